"""What two pages share beyond quotations and set phrases, word by word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.lineage.passages.aligning import align, mirrored
from rashomon.lineage.passages.kinship import kindred
from rashomon.lineage.sharing.quotations import covered, quotations
from rashomon.lineage.words import Words, words_of
from rashomon.model import Page, Passage, Span

OWN_RUN, OWN_WORDS = 10, 24
"""Words in a row, or in all, that two pages must share outside of quotations. Titles of offices
and "told reporters on Tuesday" are shorter. Chosen on the dev families: of pages that share
sentences by copying these keep 98 in 100, of those that share a quotation 1 in 20."""

LONG = 60
"""So many words shared in one passage are shown whoever said them: a statement given whole."""


def reused(a: Page, b: Page) -> list[Passage]:
    """The passages of two pages, if they share more than short quotations and set phrases.

    Two reports of one event quote the same sentence and name the same offices: that is no
    reuse. :func:`~rashomon.lineage.passages.align` shows such passages too.

    Returns:
        All passages in their order on ``a``, or none.
    """
    passages = align(a, b)
    if a.id <= b.id:
        return passages if _are_reuse(passages, a, b) else []
    return passages if _are_reuse([mirrored(one) for one in passages], b, a) else []


def _are_reuse(passages: Sequence[Passage], a: Page, b: Page) -> bool:
    words_a, words_b = words_of(a), words_of(b)
    found = [agreeing(passage, words_a, words_b) for passage in passages]
    if any(len(pairs) >= LONG for pairs in found):
        return True
    if sum(map(len, found)) < OWN_RUN:
        return False
    quoted_a = covered(quotations(a), words_a.starts)
    quoted_b = covered(quotations(b), words_b.starts)
    own = run = 0
    for pairs in found:
        last = (-1, -1)
        for i, j in pairs:
            if i in quoted_a or j in quoted_b:
                continue
            run = run + 1 if (i - 1, j - 1) == last else 1
            own, last = own + 1, (i, j)
            if run >= OWN_RUN or own >= OWN_WORDS:
                return True
    return False


def agreeing(passage: Passage, a: Words, b: Words) -> list[tuple[int, int]]:
    """The words of a passage that are the same on both pages, but for altered letters.

    Args:
        passage: Between the two pages.
        a: The article words of its first page.
        b: Those of its second.

    Returns:
        The index of each such word in ``a`` and in ``b``, in reading order.
    """
    found: list[tuple[int, int]] = []
    at_a, at_b = _index(a, passage.a_span[0]), _index(b, passage.b_span[0])
    for variant in passage.variants:
        in_a, in_b = _range(a, variant.a_span), _range(b, variant.b_span)
        found.extend(zip(range(at_a, in_a[0]), range(at_b, in_b[0]), strict=True))
        found.extend(_kin(a.forms[slice(*in_a)], b.forms[slice(*in_b)], in_a[0], in_b[0]))
        at_a, at_b = in_a[1], in_b[1]
    end_a, end_b = _index(a, passage.a_span[1]), _index(b, passage.b_span[1])
    found.extend(zip(range(at_a, end_a), range(at_b, end_b), strict=True))
    return found


def _kin(
    a: Sequence[str], b: Sequence[str], first_a: int, first_b: int
) -> Iterator[tuple[int, int]]:
    """The altered words among those of a variant."""
    if not a or not b:
        return
    for op in Levenshtein.opcodes(a, kindred(a, b)):
        if op.tag == "equal":
            for step in range(op.src_end - op.src_start):
                yield first_a + op.src_start + step, first_b + op.dest_start + step


def _range(words: Words, span: Span) -> Span:
    return _index(words, span[0]), _index(words, span[1])


def _index(words: Words, place: int) -> int:
    """The first word that starts at a place or after it."""
    return bisect_left(words.starts, place)
