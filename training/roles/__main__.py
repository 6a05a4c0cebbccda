"""Train the role model: ``python -m training.roles --data ../shared/data``.

Two cores take about a quarter of an hour. Everything drawn by chance is drawn by the seed.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from training.roles import furniture
from training.roles.train import COURSES, train

FOLDER = Path(__file__).parents[2] / "src/rashomon/pages/blocks"


def main() -> None:
    """Train, calibrate on held-back pages, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.roles", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder the weights go to")
    parser.add_argument("--only", choices=[*COURSES, *furniture.COURSES], help="only this network")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    for form, course in COURSES.items():
        if chosen.only in {None, form}:
            train(chosen.data, chosen.out / f"{form}.npz", course)
    for form, seconds in furniture.COURSES.items():
        if chosen.only in {None, form}:
            furniture.train(chosen.data, chosen.out / f"{form}.npz", seconds)


if __name__ == "__main__":
    main()
