"""Which October, which Friday: the occurrence of a part of a year or a week that is meant."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from rashomon.anchors.times import calendar
from rashomon.anchors.times.feasts import in_year

LOOKS_AHEAD = 45
"""Days to a date that lies ahead though no verb says so: a hand estimate for announcements."""

SATURDAY = 6


def towards(which: int | None, direction: int) -> tuple[int, bool]:
    """Which way to look, and whether the period of writing itself counts."""
    if which is None:
        return (direction or -1), True
    return which, which == 0


def occurrence(rest: str, day: date, way: int, own: bool) -> str | None:
    """The nearest occurrence of a part of a year on one side of a day."""
    years = range(max(day.year - 1, MINYEAR), min(day.year + 1, MAXYEAR) + 1)
    periods = [(value, calendar.days(value)) for value in (in_year(y, rest) for y in years)]
    if way == 0:
        return in_year(day.year, rest)
    if way < 0:
        past = [v for v, d in periods if d and (d[0] <= day if own else d[1] < day)]
        return past[-1] if past else None
    ahead = [v for v, d in periods if d and (d[1] >= day if own else d[0] > day)]
    return ahead[0] if ahead else None


def most_likely(rest: str, day: date) -> str | None:
    """Where no verb decides: the last occurrence, unless the next is close at hand."""
    soon = calendar.step(day, LOOKS_AHEAD, "D")
    ahead = occurrence(rest, day, 1, own=True)
    days = calendar.days(ahead or "")
    if soon and days and days[0] <= soon:
        return ahead
    return occurrence(rest, day, -1, own=True)


def day_of_week(number: int, day: date, way: int, own: bool) -> str | None:
    """The nearest such day on one side of a day, or the one in its week."""
    if way == 0:
        away = number - day.isoweekday()
    elif way > 0:
        away = (number - day.isoweekday()) % 7 or (0 if own else 7)
    else:
        away = -((day.isoweekday() - number) % 7) or (0 if own else -7)
    there = calendar.step(day, away, "D")
    return there.isoformat() if there else None


def day_of_a_week(number: int, day: date, weeks: int) -> str | None:
    """Such a day in the week of a day, or so many weeks away."""
    there = calendar.step(day, weeks, "W")
    return day_of_week(number, there, 0, own=True) if there else None


def weekend(day: date, way: int, which: int | None) -> str | None:
    """The weekend on one side of a day, where no word says which; else that of a week.

    "Last weekend" is over before the week of the day; one without a word is the last that has
    begun, or the next that isn't over.
    """
    weeks = which if which is not None else 0
    if which is None and way <= 0 and day.isoweekday() < SATURDAY:
        weeks = -1
    there = calendar.step(day, weeks, "WE")
    return calendar.at(there, "WE") if there else None
