"""The rules of how often: "every Friday", "twice a week", "800 barrels a day"."""

from __future__ import annotations

import re

from rashomon.anchors.numerals import either
from rashomon.anchors.times.counting import unit
from rashomon.anchors.times.durations import counted, opens_duration, period
from rashomon.anchors.times.expressions import Expression, Loose
from rashomon.anchors.times.grammar import (
    ANY_UNIT,
    COUNT,
    PART_OF_DAY,
    Rule,
    expression,
    rule,
)
from rashomon.anchors.times.words import LONG_WEEKDAYS, MONTHS, PARTS_OF_DAY, SEASONS

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}
_LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("May", "June", "July")]
_NAME_BEHIND = re.compile(r"\s[A-Z]")
_NAME_BEFORE = re.compile(r"[A-Z]\w*\s$")


def _set(match: re.Match[str], value: str) -> Expression:
    return expression(match, Loose(value=value), type_="SET")


def _every(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    number = "2" if groups.get("other") else "1"
    if groups.get("count"):
        told = counted(match)
        if told is None:
            return None
        number = told
    return _set(match, period(number, unit(match)))


def _every_named(match: re.Match[str]) -> Expression:
    """For "every summer", "each Monday", "every Sunday night"."""
    groups = match.groupdict()
    clock = f"T{PARTS_OF_DAY[groups['part'].lower()]}" if groups.get("part") else ""
    if name := groups.get("weekday"):
        return _set(match, f"XXXX-WXX-{LONG_WEEKDAYS[name]}{clock}")
    if name := groups.get("season"):
        return _set(match, f"XXXX-{SEASONS[name.lower()]}")
    if name := groups.get("month"):
        return _set(match, f"XXXX-{MONTHS[name]:02}")
    return _set(match, f"XXXX-XX-XX{clock}")


def _adverb(match: re.Match[str]) -> Expression | None:
    """A word such as "daily"; with capitals it is a name ("the Daily Ledger")."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    named = _NAME_BEHIND.match(match.string, match.end()) or _NAME_BEFORE.search(before)
    if match["word"].istitle() and named:
        return None
    return _set(match, _ADVERBS[match["word"].lower()])


def _rate(match: re.Match[str]) -> Expression | None:
    """The "a day" of "800 barrels a day"; behind "for" and its like it is a length of time."""
    if unit(match) in ("second", "weekend", "quarter") or opens_duration(match):
        return None
    return _set(match, period("1", unit(match)))


_ONE = r"(?i:an?|per|every|each)"

RULES: list[Rule] = [
    rule(rf"(?i:every|each)\s+(?:(?P<other>other)\s+)?(?:{COUNT}\s+)?{ANY_UNIT}", _every),
    rule(
        rf"(?i:every|each)\s+(?:(?P<weekday>{either(LONG_WEEKDAYS)})(?:\s+{PART_OF_DAY})?"
        rf"|(?P<season>(?i:{either(SEASONS)}))|(?P<month>{either(_LONG_MONTHS)}))\b",
        _every_named,
    ),
    rule(rf"(?i:every|each)\s+{PART_OF_DAY}", _every_named),
    rule(rf"(?P<weekday>(?:{either(LONG_WEEKDAYS)}))s\b", _every_named),
    rule(rf"(?P<weekday>(?:{either(LONG_WEEKDAYS)}))\s+{PART_OF_DAY[:-2]}s\b", _every_named),
    rule(rf"(?i:once|twice|(?:\w+\s+)?times)\s+{_ONE}\s+{ANY_UNIT}(?<!s)", _every),
    rule(rf"(?i:an?|per)\s+{ANY_UNIT}(?<!s)(?![-’'])", _rate),
    rule(rf"(?P<word>(?i:{either(_ADVERBS)}))\b", _adverb),
]
