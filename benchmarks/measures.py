"""How wording is compared: words, their 4-grams, and the figures made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
GRAM = 4
BINS = 10

Grams = Counter[tuple[str, ...]]


class Score(NamedTuple):
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def words(text: str) -> list[str]:
    """Runs of letters and digits; each Chinese or Japanese character is a word."""
    return _WORD.findall(text)


def grams(text: str) -> Grams:
    """The multiset of word 4-grams; a text of fewer words is one gram."""
    found = words(text)
    if len(found) < GRAM:
        return Counter([tuple(found)]) if found else Counter()
    return Counter(zip(*(found[n:] for n in range(GRAM)), strict=False))


def overlap(gold: str, output: str) -> Score:
    """Precision and recall of one page's word 4-grams."""
    wanted, found = grams(gold), grams(output)
    return score((wanted & found).total(), found=found.total(), wanted=wanted.total())


def score(right: float, *, found: float, wanted: float) -> Score:
    """Precision and recall of counts; nothing found where nothing was wanted is all right."""
    precision = right / found if found else float(not wanted)
    return Score(precision, right / wanted if wanted else 1.0)


def means(scores: Collection[Score]) -> Score:
    """Mean precision and mean recall; the F1 of the answer is that of the two means."""
    return Score(mean(one.precision for one in scores), mean(one.recall for one in scores))


def mean(figures: Iterable[float]) -> float:
    """The mean, 0 of nothing."""
    all_of_them = list(figures)
    return sum(all_of_them) / len(all_of_them) if all_of_them else 0.0


def folded(text: str) -> str:
    """A text with each run of white space as one space, in lower case."""
    return " ".join(text.split()).casefold()


def calibration_error(calls: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equally many calls."""
    ordered = sorted(calls)
    edges = [len(ordered) * n // BINS for n in range(BINS + 1)]
    bins = [ordered[low:high] for low, high in pairwise(edges) if high > low]
    return sum(
        abs(mean(sure for sure, _ in one) - mean(right for _, right in one)) * len(one)
        for one in bins
    ) / max(1, len(ordered))
