"""Pages that tell of two events, or of one with another's story lifted in as background.

Such a page would pull the two events together, so it is found before the pages are grouped:
its nearest pages fall into sides that have little to do with each other, and its sentences
lean to one side or the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.language.sentences import sentences
from rashomon.model import Page
from rashomon.stories.weights import Rareness, Vector, dot, unit, weigh
from rashomon.stories.words import TELLING, content_words

NEAR = 0.18
"""What a page tells of a side is at least so near to it: twice what makes a story."""

NEAR_PAGE = 0.12
"""A side holds a page at least so near to the divided one."""

FAR = 0.09
"""Pages less alike than this are of two sides: what makes a story."""

LEANING = 2.0
"""A sentence leans to the side that it is so much nearer to than to any other."""

LEAST_PART = 0.25
"""The share of a page that must lean to a side, by the weight of its words; less is an aside."""

MOST_NEAR = 25
"""So many nearest pages are told apart by side."""

FRESH_DAYS = 7
"""What was told longer ago, or later, is not the page's news but background."""


Side = tuple[str, ...]
"""Pages that tell of the same event as a part of the divided page, nearest first."""


class Collection(NamedTuple):
    """Pages by id, each with its unit vector and its day (``None`` where unknown)."""

    pages: Mapping[str, Page]
    weights: Mapping[str, Vector]
    days: Mapping[str, int | None]
    rare: Rareness


def divided(among: Collection, edges: Iterable[tuple[str, str, float]]) -> dict[str, list[Side]]:
    """The pages that tell of more than one event, and those with another's as background.

    Args:
        among: the pages.
        edges: pairs of near pages, with the cosine of each.

    Returns:
        By page id, the sides whose event it tells as news: one where all else is background.
    """
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for a, b, cosine in edges:
        if cosine >= FAR:
            near[a][b] = near[b][a] = cosine
    found: dict[str, list[Side]] = {}
    for page in sorted(near):
        sides = _sides(page, near, among.weights)
        if len(sides) > 1:
            found[page] = _told(among.pages[page], sides, among)
    found = {page: sides for page, sides in found.items() if len(sides) > 1}
    witnessed = {page: [_whole(side, found) for side in sides] for page, sides in found.items()}
    return {
        page: _news(among.days[page], sides, among.days)
        for page, sides in witnessed.items()
        if all(sides)
    }


def _sides(
    page: str, near: Mapping[str, Mapping[str, float]], weights: Mapping[str, Vector]
) -> list[Side]:
    """The nearest pages by what they tell of; each side begins with the nearest of its pages."""
    sides: list[list[str]] = []
    nearest = sorted(near[page].items(), key=lambda one: (-one[1], one[0]))[:MOST_NEAR]
    for other, cosine in nearest:
        known = near[other]
        likeness = [known.get(side[0]) or dot(weights[other], weights[side[0]]) for side in sides]
        best = max(range(len(sides)), key=likeness.__getitem__, default=-1)
        if best >= 0 and likeness[best] >= FAR:
            sides[best].append(other)
        elif cosine >= NEAR_PAGE:
            sides.append([other])
    return [tuple(side) for side in sides]


def _told(page: Page, sides: Sequence[Side], among: Collection) -> list[Side]:
    """The sides that a good part of the page leans to, and is near."""
    middles = [_middle(side, among.weights) for side in sides]
    told: list[dict[str, float]] = [defaultdict(float) for _ in sides]
    whole = 0.0
    for span in sentences(page, *TELLING):
        weights = weigh(content_words(page.read(span)), among.rare)
        whole += sum(weights.values())
        side = _leaning([dot(weights, middle) for middle in middles])
        if side is not None:
            for word, weight in weights.items():
                told[side][word] += weight
    return [
        side
        for side, middle, part in zip(sides, middles, told, strict=True)
        if sum(part.values()) >= LEAST_PART * whole and dot(unit(part), middle) >= NEAR
    ]


def _middle(side: Side, weights: Mapping[str, Vector]) -> Vector:
    middle: dict[str, float] = defaultdict(float)
    for page in side:
        for word, weight in weights[page].items():
            middle[word] += weight / len(side)
    return middle


def _leaning(nearness: Sequence[float]) -> int | None:
    """The side that a sentence leans to, ``None`` where it leans to none."""
    second, first = sorted(nearness)[-2:]
    return nearness.index(first) if first > LEANING * second else None


def _whole(side: Side, found: Mapping[str, list[Side]]) -> Side:
    """The pages of a side that are not divided themselves: they alone show what it tells."""
    return tuple(page for page in side if page not in found)


def _news(day: int | None, sides: Sequence[Side], days: Mapping[str, int | None]) -> list[Side]:
    """The pages of each side that tell of its event about the day of the page.

    A page without a day is as old as the nearest page. Where no side is of that day, the
    nearest is what the page tells of.
    """
    day = days[sides[0][0]] if day is None else day
    fresh = [_fresh(day, side, days) for side in sides]
    return [side for side in fresh if side] or [sides[0]]


def _fresh(day: int | None, side: Side, days: Mapping[str, int | None]) -> Side:
    """The pages of a side of about that day; all of them where no day is known."""
    dated = {page: told for page in side if (told := days[page]) is not None}
    if day is None or not dated:
        return side
    return tuple(page for page, told in dated.items() if abs(day - told) <= FRESH_DAYS)
