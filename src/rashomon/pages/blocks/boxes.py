"""A page's boxes as numbers: what they are called, what they hold, how often they repeat.

Boxes come in document order, so that whatever stands in a box is one range of boxes, and
sums over it are differences of running sums.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks import hints
from rashomon.pages.text.layout import Layout

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
_DIGITS = re.compile(r"[0-9][0-9]*")
_END = "\0"
"""No name has one: parsers of HTML take them out."""
_CLAIMS = len(hints.ORDER)


class Boxes(NamedTuple):
    """The boxes of a page and where their insides end.

    ``names`` tells which of the distinct ``kinds``, tags with hints, each box is. ``lists`` is for
    each box the outermost list of like boxes it stands in, else the box around it; ``item`` and
    ``outer`` are the innermost and the outermost of those like boxes, 0 where there is none, and
    ``times`` how many there are of each.
    """

    kinds: list[tuple[str, str]]
    names: Ints
    parents: Ints
    ends: Ints
    times: Ints
    item: Ints
    outer: Ints
    lists: Ints

    @classmethod
    def of(cls, layout: Layout) -> Boxes:
        """The boxes of a layout."""
        size = len(layout.frames)
        parents = [frame.parent for frame in layout.frames]
        kinds, names = layout.called
        ends = list(range(1, size + 1))
        for nth in range(size - 1, 0, -1):
            up = parents[nth]
            if ends[up] == up + 1:  # the last of its boxes, which ends where it does
                ends[up] = ends[nth]
        times = _times(parents, names, kinds)
        item, outer = [0] * size, [0] * size
        for nth in range(1, size):
            up = parents[nth]
            if times[nth] > 1:
                item[nth], outer[nth] = nth, outer[up] or nth
            else:
                item[nth], outer[nth] = item[up], outer[up]
        table = np.array([names, parents, ends, times, item, outer], dtype=np.int64)
        around, far = table[1], table[5]
        lists = np.where(far > 0, around.take(far), around)
        return cls(kinds, table[0], around, table[2], table[3], table[4], far, lists)

    def within(self, values: Floats, boxes: Ints) -> Floats:
        """The sum of the lines' values in each box and the boxes inside it."""
        own = np.bincount(boxes, values, len(self.parents))
        sums = np.zeros(len(own) + 1)
        np.cumsum(own, out=sums[1:])
        inside: Floats = sums.take(self.ends) - sums[:-1]
        return inside


def _times(
    parents: Sequence[int], names: Sequence[int], kinds: Sequence[tuple[str, str]]
) -> list[int]:
    """How many boxes like each stand side by side with it, itself included.

    Boxes alike are called the same, numbers aside.
    """
    calls = {"": 0}
    called = _DIGITS.sub("", _END.join(f"{tag} {hint}" for tag, hint in kinds)).split(_END)
    like = [
        0 if tag in _ALONE else calls.setdefault(call, len(calls))
        for (tag, _), call in zip(kinds, called, strict=True)
    ]
    keys = [
        up * len(calls) + like[name] if like[name] else -nth
        for nth, (up, name) in enumerate(zip(parents, names, strict=True))
    ]
    alike = Counter(keys)
    return [alike[key] for key in keys]


def numbers(boxes: Boxes, own: Ints, prose: Floats, sizes: Floats, linked: Floats) -> Floats:
    """Numbers x lines: what each line's boxes hold, are called and repeat.

    ``own`` is the box of each line.
    """
    mass = boxes.within(prose, own)
    chars = boxes.within(sizes, own)
    links = boxes.within(linked, own)
    lines = boxes.within(np.ones(len(own)), own)
    whole = max(mass[0], 1.0)
    held = np.maximum(mass, 0)
    holds = np.array(
        [
            mass / whole,
            np.log1p(held) / 3,
            links / np.maximum(chars, 1),
            np.log1p(lines) / 4,
            np.log1p(chars / np.maximum(lines, 1)) / 5,
        ]
    )
    repeats = _repeating(boxes, held, lines, whole)
    up = boxes.parents.take(own)
    return np.concatenate(
        [
            np.full((1, len(own)), float(len(boxes.parents) > 1)),
            *(holds.take(box, axis=1) for box in (own, up, boxes.parents.take(up))),
            *(repeats.take(box.take(own), axis=1) for box in (boxes.item, boxes.outer)),
            _called(boxes, mass, own),
        ]
    )


def _repeating(boxes: Boxes, held: Floats, lines: Floats, whole: float) -> Floats:
    """Numbers x boxes: how often there are like ones, and what one and all of them hold."""
    times = boxes.times.astype(float)
    times[0] = 1
    all_prose = held.take(boxes.parents)
    table = np.array(
        [
            np.log(times) / 2,
            np.log1p(lines),
            np.log1p(held),
            np.log1p(all_prose / times),
            np.log1p(lines.take(boxes.parents) / times),
            all_prose / whole,
        ]
    )
    table[:, 0] = 0
    return table


def _called(boxes: Boxes, mass: Floats, own: Ints) -> Floats:
    """For each line the nearest claim of a role around it, a story's name, and the way to prose."""
    parents, size = boxes.parents.tolist(), len(mass)
    claims = [_claim(*kind) for kind in boxes.kinds]
    claimed, distance, named, depth = [hints.NONE] * size, [0] * size, [False] * size, [0] * size
    for nth, name in enumerate(boxes.names.tolist()[1:], 1):
        claim, is_story = claims[name]
        up = parents[nth]
        depth[nth] = depth[up] + 1
        named[nth] = is_story or named[up]
        if claim == hints.NONE:
            claimed[nth], distance[nth] = claimed[up], distance[up] + 1
        else:
            claimed[nth] = claim
    table = np.zeros((_CLAIMS + 2 + len(DESCENTS), len(own)))
    found = np.array([claimed, distance, named, depth]).take(own, axis=1)
    known = np.flatnonzero(found[0] != hints.NONE)
    table[found[0, known], known] = 1 / (1 + 0.2 * found[1, known])
    table[_CLAIMS] = found[2]
    table[_CLAIMS + 1] = np.minimum(found[3], 40) / 20
    for nth, box in enumerate(_ways_down(boxes, mass), _CLAIMS + 2):
        table[nth] = (own >= box) & (own < boxes.ends[box])
    return table


def _claim(tag: str, hint: str) -> tuple[int, bool]:
    """The role a box's names claim, and whether they are those of a story's box."""
    claim, is_story = hints.claimed(tag, hint)
    return hints.NONE if tag in _WHOLE else claim, is_story


def _ways_down(boxes: Boxes, mass: Floats) -> list[int]:
    """The box one comes to by going down for as long as one box holds most of the prose."""
    heaviest, most = list(range(len(mass))), [0.0] * len(mass)
    held = mass.tolist()
    for nth, up in enumerate(boxes.parents.tolist()):
        if nth and held[nth] > most[up]:
            most[up], heaviest[up] = held[nth], nth
    found = []
    for share in DESCENTS:
        at = 0
        while heaviest[at] != at and most[at] >= share * held[at]:
            if boxes.kinds[boxes.names[heaviest[at]]][0] in _PARTS:
                break
            at = heaviest[at]
        found.append(at)
    return found
