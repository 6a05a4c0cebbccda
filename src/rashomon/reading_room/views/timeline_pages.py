"""When a story's pages came out and were captured, as rows of the timeline and of its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from rashomon.dossier import Entry, StoryView
from rashomon.model import Dating, Value
from rashomon.reading_room.clock import moment, when
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.drawings.timeline_layout import Dot, DotKind
from rashomon.reading_room.views.reading import Reading, headed, outlet
from rashomon.reading_room.wording import account_letter, count

EACH = 20
"""Pages that are drawn each in a row of its own."""

FIRST = 2
"""Of an account whose other pages share a row, so many keep theirs."""

MOST = 24
"""Rows at most; what is left shares the last."""


class Dates(Value, frozen=True, kw_only=True):
    """A page as a line of the table."""

    outlet: str
    title: str | None
    published: str
    captured: str
    href: str


class Row(Value, frozen=True, kw_only=True):
    """A row of the picture: a page, or several that share it."""

    number: int
    label: str
    href: str
    letter: str
    entries: tuple[Entry, ...]
    dates: tuple[Dates, ...]


def rows(reading: Reading, story: StoryView) -> tuple[Row, ...]:
    """The rows of a story's pages, the earliest first; those that only follow share one."""
    entries = {entry.id: entry for entry in story.pages}
    groups: list[tuple[str, list[Entry]]] = []
    for number, account in enumerate(story.accounts):
        held = sorted((entries[page] for page in account.pages if page in entries), key=_first)
        keep = len(held) if len(entries) <= EACH or len(held) == FIRST + 1 else FIRST
        letter = account_letter(number)
        groups += [(letter, [entry]) for entry in held[:keep]]
        groups += [(letter, held[keep:])] if held[keep:] else []
    groups.sort(key=lambda group: _first(group[1][0]))
    if len(groups) > MOST:
        rest = [entry for _, held in groups[MOST - 1 :] for entry in held]
        groups[MOST - 1 :] = [("", rest)]
    return tuple(
        Row(
            number=number,
            label=_label(letter, held),
            href=reading.href(held[0].id, anchor="timeline-pages")
            if len(held) == 1
            else "#timeline-pages",
            letter=letter,
            entries=tuple(held),
            dates=tuple(_dates(reading, entry) for entry in held),
        )
        for number, (letter, held) in enumerate(groups, start=1)
    )


def dots(reading: Reading, found: Sequence[Row]) -> list[tuple[int, Dot, Caption]]:
    """The marks of all rows: the number of the row, the mark, what it is called."""
    marks: list[tuple[int, Entry, DotKind, Dating | None]] = [
        (row.number, entry, kind, dating)
        for row in found
        for entry in row.entries
        for kind, dating in _dated(entry)
    ]
    return [
        (number, dot, Caption(words=f"{outlet(entry)}, {kind} {when(dating)}", href=href))
        for key, (number, entry, kind, dating) in enumerate(marks)
        for dot in _dot(key, kind, dating)
        for href in [reading.href(entry.id, dating.span if dating else None, "timeline-pages")]
    ]


def _dated(entry: Entry) -> tuple[tuple[DotKind, Dating | None], ...]:
    return ("published", entry.published), ("captured", entry.captured)


def _dot(key: int, kind: DotKind, dating: Dating | None) -> Iterator[Dot]:
    known = moment(dating)
    if known is not None:
        end = known.latest + 1.0 if known.latest % 60 == 59 else known.latest
        yield Dot(key=key, kind=kind, start=known.earliest, end=end)


def _first(entry: Entry) -> float:
    known = moment(entry.published or entry.captured)
    return known.earliest if known else inf


def _label(letter: str, held: Sequence[Entry]) -> str:
    if len(held) == 1:
        name = f"{letter} · {outlet(held[0])}" if letter else outlet(held[0])
        return name if held[0].published or held[0].captured else f"{name}, no date"
    more = f"and {count(len(held), 'more page')}"
    return f"{letter} · {more}" if letter else more


def _dates(reading: Reading, entry: Entry) -> Dates:
    called, title = headed(entry)
    return Dates(
        outlet=called,
        title=title,
        published=when(entry.published),
        captured=when(entry.captured) if entry.captured else "not known",
        href=reading.href(entry.id, anchor="timeline-pages"),
    )
