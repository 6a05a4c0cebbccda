"""What pages say around a story: credits, bylines, footers; each wording is of one half.

The halves have no wording in common, so that rules read from the one can be checked on the
other. The split is by chance within each kind of wording: neither half is easier.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Literal, get_args

from benchmarks.families.chance import seeded
from benchmarks.families.grammar import load

Half = Literal["dev", "held"]
HALVES: tuple[Half, ...] = get_args(Half)
FOLDER = Path(__file__).with_name("wordings")


@cache
def wordings(name: str, half: Half) -> dict[str, tuple[str, ...]]:
    """The wordings of one half: of ``credits``, ``inline`` or ``furniture``, by kind."""
    found = {}
    for kind, lines in load(FOLDER / f"{name}.txt").topics.items():
        mixed = list(lines)
        seeded(f"{name}/{kind}").shuffle(mixed)
        found[kind] = tuple(sorted(mixed[HALVES.index(half) :: 2]))
    return found


def pick(name: str, kind: str, half: Half, rng: Random) -> str:
    """One wording of a kind."""
    return rng.choice(wordings(name, half)[kind])


def pick_any(name: str, half: Half, rng: Random) -> str:
    """One wording, each kind as likely as the others."""
    return pick(name, rng.choice(sorted(wordings(name, half))), half, rng)
