"""Moments → places on the time axis.

The axis keeps the order exactly and the distances as far as the eye allows: moments stand a
least distance apart, and quiet spells that would squeeze everything else are shortened, where
the axis is broken and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from rashomon.model import Value
from rashomon.reading_room.clock import lasting, spoken_at
from rashomon.reading_room.drawings.lettering import TICK_SIZE, text_width

LEAST = 24.0
"""Pixels between two neighbouring moments, while there is room for them."""

BREAK = 14.0
"""Pixels of the axis that the sign of a break takes, with a little air."""

MOST_SPELLS = 4
"""Quiet spells that are shortened at most; an axis of breaks only would tell nothing."""

_APART = 14.0
"""Pixels between two labels of the axis, at least."""

_LONGEST = 2 / 3
"""All spells together are drawn at most this long, measured by everything else together."""

_NONE = 0.0

Slot = tuple[float, int]
"""A moment, and the step within it: a copy of the same minute stands right of its exemplar."""


class Tick(Value, frozen=True, kw_only=True):
    """A place on the axis that is named."""

    x: float
    label: str


class Spell(Value, frozen=True, kw_only=True):
    """A quiet time that is drawn shorter than it was.

    ``marked`` if the axis has room to be broken there, ``shown`` if it has room for the label.
    """

    x: float
    label: str
    marked: bool
    shown: bool


class Timescale(Value, frozen=True, kw_only=True):
    """Where each slot stands, what the axis says, and which spells it shortens."""

    places: dict[Slot, float]
    ticks: tuple[Tick, ...]
    spells: tuple[Spell, ...]


def timescale(
    slots: Iterable[Slot],
    left: float,
    right: float,
    day_only: set[float],
    *,
    least: float = LEAST,
) -> Timescale:
    """Spread slots between two edges of the picture.

    Args:
        slots: The moments to be placed, each once or many times.
        left: Pixels to the first moment.
        right: Pixels to the last moment.
        day_only: Moments known to the day; they are named without an hour.
        least: Pixels between two neighbouring moments, while there is room for them.
    """
    ordered = sorted(set(slots))
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(ordered)]
    quiet, cap = _quiet(gaps)
    widths = _widths([min(gap, cap) for gap in gaps], right - left, least)
    places = dict(zip(ordered, accumulate(widths, initial=left), strict=False))
    shortened = [
        (places[a], places[b], lasting(gap))
        for (a, b), gap in zip(pairwise(ordered), gaps, strict=True)
        if gap >= quiet
    ]
    return Timescale(
        places=places, ticks=_ticks(ordered, places, day_only), spells=_spells(shortened)
    )


def _quiet(gaps: Sequence[float]) -> tuple[float, float]:
    """From which length on a spell is shortened, and how long it is drawn, in seconds.

    Of the longest few, those that stand out most from all the rest together.
    """
    longest = sorted(gaps, reverse=True)
    rests = [*accumulate(reversed(longest), initial=_NONE)][::-1]
    told = [
        (longest[n - 1] / rests[n], n)
        for n in range(1, min(MOST_SPELLS, len(gaps) - 1) + 1)
        if rests[n] > _NONE
    ]
    ratio, number = max(told, default=(_NONE, 0), key=lambda one: (one[0], -one[1]))
    if ratio <= 1.0:
        return float("inf"), float("inf")
    rest, others = rests[number], longest[number]
    return longest[number - 1], max(others, rest * _LONGEST / number)


def _widths(gaps: Sequence[float], room: float, least: float) -> list[float]:
    if not gaps:
        return []
    least = min(least, room / len(gaps))
    total = sum(gaps)
    spare = room - least * len(gaps)
    return [least + (spare * gap / total if total else 0.0) for gap in gaps]


def _ticks(
    ordered: Sequence[Slot], places: dict[Slot, float], day_only: set[float]
) -> tuple[Tick, ...]:
    """Names of moments, from the first on, wherever there is room for one."""
    ticks: list[Tick] = []
    said, free = None, _NONE
    for slot in ordered:
        if places[slot] < free or said == slot[0]:
            continue
        label = spoken_at(slot[0], whole_day=slot[0] in day_only, after=said)
        ticks.append(Tick(x=places[slot], label=label))
        said, free = slot[0], places[slot] + text_width(label, TICK_SIZE) + _APART
    return tuple(ticks)


def _spells(shortened: Sequence[tuple[float, float, str]]) -> tuple[Spell, ...]:
    spells, free = [], _NONE
    for start, end, label in shortened:
        x, half = (start + end) / 2, text_width(label, TICK_SIZE) / 2
        marked = end - start >= BREAK
        shown = marked and x - half >= free
        spells.append(Spell(x=x, label=label, marked=marked, shown=shown))
        free = x + half + _APART if shown else free
    return tuple(spells)
