"""The rules of the calendar: days, months, seasons, years, decades, centuries."""

from __future__ import annotations

import re

from msgspec import structs

from rashomon.anchors.numerals import ORDINALS, either
from rashomon.anchors.times.expressions import Expression, Fixed, InYear, Meaning, Weekday
from rashomon.anchors.times.grammar import (
    ABOUT,
    DAY,
    MOD,
    MONTH,
    SEASON,
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
from rashomon.anchors.times.words import DECADES, HOLIDAYS, SEASONS, WEEKDAYS

_OF_YEAR = (
    rf"(?:(?:\s+of|,)?\s+{YEAR}(?!\s+(?i:people|men|women|troops|soldiers|fighters))"
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


def _in_year(match: re.Match[str], rest: str) -> Meaning:
    """The part of the year that the match names, or of no year where it names none."""
    groups = match.groupdict()
    if groups.get("year"):
        return Fixed(value=match["year"] + rest)
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


def _day(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{month(match):02}-{int(match['day']):02}"))


def _listed_day(match: re.Match[str]) -> Expression:
    """One day of several in a month: the "5" of "5 to 7 October"."""
    listed = int(match["listed"])
    whole = expression(match, _in_year(match, f"-{month(match):02}-{listed:02}"))
    return structs.replace(whole, span=match.span("listed"))


def _month(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{month(match):02}"))


def _season(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, f"-{SEASONS[match['season'].lower()]}"))


def _part(match: re.Match[str]) -> Expression | None:
    """A quarter or half of a year; a half without its year may be one of a match."""
    if match["part"].lower() == "half" and not (match["year"] or match["ofyear"]):
        return None
    letter = "Q" if match["part"].lower() == "quarter" else "H"
    word = match["nth"].lower()
    number = {"second": 2, "last": 4 if letter == "Q" else 2, "latter": 2}.get(word)
    return expression(match, _in_year(match, f"-{letter}{number or ORDINALS.get(word, 1)}"))


_CODE_BEFORE = re.compile(r"[A-Z]\w{0,12}\d[-–—/]$")


def _year(match: re.Match[str]) -> Expression | None:
    """A year; four digits behind a code ("KX12-1942") are more of it."""
    if _CODE_BEFORE.search(match.string[max(0, match.start() - 16) : match.start()]):
        return None
    return expression(match, Fixed(value=match["year"]))


def _short_year(match: re.Match[str]) -> Expression:
    """The second year of "1939-45"."""
    whole = expression(match, Fixed(value=match["century"] + match["short"]))
    return structs.replace(whole, span=match.span("short"))


def _decade(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    if word := groups.get("word"):
        return expression(match, Fixed(value=f"19{DECADES[word.lower()]}"))
    return expression(match, Fixed(value=(groups.get("hundred") or "19") + match["tens"]))


def _century(match: re.Match[str]) -> Expression | None:
    written = match["nth"].lower()
    number = ORDINALS.get(written) or int(re.sub(r"\D", "", written) or 0)
    before_christ = match["era"] and match["era"].upper().startswith("B")
    if not 1 <= number <= 30 or before_christ:
        return None
    return expression(match, Fixed(value=f"{number - 1:02}"))


def _weekday(match: re.Match[str]) -> Expression:
    number = WEEKDAYS[match["weekday"].rstrip(".").capitalize()]
    return expression(match, Weekday(number=number, which=which(match), told=narrated(match)))


def _holiday(match: re.Match[str]) -> Expression:
    return expression(match, _in_year(match, HOLIDAYS[match["holiday"]]))


_ON_TIME = """in since until till by before after during through throughout from In Since Until By
    Before After During Through From"""
_ON_ANYTHING = "of to between and the The than its Its his His her Her their Their year"
"""Words before a year: those that speak for a time, and those that speak for nothing."""

_SURELY_BEFORE = "|".join(rf"(?<=\b{word} )" for word in _ON_TIME.split()) + r"|(?<=[(\[])"
_PERHAPS_BEFORE = (
    "|".join(rf"(?<=\b{word} )" for word in _ON_ANYTHING.split())
    + r"|(?<=[,–—/-])|(?<=, )|(?<=[’']s )"
)
_NO_PEOPLE = r"(?!\s+(?:of\b|people\b|men\b|women\b|children\b|troops\b|soldiers\b|homes\b))"
_NOT_COUNTED = (
    r"(?!\s+(?:of\b|(?!was\b|is\b|has\b|as\b|its\b|this\b|his\b)[a-z]+s\b|people\b|men\b|women\b"
    r"|children\b|[A-Z]\w+ [a-z]+s\b))"
)

_LISTED = r"(?P<listed>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![%°]|[.,:]\d)"
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
    rule(rf"{ABOUT}(?:{MOD}|the\s+)?{DAY}(?:\s+of)?\s+{MONTH}{_OF_YEAR}", _day),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+)?{MONTH}\s+(?:the\s+)?{DAY}{_OF_YEAR}", _day),
    rule(rf"{_LISTED}(?=(?:{_LIST}){DAY}(?:\s+of)?\s+{MONTH}{_OF_YEAR})", _listed_day),
    rule(rf"{MONTH}\s+{DAY}(?:{_LIST}){_LISTED}{_OF_YEAR}", _listed_day),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+|{THAT})?{MONTH}{_OF_YEAR}", _month),
    rule(rf"{ABOUT}(?:{MOD}|{WHICH}\s+|{THAT}|the\s+)?{SEASON}{_OF_YEAR}", _season),
    rule(
        r"(?:the\s+)?(?P<nth>(?i:first|second|third|fourth|last|latter))\s+"
        rf"(?P<part>quarter|half)(?:\s+of)?{_OF_YEAR}",
        _part,
    ),
    rule(rf"{ABOUT}{MOD}{YEAR}{_NOT_COUNTED}", _year),
    rule(rf"(?:{_SURELY_BEFORE}){YEAR}{_NO_PEOPLE}", _year),
    rule(rf"(?:{_PERHAPS_BEFORE}){YEAR}{_NOT_COUNTED}", _year),
    rule(rf"{YEAR}(?=\s?[-–—]\s?(?:1\d|20)\d\d\b)", _year),
    rule(rf"(?<=\n){YEAR}(?=\n)", _year),
    rule(r"(?P<century>1\d|20)\d\d[-–—/](?P<short>\d\d)\b(?![-/\d])", _short_year),
    rule(rf"(?:{MOD}|the\s+)?(?:(?P<hundred>1\d|20)|[’'‘])(?P<tens>[1-9])0[’']?s\b", _decade),
    rule(rf"(?:{MOD}|the\s+)(?P<word>(?i:{either(DECADES)}))\b", _decade),
    rule(
        rf"(?:{MOD}|the\s+)?(?P<nth>(?i:{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))[\s-]"
        r"(?i:century)\b(?P<era>\s+(?:BCE?|B\.C\.|AD|CE)\b)?",
        _century,
    ),
    rule(rf"(?:{MOD}|{WHICH}\s+|{THAT})?{WEEKDAY}", _weekday),
    rule(rf"(?:{WHICH}\s+)?(?P<holiday>{either(HOLIDAYS)})\b{_OF_YEAR}", _holiday),
]
