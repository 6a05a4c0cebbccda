"""The rules of how long, how often, and at what hour."""

from __future__ import annotations

import re

from rashomon.anchors import numerals
from rashomon.anchors.numerals import either
from rashomon.anchors.times.deictics import count, unit
from rashomon.anchors.times.expressions import Expression, Loose, Offset
from rashomon.anchors.times.grammar import (
    BOUND,
    COUNT,
    PART_OF_DAY,
    UNITS_TOLD,
    Rule,
    expression,
    rule,
)
from rashomon.anchors.times.words import (
    LONG_WEEKDAYS,
    PARTS_OF_DAY,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAYS,
)

_CODES = {
    **UNITS,
    "minute": "TM",
    "min": "TM",
    "second": "TS",
    "sec": "TS",
    "hour": "TH",
    "night": "D",
}
"""The unit's letter in a duration; ``T`` before those shorter than a day."""

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}
UNITS_OF_TWELVE = numerals.numbered(
    "one two three four five six seven eight nine ten eleven twelve", 1
)
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_NAMED_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _period(number: str, word: str) -> str:
    code = _CODES[word]
    if word == "fortnight" and number.isdigit():
        number = str(2 * int(number))
    return f"PT{number}{code[1]}" if code[0] == "T" else f"P{number}{code}"


def _counted(match: re.Match[str]) -> str | None:
    word = " ".join(match["count"].lower().split())
    if word in VAGUE_COUNTS:
        return "X"
    if word.startswith("half"):
        return "0.5"
    number = numerals.value(word)
    if number is None:
        whole = count(match)
        if whole is None:
            return None
        number = float(whole[1])
    groups = match.groupdict()
    return f"{number + (0.5 if groups.get('half') or groups.get('half_more') else 0):.15g}"


_OPENS_DURATION = re.compile(
    r"(?i:\b(?:for|in|within|after|of|over|takes?|took|last(?:s|ed|ing)?|spen[dt]|than|least|most"
    r"|about|nearly|almost|under|some|once|only|just|until|to|every|served|another))\s+$"
)
"""What stands before "a week" where it is a length and no rate ("twice a week")."""


def _duration(match: re.Match[str]) -> Expression | None:
    article = match["count"].lower() in ("a", "an")
    if article and not match.groupdict().get("bound"):
        before = match.string[max(0, match.start() - 12) : match.start()]
        a_half = match.groupdict().get("half")
        if unit(match) == "second" or not (a_half or _OPENS_DURATION.search(before)):
            return None
    if match.string[: match.start()].endswith("aged "):
        return None
    number = _counted(match)
    if number is None or unit(match) == "quarter":
        return None
    return expression(match, Loose(value=_period(number, unit(match))), type_="DURATION")


def _past_unit(match: re.Match[str]) -> Expression:
    """A length that ends now: "the past week" is not "last week"."""
    return expression(match, Loose(value=_period("1", unit(match))), type_="DURATION")


def _unit_alone(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value=_period("X", unit(match))), type_="DURATION")


def _every(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    if name := groups.get("weekday"):
        day = LONG_WEEKDAYS[name.removesuffix("s").capitalize()]
        return expression(match, Loose(value=f"XXXX-WXX-{day}"), type_="SET")
    if part := groups.get("part"):
        return expression(
            match, Loose(value=f"XXXX-XX-XXT{PARTS_OF_DAY[part.lower()]}"), type_="SET"
        )
    number = _counted(match) if groups.get("count") else "1"
    if number is None:
        return None
    return expression(match, Loose(value=_period(number, unit(match))), type_="SET")


def _adverb(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value=_ADVERBS[match["word"].lower()]), type_="SET")


