"""Publication dates weighed against each other, by their precision and basis."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from rashomon.model import Dating, Page, Value

CLOCK_DOUBT = 2.2
"""Log-odds that the earlier of two clear dates is the exemplar's: about one page in ten has a
date that is wrong or of a later edition. Chosen on the dev families."""

HOURS_TO_TRUST = 1.0
"""Outlets' clocks disagree by minutes to hours; a lead of so many hours has 3/4 of the weight."""

CAPTURE_WEIGHT = 3.0
"""A page saved before the other was published can't have copied it, unless a clock is wrong."""

_FIRST_PLAUSIBLE = datetime(1990, 1, 1, tzinfo=UTC)
_AFTER_CAPTURE = timedelta(days=2)


class Interval(Value, frozen=True):
    """The instants a date can mean, in UTC; equal ends where the clock time is known."""

    earliest: datetime
    latest: datetime


def published(page: Page) -> Interval | None:
    """When a page was published, if that can be: not before the web, not after its capture.

    A midnight is read as "some time that day": systems write it where no time is known.
    """
    found = interval(page.published)
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
    earliest, latest = _instants(dating.earliest), _instants(dating.latest)
    if earliest is None or latest is None or latest[1] < earliest[0]:
        return None
    return Interval(earliest=earliest[0], latest=latest[1])


def weigh_dates(exemplar: Page, copy: Page) -> tuple[float, str] | None:
    """Log-odds, from dates alone, that the one had the words before the other, and why."""
    first, second = published(exemplar), published(copy)
    if first and second:
        if first.latest < second.earliest:
            hours = (second.earliest - first.latest).total_seconds() / 3600
            return _trust(hours), _why(exemplar, copy, hours)
        if second.latest < first.earliest:
            hours = (first.earliest - second.latest).total_seconds() / 3600
            return -_trust(hours), _why(copy, exemplar, hours)
    for page, other, sign in ((exemplar, copy, 1), (copy, exemplar, -1)):
        saved, dated = interval(page.capture.captured), published(other)
        if saved and dated and saved.latest < dated.earliest:
            return sign * CAPTURE_WEIGHT, "was already saved when the other was published"
    return None


def _trust(hours: float) -> float:
    return CLOCK_DOUBT * math.tanh(hours / HOURS_TO_TRUST)


def _why(early: Page, late: Page, hours: float) -> str:
    lead = f"{hours / 24:.0f} days" if hours >= 48 else f"{hours:.1f} hours"
    return f"dated at least {lead} before the other ({_basis(early)}; the other: {_basis(late)})"


def _basis(page: Page) -> str:
    return page.published.basis if page.published else "no date"


def _instants(written: str) -> tuple[datetime, datetime] | None:
    """The first and last instant an ISO 8601 day or instant can mean; no zone is read as UTC."""
    try:
        instant = datetime.fromisoformat(written)
        start = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        start = start.astimezone(UTC)
        unknown_time = (instant.hour, instant.minute, instant.second) == (0, 0, 0)
        return start, start + timedelta(days=1, microseconds=-1) if unknown_time else start
    except (ValueError, OverflowError):
        return None
