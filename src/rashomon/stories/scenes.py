"""Pages that tell of one kind of thing in other places on other days: two quakes, two raids.

Their words are alike, so words alone would put them together. Another place or another day by
itself says little: a report of the next day names another weekday, one from the capital another
town. Both together do, and so does another place of what happens in one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Page, Time
from rashomon.stories.clusters import Pair

ANOTHER_DAY, ANOTHER_PLACE = 0.5, 0.2
"""What it takes from the likeness of two pages that they tell of other places on other days, or
of what happens in one place of other places: five times and twice what makes a story. Of the
development sets' pairs that share words, 8 of one story are of other places and days and 900 of
two; 110 of one story and 470 of two place one sudden thing elsewhere."""

LEAD = 300
"""So many characters of an article tell where and when; what follows is background as well."""

FOLLOWING = 3
"""So many days after an event its day may still be told as another one."""

SUDDEN = words(
    """earthquake quake tremor storm hurricane typhoon cyclone tornado flood landslide avalanche
    eruption crash collision derailment explosion blast bombing airstrike strike raid attack assault
    ambush shooting fire blaze murder killing robbery heist"""
)
"""What happens in one place, in few hours."""

PLACES = ("GPE", "LOC", "FAC")
"""Labels of places in OntoNotes (Weischedel et al., 2013)."""

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_LONG_WORD = re.compile(r"\w{4,}")
_ANY_WORD = re.compile(r"\w+")
_KINDS = words("province state county city north south east west northern southern")


class _Scene(NamedTuple):
    """What, where and when the lead of a page tells, and all words of the page.

    ``sudden`` are what happens in one place; ``places`` are names as sets of words, ``days``
    ordinals, and ``weekdays`` those of no known date.
    """

    sudden: frozenset[str]
    places: frozenset[frozenset[str]]
    words: frozenset[str]
    days: frozenset[int]
    weekdays: frozenset[str]


def contradictions(pages: Mapping[str, Page], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """What speaks against pairs of pages: for each that contradict one another, a negative worth.

    Args:
        pages: pages by id, with their times and names as far as they are known.
        pairs: those worth looking at.
    """
    scenes: dict[str, _Scene] = {}
    for a, b, _ in pairs:
        for one in (a, b):
            if one not in scenes:
                scenes[one] = _scene(pages[one])
        if against := _against(scenes[a], scenes[b]):
            yield a, b, -against


def told_day(page: Page) -> int | None:
    """The day that an undated page sets its news on, from year 1; ``None`` if not just one."""
    days = _scene(page).days
    return next(iter(days)) if len(days) == 1 else None


def _against(a: _Scene, b: _Scene) -> float:
    if not _is_elsewhere(a, b):
        return 0.0
    if _is_another_day(a, b):
        return ANOTHER_DAY
    return ANOTHER_PLACE if a.sudden & b.sudden else 0.0


def _scene(page: Page) -> _Scene:
    end = next((block.span[0] for block in page.having("body")), 0) + LEAD
    times = [time for time in page.times if time.span[0] < end and time.type in ("DATE", "TIME")]
    named = [name for name in page.names if name.span[0] < end and name.label in PLACES]
    told = (match.group().lower() for match in _ANY_WORD.finditer(page.text, 0, end))
    return _Scene(
        sudden=SUDDEN & {word.removesuffix("s") for word in told},
        places=frozenset(own for name in named if (own := _words(name.name) - _KINDS)),
        words=_words(page.text),
        days=frozenset(day for time in times if (day := _day(time)) is not None),
        weekdays=frozenset(found[1] for time in times if (found := _WEEKDAY.match(time.value))),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_LONG_WORD.findall(text.lower()))


def _day(time: Time) -> int | None:
    """The one day that a time means, counted from year 1; ``None`` where it means more or none."""
    if time.earliest is None or time.earliest != time.latest:
        return None
    return dt.date.fromisoformat(time.earliest).toordinal()


def _is_elsewhere(a: _Scene, b: _Scene) -> bool:
    """Whether each sets its news in a place that the other never mentions."""
    return _has_own_place(a, b) and _has_own_place(b, a)


def _has_own_place(one: _Scene, other: _Scene) -> bool:
    return any(not place & other.words for place in one.places)


def _is_another_day(a: _Scene, b: _Scene) -> bool:
    """Whether no day of one can be a day of the other; weekdays count where no date is known."""
    if a.days and b.days:
        return min(abs(x - y) for x in a.days for y in b.days) > FOLLOWING
    known = a.days or b.days
    return bool(not known and a.weekdays and b.weekdays and not a.weekdays & b.weekdays)
