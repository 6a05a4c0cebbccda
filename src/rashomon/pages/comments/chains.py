"""Threads of readers' comments, known by heads that are all alike.

One line that says "Ana Ruiz, 3 May 2019 at 10:42" may be anything. Several that say so in the
same words, of several people and with other words between them, are a thread, whatever the
words between them sound like. In a dump the name and the moment may stand in two lines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.pages.comments.heads import LONGEST, LONGEST_UNDATED, Head, is_name, read
from rashomon.pages.comments.names_alone import threads
from rashomon.pages.comments.times import Stamp
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.traits import NUMBERED

FEWEST, FEWEST_UNDATED = 3, 4
"""Heads of a thread, and of one whose heads only have a verb."""
FARTHEST = 6000
"""Characters between two heads of a thread: more is a story between two lists."""
_LABEL = re.compile(
    r"\W*(?:\d{1,5}\W{1,3})?(?:(?:re(?:ader|cent)s?[’']?\s)?comments?|replies|responses|kommentare?"
    r"|leserkommentare|commentaires?|comentarios|comentários|commenti|reacties|komentarze|комментарии"
    r"|коментарі|kommentarer|komentáře|yorumlar|σχόλια|評論|评论|コメント|댓글)\W*(?:\(?\d{1,5}\)?)?\W*",
    re.IGNORECASE,
)
"""A line over a thread, with their number before or behind it."""
LONGEST_LABEL = 40
"""Characters of such a line."""
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


class Chain(NamedTuple):
    """The lines of a thread, from its first head to its last, and which of them are heads."""

    lines: range
    heads: tuple[int, ...]


class _Found(NamedTuple):
    """A head: its first and its last line, and the name in it."""

    first: int
    last: int
    author: str


def chains(layout: Layout) -> list[Chain]:
    """The threads of a page, by the places of their lines; they may overlap."""
    is_dump = layout.is_dump
    alike: dict[str, list[_Found]] = defaultdict(list)
    above = ""
    for nth, line in enumerate(layout.said):
        words = line if len(line) <= LONGEST else ""
        if words and (head := _head(words)):
            if head.author:
                alike[_shape(words, head)].append(_Found(nth, nth, head.author))
            elif is_dump and _is_alone(above):
                alike["\n" + _shape(words, head)].append(_Found(nth - 1, nth, above))
        above = words
    named = [Chain(range(heads[0], heads[-1] + 1), heads) for heads in threads(layout)]
    return named + [
        Chain(range(run[0].first, run[-1].last + 1), _lines(run))
        for shape, found in alike.items()
        for run in _threads(layout, found, FEWEST if "\x1f" in shape else FEWEST_UNDATED)
    ]


def _lines(run: Sequence[_Found]) -> tuple[int, ...]:
    return tuple(nth for found in run for nth in range(found.first, found.last + 1))


def _is_alone(words: str) -> bool:
    """Whether a line is a name and nothing else."""
    head = read(words) if is_name(words, strictly=True) else None
    return head is not None and head.form == "name"


def _head(words: str) -> Head | None:
    """A line as a head with a moment, or one that names somebody with a verb of saying.

    The moment has a time of day, or the line a number: a day alone stands by teasers too.
    """
    has_clock = _CLOCK.search(words) is not None
    if not has_clock and not _may_be(words):
        return None
    head = read(words)
    if head is None or head.goes_on:
        return None
    is_dated = head.stamp is not None and head.stamp.day > 0 and _is_told(words, head.stamp)
    if head.form == "date":
        return head if is_dated else None
    if not (head.author and is_name(head.author, strictly=True)):
        return None
    return head if is_dated or head.form == "says" else None


def _is_told(words: str, stamp: Stamp) -> bool:
    return stamp.clock != "" or NUMBERED.match(words) is not None


def _may_be(words: str) -> bool:
    """Whether a line without a time of day is worth a look: it ends in a verb, or is numbered."""
    if NUMBERED.match(words):
        return words[-1].isdigit()
    return len(words) <= LONGEST_UNDATED and words.endswith((":", ",", "…"))


def _shape(words: str, head: Head) -> str:
    """What is left of a head without its name and the numbers and names of its date."""
    stamp = head.stamp
    left = words
    if stamp:
        date = _DIGITS.sub("0", _LETTERS.sub("a", words[stamp.start : stamp.end]))
        left = f"{words[: stamp.start]}\x1f{date}\x1f{words[stamp.end :]}"
    return _DIGITS.sub("0", left.replace(head.author or "\x1e", "\x1e", 1))


def _threads(layout: Layout, found: Sequence[_Found], fewest: int) -> Iterator[list[_Found]]:
    """The heads of each thread: near one another, with words between, of two people or more."""
    runs: list[list[_Found]] = []
    for one in found:
        if runs and _is_near(layout, runs[-1][-1].last, one.first):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in (_under_label(layout, run) for run in runs):
        parted = sum(b.first - a.last > 1 for a, b in pairwise(run))
        names = {one.author for one in run}
        if len(run) >= fewest and parted >= fewest - 1 and len(names) > 1:
            yield run


def _under_label(layout: Layout, run: list[_Found]) -> list[_Found]:
    """The heads without the first, if a line over the thread stands under it.

    It is the byline of the story, which some systems write as they write heads.
    """
    between = layout.said[run[0].last + 1 : run[1].first] if len(run) > 1 else []
    return run[1:] if any(map(is_label, between)) else run


def is_label(line: str) -> bool:
    """Whether a line says that comments follow."""
    return len(line) <= LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def _is_near(layout: Layout, first: int, second: int) -> bool:
    return layout.lines[second].start - layout.lines[first].end <= FARTHEST
