"""How many of which unit a match tells: "two weeks", "a few minutes", "half an hour"."""

from __future__ import annotations

import re

from rashomon.anchors import numerals
from rashomon.anchors.times.words import VAGUE_COUNTS

MOST = 100_000
"""Units that any page counts in earnest; more lead out of the calendar."""


def unit(match: re.Match[str]) -> str:
    """The unit that a match names, in the singular and whole."""
    word = match["unit"].lower()
    if word == "centuries":
        return "century"
    return {"sec": "second", "min": "minute"}.get(word.removesuffix("s"), word.removesuffix("s"))


def count(match: re.Match[str]) -> tuple[int, int] | None:
    """How many units a match tells, as a range; for half an hour the minutes.

    None where it is no whole number.
    """
    word = " ".join(match["count"].lower().split())
    if word in VAGUE_COUNTS:
        return VAGUE_COUNTS[word]
    if word in ("a", "an"):
        return 1, 1
    if word.startswith("half") and unit(match) == "hour":
        return 30, 30
    if word in ("one or two", "two or three"):
        return (1, 2) if word[0] == "o" else (2, 3)
    number = numerals.value(word)
    if number is None or number != int(number) or number > MOST:
        return None
    return int(number), int(number)
