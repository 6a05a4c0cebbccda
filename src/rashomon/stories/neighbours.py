"""Which pages are worth comparing: those that share weighty words, nearest in time first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.stories.weights import Vector

WORDS_LOOKED_UP = 40
"""A page is looked up by so many of its heaviest words."""

WINDOW = 40
"""Of the pages that hold a word, only so many on either side in time are looked at: the work
stays in proportion to the number of pages, however large a story is."""

KEPT = 25
"""So many nearest pages are compared in full."""

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


class _Index(NamedTuple):
    """Which pages hold a word: pages by their place in time, words by number.

    ``words`` and ``weights`` run over all pages, heaviest word first, and those of a page lie
    between two ``bounds``; ``holders`` and ``held`` are pages in order of time and weights,
    word by word, between two ``shelves``.
    """

    words: Places
    weights: Floats
    bounds: Places
    holders: Places
    held: Floats
    shelves: Places


def neighbours(
    vectors: Mapping[str, Vector], days: Mapping[str, int | None]
) -> Iterator[tuple[str, str, float]]:
    """Pairs of pages that may tell of one event, with their cosine, each pair once.

    Args:
        vectors: unit vectors by page id, heaviest word first.
        days: the day of each page as an ordinal, ``None`` where unknown.
    """
    pages = sorted(vectors, key=lambda page: (days[page] or 0, page))
    index = _index([vectors[page] for page in pages])
    met: list[set[int]] = [set() for _ in pages]
    dense = np.zeros(len(index.shelves))
    for place, page in enumerate(pages):
        others = [other for other in _nearest(place, index) if other not in met[place]]
        if not others:
            continue
        own = slice(index.bounds[place], index.bounds[place + 1])
        dense[index.words[own]] = index.weights[own]
        for other, cosine in zip(others, _cosines(dense, others, index), strict=True):
            met[other].add(place)
            yield min(page, pages[other]), max(page, pages[other]), cosine
        dense[index.words[own]] = 0.0


def _index(vectors: Sequence[Vector]) -> _Index:
    numbers = {word: n for n, word in enumerate(sorted({w for one in vectors for w in one}))}
    words = np.array([numbers[word] for one in vectors for word in one], dtype=np.int64)
    weights = np.array([weight for one in vectors for weight in one.values()])
    lengths = np.array([len(one) for one in vectors], dtype=np.int64)
    places = np.repeat(np.arange(len(vectors)), lengths)
    by_word = np.argsort(words, kind="stable")
    held_by = np.bincount(words, minlength=len(numbers))
    return _Index(
        words=words,
        weights=weights,
        bounds=_bounds(lengths),
        holders=places[by_word],
        held=weights[by_word],
        shelves=_bounds(held_by),
    )


def _bounds(lengths: Places) -> Places:
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])


def _nearest(place: int, index: _Index) -> list[int]:
    """The pages most alike by the heaviest words of the page, by their place in time."""
    start, end = index.bounds[place], index.bounds[place + 1]
    slices = [_around(place, word, index) for word in index.words[start:end][:WORDS_LOOKED_UP]]
    if not slices:
        return []
    weights = index.weights[start:end]
    found = np.concatenate([index.holders[one] for one in slices])
    alike = [index.held[one] * weight for one, weight in zip(slices, weights, strict=False)]
    others, at = np.unique(found, return_inverse=True)
    scores = np.bincount(at, weights=np.concatenate(alike))
    best = np.lexsort((others, -scores))[: KEPT + 1]
    return [other for other in others[best].tolist() if other != place][:KEPT]


def _around(place: int, word: int, index: _Index) -> slice:
    """Where the pages that hold a word stand, or of many the nearest in time."""
    start, end = int(index.shelves[word]), int(index.shelves[word + 1])
    if end - start <= 2 * WINDOW:
        return slice(start, end)
    at = start + int(np.searchsorted(index.holders[start:end], place))
    low = min(max(start, at - WINDOW), end - 2 * WINDOW)
    return slice(low, low + 2 * WINDOW)


def _cosines(dense: Floats, others: Sequence[int], index: _Index) -> list[float]:
    """The cosines of a page, spread out by word, with some others that hold words."""
    slices = [slice(index.bounds[other], index.bounds[other + 1]) for other in others]
    words = np.concatenate([index.words[one] for one in slices])
    weights = np.concatenate([index.weights[one] for one in slices])
    starts = _bounds(np.array([one.stop - one.start for one in slices]))[:-1]
    cosines: list[float] = np.add.reduceat(dense[words] * weights, starts).tolist()
    return cosines
