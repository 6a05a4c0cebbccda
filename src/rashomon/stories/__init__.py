"""Pages in, stories out: which pages tell of one event, by words, time and derivation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.model import Derivation, Page, Story
from rashomon.stories.clusters import Bonus, cluster
from rashomon.stories.naming import ordinal, story
from rashomon.stories.neighbours import neighbours
from rashomon.stories.weights import rareness, vector
from rashomon.stories.words import word_counts

__all__ = ["group"]

PASSES = 2
"""The first pass takes each page for a story when it reckons how rare a word is, the second
the stories found by the first."""

COPIED_BONUS = 0.5
"""What a wholly copied page adds to its likeness with the exemplar, in proportion to the share
copied: a hand estimate, four times what a story's pages have on average."""

CITED_BONUS = 0.12
"""What citing adds: a hand estimate, enough to decide where words alone are undecided."""


def group(pages: Mapping[str, Page], derivations: Sequence[Derivation]) -> list[Story]:
    """Put together the pages about one event.

    Every page stands in exactly one story; the order of the input is irrelevant.

    Args:
        pages: pages by id.
        derivations: who took from whom; those to sources outside, or to pages that are not
            among ``pages``, are ignored.

    Returns:
        Stories by earliest day and title, named ``story-1``, ``story-2`` …; those without
        any date come last.
    """
    counts = word_counts(pages)
    days = {page_id: ordinal(pages[page_id]) for page_id in counts}
    bonuses = list(_bonuses(pages, derivations))
    found = [[page_id] for page_id in counts]
    for _ in range(PASSES):
        rare = rareness(counts, found)
        weights = {page_id: vector(counts[page_id], rare) for page_id in counts}
        found = cluster(weights, days, neighbours(weights, days), bonuses)
    stories = [story(members, pages, counts) for members in found]
    stories.sort(key=lambda one: (one.earliest or "9999", one.pages))
    return [
        msgspec.structs.replace(one, id=f"story-{number}")
        for number, one in enumerate(stories, start=1)
    ]


def _bonuses(pages: Mapping[str, Page], derivations: Sequence[Derivation]) -> Iterator[Bonus]:
    edges = [(edge.copy, edge.exemplar, edge) for edge in derivations if edge.exemplar in pages]
    for copy, exemplar, edge in sorted(edges, key=lambda one: (one[0], one[1] or "", one[2].kind)):
        if copy in pages and exemplar is not None and copy != exemplar:
            strength = CITED_BONUS if edge.kind == "cited" else COPIED_BONUS * edge.share
            yield copy, exemplar, strength * edge.confidence
