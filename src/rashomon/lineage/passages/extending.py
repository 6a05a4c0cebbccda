"""Chains of exact matches made whole: the edits between them, and the words beyond their ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from rashomon.lineage.passages.kinship import kindred
from rashomon.lineage.passages.seeds import Match
from rashomon.lineage.words import Words
from rashomon.model import Span

REACH = 12
"""Words beyond the outermost match that are tried at a time for an extension."""

AT_A_BORDER = 3
"""So few words left on both pages between a passage and a border (another passage, an
interruption, the end) stand for each other: a name altered at the start of a paragraph."""

_SKIP_COST = 0.4


class Edit(NamedTuple):
    """Words of one text against words of the other: equal, kin word by word, or a variant."""

    equal: bool
    kin: bool
    a: Span
    b: Span

    @property
    def longest(self) -> int:
        """The number of its words on the side that has more."""
        return max(self.a[1] - self.a[0], self.b[1] - self.b[0])

    def moved(self, by_a: int, by_b: int) -> Edit:
        """The same edit of texts that begin so many words earlier."""
        (a, a_end), (b, b_end) = self.a, self.b
        return self._replace(a=(a + by_a, a_end + by_a), b=(b + by_b, b_end + by_b))

    def reversed_from(self, at_a: int, at_b: int) -> Edit:
        """The same edit of texts that were read backwards from a word of each."""
        (a, a_end), (b, b_end) = self.a, self.b
        return self._replace(a=(at_a - a_end, at_a - a), b=(at_b - b_end, at_b - b))


def extended(pieces: list[list[Match]], a: Words, b: Words) -> list[list[Edit]]:
    """Each chain as edits over its whole length, its ends extended into free words.

    The ends are extended as long as that gains more words, equal or kin, than it skips.

    Args:
        pieces: Chains that share no word, best first, each within one run of both texts.
        a: The words of one text.
        b: The words of the other.
    """
    taken_a = _Taken(a, [(p[0].a, p[-1].a + p[-1].length) for p in pieces])
    taken_b = _Taken(b, [(p[0].b, p[-1].b + p[-1].length) for p in pieces])
    found = []
    for piece in pieces:
        edits = _inside(piece, a.forms, b.forms)
        edits = [*_before(edits[0], a, b, taken_a, taken_b), *edits]
        edits.extend(_after(edits[-1], a, b, taken_a, taken_b))
        taken_a.take(edits[0].a[0], edits[-1].a[1])
        taken_b.take(edits[0].b[0], edits[-1].b[1])
        found.append(edits)
    return found


def _before(first: Edit, a: Words, b: Words, taken_a: _Taken, taken_b: _Taken) -> list[Edit]:
    found: list[Edit] = []
    at_a, at_b, more = first.a[0], first.b[0], True
    while more:
        free_a = a.forms[taken_a.down(at_a) : at_a][::-1]
        free_b = b.forms[taken_b.down(at_b) : at_b][::-1]
        gained, more = _gaining(free_a, free_b)
        found.extend(edit.reversed_from(at_a, at_b) for edit in gained)
        if gained:
            at_a, at_b = found[-1].a[0], found[-1].b[0]
    return found[::-1]


def _after(last: Edit, a: Words, b: Words, taken_a: _Taken, taken_b: _Taken) -> list[Edit]:
    found: list[Edit] = []
    at_a, at_b, more = last.a[1], last.b[1], True
    while more:
        free_a, free_b = a.forms[at_a : taken_a.up(at_a)], b.forms[at_b : taken_b.up(at_b)]
        gained, more = _gaining(free_a, free_b)
        found.extend(edit.moved(at_a, at_b) for edit in gained)
        if gained:
            at_a, at_b = found[-1].a[1], found[-1].b[1]
    return found


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
        edits.append(Edit(equal=True, kin=False, a=(match.a, at_a), b=(match.b, at_b)))
    return edits


def _edits(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """A short stretch of words compared word by word."""
    edits: list[Edit] = []
    for op in Levenshtein.opcodes(a, kindred(a, b)):
        if op.tag != "equal":
            a_span, b_span = (op.src_start, op.src_end), (op.dest_start, op.dest_end)
            edits.append(Edit(equal=False, kin=False, a=a_span, b=b_span))
            continue
        shift = op.dest_start - op.src_start
        words = range(op.src_start, op.src_end)
        for same, places in groupby(words, lambda i, shift=shift: a[i] == b[i + shift]):  # type: ignore[misc]
            run = [*places]
            start, end = run[0], run[-1] + 1
            b_span = (start + shift, end + shift)
            edits.append(Edit(equal=same, kin=not same, a=(start, end), b=b_span))
    return edits


def _gaining(a: Sequence[str], b: Sequence[str]) -> tuple[list[Edit], bool]:
    """The edits of an extension, up to the word where it has gained most; whether to go on.

    It goes on where what was gained reaches about as far as was looked.
    """
    edits = _edits(a, b)
    if 0 < len(a) <= AT_A_BORDER and 0 < len(b) <= AT_A_BORDER:
        return edits, False
    score = best = 0.0
    end = 0
    for i, edit in enumerate(edits):
        score += edit.longest if edit.equal or edit.kin else -_SKIP_COST * edit.longest
        if score > best:
            best, end = score, i + 1
    gained = edits[:end]
    return gained, bool(gained) and max(gained[-1].a[1], gained[-1].b[1]) > REACH // 2
