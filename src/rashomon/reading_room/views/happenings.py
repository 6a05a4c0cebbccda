"""Times of many pages joined to happenings: what is said to have happened, each time it is given.

First come the questions on which accounts were compared; then every other time of an article,
joined where it means the same stretch in nearly the same words, or stands in the same sentence.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from rashomon.dossier import StoryView
from rashomon.model import Cell, Comparison, Page, Statement, Value, Verdict
from rashomon.reading_room.clock import instant
from rashomon.reading_room.times_said import DAY, Stretch, compared, is_hour
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.told_times import Mention, mentions
from rashomon.reading_room.wording import account_letter

BACKGROUND = dt.timedelta(days=90)
"""What ended so long before a story's first page is its past: as in the comparisons."""

ALIKE = 0.5
"""Which part of the shorter of two sentences stands in the longer, where both tell one thing."""

SHARED = 4
"""So many words two such sentences have in common, at least; both are hand estimates."""

_ORDER: tuple[Verdict, ...] = ("conflict", "update", "cannot_tell", "agree", "single")


class Telling(Value, frozen=True, kw_only=True):
    """A time that is given for a happening: by whom, where first, and on which pages again."""

    letter: str
    mention: Mention
    stretch: Stretch
    speaker: str | None
    others: tuple[str, ...] = ()


class Happened(Value, frozen=True, kw_only=True):
    """What is said to have happened, with every time that is given for it.

    ``dayless`` counts the answers to its question that name an hour and no day.
    """

    number: int
    question: str
    verdict: Verdict | None
    tellings: tuple[Telling, ...]
    is_earlier: bool
    dayless: int = 0


def happenings(reading: Reading, story: StoryView) -> list[Happened]:
    """What a story's pages say happened when.

    Returns:
        Numbered from 1: the questions that were compared, those in which accounts differ first,
        then the rest by time.
    """
    letters = {
        page: account_letter(number)
        for number, account in enumerate(story.accounts)
        for page in account.pages
    }
    found = [
        mention
        for account in story.accounts
        for page in account.pages
        for mention in mentions(reading.page(page))
    ]
    rest = _Rest(found)
    asked = sorted(
        (one for one in story.comparisons if one.kind == "time"),
        key=lambda one: _ORDER.index(one.verdict),
    )
    held = [(one, _laid(reading, one, rest, letters)) for one in asked]
    first: list[tuple[Comparison | None, list[Telling]]] = [(one, it) for one, it in held if it]
    others = [_tellings(reading, group, letters) for group in _joined(rest.left())]
    others.sort(key=lambda tellings: (tellings[0].stretch.start, tellings[0].stretch.end))
    return [
        Happened(
            number=number,
            question=comparison.about if comparison else "",
            verdict=comparison.verdict if comparison else None,
            tellings=tuple(tellings),
            is_earlier=_is_earlier(story, tellings),
            dayless=len(_dayless(comparison)) if comparison else 0,
        )
        for number, (comparison, tellings) in enumerate(
            [*first, *((None, tellings) for tellings in others)], start=1
        )
    ]


