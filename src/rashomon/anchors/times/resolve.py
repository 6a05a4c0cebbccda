"""From what an expression says to the days it means, given when it was written.

What has no year of its own is counted from the day of publication; where that is unknown,
from the day of capture (``basis`` ``captured``: right if the page was published then, and
an upper bound otherwise); where both are unknown it stays open: ``XXXX-10``, no days. A
reader's comment was written between the publication and the capture (``comment``), and what
is quoted was said on the day that the sentence gives (``quotation``). The day of an hour that
stands alone is one that the words around it name (``told``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from msgspec import structs

from rashomon.anchors.times import ancient, calendar, feasts, occurrences
from rashomon.anchors.times.context import Context
from rashomon.anchors.times.expressions import (
    Expression,
    Fixed,
    InYear,
    Loose,
    Meaning,
    Offset,
    Weekday,
)
from rashomon.anchors.times.minutes import minutes_on
from rashomon.anchors.times.reference import Reference
from rashomon.anchors.times.words import OF_A_DAY, SHORTER
from rashomon.model import Time, Value

DAYS_OF: dict[calendar.Unit, int] = {
    "W": 7,
    "WE": 7,
    "M": 31,
    "Q": 92,
    "Y": 366,
    "DE": 3653,
    "CE": 36525,
}
"""The most days that a unit has; hours and days have one."""


class Resolved(Value, frozen=True, kw_only=True):
    """A value, the days it can mean before its modifier, and what they were counted from."""

    value: str
    days: calendar.Days | None
    basis: str


def resolve(expression: Expression, context: Context) -> Time:
    """The time that an expression tells.

    Args:
        expression: what was found.
        context: what it is resolved against.

    Returns:
        Its TIMEX3 value and the days it can mean; without days where they can't be known.
    """
    found = _resolve(expression.meaning, context)
    value, days = found.value, found.days
    days = days and calendar.third(days, expression.mod)
    days = days and _on_one_side(days, expression, context)
    earliest, latest = _bounded(days, expression.mod, context.reference) if days else (None, None)
    if expression.clock:
        value = value + expression.clock if len(value) == len("2017-10-05") else value
    return Time(
        span=expression.span,
        type=expression.type,
        value=value,
        mod=expression.mod,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        basis=found.basis,
    )


def _on_one_side(days: calendar.Days, expression: Expression, context: Context) -> calendar.Days:
    """What of the days is left: those from the day told of for "later that month"."""
    base = expression.meaning.base if isinstance(expression.meaning, Offset) else "writing"
    at = context.last_told() if base == "told" else context.reference
    if at is None or not expression.side or not days[0] <= at.first <= at.last <= days[1]:
        return days
    return (at.first, days[1]) if expression.side > 0 else (days[0], at.last)


def _bounded(
    days: calendar.Days, mod: str | None, at: Reference | None
) -> tuple[date | None, date | None]:
    """No first day for "more than a year ago"; "less than a year ago" ends on this day."""
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return None, days[1]
    if mod in ("AFTER", "ON_OR_AFTER"):
        return days[0], max(days[1], at.last) if at else None
    return days


def _resolve(meaning: Meaning, context: Context) -> Resolved:
    match meaning:
        case Fixed():
            return _fixed(meaning)
        case Loose(value=value):
            return _unknown(value)
        case InYear():
            return _in_year(meaning, context)
        case Weekday():
            return _weekday(meaning, context)
        case Offset():
            return _offset(meaning, context)


def _unknown(value: str) -> Resolved:
    return Resolved(value=value, days=None, basis="unknown")


def _fixed(meaning: Fixed) -> Resolved:
    days = calendar.days(meaning.value)
    other = calendar.days(meaning.other) if meaning.other else None
    if days and other and days != other:
        return Resolved(
            value=calendar.common(meaning.value, meaning.other or meaning.value),
            days=(min(days[0], other[0]), max(days[1], other[1])),
            basis="text",
        )
    return Resolved(value=meaning.value, days=days, basis="text" if days else "unknown")


def _seen_from(at: Reference, value: Callable[[date], str | None], unknown: str) -> Resolved:
    """The value as seen from the first and from the last day of writing, put together."""
    first, last = value(at.first), value(at.last)
    early, late = calendar.days(first or ""), calendar.days(last or "")
    if not (first and last and early and late):
        return _unknown(unknown)
    days = (min(early[0], late[0]), max(early[1], late[1]))
    return Resolved(value=calendar.common(first, last, unknown), days=days, basis=at.basis)


def _in_year(meaning: InYear, context: Context) -> Resolved:
    rest, unknown = meaning.rest, feasts.open_value(meaning.rest)
    told = context.last_told() if meaning.told else None
    at = told or context.reference
    if (meaning.told or context.narrative) and (old := ancient.from_told(meaning, context.told)):
        return _unknown(old)
    if context.year is not None:
        value = feasts.in_year(context.year, rest)
        return Resolved(value=value, days=calendar.days(value), basis="text")
    if at is None or (meaning.of_year is not None and at.first.year != at.last.year):
        return _unknown(unknown)
    if told and meaning.which == 1:
        at = structs.replace(told, first=told.last)
    return _seen_from(at, _occurrence(meaning, context.direction), unknown)


def _occurrence(meaning: InYear, direction: int) -> Callable[[date], str | None]:
    """Which occurrence of a part of a year is meant, as seen from a day."""
    rest = meaning.rest
    if (years := meaning.of_year) is not None:
        return lambda day: feasts.in_year(day.year + years, rest)
    if meaning.which is None and not direction:
        return lambda day: occurrences.most_likely(rest, day)
    towards = occurrences.towards(meaning.which, direction)
    return lambda day: occurrences.occurrence(rest, day, *towards)


def _weekday(meaning: Weekday, context: Context) -> Resolved:
    unknown = "XXXX-WXX-WE" if meaning.weekend else f"XXXX-WXX-{meaning.number}"
    at = (context.last_told() or context.reference) if meaning.told else context.reference
    if at is None:
        return _unknown(unknown)
    if meaning.weekend:
        way = context.direction if meaning.which is None else meaning.which
        return _seen_from(at, lambda day: occurrences.weekend(day, way, meaning.which), unknown)
    if (weeks := meaning.of_week) is not None:
        return _seen_from(
            at, lambda day: occurrences.day_of_a_week(meaning.number, day, weeks), unknown
        )
    towards = occurrences.towards(meaning.which, context.direction)
    return _seen_from(
        at, lambda day: occurrences.day_of_week(meaning.number, day, *towards), unknown
    )


_PART = re.compile(r"\d{4}(-(?:\d\d|Q\d|H\d))")


def _offset(meaning: Offset, context: Context) -> Resolved:
    from_told = meaning.base == "told" or (meaning.base == "narrative" and context.narrative)
    told = context.last_told() if from_told else None
    if told and not context.narrative and _is_coarser(told, meaning.unit):
        told = context.last_day() if meaning.unit in OF_A_DAY else None
    later = meaning.low > 1 or meaning.unit in OF_A_DAY
    ahead = meaning.base == "told" and meaning.high >= 0 and later
    at = told or (None if ahead else context.reference)
    unknown = _open_value(meaning)
    if from_told and (old := _from_unknown(meaning, context)):
        return _unknown(old)
    if at is None:
        return _unknown(unknown)
    if told and meaning.same_part and (part := _PART.fullmatch(context.told or "")):
        rest = part[1]
        return _seen_from(told, lambda day: f"{day.year + meaning.low:04}{rest}", unknown)
    if told and (clock := minutes_on(meaning, context.told or "")):
        day = date.fromisoformat(clock[: len("2017-10-05")])
        return Resolved(value=clock, days=(day, day), basis="text")
    if meaning.low == meaning.high:
        return _seen_from(at, lambda day: _stepped(day, meaning.low, meaning), unknown)
    early = calendar.step(at.first, meaning.low, meaning.unit)
    late = calendar.step(at.last, meaning.high, meaning.unit)
    known = (early, late) if early and late else None
    return Resolved(value=unknown, days=known, basis=at.basis if known else "unknown")


def _from_unknown(meaning: Offset, context: Context) -> str | None:
    """The value counted from a year before Christ, or from an hour of an unknown day."""
    if context.hour and meaning.unit in SHORTER:
        return minutes_on(meaning, context.hour) or _open_value(meaning)
    return ancient.from_told(meaning, context.told)


def _is_coarser(told: Reference, unit: calendar.Unit) -> bool:
    """Whether what was told of is longer than the unit that is counted from it."""
    return (told.last - told.first).days >= DAYS_OF.get(unit, 1)


def _stepped(day: date, count: int, meaning: Offset) -> str | None:
    there = calendar.step(day, count, meaning.unit)
    return calendar.at(there, meaning.unit) if there else None


def _open_value(meaning: Offset) -> str:
    """The value of an offset from an unknown day: its unit if the count is exact."""
    if meaning.low == meaning.high:
        return {
            "W": "XXXX-WXX",
            "WE": "XXXX-WXX-WE",
            "M": "XXXX-XX",
            "Q": "XXXX-QX",
            "Y": "XXXX",
            "DE": "XXX",
            "CE": "XX",
        }.get(meaning.unit, "XXXX-XX-XX")
    return "PAST_REF" if meaning.low < 0 else "FUTURE_REF"
