"""Pages that share wording, parted into those of one story."""

from __future__ import annotations

from collections.abc import Iterable

TOGETHER = 0.5
"""The mean probability of being of one story, over all pairs of two groups that share wording,
from which on they are one. A lone pair never joins two groups: that is how lifted background
looks when one of the pages that have it bears no date. On the dev families any value from 0.5
to 0.8 parts the same."""

Pair = tuple[str, str, float]
"""Two pages that share wording, and the probability that they are of one story."""


def of_one_story(pairs: Iterable[Pair]) -> list[set[str]]:
    """Groups of pages, by average linkage (Sokal and Michener 1958) over the pairs there are.

    Pairs that share no wording say nothing against two groups. Time is near linear in the pairs.

    Args:
        pairs: Each two pages once.

    Returns:
        The groups of two pages and more, in order of their first page.
    """
    ordered = sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))
    groups = _Groups(ordered)
    for one, other, chance in ordered:
        if chance < TOGETHER:
            break
        if groups.mean(one, other) >= TOGETHER:
            groups.join(one, other)
    found = {id(group): group for group in groups.home.values() if len(group) > 1}
    return sorted(found.values(), key=min)


class _Groups:
    """Groups that grow; for each two of them the sum of their pairs' chances, and how many."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.home: dict[str, set[str]] = {}
        self._between: dict[int, dict[int, tuple[float, int]]] = {}
        for one, other, chance in pairs:
            for page in (one, other):
                if page not in self.home:
                    self.home[page] = {page}
                    self._between[id(self.home[page])] = {}
            self._add(id(self.home[one]), id(self.home[other]), (chance, 1))

    def mean(self, one: str, other: str) -> float:
        """The mean chance of the pairs between the groups of two pages; 0 within one group."""
        between = self._between[id(self.home[one])]
        total, count = between.get(id(self.home[other]), (0.0, 1))
        return total / count

    def join(self, one: str, other: str) -> None:
        """Make the groups of two pages one."""
        small, large = sorted((self.home[one], self.home[other]), key=len)
        for neighbour, found in self._between.pop(id(small)).items():
            del self._between[neighbour][id(small)]
            if neighbour != id(large):
                self._add(id(large), neighbour, found)
        large |= small
        self.home |= dict.fromkeys(small, large)

    def _add(self, one: int, other: int, found: tuple[float, int]) -> None:
        total, count = self._between[one].get(other, (0.0, 0))
        joined = total + found[0], count + found[1]
        self._between[one][other] = self._between[other][one] = joined
