"""The pages of a report: each in full, with an id wherever the report leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from rashomon.dossier import StoryView
from rashomon.model import Value
from rashomon.reading_room.clock import moment
from rashomon.reading_room.report.addresses import InFile
from rashomon.reading_room.report.setting import Fold, Setter
from rashomon.reading_room.views.evidence import Anchor, Note, evidence
from rashomon.reading_room.views.facts import Fact
from rashomon.reading_room.views.page import PageView, page_view
from rashomon.reading_room.views.portions import Opening
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.sharing import Shared


class Sheet(Value, frozen=True, kw_only=True):
    """A page within the file.

    ``name`` is its id, with which all ids on it begin. Times, numbers and names are told once
    where they read and mean the same, facts once with all that they were read off.
    ``astray`` are places that no block shows (white space between two); ``spread`` those that
    took more than one element.
    """

    name: str
    number: int
    view: PageView
    folds: tuple[Fold, ...]
    times: tuple[Anchor, ...]
    quantities: tuple[Anchor, ...]
    names: tuple[Anchor, ...]
    facts: tuple[Fact, ...]
    astray: tuple[str, ...]
    spread: tuple[str, ...]


def in_order(story: StoryView) -> list[str]:
    """The pages of a story by their dates, those without any last."""

    def earliest(number: int) -> tuple[float, int]:
        entry = story.pages[number]
        known = moment(entry.published or entry.captured)
        return known.earliest if known else inf, number

    return [story.pages[number].id for number in sorted(range(len(story.pages)), key=earliest)]


def sheets(reading: Reading, within: InFile, pages: Sequence[str]) -> tuple[Sheet, ...]:
    """Every page in full.

    Args:
        reading: Where pages come from; what it asks for is not noted.
        within: What all views of the story have asked for, to which the pages add.
        pages: Their ids, in the order of the file.
    """
    return tuple(_sheet(reading, within, number, page) for number, page in enumerate(pages, 1))


def _sheet(reading: Reading, within: InFile, number: int, page_id: str) -> Sheet:
    page = reading.page(page_id)
    found = evidence(reading, page, None)
    times, quantities = _each_once(found.times), _each_once(found.quantities)
    names = tuple({one.meaning: one for one in reversed(found.names)}.values())[::-1]
    printed: tuple[Note | Shared | Anchor, ...] = (
        *found.statements,
        *found.by_readers,
        *found.credits,
        *found.shared,
        *times,
        *quantities,
        *names,
    )
    for one in printed:
        within.page(page_id, one.at)
    places = within.places(page_id)
    setter = Setter(places)
    view = page_view(reading, page, Opening(), places)
    folds = setter.folds(view.runs)
    return Sheet(
        name=within.name(page_id),
        number=number,
        view=view,
        folds=folds,
        times=times,
        quantities=quantities,
        names=names,
        facts=_by_value(view.facts),
        astray=tuple(place for place, parts in setter.parts.items() if not parts),
        spread=tuple(place for place, parts in setter.parts.items() if parts > 1),
    )


def _each_once(found: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """The first of each that reads and means the same."""
    distinct: dict[tuple[str, str], Anchor] = {}
    for one in found:
        distinct.setdefault((one.words.casefold(), one.meaning), one)
    return tuple(distinct.values())


def _by_value(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same fact read off several things, told once: "from the headline, from the meta"."""
    bases: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        bases.setdefault((fact.name, fact.value), []).append(fact.basis)
    return tuple(
        Fact(name=name, value=value, basis=", ".join(dict.fromkeys(read)))
        for (name, value), read in bases.items()
    )
