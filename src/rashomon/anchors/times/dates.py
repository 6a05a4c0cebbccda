"""The rules of the calendar: days, days of the week, months, seasons, parts of a year."""

from __future__ import annotations

import re
from calendar import monthrange

from msgspec import structs

from rashomon.anchors.numerals import ORDINALS, either
from rashomon.anchors.times.expressions import Expression, Fixed, InYear, Meaning, Weekday
from rashomon.anchors.times.feasts import MOVING, in_year
from rashomon.anchors.times.grammar import (
    ABOUT,
    DAY,
    MOD,
    MONTH,
    PART_OF_DAY,
    SEASON,
    SIDE,
    THAT,
    WEEKDAY,
    WHICH,
    YEAR,
    Rule,
    expression,
    month,
    narrated,
    rule,
    which,
)
from rashomon.anchors.times.words import HOLIDAYS, PARTS_OF_DAY, SEASONS, WEEKDAYS

_OF_YEAR = (
    rf"(?:(?:\s+of|\s?,)?\s+(?:fiscal\s+(?:year\s+)?)?{YEAR}(?!\s+(?i:people|men|women|troops|soldiers|fighters))"
    r"|\s+(?:of\s+)?[’'‘](?P<short>\d\d)\b(?![’'])"
    r"|\s+(?:of\s+)?(?P<ofyear>(?i:that|this|last|next|the\s+same|the\s+following|the\s+previous))"
    r"\s+year\b)?"
)
_YEARS_WORDS = {
    "that": 0,
    "the same": 0,
    "the following": 1,
    "the previous": -1,
    "this": 0,
    "last": -1,
    "next": 1,
}


FIRST_OF_LAST_CENTURY = 40
"""From this on two digits behind an apostrophe ("the summer of '69") are of the last century."""


def _in_year(match: re.Match[str], rest: str) -> Meaning:
    """The part of the year that the match names, or of no year where it names none."""
    groups = match.groupdict()
    if groups.get("year"):
        return Fixed(value=match["year"] + rest)
    if short := groups.get("short"):
        return Fixed(value=("20" if int(short) < FIRST_OF_LAST_CENTURY else "19") + short + rest)
    if words := groups.get("ofyear"):
        word = " ".join(words.lower().split())
        return InYear(rest=rest, of_year=_YEARS_WORDS[word], told=word == "that" or " " in word)
    return InYear(rest=rest, which=which(match), told=narrated(match))


def _iso(match: re.Match[str]) -> Expression:
    day = f"{match['year']}-{match['month']}-{match['day']}"
    clock = match["clock"]
    return expression(
        match, Fixed(value=day), type_="TIME" if clock else "DATE", clock=clock and clock.strip()
    )


def _numeric(match: re.Match[str]) -> Expression | None:
    """Day first or month first: where both are possible, both readings are kept."""
    one, other, year = int(match["one"]), int(match["other"]), match["year"]
    readings = [
        f"{year}-{m:02}-{d:02}" for d, m in ((one, other), (other, one)) if m <= 12 and d <= 31
    ]
    if match["mark"] == ".":
        readings = readings[:1] if other <= 12 else []
    if not readings:
        return None
    return expression(match, Fixed(value=readings[0], other=readings[-1]))


def _spelt_day(match: re.Match[str]) -> Expression:
    day = ORDINALS[match["nth"].lower()]
    return expression(match, _in_year(match, f"-{month(match):02}-{day:02}"))


