"""How long a stretch of time can be that is told in words, in minutes.

"50 minutes" is seldom 50 exactly: the rounder the number and the longer its unit, the more it
leaves open. What the looseness is worth is a hand estimate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Page, Span, Time, Value

HOUR, DAY = 60.0, 24 * 60.0
UNITS = {
    "TS": 1 / 60,
    "TM": 1.0,
    "TH": HOUR,
    "D": DAY,
    "W": 7 * DAY,
    "M": 30.4 * DAY,
    "Y": 365.25 * DAY,
}
"""Minutes of a unit, by its letter in a duration."""

LOOSE = {
    "TS": 0.0,
    "TM": 0.0,
    "TH": 15.0,
    "D": 0.4 * DAY,
    "W": 2 * DAY,
    "M": 10 * DAY,
    "Y": 90 * DAY,
}
"""What a whole number of a unit leaves open on either side, in minutes."""

ROUND = ((30, 5.0), (10, 3.0), (5, 2.0))
"""What minutes leave open that are a multiple of so many."""

ROUGHLY = 0.2
"""What "about" leaves open on either side, as a part of the length."""

NEARLY = 0.75
"""What "almost an hour" or "the best part of an hour" is at least, as a part of it."""

MANY_HOURS = 4
"""From so many hours on, half an hour more or less is not told."""

NEARBY = 28
"""So many characters before a length are read for what they say of it."""

_VALUE = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])")
_MOST_OF = re.compile(
    r"(?i:\b(?:the\s+(?:best|better|greater)\s+part|most|the\s+bulk|much)\s+of\s+)$"
)
_GOOD = re.compile(r"(?i:\b(?:a\s+good|a\s+full|well\s+over|just\s+over|a\s+little\s+over)\s+)$")
_NEARLY = re.compile(r"(?i:nearly|almost|close\s+to|just\s+under|not\s+quite|just\s+short\s+of)\b")
_ABOUT = re.compile(r"(?i:\b(?:about|around|some|roughly|approximately|perhaps|maybe)\s+)$")
_AT_MOST = re.compile(r"(?i:\b(?:less\s+than|under|within|inside|no\s+more\s+than|up\s+to)\s+)$")
_AT_LEAST = re.compile(r"(?i:\b(?:more\s+than|over|at\s+least|longer\s+than|upwards\s+of)\s+)$")
_JOIN = re.compile(r"\s*(?:,|and|,\s*and)\s+")
_RATE = re.compile(r"(?i:\s+(?:a|per|each|every)\s+(?:day|night|week|month|year|hour|shift)\b)")


class Length(Value, frozen=True):
    """A stretch of time as a page tells it: its words, and the minutes it can be."""

    span: Span
    low: float
    high: float | None


def lengths(page: Page, within: Span) -> list[Length]:
    """The stretches of time told in a range of a page; what is a rate or vague is none."""
    held = [
        one
        for one in page.times
        if one.type == "DURATION" and within[0] <= one.span[0] and one.span[1] <= within[1]
    ]
    found = []
    for parts in _joined(page, held):
        span = parts[0].span[0], parts[-1].span[1]
        read = [_minutes(one) for one in parts]
        if None in read or _RATE.match(page.text, span[1]):
            continue
        whole = sum(minutes for minutes, _ in filter(None, read))
        slack = min(slack for _, slack in filter(None, read))
        whole_span, low, high = _bounded(page, parts[0], span, whole, slack)
        found.append(Length(span=whole_span, low=low, high=high))
    return found


def _joined(page: Page, held: Sequence[Time]) -> list[list[Time]]:
    """Stretches put together that are told as one: "two hours and ten minutes"."""
    found: list[list[Time]] = []
    for one in held:
        before = found[-1][-1] if found else None
        if (
            before is not None
            and _JOIN.fullmatch(page.text, before.span[1], one.span[0])
            and _unit(one) < _unit(before)
        ):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _unit(time: Time) -> float:
    told = _VALUE.fullmatch(time.value)
    return UNITS[_letter(told)] if told else 0.0


def _letter(told: re.Match[str]) -> str:
    return told[1] + told[3]


def _minutes(time: Time) -> tuple[float, float] | None:
    """The minutes of a length, and what its number leaves open; ``None`` where it is vague."""
    told = _VALUE.fullmatch(time.value)
    if told is None or _letter(told) not in UNITS:
        return None
    number, letter = float(told[2]), _letter(told)
    slack = LOOSE[letter]
    if letter == "TM":
        slack = next((open_ for step, open_ in ROUND if not number % step), 0.0)
    if letter == "TH" and number >= MANY_HOURS:
        slack = HOUR / 2
    if number % 1:
        slack = min(slack, LOOSE[letter] * 2 / 3)
    return number * UNITS[letter], slack


def _bounded(
    page: Page, first: Time, span: Span, whole: float, slack: float
) -> tuple[Span, float, float | None]:
    """The least and the most minutes, by the words that go with a length, and its whole span."""
    begins = max(0, span[0] - NEARBY)
    before = page.text[begins : span[0]]

    def says(pattern: re.Pattern[str]) -> Span | None:
        found = pattern.search(before)
        return (begins + found.start(), span[1]) if found else None

    if nearly := says(_MOST_OF) or (_NEARLY.match(page.read(first.span)) and span):
        return nearly, whole * NEARLY, whole + slack / 2
    if good := says(_GOOD):
        return good, whole - slack / 2, whole * (2 - NEARLY)
    if about := says(_ABOUT) or (first.mod == "APPROX" and span):
        return about, whole - max(slack, ROUGHLY * whole), whole + max(slack, ROUGHLY * whole)
    if most := says(_AT_MOST) or (first.mod in ("LESS_THAN", "EQUAL_OR_LESS") and span):
        return most, 0.0, whole
    if least := says(_AT_LEAST) or (first.mod in ("MORE_THAN", "EQUAL_OR_MORE") and span):
        return least, whole, None
    return span, max(0.0, whole - slack), whole + slack
