"""Two pages laid side by side: what they share, what each has alone, and who has it from whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rashomon.lineage.passages.aligning import align
from rashomon.lineage.sharing.quotations import covered, quotations
from rashomon.lineage.words import REUSED_ROLES, Words, words_of
from rashomon.model import Derivation, Page, Passage, Span, Stemma, Value

Relation = Literal["derived", "undetermined", "kin", "quotation", "wording", "nothing"]
"""What two pages are to each other: one has it from the other, directly or by way of pages
between; one has it from the other and nothing says which; both have it from a third; they share
only what both quote; they share wording and nothing says that one has it from the other; they
share nothing."""

QUOTED = 0.9
"""Part of the shared words from which on two pages are said to share only what both quote."""

_LEFT_OVER = re.compile(r"[\s.,;:!?…”’»)\]}—–-]*")


class Side(Value, frozen=True):
    """One page of two: the words of its article, how many of them the other page has too.

    ``alone`` holds the stretches that stand in no shared passage, each within one block.
    """

    page: str
    words: int
    shared: int
    share: float
    alone: tuple[Span, ...]


class Collation(Value, frozen=True):
    """Two pages compared.

    ``passages`` are in the order of ``a``, whose side is always the first of each. Of the
    ``derivations`` each leads one step up: from copy to exemplar if the pages are ``derived``
    or ``undetermined`` (several steps where pages lie between), from both up to ``source``, a
    page's id or that of a witness outside or lost, if they are ``kin``.
    """

    a: Side
    b: Side
    relation: Relation
    derivations: tuple[Derivation, ...]
    source: str | None
    passages: tuple[Passage, ...]


class Row(Value, frozen=True):
    """A line of the two pages side by side: a passage of both, or what each has alone there.

    ``moved`` tells that a passage stands elsewhere in the order of the other page.
    """

    passage: Passage | None = None
    a_alone: Span | None = None
    b_alone: Span | None = None
    moved: bool = False


def collate(a: Page, b: Page, kin: Stemma) -> Collation:
    """Compare two pages, in their articles.

    Args:
        a: The page on the left.
        b: The page on the right.
        kin: Both their families, from them upwards.
    """
    passages = align(a, b)
    words_a, words_b = words_of(a), words_of(b)
    in_a = _same(words_a, [(p.a_span, [v.a_span for v in p.variants]) for p in passages])
    in_b = _same(words_b, [(p.b_span, [v.b_span for v in p.variants]) for p in passages])
    path, source = _related(a.id, b.id, kin)
    relation: Relation = "nothing"
    if path:
        relation = "kin" if source else "derived"
        if source is None and len(path) == 1 and path[0].undetermined:
            relation = "undetermined"
    elif passages:
        quoted = len(in_a & covered(quotations(a), words_a.starts))
        relation = "quotation" if quoted >= QUOTED * len(in_a) else "wording"
    return Collation(
        a=_side(a, words_a, in_a, [p.a_span for p in passages]),
        b=_side(b, words_b, in_b, [p.b_span for p in passages]),
        relation=relation,
        derivations=tuple(path),
        source=source,
        passages=tuple(passages),
    )


def rows(collation: Collation) -> list[Row]:
    """Both pages in the order of the first; what the second has alone follows what it follows."""
    passages = collation.passages
    moved = _out_of_order([p.b_span for p in passages])
    starts = sorted(p.b_span[0] for p in passages)
    after: dict[int, list[Row]] = {}
    for span in collation.b.alone:
        place = bisect_left(starts, span[1]) - 1
        after.setdefault(starts[place] if place >= 0 else -1, []).append(Row(b_alone=span))
    left = [(span, Row(a_alone=span)) for span in collation.a.alone]
    left += [(p.a_span, Row(passage=p, moved=i in moved)) for i, p in enumerate(passages)]
    found = list(after.get(-1, ()))
    for _, row in sorted(left, key=lambda each: each[0]):
        found.append(row)
        if row.passage:
            found += after.get(row.passage.b_span[0], ())
    return list(_facing(found))


def _facing(found: Iterable[Row]) -> Iterator[Row]:
    """The same rows, what each page has alone at one place beside each other."""
    waiting: Row | None = None
    for row in found:
        if waiting is None or row.passage:
            if waiting:
                yield waiting
            waiting = None if row.passage else row
            if row.passage:
                yield row
        elif row.a_alone and waiting.a_alone is None:
            yield Row(a_alone=row.a_alone, b_alone=waiting.b_alone)
            waiting = None
        elif row.b_alone and waiting.b_alone is None:
            yield Row(a_alone=waiting.a_alone, b_alone=row.b_alone)
            waiting = None
        else:
            yield waiting
            waiting = row
    if waiting:
        yield waiting


def _same(words: Words, passages: Iterable[tuple[Span, list[Span]]]) -> set[int]:
    """The words of one page that stand in passages and read the same on both."""
    same: set[int] = set()
    for span, variants in passages:
        differ = covered(sorted(v for v in variants if v[0] < v[1]), words.starts)
        first, last = bisect_left(words.starts, span[0]), bisect_left(words.starts, span[1])
        same.update(i for i in range(first, last) if i not in differ)
    return same


def _side(page: Page, words: Words, same: set[int], spans: Sequence[Span]) -> Side:
    return Side(
        page=page.id,
        words=len(words),
        shared=len(same),
        share=len(same) / len(words) if len(words) else 0.0,
        alone=tuple(_alone(page, sorted(spans))),
    )


def _alone(page: Page, passages: Sequence[Span]) -> Iterator[Span]:
    """What of each block of the article lies outside of passages, if there are words in it."""
    for block in page.having(*REUSED_ROLES):
        at, end = block.span
        for first, last in [*passages, (end, end)]:
            if last < at or first > end:
                continue
            found = _LEFT_OVER.match(page.text, at, max(at, first))
            start = found.end() if found else at
            stretch = page.text[start:first].rstrip()
            if any(map(str.isalnum, stretch)):
                yield start, start + len(stretch)
            at = max(at, last)


def _out_of_order(spans: Sequence[Span]) -> set[int]:
    """The places of spans outside the longest run that rises (patience sorting)."""
    tops: list[Span] = []
    places: list[int] = []
    before: list[int | None] = []
    for i, span in enumerate(spans):
        pile = bisect_left(tops, span)
        before.append(places[pile - 1] if pile else None)
        tops[pile : pile + 1], places[pile : pile + 1] = [span], [i]
    kept: set[int] = set()
    at = places[-1] if places else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return set(range(len(spans))) - kept


def _related(a: str, b: str, kin: Stemma) -> tuple[list[Derivation], str | None]:
    """The steps between two pages, and the witness both go back to if neither is the other's."""
    direct = [d for d in kin.derivations if {d.copy, d.exemplar} == {a, b}]
    if direct:
        return [max(direct, key=_weight)], None
    above: dict[str, Derivation] = {}
    for derivation in sorted(kin.derivations, key=_weight):
        above[derivation.copy] = derivation
    one, other = _upwards(a, above), _upwards(b, above)
    if b in one:
        return list(one.values())[: list(one).index(b) + 1], None
    if a in other:
        return list(other.values())[: list(other).index(a) + 1], None
    source = next((witness for witness in one if witness in other), None)
    if source is None:
        return [], None
    return [
        *list(one.values())[: list(one).index(source) + 1],
        *list(other.values())[: list(other).index(source) + 1],
    ], source


def _upwards(page: str, above: dict[str, Derivation]) -> dict[str, Derivation]:
    """Each witness above a page, nearest first, with the step that leads to it."""
    steps: dict[str, Derivation] = {}
    while page in above:
        step = above[page]
        page = step.source
        if page in steps:
            break
        steps[page] = step
    return steps


def _weight(edge: Derivation) -> tuple[bool, bool, float]:
    return edge.kind != "cited", edge.exemplar is not None, edge.share * edge.confidence
