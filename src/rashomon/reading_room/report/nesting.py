"""Places in a text as elements around it, so that following an address highlights all of one.

Places overlap freely, elements may not. Where two cross, the later is cut in two; only the
first part of a place can bear its id, and the others are told by their class.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from msgspec.structs import replace

from rashomon.reading_room.views.page import PageView
from rashomon.reading_room.views.setting import Piece, Place, Stretch

Range = tuple[int, int, str]
"""Where a named range begins and ends (half open), and its name."""


def nested(ranges: Iterable[Range]) -> list[Range]:
    """Ranges cut so that of any two one lies within the other, or both are apart.

    Args:
        ranges: Ranges of at least one element each.

    Returns:
        The parts, an outer one before those within it; the parts of a range in their order.
    """
    waiting = [(start, -end, name) for start, end, name in ranges]
    heapify(waiting)
    parts: list[Range] = []
    around: list[int] = []
    while waiting:
        start, minus_end, name = heappop(waiting)
        end = -minus_end
        while around and around[-1] <= start:
            around.pop()
        if around and around[-1] < end:
            heappush(waiting, (around[-1], minus_end, name))
            end = around[-1]
        around.append(end)
        parts.append((start, end, name))
    return parts


def with_places(view: PageView, places: Collection[str]) -> PageView:
    """The page with its places as elements, no longer as kinds of its stretches."""
    begun: set[str] = set()
    runs = tuple(
        replace(run, pieces=tuple(_with_places(piece, places, begun) for piece in run.pieces))
        for run in view.runs
    )
    return replace(view, runs=runs)


def _with_places(piece: Piece, places: Collection[str], begun: set[str]) -> Piece:
    opening: dict[int, list[Place]] = {}
    closing: dict[int, int] = {}
    for start, end, name in nested(_ranges(piece.stretches, places)):
        opening.setdefault(start, []).append(Place(id=name, goes_on=name in begun))
        closing[end - 1] = closing.get(end - 1, 0) + 1
        begun.add(name)
    stretches = tuple(
        replace(
            one,
            kinds=tuple(kind for kind in one.kinds if kind not in places),
            ids=(),
            opens=tuple(opening.get(number, ())),
            closes=closing.get(number, 0),
        )
        for number, one in enumerate(piece.stretches)
    )
    return replace(piece, stretches=stretches)


def _ranges(stretches: Sequence[Stretch], places: Collection[str]) -> Iterator[Range]:
    """From the first to the last stretch of each place."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for number, one in enumerate(stretches):
        for kind in one.kinds:
            if kind in places:
                first.setdefault(kind, number)
                last[kind] = number
    return ((first[name], last[name] + 1, name) for name in first)
