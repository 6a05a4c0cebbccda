"""Two pages aligned: the passages they share, to the word, and the variants inside.

Seed and extend, as genomes and text reuse are aligned (Smith, Cordell & Mullen's passim;
Altschul's BLAST): exact runs of words are chained over small edits, the gaps between them
compared word by word, and the ends extended as long as that gains more words than it skips.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from rashomon.lineage.passages.chains import FEWEST_WORDS, chains
from rashomon.lineage.passages.extending import Edit, extended
from rashomon.lineage.passages.kinship import Likeness
from rashomon.lineage.passages.seeds import Match, exact_matches
from rashomon.lineage.passages.terms import terms_of
from rashomon.lineage.passages.variants import Lexicon, name_variant
from rashomon.lineage.words import Words, forms, words_of
from rashomon.model import Page, Passage, Variant, VariantKind

LEAST_SIMILARITY = 0.4
"""Shared words among all words of a passage. Chosen on the dev families: heavy rewriting and
character noise keep more, chance less."""

FEWEST_ALTERED_WORDS = 10
"""Words, altered ones of the same letters included, that a passage has at the least where fewer
than :data:`~rashomon.lineage.chains.FEWEST_WORDS` are the same to the letter in a row or so."""


def align(a: Page, b: Page) -> list[Passage]:
    """The passages two pages share in their article text (body and captions).

    Spans begin and end on words both pages have, or on a few that stand for each other at a
    border, and never run over an advert or another interruption of the article.
    Case, punctuation and the style of quotation marks are no variants. Each word of a page
    stands in one passage at most. ``align(b, a)`` is the same seen from the other side. Time
    and memory are near linear in the words of the two pages.

    Returns:
        The passages in their order on ``a``.
    """
    if (b.id, b.text) < (a.id, a.text):
        return sorted((mirrored(p) for p in align(b, a)), key=lambda p: p.a_span)
    words_a, words_b = words_of(a), words_of(b)
    likeness = Likeness(words_a.forms, words_b.forms)
    matches = _within_runs(_matches(words_a, words_b), words_a, words_b)
    pieces = [
        piece
        for chain in chains(matches, likeness)
        for piece in _uninterrupted(chain, words_a, words_b)
    ]
    found = (
        _passage(a, words_a, b, words_b, edits)
        for edits in extended(pieces, words_a, words_b)
        if _is_long(edits) and _is_alike(edits)
    )
    return sorted(found, key=lambda p: p.a_span)


def _matches(a: Words, b: Words) -> list[Match]:
    if a.forms == b.forms:
        return [Match(0, 0, len(a))] if len(a) else []
    return exact_matches(a.forms, b.forms)


def _is_long(edits: list[Edit]) -> bool:
    equal = sum(edit.longest for edit in edits if edit.equal)
    kin = sum(edit.longest for edit in edits if edit.kin)
    return equal >= FEWEST_WORDS or equal + kin >= FEWEST_ALTERED_WORDS


def _is_alike(edits: list[Edit]) -> bool:
    shared = sum(edit.longest for edit in edits if edit.equal or edit.kin)
    return 2 * shared >= LEAST_SIMILARITY * _words(edits)


def _words(edits: list[Edit]) -> int:
    """The words of both sides."""
    first, last = edits[0], edits[-1]
    return last.a[1] - first.a[0] + last.b[1] - first.b[0]


def mirrored(passage: Passage) -> Passage:
    """The same passage seen from the other page."""
    turned: dict[VariantKind, VariantKind] = {"inserted": "dropped", "dropped": "inserted"}
    return Passage(
        a=passage.b,
        a_span=passage.b_span,
        b=passage.a,
        b_span=passage.a_span,
        similarity=passage.similarity,
        variants=tuple(
            Variant(a_span=v.b_span, b_span=v.a_span, kind=turned.get(v.kind, v.kind))
            for v in passage.variants
        ),
    )


def _within_runs(matches: list[Match], a: Words, b: Words) -> list[Match]:
    """Matches cut where either article is interrupted."""
    cut = []
    for match in matches:
        last = match.length - 1
        if a.run[match.a] == a.run[match.a + last] and b.run[match.b] == b.run[match.b + last]:
            cut.append(match)
            continue
        start = 0
        for i in range(1, match.length + 1):
            if i == match.length or (
                a.run[match.a + i] != a.run[match.a + i - 1]
                or b.run[match.b + i] != b.run[match.b + i - 1]
            ):
                cut.append(Match(match.a + start, match.b + start, i - start))
                start = i
    return cut


def _uninterrupted(chain: list[Match], a: Words, b: Words) -> list[list[Match]]:
    """A chain parted where one match stands before an interruption and the next after it."""
    parts = [[chain[0]]]
    for left, right in pairwise(chain):
        if a.run[left.a] != a.run[right.a] or b.run[left.b] != b.run[right.b]:
            parts.append([])
        parts[-1].append(right)
    return parts


def _passage(a: Page, words_a: Words, b: Page, words_b: Words, edits: list[Edit]) -> Passage:
    shared = sum(edit.longest for edit in edits if edit.equal)
    in_a, in_b = (edits[0].a[0], edits[-1].a[1]), (edits[0].b[0], edits[-1].b[1])
    lexicon = Lexicon(terms_of((a.language, b.language)), _names(a) | _names(b))
    variants = []
    for equal, group in groupby(edits, lambda edit: edit.equal):
        if equal:
            continue
        differing = [*group]
        a_span = words_a.place(differing[0].a[0], differing[-1].a[1])
        b_span = words_b.place(differing[0].b[0], differing[-1].b[1])
        kind = name_variant(a.text, a_span, b.text, b_span, lexicon)
        variants.append(Variant(a_span=a_span, b_span=b_span, kind=kind))
    return Passage(
        a=a.id,
        a_span=words_a.span(*in_a),
        b=b.id,
        b_span=words_b.span(*in_b),
        similarity=2 * shared / _words(edits),
        variants=tuple(variants),
    )


def _names(page: Page) -> frozenset[str]:
    return frozenset(word for name in page.names for word in forms(page.text, *name.span))
