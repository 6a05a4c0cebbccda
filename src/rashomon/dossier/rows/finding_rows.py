"""How the findings on a page become rows, and rows findings again.

One :class:`Part` for each list of a page says which table and columns hold it. A row is
``(page, position, *columns)``; the words a span reads are stored beside it for the person
who looks with SQL, and left out when the value is read back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from rashomon.model import (
    Block,
    Container,
    Credit,
    Dating,
    Metadatum,
    Name,
    Page,
    Quantity,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Time,
)

GAP = " … "
"""What joins the words of a finding that has several spans."""

Row = tuple[Any, ...]

_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_NOTES = msgspec.json.Decoder(tuple[str, ...])


def in_words(page: Page, spans: tuple[Span, ...]) -> str:
    """What spans read, for a person."""
    return GAP.join(page.read(span) for span in spans)


def spans_of(stored: str) -> tuple[Span, ...]:
    """Spans as they stand in a JSON column."""
    return _SPANS.decode(stored)


def as_json(value: Any) -> str:
    """A list for a JSON column."""
    return msgspec.json.encode(value).decode()


def edges(span: Span | None) -> tuple[int | None, int | None]:
    """A span as two columns."""
    return span or (None, None)


def span_of(start: int | None, end: int | None) -> Span | None:
    """Two columns as a span."""
    return None if start is None or end is None else (start, end)


def dating_row(dating: Dating | None) -> Row:
    """A dating as five columns."""
    if dating is None:
        return (None,) * 5
    return (dating.earliest, dating.latest, dating.basis, *edges(dating.span))


def dating_of(
    earliest: str | None, latest: str | None, basis: str | None, start: int | None, end: int | None
) -> Dating | None:
    """Five columns as a dating."""
    if earliest is None or latest is None or basis is None:
        return None
    return Dating(earliest=earliest, latest=latest, basis=basis, span=span_of(start, end))


def container_row(container: Container | None) -> Row:
    """A place in an archive as six columns."""
    if container is None:
        return (None,) * 6
    it = container
    return (it.kind, it.position, it.size, it.status, it.revisit_of, as_json(it.notes))


def container_of(row: Row) -> Container | None:
    """Six columns as a place in an archive."""
    kind, position, size, status, revisit_of, notes = row
    if kind is None:
        return None
    return Container(
        kind=kind,
        position=position,
        size=size,
        status=status,
        revisit_of=revisit_of,
        notes=_NOTES.decode(notes or "[]"),
    )


@dataclass(frozen=True)
class Part:
    """One list of a page: its field, its table and columns, and the way there and back."""

    field: str
    table: str
    columns: tuple[str, ...]
    pack: Callable[[Page, Any], Row]
    unpack: Callable[[Row], Any]

    def rows(self, page: Page, number: int) -> Iterator[Row]:
        """The rows of one page's list."""
        for position, value in enumerate(getattr(page, self.field)):
            yield (number, position, *self.pack(page, value))

    @property
    def insert(self) -> str:
        """The SQL that stores a row."""
        names = ", ".join(("page", "position", *self.columns))
        marks = ", ".join("?" * (len(self.columns) + 2))
        return f"INSERT INTO {self.table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names

    @property
    def select(self) -> str:
        """The SQL that reads one page's rows back, in order."""
        names = ", ".join(self.columns)
        return f"SELECT {names} FROM {self.table} WHERE page = ? ORDER BY position"  # noqa: S608

    @property
    def delete(self) -> str:
        """The SQL that forgets one page's rows."""
        return f"DELETE FROM {self.table} WHERE page = ?"  # noqa: S608


def _metadatum_row(page: Page, it: Metadatum) -> Row:
    words = None if it.span is None else page.read(it.span)
    return (it.field, it.value, it.basis, it.confidence, *edges(it.span), words)


def _metadatum(row: Row) -> Metadatum:
    field, value, basis, confidence, start, end, _ = row
    return Metadatum(
        field=field, value=value, basis=basis, confidence=confidence, span=span_of(start, end)
    )


def _block_row(page: Page, it: Block) -> Row:
    comment = (it.author, it.ordinal, it.parent, *dating_row(it.time))
    return (it.role, it.confidence, *comment, it.quoted, *it.span, page.read(it.span))


def _block(row: Row) -> Block:
    role, confidence, author, ordinal, parent, *time, quoted, start, end, _ = row
    return Block(
        span=(start, end),
        role=role,
        confidence=confidence,
        author=author,
        ordinal=ordinal,
        time=dating_of(*time),
        parent=parent,
        quoted=bool(quoted),
    )


