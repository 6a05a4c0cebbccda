"""How common a word is in English at large: what a small collection can't tell by itself."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from rashomon.stories.words import fold

WORDS_OF_A_STORY = 1000
"""So many running words a story has, its pages together."""

FIRST_SHARE = 0.1
"""The commonest word is every tenth, the next every twentieth … (Zipf 1949)."""

BEYOND = 60_000
"""The rank of a word that the vocabulary doesn't hold."""


def commonness(word: str) -> float:
    """The share of stories at large that hold a word, given in its folded form; above 0."""
    return _shares().get(word, _share_of_stories(FIRST_SHARE / BEYOND))


@cache
def _shares() -> Mapping[str, float]:
    """The share of stories that hold a word of MiniLM's vocabulary, which is ordered by rank."""
    listed = (files("rashomon.language") / "vocabulary.txt").read_text(encoding="utf-8").split()
    running: dict[str, float] = defaultdict(float)
    for rank, word in enumerate(listed[listed.index("the") :], start=1):
        if word.isalnum():
            running[fold(word)] += FIRST_SHARE / rank
    return {word: _share_of_stories(share) for word, share in running.items()}


def _share_of_stories(share_of_words: float) -> float:
    return 1 - math.exp(-WORDS_OF_A_STORY * share_of_words)
