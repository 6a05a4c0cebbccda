"""The rules of the hour as it is spoken or signalled: "eighteen minutes to seven", "at 0620 hours".

They stand before the rules of durations, as "06.20 hours" behind "at" is no length of time.
"""

from __future__ import annotations

import re

from rashomon.anchors.numerals import TENS, UNITS, either
from rashomon.anchors.times.expressions import Expression
from rashomon.anchors.times.grammar import Rule, rule
from rashomon.anchors.times.hours import (
    ABOUT,
    NAMED_HOURS,
    TO_TWELVE,
    at_clock,
    by_part,
    is_measured,
)
from rashomon.anchors.times.words import LONG_WEEKDAYS

_BELOW_THIRTY = {word: number for word, number in UNITS.items() if number} | {
    f"twenty{link}{word}": TENS["twenty"] + number
    for word, number in UNITS.items()
    for link in ("-", " ")
    if 0 < number < 10
}
_MINUTES = {**_BELOW_THIRTY, "twenty": 20}
_POINT = re.compile(
    r"(?i:\b(?:at|by|until|till|since|towards?|around|about|from|to|was|is|exactly|precisely|nearly"
    r"|almost|before|after|past)\s+)$"
)
"""What stands before a point in time, and seldom before a length of it."""

_AT = re.compile(
    r"(?i:\b(?:at|until|till|since|past|(?:shortly|just|soon|little|long|immediately)\s(?:before|after))"
    r"\s+)$"
)
"""What stands before an hour alone that a day follows: "at twelve on Thursday", "just past six"."""

_SHORTLY = re.compile(
    r"(?i:\b(?:just|shortly|soon|little)\s(?:past|after|before)\s+|\bjust\sgone\s+)$"
)
_DAWN = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "first light": "MO"}
_DUSK = {"dusk": "EV", "nightfall": "EV", "sunset": "EV"}


def _stands_behind(match: re.Match[str], words: re.Pattern[str]) -> bool:
    return words.search(match.string[max(0, match.start() - 20) : match.start()]) is not None


def _hour(written: str) -> int:
    return int(written) if written.isdigit() else TO_TWELVE[written.lower()]


def _counted_minutes(match: re.Match[str]) -> Expression | None:
    """The hour of "eighteen minutes to seven" or "16 minutes past midnight"."""
    if not _stands_behind(match, _POINT):
        return None
    count = match["count"].lower()
    minutes = int(count) if count.isdigit() else _MINUTES[" ".join(count.split())]
    name = (match["name"] or "").lower()
    hour = int(NAMED_HOURS[name][1:3]) % 24 if name else _hour(match["hours"])
    if not 0 < minutes < 60 or not 0 <= hour <= 24:
        return None
    spoken = hour if name else by_part(match, hour)
    if match["half_day"] and 1 <= hour <= 12:
        spoken = hour % 12 + (12 if match["half_day"].lower().startswith("p") else 0)
    if match["way"].lower() in ("to", "before"):
        spoken, minutes = (spoken - 1) % (12 if 0 < spoken <= 12 and not name else 24), 60 - minutes
        spoken = spoken or (0 if name else 12)
    return at_clock(match, f"T{spoken % 24:02}:{minutes:02}")


def _signalled(match: re.Match[str]) -> Expression | None:
    """The hour of "at 06.20 hours", as armies and timetables write it."""
    if not _stands_behind(match, _POINT):
        return None
    return at_clock(match, f"T{match['hour']}:{match['minute']}")


def _pointed(match: re.Match[str]) -> Expression | None:
    """The hour of "at 18.42.", where nothing it could measure is spoken of."""
    if is_measured(match):
        return None
    return at_clock(match, f"T{int(match['hour']):02}:{match['minute']}")


def _hour_of_part(match: re.Match[str]) -> Expression | None:
    """The hour of "at nine in the evening"."""
    if not _stands_behind(match, _POINT):
        return None
    hour, part = _hour(match["hours"]), (match["part"] or match["night"]).lower()
    if not 1 <= hour <= 12:
        return None
    late = part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12)
    early = hour % 12 if part == "night" else hour
    return at_clock(match, f"T{hour % 12 + 12 if late else early:02}:00")


def _hour_of_day(match: re.Match[str]) -> Expression | None:
    """The hour of "at six on Friday evening" or "just past twelve on Thursday"."""
    if not _stands_behind(match, _AT):
        return None
    return at_clock(match, f"T{by_part(match, _hour(match['hours'])):02}:00")


def _hour_shortly_told(match: re.Match[str]) -> Expression | None:
    """The hour of "on Friday, just past twelve,": no count is just past something."""
    if not _stands_behind(match, _SHORTLY):
        return None
    return at_clock(match, f"T{_hour(match['hours']):02}:00")


def _light(match: re.Match[str]) -> Expression | None:
    """The part of a day that the sun rises or sets in: "at dawn on Wednesday"."""
    if not _stands_behind(match, _POINT):
        return None
    part = {**_DAWN, **_DUSK}[" ".join(match["light"].split())]
    return at_clock(match, f"T{part}")


_HOURS = rf"(?P<hours>(?i:{either(TO_TWELVE)})|1[0-2]|[1-9])"
_DAY_BEHIND = (
    rf"(?=\s+(?:on\s+)?(?:{either(LONG_WEEKDAYS)})\b(?![’']s)|\s+(?:yesterday|this\s+(?:morning|afternoon|evening)"
    r"|that\s+(?:morning|afternoon|evening|night)|last\s+night|tonight)\b)"
)

RULES: list[Rule] = [
    rule(
        rf"{ABOUT}(?P<count>[1-5]?\d|(?i:{either(_MINUTES)}))\s+minutes?\s+(?P<way>(?i:to|before|past|after))\s+"
        rf"(?:{_HOURS}|(?P<name>(?i:{either(NAMED_HOURS)})))\b"
        r"(?:\s?(?P<half_day>(?i:[ap]\.m\.|[ap]m\b)))?(?![.:-]\d|\s+(?:minutes|hours|days)\b)",
        _counted_minutes,
    ),
    rule(
        rf"{ABOUT}(?P<hour>[01]\d|2[0-4])[.:]?(?P<minute>[0-5]\d)\s?(?i:hours|hrs?\b\.?|h)(?!\w)",
        _signalled,
    ),
    rule(
        r"(?:(?i:(?<=\bat )|(?<=\buntil )|(?<=\btill )|(?<=\bsince ))|(?<=\bBy ))"
        r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
        r"(?=[.,;:)]+(?:\s|$)|$|\s+(?:and|when|as|while|but|then|the|he|she|it|they|we|his|her|its"
        r"|their)\b)",
        _pointed,
    ),
    rule(
        rf"{_HOURS}\s+(?:in\s+the\s+(?:early\s+|late\s+)?(?P<part>(?i:morning|afternoon|evening))"
        r"|at\s+(?P<night>night))\b",
        _hour_of_part,
    ),
    rule(_HOURS + _DAY_BEHIND, _hour_of_day),
    rule(rf"(?P<hours>(?i:{either(TO_TWELVE)}))(?=[,.;]|$)", _hour_shortly_told),
    rule(rf"(?P<light>{either({**_DAWN, **_DUSK})})\b" + _DAY_BEHIND, _light),
]
