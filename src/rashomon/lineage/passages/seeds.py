"""Exact matches: where two texts read word for word the same, found in near-linear time."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

SEED = 3
"""Words in a seed. Every fourth word altered (6 % character noise) leaves a seed of three
every ten words or so, one of four every twenty."""

MOST_PAIRS = 8
"""A seed that stands so often that it would make more pairs is paired first with first,
second with second, and so on: a text of one repeated word stays linear and still matches."""


_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_CACHED_TEXTS = 1024


class Match(NamedTuple):
    """A run of words that both texts share: first word in each, and how many."""

    a: int
    b: int
    length: int


class _Seeds(NamedTuple):
    """The seeds of a text: distinct keys in order, and for each where in ``places`` they stand."""

    keys: Keys
    places: Ints
    first: Ints
    sizes: Ints


def exact_matches(a: tuple[str, ...], b: tuple[str, ...], seed: int = SEED) -> list[Match]:
    """All maximal runs of at least ``seed`` words found in both, in order of ``a``, then ``b``."""
    if min(len(a), len(b)) < seed:
        return []
    at_a, at_b = _pairs(_seeds(a, seed), _seeds(b, seed))
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


@lru_cache(maxsize=_CACHED_TEXTS)
def _seeds(words: tuple[str, ...], seed: int) -> _Seeds:
    """Each seed as one number; two seeds have the same but for chance of 2^-64."""
    hashes = np.fromiter(map(hash, words), np.int64, len(words)).astype(np.uint64)
    size = len(words) - seed + 1
    keys = hashes[:size].copy()
    for offset in range(1, seed):
        keys = keys * _MULTIPLIER + hashes[offset : size + offset]
    places = np.argsort(keys, kind="stable")
    distinct, first, count = np.unique(keys[places], return_index=True, return_counts=True)
    return _Seeds(distinct, places, first, count)


def _pairs(a: _Seeds, b: _Seeds) -> tuple[Ints, Ints]:
    """The places of equal seeds, paired."""
    _, in_a, in_b = np.intersect1d(a.keys, b.keys, assume_unique=True, return_indices=True)
    start_a, count_a, start_b, count_b = a.first[in_a], a.sizes[in_a], b.first[in_b], b.sizes[in_b]
    often = count_a * count_b > MOST_PAIRS
    sizes = np.where(often, np.minimum(count_a, count_b), count_a * count_b)
    group = np.repeat(np.arange(sizes.size), sizes)
    number = np.arange(group.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    row, column = np.divmod(number, count_b[group])
    row, column = np.where(often[group], number, row), np.where(often[group], number, column)
    return a.places[start_a[group] + row], b.places[start_b[group] + column]
