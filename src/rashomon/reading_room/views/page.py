"""A page: its text by roles, every finding marked, and the evidence beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.corrections import pages_of
from rashomon.model import Block, Correction, Page, Span, Value
from rashomon.reading_room import links
from rashomon.reading_room.views.corrections import Corrections, corrections_view
from rashomon.reading_room.views.evidence import Evidence, evidence, touch
from rashomon.reading_room.views.facts import Fact, dates, facts
from rashomon.reading_room.views.portions import Opening, Portion
from rashomon.reading_room.views.reading import Reading, brief, outlet
from rashomon.reading_room.views.selection import Selection, selection
from rashomon.reading_room.views.setting import Run, runs
from rashomon.reading_room.wording import WALLS


class Correcting(Value, frozen=True, kw_only=True):
    """The addresses of the forms to say what a block is, and when the page was published."""

    role: str | None
    date: str | None


class PageView(Value, frozen=True, kw_only=True):
    """Everything on a page's page; ``clear_href`` leads to it with nothing selected."""

    id: str
    title: str
    outlet: str
    dates: str
    walled: str
    stories: tuple[tuple[str, str], ...]
    portion: Portion | None
    runs: tuple[Run, ...]
    evidence: Evidence
    selection: Selection | None
    facts: tuple[Fact, ...]
    corrections: Corrections
    correct: Correcting
    source_href: str | None
    clear_href: str
    back: str | None
    partly_heard: str | None
    """The language of a page of which only direct speech and credits are read."""


class Chosen(Value, frozen=True, kw_only=True):
    """What changes on a page when other words, or none, are chosen."""

    selection: Selection | None
    runs: tuple[Run, ...]
    clear_href: str
    back: str | None


def page_view(
    reading: Reading, page: Page, opening: Opening, places: Mapping[str, Span] | None = None
) -> PageView:
    """Gather what a page's page shows.

    Args:
        reading: Where other pages and all addresses come from.
        page: The page.
        opening: How it is opened.
        places: Spans of the text that get these ids; without them the one it is opened at.
    """
    at, back = opening.at, opening.back
    found = evidence(reading, page, back, opening.within(page))
    places = ({"at": at} if at else {}) if places is None else places
    return PageView(
        id=page.id,
        title=page.title or outlet(page),
        outlet=page.publisher if page.publisher and page.title else "",
        dates=dates(page),
        walled=WALLS[page.wall] if page.wall else "",
        stories=tuple(_stories(reading, page)),
        portion=opening.portion,
        runs=tuple(runs(page, found, opening, places)),
        evidence=found,
        selection=selection(reading, page, at, found) if at else None,
        facts=tuple(facts(page)),
        corrections=corrections_view(reading, _corrections(reading, page)),
        correct=Correcting(
            role=reading.links.correct("role", reading.here, page=page.id),
            date=reading.links.correct("published", reading.here, page=page.id),
        ),
        source_href=reading.links.source(page.id, at, back=reading.here),
        clear_href=links.on_page(opening.number, back),
        back=back,
        partly_heard=None if page.is_english else page.language,
    )


def chosen_view(reading: Reading, page: Page, opening: Opening, was: Span | None) -> Chosen:
    """What to change on a page that shows ``was`` so that it is opened anew."""
    at = opening.at
    found = evidence(reading, page, opening.back, opening.within(page))

    def changed(block: Block) -> bool:
        return any(span is not None and touch(block.span, span) for span in (at, was))

    return Chosen(
        selection=selection(reading, page, at, found) if at else None,
        runs=tuple(runs(page, found, opening, {"at": at} if at else {}, changed)),
        clear_href=links.on_page(opening.number, opening.back),
        back=opening.back,
    )


def _corrections(reading: Reading, page: Page) -> list[Correction]:
    """What persons say of this page and of whom it is from."""
    return [one for one in reading.corrections if page.id in pages_of(one.decision)]


def _stories(reading: Reading, page: Page) -> Iterator[tuple[str, str]]:
    """The stories a page belongs to: title and address."""
    for story_id in reading.dossier.entry(page.id).stories:
        yield brief(reading.dossier.headline(story_id).title), reading.links.story(story_id)
