"""Misspellings that one of two copies has where the other has the word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from rashomon.language import pieces
from rashomon.lineage.sharing.overlap import Overlap
from rashomon.lineage.words import fold
from rashomon.model import Page, Span

SHORTEST = 4
RARER = 3
"""So many times rarer in the collection than the word it stands for a slip is."""


class Slip(NamedTuple):
    """``sign`` is 1 when ``b`` has the slip, -1 when ``a``; ``span`` is where, on that page."""

    sign: int
    span: Span
    meant: str


def slips(overlap: Overlap, a: Page, b: Page, frequency: Mapping[str, int]) -> list[Slip]:
    """The slips within the passages of two pages, in reading order.

    A slip is one letter added, lost, altered or two exchanged (Damerau, 1964), so that the
    outcome is no word: neither in the vocabulary nor, where that has neither, in use.

    Args:
        overlap: What the two share.
        a: Its first page.
        b: Its second page.
        frequency: In how many pages of the collection a word form stands.
    """
    found = []
    for passage in overlap.passages:
        for variant in passage.variants:
            in_a, in_b = a.read(variant.a_span), b.read(variant.b_span)
            sign = _slip(fold(in_a), fold(in_b), frequency)
            if sign > 0:
                found.append(Slip(sign, variant.b_span, in_a))
            elif sign < 0:
                found.append(Slip(sign, variant.a_span, in_b))
    return found


def _slip(one: str, other: str, frequency: Mapping[str, int]) -> int:
    if min(len(one), len(other)) < SHORTEST or not (one.isalpha() and other.isalpha()):
        return 0
    if OSA.distance(one, other, score_cutoff=1) > 1 or one.rstrip("s") == other.rstrip("s"):
        return 0
    known = is_word(one), is_word(other)
    if known[0] != known[1]:
        return 1 if known[0] else -1
    if known[0]:
        return 0
    used = frequency.get(one, 0), frequency.get(other, 0)
    if used[0] >= RARER * used[1]:
        return 1
    return -1 if used[1] >= RARER * used[0] else 0


def is_word(form: str) -> bool:
    """Whether the vocabulary has a form whole."""
    return pieces().token_to_id(form) is not None
