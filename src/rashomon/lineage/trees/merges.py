"""Pages that were put together from two: which ways of copying that rules out."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from rashomon.lineage.signs.dates import ahead
from rashomon.lineage.signs.sign import Pair
from rashomon.lineage.trees.families import Family

MERGED_WORDS, MERGED_SHARE = 30, 0.15
"""Words, and part of the article, that a second exemplar must explain beyond the first."""

IN_COMMON = 0.1
"""Part of the smaller of two parts that may stand in the other too: set phrases, names."""

MADE_UP, TAKEN = 0.8, 0.9
"""Where no date says which page came first: the part of an article that two others hold together,
and the most of each of these that stands in it. Who is put together from two has little of its
own, and has left something of each. On made families 97 of 100 pages found so are."""


class Merges(NamedTuple):
    """Copies and exemplars that a tree should not join.

    They are turned round or overruled by a person, or beside a larger part.
    """

    turned: frozenset[tuple[str, str]]
    second: frozenset[tuple[str, str]]


def merges(family: Family) -> Merges:
    """What follows from pages that were put together from two.

    Where two pages were there before a third, each has a part of it, and these parts have
    hardly a word in common, neither was made from the third; and in a tree it has one exemplar,
    that of its larger part.
    """
    turned = {(a, b) for a, b in family.overruled if b in family.near.get(a, ())}
    second: set[tuple[str, str]] = set()
    for copy, near in family.near.items():
        parts = [p for p in near.values() if ahead(p) >= 0 and is_part(p.copy.agreed, p)]
        for one, other in combinations(parts, 2):
            if _are_two_parts(one, other):
                turned |= {(one.exemplar.page, copy), (other.exemplar.page, copy)}
                smaller = min((one, other), key=lambda p: (p.copy.shared, p.exemplar.page))
                second.add((copy, smaller.exemplar.page))
    return Merges(frozenset(turned), frozenset(second))


def is_part(words: frozenset[int], pair: Pair) -> bool:
    """Whether some words of a copy are enough to have been taken on their own."""
    return len(words) >= max(MERGED_WORDS, MERGED_SHARE * pair.copy.words)


def _are_two_parts(one: Pair, other: Pair) -> bool:
    """Whether a page was put together from two: by their dates, or by what each holds of it."""
    here, there = one.copy.agreed, other.copy.agreed
    if len(here & there) > IN_COMMON * min(len(here), len(there)):
        return False
    if ahead(one) > 0 and ahead(other) > 0:
        return True
    whole = len(here | there) >= MADE_UP * one.copy.words
    return whole and max(one.exemplar.share, other.exemplar.share) <= TAKEN
