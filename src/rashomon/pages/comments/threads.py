"""Reader comments: which lines make one, its number, who wrote it, when, in answer to which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.model import Dating, Role
from rashomon.pages.comments import boxes as item_boxes
from rashomon.pages.comments.answers import Answers
from rashomon.pages.comments.groups import anchors, split
from rashomon.pages.comments.lines import Said, gather
from rashomon.pages.comments.names import Signed, signed
from rashomon.pages.comments.numbers import in_groups, number_of
from rashomon.pages.comments.times import day_first
from rashomon.pages.text.layout import Frame, Layout


class Remark(NamedTuple):
    """A comment: its lines, ascending; its number; who wrote it, when, in answer to which.

    ``ordinal`` is the comment's own printed number where it has one, else its place on the page
    from 1; ``parent`` is that of an earlier comment. A time that counts back from the moment of
    the capture ("3 days ago") is none.
    """

    lines: tuple[int, ...]
    ordinal: int
    author: str | None
    time: Dating | None
    parent: int | None


def remarks(layout: Layout, roles: Sequence[Role]) -> list[Remark]:
    """The comments of a page whose lines have these roles, in order.

    Every line with the role ``comment`` belongs to exactly one.
    """
    at = [nth for nth, role in enumerate(roles) if role == "comment"]
    if not at:
        return []
    lines = gather(layout, at)
    groups, depths = _told_apart(lines, layout.frames)
    signatures = signed(groups)
    numbers = in_groups(groups)
    ordinals = [number or place for place, number in enumerate(numbers, 1)]
    answers = Answers(groups, ordinals, signatures, depths, printed=any(numbers))
    times = _times(layout, signatures)
    return [
        Remark(
            lines=tuple(line.nth for line in group),
            ordinal=ordinal,
            author=signature.author,
            time=time,
            parent=parent,
        )
        for group, ordinal, signature, time, parent in zip(
            groups, ordinals, signatures, times, answers.parents(), strict=True
        )
    ]


def _told_apart(
    lines: Sequence[Said], frames: Sequence[Frame]
) -> tuple[list[list[Said]], list[int]]:
    """The comments as lists of their lines, and how deep each stands in its thread."""
    if len(frames) == 1:
        groups = [[lines[at] for at in group] for group in split(lines, frames)]
        return groups, _set_in(groups)
    heads = anchors(lines)
    boxes = item_boxes.items(frames, lines, heads)
    if boxes:
        groups, own = _boxed(lines, boxes)
    else:
        groups = [[lines[at] for at in group] for group in split(lines, frames)]
        own = [group[0].frame for group in groups]
    return groups, item_boxes.depths(frames, item_boxes.alive(frames, lines), own)


def _boxed(lines: Sequence[Said], boxes: Sequence[int]) -> tuple[list[list[Said]], list[int]]:
    """The lines of each box as a comment; those in none are one of their own, or go along."""
    groups: list[list[Said]] = []
    own: list[int] = []
    group_of: dict[int, int] = {}
    last = -1
    for line, box in zip(lines, boxes, strict=True):
        if box and box in group_of:
            last = group_of[box]
        elif box and last >= 0 and own[last] == 0 and _leads_on(groups[last]):
            own[last] = box
            group_of[box] = last
        elif box or last < 0 or line.begins or _leads_on([line]):
            last = len(groups)
            groups.append([])
            own.append(box)
            if box:
                group_of[box] = last
        groups[last].append(line)
    return groups, own


def _leads_on(group: Sequence[Said]) -> bool:
    """Whether lines outside all comments belong to the next one: a number alone."""
    number = number_of(group[0]) if len(group) == 1 else None
    return number is not None and number.kind == "alone"


def _set_in(groups: Sequence[Sequence[Said]]) -> list[int]:
    """How far in each comment of a dump stands; all 0 where that is only for its number's sake."""
    indents = [group[0].indent for group in groups]
    firsts = [number_of(group[0]) for group in groups]
    ends = {number.end for number in firsts if number}
    if min(indents, default=-1) < 0 or (all(firsts) and len(ends) == 1):
        return [0] * len(groups)
    most = Counter(indents)
    return indents if len(most) <= max(4, len(groups) // 2) else [0] * len(groups)


def _times(layout: Layout, signatures: Sequence[Signed]) -> list[Dating | None]:
    """The moments printed in the comments, where they name a day."""
    stamps = [signature.stamp for signature in signatures if signature.stamp]
    leads = day_first(stamps)
    return [_dating(layout, signature, day_leads=leads) for signature in signatures]


def _dating(layout: Layout, signature: Signed, *, day_leads: bool | None) -> Dating | None:
    value = signature.stamp and signature.stamp.value(day_first=day_leads)
    if not value or signature.stamp is None:
        return None
    base = layout.lines[signature.nth].start
    span = (base + signature.stamp.start, base + signature.stamp.end)
    return Dating(earliest=value, latest=value, basis="comment", span=span)
