"""Pages in, stories out: which pages tell of one event, by words, time and derivation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from rashomon.model import Derivation, Page, Story
from rashomon.stories.clusters import Pair, cluster
from rashomon.stories.gists import gists
from rashomon.stories.naming import ordinal, story
from rashomon.stories.neighbours import neighbours
from rashomon.stories.parts import Collection, Side, divided
from rashomon.stories.scenes import scenes, told_day
from rashomon.stories.weights import rareness, vector
from rashomon.stories.words import word_counts

__all__ = ["group"]

PASSES = 2
"""The first pass takes each page for a story when it reckons how rare a word is, the second
the stories found by the first."""

COPIED_BONUS = 0.5
"""What a wholly copied page adds to its likeness with the exemplar, in proportion to the share
copied: a hand estimate, five times what makes a story."""


def group(pages: Mapping[str, Page], derivations: Sequence[Derivation]) -> list[Story]:
    """Put together the pages about one event.

    Every page stands in a story, and one that tells of two events in both; the order of the
    input is irrelevant.

    Args:
        pages: pages by id.
        derivations: who took from whom; those to sources outside, or to pages that are not
            among ``pages``, are ignored, and so is who cites whom: what a page cites is as
            often as not on another event.

    Returns:
        Stories by earliest day and title, named ``story-1``, ``story-2`` …; those without
        any date come last.
    """
    counts = word_counts(pages)
    days = {page_id: _day(pages[page_id]) for page_id in counts}
    bonuses = list(_bonuses(pages, derivations))
    meant = gists(pages)
    found = [[page_id] for page_id in counts]
    for _ in range(PASSES):
        rare = rareness(counts, found)
        weights = {page_id: vector(counts[page_id], rare) for page_id in counts}
        edges = list(neighbours(weights, days))
        split = divided(Collection(pages, weights, days, rare), edges)
        whole = {page_id: weights[page_id] for page_id in weights if page_id not in split}
        near = _between(edges, whole)
        beside = [*_between(bonuses, whole), *scenes(pages, near)]
        found = cluster(whole, days, near, beside, meant)
        _place(split, found)
    stories = [story(members, pages, counts) for members in found]
    stories.sort(key=lambda one: (one.earliest or "9999", one.pages))
    return [
        msgspec.structs.replace(one, id=f"story-{number}")
        for number, one in enumerate(stories, start=1)
    ]


def _day(page: Page) -> int | None:
    published = ordinal(page)
    return told_day(page) if published is None else published


def _bonuses(pages: Mapping[str, Page], derivations: Sequence[Derivation]) -> Iterator[Pair]:
    edges = [(edge.copy, edge.exemplar, edge) for edge in derivations if edge.exemplar in pages]
    for copy, exemplar, edge in sorted(edges, key=lambda one: (one[0], one[1] or "", one[2].kind)):
        if copy in pages and exemplar is not None and copy != exemplar and edge.kind != "cited":
            yield copy, exemplar, COPIED_BONUS * edge.share * edge.confidence


def _between(pairs: Iterable[Pair], whole: Container[str]) -> list[Pair]:
    return [pair for pair in pairs if pair[0] in whole and pair[1] in whole]


def _place(split: Mapping[str, Sequence[Side]], found: Sequence[list[str]]) -> None:
    """Put each divided page into the stories that hold most pages of its sides."""
    home = {page_id: at for at, members in enumerate(found) for page_id in members}
    for page_id, sides in split.items():
        for at in sorted(
            {Counter(home[other] for other in side).most_common(1)[0][0] for side in sides}
        ):
            found[at].append(page_id)
