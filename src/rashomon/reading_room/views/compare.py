"""Two pages side by side: the passages they share, and where they read differently."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier import Dossier
from rashomon.model import Page, Passage, Span, Value, Variant, VariantKind
from rashomon.reading_room import links
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.views.reading import dated, outlet
from rashomon.reading_room.wording import VARIANTS, count, share


class Side(Value, frozen=True, kw_only=True):
    """One of the two pages."""

    outlet: str
    title: str | None
    published: str
    href: str
    taken: str


class Piece(Value, frozen=True, kw_only=True):
    """Words of a shared passage; ``variant`` says how they differ from the other page's."""

    words: str
    variant: str | None


class Reading(Value, frozen=True, kw_only=True):
    """A passage as one page has it."""

    pieces: tuple[Piece, ...]
    href: str


class Pair(Value, frozen=True, kw_only=True):
    """A passage as both pages have it."""

    similarity: str
    variants: tuple[str, ...]
    a: Reading
    b: Reading


class Choice(Value, frozen=True, kw_only=True):
    """A page that can be chosen."""

    id: str
    label: str


class CompareView(Value, frozen=True, kw_only=True):
    """Everything on the page that compares two pages."""

    a: Side
    b: Side
    pairs: tuple[Pair, ...]
    back: str | None


def compare_view(dossier: Dossier, a: Page, b: Page, back: str | None) -> CompareView:
    """Lay two pages side by side, in the order of the first."""
    passages = [_turned(one, a.id) for one in dossier.passages(a.id, b.id)] if a.id != b.id else []
    if not passages and a.id != b.id:
        from rashomon.lineage import align  # noqa: PLC0415 - only this brings the aligner

        passages = [_turned(one, a.id) for one in align(a, b)]
    passages.sort(key=lambda one: one.a_span)
    return CompareView(
        a=_side(a, [one.a_span for one in passages]),
        b=_side(b, [one.b_span for one in passages]),
        pairs=tuple(_pair(a, b, passage) for passage in passages),
        back=back,
    )


def choices(dossier: Dossier) -> tuple[Choice, ...]:
    """The pages to choose from, by outlet."""
    entries = sorted(dossier.catalogue(), key=lambda entry: (outlet(entry), entry.title or ""))
    return tuple(
        Choice(id=entry.id, label=f"{outlet(entry)} · {entry.title or entry.path}")
        for entry in entries
    )


def _turned(passage: Passage, first: str) -> Passage:
    """The same passage with the page that was asked for first on the left."""
    if passage.a == first:
        return passage
    return Passage(
        a=passage.b,
        a_span=passage.b_span,
        b=passage.a,
        b_span=passage.a_span,
        similarity=passage.similarity,
        variants=tuple(
            Variant(a_span=v.b_span, b_span=v.a_span, kind=_mirrored(v)) for v in passage.variants
        ),
    )


def _mirrored(variant: Variant) -> VariantKind:
    mirrored: dict[VariantKind, VariantKind] = {"inserted": "dropped", "dropped": "inserted"}
    return mirrored.get(variant.kind, variant.kind)


def _side(page: Page, spans: Sequence[Span]) -> Side:
    body = [block.span for block in page.having("body")]
    size = sum(end - start for start, end in body)
    covered = sum(
        max(0, min(end, stop) - max(start, begin))
        for start, end in body
        for begin, stop in _merged(spans)
    )
    return Side(
        outlet=outlet(page),
        title=page.title,
        published=dated(page),
        href=links.page(page.id),
        taken=f"{share(covered / size)} of {count(size, 'character')}" if size else "no article",
    )


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _pair(a: Page, b: Page, passage: Passage) -> Pair:
    kinds = dict.fromkeys(VARIANTS[variant.kind] for variant in passage.variants)
    return Pair(
        similarity=share(passage.similarity),
        variants=tuple(kinds),
        a=_reading(a, passage.a_span, [(v.a_span, v.kind) for v in passage.variants]),
        b=_reading(b, passage.b_span, [(v.b_span, v.kind) for v in passage.variants]),
    )


def _reading(page: Page, span: Span, variants: Sequence[tuple[Span, str]]) -> Reading:
    marks = [Mark(span=one, kind=kind) for one, kind in variants]
    pieces = tuple(
        Piece(words=page.read(segment.span), variant=segment.kinds[0] if segment.marks else None)
        for segment in segments(span, marks)
    )
    return Reading(pieces=pieces, href=links.page(page.id, span))
