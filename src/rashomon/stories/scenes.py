"""Where and when pages set their news: two quakes in two places are two, one raid is one.

Pages on two things of one kind have their words alike, so words alone would put them together.
Another place or another day by itself says little: a report of the next day names another
weekday, one from the capital another town. Both together do, and so does another place of what
happens in one. The other way round, two sides may tell of one raid in words that are not alike:
that both set what happens in one place there, and on the same day, speaks for one event.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Page, Time
from rashomon.stories.clusters import Pair
from rashomon.stories.naming import ordinal

ANOTHER_DAY, ANOTHER_PLACE = 0.5, 0.2
"""What it takes from the likeness of two pages that they tell of other places on other days, or
of what happens in one place of other places: five times and twice what makes a story. Of the
development sets' pairs that share words, 8 of one story are of other places and days and 900 of
two; 110 of one story and 470 of two place one sudden thing elsewhere."""

ONE_SCENE = 0.1
"""What it adds that two pages set what happens in one place on one day, and share a name."""

EACH_NAME, MOST_NAMES = 0.1, 2
"""What it adds that two pages of about one day share a word more than one, and at most so many
more, of names of people, firms and ships: one outlet tells an event in quite other words than the
next, but not its names. It lifts recall on Giveme5W1H from 0.91 to 0.94, and costs no precision."""

CLOSE = 3
"""So many days apart are still about one day."""

SHORTENED = 5
"""So many first letters tell a name, as outlets spell it differently: "Helmgaard", "Helmgård"."""

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

NAMED = ("PERSON", "ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART")
"""Labels of people, firms, buildings, ships and the like."""

PLACES = ("GPE", "LOC", "FAC")
"""Labels of places in OntoNotes (Weischedel et al., 2013)."""

_ENDS_DATELINE = re.compile(r"\s*(?:\(|[-–—])")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_LONG_WORD = re.compile(r"\w{4,}")
_ANY_WORD = re.compile(r"\w+")
_KINDS = words("province state county city north south east west northern southern")


class _Scene(NamedTuple):
    """What, where and when the lead of a page tells, and all words of the page.

    ``sudden`` are what happens in one place; ``places`` are names as sets of words, ``days``
    ordinals, and ``weekdays`` those of no known date. ``told`` are the days that the article
    itself tells of, and ``named`` and ``lead`` the words of the names in it, and all its words;
    ``who`` begin the names of people, firms and ships on all the page.
    """

    sudden: frozenset[str]
    places: frozenset[frozenset[str]]
    words: frozenset[str]
    days: frozenset[int]
    weekdays: frozenset[str]
    told: frozenset[int]
    named: frozenset[str]
    lead: frozenset[str]
    who: frozenset[str]
    published: int | None


def scenes(pages: Mapping[str, Page], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """What speaks for pairs of pages and against them: a worth for each, negative if against.

    Args:
        pages: pages by id, with their times and names as far as they are known.
        pairs: those worth looking at.
    """
    scenes: dict[str, _Scene] = {}
    for a, b, _ in pairs:
        for one in (a, b):
            if one not in scenes:
                scenes[one] = _scene(pages[one])
        if worth := _for(scenes[a], scenes[b]) - _against(scenes[a], scenes[b]):
            yield a, b, worth


def told_day(page: Page) -> int | None:
    """The day that an undated page sets its news on, from year 1; ``None`` if not just one."""
    days = _scene(page).days
    return next(iter(days)) if len(days) == 1 else None


def _for(a: _Scene, b: _Scene) -> float:
    here = (a.named & b.lead) | (b.named & a.lead)
    scene = ONE_SCENE if a.sudden and b.sudden and here and a.told & b.told else 0.0
    return max(scene, EACH_NAME * max(0, min(_same_names(a, b) - 1, MOST_NAMES)))


def _same_names(a: _Scene, b: _Scene) -> int:
    """How many words of names two pages of about one day share."""
    if a.published is None or b.published is None or abs(a.published - b.published) > CLOSE:
        return 0
    return len(a.who & b.who)


def _against(a: _Scene, b: _Scene) -> float:
    if not _is_elsewhere(a, b):
        return 0.0
    if _is_another_day(a, b):
        return ANOTHER_DAY
    return ANOTHER_PLACE if a.sudden & b.sudden else 0.0


def _scene(page: Page) -> _Scene:
    start = next((block.span[0] for block in page.having("body", "caption")), 0)
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
        told=frozenset(
            day
            for time in times
            if time.span[0] >= start and not _ENDS_DATELINE.match(page.text, time.span[1])
            if (day := _day(time)) is not None
        ),
        named=frozenset(
            word
            for name in page.names
            if start <= name.span[0] < end
            for word in _words(page.read(name.span))
        ),
        lead=_words(page.text[start:end]),
        who=_who(page),
        published=ordinal(page),
    )


def _who(page: Page) -> frozenset[str]:
    """How the names of people, firms and ships begin, in the article; not the outlet's own."""
    own = [block.span for block in page.having("headline", "body", "caption")]
    told = (
        name
        for name in page.names
        if name.label in NAMED and any(start <= name.span[0] < end for start, end in own)
    )
    found = {word for name in told for word in _LONG_WORD.findall(name.name.lower())}
    outlet = set(_LONG_WORD.findall((page.publisher or "").lower()))
    places = {word for name in page.names if name.label in PLACES for word in _words(name.name)}
    return frozenset(_plain(word)[:SHORTENED] for word in found - outlet - places)


def _plain(word: str) -> str:
    """A word without accents."""
    split = unicodedata.normalize("NFD", word)
    return "".join(one for one in split if not unicodedata.combining(one))


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
