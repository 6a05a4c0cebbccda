"""Write a made collection: ``python -m benchmarks.families --seed 1 --families 40 -o DIR``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.families import make, write
from benchmarks.families.wordings import HALVES


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 done. Wrong use leaves with 2, as argparse does."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.families", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same bytes")
    parser.add_argument("--families", type=int, default=40)
    parser.add_argument("--half", choices=HALVES, default="dev", help="which wordings may be used")
    parser.add_argument("-o", dest="folder", type=Path, required=True, help="where the files go")
    chosen = parser.parse_args(arguments)
    collection = make(chosen.seed, chosen.families, chosen.half)
    for path in write(collection, chosen.folder):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
