"""Values of ISO-TimeML and the days they mean, both ways.

A value is a TIMEX3 ``value``: ``2017-10-03``, ``2017-10``, ``2017``, ``199`` (a decade),
``19`` (a century), ``2017-W40``, ``2017-W40-WE``, ``2017-SU``, ``2017-Q3``, ``2017-H1``, with
an optional time of day behind a day (``2017-10-03T21:40``, ``2017-10-03TEV``). A value with
``X`` in it, and any duration, set or reference (``PAST_REF``), means no days.

Source: Pustejovsky et al., *ISO-TimeML* (2010); TIDES 2005 for the seasons and halves.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Days = tuple[date, date]
"""The first and the last day that something can mean."""

Unit = Literal["S", "MI", "H", "D", "W", "M", "Y", "DE", "CE", "Q", "WE"]
"""What is counted or stepped by: seconds, minutes, hours, days, weeks, months, years, decades,
centuries, quarters, weekends."""

MONTHS_OF_PART: dict[str, tuple[int, int]] = {
    "SP": (3, 6),
    "SU": (6, 9),
    "FA": (9, 12),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
"""First and last month of a part of the year. Seasons are the northern ones and reach into
the month that the weather's and the sun's reckoning share."""

SHORTEST_BY_MONTHS = 80
"""Days of a span from which on its thirds are whole months; a quarter of a year has 90."""

SHORTEST_MONTH = 28

_VALUE = re.compile(
    r"""
    (?P<year>\d{4}) (?: -(?P<month>\d\d) (?: -(?P<day>\d\d) (?P<clock>T[\w:.+-]*)? )?
                      | -(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])
                      | -W(?P<week>\d\d) (?P<weekend>-WE)? )?
    | (?P<decade>\d{3}) | (?P<century>\d\d)
    """,
    re.VERBOSE,
)


def days(value: str, mod: str | None = None) -> Days | None:
    """The days that a value can mean, its modifier taken into account.

    Args:
        value: a TIMEX3 value.
        mod: ``START``, ``MID`` or ``END`` narrow the days to about a third; others change nothing.

    Returns:
        First and last day, or None where the value names no definite days.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        whole = _whole(match)
    except (ValueError, OverflowError):  # no such day, or one after the year 9999
        return None
    return third(whole, mod)


def _whole(match: re.Match[str]) -> Days:
    if match["century"]:
        return _years(int(match["century"]) * 100, 100)
    if match["decade"]:
        return _years(int(match["decade"]) * 10, 10)
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday + timedelta(5 if match["weekend"] else 0), monday + timedelta(6)
    if match["part"]:
        return _part(year, match["part"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    first, last = (int(match["month"]),) * 2 if match["month"] else (1, 12)
    return date(year, first, 1), _end_of_month(year, last)


def _years(first: int, count: int) -> Days:
    return date(max(first, MINYEAR), 1, 1), date(first + count - 1, 12, 31)


def _part(year: int, part: str) -> Days:
    """A winter named by its year is the one that begins or the one that ends in it."""
    if part == "WI":
        return date(year, 1, 1), _end_of_month(min(year + 1, MAXYEAR), 2)
    first, last = MONTHS_OF_PART[part]
    return date(year, first, 1), _end_of_month(year, last)


def third(whole: Days, mod: str | None) -> Days:
    """The first, middle or last third of some days.

    A month has ten days for the first two, longer spans are divided by months, shorter ones
    by days; less than three days are not divided.
    """
    first, last = whole
    length = (last - first).days + 1
    if length < 3:
        return whole
    if length >= SHORTEST_BY_MONTHS:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        second, end = step_month(first, months // 3), step_month(first, months - months // 3)
    else:
        part = length // 3
        one, two = (10, 20) if length >= SHORTEST_MONTH else (part, length - part)
        second, end = first + timedelta(one), first + timedelta(two)
    before = timedelta(1)
    thirds = {"START": (first, second - before), "MID": (second, end - before), "END": (end, last)}
    return thirds.get(mod or "", whole)


def step_month(day: date, count: int) -> date:
    """The same day so many months on, or the month's last day where it has fewer.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_STEPS: dict[Unit, Callable[[date, int], date]] = {
    "S": lambda day, count: day + timedelta(int(count / 86_400)),
    "MI": lambda day, count: day + timedelta(int(count / 1_440)),
    "H": lambda day, count: day + timedelta(int(count / 24)),
    "D": lambda day, count: day + timedelta(count),
    "W": lambda day, count: day + timedelta(7 * count),
    "WE": lambda day, count: day + timedelta(7 * count),
    "M": step_month,
    "Q": lambda day, count: step_month(day, 3 * count),
    "Y": lambda day, count: step_month(day, 12 * count),
    "DE": lambda day, count: step_month(day, 120 * count),
    "CE": lambda day, count: step_month(day, 1200 * count),
}


def step(day: date, count: int, unit: Unit) -> date | None:
    """The day so many units on; None outside the calendar."""
    try:
        return _STEPS[unit](day, count)
    except OverflowError:
        return None


def at(day: date, unit: Unit) -> str:
    """The value of the unit that a day lies in: ``at(date(2017, 10, 3), "M")`` is ``2017-10``."""
    if unit in ("S", "MI", "H", "D"):
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]


def common(one: str, other: str, named: str = "") -> str:
    """What two values share from the year on, and what was named; the rest as ``X``.

    2017-10-05 and 2018-10-05 are ``XXXX-10-05`` where ``named`` is ``XXXX-10-05``, and
    ``XXXX-XX-XX`` where nothing was: that both are of October may be chance.
    """
    mine, theirs, words = one.split("-"), other.split("-"), named.split("-")
    if len(mine) != len(theirs):
        return one
    parts, alike = [], True
    for nth, (a, b) in enumerate(zip(mine, theirs, strict=True)):
        alike = alike and a == b
        said = words[nth] if nth < len(words) and len(words[nth]) == len(a) else "X"
        known = alike or (a == b and "X" not in said)
        parts.append(a if known else re.sub(r"\d", "X", a))
    return "-".join(parts)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
