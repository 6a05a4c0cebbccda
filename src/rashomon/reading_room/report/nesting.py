"""Marks that overlap freely → elements that nest.

A browser's page cuts its text wherever a mark begins or ends, and says at each piece which
marks lie on it. In a file of many pages that is dear. Here each mark is one element around
all of its text, as far as marks do not cross: then the one that begins later is cut in two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from heapq import heapify, heappop, heappush

Range = tuple[int, int, str]
"""Where a named range begins and ends (half open), and its name."""


def nested(ranges: Iterable[Range]) -> list[Range]:
    """Ranges cut so that of any two one lies within the other, or both are apart.

    Args:
        ranges: Ranges of at least one element each.

    Returns:
        The parts by their beginning, an outer one before those within it.
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


def ranges(cut: Sequence[Collection[str]]) -> list[Range]:
    """The unbroken ranges of each name, where ``cut`` has the names at each piece of a text."""
    found: list[Range] = []
    begun: dict[str, int] = {}
    for number, names in enumerate((*cut, ())):
        ended = [name for name in begun if name not in names]
        found += [(begun.pop(name), number, name) for name in ended]
        for name in names:
            begun.setdefault(name, number)
    return found
