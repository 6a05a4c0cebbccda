"""What a said time means: a stretch of the clock, and how a person would put it.

Times are drawn by the clock of the place they are told of: seconds since 1970 as if that clock
were UTC.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from msgspec.structs import replace

from rashomon.model import Page, Time, Value
from rashomon.reading_room.clock import days, instant

Opening = Literal["", "before", "after"]
"""On which side of a time it can also have been: "until Thursday" is open before it."""

HOUR, DAY = 3600.0, 86400.0

ABOUT = HOUR / 2
"""What "about 4 a.m." or "shortly before midnight" leaves open: as in the comparisons."""

PARTS = {
    "MO": (0, 12, "morning"),
    "MI": (11, 14, "midday"),
    "DT": (6, 18, "daytime"),
    "AF": (12, 18, "afternoon"),
    "EV": (17, 24, "evening"),
    "NI": (18, 30, "night"),
}
"""The parts of a day as TIMEX3 has them, from hour to hour, and in words: hand estimates."""

THIRDS = {"START": (0, "early"), "MID": (1, "in the middle"), "END": (2, "late")}

_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})")
_PART = re.compile(r"(\d{4}-\d{2}-\d{2})T(MO|MI|DT|AF|EV|NI)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_LEAD = re.compile(
    r"""\b(?:(?:shortly|just|soon|long|only|late|early|at|in|on|by|until|till|since|from|before
    |after|about|around|during|between|the|as)\s+){1,4}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NEAR = re.compile(r"\b(?:shortly|just|soon|minutes?)\s+(before|to|after|past)\s+$", re.IGNORECASE)
_SIDES: dict[str, Opening] = {"before": "before", "to": "before", "after": "after", "past": "after"}
_OPEN: dict[Opening, re.Pattern[str]] = {
    "before": re.compile(r"\b(?:before|by|until|till)\s+(?:the\s+)?$", re.IGNORECASE),
    "after": re.compile(r"\b(?:after|since|from)\s+(?:the\s+)?$", re.IGNORECASE),
}
_BEFORE = 40
"""Characters before a time in which the words stand that belong to it."""

_COMPARED = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?: from (\d{2}:\d{2})| (\d{2}:\d{2})(?:–(\d{2}:\d{2}))?"
    r"(?: or (\d{2}:\d{2})(?:–(\d{2}:\d{2}))?)?)?"
    r"(?: to (\d{4}-\d{2}-\d{2}))?"
)

_HOUR = re.compile(r"\d{2}:\d{2}(?:$|–| or )")


class Stretch(Value, frozen=True, kw_only=True):
    """A time on the clock: from and to in seconds, and what is known of its edges.

    ``whole`` is the longer stretch of which it is the beginning, the middle or the end;
    ``about`` says that its edges are not exact.
    """

    start: float
    end: float
    means: str
    whole: tuple[float, float] | None = None
    opens: Opening = ""
    about: bool = False


class _Given(NamedTuple):
    """What decides the meaning of a time: copies of a page share it."""

    value: str
    mod: str | None
    earliest: str
    latest: str


def wording(page: Page, time: Time) -> str:
    """A time in the page's words, with the small words before it: "shortly before midnight"."""
    lead = _LEAD.search(_before(page, time))
    return " ".join(f"{lead[0] if lead else ''}{page.read(time.span)}".split())


def stretch(page: Page, time: Time) -> Stretch | None:
    """The stretch of the clock that a time can mean; ``None`` where no day is known."""
    if time.earliest is None or time.latest is None:
        return None
    given = _Given(time.value, time.mod, time.earliest, time.latest)
    return _stretch(given, _before(page, time))


def _before(page: Page, time: Time) -> str:
    return page.text[max(0, time.span[0] - _BEFORE) : time.span[0]]


@lru_cache(maxsize=4096)
def _stretch(given: _Given, lead: str) -> Stretch | None:
    near = _NEAR.search(lead)
    opens: Opening = ""
    if near is None:
        opens = next((side for side, words in _OPEN.items() if words.search(lead)), "")
    found = _clock(given, _SIDES[near[1].lower()] if near else "") or _days(given)
    if found is None:
        return None
    prefix = {"before": "until ", "after": "from ", "": ""}[opens]
    return replace(found, means=prefix + found.means, opens=opens)


