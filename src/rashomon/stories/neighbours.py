"""Which pages are worth comparing: those that share weighty words, nearest in time first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.stories.weights import Vector, dot

WORDS_LOOKED_UP = 40
"""A page is looked up by so many of its heaviest words."""

WINDOW = 40
"""Of the pages that hold a word, only so many on either side in time are looked at: the work
stays in proportion to the number of pages, however large a story is."""

KEPT = 25
"""So many nearest pages are compared in full."""

Key = tuple[int, str]
"""A page in the order of time: its day as an ordinal (0 where unknown) and its id."""


def neighbours(
    vectors: Mapping[str, Vector], days: Mapping[str, int | None]
) -> Iterator[tuple[str, str, float]]:
    """Pairs of pages that may tell of one event, with their cosine, each pair once.

    Args:
        vectors: unit vectors by page id.
        days: the day of each page as an ordinal, ``None`` where unknown.
    """
    keys: list[Key] = sorted((days[page] or 0, page) for page in vectors)
    postings: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        for word in vectors[key[1]]:
            postings[word].append(key)
    seen: set[tuple[str, str]] = set()
    for key in keys:
        page = key[1]
        for other in _nearest(key, vectors, postings):
            pair = (min(page, other), max(page, other))
            if pair not in seen:
                seen.add(pair)
                yield *pair, dot(vectors[page], vectors[other])


def _nearest(
    key: Key, vectors: Mapping[str, Vector], postings: Mapping[str, Sequence[Key]]
) -> list[str]:
    vector = vectors[key[1]]
    scores: dict[str, float] = defaultdict(float)
    for word in sorted(vector, key=lambda word: (-vector[word], word))[:WORDS_LOOKED_UP]:
        held = postings[word]
        place = bisect_left(held, key) if len(held) > 2 * WINDOW else 0
        for _, other in held[max(0, place - WINDOW) : max(place, WINDOW) + WINDOW]:
            scores[other] += vector[word] * vectors[other][word]
    scores.pop(key[1], None)
    return sorted(scores, key=lambda other: (-scores[other], other))[:KEPT]
