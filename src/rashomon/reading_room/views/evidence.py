"""What was found on a page, numbered as notes, and the marks that show where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from rashomon.model import Name, Page, Quantity, Span, Statement, Time, Value
from rashomon.reading_room.marking import Mark
from rashomon.reading_room.meanings import counted, meant
from rashomon.reading_room.views.in_place import Part, in_place, marks_of
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.sharing import Shared, shared
from rashomon.reading_room.views.voices import extent, speaker
from rashomon.reading_room.wording import (
    RELATIONS,
    certainty,
    standing,
    told,
)

Found = TypeVar("Found", Time, Quantity, Name)


class Note(Value, frozen=True, kw_only=True):
    """A statement or a credit beside the text; ``number`` is what marks it in the text.

    ``standing`` is what is known of who it is; ``parts`` are a statement's words in place.
    """

    ref: str
    number: str
    who: str
    standing: str = ""
    says: str
    words: str
    parts: tuple[Part, ...] = ()
    certainty: str
    at: Span
    href: str


class Anchor(Value, frozen=True, kw_only=True):
    """A time, a quantity or a name: its words, and what they mean."""

    ref: str
    words: str
    meaning: str
    at: Span
    href: str


class Evidence(Value, frozen=True, kw_only=True):
    """All findings of a page; ``hrefs`` and ``numbers`` go by the reference of a mark.

    ``by_readers`` are statements in comments, told apart from the page's own.
    """

    statements: tuple[Note, ...]
    by_readers: tuple[Note, ...]
    credits: tuple[Note, ...]
    times: tuple[Anchor, ...]
    quantities: tuple[Anchor, ...]
    names: tuple[Anchor, ...]
    shared: tuple[Shared, ...]
    marks: tuple[Mark, ...]
    hrefs: dict[str, str]
    numbers: dict[str, str]


def evidence(
    reading: Reading, page: Page, back: str | None, within: Span | None = None
) -> Evidence:
    """Number a page's findings and mark where they stand.

    Args:
        reading: Where other pages and all addresses come from.
        page: The page.
        back: Where the reader comes from.
        within: Only findings that touch this stretch of the text.
    """
    within = (0, len(page.text)) if within is None else within
    statements = tuple(_statements(reading, page, back, within))
    credited = tuple(_credits(reading, page, back, within))
    said = partial(_anchors, reading, page, back)
    times = said(_within("t", page.times, within), meant)
    quantities = said(_within("q", page.quantities, within), partial(counted, page))
    names = said(_within("n", page.names, within), lambda one: one.name)
    also = tuple(shared(reading, page, within, back))
    readers = {f"s{n}" for n, one in enumerate(page.statements, 1) if one.by_reader}
    everything: tuple[Note | Anchor | Shared, ...] = (
        *statements,
        *credited,
        *times,
        *quantities,
        *names,
        *also,
    )
    return Evidence(
        statements=tuple(note for note in statements if note.ref not in readers),
        by_readers=tuple(note for note in statements if note.ref in readers),
        credits=credited,
        times=times,
        quantities=quantities,
        names=names,
        shared=also,
        marks=tuple(_marks(page, also, within)),
        hrefs={one.ref: reading.links.mark(page.id, one.ref, one.at, back) for one in everything},
        numbers={
            **{note.ref: note.number for note in (*statements, *credited)},
            **{one.ref: one.number for one in also},
        },
    )


def touch(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def _statements(reading: Reading, page: Page, back: str | None, within: Span) -> Iterator[Note]:
    for number, statement in enumerate(page.statements, 1):
        at = extent(statement)
        if not touch(at, within):
            continue
        yield Note(
            ref=f"s{number}",
            number=str(number),
            who=speaker(page, statement),
            standing=standing(statement),
            says=told(statement),
            words=" … ".join(page.read(span) for span in statement.content),
            parts=in_place(page, statement),
            certainty=certainty(statement.confidence),
            at=at,
            href=reading.links.page(page.id, at, back),
        )


def _credits(reading: Reading, page: Page, back: str | None, within: Span) -> Iterator[Note]:
    for number, credit in enumerate(page.credits):
        if not touch(credit.evidence, within):
            continue
        yield Note(
            ref=f"c{number}",
            number=chr(ord("a") + number) if number < 26 else f"c{number}",
            who=credit.name,
            says=RELATIONS[credit.relation],
            words=page.read(credit.evidence),
            certainty=certainty(credit.confidence),
            at=credit.evidence,
            href=reading.links.page(page.id, credit.evidence, back),
        )


def _anchors(
    reading: Reading,
    page: Page,
    back: str | None,
    found: Iterable[tuple[str, Found]],
    meaning: Callable[[Found], str],
) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(
            ref=ref,
            words=page.read(one.span),
            meaning=meaning(one),
            at=one.span,
            href=reading.links.page(page.id, one.span, back),
        )
        for ref, one in found
    )


def _within(key: str, found: Iterable[Found], within: Span) -> Iterator[tuple[str, Found]]:
    """The anchors that touch a stretch, each with the reference of its mark."""
    return ((f"{key}{n}", one) for n, one in enumerate(found) if touch(one.span, within))


def _marks(page: Page, also: Sequence[Shared], within: Span) -> Iterator[Mark]:
    for one in also:
        yield Mark(span=one.at, kind="shared", ref=one.ref)
    for number, statement in enumerate(page.statements, 1):
        yield from _numbered(statement, number)
    for number, credit in enumerate(page.credits):
        ref = f"c{number}"
        yield Mark(span=credit.evidence, kind="credit", ref=ref, of=ref)
    for ref, time in _within("t", page.times, within):
        yield Mark(span=time.span, kind="time", ref=ref, of=ref)
    for ref, quantity in _within("q", page.quantities, within):
        yield Mark(span=quantity.span, kind="quantity", ref=ref, of=ref)
    for ref, name in _within("n", page.names, within):
        yield Mark(span=name.span, kind="name", ref=ref, of=ref)


def _numbered(statement: Statement, number: int) -> Iterator[Mark]:
    """The marks of a statement; the first of its content, and of who tells it, have its number."""
    teller = "source" if statement.source else "cue"
    refs = {"content": f"s{number}", teller: f"w{number}"}
    for mark in marks_of(statement):
        yield replace(mark, ref=refs.pop(mark.kind, ""), of=f"s{number}")