def _day(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{month(match):02}-{int(match['day']):02}"))


def _listed_day(match: re.Match[str]) -> Expression:
    """One day of several in a month: the "5" of "5 to 7 October"."""
    listed = int(re.sub(r"\D", "", match["listed"]))
    whole = expression(match, _in_year(match, f"-{month(match):02}-{listed:02}"))
    return structs.replace(whole, span=match.span("listed"))


def _month(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{month(match):02}"))


def _season(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{SEASONS[match['season'].lower()]}"))


_OF_A_GAME = re.compile(
    r"\s+of\s+(?!\d|this|last|next|that|fiscal|the\s+(?:fiscal|year|same|last))"
)


def _part(match: re.Match[str]) -> Expression | None:
    """A quarter or half of a year; a half without its year may be one of a match."""
    if match["part"].lower() == "half" and not (match["year"] or match["ofyear"] or match["of"]):
        return None
    if _OF_A_GAME.match(match.string, match.end()):
        return None
    letter = "Q" if match["part"].lower() == "quarter" else "H"
    word = match["nth"].lower()
    number = {"second": 2, "last": 4 if letter == "Q" else 2, "latter": 2}.get(word)
    rest = f"-{letter}{number or ORDINALS.get(word, 1)}"
    if of := match["of"]:
        return expression(match, InYear(rest=rest, of_year=_YEARS_WORDS[of.lower()]))
    return expression(match, _in_year(match, rest))


def _weekday(match: re.Match[str]) -> Expression:
    number = WEEKDAYS[match["weekday"].rstrip(".").capitalize()]
    return expression(match, Weekday(number=number, which=which(match), told=narrated(match)))


FEBRUARY, COMMON = 2, 2001
"""The month whose last day moves, and a year in which it is the 28th."""

_OF_A_WEEK = {"last": -1, "this": 0, "next": 1}


def _weekday_of_week(match: re.Match[str]) -> Expression:
    number = WEEKDAYS[match["weekday"].rstrip(".").capitalize()]
    meaning = Weekday(number=number, of_week=_OF_A_WEEK[match["ofweek"].lower()])
    if match["part"]:
        clock = f"T{PARTS_OF_DAY[match['part'].lower()]}"
        return expression(match, meaning, type_="TIME", clock=clock)
    return expression(match, meaning)


_WHICH_OF_A_MONTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}


def _weekday_of_month(match: re.Match[str]) -> Expression:
    """The first Monday of a month, or the last: a day that moves, as some feasts do."""
    number = WEEKDAYS[match["weekday"].rstrip(".").capitalize()]
    rest = f"-{month(match):02}-{_WHICH_OF_A_MONTH[match['nth'].lower()]}TH-{number}"
    if match["year"]:
        return expression(match, Fixed(value=in_year(int(match["year"]), rest)))
    return expression(match, _in_year(match, rest))


def _end_of_month(match: re.Match[str]) -> Expression | None:
    """The first or last day of a month; the last of February, which moves, is left out."""
    if match["nth"].lower() == "last" and month(match) == FEBRUARY:
        return None
    day = 1 if match["nth"].lower() == "first" else monthrange(COMMON, month(match))[1]
    return expression(match, _in_year(match, f"-{month(match):02}-{day:02}"))


_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]+ ?[A-Za-z]")
_HOLIDAYS = {**HOLIDAYS, **MOVING}


def _quarter(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{match['quarter'].upper()}"))


def _nine_eleven(match: re.Match[str]) -> Expression:
    """A day known by its numbers."""
    return expression(match, Fixed(value="2001-09-11"))


def _holiday(match: re.Match[str]) -> Expression | None:
    """A feast; with a name behind it ("the Good Friday Pact") it is part of one."""
    if _NAME_BEHIND.match(match.string, match.end()):
        return None
    return expression(match, _in_year(match, _HOLIDAYS[match["holiday"]]))


_LISTED = r"(?P<listed>(?:the\s+)?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)\b(?![%°]|[.,:]\d)"
_LIST = r"\s?[-–—]\s?|\s+(?:to|and|or|until|through)\s+(?:the\s+)?"

RULES: list[Rule] = [
    rule(
        r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
        r"(?:(?P<clock>[T ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\.\d{1,6})?"
        r"(?:Z|[+-]\d\d:?\d\d)?))?(?![\d-])",
        _iso,
    ),
    rule(
        r"(?P<year>(?:1\d|20)\d\d)[/.](?P<month>0[1-9]|1[0-2])[/.](?P<day>[0-3]\d)(?P<clock>(?!\d))",
        _iso,
    ),
    rule(
        r"(?P<one>[0-3]?\d)(?P<mark>[/.-])(?P<other>[0-3]?\d)(?P=mark)(?P<year>(?:1[6-9]|20)\d\d)\b",
        _numeric,
    ),
    rule(rf"{DAY}-{MONTH}-{YEAR}", _day),
    rule(rf"{ABOUT}(?:{MOD}|(?i:the)\s+)?{DAY}(?:\s+of)?\s+{MONTH}{_OF_YEAR}", _day),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+)?{MONTH}\s+(?:the\s+)?{DAY}{_OF_YEAR}", _day),
    rule(rf"(?:(?i:the)\s+)?(?P<nth>(?i:{either(ORDINALS)}))\s+of\s+{MONTH}{_OF_YEAR}", _spelt_day),
    rule(
        r"(?:(?i:the)\s+)?(?P<nth>(?i:first|second|third|fourth|last))\s+"
        rf"{WEEKDAY}\s+(?:in|of)\s+{MONTH}{_OF_YEAR}",
        _weekday_of_month,
    ),
    rule(
        rf"(?:(?i:the)\s+)?(?P<nth>(?i:first|last))\s+day\s+of\s+{MONTH}{_OF_YEAR}",
        _end_of_month,
    ),
    rule(rf"{_LISTED}(?=(?:{_LIST}){DAY}(?:\s+of)?\s+{MONTH}{_OF_YEAR})", _listed_day),
    rule(rf"{MONTH}\s+{DAY}(?:{_LIST}){_LISTED}{_OF_YEAR}", _listed_day),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+|{THAT})?{MONTH}{_OF_YEAR}", _month),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+|{THAT}|(?i:the)\s+)?{SEASON}{_OF_YEAR}", _season),
    rule(
        r"(?:(?P<of>(?i:this|last|next))\s+year[’']s\s+)?(?:(?i:the)\s+)?(?:fiscal\s+)?"
        r"(?P<nth>(?i:first|second|third|fourth|last|latter))[\s-](?:fiscal[\s-])?"
        rf"(?P<part>quarter|half)\b{_OF_YEAR}",
        _part,
    ),
    rule(
        rf"{WEEKDAY}(?:\s+{PART_OF_DAY})?\s+(?:of\s+)?(?P<ofweek>(?i:last|this|next))\s+week\b(?![’'-])",
        _weekday_of_week,
    ),
    rule(rf"{SIDE}(?:{MOD}|{WHICH}\s+|{THAT})?{WEEKDAY}", _weekday),
    rule(rf"(?P<quarter>Q[1-4]|H[12])\b{_OF_YEAR}", _quarter),
    rule(r"(?<!/)9/11\b(?!/)", _nine_eleven),
    rule(r"Sept(?:\.|ember) 11\b(?=(?:th)?,? (?:terror|attack|hijack))", _nine_eleven),
    rule(rf"(?:{WHICH}\s+)?(?P<holiday>{either(_HOLIDAYS)})\b{_OF_YEAR}", _holiday),
]
