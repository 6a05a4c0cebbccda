"""Exact matches: where two texts read word for word the same, found in near-linear time."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

SEED = 3
"""Words in a seed. Every fourth word altered (6 % character noise) leaves a seed of three
every ten words or so, one of four every twenty."""

MOST_PAIRS = 8
"""A seed that stands so often that it would make more pairs is paired first with first,
second with second, and so on: a text of one repeated word stays linear and still matches."""


class Match(NamedTuple):
    """A run of words that both texts share: first word in each, and how many."""

    a: int
    b: int
    length: int


def exact_matches(a: tuple[str, ...], b: tuple[str, ...], seed: int = SEED) -> list[Match]:
    """All maximal runs of at least ``seed`` words found in both, in order of ``a``, then ``b``."""
    if min(len(a), len(b)) < seed:
        return []
    first, second = _seed_keys(a, b, seed)
    at_a, at_b = _pairs(first, second)
    if not at_a.size:
        return []
    diagonal = at_b - at_a
    order = np.lexsort((at_a, diagonal))
    at_a, at_b, diagonal = at_a[order], at_b[order], diagonal[order]
    breaks = np.flatnonzero((np.diff(diagonal) != 0) | (np.diff(at_a) != 1)) + 1
    heads = np.concatenate(([0], breaks))
    sizes = np.diff(np.concatenate((heads, [at_a.size]))) + seed - 1
    found = zip(at_a[heads].tolist(), at_b[heads].tolist(), sizes.tolist(), strict=True)
    return sorted(Match(*each) for each in found)


def _seed_keys(a: tuple[str, ...], b: tuple[str, ...], seed: int) -> tuple[Ints, Ints]:
    """Each text as one number a seed, equal when the seeds are."""
    vocabulary: dict[str, int] = {}
    numbers = [
        np.array([vocabulary.setdefault(w, len(vocabulary)) for w in words], dtype=np.int64)
        for words in (a, b)
    ]
    keys = []
    for each in numbers:
        key = each[: len(each) - seed + 1].copy()
        for offset in range(1, seed):
            key = key * len(vocabulary) + each[offset : len(each) - seed + 1 + offset]
        keys.append(key)
    return keys[0], keys[1]


def _pairs(first: Ints, second: Ints) -> tuple[Ints, Ints]:
    """The places of equal seeds, paired."""
    order_a = np.argsort(first, kind="stable")
    order_b = np.argsort(second, kind="stable")
    keys_a, start_a, count_a = np.unique(first[order_a], return_index=True, return_counts=True)
    keys_b, start_b, count_b = np.unique(second[order_b], return_index=True, return_counts=True)
    _, in_a, in_b = np.intersect1d(keys_a, keys_b, assume_unique=True, return_indices=True)
    start_a, count_a, start_b, count_b = start_a[in_a], count_a[in_a], start_b[in_b], count_b[in_b]
    once = (count_a == 1) & (count_b == 1)
    found_a, found_b = [order_a[start_a[once]]], [order_b[start_b[once]]]
    for i in np.flatnonzero(~once).tolist():
        places_a = order_a[start_a[i] : start_a[i] + count_a[i]]
        places_b = order_b[start_b[i] : start_b[i] + count_b[i]]
        if places_a.size * places_b.size > MOST_PAIRS:
            least = min(places_a.size, places_b.size)
            places_a, places_b = places_a[:least], places_b[:least]
        else:
            places_a, places_b = (
                np.repeat(places_a, places_b.size),
                np.tile(places_b, places_a.size),
            )
        found_a.append(places_a)
        found_b.append(places_b)
    return np.concatenate(found_a), np.concatenate(found_b)