class _Rest:
    """The mentions that no comparison has taken yet."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._found = {(one.page, one.time.span): one for one in found}

    def take(self, cell: Cell) -> Mention | None:
        """The mention that a cell stands on."""
        return self._found.pop((cell.page, cell.span), None)

    def like(self, mention: Mention) -> list[Mention]:
        """All that say the same of the same time; they are taken too."""
        edges = _edges(mention)
        again = [
            key for key, one in self._found.items() if _edges(one) == edges and _alike(one, mention)
        ]
        return [self._found.pop(key) for key in again]

    def left(self) -> list[Mention]:
        """What no comparison has."""
        return list(self._found.values())


def _laid(
    reading: Reading, comparison: Comparison, rest: _Rest, letters: Mapping[str, str]
) -> list[Telling]:
    """The times that accounts give on a question, and what other pages say like them.

    An hour that was compared as of no day is drawn on none.
    """
    dayless = _dayless(comparison)
    cells = [cell for cell in comparison.cells if not cell.by_reader]
    met = [(cell, first) for cell in cells if (first := rest.take(cell))]
    laid = [(cell, first) for cell, first in met if (cell.account, cell.value) not in dayless]
    tellings, further = [], []
    for cell, first in laid:
        again = rest.like(first)
        own = [one.page for one in again if letters[one.page] == letters[cell.page]]
        further += [one for one in again if letters[one.page] != letters[cell.page]]
        tellings.append(
            Telling(
                letter=letters[cell.page],
                mention=first,
                stretch=_refined(first.stretch, compared(cell.value)),
                speaker=cell.speaker,
                others=tuple(dict.fromkeys(own)),
            )
        )
    return tellings + _tellings(reading, further, letters)


def _dayless(comparison: Comparison) -> frozenset[tuple[str | None, str]]:
    """Whose answers name an hour and no day, each once."""
    return frozenset(
        (cell.account, cell.value)
        for cell in comparison.cells
        if not cell.by_reader and is_hour(cell.value)
    )


def _refined(said: Stretch, told: Stretch | None) -> Stretch:
    """The stretch that accounts were compared by, with what the words say of its edges."""
    if told is None or (told.start <= said.start and said.end <= told.end == told.start + DAY):
        return said
    return replace(told, about=said.about or told.about)


def _joined(found: Iterable[Mention]) -> list[list[Mention]]:
    """Mentions of one happening together, in the order in which they come."""
    groups: list[list[Mention]] = []
    by_sentence: dict[tuple[frozenset[str], int], list[Mention]] = {}
    by_stretch: dict[tuple[float, float], list[list[Mention]]] = defaultdict(list)
    for one in found:
        edges = _edges(one)
        group = by_sentence.get((one.told, one.place))
        if group is None:
            near = (held for held in by_stretch[edges] if _alike(held[0], one))
            group = next(near, None)
        if group is None:
            group = []
            groups.append(group)
            by_stretch[edges].append(group)
        by_sentence.setdefault((one.told, one.place), group)
        group.append(one)
    return groups


def _alike(one: Mention, other: Mention) -> bool:
    if one.page == other.page:
        return False
    if one.told == other.told:
        return one.place == other.place
    shared = len(one.told & other.told)
    return shared >= max(SHARED, ALIKE * min(len(one.told), len(other.told)))


def _edges(one: Mention) -> tuple[float, float]:
    return one.stretch.start, one.stretch.end


def _tellings(
    reading: Reading, group: Sequence[Mention], letters: Mapping[str, str]
) -> list[Telling]:
    """The times of a happening, each account and stretch once."""
    held: dict[tuple[str, float, float], list[Mention]] = {}
    for one in group:
        key = (letters[one.page], one.stretch.start, one.stretch.end)
        held.setdefault(key, []).append(one)
    return [
        Telling(
            letter=letter,
            mention=first,
            stretch=first.stretch,
            speaker=_speaker(reading.page(first.page), first),
            others=tuple(dict.fromkeys(one.page for one in again)),
        )
        for (letter, *_), (first, *again) in held.items()
    ]


def _speaker(page: Page, mention: Mention) -> str | None:
    """Who is quoted with a time; nobody where the page tells it itself."""
    start, end = mention.time.span
    for statement in page.statements:
        for first, last in statement.content:
            if first <= start and end <= last and _is_told(statement):
                name = statement.speaker.name if statement.speaker else None
                return None if name == page.publisher else name
    return None


def _is_told(statement: Statement) -> bool:
    return statement.speaker is not None and not statement.by_reader


def _is_earlier(story: StoryView, tellings: Sequence[Telling]) -> bool:
    first = instant(story.earliest)
    if first is None:
        return False
    past = first.timestamp() - BACKGROUND.total_seconds()
    return all(one.stretch.end < past for one in tellings)
