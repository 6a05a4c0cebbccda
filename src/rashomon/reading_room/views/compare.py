"""Two pages side by side: what they share, what each has alone, and who has it from whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from rashomon.dossier import Compared, Dossier, Entry
from rashomon.model import Derivation, Page, Span, Value
from rashomon.reading_room import links
from rashomon.reading_room.views.changes import Change, Piece, changes, pieces, shown
from rashomon.reading_room.views.reading import Quote, Reading, brief, dated, headed, outlet
from rashomon.reading_room.wording import UNSURE, VARIANTS, certainty, count, share, took

if TYPE_CHECKING:
    from rashomon.lineage.tracing.collate import Row, Side

MOST_ROWS = 400
"""Rows of two pages that are shown; beyond, the pages themselves are easier to read."""

MOST_CHOICES = 500

WHY_NOT = {
    "quotation": "Neither is known to have it from the other: they share only what both quote.",
    "wording": "Neither is known to have it from the other: too little is shared to tell.",
    "nothing": "They share no passage.",
}


class Column(Value, frozen=True, kw_only=True):
    """One of the two pages."""

    outlet: str
    title: str | None
    published: str
    href: str
    taken: str


class Words(Value, frozen=True, kw_only=True):
    """Words of one page; ``alone`` are those the other page does not have."""

    pieces: tuple[Piece, ...]
    href: str
    alone: bool = False


class Line(Value, frozen=True, kw_only=True):
    """A passage as both pages have it, or what one or both have alone at a place."""

    a: Words | None
    b: Words | None
    alike: str = ""
    moved: bool = False
    changes: tuple[Change, ...] = ()


class Reason(Value, frozen=True, kw_only=True):
    """Why a step is held to be one, in words, and the words of a page that show it."""

    why: str
    quote: Quote


class Step(Value, frozen=True, kw_only=True):
    """A derivation between the two pages, or on their way to a common source."""

    copy: str
    took: str
    source: str
    share: str
    certainty: str
    unsure: bool
    reasons: tuple[Reason, ...]


class Choice(Value, frozen=True, kw_only=True):
    """A page that can be chosen."""

    id: str
    label: str


class Group(Value, frozen=True, kw_only=True):
    """The pages of a story that can be chosen, or those of none."""

    title: str
    pages: tuple[Choice, ...]


class CompareView(Value, frozen=True, kw_only=True):
    """Everything on the page that compares two pages.

    ``answer`` is empty where steps tell it; ``kinds`` are those of what differs, by their names.
    """

    a: Column
    b: Column
    passages: int
    answer: str
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    kinds: dict[str, str]
    left_out: int
    turned_href: str
    back: str | None


def compare_view(dossier: Dossier, a: str, b: str, back: str | None) -> CompareView | None:
    """Lay two pages side by side, in the order of the first; ``None`` where they are one."""
    found = dossier.compare(a, b)
    if found.a.id == found.b.id:
        return None
    from rashomon.lineage.tracing.collate import rows  # noqa: PLC0415 - only this brings the aligner

    here = links.compare(found.a.id, found.b.id)
    reading = Reading(dossier, here)
    laid_out = [_line(found, row, here) for row in rows(found.collation)]
    lines = tuple(_facing(laid_out))
    return CompareView(
        a=_column(found.a, found.collation.a, here),
        b=_column(found.b, found.collation.b, here),
        passages=len(found.collation.passages),
        answer=_answer(found),
        steps=tuple(_step(found, step, reading) for step in found.collation.derivations),
        lines=lines[:MOST_ROWS],
        kinds=_kinds(lines[:MOST_ROWS]),
        left_out=max(0, len(lines) - MOST_ROWS),
        turned_href=links.compare(found.b.id, found.a.id, back),
        back=back,
    )


def _kinds(lines: Iterable[Line]) -> dict[str, str]:
    met = {change.kind for line in lines for change in line.changes}
    return {kind: called for kind, called in VARIANTS.items() if kind in met}


def choices(dossier: Dossier) -> tuple[Group, ...]:
    """The pages to choose from, story by story as on the front, in each by outlet.

    None where a list would be too long to choose from.
    """
    if dossier.overview().pages > MOST_CHOICES:
        return ()
    told: dict[str, list[Entry]] = {}
    for entry in sorted(dossier.catalogue(), key=lambda entry: (outlet(entry), entry.title or "")):
        told.setdefault(next(iter(entry.stories), ""), []).append(entry)
    titles = {story.id: brief(story.title) for story in dossier.announced().rows}
    titles[""] = "Pages that belong to no story"
    return tuple(
        Group(title=titles[story], pages=tuple(map(_choice, told[story])))
        for story in titles
        if story in told
    )


def _choice(entry: Entry) -> Choice:
    return Choice(id=entry.id, label=" · ".join(filter(None, headed(entry))))


def _answer(found: Compared) -> str:
    collation = found.collation
    if collation.source is not None:
        source = _name(found, collation.source)
        return f"Neither has it from the other: both go back to {source}."
    if collation.relation == "undetermined":
        return "One has it from the other; nothing tells which had it first."
    return WHY_NOT.get(collation.relation, "")


def _name(found: Compared, witness: str) -> str:
    for page in (found.a, found.b):
        if page.id == witness:
            return outlet(page)
    if witness.startswith("lost:"):
        return "a lost page"
    return found.names.get(witness) or witness.removeprefix("outside:")


def _step(found: Compared, step: Derivation, reading: Reading) -> Step:
    return Step(
        copy=_name(found, step.copy),
        took=took(step),
        source=_name(found, step.source),
        share="" if step.kind == "cited" else share(step.share),
        certainty=certainty(step.confidence, undetermined=step.undetermined),
        unsure=step.undetermined or step.confidence < UNSURE,
        reasons=tuple(
            Reason(why=one.why, quote=reading.quote(one.page, one.span)) for one in step.evidence
        ),
    )


def _column(page: Page, side: Side, here: str) -> Column:
    words = count(side.words, "word")
    called, title = headed(page)
    return Column(
        outlet=called,
        title=title,
        published=dated(page),
        href=links.page(page.id, back=here),
        taken=f"shares {share(side.share)} of {words}" if side.words else "has no article",
    )


def _line(found: Compared, row: Row, here: str) -> Line:
    a, b, passage = found.a, found.b, row.passage
    if passage is None:
        return Line(a=_alone(a, row.a_alone, here), b=_alone(b, row.b_alone, here))
    return Line(
        a=Words(
            pieces=tuple(pieces(a, passage.a_span, [(v.a_span, v.kind) for v in passage.variants])),
            href=links.page(a.id, passage.a_span, here),
        ),
        b=Words(
            pieces=tuple(pieces(b, passage.b_span, [(v.b_span, v.kind) for v in passage.variants])),
            href=links.page(b.id, passage.b_span, here),
        ),
        alike=share(passage.similarity),
        moved=row.moved,
        changes=changes(a, b, passage.variants),
    )


def _facing(lines: Iterable[Line]) -> Iterator[Line]:
    """The same lines; what each page has alone between two passages beside each other."""
    for both, together in groupby(lines, key=lambda line: bool(line.alike)):
        if both:
            yield from together
            continue
        apart = list(together)
        left = [line.a for line in apart if line.a]
        right = [line.b for line in apart if line.b]
        for a, b in zip_longest(left, right):
            yield Line(a=a, b=b)


def _alone(page: Page, span: Span | None, here: str) -> Words | None:
    if span is None:
        return None
    found = tuple(shown(page.read(span), "as they stand on the page"))
    return Words(pieces=found, href=links.page(page.id, span, here), alone=True)
