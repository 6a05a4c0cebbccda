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


def on_numbers(values: Sequence[Interval]) -> Verdict:
    """The verdict on the numbers of different accounts, one each.

    Two that share no number conflict, whatever the others say; a vague or open one agrees
    with every number it holds.
    """
    if len(values) < 2:
        return "single"
    return "agree" if all(overlap(a, b) for a, b in combinations(values, 2)) else "conflict"


def _high(interval: Interval) -> float:
    return inf if interval[1] is None else interval[1]