def is_hour(value: str) -> bool:
    """Whether a comparison has an hour of no known day: "18:30–18:50", "04:10 or 16:10"."""
    return _HOUR.match(value) is not None


def compared(value: str) -> Stretch | None:
    """What a comparison says of a time, as :mod:`rashomon.accounts` words it."""
    found = _COMPARED.fullmatch(value)
    if found is None:
        return None
    day, after, first, last, second, ends, until = found.groups()
    midnight, end = _seconds(day), _seconds(until or day)
    if midnight is None or end is None:
        return None
    if after:
        since = f"{days(day, day)}, from {after}"
        return Stretch(start=midnight + _of_day(after), end=midnight + DAY, means=since)
    if first is None:
        return Stretch(start=midnight, end=end + DAY, means=days(day, until or day))
    means = f"{days(day, day)}, {_hours(first, last)}{f' or {_hours(second, ends)}' * bool(second)}"
    start, stop = (midnight + _of_day(at) for at in (first, ends or second or last or first))
    end = stop if stop >= start else stop + DAY
    return Stretch(start=start, end=end, means=means, about=start < end)


def _hours(first: str, last: str | None) -> str:
    return f"{first}–{last}" if last else first


def _clock(time: _Given, near: Opening) -> Stretch | None:
    """A time by the hour and minute, or by the part of the day."""
    clock, part = _CLOCK.match(time.value), _PART.fullmatch(time.value)
    if clock is not None:
        midnight = _seconds(clock[1])
        if midnight is None:
            return None
        at = midnight + int(clock[2]) * HOUR + int(clock[3]) * 60
        about = time.mod == "APPROX"
        means = f"{days(clock[1], clock[1])}, {clock[2]}:{clock[3]}"
        start = at - ABOUT if about or near == "before" else at
        end = at + ABOUT if about or near == "after" else at
        said = f"shortly {near} " if near else "about " if about else ""
        return Stretch(start=start, end=end, means=said + means, about=start < end)
    if part is not None:
        midnight = _seconds(part[1])
        first, last, name = PARTS[part[2]]
        if midnight is None:
            return None
        return Stretch(
            start=midnight + first * HOUR,
            end=midnight + last * HOUR,
            means=f"{days(part[1], part[1])}, {name}",
        )
    return None


def _days(time: _Given) -> Stretch | None:
    """A time by the day or by more than a day."""
    start, last = _seconds(time.earliest), _seconds(time.latest)
    if start is None or last is None:
        return None
    end, means, whole = last + DAY, _named(time), None
    if time.mod in THIRDS:
        third, said = THIRDS[time.mod]
        whole = _whole(time)
        if _DAY.fullmatch(time.value):
            start, end = (start + hours * DAY / 3 for hours in (third, third + 1))
        link = "of" if time.mod == "MID" else "on" if _DAY.fullmatch(time.value) else "in"
        means = f"{said} {link} {means}"
    return Stretch(start=start, end=end, means=means, whole=whole, about=time.mod == "APPROX")


def _whole(time: _Given) -> tuple[float, float] | None:
    """The day, month or year of which a time is a part."""
    month = _MONTH.fullmatch(time.value)
    if month is not None:
        year, number = int(month[1]), int(month[2])
        beyond = f"{year + number // 12:04}-{number % 12 + 1:02}-01"
        ends = _seconds(f"{time.value}-01"), _seconds(beyond)
    elif _YEAR.fullmatch(time.value):
        ends = _seconds(f"{time.value}-01-01"), _seconds(f"{int(time.value) + 1:04}-01-01")
    elif _DAY.fullmatch(time.value):
        day = _seconds(time.value)
        ends = day, None if day is None else day + DAY
    else:
        return None
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


def _named(time: _Given) -> str:
    """The days of a time in words; a whole month or year by its name."""
    if _YEAR.fullmatch(time.value):
        return time.value
    month = instant(f"{time.value}-01") if _MONTH.fullmatch(time.value) else None
    if month is not None:
        return f"{month:%b} {month.year}"
    return days(time.earliest, time.latest)


def _seconds(day: str | None) -> float | None:
    """The midnight that a day begins with, in seconds since 1970."""
    at = instant(day)
    return None if at is None else at.timestamp()


def _of_day(clock: str) -> float:
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes) * 60
