"""Whether two sentences that count one thing tell of one event in different words.

Lists of events know what befalls people and homes; for the rest MiniLM says how near two sentences
are, and the judge of claims whether the one has anything to say on the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

from rashomon.accounts.judging import judge
from rashomon.accounts.judging.figures import Figure
from rashomon.accounts.judging.pairs import Sentence
from rashomon.accounts.told.counts.mention import Mention
from rashomon.language import meanings, words

NEAR = 0.7
"""Least cosine of two sentences."""

UNRELATED = 0.3
"""Most that the judge may hold them for unrelated, whichever is read as the claim. Both bounds are
hand estimates on some twenty pairs of our own."""

SHARED = 2
"""So many words of five letters or more do two sentences share before they are weighed at all."""

_LONG = re.compile(r"[^\W\d_]{5,}")
_EMPTY = words("about after before their there which would other could people nearly almost least")


def tells_the_same(a: Mention, b: Mention) -> bool:
    """Whether two mentions are of one event, by what their sentences mean."""
    if len(_long_words(a.sentence) & _long_words(b.sentence)) < SHARED:
        return False
    return _is_near(_sentence(a), _sentence(b))


@lru_cache(4096)
def _long_words(text: str) -> frozenset[str]:
    return frozenset(found for found in _LONG.findall(text.lower()) if found not in _EMPTY)


def _sentence(told: Mention) -> tuple[str, Figure]:
    """A sentence with the one number that is asked about."""
    start = told.within[0]
    high = inf if told.high is None else told.high
    span = (told.span[0] - start, told.span[1] - start)
    return told.sentence, Figure(span, "number", told.low, high)


@lru_cache(4096)
def _is_near(a: tuple[str, Figure], b: tuple[str, Figure]) -> bool:
    first, second = (
        Sentence((0, len(text)), text, meaning, (figure,))
        for (text, figure), meaning in zip((a, b), meanings([a[0], b[0]]), strict=True)
    )
    if float(first.meaning.vector @ second.meaning.vector) < NEAR:
        return False
    return max(judge(first, second).neither, judge(second, first).neither) <= UNRELATED
