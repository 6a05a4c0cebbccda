"""The longest runs of sentences that a copy took over together."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.families.collection import Passage
from benchmarks.families.sentences import Unit

Placed = tuple[tuple[int, int, Unit], ...]


def passages(family: str, child: tuple[str, Placed], parent: tuple[str, Placed]) -> list[Passage]:
    """Runs of the child's sentences that were taken from the parent and stand together in both."""
    (child_id, below), (parent_id, above) = child, parent
    return [
        Passage(
            family=family,
            child=child_id,
            parent=parent_id,
            child_span=(below[first][0], below[last][1]),
            parent_span=(above[at][0], above[at + last - first][1]),
        )
        for first, last, at in _runs(below, above, parent_id)
    ]


def _runs(below: Placed, above: Placed, parent_id: str) -> Iterator[tuple[int, int, int]]:
    """First and last sentence of each run in the child, and its first in the parent."""
    where = {unit.origin: at for at, (_, _, unit) in enumerate(above)}
    first = None
    for at, (_, _, unit) in enumerate(below):
        here = where.get(unit.origin) if unit.taken_from == parent_id else None
        if first is not None and here != where[below[first][2].origin] + at - first:
            yield first, at - 1, where[below[first][2].origin]
            first = None
        if first is None and here is not None:
            first = at
    if first is not None:
        yield first, len(below) - 1, where[below[first][2].origin]
