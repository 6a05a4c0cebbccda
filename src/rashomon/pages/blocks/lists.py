"""A numbered list is of one kind: all its items are the story's, or all are readers' comments.

Dumps often number the comments of a page. Such a list is long, each line of it is an item, the
items are as long as paragraphs, there is talk in some of them, and no prose comes after it; the
lists of a story are rarely any two of these. What is read most is numbered too: a few headlines
under a line that is none of the comments', and nobody talks in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.blocks.stretch import BODY, COMMENT, LEAST, Floats
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.traits import NUMBERED

FEWEST, MANY = 8, 20
"""Items of a list that closes a page as comments do; from the one on where the network sees some
talk in it, from the other on whatever it sees."""
SOME = 0.02
"""Mean probability of a comment that is some."""
DENSE = 1.25
"""Lines of such a list for each of its items, at the most."""
PROSE, ITEM = 80, 60
"""Characters of a line of prose, and of a mean item."""
BEFORE, AFTER = 300, 200
"""Characters of prose that stand before such a list at least, and after it at the most."""
RELATED = ROLES.index("related")
MOST_READ, HEADLINE = (3, 10), 90
"""Items of a list of what is read most, and characters that such an item has at the most."""
TALK = 0.1
"""Share of the items with a sign of talk."""
_HEADLINE = re.compile(rf"\W?\d+\W+(?=[^\W\d_])(?=\S+ \S)[^\n!…@]{{2,{HEADLINE}}}[^\s.!?…:;]")
_TALK = re.compile(r"[!?…@！？]|\.\.\.|(?<!\w)[:;]-?[)(DP]")


def of_one_kind(likely: Floats, layout: Layout) -> Floats:
    """The same lines x roles of a dump, its numbered lists wholly body or wholly comments."""
    kept = likely.copy()
    lists = _lists(_numbers(layout))
    if not lists:
        return kept
    sizes = np.array([line.end - line.start for line in layout.lines])
    for items in lists:
        logs = np.log(np.maximum(likely[items], LEAST)).sum(axis=0)
        is_talk = logs[COMMENT] >= logs[BODY] or (
            _closes(items, sizes) and _talks(items, likely, layout)
        )
        kind, other = (COMMENT, BODY) if is_talk else (BODY, COMMENT)
        if is_talk and _is_most_read(items, likely, layout):
            kind, other = RELATED, COMMENT
        kept[items, kind] += kept[items, other]
        kept[items, other] = 0
    return kept


def _numbers(layout: Layout) -> list[int | None]:
    """The number each line begins with; ``None`` for those that begin with words."""
    found = (NUMBERED.match(layout.text, line.start, line.end) for line in layout.lines)
    return [int(match[1]) if match else None for match in found]


def _lists(numbers: Sequence[int | None]) -> list[list[int]]:
    """The lines of each list: numbers that go up, one or two at a time, from 1."""
    lists: list[list[int]] = []
    last = 0
    for nth, number in enumerate(numbers):
        if number == 1:
            lists.append([nth])
        elif number is not None and lists and number - last in {1, 2}:
            lists[-1].append(nth)
        else:
            continue
        last = number
    return [items for items in lists if len(items) > 1]


def _closes(items: Sequence[int], sizes: npt.NDArray[np.int64]) -> bool:
    """Whether a list has the shape of comments: dense, of paragraphs, a story before it."""
    first, last = items[0], items[-1]
    prose = np.where(sizes >= PROSE, sizes, 0)
    return bool(
        len(items) >= FEWEST
        and last - first < DENSE * len(items)
        and sizes[list(items)].mean() >= ITEM
        and prose[:first].sum() >= BEFORE
        and prose[last + 1 :].sum() <= AFTER
    )


def _is_most_read(items: Sequence[int], likely: Floats, layout: Layout) -> bool:
    """Whether the items are headlines, line by line, under a heading that is no comment."""
    fewest, most = MOST_READ
    first = items[0]
    if not fewest <= len(items) <= most or items[-1] - first >= len(items) or first == 0:
        return False
    return likely[first - 1, COMMENT] < likely[first - 1].max() and all(
        _HEADLINE.fullmatch(layout.said[nth]) is not None for nth in items
    )


def _talks(items: Sequence[int], likely: Floats, layout: Layout) -> bool:
    """Whether somebody talks in some items, and the network doubts that they are a story's."""
    if len(items) < MANY and likely[list(items), COMMENT].mean() < SOME:
        return False
    lines = (layout.lines[nth] for nth in items)
    talk = sum(_TALK.search(layout.text, line.start, line.end) is not None for line in lines)
    return talk >= TALK * len(items)
