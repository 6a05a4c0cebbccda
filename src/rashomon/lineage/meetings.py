"""Which pages meet: those whose units agree in enough MinHash values, without comparing all.

The inverted index of a search for near duplicates (Manning, Raghavan & Schütze, "Introduction
to Information Retrieval", 2008, chapter 19.6): every value is a posting list of the pages that
have it, and two pages meet that stand together in enough lists, short lists counting more
(inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Values = npt.NDArray[np.uint32]
Pair = tuple[int, int]

CROWD = 64
"""Pages that share a value, or all their units, and are still paired each with each. A larger
crowd is paired with its first page only: a page a thousand times makes a thousand pairs, and
words that stand everywhere link nothing."""

LONG = 20
"""Units of a page from which on it must agree in more values, in proportion: in a long page
many a phrase stands that others have too."""

_RAREST, _COMMONEST = 10, 1
_AT_ONCE = 1 << 22


def meetings(values: Values, holders: Sequence[Sequence[int]], least: float) -> list[Pair]:
    """Pairs of pages that agree in enough values, in time linear in units and pairs.

    Args:
        values: MinHash values, a row a distinct unit.
        holders: For each unit the numbers of the pages that have it, ascending.
        least: Values in which two pages must agree. One that only they have counts whole, one
            that a crowd has a tenth.

    Returns:
        Pairs of page numbers, the lower first, sorted.
    """
    if not any(holders):
        return []
    alike = _alike(holders)
    units = np.bincount([page for pages in holders for page in pages])
    firsts = [[page for page in pages if page in alike] for pages in holders]
    pairs: set[Pair] = set()
    for a, b in _often(_together(*_postings(values, firsts)), units, least):
        pairs.update(_between(alike[a], alike[b]))
    for pages in alike.values():
        pairs.update(_within(pages))
    return sorted(pairs)


def _alike(holders: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """Pages with the same units, under the first of them."""
    units: defaultdict[int, list[int]] = defaultdict(list)
    for unit, pages in enumerate(holders):
        for page in pages:
            units[page].append(unit)
    classes: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for page in sorted(units):
        classes[tuple(units[page])].append(page)
    return {pages[0]: pages for pages in classes.values()}


def _postings(values: Values, holders: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    """The pages that share a value, list after list, and the sizes of the lists."""
    counts = np.array([len(pages) for pages in holders], dtype=np.int64)
    pages = np.array([page for each in holders for page in each], dtype=np.int64)
    columns = values.shape[1]
    place = np.arange(columns, dtype=np.uint64) << np.uint64(32)
    keys = np.repeat(values + place, counts, axis=0).ravel()
    pages = np.repeat(pages, columns)
    order = np.lexsort((pages, keys))
    keys, pages = keys[order], pages[order]
    new_key = np.concatenate(([True], keys[1:] != keys[:-1]))
    new = new_key | np.concatenate(([True], pages[1:] != pages[:-1]))
    starts = np.flatnonzero(new_key[new])
    ends = np.concatenate((starts[1:], [np.count_nonzero(new)]))
    return pages[new], ends - starts


def _together(pages: Ints, sizes: Ints) -> Iterator[tuple[Ints, Ints, int]]:
    """Pairs of pages of one posting list with its weight, some million lists at a time."""
    starts = np.cumsum(sizes) - sizes
    for size in np.unique(sizes[sizes > 1]).tolist():
        if size <= CROWD:
            first, second = np.triu_indices(size, 1)
        else:
            second = np.arange(1, size)
            first = np.zeros_like(second)
        rarity = math.log(CROWD / size) / math.log(CROWD / 2)
        weight = max(_COMMONEST, round(_RAREST * rarity))
        lists = starts[sizes == size]
        step = max(1, _AT_ONCE // first.size)
        for begin in range(0, lists.size, step):
            some = lists[begin : begin + step, None]
            yield pages[some + first].ravel(), pages[some + second].ravel(), weight


def _often(pairs: Iterable[tuple[Ints, Ints, int]], units: Ints, least: float) -> list[Pair]:
    """The pairs that came with enough weight for their units."""
    codes, weights = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for first, second, weight in pairs:
        code, count = np.unique(first << 32 | second, return_counts=True)
        codes.append(code)
        weights.append(count * weight)
    distinct, place = np.unique(np.concatenate(codes), return_inverse=True)
    total = np.bincount(place, np.concatenate(weights), distinct.size)
    first, second = distinct >> 32, distinct & 0xFFFFFFFF
    shorter = np.minimum(units[first], units[second])
    enough = total >= _RAREST * least * np.maximum(1, shorter / LONG)
    return list(zip(first[enough].tolist(), second[enough].tolist(), strict=True))


def _between(a: list[int], b: list[int]) -> Iterable[Pair]:
    """Pairs of pages of two classes."""
    found = {*product(a[:1], b), *product(a, b[:1])}
    if len(a) * len(b) <= CROWD:
        found.update(product(a, b))
    return ((min(pair), max(pair)) for pair in found)


def _within(pages: list[int]) -> Iterable[Pair]:
    """Pairs of pages of one class."""
    if len(pages) <= CROWD:
        return combinations(pages, 2)
    return product(pages[:1], pages[1:])
