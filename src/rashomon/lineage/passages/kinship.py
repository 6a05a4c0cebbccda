"""Words that are nearly the same: a slip, a misread letter or another ending lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from rashomon.model import Span

KIN = 0.6
"""Letters in common, among those of the longer word, that make two words kin. With 6 % of the
letters altered on both pages, a word keeps nine in ten."""

SHORTEST = 4
"""Letters of a word that can have kin."""

FARTHEST = 4
"""Words that kin may be shifted against each other."""

ALIKE = 0.65
"""Letters in common that make two stretches the same text, altered. Chance leaves a third."""

AROUND = 8
"""Words on each side of an exact match that are looked at."""


def kindred(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """The words of ``b``, each that ``a`` lacks replaced by its kin in ``a``, if it has any."""
    in_a, in_b = set(a), set(b)
    free = [(i, word) for i, word in enumerate(a) if _may_have_kin(word) and word not in in_b]
    found = list(b)
    if not free:
        return found
    slack = FARTHEST + abs(len(a) - len(b))
    for j, word in enumerate(b):
        if word in in_a or not _may_have_kin(word):
            continue
        near = [(abs(i - j), other) for i, other in free if abs(i - j) <= slack]
        likest = max(((_likeness(word, it), -far, it) for far, it in near), default=(0.0, 0, ""))
        if likest[0] >= KIN:
            found[j] = likest[2]
    return found


def _may_have_kin(word: str) -> bool:
    """Short words and figures that differ by one sign mean another thing."""
    return len(word) >= SHORTEST and word.isalpha()


def _likeness(a: Sequence[str] | str, b: Sequence[str] | str) -> float:
    return Levenshtein.normalized_similarity(a, b, score_cutoff=KIN)


class Likeness(NamedTuple):
    """Two texts as words, asked letter by letter whether stretches of them are one text."""

    a: tuple[str, ...]
    b: tuple[str, ...]

    def between(self, a: Span, b: Span) -> bool:
        """Whether a stretch of words of each reads alike."""
        return _likeness(" ".join(self.a[slice(*a)]), " ".join(self.b[slice(*b)])) >= ALIKE

    def around(self, a: Span, b: Span) -> bool:
        """Whether the texts go on alike, before or after words that they share."""
        before = min(AROUND, a[0], b[0])
        after = min(AROUND, len(self.a) - a[1], len(self.b) - b[1])
        return (
            before > AROUND // 2 and self.between((a[0] - before, a[0]), (b[0] - before, b[0]))
        ) or (after > AROUND // 2 and self.between((a[1], a[1] + after), (b[1], b[1] + after)))
