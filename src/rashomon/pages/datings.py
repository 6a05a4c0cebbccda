"""When a page was published: which of the dates that are claimed of it, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from rashomon.model import Dating, Metadatum
from rashomon.pages.instants import MIDNIGHT, bounds
from rashomon.pages.weighing import weighed

NEVER = 0.01
"""Trust in a date that can't be: before the web without a word of it on the page, or of a day
after its capture."""
WEB = "1990"
SLACK = timedelta(days=1)
"""Clocks and zones may put a page so far ahead of its own capture."""
SOON = timedelta(days=2)
"""News pages show the time of their last change for so long; later ones are dated anew."""
LIKELY = 0.5
"""A date that is likelier wrong than right is not told."""
SHOWN = 0.8
"""Trust from which a date that is shown counts as the page's own."""
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
    latest = _moment(bounds(captured.latest)[1]) if captured and is_known else None
    limit = (latest or datetime.now(UTC)) + SLACK
    shown = {one.value[:DAY] for one in claims if one.span is not None}
    return [
        msgspec.structs.replace(one, confidence=NEVER) if _cannot_be(one, limit, shown) else one
        for one in claims
    ]


def _cannot_be(claim: Metadatum, limit: datetime, shown: set[str]) -> bool:
    if not _is_dated(claim) or claim.basis == "row":
        return False
    first, _ = bounds(claim.value)
    if _EPOCHS.match(first) or (first < WEB and first[:DAY] not in shown):
        return True
    moment = _moment(first)
    return moment is None or moment > limit


def _moment(stamp: str) -> datetime | None:
    """An ISO day or instant as an instant; no zone is read as UTC."""
    try:
        moment = datetime.fromisoformat(stamp)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def told_apart(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, a date of two readings as the one that another date on the page bears out."""
    days = {one.value[:DAY] for one in claims if _is_dated(one) and "/" not in one.value}
    return [
        msgspec.structs.replace(one, value=borne_out[0])
        if _is_dated(one)
        and "/" in one.value
        and len(borne_out := [day for day in one.value.split("/") if day in days]) == 1
        else one
        for one in claims
    ]


def _is_dated(claim: Metadatum) -> bool:
    return claim.field in {"published", "modified"}


def in_own_zone(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, instants told in UTC as the page's own clock shows them, where it does.

    A page that says 20:48 where its data say 01:48Z the next day is five hours behind.
    """
    zoned = [one for one in claims if _is_dated(one) and one.value.endswith("Z")]
    shown = [one for one in claims if _is_dated(one) and _is_local(one.value)]
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
    moment = _moment(value)
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
    moment = _moment(utc)
    if moment is None or len(other) > len("2021-02-03T10:00:00"):
        return moment is not None and _moment(other) == moment
    dawn = _moment(f"{other[:DAY]}T00:00:00{EAST}")
    dusk = _moment(f"{other[:DAY]}T23:59:59{WEST}")
    return dawn is not None and dusk is not None and dawn <= moment <= dusk


def settled(claims: Sequence[Metadatum]) -> tuple[list[Metadatum], Dating | None]:
    """Claims of publication, the most trusted first, and when it was.

    Of claims to one day the most exact tells the time, structured data before others. A day that a page shows, and that by
    its data is the day of a change, dates what is there now: then the page was published
    between the two.
    """
    published = weighed([one for one in claims if one.field == "published"], is_same)
    if not published or published[0].confidence < LIKELY:
        return published, None
    best = [one for one in published if is_same(published[0].value, one.value)]
    best = [one for one in best if one.confidence == published[0].confidence]
    exact = max(best, key=lambda one: (_exactness(one.value), one.basis == "structured data"))
    published.remove(exact)
    exact = msgspec.structs.replace(exact, value=_on_own_day(exact.value, best))
    published.insert(0, exact)
    return published, _until_shown(exact, claims) or dating(exact)


def _on_own_day(value: str, others: Sequence[Metadatum]) -> str:
    """An instant told in UTC, by the clock of the nearest whole hour that has the day shown.

    The instant is the same; but "yesterday" on a page is counted from the day that it shows.
    """
    days = {one.value[:DAY] for one in others if one.span is not None}
    moment = _moment(value)
    if not value.endswith("Z") or moment is None or len(days) != 1 or value[:DAY] in days:
        return value
    day = days.pop()
    for hours in sorted(range(-8, 13), key=abs):
        here = moment + timedelta(hours=hours)
        if here.date().isoformat() == day:
            zone = f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"
            return here.replace(tzinfo=None).isoformat() + zone
    return value


def _exactness(value: str) -> int:
    """How exactly a value tells a time: a range, a month, a day, a local time, an instant."""
    if "/" in value:
        return 0
    clock = "T" in value and not value.endswith(MIDNIGHT)
    return (len(value) >= DAY) + clock + (clock and len(value) > len("2021-02-03T10:00:00"))


def _until_shown(exact: Metadatum, claims: Sequence[Metadatum]) -> Dating | None:
    """The time from the declared date to the shown one, where that is the day of a change."""
    if exact.span is not None:
        return None
    if any(one.basis == "url" and is_same(exact.value, one.value) for one in claims):
        return None
    changes = [one.value for one in claims if one.field == "modified" and one.span is None]
    shown = [
        one for one in claims if one.field == "published" and one.span and one.confidence >= SHOWN
    ]
    if not shown or any(is_same(exact.value, one.value) for one in shown):
        return None
    for one in shown:
        earliest, latest = bounds(exact.value)[0], bounds(one.value)[1]
        first, last = _moment(earliest), _moment(latest)
        if (
            first
            and last
            and last - first > SOON
            and any(is_same(one.value, day) for day in changes)
        ):
            return Dating(earliest=earliest, latest=latest, basis=exact.basis)
    return None


def changed(ranked: Sequence[Metadatum]) -> Dating | None:
    """When a page was last changed, by claims of which the most trusted come first."""
    best = next((one for one in ranked if one.field == "modified"), None)
    return dating(best) if best and best.confidence >= LIKELY else None


def dating(claim: Metadatum) -> Dating:
    """A claim as the time it can mean."""
    earliest, latest = bounds(claim.value)
    return Dating(earliest=earliest, latest=latest, basis=claim.basis, span=claim.span)
