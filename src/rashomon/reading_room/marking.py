"""Overlapping spans → flat, adjoining segments, each knowing the marks that lie on it.

Findings overlap freely (a name inside a quotation inside a shared passage), elements of a
document may not. One sweep over the sorted boundaries cuts the text wherever a mark begins
or ends; joined again, the segments read as the text they were cut from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from rashomon.model import Span, Value


class Mark(Value, frozen=True, kw_only=True):
    """A span to be marked: what kind of finding it is, and the keys that lead to that finding.

    ``ref`` is printed where the mark ends; ``of`` names the finding that it is a part of.
    """

    span: Span
    kind: str
    ref: str = ""
    of: str = ""


class Segment(Value, frozen=True, kw_only=True):
    """A stretch of text under the same marks; ``closed`` are those that end with it."""

    span: Span
    marks: tuple[Mark, ...] = ()
    closed: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that lie here, each once, outermost first."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))


def segments(within: Span, marks: Iterable[Mark]) -> list[Segment]:
    """Cut a span at every boundary of the marks that touch it.

    Args:
        within: The stretch to cut, code points of the page's text.
        marks: Any spans, in any order; parts outside ``within`` are left out. An empty
            span (a gap where another copy has words) gives an empty segment.

    Returns:
        Segments that adjoin and cover ``within`` exactly, in reading order.
    """
    inside = sorted(
        (clipped for mark in marks if (clipped := _clip(mark, within)) is not None),
        key=lambda mark: (mark.span[0], -mark.span[1], mark.kind, mark.ref),
    )
    return list(_sweep(within, inside))


def _clip(mark: Mark, within: Span) -> Mark | None:
    start, end = max(mark.span[0], within[0]), min(mark.span[1], within[1])
    if start > end or (start == end and mark.span[0] != mark.span[1]):
        return None
    return replace(mark, span=(start, end))


def _sweep(within: Span, marks: list[Mark]) -> Iterator[Segment]:
    boundaries = {edge for mark in marks for edge in mark.span} | set(within)
    cuts = sorted(boundaries)
    lying: list[Mark] = []
    upcoming = 0
    for here, beyond in zip(cuts, [*cuts[1:], None], strict=True):
        lying = [mark for mark in lying if mark.span[1] > here]
        while upcoming < len(marks) and marks[upcoming].span[0] == here:
            mark = marks[upcoming]
            upcoming += 1
            if mark.span[1] == here:
                yield Segment(span=(here, here), marks=(mark,), closed=(mark,))
            else:
                lying.append(mark)
        if beyond is not None:
            closed = tuple(mark for mark in lying if mark.span[1] == beyond)
            yield Segment(span=(here, beyond), marks=tuple(lying), closed=closed)
