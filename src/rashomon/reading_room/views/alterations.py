"""Where a copy altered what it took: a number, a name, a date, a denial, somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Page, Passage, Span, Value, Variant, VariantKind
from rashomon.reading_room.drawings.kinship import Link
from rashomon.reading_room.views.reading import Quote, Reading
from rashomon.reading_room.wording import varied

_TELLING = {"number", "name", "date", "negation", "attribution"}


class Alteration(Value, frozen=True, kw_only=True):
    """Where a copy reads differently in a way that matters."""

    kind: str
    earlier: Quote
    later: Quote


def alterations(
    reading: Reading, link: Link, passages: Sequence[Passage]
) -> tuple[Alteration, ...]:
    """Changed numbers, names, dates, negations, attributions, and anything inside a quotation.

    Args:
        reading: Of the dossier that holds both ends of the link, which are pages.
        link: A copy and its exemplar.
        passages: What the two share.
    """
    exemplar, copy = reading.page(link.exemplar), reading.page(link.copy)
    found = []
    for passage in passages:
        for variant in passage.variants:
            earlier, later = _sides(passage, variant, exemplar)
            kind = _telling(variant.kind, exemplar, earlier, copy, later)
            if kind:
                anchor = f"edge-{link.ordinal}"
                found.append(
                    Alteration(
                        kind=kind,
                        earlier=reading.quote(exemplar.id, earlier, anchor),
                        later=reading.quote(copy.id, later, anchor),
                    )
                )
    return tuple(found)


def _sides(passage: Passage, variant: Variant, exemplar: Page) -> tuple[Span, Span]:
    if passage.a == exemplar.id:
        return variant.a_span, variant.b_span
    return variant.b_span, variant.a_span


def _telling(variant: VariantKind, exemplar: Page, earlier: Span, copy: Page, later: Span) -> str:
    told = varied(variant, exemplar.read(earlier), copy.read(later))
    if _quoted(exemplar, earlier) or _quoted(copy, later):
        return f"quotation altered: {told}"
    return told if variant in _TELLING else ""


def _quoted(page: Page, span: Span) -> bool:
    return any(
        start < span[1] and span[0] < end
        for statement in page.statements
        if statement.type == "direct"
        for start, end in statement.content
    )
