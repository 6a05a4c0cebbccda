"""On which days something is told to have happened, and what is too long for one event."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model import Time

_MONTHS_OR_YEARS = re.compile(r"P[\dX.]+[MY]")
_YEAR = re.compile(r"\d{4}")


def days_of(times: Iterable[Time]) -> tuple[str, str] | None:
    """From the first to the last day that times of one event name."""
    days = [
        (time.earliest, time.latest)
        for time in times
        if time.type in ("DATE", "TIME") and time.earliest and time.latest
    ]
    return (min(days)[0], max(last for _, last in days)) if days else None


def is_long(time: Time) -> bool:
    """Whether so long a time holds more than one event: "in 2015", "in the past seven years"."""
    if time.type == "DURATION":
        return _MONTHS_OR_YEARS.match(time.value) is not None
    return time.type == "DATE" and _YEAR.fullmatch(time.value) is not None
