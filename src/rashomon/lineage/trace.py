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

_MOST_PLACES = 16
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
    words = words.encode(errors="replace").decode()  # half a character is in no page
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
    windows = (_window(wanted, there, *ends) for ends in _ends(wanted, there))
    best = max((w for w in windows if w), key=lambda w: (w[0], -w[1]), default=None)
    if best is None or best[0] < LEAST_ALIKE:
        return None
    return _Place(page=page.id, span=there.span(best[1], best[2]), similarity=best[0])


def _ends(wanted: Words, there: Words) -> list[tuple[int, int]]:
    """Stretches of a page where the words may stand: about where a shared run of words points.

    Where all words stand unaltered, that is the only stretch.
    """
    length = len(wanted)
    seed = min(_SHORT_SEED, length)
    matches = exact_matches(wanted.forms, there.forms, seed)
    whole = [match.b for match in matches if match.length == length]
    if whole:
        return [(min(whole), min(whole) + length)]
    matches.sort(key=lambda match: (-match.length, match.b))
    slack = max(2, length // 3)
    starts = {match.b - match.a for match in matches[:_MOST_PLACES]}
    starts |= {start - slack for start in starts}
    return sorted(
        (max(0, start), min(len(there), start + length + slack))
        for start in starts
        if start + length + slack > 0
    )


def _window(wanted: Words, there: Words, first: int, last: int) -> tuple[float, int, int] | None:
    """How alike a stretch is, and the first and last of its words that agree or stand for one."""
    operations = [*Levenshtein.opcodes(wanted.forms, there.forms[first:last])]
    same = [i for i, op in enumerate(operations) if op.tag == "equal"]
    if not same:
        return None
    agreed = sum(operations[i].src_end - operations[i].src_start for i in same)
    head, tail = same[0], same[-1]
    if head > 0 and operations[head - 1].tag == "replace":
        head -= 1
    if tail + 1 < len(operations) and operations[tail + 1].tag == "replace":
        tail += 1
    begin, end = first + operations[head].dest_start, first + operations[tail].dest_end
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
