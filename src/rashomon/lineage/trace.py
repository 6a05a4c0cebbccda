"""Where given words stand, who had them first, and how they changed on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.lineage.clocks import published
from rashomon.lineage.seeds import exact_matches
from rashomon.lineage.variants import name_variant
from rashomon.lineage.words import Words, tokenise
from rashomon.model import Derivation, Page, Span, Value, Variant

LEAST_ALIKE = 0.6
"""Words in their order that a place must have of the words looked for."""

_MOST_PLACES = 64
_SHORT_SEED = 2


class Sighting(Value, frozen=True):
    """One page where the words stand.

    ``variants`` tell where it reads differently from the earliest sighting, whose spans are
    the ``a`` side; ``came_from`` is the page it has the words from, if that has them too.
    """

    page: str
    span: Span
    similarity: float
    variants: tuple[Variant, ...]
    came_from: str | None


class Trace(Value, frozen=True):
    """The way of some words: where they were sighted, earliest first."""

    words: str
    sightings: tuple[Sighting, ...]


class _Place(Value, frozen=True):
    page: str
    span: Span
    similarity: float


def trace(words: str, pages: Mapping[str, Page], derivations: Sequence[Derivation]) -> Trace:
    """Find words on every page, also where they were altered, and follow them back.

    Args:
        words: A sentence or a phrase; case and punctuation make no difference.
        pages: Where to look, by id; the whole text is searched, comments too.
        derivations: Of the same collection: which page came from which.

    Returns:
        One sighting a page, its best. A page before its copies, then by date, undated last.
    """
    wanted = tokenise(words, ((0, len(words)),))
    places = {page.id: place for page in pages.values() if (place := _best_place(wanted, page))}
    came_from = {page: _exemplar(page, places, derivations) for page in places}
    order = _in_order(places, pages, came_from)
    sightings = tuple(
        Sighting(
            page=page,
            span=places[page].span,
            similarity=places[page].similarity,
            variants=_variants(pages[order[0]], places[order[0]], pages[page], places[page]),
            came_from=came_from[page],
        )
        for page in order
    )
    return Trace(words=words, sightings=sightings)


def _best_place(wanted: Words, page: Page) -> _Place | None:
    """The window of a page that is most like the words, if any is like them at all."""
    blocks = tuple(sorted(block.span for block in page.blocks)) or ((0, len(page.text)),)
    there = tokenise(page.text, blocks)
    if not len(wanted) or not len(there):
        return None
    best: tuple[float, int, int] | None = None
    for start in _starts(wanted, there):
        found = _window(wanted, there, start)
        if found and (best is None or (found[0], -found[1]) > (best[0], -best[1])):
            best = found
    if best is None or best[0] < LEAST_ALIKE:
        return None
    return _Place(page=page.id, span=there.span(best[1], best[2]), similarity=best[0])


def _starts(wanted: Words, there: Words) -> list[int]:
    """Words of a page where the words looked for may begin: about where a seed points."""
    seed = min(_SHORT_SEED, len(wanted))
    matches = exact_matches(wanted.forms, there.forms, seed)
    matches.sort(key=lambda match: (-match.length, match.b))
    return sorted({max(0, match.b - match.a) for match in matches[:_MOST_PLACES]})


def _window(wanted: Words, there: Words, start: int) -> tuple[float, int, int] | None:
    """How alike the words about a place are, and the first and last of those that agree."""
    slack = max(2, len(wanted) // 3)
    first = max(0, start - slack)
    last = min(len(there), start + len(wanted) + slack)
    same = [
        op for op in Levenshtein.opcodes(wanted.forms, there.forms[first:last]) if op.tag == "equal"
    ]
    if not same:
        return None
    agreed = sum(op.src_end - op.src_start for op in same)
    begin, end = first + same[0].dest_start, first + same[-1].dest_end
    return agreed / max(len(wanted), end - begin), begin, end


def _exemplar(
    page: str, places: Mapping[str, _Place], derivations: Sequence[Derivation]
) -> str | None:
    near = [
        (derivation.kind != "cited", derivation.confidence, derivation.exemplar)
        for derivation in derivations
        if derivation.copy == page and derivation.exemplar in places and derivation.exemplar
    ]
    return max(near)[2] if near else None


def _in_order(
    places: Mapping[str, _Place], pages: Mapping[str, Page], came_from: Mapping[str, str | None]
) -> list[str]:
    """Earliest first; what came from another page stands after it, whatever its date says."""

    def dated(page: str) -> tuple[bool, str, str]:
        when = published(pages[page])
        return when is None, when.earliest.isoformat() if when else "", page

    waiting, order = sorted(places, key=dated), []
    while waiting:
        ready = next((p for p in waiting if came_from[p] not in waiting), waiting[0])
        waiting.remove(ready)
        order.append(ready)
    return order


def _variants(first: Page, there: _Place, page: Page, here: _Place) -> tuple[Variant, ...]:
    """Where a sighting reads differently from the earliest one."""
    a = tokenise(first.text, (there.span,))
    b = tokenise(page.text, (here.span,))
    found = []
    for op in Levenshtein.opcodes(a.forms, b.forms):
        if op.tag != "equal":
            a_span = a.place(op.src_start, op.src_end)
            b_span = b.place(op.dest_start, op.dest_end)
            kind = name_variant(first.text, a_span, page.text, b_span)
            found.append(Variant(a_span=a_span, b_span=b_span, kind=kind))
    return tuple(found)
