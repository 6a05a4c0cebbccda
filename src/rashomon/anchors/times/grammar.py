"""What the rules of time are made of: fragments of patterns, and the rule itself.

A rule is a pattern and a builder. No fragment repeats what already repeats, so that each
rule is linear in the text. Months and days of the week need their capital; everything else
is read in any case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rashomon.anchors import numerals
from rashomon.anchors.numerals import either
from rashomon.anchors.times.expressions import Expression, Meaning
from rashomon.anchors.times.words import (
    BEFORE_AND_AFTER,
    BOUNDS,
    MODIFIERS,
    MONTHS,
    NARRATED,
    PARTS_OF_DAY,
    SEASONS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from rashomon.model import TimeType


def _names(written: Iterable[str]) -> str:
    """Names with a capital or all in capitals; abbreviations with their full stop."""
    whole = [name for name in written if len(name) > 4 or name in ("May", "June", "July")]
    short = [name for name in written if name not in whole]
    capitals = [name.upper() for name in whole]
    return rf"(?:(?:{either([*whole, *capitals])})\b|(?:{either(short)})\b\.?)"


MONTH = rf"(?P<month>{_names(MONTHS)})"
WEEKDAY = rf"(?P<weekday>{_names(WEEKDAYS)})"
SEASON = rf"(?P<season>(?i:{either(SEASONS)}))\b"
YEAR = r"(?P<year>(?:1\d|20)\d\d)\b(?![,.:/]\d|[°%])"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![%°]|[.,:]\d)"
COUNT = (
    rf"(?P<count>(?i:{numerals.IN_WORDS}|{numerals.IN_DIGITS}|half\s+an?|{either(VAGUE_COUNTS)}"
    r"|one\s+or\s+two|two\s+or\s+three|an?))\b"
)
_KIND = r"(?i:(?:fiscal|calendar|financial|academic|school|business|working|trading)\s+)?"
_LONG = "hour|day|week|fortnight|weekend|month|quarter|year|decade"
_SHORT = "second|minute|night"
UNIT = rf"{_KIND}(?P<unit>(?i:{_LONG}|century))\b(?![-\w])"
"""One unit that a date can be: "week", "fiscal year"."""

UNITS = rf"{_KIND}(?P<unit>(?i:(?:{_LONG}|{_SHORT})s|secs|mins|centuries))\b"
"""Units told in the plural, of any length."""

ANY_UNIT = rf"{_KIND}(?P<unit>(?i:(?:{_LONG}|{_SHORT})s?|secs?|mins?|century|centuries))\b"
"""A unit of any length in the singular or the plural."""

SIDE = r"(?:(?P<side>(?i:earlier|later))\s+(?i:(?:on|in)\s+(?:the\s+)?)?)?"
"""Before or after what stands behind it is parted: "later this month"."""

BOUND = rf"(?:(?P<bound>(?i:{either(BOUNDS)}|c\.))\s+)?"
ABOUT = r"(?:(?P<bound>(?i:about|around|approximately|roughly|circa|c\.))\s+)?"
"""What may stand before a point in time: one is about a day, never more than it."""

WHICH = rf"(?P<which>(?i:{either(BEFORE_AND_AFTER)}))"
MOD = (
    r"(?:(?i:the\s+)?(?i:very\s+)?(?:(?P<mod>(?i:early|mid|late))(?:\s+in|\s+on)?[\s-]+"
    r"|(?P<modnoun>(?i:(?:early|first|later|latter|closing|opening|final)\s+(?:part|stages|days)|beginning"
    r"|start|onset|outset|dawn|middle|midst|end|close|turn))\s+of\s+)"
    r"(?i:the\s+)?)"
)
THAT = (
    r"(?:(?i:the\s+)?(?P<narrated>(?i:same|that|following|previous|preceding))\s+(?i:same\s+)?"
    r"|(?i:the\s+)(?P<then>(?i:next))\s+)"
)
"""Which one, seen from the time last told of: "the following May", "the next spring"."""

PART_OF_DAY = rf"(?P<part>(?i:{either(PARTS_OF_DAY)}))\b"

Builder = Callable[[re.Match[str]], Expression | None]


class Rule(NamedTuple):
    """A pattern, and what a match of it says; a builder may decline a match."""

    pattern: re.Pattern[str]
    build: Builder


def rule(pattern: str, build: Builder) -> Rule:
    """A rule whose pattern stands free on its left."""
    return Rule(re.compile(rf"(?<![\w$£€])(?:{pattern})"), build)


def expression(
    match: re.Match[str],
    meaning: Meaning,
    *,
    type_: TimeType = "DATE",
    mod: str | None = None,
    clock: str | None = None,
) -> Expression:
    """The expression of a whole match, its modifier read off the usual groups."""
    return Expression(
        span=match.span(),
        type=type_,
        meaning=meaning,
        mod=mod or modifier(match),
        clock=clock,
        side=side(match),
    )


def side(match: re.Match[str]) -> int:
    """-1 for "earlier", 1 for "later" in what a match names."""
    word = (match.groupdict().get("side") or "").lower()
    return {"earlier": -1, "later": 1}.get(word, 0)


def modifier(match: re.Match[str]) -> str | None:
    """START, MID, END or the bound that the groups of a match tell."""
    groups = match.groupdict()
    if word := groups.get("mod") or groups.get("modnoun"):
        return MODIFIERS[word.lower().split()[0]]
    if bound := groups.get("bound"):
        return BOUNDS.get(" ".join(bound.lower().split()), "APPROX")
    return None


def month(match: re.Match[str]) -> int:
    """The number of the month that a match names."""
    return MONTHS[match["month"].rstrip(".").capitalize()]


def which(match: re.Match[str]) -> int | None:
    """-1, 0 or 1 for "last", "this", "next" and their like; None where no such word was read."""
    groups = match.groupdict()
    if word := groups.get("which"):
        return BEFORE_AND_AFTER[word.lower()]
    word = groups.get("narrated") or groups.get("then")
    return NARRATED[word.lower()] if word else None


def narrated(match: re.Match[str]) -> bool:
    """Whether the words count from the time last told of."""
    groups = match.groupdict()
    return bool(groups.get("narrated") or groups.get("then"))
