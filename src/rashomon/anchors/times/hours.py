"""The rules of the hour: clock times, parts of the day."""

from __future__ import annotations

import re

from rashomon.anchors import numerals
from rashomon.anchors.numerals import either
from rashomon.anchors.times.expressions import Expression, Offset
from rashomon.anchors.times.grammar import PART_OF_DAY, Rule, expression, rule
from rashomon.anchors.times.words import PARTS_OF_DAY, WEEKDAYS

HOUR_ALONE = Offset(low=0, high=0, unit="D", base="around")
"""What an hour without a day means: one of a day that the words around it may name."""

TO_TWELVE = numerals.numbered("one two three four five six seven eight nine ten eleven twelve", 1)
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_DUSK = 6
"""From this hour on an hour of the night is one before midnight."""

_PART_BEHIND = re.compile(
    rf"\s+(?:(?:on\s+)?(?:{either(WEEKDAYS)}|yesterday|that|the\s+same)\s+|in\s+the\s+|at\s+)"
    r"(afternoon|evening|night)\b",
    re.IGNORECASE,
)
_COUNTED_BEHIND = re.compile(
    r"\s+(?!(?:as|this|its|his|hours|was|is|has|does|perhaps|always|yes|says|towards|sometimes)\b)"
    r"(?:people|men|women|children|\w{2,20}s)\b"
)
_MEASURED = re.compile(
    r"(?i:\b(?:shares?|stocks?|index|bonds?|yields?|yielded|yielding|dollars?|pounds?|euros?|francs?"
    r"|prices?|priced|rates?|odds|traded|trading|quoted|valued|stood|stands|magnitude|averages?"
    r"|averaged|led|lead|score|scored|article|section|paragraph|clause|version|level|levels|inflation"
    r"|currency|sold|bought|paid|costs?|worth|finished|clocked|came\s+in)\b)"
)
"""What prices, shares and levels are told with, before a number with a point."""

