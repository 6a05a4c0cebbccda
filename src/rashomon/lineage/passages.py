"""Two pages aligned: the passages they share, to the word, and the variants inside.

Seed and extend, as genomes and text reuse are aligned (Smith, Cordell & Mullen's passim;
Altschul's BLAST): exact runs of words are chained over small edits, the gaps between them
compared word by word, and the ends extended as long as that gains more words than it skips.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from rashomon.lineage.chains import chains
from rashomon.lineage.seeds import Match, exact_matches
from rashomon.lineage.variants import name_variant
from rashomon.lineage.words import Words, words_of
from rashomon.model import Page, Passage, Span, Variant, VariantKind

REACH = 12
"""Words beyond the outermost exact match that are tried for an extension."""

LEAST_SIMILARITY = 0.4
"""Shared words among all words of a passage. Chosen on the dev families: heavy rewriting and
character noise keep more, chance less."""

AT_A_BORDER = 2
"""So few words left on both pages between a passage and a border (another passage, an
interruption, the end) stand for each other: a name altered at the start of a paragraph."""

_SKIP_COST = 0.6


class Edit(NamedTuple):
    """Words of one text against words of the other: equal, or a variant."""

    equal: bool
    a: Span
    b: Span

    def moved(self, by_a: int, by_b: int) -> Edit:
        """The same edit of texts that begin so many words earlier."""
        (a, a_end), (b, b_end) = self.a, self.b
        return Edit(equal=self.equal, a=(a + by_a, a_end + by_a), b=(b + by_b, b_end + by_b))

    def reversed_from(self, at_a: int, at_b: int) -> Edit:
        """The same edit of texts that were read backwards from a word of each."""
        (a, a_end), (b, b_end) = self.a, self.b
        return Edit(equal=self.equal, a=(at_a - a_end, at_a - a), b=(at_b - b_end, at_b - b))


def align(a: Page, b: Page) -> list[Passage]:
    """The passages two pages share in their article text (body and captions).

    Spans begin and end on words both pages have, or on a word or two that stand for each
    other at a border, and never run over an advert or another interruption of the article.
    Case, punctuation and the style of quotation marks are no variants. Each word of a page
    stands in one passage at most. ``align(b, a)`` is the same seen from the other side. Time
    and memory are near linear in the words of the two pages.

    Returns:
        The passages in their order on ``a``.
    """
    if (b.id, b.text) < (a.id, a.text):
        return sorted((mirrored(p) for p in align(b, a)), key=lambda p: p.a_span)
    words_a, words_b = words_of(a), words_of(b)
    matches = _within_runs(exact_matches(words_a.forms, words_b.forms), words_a, words_b)
    pieces = [
        piece for chain in chains(matches) for piece in _uninterrupted(chain, words_a, words_b)
    ]
    edits = _extended(pieces, words_a, words_b)
    found = (_passage(a, words_a, b, words_b, each) for each in edits)
    alike = [passage for passage in found if passage.similarity >= LEAST_SIMILARITY]
    return sorted(alike, key=lambda p: p.a_span)


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


def _extended(pieces: list[list[Match]], a: Words, b: Words) -> list[list[Edit]]:
    """Each chain as edits over its whole length, its ends extended into free words."""
    taken_a = _Taken(a, [(p[0].a, p[-1].a + p[-1].length) for p in pieces])
    taken_b = _Taken(b, [(p[0].b, p[-1].b + p[-1].length) for p in pieces])
    extended = []
    for piece in pieces:
        edits = _inside(piece, a.forms, b.forms)
        (head_a, _), (head_b, _) = edits[0].a, edits[0].b
        (_, tail_a), (_, tail_b) = edits[-1].a, edits[-1].b
        before = _gaining(
            a.forms[taken_a.down(head_a) : head_a][::-1],
            b.forms[taken_b.down(head_b) : head_b][::-1],
        )
        after = _gaining(a.forms[tail_a : taken_a.up(tail_a)], b.forms[tail_b : taken_b.up(tail_b)])
        whole = [
            *(edit.reversed_from(head_a, head_b) for edit in reversed(before)),
            *edits,
            *(edit.moved(tail_a, tail_b) for edit in after),
        ]
        taken_a.take(whole[0].a[0], whole[-1].a[1])
        taken_b.take(whole[0].b[0], whole[-1].b[1])
        extended.append(whole)
    return extended


class _Taken:
    """Which words of a text belong to a passage already."""

    def __init__(self, words: Words, ranges: Sequence[Span]) -> None:
        self.run = words.run
        self.words: set[int] = set()
        for start, end in ranges:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        self.words.update(range(start, end))

    def down(self, word: int) -> int:
        """The first of the free words of the same run that lead up to a word."""
        start = word
        while (
            start > max(0, word - REACH)
            and start - 1 not in self.words
            and self.run[start - 1] == self.run[word]
        ):
            start -= 1
        return start

    def up(self, word: int) -> int:
        """The end of the free words of the same run that follow a word."""
        end = word
        while (
            end < min(len(self.run), word + REACH)
            and end not in self.words
            and self.run[end] == self.run[word - 1]
        ):
            end += 1
        return end


def _inside(piece: list[Match], a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """The edits of a chain from its first word to its last."""
    edits: list[Edit] = []
    at_a, at_b = piece[0].a, piece[0].b
    for match in piece:
        between = _edits(a[at_a : match.a], b[at_b : match.b])
        edits.extend(edit.moved(at_a, at_b) for edit in between)
        at_a, at_b = match.a + match.length, match.b + match.length
        edits.append(Edit(equal=True, a=(match.a, at_a), b=(match.b, at_b)))
    return edits


def _edits(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """A short stretch of words compared word by word; neighbouring differences are one."""
    edits: list[Edit] = []
    for op in Levenshtein.opcodes(a, b):
        a_span, b_span = (op.src_start, op.src_end), (op.dest_start, op.dest_end)
        edit = Edit(equal=op.tag == "equal", a=a_span, b=b_span)
        if edits and not edits[-1].equal and not edit.equal:
            last = edits.pop()
            edit = Edit(equal=False, a=(last.a[0], a_span[1]), b=(last.b[0], b_span[1]))
        edits.append(edit)
    return edits


def _gaining(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """The edits of an extension, up to the word where it has gained most."""
    edits = _edits(a, b)
    if 0 < len(a) <= AT_A_BORDER and 0 < len(b) <= AT_A_BORDER:
        return edits
    score = best = 0.0
    end = 0
    for i, edit in enumerate(edits):
        longest = max(edit.a[1] - edit.a[0], edit.b[1] - edit.b[0])
        score += longest if edit.equal else -_SKIP_COST * longest
        if score > best:
            best, end = score, i + 1
    return edits[:end]


def _passage(a: Page, words_a: Words, b: Page, words_b: Words, edits: list[Edit]) -> Passage:
    shared = sum(e.a[1] - e.a[0] for e in edits if e.equal)
    in_a, in_b = (edits[0].a[0], edits[-1].a[1]), (edits[0].b[0], edits[-1].b[1])
    variants = (
        Variant(
            a_span=words_a.place(*edit.a),
            b_span=words_b.place(*edit.b),
            kind=name_variant(a.text, words_a.place(*edit.a), b.text, words_b.place(*edit.b)),
        )
        for edit in edits
        if not edit.equal
    )
    return Passage(
        a=a.id,
        a_span=words_a.span(*in_a),
        b=b.id,
        b_span=words_b.span(*in_b),
        similarity=2 * shared / (in_a[1] - in_a[0] + in_b[1] - in_b[0]),
        variants=tuple(variants),
    )
