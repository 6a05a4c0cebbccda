"""The rules of times told from here: from the day of writing, or from the day last told of."""

from __future__ import annotations

import re

from rashomon.anchors import numerals
from rashomon.anchors.numerals import either
from rashomon.anchors.times.calendar import Unit
from rashomon.anchors.times.expressions import Base, Expression, Loose, Offset
from rashomon.anchors.times.grammar import (
    BOUND,
    COUNT,
    MOD,
    PART_OF_DAY,
    UNITS_TOLD,
    WHICH,
    Rule,
    expression,
    modifier,
    rule,
    which,
)
from rashomon.anchors.times.words import (
    EVENTS,
    NARRATED,
    PARTS_OF_DAY,
    POINT_BOUNDS,
    UNITS,
    VAGUE_COUNTS,
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
_REFERENCES = {
    **dict.fromkeys(
        ["now", "nowadays", "currently", "at present", "at the moment", "these days"], "PRESENT_REF"
    ),
    **dict.fromkeys(
        ["recently", "lately", "the past", "at the time", "in recent days", "recent weeks",
         "recent days", "recent months", "recent years", "in the past", "long ago", "at that time"],
        "PAST_REF",
    ),
    **dict.fromkeys(
        ["the future", "the near future", "the coming days", "the coming weeks",
         "the coming months", "the coming years"],
        "FUTURE_REF",
    ),
}  # fmt: skip


def unit(match: re.Match[str]) -> str:
    """The unit that a match names, in the singular."""
    word = match["unit"].lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def count(match: re.Match[str]) -> tuple[int, int] | None:
    """How many units a match tells, as a range; None where it is no whole number."""
    word = " ".join(match["count"].lower().split())
    if word in VAGUE_COUNTS:
        return VAGUE_COUNTS[word]
    if word in ("a", "an"):
        return 1, 1
    if word in ("one or two", "two or three"):
        return (1, 2) if word[0] == "o" else (2, 3)
    number = numerals.value(word)
    if number is None or number != int(number) or number > 100_000:
        return None
    return int(number), int(number)


def _offset(match: re.Match[str], low: int, high: int, base: Base = "writing") -> Offset | None:
    word = unit(match)
    factor = 2 if word == "fortnight" else 1
    known: Unit | None = UNITS.get(word)
    if known is None:
        return None
    return Offset(low=low * factor, high=high * factor, unit=known, base=base)


def _day_away(match: re.Match[str]) -> Expression:
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
    if unit(match) == "day" or (match["which"].lower() == "past" and unit(match) != "century"):
        return None
    meaning = _offset(match, away, away)
    return expression(match, meaning) if meaning else None


def _narrated_unit(match: re.Match[str]) -> Expression | None:
    away = NARRATED[match["narrated"].lower()]
    meaning = _offset(match, away, away, "told")
    return expression(match, meaning) if meaning else None


def _end_of_unit(match: re.Match[str]) -> Expression | None:
    meaning = _offset(match, 0, 0, "narrative")
    return expression(match, meaning) if meaning else None


def _away(match: re.Match[str]) -> Expression | None:
    """For "three weeks ago", "two days later": the count, turned back where the word says so."""
    word = " ".join(match["away"].lower().split())
    told = word in ("later", "earlier", "before", "after", "previously", "afterwards", "beforehand")
    back = word in ("ago", "earlier", "before", "previously", "beforehand")
    known = count(match)
    if known is None:
        return None
    low, high = (-known[1], -known[0]) if back else known
    meaning = _offset(match, low, high, "told" if told else "writing")
    bound = modifier(match)
    mod = POINT_BOUNDS.get(bound or "", bound)
    type_: TimeType = "TIME" if unit(match) == "hour" else "DATE"
    return expression(match, meaning, type_=type_, mod=mod) if meaning else None


def _reference(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value=_REFERENCES[" ".join(match["word"].lower().split())]))


def _event(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value="XXXX-XX-XX"))


_AWAY = r"(?P<away>(?i:ago|later|earlier|from\s+now|hence|previously|afterwards|beforehand))\b"
_NOTHING_BEHIND = r"(?P<away>(?i:before|after))\b(?=[,.;:]|\s*$)"

RULES: list[Rule] = [
    rule(rf"(?P<word>(?i:{either(_DAYS_AWAY)}))\b(?![’']s?\s+[A-Z])", _day_away),
    rule(rf"(?P<word>(?i:{either(_PARTS_TOLD)}))\b", _part_told),
    rule(
        rf"(?P<that>(?i:this|that\s+same|that|the\s+same|the\s+following|the\s+next|the\s+previous))"
        rf"\s+(?:(?P<mod>early|late)\s+)?{PART_OF_DAY}",
        _part_of_this_day,
    ),
    rule(rf"{MOD}?(?i:later\s+|earlier\s+)?{WHICH}\s+{UNITS_TOLD}(?<!s)", _which_unit),
    rule(
        rf"{MOD}?(?i:later\s+|earlier\s+)?(?i:the\s+)?"
        r"(?P<narrated>(?i:previous|preceding|same|that|following))(?i:\s+same)?"
        rf"\s+{UNITS_TOLD}(?<!s)",
        _narrated_unit,
    ),
    rule(rf"{MOD}?(?i:the)\s+(?P<narrated>(?i:next))\s+{UNITS_TOLD}(?<!s)", _narrated_unit),
    rule(rf"{MOD}(?<=the ){UNITS_TOLD}(?<!s)", _end_of_unit),
    rule(rf"{BOUND}{COUNT}\s+(?:short\s+|long\s+)?{UNITS_TOLD}\s+{_AWAY}", _away),
    rule(rf"{BOUND}{COUNT}\s+{UNITS_TOLD}\s+{_NOTHING_BEHIND}", _away),
    rule(rf"(?P<word>(?i:{either(_REFERENCES)}))\b", _reference),
    rule(rf"{MOD}(?<=the )(?:[\w-]+\s+){{0,2}}(?:{either(EVENTS)})\b(?!\s+of\s+\d)", _event),
]