_BETTING = re.compile(r"\b(?:odds|vote|voted|score|ratio|bet|won|lost|beat)\b", re.IGNORECASE)
NAMED_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _clock(match: re.Match[str]) -> Expression | None:
    hour, minute = int(match["hour"]), match["minute"] or match["minute24"]
    half = (match["half_day"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    seconds = f":{match['secs']}" if match["secs"] else ""
    clock = f"T{hour:02}:{minute or '00'}{seconds}"
    return at_clock(match, clock + ("Z" if (match["zone"] or "").strip() in ("GMT", "UTC") else ""))


def _plain_clock(match: re.Match[str]) -> Expression:
    """The hour of "1830 GMT", which its zone tells from a year."""
    zone = "Z" if match["zone"] in ("GMT", "UTC") else ""
    return at_clock(match, f"T{match['hour']}:{match['minute']}{zone}")


def _pointed_clock(match: re.Match[str]) -> Expression | None:
    """The hour of "at 1.40 on Wednesday": with a day behind it, it is no decimal."""
    if is_measured(match):
        return None
    return at_clock(match, f"T{by_part(match, int(match['hour'])):02}:{match['minute']}")


def is_measured(match: re.Match[str]) -> bool:
    """Whether what stands before "at 18.42" speaks of a price, a share or a level."""
    return bool(_MEASURED.search(match.string[max(0, match.start() - 60) : match.start()]))


def _spoken_clock(match: re.Match[str]) -> Expression | None:
    """The hour of "half past nine" or "nine o'clock"; a number alone tells none."""
    if not match["minutes"] and not match["oclock"]:
        return None
    if match["way"] == "to" and _is_range(match):
        return None
    hour = TO_TWELVE[match["hours"].lower()]
    minutes = _MINUTES.get((match["minutes"] or "").lower(), 0)
    if match["way"] == "to":
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    return at_clock(match, f"T{by_part(match, hour):02}:{minutes:02}")


def _is_range(match: re.Match[str]) -> bool:
    """Whether "five to six" counts things or bets: "five to six people", "odds of ten to one"."""
    if match["minutes"].lower() in ("half", "quarter"):
        return False
    before = match.string[max(0, match.start() - 20) : match.start()]
    return bool(_COUNTED_BEHIND.match(match.string, match.end()) or _BETTING.search(before))


def by_part(match: re.Match[str], hour: int) -> int:
    """The hour by the part of the day told behind it: "at 11.42 on Sunday night" is 23."""
    part = _PART_BEHIND.match(match.string, match.end())
    if part is None or not 1 <= hour <= 12:
        return hour
    if part[1].lower() == "night":
        return hour + 12 if _DUSK <= hour < 12 else hour % 12
    return hour % 12 + 12


def _named_hour(match: re.Match[str]) -> Expression:
    return at_clock(match, NAMED_HOURS[match["word"].lower()])


def _part_alone(match: re.Match[str]) -> Expression | None:
    """A part of a day; "The Evening Post" is none."""
    if match["part"].istitle():
        return None
    return at_clock(match, f"T{PARTS_OF_DAY[match['part'].lower()]}")


def _small_hours(match: re.Match[str]) -> Expression:
    part = (match["part"] or ("night" if match["late"] else "morning")).lower()
    return at_clock(match, f"T{PARTS_OF_DAY[part]}")


def at_clock(match: re.Match[str], clock: str) -> Expression:
    """An hour of no day, until it is joined to one beside it."""
    return expression(match, HOUR_ALONE, type_="TIME", clock=clock)


ABOUT = r"(?:(?P<bound>(?i:about|approximately|roughly|(?<=\bat )around))\s+)?"
_ZONE = (
    r"(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|IST|MSK|local\stime"
    r"|(?:Eastern|Central|Mountain|Pacific)\s[Tt]ime)\b"
)
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:(?:[:.](?P<minute>[0-5]\d)(?::(?P<secs>[0-5]\d))?)?\s?"
    r"(?P<half_day>(?i:[ap]\.m\.|[ap]m\b))|:(?P<minute24>[0-5]\d)(?::[0-5]\d)?\b(?![:\d-])"
    rf"|\s(?i:o[’']clock)\b)(?P<zone>\s?{_ZONE})?"
)
_PLAIN_CLOCK = rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?P<zone>{_ZONE})"
_HOURS = rf"(?P<hours>(?i:{either(list(TO_TWELVE))}))"
_SPOKEN_CLOCK = (
    rf"(?:(?P<minutes>(?i:half|quarter|five|ten|twenty|twenty-five))\s+(?P<way>past|to)\s+)?{_HOURS}"
    r"(?P<oclock>\s+o[’']clock)?\b"
)
_POINTED_CLOCK = (
    r"(?i:(?<=\bat )|(?<=\buntil )|(?<=\bby )|(?<=\bfrom )|(?<=\bafter )|(?<=\bbefore ))"
    r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    rf"(?=\s+(?:on|in\s+the|yesterday|today|this|that|local)\b|\s+(?:{either(WEEKDAYS)})\b)"
)

RULES: list[Rule] = [
    rule(ABOUT + _CLOCK, _clock),
    rule(ABOUT + _PLAIN_CLOCK, _plain_clock),
    rule(_POINTED_CLOCK, _pointed_clock),
    rule(ABOUT + _SPOKEN_CLOCK, _spoken_clock),
    rule(rf"{ABOUT}(?P<word>(?i:{either(NAMED_HOURS)}))\b(?:\s{_ZONE})?", _named_hour),
    rule(rf"(?i:the)\s+(?:(?P<mod>(?i:early|late))\s+)?{PART_OF_DAY}(?!\s+before)", _part_alone),
    rule(
        r"(?i:the)\s+(?:very\s+)?(?:early|small|(?P<late>late))\s+"
        rf"(?:{PART_OF_DAY}\s+)?hours(?:\s+of\s+the\s+morning)?\b",
        _small_hours,
    ),
]
