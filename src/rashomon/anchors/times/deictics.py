"""The rules of times told from here: from the day of writing, or from the day last told of."""

from __future__ import annotations

import re

from rashomon.anchors.numerals import either
from rashomon.anchors.times.calendar import Unit
from rashomon.anchors.times.counting import count, unit
from rashomon.anchors.times.expressions import Base, Expression, Loose, Offset, Weekday
from rashomon.anchors.times.grammar import (
    ANY_UNIT,
    BOUND,
    COUNT,
    MOD,
    PART_OF_DAY,
    SIDE,
    UNIT,
    UNITS,
    WHICH,
    Rule,
    expression,
    modifier,
    rule,
    which,
)
from rashomon.anchors.times.words import (
    NARRATED,
    PARTS_OF_DAY,
    POINT_BOUNDS,
    SHORTER,
    UNIT_CODES,
)
from rashomon.model import TimeType

_DAYS_AWAY = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_PARTS_TOLD = {
    "tonight": (0, "NI"),
    "last night": (-1, "NI"),
    "overnight": (0, "NI"),
    "last evening": (-1, "EV"),
}


def _offset(match: re.Match[str], low: int, high: int, base: Base = "writing") -> Offset | None:
    word = unit(match)
    factor = 2 if word == "fortnight" else 1
    known: Unit | None = UNIT_CODES.get(word)
    if match.groupdict().get("count", "").lower().startswith("half"):
        known = "MI"
    if known is None:
        return None
    return Offset(low=low * factor, high=high * factor, unit=known, base=base)


_INSIDE = re.compile(r"[\w,;][’'\"“]?\s[\"“]?$")


def _day_away(match: re.Match[str]) -> Expression | None:
    """A day from here; "Today" inside a sentence is a name ("the Today show")."""
    start = match.start("word")
    if match["word"].istitle() and _INSIDE.search(match.string[max(0, start - 4) : start]):
        return None
    away = _DAYS_AWAY[" ".join(match["word"].lower().split())]
    return expression(match, Offset(low=away, high=away, unit="D"))


def _part_told(match: re.Match[str]) -> Expression:
    away, part = _PARTS_TOLD[" ".join(match["word"].lower().split())]
    return expression(match, Offset(low=away, high=away, unit="D"), type_="TIME", clock=f"T{part}")


def _part_of_this_day(match: re.Match[str]) -> Expression:
    """Today's for "this morning"; for "that evening" the evening of the day told of."""
    word = match["that"].lower().split()[-1]
    away = NARRATED.get(word, 0)
    base: Base = "writing" if word == "this" else "told"
    return expression(
        match,
        Offset(low=away, high=away, unit="D", base=base),
        type_="TIME",
        clock=f"T{PARTS_OF_DAY[match['part'].lower()]}",
    )


def _which_unit(match: re.Match[str]) -> Expression | None:
    away = which(match) or 0
    past = match["which"].lower() == "past"
    if unit(match) == "day" or (past and unit(match) != "century"):
        return None
    if unit(match) == "weekend":
        return expression(match, Weekday(number=6, which=which(match), weekend=True))
    meaning = _offset(match, away, away)
    return expression(match, meaning) if meaning else None


def _narrated_unit(match: re.Match[str]) -> Expression | None:
    away = NARRATED[match["narrated"].lower()]
    meaning = _offset(match, away, away, "told")
    return expression(match, meaning) if meaning else None


def _this_unit(match: re.Match[str]) -> Expression | None:
    """The week, month or year of writing, or of what a narrative tells."""
    if unit(match) == "weekend":
        return _weekend(match)
    meaning = _offset(match, 0, 0, "narrative")
    return expression(match, meaning) if meaning else None


def _end_of_unit(match: re.Match[str]) -> Expression | None:
    meaning = _offset(match, 0, 0, "narrative")
    return expression(match, meaning, mod="END") if meaning else None


_NEAR = 600
"""Characters around "the quarter" in which words of business are looked for."""

_BUSINESS = re.compile(
    r"(?i)\b(?:(?:first|second|third|fourth|last|this|previous|prior|fiscal)[ -]quarter|q[1-4]"
    r"|quarterly|earnings|revenues?|profits?|sales|shareholders?|gdp|output|turnover)\b"
)


def _weekend(match: re.Match[str]) -> Expression:
    return expression(match, Weekday(number=6, weekend=True))


def _told_unit(match: re.Match[str]) -> Expression | None:
    """The quarter told of, for "in the quarter", where business is; elsewhere it is of a town."""
    start, end = match.span()
    if not _BUSINESS.search(match.string, max(0, start - _NEAR), end + _NEAR):
        return None
    meaning = _offset(match, 0, 0, "told")
    return expression(match, meaning) if meaning else None


def _beside(match: re.Match[str]) -> Expression | None:
    """The day before or after the one told of: "the day before"."""
    away = -1 if match["beside"].lower() == "before" else 1
    if unit(match) == "night":
        night = Offset(low=away, high=away, unit="D", base="told")
        return expression(match, night, type_="TIME", clock="TNI")
    meaning = _offset(match, away, away, "told")
    return expression(match, meaning) if meaning else None


def _year_ago(match: re.Match[str]) -> Expression:
    """The same quarter or month a year before the one told of: "the year-ago period"."""
    return expression(match, Offset(low=-1, high=-1, unit="Y", base="told", same_part=True))


