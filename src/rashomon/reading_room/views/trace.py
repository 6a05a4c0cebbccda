"""Who had some words first, which way they went, and how they changed on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.dossier import Dossier
from rashomon.model import Derivation, Page, Role, Span, Value, Witness
from rashomon.reading_room import links
from rashomon.reading_room.views.changes import Change, Piece, changes, pieces
from rashomon.reading_room.views.reading import brief, context, dated, outlet
from rashomon.reading_room.wording import ROLES, TOOK, UNSURE, certainty

if TYPE_CHECKING:
    from rashomon.lineage.tracing.trace import Sighting
    from rashomon.lineage.tracing.walk import Node

MOST_SENTENCES = 300

AROUND = 40
"""Characters shown on each side of the words: enough to see where they stand."""


class Place(Value, frozen=True, kw_only=True):
    """The words on a page, with a little around them, and what differs from where they come from.

    ``stands_in`` is empty for the text of an article; ``alike`` says that nothing differs.
    """

    outlet: str
    title: str | None
    published: str
    href: str
    stands_in: str
    before: str
    pieces: tuple[Piece, ...]
    after: str
    changes: tuple[Change, ...]
    alike: bool


class Step(Value, frozen=True, kw_only=True):
    """A witness on the way, one line of the tree.

    ``leads_on`` says that its copies follow, one level deeper; ``closes`` how many levels end
    with it. ``name`` is that of a witness without a place: a source outside, a lost page.
    """

    kind: str
    name: str
    place: Place | None
    came: str
    unsure: bool
    compare_href: str | None
    spare: tuple[Place, ...]
    leads_on: bool
    closes: int


class Named(Value, frozen=True, kw_only=True):
    """A page in the answer, with the way to its words."""

    outlet: str
    published: str
    href: str


class TraceView(Value, frozen=True, kw_only=True):
    """The words looked for, the answer, the way they went, and where they stand beside it."""

    words: str
    first: tuple[Named, ...] = ()
    undated: tuple[Named, ...] = ()
    found: int = 0
    more: bool = False
    steps: tuple[Step, ...] = ()
    beside: tuple[Place, ...] = ()
    back: str | None = None


def trace_view(
    dossier: Dossier, words: str, here: str | None = None, back: str | None = None
) -> TraceView:
    """Follow words through a dossier; without words there is nothing to follow.

    Args:
        dossier: Opened.
        words: As they were typed, or as they stand on a page.
        here: The address of the view where it isn't that of the words typed.
        back: Where the reader comes from.
    """
    if not words.strip():
        return TraceView(words="", back=back)
    from rashomon.lineage.tracing.walk import walk  # noqa: PLC0415 - only this brings the aligner

    trace, pages = dossier.trace(words)
    shown = _Shown(pages, {one.page: one for one in trace.sightings}, here or links.trace(words))
    names = {one.id: one for one in trace.way.witnesses}
    return TraceView(
        words=words,
        first=tuple(shown.named(page) for page in trace.first),
        undated=tuple(shown.named(page) for page in trace.undated),
        found=len(trace.sightings),
        more=trace.more,
        steps=tuple(_steps([*walk(trace)], names, shown)),
        beside=tuple(shown.place(one) for one in trace.beside),
        back=back,
    )


class Sentences(Value, frozen=True, kw_only=True):
    """A page's sentences, each with the way to its trace; ``later`` leads to those that follow."""

    title: str
    listed: tuple[tuple[str, str], ...]
    later: str | None
    back: str | None


def sentences(page: Page, back: str | None, first: int = 0) -> Sentences:
    """The sentences of a page's article from one on, as many as one looks through."""
    from rashomon.lineage.tracing.spots import sentences as split  # noqa: PLC0415 - it brings the aligner

    here = links.sentences(page.id, first, links.nested(back))
    spans = list(split(page))
    return Sentences(
        title=brief(page.title) or outlet(page),
        listed=tuple(
            (page.read(span), links.trace_at(page.id, span, here))
            for span in spans[first : first + MOST_SENTENCES]
        ),
        later=(
            links.sentences(page.id, first + MOST_SENTENCES, back)
            if first + MOST_SENTENCES < len(spans)
            else None
        ),
        back=back,
    )


class _Shown:
    """The pages of a trace as a reader sees them."""

    def __init__(
        self, pages: Mapping[str, Page], sightings: Mapping[str, Sighting], here: str
    ) -> None:
        self.pages = pages
        self.sightings = sightings
        self.here = here

    def named(self, page_id: str) -> Named:
        page, sighting = self.pages[page_id], self.sightings[page_id]
        href = links.page(page_id, sighting.span, self.here)
        return Named(outlet=outlet(page), published=dated(page), href=href)

    def place(self, sighting: Sighting) -> Place:
        page, span = self.pages[sighting.page], sighting.span
        start, end = context(page, span, AROUND)
        known = self.pages[sighting.against] if sighting.against else None
        variants = sighting.variants if known else ()
        return Place(
            outlet=outlet(page),
            title=brief(page.title) or None,
            published=dated(page),
            href=links.page(page.id, span, self.here),
            stands_in="" if sighting.role == "body" else _stands_in(page, span, sighting.role),
            before=page.text[start : span[0]],
            pieces=tuple(pieces(page, span, [(one.b_span, one.kind) for one in variants])),
            after=page.text[span[1] : end],
            changes=changes(known, page, variants) if known else (),
            alike=known is not None and not variants,
        )

    def name(self, witness: Witness) -> str:
        if witness.kind == "lost":
            return "a lost page"
        return outlet(self.pages[witness.id]) if witness.id in self.pages else witness.name


def _stands_in(page: Page, span: Span, role: Role) -> str:
    """What of a page the words stand in: "reader comment 3 by brookside"."""
    block = next(b for b in page.blocks if b.span[0] <= span[0] < b.span[1])
    number = "" if block.ordinal is None else f" {block.ordinal}"
    return f"{ROLES[role]}{number}{f' by {block.author}' if block.author else ''}"


def _steps(
    nodes: Sequence[Node], witnesses: Mapping[str, Witness], shown: _Shown
) -> Iterator[Step]:
    """The lines of the trees, in nested lists."""
    for i, node in enumerate(nodes):
        following = nodes[i + 1].depth if i + 1 < len(nodes) else 0
        seen, step = node.sighting, node.step
        yield Step(
            kind="page" if seen else "passed" if node.witness.kind == "page" else node.witness.kind,
            name=shown.name(node.witness),
            place=shown.place(seen) if seen else None,
            came=_came(node, witnesses, shown),
            unsure=step is not None and (step.undetermined or step.confidence < UNSURE),
            compare_href=_compare_href(step, shown) if step else None,
            spare=tuple(shown.place(shown.sightings[page]) for page in node.spare),
            leads_on=following > node.depth,
            closes=max(0, node.depth - following),
        )


def _came(node: Node, witnesses: Mapping[str, Witness], shown: _Shown) -> str:
    """Whom a witness has the words from, in words."""
    step = node.step
    if step is None:
        told = node.sighting is not None and node.sighting.against is not None
        return "from nobody known here" if told else ""
    name = shown.name(witnesses[step.source])
    sure = certainty(step.confidence, undetermined=step.undetermined)
    if step.undetermined:
        return f"shares it with {name}; {sure}"
    return f"{TOOK[step.kind]} {name}, {sure}"


def _compare_href(step: Derivation, shown: _Shown) -> str | None:
    if step.copy in shown.pages and step.source in shown.pages:
        return links.compare(step.source, step.copy, shown.here)
    return None
