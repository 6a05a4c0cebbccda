"""Clustering by average link on a sparse graph, so that a chain of pages doesn't join events.

Two pages are as similar as their words, and their openings in other words.
The mean similarity of the pairs across two clusters is the inner product of their summed
vectors over the number of pairs (Manning, Raghavan and Schütze 2008, section 17.3), so no
matrix of all pairs is needed. A merged cluster is never nearer to a third than the nearer of
its two parts was, but for their days, which meet in the middle: an old entry of the queue is an
upper bound, checked when it comes up. The middle of its days, not their ends, tells how far off
a cluster is: else a long war, with news of every week, would be one story.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rashomon.stories.gists import Gists, worth
from rashomon.stories.weights import Vector, dot

ENOUGH = 0.106
"""The least mean similarity of one story's pages. Calibrated on the development halves of
Giveme5W1H, BASIL and ECB+, halves of them, and samples of 1 to 6 of their stories, where 0.085
to 0.11 differ little; the upper half keeps the example's page on another event in the same
place apart."""

HALF_LIFE = 100.0
"""So many days between the middles of two sets of pages halve their similarity (calibrated with
ENOUGH)."""

Pair = tuple[str, str, float]
"""Two pages, and their cosine or what else speaks for their being of one story, or against it."""


class _Clusters:
    """Clusters that grow; each is known by the id of one of its pages."""

    def __init__(
        self, vectors: Mapping[str, Vector], days: Mapping[str, int | None], gists: Gists
    ) -> None:
        self.members = {page: [page] for page in vectors}
        self.gists = {page: (gists[page], 1) for page in vectors if page in gists}
        self.sums = {page: dict(vector) for page, vector in vectors.items()}
        self.bonus: dict[str, dict[str, float]] = defaultdict(dict)
        self.days = {page: (day, 1) for page, day in days.items() if day is not None}
        self._parent = {page: page for page in vectors}

    def find(self, page: str) -> str:
        """The cluster that holds a page."""
        while self._parent[page] != page:
            self._parent[page] = self._parent[self._parent[page]]
            page = self._parent[page]
        return page

    def nearness(self, a: str, b: str) -> float:
        """Mean similarity of the pairs across two clusters, less for the time between them."""
        pairs = len(self.members[a]) * len(self.members[b])
        total = dot(self.sums[a], self.sums[b]) + self.bonus[a].get(b, 0.0) + self._meant(a, b)
        return total / pairs * math.exp2(-self._gap(a, b) / HALF_LIFE)

    def merge(self, a: str, b: str) -> None:
        """Put two clusters together under the id of the larger one."""
        if (len(self.members[a]), b) < (len(self.members[b]), a):
            a, b = b, a
        self._parent[b] = a
        self.members[a] += self.members.pop(b)
        for word, weight in self.sums.pop(b).items():
            self.sums[a][word] = self.sums[a].get(word, 0.0) + weight
        if b in self.gists:
            gist, pages = self.gists.pop(b)
            known = self.gists.get(a)
            self.gists[a] = (known[0] + gist, known[1] + pages) if known else (gist, pages)
        for other, bonus in self.bonus.pop(b, {}).items():
            self.bonus[other].pop(b)
            if other != a:
                self.add_bonus(a, other, bonus)
        if b in self.days:
            days, pages = self.days.pop(b)
            total, dated = self.days.get(a, (0, 0))
            self.days[a] = (total + days, dated + pages)

    def add_bonus(self, a: str, b: str, bonus: float) -> None:
        """Let something else than words speak for two clusters, or against them."""
        self.bonus[a][b] = self.bonus[b][a] = self.bonus[a].get(b, 0.0) + bonus

    def _meant(self, a: str, b: str) -> float:
        """What the openings across two clusters say, summed over their pairs."""
        if a not in self.gists or b not in self.gists:
            return 0.0
        (sum_a, count_a), (sum_b, count_b) = self.gists[a], self.gists[b]
        return worth(sum_a, sum_b, count_a * count_b)

    def _gap(self, a: str, b: str) -> float:
        """Days between the middles of two clusters; none where a date is unknown."""
        if a not in self.days or b not in self.days:
            return 0
        (sum_a, dated_a), (sum_b, dated_b) = self.days[a], self.days[b]
        return max(abs(sum_a / dated_a - sum_b / dated_b), 1) - 1


def cluster(
    vectors: Mapping[str, Vector],
    days: Mapping[str, int | None],
    edges: Iterable[Pair],
    bonuses: Iterable[Pair] = (),
    gists: Gists | None = None,
) -> list[list[str]]:
    """Put together the pages of one event.

    Args:
        vectors: unit vectors by page id.
        days: the day of each page as an ordinal, ``None`` where unknown.
        edges: the pairs worth looking at, with the cosine of each.
        bonuses: what else speaks for a pair, or against it, added to its cosine; such a pair is
            looked at in any case.
        gists: what the pages' openings mean, as far as that is known.

    Returns:
        Every page in exactly one cluster; pages and clusters in the order of their ids.
    """
    gists = gists or {}
    clusters = _Clusters(vectors, days, gists)
    queue: set[tuple[float, str, str]] = {
        (-cosine - worth(gists.get(a), gists.get(b)), a, b) for a, b, cosine in edges
    }
    for a, b, bonus in bonuses:
        clusters.add_bonus(a, b, bonus)
        said = dot(vectors[a], vectors[b]) + worth(gists.get(a), gists.get(b))
        queue.add((-said - clusters.bonus[a][b], a, b))
    _merge_nearest(clusters, [entry for entry in queue if -entry[0] >= ENOUGH])
    return sorted(sorted(members) for members in clusters.members.values())


def _merge_nearest(clusters: _Clusters, queue: list[tuple[float, str, str]]) -> None:
    heapq.heapify(queue)
    weighed: dict[tuple[str, int, str, int], float] = {}
    while queue:
        bound, a, b = heapq.heappop(queue)
        a, b = sorted((clusters.find(a), clusters.find(b)))
        if a == b:
            continue
        now = (a, len(clusters.members[a]), b, len(clusters.members[b]))
        is_new = now not in weighed
        if is_new:
            weighed[now] = clusters.nearness(a, b)
        nearness = weighed[now]
        if nearness >= -bound:
            clusters.merge(a, b)
        elif nearness >= ENOUGH and is_new:
            heapq.heappush(queue, (-nearness, a, b))
