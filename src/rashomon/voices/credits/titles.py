"""Whether a name is made of common words, as titles of papers are and names of persons are not."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from rashomon.language import parse
from rashomon.language.given_names import MEN, WOMEN

_COMMON = frozenset({"ADJ", "NOUN", "DET", "VERB", "NUM", "ADV", "CCONJ", "ADP", "PRON", "PART"})
_FIRST = frozenset({"ADJ", "NOUN", "DET", "VERB", "NUM", "ADV", "PRON"})


@cache
def _vocabulary() -> frozenset[str]:
    listed = (files("rashomon.language") / "vocabulary.txt").read_text(encoding="utf-8")
    return frozenset(listed.split("\n"))


def is_common(word: str) -> bool:
    """Whether a word, in small letters, is one of the thirty thousand that the networks know."""
    return word in _vocabulary()


@lru_cache(maxsize=4096)
def is_title(name: str, *, known: bool = True) -> bool:
    """Whether a name of several words reads as common words once its capitals are gone.

    The parser takes "rolling stone" for a noun phrase and "rand paul" still for a name.

    Args:
        name: a name as printed.
        known: whether each word must be one of the vocabulary, and not only one of them.
    """
    words = name.lower().replace("’", "'").removeprefix("the ").split()
    if len(words) < 2 or len(words) > 6 or words[0] in MEN | WOMEN:
        return False
    common = [is_common(word) for word in words]
    if not (all(common) if known else any(common)):
        return False
    tags = [token.pos_ for token in parse([f"{' '.join(words)} ."])[0]][:-1]
    return bool(tags) and tags[0] in _FIRST and all(tag in _COMMON for tag in tags)
