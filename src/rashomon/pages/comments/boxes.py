"""Which boxes of a page hold one comment each, and how deep they stand in the thread.

Comment systems write the same markup for every comment. So each name that boxes go by is tried
as that of the comments' boxes; the one that takes in most of the lines, with one author's line
in each of its boxes, is it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rashomon.pages.comments.lines import Said
from rashomon.pages.layout import Frame
from rashomon.pages.patterns import any_of

FITS = 0.5
"""From here on a name fits; below, comments are told apart by their heads alone."""
MOST_NAMES, MOST_WORDS = 24, 12
"""Names tried on a page, and names of one box that are looked at."""
_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(
    r"(?<![a-z])(?:comments?|kommentare?|commentaires?|comentarios?|reviews?|posts?|replies|reply)"
    r"[-_]*(?:item|entry|single|wrapper|block|row|node|box|#|$|article|container|wrap)"
)
_LIST = frozenset(["li", "article", "tr", "dl", "table", "section"])
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
    tried = {(len(boxes), boxes[0], boxes[-1]): name for name, boxes in named.items()}
    most = max(len(lines), 2)
    sizes = sorted((key for key in tried if 2 <= key[0] <= most), key=lambda key: (-key[0], key[1]))
    best: tuple[float, int] = (0.0, 0)
    chosen: list[int] = []
    for key in sizes[:MOST_NAMES]:
        name = tried[key]
        owner = _owners(frames, live, frozenset(named[name]))
        of_line = [owner[line.frame] for line in lines]
        fit = _fit(of_line, heads) if heads else _likeness(name, of_line, lines)
        if (fit, -key[1]) > best and fit >= FITS:
            best, chosen = (fit, -key[1]), of_line
    return chosen


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
    """How deep these boxes stand: the level their names tell, else how many lists of replies
    and how many of one another they are in. One that is no box (0) is as deep as the rest.
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
    return covered * len(headed) * len(headed) / (max(len(used), 1) * len(heads))


def _likeness(name: str, of_line: Sequence[int], lines: Sequence[Said]) -> float:
    """How much boxes are like those of comments, by name alone: no line names an author."""
    used = set(of_line) - {0}
    tag, _, word = name.partition(":")
    if len(used) < 2 or tag == "p":
        return 0.0
    covered = sum(map(bool, of_line)) / len(lines)
    trust = 1.0 if _ITEM.search(word) else 0.9 if tag in _LIST else 0.7 if word else 0.0
    return covered * trust if covered >= 0.8 else 0.0
