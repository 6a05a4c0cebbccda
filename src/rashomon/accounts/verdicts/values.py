"""What it means to lay values side by side: intervals that meet agree, others conflict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import inf
from typing import NamedTuple

from rashomon.accounts.told.sources import Source, are_one, is_later
from rashomon.model import Verdict

Interval = tuple[float, float | None]
"""A closed interval of numbers; no upper end where it is open."""

LAID = 60
"""So many values are laid side by side, two by two; more decide nothing further."""


HELD, BESIDE = 1.5, 5
"""A bound holds what is up to so many times as much, or so much more: "at least 19" says nothing of
61, nor "up to 20" of 11. Hand estimates."""

GROWTH, FEW = 3, 10
"""A count of the first hours can become so many times as much, or so many: a hand estimate."""


class Told(NamedTuple):
    """What an account tells: its number first, then others on the same page, and whose word it is.

    ``revising`` says that the page itself tells of an earlier number: "the toll rose to"; ``grows``
    is 1 where the number is only what was known so far and can have risen since, -1 where it can
    have fallen, as the missing are found; ``running`` that it changes from hour to hour, and
    ``vague`` that it is told in words like "hundreds".
    """

    values: tuple[Interval, ...]
    source: Source
    revising: bool = False
    grows: int = 0
    running: bool = False
    vague: bool = False


def overlap(a: Interval, b: Interval) -> bool:
    """Whether one number can be meant by both."""
    return a[0] <= _high(b) and b[0] <= _high(a)


def are_near(a: Interval, b: Interval) -> bool:
    """Whether two numbers that overlap say the same, and not only nothing against each other."""
    return not (_is_far_from(a, b) or _is_far_from(b, a))


def _are_apart(a: Told, b: Told) -> bool:
    """Whether one's bound is far from the other's number; "scores" and "hundreds" are no bounds."""
    return not (a.vague or b.vague or are_near(a.values[0], b.values[0]))


def _is_far_from(bound: Interval, other: Interval) -> bool:
    if bound[1] is None:
        return other[0] > max(HELD * bound[0], bound[0] + BESIDE)
    if bound[0] or other[1] is None:
        return False
    return max(HELD * other[1], other[1] + BESIDE) < bound[1]


def grew(later: Interval, earlier: Interval) -> bool:
    """Whether a number is another than an earlier one, or above its bound: 27 of "at least 19"."""
    return not overlap(later, earlier) or (earlier[1] is None and later[0] > earlier[0])


def on_told(told: Sequence[Told]) -> Verdict:
    """The verdict on the numbers of different accounts, or of one source at different times.

    A number that its own source has put another in the place of counts no more; where that is all
    that kept the accounts apart, the verdict is ``update``.
    """
    told = told[:LAID]
    standing = [
        one for one in told if not any(supersedes(other, one) for other in told if other != one)
    ]
    verdict = on_numbers([one.values for one in standing])
    if verdict == "agree" and any(_are_apart(a, b) for a, b in combinations(standing, 2)):
        verdict = "cannot_tell"
    if verdict == "conflict" and not any(_contradict(a, b) for a, b in combinations(standing, 2)):
        verdict = "cannot_tell"
    if len(standing) < len(told) and verdict in ("agree", "single"):
        return "update"
    return verdict


def supersedes(later: Told, earlier: Told) -> bool:
    """Whether a number replaces another that excludes it: a later word of the same source."""
    if not are_one(later.source, earlier.source) or not grew(later.values[0], earlier.values[0]):
        return False
    if is_later(later.source, earlier.source):
        return True
    return later.revising and not earlier.revising and not is_later(earlier.source, later.source)


def _contradict(a: Told, b: Told) -> bool:
    """Whether two accounts exclude each other, and none can have been overtaken by the other."""
    if any(overlap(x, y) for x in a.values for y in b.values):
        return False
    return not (_overtook(a, b) or _overtook(b, a))


def _overtook(later: Told, earlier: Told) -> bool:
    """Whether a number can have grown into a later one."""
    if not (earlier.grows or later.revising) or not _can_be_later(later, earlier):
        return False
    first, then = earlier.values[0][0], later.values[0][0]
    if earlier.grows < 0:
        return then < first
    return first < then <= max(FEW, GROWTH * first)


def _can_be_later(later: Told, earlier: Told) -> bool:
    """Whether a number was told after another: surely, or of one that is running, possibly."""
    if earlier.running:
        return not is_later(earlier.source, later.source)
    return is_later(later.source, earlier.source)


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
    pairs = list(combinations(values[:LAID], 2))
    if any(not overlap(a[0], b[0]) for a, b in pairs):
        apart = any(all(not overlap(x, y) for x in a for y in b) for a, b in pairs)
        return "conflict" if apart else "cannot_tell"
    return "agree"


def _high(interval: Interval) -> float:
    return inf if interval[1] is None else interval[1]
