"""The pages of a report: each in full, with an id wherever the report leads to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf

from rashomon.dossier import StoryView
from rashomon.model import Value
from rashomon.reading_room.clock import moment
from rashomon.reading_room.report.addresses import Within
from rashomon.reading_room.report.nesting import with_places
from rashomon.reading_room.views.page import PageView, page_view
from rashomon.reading_room.views.portions import Opening
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.setting import Stretch


class Sheet(Value, frozen=True, kw_only=True):
    """A page within the file.

    ``name`` is its id, with which all ids on it begin. ``astray`` are the places that no block
    shows (white space between two); ``spread`` those that more than one element is needed for.
    """

    name: str
    number: int
    view: PageView
    astray: tuple[str, ...]
    spread: tuple[str, ...]


def in_order(story: StoryView) -> list[str]:
    """The pages of a story by their dates, those without any last."""

    def earliest(number: int) -> tuple[float, int]:
        entry = story.pages[number]
        known = moment(entry.published or entry.captured)
        return known.earliest if known else inf, number

    return [story.pages[number].id for number in sorted(range(len(story.pages)), key=earliest)]


def sheets(reading: Reading, within: Within, pages: Sequence[str]) -> tuple[Sheet, ...]:
    """Every page in full.

    A page asks for places on others: all are set once to learn which, and then once more.
    """
    for page in pages:
        page_view(reading, reading.page(page), Opening())
    return tuple(_sheet(reading, within, number, page) for number, page in enumerate(pages, 1))


def _sheet(reading: Reading, within: Within, number: int, page_id: str) -> Sheet:
    places = within.places(page_id)
    view = page_view(reading, reading.page(page_id), Opening(), places)
    view = with_places(view, places)
    parts = Counter(place.id for one in _stretches(view) for place in one.opens)
    return Sheet(
        name=within.name(page_id),
        number=number,
        view=view,
        astray=tuple(place for place in places if not parts[place]),
        spread=tuple(place for place in places if parts[place] > 1),
    )


def _stretches(view: PageView) -> Iterator[Stretch]:
    for run in view.runs:
        for piece in run.pieces:
            yield from piece.stretches