def _half_century(match: re.Match[str]) -> Expression | None:
    """Fifty years away, as a year."""
    back = match["away"].lower() in ("ago", "earlier")
    base: Base = "writing" if match["away"].lower() == "ago" else "told"
    years = -50 if back else 50
    return expression(match, Offset(low=years, high=years, unit="Y", base=base))


def _away(match: re.Match[str]) -> Expression | None:
    """For "three weeks ago", "two days later": the count, turned back where the word says so."""
    word = " ".join(match["away"].lower().split())
    told = word in ("later", "earlier", "before", "after", "previously", "afterwards", "beforehand")
    back = word in ("ago", "earlier", "before", "previously", "beforehand")
    known = count(match) if match.groupdict().get("count") else None
    if known is None:
        if match.groupdict().get("count"):
            return None
        return expression(match, Loose(value="PAST_REF" if back else "FUTURE_REF"))
    low, high = (-known[1], -known[0]) if back else known
    meaning = _offset(match, low, high, "told" if told else "writing")
    if meaning is None:
        return None
    if told and (meaning.low, meaning.unit) == (-1, "Y"):
        meaning = Offset(low=-1, high=-1, unit="Y", base="told", same_part=True)
    bound = modifier(match)
    type_: TimeType = "TIME" if meaning.unit in SHORTER else "DATE"
    return expression(match, meaning, type_=type_, mod=POINT_BOUNDS.get(bound or "", bound))


_AWAY = r"(?P<away>(?i:ago|later|earlier|from\s+now|hence|previously|afterwards|beforehand))\b"
_NOTHING_BEHIND = r"(?=[,.;:)]|\s*$)"
_SORT = r"(?:(?i:short|long|full|whole|trading|business|more)\s+)?"
_HALF = r"(?:[\s-]+and[\s-]+a[\s-]+half|\s?½|\s1/2)?"
_MORE = r"(?:\s+(?i:or\s+(?:so|more)))?"
_SOME = r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bduring )|(?<=\bthroughout )|(?<=\bover ))"

RULES: list[Rule] = [
    rule(rf"{SIDE}{MOD}?(?P<word>(?i:{either(_DAYS_AWAY)}))\b(?![’']s?\s+[A-Z])", _day_away),
    rule(rf"{SIDE}(?P<word>(?i:{either(_PARTS_TOLD)}))\b", _part_told),
    rule(
        rf"{SIDE}{MOD}?"
        r"(?P<that>(?i:this|that\s+same|that|the\s+same|the\s+following|the\s+next|the\s+previous))"
        rf"\s+(?:(?i:early|late)\s+)?{PART_OF_DAY}",
        _part_of_this_day,
    ),
    rule(
        rf"{SIDE}{MOD}?(?:(?i:the)\s+(?=(?i:current|coming|upcoming)))?{WHICH}\s+{UNIT}",
        _which_unit,
    ),
    rule(
        rf"{SIDE}{MOD}?(?i:the\s+)?"
        r"(?P<narrated>(?i:previous|preceding|same|that|following))(?i:\s+same)?"
        rf"\s+{UNIT}",
        _narrated_unit,
    ),
    rule(rf"{SIDE}{MOD}?(?i:the)\s+(?P<narrated>(?i:next))\s+{UNIT}", _narrated_unit),
    rule(rf"{MOD}(?<=the ){UNIT}", _this_unit),
    rule(rf"(?P<side>(?i:earlier|later))\s+in\s+the\s+{UNIT}", _this_unit),
    rule(rf"{_SOME}the\s+(?P<unit>week|month|year){_NOTHING_BEHIND}", _this_unit),
    rule(r"(?:the\s+)?(?P<unit>year|month|week)(?:[’']s[\s-]|-)end\b", _end_of_unit),
    rule(r"(?:(?i:the)\s+)?(?P<unit>weekend)\b", _weekend),
    rule(rf"{_SOME}the\s+(?P<unit>quarter)\b(?!\s+of|-)", _told_unit),
    rule(
        r"(?i:the)\s+(?P<unit>(?i:day|night|week|month|year))\s+(?P<beside>(?i:before|after|following))"
        rf"\b{_NOTHING_BEHIND}",
        _beside,
    ),
    rule(
        r"(?i:the\s+)same\s+(?:period|quarter|month|time)\s+(?:of\s+)?"
        r"(?:last\s+year|a\s+year\s+(?:ago|earlier|before)|the\s+(?:previous|prior)\s+year|in\s+the"
        r"\s+(?:previous|prior)\s+year)\b",
        _year_ago,
    ),
    rule(r"(?i:the\s+|a\s+)?(?i:year-(?:ago|earlier))(?:\s+(?i:period|quarter|month))?", _year_ago),
    rule(rf"{BOUND}{COUNT}{_HALF}\s+{_SORT}{ANY_UNIT}{_HALF}{_MORE}\s+{_AWAY}", _away),
    rule(
        rf"{BOUND}{COUNT}\s+{_SORT}{ANY_UNIT}\s+(?P<away>(?i:before|after))\b{_NOTHING_BEHIND}",
        _away,
    ),
    rule(rf"{BOUND}(?i:a\s+half[\s-]|half\s+a\s+)century\s+{_AWAY}", _half_century),
    rule(rf"{UNITS}\s+{_AWAY}", _away),
]
