"""What a page is about, by the names in its article: which of an outlet's pages a credit means."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from rashomon.lineage.passages.variants import DATE_WORDS
from rashomon.lineage.words import REUSED_ROLES, fold
from rashomon.model import Page

LEAST_SHARED_NAMES = 2
LEAST_NAME_SHARE = 0.15
"""Names two pages must have in common before a credited outlet's page is taken for the report
that is meant, and their weight in the shorter list: an outlet has pages on many events."""

_MIDSENTENCE_NAME = re.compile(r"(?<=[^\W_][ ,;:(“\"‘-])(?:[(“\"‘])?([A-Z][^\W_]+)")


class Subjects:
    """The names in each article of a collection, weighed by how few articles have them."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._names = {page.id: _names(page) for page in pages.values()}
        self._articles = Counter(name for names in self._names.values() for name in names)

    def likeness(self, one: str, other: str) -> float:
        """Cosine likeness of two pages' names, given by id; 0 where they are on two events."""
        first, second = self._names[one], self._names[other]
        shared = self._weight(first & second)
        weights = sorted((self._weight(first), self._weight(second)))
        too_few = len(first & second) < LEAST_SHARED_NAMES
        if too_few or shared < LEAST_NAME_SHARE * weights[0]:
            return 0.0
        return shared / math.sqrt(weights[0] * weights[1])

    def _weight(self, names: frozenset[str]) -> float:
        total = len(self._names)
        return math.fsum(math.log(1 + total / self._articles[name]) for name in names)


def _names(page: Page) -> frozenset[str]:
    """The names in an article, each word for itself; months and days apart."""
    names = {fold(word) for name in page.names for word in name.name.split()}
    for block in page.having(*REUSED_ROLES):
        start, end = block.span
        names.update(fold(m[1]) for m in _MIDSENTENCE_NAME.finditer(page.text, start, end))
    return frozenset(names - DATE_WORDS)
