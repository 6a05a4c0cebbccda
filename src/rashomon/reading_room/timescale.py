"""Moments → places on the time axis.

The axis keeps the order exactly and the distances as far as the eye allows: moments stand a
least distance apart, and a quiet spell longer than everything else is shortened and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from rashomon.model import Value
from rashomon.reading_room.clock import lasting, spoken_at

LEAST = 24.0
"""Pixels between two neighbouring moments, while there is room for them."""

_CHARACTER = 7.2
"""Pixels for one character of a tick's label, at most."""

_LONGEST = 2 / 3
"""The longest spell is drawn at most this long, measured by all others together."""

Slot = tuple[float, int]
"""A moment, and the step within it: a copy of the same minute stands right of its exemplar."""


class Tick(Value, frozen=True, kw_only=True):
    """A place on the axis that is named."""

    x: float
    label: str


class Spell(Value, frozen=True, kw_only=True):
    """A quiet time that is drawn shorter than it was."""

    x: float
    label: str


class Timescale(Value, frozen=True, kw_only=True):
    """Where each slot stands, what the axis says, and which spells it shortens."""

    places: dict[Slot, float]
    ticks: tuple[Tick, ...]
    spells: tuple[Spell, ...]


def timescale(slots: Iterable[Slot], left: float, right: float, day_only: set[float]) -> Timescale:
    """Spread slots between two edges of the picture.

    Args:
        slots: The moments to be placed, each once or many times.
        left: Pixels to the first moment.
        right: Pixels to the last moment.
        day_only: Moments known to the day; they are named without an hour.
    """
    ordered = sorted(set(slots))
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(ordered)]
    cap = _cap(gaps)
    widths = _widths([min(gap, cap) for gap in gaps], right - left)
    places = dict(zip(ordered, accumulate(widths, initial=left), strict=False))
    spells = tuple(
        Spell(x=(places[a] + places[b]) / 2, label=lasting(gap))
        for (a, b), gap in zip(pairwise(ordered), gaps, strict=True)
        if gap > 1.5 * cap
    )
    return Timescale(places=places, ticks=_ticks(ordered, places, day_only), spells=spells)


def _cap(gaps: Sequence[float]) -> float:
    longest = max(gaps, default=0.0)
    others = sum(gaps) - longest
    return max(others * _LONGEST, 1.0) if others > 0 else max(longest, 1.0)


def _widths(gaps: Sequence[float], room: float) -> list[float]:
    if not gaps:
        return []
    least = min(LEAST, room / len(gaps))
    total = sum(gaps)
    spare = room - least * len(gaps)
    return [least + (spare * gap / total if total else 0.0) for gap in gaps]


def _ticks(
    ordered: Sequence[Slot], places: dict[Slot, float], day_only: set[float]
) -> tuple[Tick, ...]:
    ticks: list[Tick] = []
    said, free = None, 0.0
    for slot in ordered:
        if places[slot] < free or said == slot[0]:
            continue
        label = spoken_at(slot[0], whole_day=slot[0] in day_only, after=said)
        ticks.append(Tick(x=places[slot], label=label))
        said, free = slot[0], places[slot] + _CHARACTER * (len(label) + 2)
    return tuple(ticks)
