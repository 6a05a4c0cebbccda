"""A page's boxes as numbers: what they are called, what they hold, how often they repeat.

Boxes come in document order, so that whatever stands in a box is one range of boxes, and
sums over it are differences of running sums.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks import hints
from rashomon.pages.text.layout import Frame, Layout

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

DESCENTS = (0.8, 0.6, 0.4)
"""Shares of a box's prose that one box in it must hold for the way down to go on into it."""
_PARTS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote"])
_ALONE = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "th", "img", "html", "body"]
) | {""}
"""Boxes that say nothing by standing side by side."""
_WHOLE = frozenset({"html", "body", "main"})
"""Boxes of the whole page, whose names say nothing about a part of it."""
_DIGITS = re.compile("[0-9]+")
_CLAIMS = len(hints.ORDER)


class Boxes(NamedTuple):
    """The boxes of a page and where their insides end.

    ``lists`` is for each box the outermost list of like boxes it stands in, else the box
    around it; ``item`` and ``outer`` are the innermost and the outermost of those like
    boxes, 0 where there is none, and ``times`` how many there are of each.
    """

    parents: Ints
    ends: Ints
    times: Ints
    item: Ints
    outer: Ints
    lists: Ints

    @classmethod
    def of(cls, frames: Sequence[Frame]) -> Boxes:
        """The boxes of a layout."""
        size = len(frames)
        parents = [frame.parent for frame in frames]
        ends = list(range(1, size + 1))
        for nth in range(size - 1, 0, -1):
            ends[parents[nth]] = max(ends[parents[nth]], ends[nth])
        kinds = [(frame.parent, _without_digits(frame.tag, frame.hint)) for frame in frames]
        alike = Counter(kinds)
        times = [alike[kind] if kind[1] else 1 for kind in kinds]
        item, outer = [0] * size, [0] * size
        for nth in range(1, size):
            up = parents[nth]
            repeats = times[nth] > 1
            item[nth] = nth if repeats else item[up]
            outer[nth] = outer[up] or (nth if repeats else 0)
        around = np.array(parents, dtype=np.int64)
        far = np.array(outer, dtype=np.int64)
        return cls(
            around,
            np.array(ends, dtype=np.int64),
            np.array(times, dtype=np.int64),
            np.array(item, dtype=np.int64),
            far,
            np.where(far > 0, around[far], around),
        )

    def within(self, values: npt.ArrayLike, boxes: Ints) -> Floats:
        """The sum of the lines' values in each box and the boxes inside it."""
        own = np.bincount(boxes, np.asarray(values, dtype=float), len(self.parents))
        sums = np.concatenate(([0.0], np.cumsum(own)))
        inside: Floats = sums[self.ends] - sums[:-1]
        return inside


def numbers(layout: Layout, boxes: Boxes, prose: Floats, sizes: Floats, linked: Floats) -> Floats:
    """Lines x numbers: what each line's boxes hold, are called and repeat."""
    frames = layout.frames
    own = np.array([line.frame for line in layout.lines], dtype=np.int64)
    mass = boxes.within(prose, own)
    chars = boxes.within(sizes, own)
    links = boxes.within(linked, own)
    lines = boxes.within(np.ones(len(own)), own)
    up = boxes.parents[own]
    above = boxes.parents[up]
    whole = max(mass[0], 1.0)
    columns = [np.full(len(own), float(len(frames) > 1))]
    for box in (own, up, above):
        columns += [
            mass[box] / whole,
            np.log1p(np.maximum(mass[box], 0)) / 3,
            links[box] / np.maximum(chars[box], 1),
            np.log1p(lines[box]) / 4,
            np.log1p(chars[box] / np.maximum(lines[box], 1)) / 5,
        ]
    for item in (boxes.item[own], boxes.outer[own]):
        columns += _repeating(boxes, item, mass, lines, whole)
    return np.hstack([np.column_stack(columns), _called(frames, boxes, mass)[own]])


def _repeating(boxes: Boxes, item: Ints, mass: Floats, lines: Floats, whole: float) -> list[Floats]:
    """How often boxes like this stand side by side, and what one and all of them hold."""
    there = item > 0
    around = boxes.parents[item]
    count = np.where(there, boxes.times[item], 1)
    all_prose = np.maximum(mass[around], 0)
    return [
        np.log(count) / 2,
        np.where(there, np.log1p(lines[item]), 0),
        np.where(there, np.log1p(np.maximum(mass[item], 0)), 0),
        np.where(there, np.log1p(all_prose / count), 0),
        np.where(there, np.log1p(lines[around] / count), 0),
        np.where(there, all_prose / whole, 0),
    ]


def _called(frames: Sequence[Frame], boxes: Boxes, mass: Floats) -> Floats:
    """For each box the nearest claim of a role around it, a story's name, and the way to prose."""
    size = len(frames)
    table = np.zeros((size, _CLAIMS + 2 + len(DESCENTS)))
    claimed, distance, named, depth = [-1] * size, [0] * size, [False] * size, [0] * size
    for nth, frame in enumerate(frames[1:], 1):
        own, is_story = _claim(frame.tag, frame.hint)
        up = frame.parent
        depth[nth] = depth[up] + 1
        if own < 0:
            claimed[nth], distance[nth] = claimed[up], distance[up] + 1
        else:
            claimed[nth] = own
        named[nth] = named[up] or is_story
    known = np.flatnonzero(np.array(claimed) >= 0)
    table[known, np.array(claimed)[known]] = 1 / (1 + 0.2 * np.array(distance)[known])
    table[:, _CLAIMS] = named
    table[:, _CLAIMS + 1] = np.minimum(depth, 40) / 20
    for nth, box in enumerate(_ways_down(frames, mass)):
        table[box : boxes.ends[box], _CLAIMS + 2 + nth] = 1
    return table


@lru_cache(maxsize=1 << 14)
def _claim(tag: str, hint: str) -> tuple[int, bool]:
    """The role a box's names claim, -1 for none, and whether they are those of a story's box."""
    return -1 if tag in _WHOLE else hints.claimed(tag, hint), hints.names_story(hint)


@lru_cache(maxsize=1 << 14)
def _without_digits(tag: str, hint: str) -> str:
    """What boxes alike are called; nothing for those that say nothing by standing together."""
    return "" if tag in _ALONE else f"{tag} {_DIGITS.sub('', hint)}"


def _ways_down(frames: Sequence[Frame], mass: Floats) -> list[int]:
    """The box one comes to by going down for as long as one box holds most of the prose."""
    heaviest, most = list(range(len(frames))), [0.0] * len(frames)
    held = mass.tolist()
    for nth in range(1, len(frames)):
        up = frames[nth].parent
        if held[nth] > most[up]:
            most[up], heaviest[up] = held[nth], nth
    found = []
    for share in DESCENTS:
        at = 0
        while heaviest[at] != at and most[at] >= share * held[at]:
            if frames[heaviest[at]].tag in _PARTS:
                break
            at = heaviest[at]
        found.append(at)
    return found
