"""From what an expression says to the days it means, given when it was written.

What has no year of its own is counted from the day of publication; where that is unknown,
from the day of capture (``basis`` ``captured``: right if the page was published then, and
an upper bound otherwise); where both are unknown it stays open: ``XXXX-10``, no days. A
reader's comment was written between the publication and the capture (``comment``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date

from rashomon.anchors.times import calendar
from rashomon.anchors.times.expressions import (
    Expression,
    Fixed,
    InYear,
    Loose,
    Meaning,
    Offset,
    Weekday,
)
from rashomon.model import Dating, Page, Time, Value

_NO_REFERENCE = {"file"}
"""Bases of a dating that say when a copy was made, not when the page was shown."""


LOOKS_AHEAD = 45
"""Days to a date that lies ahead though no verb says so: a hand estimate for announcements."""

LOOKS_BACK = 120
"""Days a narrative goes back to a month it has already told of, found best on WikiWars."""

WHOLE_MONTH = 31


class Reference(Value, frozen=True, kw_only=True):
    """The days on which a text may have been written, and how that is known."""

    first: date
    last: date
    basis: str


class Context(Value, frozen=True, kw_only=True):
    """What an expression is resolved against.

    ``told`` is the value last told of; ``direction`` is -1 or 1 where the verb speaks of the
    past or the future; ``narrative`` says that the text tells of years long gone, so that a
    month belongs to the year last told of and not to the day of writing.
    """

    reference: Reference | None
    told: str | None = None
    direction: int = 0
    narrative: bool = False


def reference(page: Page, *, comment: bool = False) -> Reference | None:
    """When a page, or a comment below it, was written; None where nothing dates it."""
    published = _reference(page.published, "published")
    captured = _reference(page.capture.captured, "captured")
    if not comment:
        return published or captured
    if published is None or captured is None or captured.last < published.first:
        return None
    return Reference(first=published.first, last=captured.last, basis="comment")


def _reference(dating: Dating | None, basis: str) -> Reference | None:
    if dating is None or dating.basis in _NO_REFERENCE:
        return None
    try:
        first, last = (date.fromisoformat(day[:10]) for day in (dating.earliest, dating.latest))
    except ValueError:
        return None
    return Reference(first=min(first, last), last=max(first, last), basis=basis)


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
            return Resolved(value=value, days=None, basis="unknown")
        case InYear():
            return _in_year(meaning, context)
        case Weekday():
            return _weekday(meaning, context)
        case Offset():
            return _offset(meaning, context)


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


def _seen_from(
    at: Reference, value: Callable[[date], str | None], unknown: str, basis: str | None = None
) -> Resolved:
    """The value as seen from the first and from the last day of writing, put together."""
    first, last = value(at.first), value(at.last)
    early, late = calendar.days(first or ""), calendar.days(last or "")
    if not (first and last and early and late):
        return Resolved(value=unknown, days=None, basis="unknown")
    days = (min(early[0], late[0]), max(early[1], late[1]))
    value_of_both = calendar.common(first, last, unknown)
    return Resolved(value=value_of_both, days=days, basis=basis or at.basis)


def _told(context: Context) -> Reference | None:
    """The days last told of, as a point to count from."""
    days = calendar.days(context.told) if context.told else None
    return days and Reference(first=days[0], last=days[1], basis="text")


def _in_year(meaning: InYear, context: Context) -> Resolved:
    unknown = f"XXXX{meaning.rest}"
    told = _told(context)
    at = told if meaning.told else context.reference
    if meaning.of_year is not None:
        if at is None or at.first.year != at.last.year:
            return Resolved(value=unknown, days=None, basis="unknown")
        year = at.first.year + meaning.of_year
        return _seen_from(at, lambda _: f"{year:04}{meaning.rest}", unknown)
    if context.narrative and told and meaning.which is None:
        return _seen_from(told, lambda _: _nearest(meaning.rest, told), unknown)
    if at is None:
        return Resolved(value=unknown, days=None, basis="unknown")
    if meaning.which is None and not context.direction:
        return _seen_from(at, lambda day: _most_likely(meaning.rest, day), unknown)
    towards = _towards(meaning.which, context.direction)
    return _seen_from(at, lambda day: _occurrence(meaning.rest, day, *towards), unknown)


def _towards(which: int | None, direction: int) -> tuple[int, bool]:
    """Which way to look, and whether the period of writing itself counts."""
    if which is None:
        return (direction or -1), True
    return which, which == 0


def _occurrence(rest: str, day: date, way: int, own: bool) -> str | None:
    """The nearest occurrence of a part of a year on one side of a day."""
    years = range(max(day.year - 1, MINYEAR), min(day.year + 1, MAXYEAR) + 1)
    periods = [(f"{y:04}{rest}", calendar.days(f"{y:04}{rest}")) for y in years]
    if way == 0:
        return f"{day.year:04}{rest}"
    if way < 0:
        past = [v for v, d in periods if d and (d[0] <= day if own else d[1] < day)]
        return past[-1] if past else None
    ahead = [v for v, d in periods if d and (d[1] >= day if own else d[0] > day)]
    return ahead[0] if ahead else None


def _most_likely(rest: str, day: date) -> str | None:
    """Where no verb decides: the last occurrence, unless the next is close at hand."""
    soon = calendar.step(day, LOOKS_AHEAD, "D")
    ahead = _occurrence(rest, day, 1, own=True)
    days = calendar.days(ahead or "")
    if soon and days and days[0] <= soon:
        return ahead
    return _occurrence(rest, day, -1, own=True)


def _nearest(rest: str, told: Reference) -> str | None:
    """The occurrence that a narrative means: in the year told of, or soon after the day told of.

    Narratives go forwards: of a month's two occurrences around the day last told of the one
    behind is meant only where it is less than :data:`LOOKS_BACK` days away.
    """
    if (told.last - told.first).days > WHOLE_MONTH:
        return f"{told.first.year:04}{rest}"
    since = calendar.step(told.first, -LOOKS_BACK, "D")
    return _occurrence(rest, since, 1, own=True) if since else None


def _weekday(meaning: Weekday, context: Context) -> Resolved:
    unknown = f"XXXX-WXX-{meaning.number}"
    at = _told(context) if meaning.told else context.reference
    if at is None:
        return Resolved(value=unknown, days=None, basis="unknown")
    towards = _towards(meaning.which, context.direction)
    return _seen_from(at, lambda day: _day_of_week(meaning.number, day, *towards), unknown)


def _day_of_week(number: int, day: date, way: int, own: bool) -> str | None:
    """The nearest such day on one side of a day, or the one in its week."""
    if way == 0:
        away = number - day.isoweekday()
    elif way > 0:
        away = (number - day.isoweekday()) % 7 or (0 if own else 7)
    else:
        away = -((day.isoweekday() - number) % 7) or (0 if own else -7)
    there = calendar.step(day, away, "D")
    return there.isoformat() if there else None


def _offset(meaning: Offset, context: Context) -> Resolved:
    from_told = meaning.base == "told" or (meaning.base == "narrative" and context.narrative)
    at = _told(context) if from_told else context.reference
    at = at or (context.reference if meaning.low == meaning.high == 0 else None)
    unknown = _unknown(meaning)
    if at is None:
        return Resolved(value=unknown, days=None, basis="unknown")
    if meaning.low == meaning.high:
        return _seen_from(at, lambda day: _stepped(day, meaning.low, meaning), unknown)
    early = calendar.step(at.first, meaning.low, meaning.unit)
    late = calendar.step(at.last, meaning.high, meaning.unit)
    known = (early, late) if early and late else None
    return Resolved(value=unknown, days=known, basis=at.basis if known else "unknown")


def _stepped(day: date, count: int, meaning: Offset) -> str | None:
    there = calendar.step(day, count, meaning.unit)
    return calendar.at(there, meaning.unit) if there else None


def _unknown(meaning: Offset) -> str:
    """The value of an offset from an unknown day: its unit if the count is exact."""
    if meaning.low == meaning.high:
        return {
            "H": "XXXX-XX-XX",
            "D": "XXXX-XX-XX",
            "W": "XXXX-WXX",
            "WE": "XXXX-WXX-WE",
            "M": "XXXX-XX",
            "Q": "XXXX-QX",
            "Y": "XXXX",
            "DE": "XXX",
            "CE": "XX",
        }[meaning.unit]
    return "PAST_REF" if meaning.low < 0 else "FUTURE_REF"
