"""Which boxes of a page hold one comment each, and how deep they stand in the thread.

Comment systems write the same markup for every comment. So each name that boxes go by is tried
as that of the comments' boxes; the one that takes in most of the lines, with one author's line
in each of its boxes, is it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.pages.comments.lines import Said
from rashomon.pages.text.layout import Frame
from rashomon.pages.wording.patterns import any_of

FITS = 0.5
"""From here on a name fits; below, comments are told apart by their heads alone."""
MOST = 0.6
"""Shares of boxes with a head, and of heads in boxes, from which on the rest is put down to
comments without a head and heads that are none."""
MOST_NAMES, MOST_WORDS = 16, 12
"""Names tried on a page, and names of one box that are looked at."""
_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(
    r"(?<![a-z])(?:comments?|kommentare?|commentaires?|comentarios?|reviews?|posts?|replies|reply)"
    r"[-_]*(?:item|entry|single|wrapper|block|row|node|box|#|$|article|container|wrap)"
)
_LIST = frozenset({"li", "article", "tr", "dl", "table", "section"})
_PARTS = frozenset({"dt", "dd"})
"""Boxes that hold a part of a comment each, side by side."""
_CHILDREN = re.compile(
    r"(?:^|[\s_-])"
    + any_of(
        r"children|child|replies|reply-?list|indented|nested|sub-?comments?|answers|is-reply",
        r"comment-reply",
    )
    + r"(?=$|\s)"
)
_DEPTH = re.compile(r"(?:^|[\s_-])(?:depth|level|lvl|indent)[-_]?(\d{1,2})(?=$|\s)")


def items(frames: Sequence[Frame], lines: Sequence[Said], heads: Sequence[int]) -> list[int]:
    """For each comment line the box that holds its comment, 0 where there is none.

    ``heads`` are the places, among ``lines``, of those that name an author. An empty list where
    no boxes tell the comments apart.
    """
    live = alive(frames, lines)
    named: dict[str, list[int]] = defaultdict(list)
    for box in live:
        for name in _names(frames[box]):
            named[name].append(box)
    best: tuple[float, int] = (0.0, 0)
    chosen: list[int] = []
    for name in _likeliest(named, _held(frames, lines, live), len(lines)):
        boxes = named[name]
        owner = _owners(frames, live, frozenset(boxes))
        of_line = [owner[line.frame] for line in lines]
        fit = _fit(of_line, heads) if heads else _likeness(name, of_line, lines)
        if (fit, -boxes[0]) > best and fit >= FITS:
            best, chosen = (fit, -boxes[0]), of_line
    return chosen


def _held(frames: Sequence[Frame], lines: Sequence[Said], live: Sequence[int]) -> dict[int, int]:
    """How many comment lines each box holds, those of the boxes in it too."""
    held = dict.fromkeys(live, 0)
    for line in lines:
        if line.frame:
            held[line.frame] += 1
    for box in reversed(live):
        if frames[box].parent:
            held[frames[box].parent] += held[box]
    return held


def _likeliest(named: Mapping[str, list[int]], held: Mapping[int, int], most: int) -> list[str]:
    """The names of several boxes that hold most lines; of names for the same boxes one."""
    tried = {(len(boxes), boxes[0], boxes[-1]): name for name, boxes in named.items()}
    several = [name for key, name in tried.items() if 2 <= key[0] <= max(most, 2)]
    several.sort(key=lambda name: -sum(held[box] for box in named[name]))
    return several[:MOST_NAMES]


def alive(frames: Sequence[Frame], lines: Sequence[Said]) -> list[int]:
    """The boxes that hold comment lines, in document order."""
    found = set()
    for line in lines:
        box = line.frame
        while box and box not in found:
            found.add(box)
            box = frames[box].parent
    return sorted(found)


def depths(frames: Sequence[Frame], live: Sequence[int], own: Sequence[int]) -> list[int]:
    """How deep these boxes stand; one that is no box (0) as the least deep of the rest.

    That is the level their names tell, else how many lists of replies, and how many of one
    another, they are in.
    """
    inside = frozenset(own)
    told: dict[int, int] = {0: -1}
    counted: dict[int, int] = {0: 0}
    for box in live:
        frame = frames[box]
        up = frame.parent
        match = _DEPTH.search(frame.hint) if frame.hint else None
        told[box] = int(match[1]) if match else told[up]
        deeper = (box in inside) + (bool(frame.hint) and bool(_CHILDREN.search(frame.hint)))
        counted[box] = counted[up] + deeper
    levels = {told[box] for box in inside if box}
    known = told if len(levels) > 1 and -1 not in levels else counted
    least = min((known[box] for box in inside if box), default=0)
    return [known[box] if box else least for box in own]


def _names(frame: Frame) -> list[str]:
    tag = frame.tag
    if tag in _PARTS:
        return []
    words = _DIGITS.sub("#", frame.hint).split()[:MOST_WORDS]
    names = [f"{tag}:{word}" for word in dict.fromkeys(words)]
    return [*names, f"{tag}:"] if not words or tag in _LIST else names


def _owners(frames: Sequence[Frame], live: Sequence[int], boxes: frozenset[int]) -> dict[int, int]:
    owner = {0: 0}
    for box in live:
        owner[box] = box if box in boxes else owner[frames[box].parent]
    return owner


def _fit(of_line: Sequence[int], heads: Sequence[int]) -> float:
    """How well boxes hold the lines, one head in each and each head in one."""
    used = set(of_line) - {0}
    headed = {of_line[nth] for nth in heads} - {0}
    covered = sum(map(bool, of_line)) / len(of_line)
    own, found = len(headed) / max(len(used), 1), len(headed) / len(heads)
    return covered * (own + found) / 2 if min(own, found) > MOST else covered * own * found


def _likeness(name: str, of_line: Sequence[int], lines: Sequence[Said]) -> float:
    """How much boxes are like those of comments, by name alone: no line names an author."""
    used = set(of_line) - {0}
    tag, _, word = name.partition(":")
    if len(used) < 2 or tag == "p":
        return 0.0
    covered = sum(map(bool, of_line)) / len(lines)
    trust = 1.0 if _ITEM.search(word) else 0.9 if tag in _LIST else 0.7 if word else 0.0
    return covered * trust if covered >= 0.8 else 0.0
