"""Pages that were put together from two: which ways of copying that rules out."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from rashomon.lineage.signs.measuring import Pair
from rashomon.lineage.trees.families import Family

MERGED_WORDS, MERGED_SHARE = 30, 0.15
"""Words, and part of the article, that a second exemplar must explain beyond the first."""


class Merges(NamedTuple):
    """Copies and exemplars that a tree should not join.

    They are turned round or overruled by a person, or beside a larger part.
    """

    turned: frozenset[tuple[str, str]]
    second: frozenset[tuple[str, str]]


def merges(family: Family) -> Merges:
    """What follows from pages that were put together from two.

    Where two pages were there before a third, each has a part of it, and these parts have no
    word in common, neither was made from the third; and in a tree it has one exemplar, that
    of its larger part.
    """
    turned = {(a, b) for a, b in family.overruled if b in family.near.get(a, ())}
    second: set[tuple[str, str]] = set()
    for copy, near in family.near.items():
        before = [p for p in near.values() if _is_earlier(p) and is_part(p.copy.covered, p)]
        for one, other in combinations(before, 2):
            if not one.copy.covered & other.copy.covered:
                turned |= {(one.exemplar.page, copy), (other.exemplar.page, copy)}
                smaller = min((one, other), key=lambda p: (p.copy.shared, p.exemplar.page))
                second.add((copy, smaller.exemplar.page))
    return Merges(frozenset(turned), frozenset(second))


def is_part(words: frozenset[int], pair: Pair) -> bool:
    """Whether some words of a copy are enough to have been taken on their own."""
    return len(words) >= max(MERGED_WORDS, MERGED_SHARE * pair.copy.words)


def _is_earlier(pair: Pair) -> bool:
    """Whether a date says that the exemplar was there before the copy."""
    return any(sign.name.startswith("earlier") and sign.value > 0 for sign in pair.signs)
