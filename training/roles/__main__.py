"""Train the role model: ``python -m training.roles --data ../shared/data``.

Two cores take about half an hour. Everything drawn by chance is drawn by the seed.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from training.roles.train import train

WEIGHTS = Path(__file__).parents[2] / "src/rashomon/pages/blocks/weights.npz"


def main() -> None:
    """Train, calibrate on held-back pages, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.roles", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--own", type=int, default=1500, help="pages of our own")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", default="", help="a corpus to leave out")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(
        arguments.data,
        arguments.out,
        epochs=arguments.epochs,
        own=arguments.own,
        seed=arguments.seed,
        without=arguments.without,
    )


if __name__ == "__main__":
    main()
