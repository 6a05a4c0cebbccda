"""Dates that are claimed of a page: which can be, which are one, and in what zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from rashomon.model import Dating, Metadatum
from rashomon.pages.metadata.instants import MIDNIGHT, bounds

NEVER = 0.01
"""Trust in a date that can't be: before the web without a word of it on the page, or of a day
after its capture."""
WEB = "1990"
SLACK = timedelta(days=1)
"""Clocks and zones may put a page so far ahead of its own capture."""
LIKELY = 0.5
"""A date that is likelier wrong than right is not told."""
DAY = len("2021-02-03")
EAST, WEST = "+12:00", "-08:00"
"""Zones between which nearly all news is written."""
_EPOCHS = re.compile(r"(?:0001|1970)-01-01|1969-12-31")
_OFFSETS = frozenset(
    timedelta(minutes=minutes)
    for minutes in (*range(-720, 841, 60), -570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765)
)
"""Differences from UTC that are in use."""


def plausible(claims: Sequence[Metadatum], captured: Dating | None) -> list[Metadatum]:
    """The claims, those of impossible dates with no trust left.

    The time that a file was written tells nothing of it: it may be long before the page's own.
    """
    is_known = captured is not None and captured.basis != "file"
    latest = moment_of(bounds(captured.latest)[1]) if captured and is_known else None
    limit = latest or datetime.now(UTC)
    shown = {one.value[:DAY] for one in claims if one.span is not None}
    return [
        msgspec.structs.replace(one, confidence=NEVER) if _cannot_be(one, limit, shown) else one
        for one in claims
    ]


def _cannot_be(claim: Metadatum, limit: datetime, shown: set[str]) -> bool:
    if not is_dated(claim) or claim.basis == "row":
        return False
    first, _ = bounds(claim.value)
    if _EPOCHS.match(first) or (first < WEB and first[:DAY] not in shown):
        return True
    moment = moment_of(first)
    return moment is None or moment - limit > SLACK


def moment_of(stamp: str) -> datetime | None:
    """An ISO day or instant as an instant; no zone is read as UTC."""
    try:
        moment = datetime.fromisoformat(stamp)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def told_apart(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, a date of two readings as the one that another date on the page bears out."""
    days = {one.value[:DAY] for one in claims if is_dated(one) and "/" not in one.value}
    return [
        msgspec.structs.replace(one, value=borne_out[0])
        if is_dated(one)
        and "/" in one.value
        and len(borne_out := [day for day in one.value.split("/") if day in days]) == 1
        else one
        for one in claims
    ]


def is_dated(claim: Metadatum) -> bool:
    """Whether a claim is of a date."""
    return claim.field in {"published", "modified"}


def in_own_zone(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, instants told in UTC as the page's own clock shows them, where it does.

    A page that says 20:48 where its data say 01:48Z the next day is five hours behind.
    """
    zoned = [one for one in claims if is_dated(one) and one.value.endswith("Z")]
    shown = [one for one in claims if is_dated(one) and _is_local(one.value)]
    if not zoned or not shown:
        return list(claims)
    return [
        msgspec.structs.replace(
            one,
            value=_as_shown(
                one.value, [local.value for local in shown if local.field == one.field]
            ),
        )
        if one in zoned
        else one
        for one in claims
    ]


def _is_local(value: str) -> bool:
    """Whether a value is a time with another zone than UTC, or with none."""
    return "T" in value and "/" not in value and not value.endswith(("Z", MIDNIGHT))


def _as_shown(value: str, shown: Sequence[str]) -> str:
    moment = moment_of(value)
    for local in shown:
        here = datetime.fromisoformat(local)
        if moment is None:
            break
        if here.tzinfo is not None:
            if here == moment:
                return local
            continue
        offset = here.replace(tzinfo=UTC, second=moment.second) - moment
        if offset and offset in _OFFSETS:
            minutes = int(offset.total_seconds() // 60)
            sign, minutes = "-" if minutes < 0 else "+", abs(minutes)
            whole = (moment + offset).replace(tzinfo=None).isoformat()
            return f"{whole}{sign}{minutes // 60:02}:{minutes % 60:02}"
    return value


def is_same(a: str, b: str) -> bool:
    """Whether two values tell of one day.

    An instant told in UTC is of any day that it is where most people live; other times are of
    the day they are written with.
    """
    if "/" in a + b or min(len(a), len(b)) < DAY:
        (first, last), (begin, end) = bounds(a), bounds(b)
        return first[:DAY] <= end[:DAY] and begin[:DAY] <= last[:DAY]
    if a[:DAY] == b[:DAY]:
        return True
    utc, other = (a, b) if a.endswith("Z") else (b, a)
    if not utc.endswith("Z"):
        return False
    moment = moment_of(utc)
    if moment is None or len(other) > len("2021-02-03T10:00:00"):
        return moment is not None and moment_of(other) == moment
    dawn = moment_of(f"{other[:DAY]}T00:00:00{EAST}")
    dusk = moment_of(f"{other[:DAY]}T23:59:59{WEST}")
    return dawn is not None and dusk is not None and dawn <= moment <= dusk


def changed(ranked: Sequence[Metadatum]) -> Dating | None:
    """When a page was last changed, by claims of which the most trusted come first."""
    best = next((one for one in ranked if one.field == "modified"), None)
    return dating(best) if best and best.confidence >= LIKELY else None


def dating(claim: Metadatum) -> Dating:
    """A claim as the time it can mean."""
    earliest, latest = bounds(claim.value)
    return Dating(earliest=earliest, latest=latest, basis=claim.basis, span=claim.span)
