"""When pages were published, by their precision: what two dates say of which came first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from rashomon.model import Dating, Page, Value

_FIRST_PLAUSIBLE = datetime(1990, 1, 1, tzinfo=UTC)
_AFTER_CAPTURE = timedelta(days=2)
_DAY = timedelta(days=1, microseconds=-1)
_LOCAL = len("2021-02-03T10:00:00")
_EVERY_ZONE = ("+14:00", "-12:00")


class Interval(Value, frozen=True):
    """The instants a date can mean, in UTC; equal ends where the clock time is known.

    Where no zone is known, the clock's time is read as UTC and ``zoned`` is false.
    """

    earliest: datetime
    latest: datetime
    zoned: bool = True

    @property
    def is_clock_time(self) -> bool:
        """Whether a time of day is known."""
        return self.earliest == self.latest


class Lead(Value, frozen=True):
    """How long before another page one was there: at least ``hours``, negative where after it.

    ``by_clock`` says that both have a time of day, ``zoned`` that both clocks' zones are known.
    """

    hours: float
    by_clock: bool
    zoned: bool


def published(page: Page) -> Interval | None:
    """When a page was published, if that can be: not before the web, not after its capture.

    A midnight is read as "some time that day": systems write it where no time is known. Where
    the page has only a day, or no date, the time of its last change stands in: it is nearest.
    """
    first, changed = _plausible(page, page.published), _plausible(page, page.modified)
    if first is None or first.is_clock_time or changed is None:
        return first or changed
    return changed if first.earliest <= changed.earliest <= first.latest else first


def _plausible(page: Page, dating: Dating | None) -> Interval | None:
    found = interval(dating)
    if found is None or found.earliest < _FIRST_PLAUSIBLE:
        return None
    captured = interval(page.capture.captured)
    limit = captured.latest if captured else datetime.now(UTC)
    try:
        return None if found.earliest > limit + _AFTER_CAPTURE else found
    except OverflowError:
        return found


def interval(dating: Dating | None) -> Interval | None:
    """A dating as instants; ``None`` where it can't be read."""
    if dating is None:
        return None
    ends = dating.earliest[_LOCAL:], dating.latest[_LOCAL:]
    if ends == _EVERY_ZONE and dating.earliest[:_LOCAL] == dating.latest[:_LOCAL]:
        wall = _instants(dating.earliest[:_LOCAL])
        return Interval(earliest=wall[0], latest=wall[1], zoned=False) if wall else None
    earliest, latest = _instants(dating.earliest), _instants(dating.latest)
    if earliest is None or latest is None or latest[1] < earliest[0]:
        return None
    return Interval(earliest=earliest[0], latest=latest[1])


def lead(one: Page, other: Page) -> Lead | None:
    """How long before the other the one was published; ``None`` where dates can't tell."""
    first, second = published(one), published(other)
    if first is None or second is None:
        return None
    hours = 0.0
    if first.latest < second.earliest:
        hours = _hours(second.earliest - first.latest)
    elif second.latest < first.earliest:
        hours = -_hours(first.earliest - second.latest)
    by_clock = first.is_clock_time and second.is_clock_time
    return Lead(hours=hours, by_clock=by_clock, zoned=first.zoned and second.zoned)


def was_saved_before(one: Page, other: Page) -> bool:
    """Whether a page was captured before the other was published."""
    saved, dated = interval(one.capture.captured), published(other)
    return saved is not None and dated is not None and saved.latest < dated.earliest


def basis(page: Page) -> str:
    """What a page's date was read off."""
    return page.published.basis if page.published else "no date"


def _hours(span: timedelta) -> float:
    return span.total_seconds() / 3600


def _instants(written: str) -> tuple[datetime, datetime] | None:
    """The first and last instant an ISO 8601 day or instant can mean; no zone is read as UTC."""
    try:
        instant = datetime.fromisoformat(written)
        start = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        start = start.astimezone(UTC)
        unknown_time = (instant.hour, instant.minute, instant.second) == (0, 0, 0)
        return start, start + _DAY if unknown_time else start
    except (ValueError, OverflowError):
        return None
