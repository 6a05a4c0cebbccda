"""Dates and times as pages declare them, made ISO 8601."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from rashomon.pages.wording import DATE, MONTHS

_SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH_NUMBERS = {name: number for number, name in enumerate(_SHORT_MONTHS.split(), start=1)}
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?"
    r"\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[/_.-]?(\d{2}|[a-z]{3})[/_.-]?(\d{2})(?!\d)")


def instant(stamp: str | None) -> str | None:
    """An ISO 8601 instant or day for a date as machines or people write it, else ``None``.

    A time keeps its zone where it has one; a day is a day, and a month or a year stays one
    (``2021-02``). Dates with two readings (``03/04/2017``) are given up.
    """
    if not stamp:
        return None
    words = stamp.strip()
    if match := _PARTIAL.match(words):
        return words if _checked(f"{match[1]}-{match[2] or '01'}-01", None, None) else None
    if match := _ISO.match(words):
        year, month, day, clock, zone = match.groups()
        return _checked(f"{year}-{month}-{day}", clock, zone)
    if match := _COMPACT.match(words):
        clock = ":".join(part or "00" for part in match.group(4, 5, 6)) if match[4] else None
        return _checked(f"{match[1]}-{match[2]}-{match[3]}", clock, match[7])
    try:
        return parsedate_to_datetime(words).isoformat().replace("+00:00", "Z")
    except (ValueError, TypeError, IndexError):
        return day_of(words)


def bounds(stamp: str) -> tuple[str, str]:
    """The earliest and latest day of what :func:`instant` gave; a day or an instant is both."""
    if len(stamp) == len("2021"):
        return f"{stamp}-01-01", f"{stamp}-12-31"
    if len(stamp) == len("2021-02"):
        last = calendar.monthrange(int(stamp[:4]), int(stamp[5:]))[1]
        return f"{stamp}-01", f"{stamp}-{last}"
    return stamp, stamp


def day_of(words: str) -> str | None:
    """The first full date in words, as an ISO day."""
    match = DATE.search(words)
    if match is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", match[0])]
    named = re.search(MONTHS, match[0], re.IGNORECASE)
    if named is not None:
        day, year = sorted(numbers)
        return _day(year, _MONTH_NUMBERS[named[0][:3].lower()], day)
    if match[0][4] == "-":
        return _day(*numbers)
    first, second, year = numbers
    if "." in match[0] or first > 12:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 or first == second else None


def url_day(url: str) -> str | None:
    """The day that stands in an address, ``/2017/11/13/`` and the like."""
    for match in _URL_DAY.finditer(url.lower()):
        month = _MONTH_NUMBERS.get(match[2]) or (int(match[2]) if match[2].isdigit() else 0)
        if found := _day(int(match[1]), month, int(match[3])):
            return found
    return None


def _checked(day: str, clock: str | None, zone: str | None) -> str | None:
    if clock is None:
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            return None
    zone = {None: "", "UTC": "Z", "GMT": "Z"}.get(zone, zone)
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}{zone}")
    except ValueError:
        return _checked(day, None, None)
    return moment.isoformat().replace("+00:00", "Z")


def _day(year: int, month: int, day: int) -> str | None:
    if not 1990 <= year <= datetime.now(UTC).year + 1:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
