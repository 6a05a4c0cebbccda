"""What it means to lay values side by side: intervals that meet agree, others conflict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import inf

from rashomon.model import Verdict

Interval = tuple[float, float | None]
"""A closed interval of numbers; no upper end where it is open."""


def overlap(a: Interval, b: Interval) -> bool:
    """Whether one number can be meant by both."""
    return a[0] <= _high(b) and b[0] <= _high(a)


def on_numbers(values: Sequence[Sequence[Interval]]) -> Verdict:
    """The verdict on the numbers of different accounts.

    Two accounts whose numbers all exclude one another conflict, whatever the others say; a
    vague or open number agrees with every number it holds. Where an account gives several
    numbers and only some fit, nothing can be told.

    Args:
        values: the numbers of each account, the one it gives first in front.
    """
    if len(values) < 2:
        return "single"
    pairs = list(combinations(values, 2))
    if any(not overlap(x, y) for a, b in pairs for x in a[:1] for y in b[:1]):
        apart = any(all(not overlap(x, y) for x in a for y in b) for a, b in pairs)
        return "conflict" if apart else "cannot_tell"
    return "agree"


def _high(interval: Interval) -> float:
    return inf if interval[1] is None else interval[1]
