"""What a page says of itself: title, publisher, bylines, dates, address, language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from turbohtml import Document

from rashomon.model import Block, Dating, Intake, Metadatum
from rashomon.pages import declared, stated
from rashomon.pages.layout import Layout


class Found(NamedTuple):
    """The settled metadata of a page, and all claims, the most trusted of a field first."""

    title: str | None
    publisher: str | None
    bylines: tuple[str, ...]
    published: Dating | None
    language: str | None
    metadata: tuple[Metadatum, ...]


def claims(intake: Intake, layout: Layout, document: Document | None) -> list[Metadatum]:
    """What the container and the markup say, before any word of the text is judged."""
    found = declared.by_row(intake)
    if document is not None:
        found += declared.by_markup(document)
    return found


def settle(claims: Sequence[Metadatum], layout: Layout, blocks: Sequence[Block]) -> Found:
    """Rank what is declared and what the text states, and take the best of each field."""
    ranked = sorted([*claims, *stated.claims(layout, blocks)], key=lambda claim: -claim.confidence)
    metadata = tuple(dict.fromkeys(ranked))

    def best(field: str) -> Metadatum | None:
        return next((claim for claim in metadata if claim.field == field), None)

    title, publisher, published = best("title"), best("publisher"), best("published")
    language = best("language")
    return Found(
        title=title.value if title else None,
        publisher=publisher.value if publisher else None,
        bylines=_bylines(metadata),
        published=Dating(
            earliest=published.value,
            latest=published.value,
            basis=published.basis,
            span=published.span,
        )
        if published
        else None,
        language=language.value if language else None,
        metadata=metadata,
    )


def _bylines(metadata: Sequence[Metadatum]) -> tuple[str, ...]:
    """The names of the most trusted basis that gives any, in its order."""
    names = [claim for claim in metadata if claim.field == "byline"]
    if not names:
        return ()
    return tuple(dict.fromkeys(name.value for name in names if name.basis == names[0].basis))