def _statement_row(page: Page, it: Statement) -> Row:
    speaker: Row = (None,) * 5
    if it.speaker is not None:
        who = it.speaker
        speaker = (who.name, who.named, who.kind, *edges(who.span))
    told = (it.type, it.act, it.negated, it.hedged, it.by_reader)
    spans = (it.source, it.cue, it.content)
    words = (in_words(page, part) for part in spans)
    return (it.id, *told, *speaker, *words, *(as_json(part) for part in spans), it.confidence)


def _statement(row: Row) -> Statement:
    id_, type_, act, negated, hedged, by_reader, *speaker = row[:11]
    source, cue, content, confidence = row[14:]
    return Statement(
        id=id_,
        type=type_,
        act=act,
        negated=bool(negated),
        hedged=bool(hedged),
        by_reader=bool(by_reader),
        speaker=_speaker(*speaker),
        source=spans_of(source),
        cue=spans_of(cue),
        content=spans_of(content),
        confidence=confidence,
    )


def _speaker(
    name: str | None,
    named: int | None,
    kind: SpeakerKind | None,
    start: int | None,
    end: int | None,
) -> Speaker | None:
    if name is None:
        return None
    return Speaker(name=name, named=bool(named), kind=kind, span=span_of(start, end))


def _credit_row(page: Page, it: Credit) -> Row:
    evidence = (*it.evidence, page.read(it.evidence))
    return (it.name, it.relation, *it.span, page.read(it.span), *evidence, it.confidence)


def _credit(row: Row) -> Credit:
    name, relation, start, end, _, evidence_start, evidence_end, _, confidence = row
    return Credit(
        span=(start, end),
        name=name,
        relation=relation,
        evidence=(evidence_start, evidence_end),
        confidence=confidence,
    )


def _time_row(page: Page, it: Time) -> Row:
    what = (it.type, it.value, it.mod, it.earliest, it.latest, it.basis)
    return (*what, *it.span, page.read(it.span))


def _time(row: Row) -> Time:
    type_, value, mod, earliest, latest, basis, start, end, _ = row
    return Time(
        span=(start, end),
        type=type_,
        value=value,
        mod=mod,
        earliest=earliest,
        latest=latest,
        basis=basis,
    )


def _quantity_row(page: Page, it: Quantity) -> Row:
    counted = (*edges(it.of), None if it.of is None else page.read(it.of))
    words = (*it.span, page.read(it.span))
    return (it.low, it.high, it.unit, it.approximate, *words, *counted)


def _quantity(row: Row) -> Quantity:
    low, high, unit, approximate, start, end, _, of_start, of_end, _ = row
    return Quantity(
        span=(start, end),
        low=low,
        high=high,
        unit=unit,
        of=span_of(of_start, of_end),
        approximate=bool(approximate),
    )


def _name_row(page: Page, it: Name) -> Row:
    return (it.name, it.label, *it.span, page.read(it.span))


def _name(row: Row) -> Name:
    name, label, start, end, _ = row
    return Name(span=(start, end), label=label, name=name)


_WHERE = ("start", "end", "words")

PARTS = (
    Part(
        "metadata",
        "metadata",
        ("field", "value", "basis", "confidence", *_WHERE),
        _metadatum_row,
        _metadatum,
    ),
    Part(
        "blocks",
        "block",
        (
            *("role", "confidence", "author", "ordinal", "parent"),
            *("time_earliest", "time_latest", "time_basis", "time_start", "time_end"),
            *("quoted", *_WHERE),
        ),
        _block_row,
        _block,
    ),
    Part(
        "statements",
        "statement",
        (
            *("id", "type", "act", "negated", "hedged", "by_reader"),
            *("speaker", "speaker_named", "speaker_kind", "speaker_start", "speaker_end"),
            *("source", "cue", "content"),
            *("source_spans", "cue_spans", "content_spans", "confidence"),
        ),
        _statement_row,
        _statement,
    ),
    Part(
        "credits",
        "credit",
        (
            *("name", "relation", *_WHERE),
            *("evidence_start", "evidence_end", "evidence", "confidence"),
        ),
        _credit_row,
        _credit,
    ),
    Part(
        "times",
        "time",
        ("type", "value", "modifier", "earliest", "latest", "basis", *_WHERE),
        _time_row,
        _time,
    ),
    Part(
        "quantities",
        "quantity",
        (*("low", "high", "unit", "approximate"), *_WHERE, *("of_start", "of_end", "of_words")),
        _quantity_row,
        _quantity,
    ),
    Part("names", "name", ("name", "label", *_WHERE), _name_row, _name),
)