def _clock(match: re.Match[str]) -> Expression | None:
    hour, minute = int(match["hour"]), match["minute"] or match["minute24"]
    half = (match["half_day"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    seconds = f":{match['secs']}" if match["secs"] else ""
    clock = f"T{hour:02}:{minute or '00'}{seconds}"
    return _at(match, clock + ("Z" if (match["zone"] or "").strip() in ("GMT", "UTC") else ""))


def _plain_clock(match: re.Match[str]) -> Expression:
    """The hour of "1830 GMT", which its zone tells from a year."""
    zone = "Z" if match["zone"] in ("GMT", "UTC") else ""
    return _at(match, f"T{match['hour']}:{match['minute']}{zone}")


def _pointed_clock(match: re.Match[str]) -> Expression:
    """The hour of "at 1.40 on Wednesday": with a day behind it, it is no decimal."""
    return _at(match, f"T{int(match['hour']):02}:{match['minute']}")


def _spoken_clock(match: re.Match[str]) -> Expression | None:
    """The hour of "half past nine" or "nine o'clock"; a number alone tells none."""
    if not match["minutes"] and not match["oclock"]:
        return None
    hour = UNITS_OF_TWELVE[match["hours"].lower()]
    minutes = _MINUTES.get((match["minutes"] or "").lower(), 0)
    if match["way"] == "to":
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    return _at(match, f"T{hour:02}:{minutes:02}")


def _named_hour(match: re.Match[str]) -> Expression:
    return _at(match, _NAMED_HOURS[match["word"].lower()])


def _part_alone(match: re.Match[str]) -> Expression:
    return _at(match, f"T{PARTS_OF_DAY[match['part'].lower()]}")


HOUR_ALONE = Offset(low=0, high=0, unit="D", base="told")
"""What an hour without a day means: one of the day last told of."""


def _at(match: re.Match[str], clock: str) -> Expression:
    """An hour of the day told of, until it is joined to a day beside it."""
    return expression(match, HOUR_ALONE, type_="TIME", clock=clock)


_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:(?:[:.](?P<minute>[0-5]\d)(?::(?P<secs>[0-5]\d))?)?\s?"
    r"(?P<half_day>(?i:[ap]\.m\.|[ap]m\b))|:(?P<minute24>[0-5]\d)(?::[0-5]\d)?\b(?![:\d-])"
    r"|\s(?i:o[’']clock)\b)(?P<zone>\s?(?:GMT|UTC|BST|CET|EST|EDT|CEST|PST|PDT|local\stime)\b)?"
)
_PLAIN_CLOCK = (
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?"
    r"(?P<zone>GMT|UTC|BST|CET|EST|EDT|CEST|PST|PDT|local\stime)\b"
)
_HOURS = rf"(?P<hours>(?i:{either(list(UNITS_OF_TWELVE))}))"
_SPOKEN_CLOCK = (
    rf"(?:(?P<minutes>(?i:half|quarter|five|ten|twenty|twenty-five))\s+(?P<way>past|to)\s+)?{_HOURS}"
    r"(?P<oclock>\s+o[’']clock)?\b"
)
_POINTED_CLOCK = (
    r"(?:(?<=\bat )|(?<=\buntil )|(?<=\bby )|(?<=\bfrom )|(?<=\bafter )|(?<=\bbefore ))"
    r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    rf"(?=\s+(?:on|in\s+the|yesterday|today|this|that|local)\b|\s+(?:{either(WEEKDAYS)})\b)"
)
_SHORT = r"(?P<unit>(?i:seconds?|secs|minutes?|mins?|nights?))\b"
_AGES = r"(?![\s-]+(?i:old|of\s+age)\b)"
_HALF = r"(?P<half>\s+and\s+a\s+half)?"
_AND_A_HALF = _HALF.replace("half>", "half_more>")

RULES: list[Rule] = [
    rule(
        rf"{BOUND}{COUNT}{_AND_A_HALF}[\s-](?:long\s+|full\s+)?{UNITS_TOLD}{_HALF}{_AGES}",
        _duration,
    ),
    rule(rf"{BOUND}{COUNT}[\s-]{_SHORT}{_HALF}", _duration),
    rule(
        r"(?i:the\s+)?(?i:past|last|next|first|coming|previous|following|final)\s+"
        rf"{BOUND}{COUNT}\s+{UNITS_TOLD}",
        _duration,
    ),
    rule(rf"(?i:the\s+past)\s+{UNITS_TOLD}(?<!s)", _past_unit),
    rule(
        r"(?:(?<=for )|(?<=after )|(?<=within )|(?<=or )|(?<=lasted )|(?<=took )|(?<=takes )"
        r"|(?<=spent ))"
        rf"{UNITS_TOLD}(?<=s)",
        _unit_alone,
    ),
    rule(rf"(?i:every|each)\s+(?:{COUNT}\s+)?{UNITS_TOLD}", _every),
    rule(rf"(?i:every|each)\s+(?P<weekday>{either(LONG_WEEKDAYS)})\b", _every),
    rule(rf"(?i:every|each)\s+{PART_OF_DAY}", _every),
    rule(rf"(?P<weekday>(?:{either(LONG_WEEKDAYS)})s)\b", _every),
    rule(rf"(?i:once|twice|(?:\w+\s+)?times)\s+(?i:an?|per|every)\s+{UNITS_TOLD}(?<!s)", _every),
    rule(rf"(?P<word>(?i:{either(_ADVERBS)}))\b", _adverb),
    rule(_CLOCK, _clock),
    rule(_PLAIN_CLOCK, _plain_clock),
    rule(_POINTED_CLOCK, _pointed_clock),
    rule(_SPOKEN_CLOCK, _spoken_clock),
    rule(rf"(?P<word>(?i:{either(_NAMED_HOURS)}))\b", _named_hour),
    rule(rf"(?i:the)\s+(?:(?P<mod>(?i:early|late))\s+)?{PART_OF_DAY}(?!\s+before)", _part_alone),
]
