"""Words that look like a time and are none: "Arab Spring", "Theresa May", "the fall of Kabul"."""

from __future__ import annotations

import re

from rashomon.anchors.expressions import Expression, InYear, Weekday
from rashomon.anchors.numerals import either
from rashomon.anchors.timewords import MONTHS, SEASONS, WEEKDAYS

_ALSO_WORDS = {"May", "March", "Mar", "April", "June", "August", "Jan", "Jun", "Dec", "Sat", "Sun",
               "Mon", "Wed", "Fri", "Thu", "MAY", "MARCH", "AUGUST", "APRIL", "JUNE"}  # fmt: skip
"""Months and days that are also verbs, names of people or other words: alone they need a
word beside them that only a time has."""

_ALSO_VERBS = {"spring", "fall"}

_TIME_BEFORE = re.compile(
    r"(?i:\b(?:in|on|since|until|till|by|from|through|throughout|during|before|after|between|of"
    r"|last|next|this|past|every|each|late|early|mid|and|to|or|the|that|a))[\s-]+$|[(–—/-]\s*$"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'.-]*\s$")
_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]+")
_TIME_WORDS = re.compile(rf"(?:{either([*MONTHS, *WEEKDAYS])})\b")
_SENTENCE_WORDS = re.compile(
    r"\b(?:In|On|Since|Until|By|From|During|Before|After|Last|Next|This|Late|Early|Mid|The|Every"
    r"|And|But|Through|Between|To|Of|For)\s$"
)
_SEASON_BEFORE = re.compile(
    r"(?i:\b(?:the|last|next|this|in|early|late|mid|by|since|until|of|during|through|every|each"
    r"|that|before|after|and|or|to))[\s-]+$"
)


def is_no_time(text: str, found: Expression) -> bool:
    """Whether an expression of one word only looks like a time, as the words around it show."""
    start, end = found.span
    word = text[start:end].rstrip(".")
    before, behind = text[max(0, start - 24) : start], text[end : end + 24]
    bare = word.split()[-1]
    if bare.lower() in SEASONS:
        return _no_season(word, before, behind)
    if not isinstance(found.meaning, InYear | Weekday):
        return False
    if _inside_name(before, behind):
        return True
    return word in _ALSO_WORDS and not _TIME_BEFORE.search(before)


def _inside_name(before: str, behind: str) -> bool:
    """Capitals on either side: "Theresa May", "Sunday Times", "Black Friday"."""
    named = _NAME_BEFORE.search(before)
    if named and not _SENTENCE_WORDS.search(before) and not _TIME_WORDS.match(named[0]):
        return True
    follows = _NAME_BEHIND.match(behind)
    return bool(follows and not _TIME_WORDS.match(behind.lstrip()))


def _no_season(word: str, before: str, behind: str) -> bool:
    *_, season = word.split()
    if season[0].isupper():
        if _inside_name(before, behind):
            return True
    elif season.lower() in _ALSO_VERBS and word == season and not _SEASON_BEFORE.search(before):
        return True
    return bool(re.match(r"\s+of\s+(?!\d|that|this|last|next)", behind))
