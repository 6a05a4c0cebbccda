"""Dates as moments on a line, and as a person says them."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from rashomon.model import Dating, Value

LOCAL = len("2018-01-10T09:35:00")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = ((365.25 * 86400, "year"), (30.44 * 86400, "month"), (7 * 86400, "week"))
_SHORT_UNITS = ((86400.0, "day"), (3600.0, "hour"), (60.0, "minute"))


class Moment(Value, frozen=True, kw_only=True):
    """A stretch of time in seconds since 1970 (UTC), and whether it is known to the day only."""

    earliest: float
    latest: float
    whole_days: bool


def instant(text: str | None) -> datetime | None:
    """An ISO 8601 day or instant as a moment in UTC; ``None`` where it is neither."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def moment(dating: Dating | None) -> Moment | None:
    """The stretch of time a dating can mean; a day lasts until its last second."""
    if dating is None:
        return None
    earliest, latest = instant(dating.earliest), instant(dating.latest)
    if earliest is None or latest is None:
        return None
    start, end = (earliest - _EPOCH).total_seconds(), (latest - _EPOCH).total_seconds()
    if _is_day(dating.latest):
        end += 86399
    whole_days = _is_day(dating.earliest) or end - start >= 86399
    return Moment(earliest=start, latest=max(start, end), whole_days=whole_days)


def when(dating: Dating | None) -> str:
    """A dating in words: "10 Jan 2018, 09:35 UTC", or the range it can mean.

    A time that is written without a zone is given as it is written.
    """
    if dating is None:
        return "no date"
    earliest, latest = _spoken(dating.earliest), _spoken(dating.latest)
    if earliest == latest:
        return earliest
    if is_local(dating):
        local = instant(dating.earliest[:LOCAL])
        return f"{_day(local)}, {local:%H:%M}, no zone known" if local else earliest
    if _is_day(dating.earliest) and _is_day(dating.latest):
        return days(dating.earliest, dating.latest)
    return f"{earliest} – {latest}"


def is_local(dating: Dating) -> bool:
    """Whether a dating is a time by a clock of which no zone is known."""
    ends = dating.earliest[LOCAL:], dating.latest[LOCAL:]
    return dating.earliest[:LOCAL] == dating.latest[:LOCAL] and ends == ("+14:00", "-12:00")


def days(earliest: str | None, latest: str | None) -> str:
    """A span of days, no longer than needed: "3–6 Mar 2026", "28 Feb – 2 Mar 2026"."""
    first, last = instant(earliest), instant(latest)
    if first is None or last is None:
        return _day(first or last) if first or last else "no date"
    if first.date() == last.date():
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%b} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def calendar_days(earliest: str, latest: str) -> str:
    """A span of days; a whole year or month by its name: "2012", "Nov 2017"."""
    first, last = instant(earliest), instant(latest)
    if first and last and first.year == last.year:
        begins, ends = (first.month, first.day), (last.month, last.day)
        if (begins, ends) == ((1, 1), (12, 31)):
            return str(first.year)
        if begins == (last.month, 1) and last.day == monthrange(last.year, last.month)[1]:
            return f"{first:%b} {first.year}"
    return days(earliest, latest)


def spoken_at(seconds: float, *, whole_day: bool, after: float | None = None) -> str:
    """A point of the time axis in words, without what the label before it has said."""
    try:
        here = _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return ""
    before = None if after is None else _EPOCH + timedelta(seconds=after)
    if before is not None and before.date() == here.date():
        return f"{here:%H:%M}"
    named = f"{here.day} {here:%b}" if before and before.year == here.year else _day(here)
    return named if whole_day else f"{named}, {here:%H:%M}"


def lasting(seconds: float) -> str:
    """A length of time in its largest fitting unit: "6 weeks", "1 day"."""
    for size, unit in (*_UNITS, *_SHORT_UNITS):
        count = round(seconds / size)
        if seconds >= 2 * size or (unit == "minute" and count):
            return f"{count:,} {unit}{'s' if count != 1 else ''}"
    return "under a minute"


def _is_day(text: str) -> bool:
    return len(text) == len("2018-01-10")


def _day(moment: date | None) -> str:
    return f"{moment.day} {moment:%b} {moment.year:04}" if moment else "no date"


def _spoken(text: str) -> str:
    moment = instant(text)
    if moment is None:
        return text
    if _is_day(text):
        return _day(moment)
    zone = " UTC" if datetime.fromisoformat(text).tzinfo else ""
    return f"{_day(moment)}, {moment:%H:%M}{zone}"
