"""Who had some words first, and how they changed on their way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rashomon.dossier import Dossier
from rashomon.model import Page, Value
from rashomon.reading_room import links
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.views.compare import Piece
from rashomon.reading_room.views.reading import CONTEXT, context, dated, outlet
from rashomon.reading_room.wording import VARIANTS, share

if TYPE_CHECKING:
    from rashomon.lineage.trace import Sighting


class Seen(Value, frozen=True, kw_only=True):
    """A page on which the words stand; ``variants`` say how they differ from the earliest."""

    outlet: str
    title: str | None
    published: str
    before: str
    pieces: tuple[Piece, ...]
    after: str
    similarity: str
    variants: tuple[str, ...]
    came_from: str | None
    href: str


class TraceView(Value, frozen=True, kw_only=True):
    """The words looked for, and where they were sighted, earliest first."""

    words: str
    sightings: tuple[Seen, ...]


def trace_view(dossier: Dossier, words: str) -> TraceView:
    """Follow words through a dossier; without words there is nothing to follow."""
    if not words.strip():
        return TraceView(words="", sightings=())
    from rashomon.lineage import trace  # noqa: PLC0415 - only this brings the aligner

    pages = {page.id: page for page in dossier.pages()}
    found = trace(words, pages, dossier.derivations()).sightings
    here = links.trace(words)
    return TraceView(words=words, sightings=tuple(_seen(one, pages, here) for one in found))


def _seen(sighting: Sighting, pages: Mapping[str, Page], here: str) -> Seen:
    page, span = pages[sighting.page], sighting.span
    start, end = context(page, span, CONTEXT // 2)
    marks = [Mark(span=variant.b_span, kind=variant.kind) for variant in sighting.variants]
    return Seen(
        outlet=outlet(page),
        title=page.title,
        published=dated(page),
        before=page.text[start : span[0]],
        pieces=tuple(
            Piece(words=page.read(cut.span), variant=cut.kinds[0] if cut.marks else None)
            for cut in segments(span, marks)
        ),
        after=page.text[span[1] : end],
        similarity=share(sighting.similarity),
        variants=tuple(dict.fromkeys(VARIANTS[one.kind] for one in sighting.variants)),
        came_from=outlet(pages[sighting.came_from]) if sighting.came_from else None,
        href=links.page(page.id, span, here),
    )
