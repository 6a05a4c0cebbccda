"""Dates and times as pages declare them, made ISO 8601.

A value is an instant with its zone, a local time without one, a day, a month or a year; or
``day/day`` where a date has two readings. Nothing is added to what a page says.
"""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from rashomon.pages.metadata import clocks, written
from rashomon.pages.metadata.months import month as month_named

MIDNIGHT = "T00:00:00"
"""Systems write it where no time is known: without a zone, such a moment is a day."""
FARTHEST_EAST, FARTHEST_WEST = "+14:00", "-12:00"
"""A local time without a zone is first reached in the one, last in the other."""

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,:]\d{1,9})?"
    r"\s?(Z|[+-]\d{2}:?\d{2}(?!\d)|[+-]\d{1,2}(?!\d)|[A-Z]{3,4}\b)?)?(?!\d)"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?$")
_SCRIPT = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{2}:\d{2}:\d{2})(?: GMT([+-]\d{4}))?"
)
_RFC = re.compile(r"(?:[A-Z][a-z]{2},? )?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{1,2}:\d{2}")
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<sep>[/_.-]?)(?P<month>\d{2}|\d(?=[/_.-])|[a-z]{3,9})(?P=sep)"
    r"(?P<day>\d{2}|\d(?=[/_.-]|$))(?!\d)"
)
_URL_PAIRED = re.compile(
    r"/(?P<year>(?:19|20)\d{2})(?:/(?P<month>\d{2})(?P<day>\d{2})|-?(?P<month2>\d{2})/(?P<day2>\d{2}))/"
)
"""Addresses that part the day otherwise: ``/2017/1113/``, ``/201711/13/``, ``/2017-11/13/``."""
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>0[1-9]|1[0-2])/")


def instant(stamp: str | None, *, day_first: bool | None = None) -> str | None:
    """An ISO 8601 value for a date as machines or people write it, else ``None``.

    A time keeps its zone where it has one; a day is a day, and a month or a year stays one
    (``2021-02``).

    Args:
        stamp: The date as declared; only its beginning need be one.
        day_first: Whether the page writes ``day/month/year``; where that is not known,
            ``03/04/2017`` becomes ``2017-03-04/2017-04-03``.
    """
    if not stamp:
        return None
    words = stamp.strip()
    if match := _ISO.match(words):
        year, month, day, clock, zone = match.groups()
        return _checked(f"{year}-{int(month):02}-{int(day):02}", clock, zone)
    if match := _PARTIAL.match(words):
        return words if _checked(f"{match[1]}-{match[2] or '01'}-01", None, None) else None
    if _EPOCH.match(words):
        return _utc(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(words[:10])))
    if match := _COMPACT.match(words):
        clock = ":".join(part or "00" for part in match.group(4, 5, 6)) if match[4] else None
        return _checked(f"{match[1]}-{match[2]}-{match[3]}", clock, match[7])
    return _of_a_system(words) or _of_a_person(words, day_first)


def _of_a_system(words: str) -> str | None:
    """Dates of mail headers and of JavaScript."""
    if match := _SCRIPT.match(words):
        named, day, year, clock, zone = match.groups()
        return _checked(f"{year}-{month_named(named) or 0:02}-{int(day):02}", clock, zone)
    if not _RFC.match(words):
        return None
    try:
        return _utc(parsedate_to_datetime(words))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_a_person(words: str, day_first: bool | None) -> str | None:
    found = written.find(words[:200], day_first=day_first)
    return found[0].value if found else None


def _utc(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def bounds(value: str) -> tuple[str, str]:
    """The earliest and latest ISO 8601 day or instant that a value can mean.

    A day or an instant is both; of a local time without a zone the ends are that time in the
    first and in the last zone to reach it.

    >>> bounds("2024-02"), bounds("2024-02-03T10:00:00")
    (('2024-02-01', '2024-02-29'), ('2024-02-03T10:00:00+14:00', '2024-02-03T10:00:00-12:00'))
    """
    if "/" in value:
        first, last = value.split("/")
        return first, last
    if len(value) == len("2021"):
        return f"{value}-01-01", f"{value}-12-31"
    if len(value) == len("2021-02"):
        last_day = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        return f"{value}-01", f"{value}-{last_day}"
    if len(value) != len("2021-02-03T10:00:00"):
        return value, value
    if value.endswith(MIDNIGHT):
        return value[:10], value[:10]
    return f"{value}{FARTHEST_EAST}", f"{value}{FARTHEST_WEST}"


def url_day(url: str) -> str | None:
    """The day that stands in an address, ``/2017/11/13/`` and the like, or else the month."""
    for match in _URL_DAY.finditer(url.lower()):
        named = match["month"]
        number = int(named) if named.isdigit() else month_named(named) or 0
        year = int(match["year"])
        if 1990 <= year <= datetime.now(UTC).year + 1:
            found = _checked(f"{year}-{number:02}-{int(match['day']):02}", None, None)
            if found:
                return found
    for match in _URL_PAIRED.finditer(url):
        month, day = match["month"] or match["month2"], match["day"] or match["day2"]
        if found := _checked(f"{match['year']}-{month}-{day}", None, None):
            return found
    only_month = _URL_MONTH.search(url)
    return f"{only_month['year']}-{only_month['month']}" if only_month else None


def _checked(day: str, clock: str | None, zone: str | None) -> str | None:
    """The value of a day and, where there is one, its time and zone, if there was such a time."""
    if clock is None:
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            return None
    offset = clocks.zone(zone) or ""
    try:
        moment = datetime.fromisoformat(f"{day}T{clock.zfill(5)}{offset}")
    except ValueError:
        return _checked(day, None, None)
    return _utc(moment)
