"""The numbers that comments carry: which lines begin with one, and whether they count.

Numbers count when each is one more than the last of its kind, or one less in a thread that
shows the newest first. A list within a comment begins anew amid the numbers around it, so that
the longest count is that of the comments.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rashomon.pages.comments.lines import Said

SHORT = 160
"""Characters of a line that may end with its number."""
_LEADING = re.compile(
    r"(?:[+-]?[0-9]{1,4} )?(?P<hash>[#№])\s?(?P<a>[0-9]{1,6})(?![\w/-])\.?"
    r"|\((?P<c>[0-9]{1,5})\)(?=\s|$)|(?P<b>[0-9]{1,5})(?P<mark>[.)])(?=\s|$)"
    r"|(?P<d>[0-9]{1,5})(?P<only>$|(?=[ \t]{1,4}\S|\s*\n)|(?=楼))"
)
_TRAILING = re.compile(r"[#№]([0-9]{1,5})\)?$")


class Number(NamedTuple):
    """A number at the edge of a line: its kind ("." "#" …) and how far in it stands."""

    value: int
    kind: str
    begin: int
    end: int


def number_of(line: Said) -> Number | None:
    """The number a line begins with, or a short one ends with; the day of a date is none."""
    number = _leading(line) if line.words[:1].isdigit() or line.words[:1] in "(#№+-" else None
    if number is None and len(line.words) < SHORT:
        match = _TRAILING.search(line.words)
        number = Number(int(match[1]), "end", 0, 0) if match else None
    return number


def _leading(line: Said) -> Number | None:
    match = _LEADING.match(line.words)
    stamp = line.head and line.head.stamp
    if match is None or (stamp and stamp.start < match.end()):
        return None
    kind = "#" if match["hash"] else match["mark"] or ("(" if match["c"] else " ")
    if kind == " " and match.end() == len(line.words):
        kind = "alone"
    elif kind == " " and line.head is None:
        return None
    indent = max(line.indent, 0)
    digits = match["a"] or match["b"] or match["c"] or match["d"]
    return Number(int(digits), kind, indent, indent + match.end())


def count(numbers: Mapping[int, Number], within: range) -> list[int]:
    """The longest run of lines that count on by one, among those in a range, in order."""
    best: dict[tuple[str, int], int] = {}
    length: dict[int, int] = {}
    before: dict[int, int] = {}
    for at in within:
        number = numbers.get(at)
        if number is None:
            continue
        length[at] = 1
        previous = best.get((number.kind, number.value - 1))
        if previous is not None and _in_line(numbers[previous], number):
            length[at], before[at] = length[previous] + 1, previous
        known = best.get((number.kind, number.value))
        if known is None or length[at] > length[known]:
            best[number.kind, number.value] = at
    if not length:
        return []
    end = max(length, key=lambda at: (length[at], -at))
    counted = [end]
    while counted[-1] in before:
        counted.append(before[counted[-1]])
    return counted[::-1]


def _in_line(one: Number, other: Number) -> bool:
    """Whether two numbers stand as those of one list: at the same left or right edge."""
    return one.begin == other.begin or one.end == other.end


def in_groups(groups: Sequence[Sequence[Said]]) -> list[int | None]:
    """The numbers printed in comments already told apart, ``None`` where they don't count.

    Each comment's first lines and its last are looked at; the kind of number that goes on by one,
    up or down, from most comments to the next is that of the comments.
    """
    by_kind: dict[str, dict[int, int]] = {}
    for nth, group in enumerate(groups):
        for line in (*group[:3], group[-1]):
            if number := number_of(line):
                by_kind.setdefault(number.kind, {}).setdefault(nth, number.value)
    best: dict[int, int] = {}
    for values in by_kind.values():
        for step in (1, -1):
            chained = {
                nth: value
                for nth, value in values.items()
                if values.get(nth - 1) == value - step or values.get(nth + 1) == value + step
            }
            if len(chained) > len(best) and 2 * len(chained) > len(groups):
                best = values if len(values) <= len(chained) + 2 else chained
    return [best.get(nth) for nth in range(len(groups))]
