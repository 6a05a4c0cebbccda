"""Threads of readers' comments, known by heads that are all alike.

One line that says "Ana Ruiz, 3 May 2019 at 10:42" may be anything. Several that say so in the
same words, of several people and with other words between them, are a thread, whatever the
words between them sound like.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.pages.comments.heads import LONGEST, LONGEST_UNDATED, Head, is_name, read
from rashomon.pages.layout import Layout

FEWEST, FEWEST_UNDATED = 3, 4
"""Heads of a thread, and of one whose heads only have a verb."""
FARTHEST = 6000
"""Characters between two heads of a thread: more is a story between two lists."""
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


class Chain(NamedTuple):
    """The lines of a thread, from its first head to its last, and which of them are heads."""

    lines: range
    heads: tuple[int, ...]


def chains(layout: Layout) -> list[Chain]:
    """The threads of a page, by the places of their lines; they may overlap."""
    alike: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for nth, line in enumerate(layout.lines):
        if line.end - line.start > LONGEST:
            continue
        words = layout.text[line.start : line.end]
        if (head := _head(words)) and head.author:
            alike[_shape(words, head)].append((nth, head.author))
    return [
        Chain(range(heads[0], heads[-1] + 1), heads)
        for shape, found in alike.items()
        for heads in _threads(layout, found, FEWEST if "\x1f" in shape else FEWEST_UNDATED)
    ]


def _head(words: str) -> Head | None:
    """A line as a head that names somebody, with a time of day or a verb of saying."""
    has_clock = _CLOCK.search(words) is not None
    if not has_clock and (len(words) > LONGEST_UNDATED or not words.endswith((":", ",", "…"))):
        return None
    head = read(words)
    if head is None or head.goes_on or not (head.author and is_name(head.author, strictly=True)):
        return None
    is_dated = head.stamp is not None and head.stamp.clock != "" and head.stamp.day > 0
    return head if is_dated or head.form == "says" else None


def _shape(words: str, head: Head) -> str:
    """What is left of a head without its name and the numbers and names of its date."""
    stamp = head.stamp
    left = words
    if stamp:
        date = _DIGITS.sub("0", _LETTERS.sub("a", words[stamp.start : stamp.end]))
        left = f"{words[: stamp.start]}\x1f{date}\x1f{words[stamp.end :]}"
    return _DIGITS.sub("0", left.replace(head.author or "", "\x1e", 1))


def _threads(
    layout: Layout, found: Sequence[tuple[int, str]], fewest: int
) -> Iterator[tuple[int, ...]]:
    """The heads of each thread: near one another, with words between, of two people or more."""
    runs: list[list[tuple[int, str]]] = []
    for one in found:
        if runs and _is_near(layout, runs[-1][-1][0], one[0]):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        parted = sum(b[0] - a[0] > 1 for a, b in pairwise(run))
        if len(run) >= fewest and parted >= fewest - 1 and len({name for _, name in run}) > 1:
            yield tuple(nth for nth, _ in run)


def _is_near(layout: Layout, first: int, second: int) -> bool:
    return layout.lines[second].start - layout.lines[first].end <= FARTHEST
