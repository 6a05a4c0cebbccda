"""Train the role model: ``python -m training.roles --data ../shared/data``.

Two cores take about half an hour. Everything drawn by chance is drawn by the seed.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from training.roles.train import Course, train

WEIGHTS = Path(__file__).parents[2] / "src/rashomon/pages/blocks/weights.npz"


def main() -> None:
    """Train, calibrate on held-back pages, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.roles", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=Course().epochs)
    parser.add_argument("--own", type=int, default=Course().own, help="pages of our own")
    parser.add_argument("--seed", type=int, default=Course().seed)
    parser.add_argument("--without", default="", help="a corpus to leave out")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(chosen.data, chosen.out, Course(chosen.epochs, chosen.own, chosen.seed, chosen.without))


if __name__ == "__main__":
    main()
