"""Days that move from year to year: the feasts of Easter, and days such as the first Monday.

Such a day stands in :class:`rashomon.anchors.times.expressions.InYear` by its mark (``-EASTER+1``,
``-11-4TH-4``) until its year is known.

Source: J. Meeus, *Astronomical Algorithms* (1991), chapter 8, for Easter.
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from rashomon.anchors.times.calendar import step

MOVING = {
    "Ash Wednesday": "-EASTER-46",
    "Palm Sunday": "-EASTER-7",
    "Maundy Thursday": "-EASTER-3",
    "Good Friday": "-EASTER-2",
    "Easter Sunday": "-EASTER+0",
    "Easter Monday": "-EASTER+1",
    "Easter": "-EASTER+0",
    "Whit Monday": "-EASTER+50",
    "Martin Luther King Jr. Day": "-01-3TH-1",
    "Martin Luther King Day": "-01-3TH-1",
    "Presidents Day": "-02-3TH-1",
    "Presidents' Day": "-02-3TH-1",
    "Presidents’ Day": "-02-3TH-1",
    "Memorial Day": "-05-0TH-1",
    "Labor Day": "-09-1TH-1",
    "Columbus Day": "-10-2TH-1",
    "Thanksgiving Day": "-11-4TH-4",
    "Thanksgiving": "-11-4TH-4",
}
"""The mark of each: days from Easter, or the month, the how-manieth (0 the last) and the day of
the week, Monday being 1."""

_FROM_EASTER = re.compile(r"-EASTER([+-]\d+)")
_NTH = re.compile(r"-(\d\d)-(\d)TH-(\d)")


def in_year(year: int, rest: str) -> str:
    """The value of a part of a year: ``in_year(2031, "-10")`` is ``2031-10``; so for a feast."""
    if not MINYEAR <= year <= MAXYEAR:
        return open_value(rest)
    if known := _FROM_EASTER.fullmatch(rest):
        day = step(_easter(year), int(known[1]), "D")
        return day.isoformat() if day else f"{year:04}-XX-XX"
    if known := _NTH.fullmatch(rest):
        return _nth(year, *map(int, known.groups())).isoformat()
    return f"{year:04}{rest}"


def open_value(rest: str) -> str:
    """The value of a part of a year that isn't known."""
    moves = _FROM_EASTER.fullmatch(rest) or _NTH.fullmatch(rest)
    return "XXXX-XX-XX" if moves else f"XXXX{rest}"


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule."""
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, count: int, weekday: int) -> date:
    """The how-manieth such day of a month; the last for none."""
    if not count:
        last = date(year, month, 28) + timedelta(3 if month != 2 else 0)
        last = last if last.month == month else last - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))
