"""Everybody whom a pronoun could mean, in the order of the text: names and descriptions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import CALLED_SO
from rashomon.voices.speakers.lexicon import (
    BODIES,
    CROWDS,
    DOCUMENTS,
    OUTLETS,
    PEOPLE,
    is_many,
    singular,
)
from rashomon.voices.speakers.small_words import DETERMINERS, OPENERS
from rashomon.voices.speakers.titles import TITLES


class Mention(NamedTuple):
    """Where somebody is mentioned: by the name of this number, or, at -1, described."""

    span: Span
    name: int = -1


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?:[’']s\b)?")
_ALL = (
    PEOPLE
    | CALLED_SO
    | BODIES
    | DOCUMENTS
    | OUTLETS
    | {"people", "police", "crowd", "family", "couple"}
)
_LINKS = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "has",
        "had",
        "will",
        "would",
        "said",
        "says",
        "told",
        "asked",
    ]
)
_AS = frozenset(["as", "became", "becoming", "become"])
_SOMEBODY = frozenset(["he", "she", "i", "who", "had", "has", "have"])
"""Before "was a" and a noun: what somebody is, nobody else."""

_WHICH = frozenset(["then", "same", "other", "only", "next", "last", "later", "late", "earlier"])
"""Between an article and a noun: which one it is."""

_ANY = frozenset(["any", "no", "every", "each", "what", "which", "either", "neither"])
_REACH = 5

_PARTS = re.compile(r"[.;:]|, .*,|\band\b")
_ENDS = re.compile(
    r"\s?[,.;:!?)\n–—”\"]|\Z|\s(?:of|for|at|in|from|with|to|on|by|and|who|whose|which|that)\b"
)
"""What follows an apposition; in "In Lavel, the council said" the noun goes on with a verb."""


def mentions(text: str, spans: Sequence[Span], bearers: Bearers) -> list[Mention]:
    """The mentions in parts of a text, in order; only the name of an owner stands in another.

    Args:
        text: the whole text.
        spans: paragraphs in reading order.
        bearers: the names of the page.
    """
    found = [Mention(one.span, number) for number, one in enumerate(bearers.named)]
    starts = [one.span[0] for one in found]
    for span in spans:
        words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, *span)]
        for at, (start, end, word) in enumerate(words):
            if not _is_noun(word):
                continue
            following = words[at + 1][2] if at + 1 < len(words) else ""
            if _is_noun(following) and text[end] == " ":
                continue
            if _beside_name(text, start, end, found, bisect_left(starts, start)):
                continue
            first = _first(words, at, text)
            if first is not None:
                found.append(Mention((words[first][0], end)))
            elif at and words[at - 1][2].endswith(("'s", "’s")):
                owner = bisect_right(starts, words[at - 1][0]) - 1
                if owner >= 0 and words[at - 1][0] < found[owner].span[1]:
                    found.append(Mention((starts[owner], end)))
    return sorted(found)


@lru_cache(maxsize=16384)
def _is_noun(word: str) -> bool:
    """Whether a word can head a mention, by its last part: "lock-keeper", "mother-in-law"."""
    last = word.removesuffix("-in-law").rpartition("-")[2] if "-" in word else word
    return last in _ALL or singular(last) in _ALL


def _beside_name(text: str, start: int, end: int, named: Sequence[Mention], at: int) -> bool:
    """Whether a noun stands in a name, right before one, or in apposition behind one."""
    if at and start < named[at - 1].span[1]:
        return True
    if at < len(named):
        following = named[at].span[0] if named[at].name >= 0 else end + 9
        between = text[end:following] if following - end < 12 else "-"
        if not between.strip(' ,“"«„‘') or between.strip(" ,.").lower() in TITLES:
            return True
    if at:
        behind = text[named[at - 1].span[1] : start] if start - named[at - 1].span[1] < 50 else "."
        apposed = behind.startswith(", ") and _ENDS.match(text, end)
        if (apposed or behind.startswith((" is ", " was "))) and not _PARTS.search(behind):
            return True
    return False


def _first(words: Sequence[tuple[int, int, str]], at: int, text: str) -> int | None:
    """The first word of the phrase that a noun heads; ``None`` where it heads none."""
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        _, end, word = words[back]
        gap = text[end : words[back + 1][0]]
        if gap not in {" ", "’ ", "' ", "\xa0", "\n"}:
            break
        if word in _ANY:
            return None
        if word in DETERMINERS:
            is_new = word in {"a", "an"} and back > 1
            told = is_new and (words[back - 1][2], words[back - 2][2] in _SOMEBODY)
            return None if told and (told[0] in _AS or told == ("was", True)) else back
        if (word in OPENERS and word not in _WHICH) or word in _LINKS:
            break
    plural = is_many(words[at][2]) or words[at][2] in CROWDS
    return at if plural else None
