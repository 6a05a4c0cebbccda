"""Words that look like a time and are none: "Arab Spring", "Theresa May", "the fall of Kabul"."""

from __future__ import annotations

import re

from rashomon.anchors.numerals import either
from rashomon.anchors.times.expressions import Expression, InYear, Weekday
from rashomon.anchors.times.words import MONTHS, SEASONS, WEEKDAYS
from rashomon.language import words

_ALSO_WORDS = words(
    """May March Mar April June August Jan Jun Dec Sat Sun Mon Wed Fri Thu MAY MARCH AUGUST
    APRIL JUNE"""
)
"""Months and days that are also verbs, names of people or other words: alone they need a
word before them that only a time has."""

_SHORT = words("Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Mon Tue Tues Wed Thu Fri Sat Sun")
"""Months and days cut short: without their full stop they may be any name."""

_ALSO_VERBS = words("spring fall")

_TIME_BEFORE = re.compile(
    r"(?i:\b(?:in|on|since|until|till|by|from|through|throughout|during|before|after|between|of"
    r"|for|than|ended|ending|starting|last|next|this|past|every|each|late|early|mid|and|to|or|the|that|a"
    r"|\w+est))[\s-]+$|[(–—/-]\s*$"
)
_ONLY_TIME_BEFORE = re.compile(
    r"(?i:\b(?:in|on|since|until|till|during|last|next|this|late|early|every|each))\s$"
)
_SEASON_BEFORE = re.compile(
    r"(?i:\b(?:the|last|next|this|in|early|late|mid|by|since|until|of|during|through|every|each"
    r"|that|before|after|and|or|to))[\s-]+$"
)
_NAME_BEFORE = re.compile(r"\b[A-Z](?:[\w’'-]*|\w{0,3}\.|(?:\.\w)+\.) $")
_SENTENCE_WORD = re.compile(
    r"\b(?:In|On|Since|Until|By|From|During|Before|After|Last|Next|This|Late|Early|Mid|The|Every"
    r"|And|But|Through|Between|To|Of|For)\s$"
)
_NAMED_DAY = re.compile(
    r"\b(?:Ash|Bad|Black|Bloody|Blue|Casual|Cyber|Easter|Fat|Football|Freaky|Giving|Good|Happy|Holy"
    r"|Manic|Maundy|News|Night|Palm|Ruby|Shrove|Stormy|Super|Whit)\s$"
)
_LOWER_BEHIND = re.compile(r"[’']?s?,?\s[a-z]")
"""What stands behind "Wednesday" in "Vellan Corp. Wednesday raised its offer"."""

_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]+")
_HOUR_BEFORE = re.compile(r"\b(?:GMT|UTC|BST|IST|MSK|CES?T|[ECMP][SD]?T|AM|PM|A\.M\.|P\.M\.),?\s$")
_TIME_WORD = re.compile(rf"\s?(?:{either([*MONTHS, *WEEKDAYS])})\b")
_RANGE_BEHIND = re.compile(
    r"\s?(?:to|through|until|till|[-–—])\s?(?:early\s|mid-|late\s)?"
    rf"(?:{either([*MONTHS, *WEEKDAYS])})\b"
)
_OF_NO_YEAR = re.compile(r"\s+of\s+(?!\d|that|this|last|next)")
_JOINS_WORDS = re.compile(r"\b(?:and|or|to)[\s-]+$", re.IGNORECASE)
_SEASON = re.compile(rf"\b(?:{either(SEASONS)})\b", re.IGNORECASE)
_AFTER_THE_FALL = re.compile(r"\s+(?:from|in|to|by|into|between)\b")
_WHEN = re.compile(
    r"(?i:\b(?:in|by|until|till|since|during|through|before|after|of|early|late))\s$"
)
_NO_SEASON_BEHIND = re.compile(
    r"[\s-](?:tides?|water|onions?|rolls?|mattress|loaded|guy|short|prey|victim|asleep|apart)\b"
)
"""What "spring" and "fall" make a tide, a roll or a verb before."""


def is_no_time(text: str, found: Expression) -> bool:
    """Whether a bare month, weekday or season only looks like a time, as its neighbours show."""
    start, end = found.span
    written = text[start:end].rstrip(".")
    if any(char.isdigit() for char in written):
        return False
    *others, word = written.split()
    before, behind = text[max(0, start - 24) : start], text[end : end + 24]
    if word.lower() in SEASONS and (_OF_NO_YEAR.match(behind) or _is_no_season(text, found)):
        return True
    if word.capitalize() == word and _is_named_season(word, behind):
        return True
    bare = not others and isinstance(found.meaning, InYear | Weekday)
    if _RANGE_BEHIND.match(behind):
        return False
    return bare and (
        _inside_name(word, before, behind) or _is_word(word, before, stopped=text[end - 1] == ".")
    )


def _is_no_season(text: str, found: Expression) -> bool:
    """Whether it is a spring tide, to fall, or the fall from a height."""
    start, end = found.span
    *others, word = text[start:end].lower().split()
    before, behind = text[max(0, start - 24) : start], text[end : end + 24]
    if word not in _ALSO_VERBS:
        return False
    if _NO_SEASON_BEHIND.match(behind):
        return True
    if others == ["the"] or before.endswith("The "):
        dropped = word == "fall" and _AFTER_THE_FALL.match(behind)
        return bool(dropped) and not _WHEN.search(before)
    return not others and bool(_JOINS_WORDS.search(before)) and not _SEASON.search(before)


def _is_named_season(word: str, behind: str) -> bool:
    """Whether it is the season of a name: "the Winter Games", "Fall River"."""
    named = word.lower() in SEASONS and _NAME_BEHIND.match(behind)
    return bool(named) and not _TIME_WORD.match(behind)


def _inside_name(word: str, before: str, behind: str) -> bool:
    """Whether names stand on either side: "Theresa May", "Sunday Times", "Black Friday"."""
    if word.islower():
        return False
    if _HOUR_BEFORE.search(before):
        return False
    if _NAME_BEFORE.search(before) and not _SENTENCE_WORD.search(before):
        if word in WEEKDAYS and _LOWER_BEHIND.match(behind) and not _NAMED_DAY.search(before):
            return False
        return not _TIME_WORD.match(before[before.rstrip().rfind(" ") + 1 :])
    if not _NAME_BEHIND.match(behind) or _TIME_WORD.match(behind):
        return False
    sure = word in MONTHS and word not in _ALSO_WORDS
    return not (_TIME_BEFORE if sure else _ONLY_TIME_BEFORE).search(before)


def _is_word(word: str, before: str, *, stopped: bool) -> bool:
    """Whether it may as well be a verb or another word, and nothing before it speaks for a time."""
    if word in _ALSO_VERBS:
        return not _SEASON_BEFORE.search(before)
    if word in _SHORT and not stopped:
        return not _ONLY_TIME_BEFORE.search(before)
    return word in _ALSO_WORDS and not _TIME_BEFORE.search(before)
