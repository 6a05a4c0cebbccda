"""How much of what a page tells is told on others too, in whatever words.

Two reports of one event by two newsrooms share as much of what they tell as a retelling does:
on BASIL's triples of outlets half of all pairs would pass. So this is no sign that one was made
from the other; of a page that names the other's outlet it says how much of it is from there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.language.meaning import meanings
from rashomon.language.sentences import sentences
from rashomon.lineage.passages.variants import DATE_WORDS
from rashomon.lineage.sources.outlets import bare
from rashomon.lineage.words import REUSED_ROLES, article, fold, forms
from rashomon.model import Page, Span, Value

ALIKE = 0.5
"""The cosine of two sentences that say the same in other words. Chosen on the written cases."""

FEWEST_WORDS = 4
"""Words of a sentence that tells anything."""

_SHORTEST_NAME = 3

Anchor = str | float
"""A word of a name, or a number, as it can stand on two pages."""


class Told(Value, frozen=True):
    """What of a page is told on another too.

    ``share`` is the part of its words in sentences that say the same, ``same`` those sentences,
    the likest first.
    """

    share: float
    same: tuple[Span, ...]


class Anchors:
    """The names and numbers in each article of a collection, weighed by how few have them."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._of = {page.id: _anchors(page) for page in pages.values()}
        self._articles = Counter(one for anchors in self._of.values() for one in anchors)

    def shared(self, page: str, others: Iterable[str], but: str) -> tuple[int, int, float]:
        """How many of a page's anchors stand on others, of how many, and their part by weight.

        Args:
            page: Its id.
            others: The ids of the other pages.
            but: A name whose words count for nothing.
        """
        own = self._of[page] - {bare(form) for form in forms(but, 0, len(but))}
        there = own & frozenset().union(*(self._of[one] for one in others))
        weight = self._weight(own)
        return len(there), len(own), self._weight(there) / weight if weight else 0.0

    def _weight(self, anchors: Iterable[Anchor]) -> float:
        total = len(self._of)
        return math.fsum(math.log(1 + total / self._articles[one]) for one in anchors)


def _anchors(page: Page) -> frozenset[Anchor]:
    spans = article(page)
    inside = [
        word
        for name in page.names
        if _is_within(name.span, spans)
        for word in forms(name.name, 0, len(name.name))
    ]
    found: set[Anchor] = {
        bare(word)
        for word in inside
        if len(word) >= _SHORTEST_NAME and fold(word) not in DATE_WORDS
    }
    return frozenset(
        found
        | {
            one.low
            for one in page.quantities
            if one.low is not None and _is_within(one.span, spans)
        }
    )


def _is_within(span: Span, spans: Sequence[Span]) -> bool:
    return any(start <= span[0] < end for start, end in spans)


def told_on(page: Page, others: Sequence[Page]) -> Told:
    """What of a page's article others tell too, by the meaning of its sentences."""
    own = _sentences(page)
    there = [vector for other in others for _, _, vector in _sentences(other)]
    if not own or not there:
        return Told(share=0.0, same=())
    likest = (np.array([vector for _, _, vector in own]) @ np.array(there).T).max(axis=1)
    words = np.array([count for _, count, _ in own], dtype=np.float64)
    same = np.flatnonzero(likest >= ALIKE)
    order = sorted(same.tolist(), key=lambda at: (-float(likest[at]), at))
    share = float(words[same].sum() / words.sum())
    return Told(share=share, same=tuple(own[at][0] for at in order))


def _sentences(page: Page) -> list[tuple[Span, int, npt.NDArray[np.float32]]]:
    """The sentences of an article: where each stands, how many words it has, what it means."""
    spans = [(span, len(forms(page.text, *span))) for span in sentences(page, *REUSED_ROLES)]
    kept = [(span, count) for span, count in spans if count >= FEWEST_WORDS]
    read = meanings([page.read(span) for span, _ in kept])
    return [(span, count, one.vector) for (span, count), one in zip(kept, read, strict=True)]
