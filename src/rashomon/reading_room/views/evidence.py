"""What was found on a page, numbered as notes, and the marks that show where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from rashomon.model import Page, Passage, Quantity, Span, Statement, Time, Value
from rashomon.reading_room.clock import days
from rashomon.reading_room.marking import Mark
from rashomon.reading_room.views.in_place import Part, in_place, marks_of
from rashomon.reading_room.views.reading import Reading, outlet
from rashomon.reading_room.views.voices import extent, speaker
from rashomon.reading_room.wording import (
    RELATIONS,
    certainty,
    share,
    standing,
    told,
)


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


class Shared(Value, frozen=True, kw_only=True):
    """Wording that another page has too."""

    ref: str
    outlet: str
    similarity: str
    words: str
    at: Span
    href: str
    compare_href: str | None


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


def evidence(reading: Reading, page: Page, back: str | None) -> Evidence:
    """Number a page's findings and mark where they stand."""
    statements = tuple(_statements(reading, page, back, by_reader=False))
    by_readers = tuple(_statements(reading, page, back, by_reader=True))
    credited = tuple(_credits(reading, page, back))
    times = _anchors(reading, page, "t", [(one.span, _day(one)) for one in page.times], back)
    amounts = [(one.span, _amount(page, one)) for one in page.quantities]
    quantities = _anchors(reading, page, "q", amounts, back)
    names = _anchors(reading, page, "n", [(one.span, one.name) for one in page.names], back)
    shared = tuple(_shared(reading, page, back))
    everything: list[Note | Anchor | Shared] = [
        *statements,
        *by_readers,
        *credited,
        *times,
        *quantities,
        *names,
        *shared,
    ]
    return Evidence(
        statements=statements,
        by_readers=by_readers,
        credits=credited,
        times=times,
        quantities=quantities,
        names=names,
        shared=shared,
        marks=tuple(_marks(page, shared)),
        hrefs={one.ref: reading.links.mark(page.id, one.ref, one.at, back) for one in everything},
        numbers={note.ref: note.number for note in (*statements, *by_readers, *credited)},
    )


def touching(found: Evidence, at: Span) -> tuple[Note | Anchor | Shared, ...]:
    """The findings that a span touches, in the order of the lists."""
    lists: tuple[Sequence[Note | Anchor | Shared], ...] = (
        found.statements,
        found.by_readers,
        found.credits,
        found.times,
        found.quantities,
        found.names,
        found.shared,
    )
    return tuple(one for found_ones in lists for one in found_ones if touch(one.at, at))


def touch(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def _statements(
    reading: Reading, page: Page, back: str | None, *, by_reader: bool
) -> Iterator[Note]:
    for number, statement in enumerate(page.statements, 1):
        if statement.by_reader != by_reader:
            continue
        at = extent(statement)
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


def _credits(reading: Reading, page: Page, back: str | None) -> Iterator[Note]:
    for number, credit in enumerate(page.credits):
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
    kind: str,
    found: Sequence[tuple[Span, str]],
    back: str | None,
) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(
            ref=f"{kind}{number}",
            words=page.read(span),
            meaning=meaning,
            at=span,
            href=reading.links.page(page.id, span, back),
        )
        for number, (span, meaning) in enumerate(found)
    )


def _day(time: Time) -> str:
    """What a time means: its days where they are known, else its TIMEX3 value."""
    if time.earliest and time.latest:
        return f"{days(time.earliest, time.latest)}, from the {time.basis}"
    return f"{time.value}{f', {time.mod.lower()}' if time.mod else ''}"


def _amount(page: Page, quantity: Quantity) -> str:
    low = f"{quantity.low:,.10g}"
    if quantity.high is None:
        amount = f"{low} or more"
    elif quantity.high == quantity.low:
        amount = low
    else:
        amount = f"{low} to {quantity.high:,.10g}"
    about = "about " if quantity.approximate else ""
    of = page.read(quantity.of) if quantity.of else ""
    return " ".join(part for part in (about + amount, quantity.unit, of) if part)


def _shared(reading: Reading, page: Page, back: str | None) -> Iterator[Shared]:
    for number, passage in enumerate(reading.dossier.passages(page.id)):
        at, other = _own(passage, page)
        yield Shared(
            ref=f"p{number}",
            outlet=outlet(reading.page(other)),
            similarity=share(passage.similarity),
            words=page.read(at),
            at=at,
            href=reading.links.page(page.id, at, back),
            compare_href=reading.links.compare(page.id, other, reading.links.page(page.id)),
        )


def _own(passage: Passage, page: Page) -> tuple[Span, str]:
    if passage.a == page.id:
        return passage.a_span, passage.b
    return passage.b_span, passage.a


def _marks(page: Page, shared: Sequence[Shared]) -> Iterator[Mark]:
    for one in shared:
        yield Mark(span=one.at, kind="shared", ref=one.ref)
    for number, statement in enumerate(page.statements, 1):
        yield from _numbered(statement, number)
    for number, credit in enumerate(page.credits):
        yield Mark(span=credit.evidence, kind="credit", ref=f"c{number}")
    for kind, key, spans in (
        ("time", "t", [one.span for one in page.times]),
        ("quantity", "q", [one.span for one in page.quantities]),
        ("name", "n", [one.span for one in page.names]),
    ):
        for number, span in enumerate(spans):
            yield Mark(span=span, kind=kind, ref=f"{key}{number}")


def _numbered(statement: Statement, number: int) -> Iterator[Mark]:
    """The marks of a statement; the first of its content, and of who tells it, have its number."""
    teller = "source" if statement.source else "cue"
    refs = {"content": f"s{number}", teller: f"w{number}"}
    for mark in marks_of(statement):
        yield replace(mark, ref=refs.pop(mark.kind, ""))
