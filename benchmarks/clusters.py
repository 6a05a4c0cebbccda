"""How clusters of pages or names are compared with the true ones: B³."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Clusters = Iterable[Iterable[str]]


class B3(NamedTuple):
    """B³ (Bagga and Baldwin 1998): means over pages."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b3(clusters: Clusters, gold: Mapping[str, str]) -> B3:
    """B³ of a clustering of the pages of ``gold``; one in two clusters counts half in each."""
    true: dict[str, set[str]] = defaultdict(set)
    for page_id, story in gold.items():
        true[story].add(page_id)
    found = [set(members) for members in clusters]
    homes = Counter(page_id for members in found for page_id in members)
    precision = recall = 0.0
    for members in found:
        for page_id in members:
            shared = len(members & true[gold[page_id]]) / homes[page_id]
            precision += shared / len(members)
            recall += shared / len(true[gold[page_id]])
    return B3(precision / len(gold), recall / len(gold))
