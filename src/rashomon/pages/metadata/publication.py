"""When a page was published: which of the dates that are claimed of it, and how exactly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from rashomon.model import Dating, Metadatum
from rashomon.pages.metadata.datings import DAY, LIKELY, dating, is_same, moment_of
from rashomon.pages.metadata.instants import MIDNIGHT, bounds
from rashomon.pages.metadata.weighing import weighed

SOON = timedelta(days=2)
"""News pages show the time of their last change for so long; later ones are dated anew."""
SHOWN = 0.7
"""Trust from which a date that is shown counts as the page's own."""
NEXT = timedelta(days=1)
EVENING = 15
"""The hour from which the next morning's stories are put online."""
EXACT = 3
"""An instant, of what :func:`_exactness` tells apart."""
SOUND = 0.04
"""What trust is left beside a surer day for declared data that are no mistake of the system's."""
OF_CHANGE = 0.2
"""Trust in a shown date as that of publication, if the page's data call it that of a change."""
BEFORE_ANEW = 0.3
"""Trust in the declared day of a page that shows a much later one and no word of a change."""
ONLY_CHANGE = 0.67
"""Trust in a day that is shown as that of a change, where no other is told; 3 of 4 dev pages."""
_DECLARED = frozenset({"structured data", "microdata", "rdfa", "meta"})


def settled(claims: Sequence[Metadatum]) -> tuple[list[Metadatum], Dating | None]:
    """Claims of publication, the most trusted first, and when it was.

    Of claims to one day the most exact tells the time, structured data before others. A day that
    a page shows without a word, and that its data give as the day of a change, is no publication,
    unless it comes much later: then the page was published anew. One that calls its day that of
    a change was published somewhere between the two; where it tells no other, on that day. One
    whose data have a moment of the evening before its day was put online then.
    """
    of_change = _of_change(claims)
    anew = [one for one in of_change if _is_anew(one, claims)]
    own = [_trusted(one, of_change, anew) for one in claims if one.field == "published"]
    published = weighed(own, _agree)
    if not published or published[0].confidence <= LIKELY:
        published = weighed([*own, *_shown_changes(claims)], _agree)
    if not published or published[0].confidence <= LIKELY:
        return published, None
    best = [one for one in published if one.confidence == published[0].confidence]
    exact = max(best, key=lambda one: (_exactness(one.value), one.basis == "structured data"))
    published.remove(exact)
    exact = msgspec.structs.replace(exact, value=_on_own_day(exact.value, best))
    published.insert(0, exact)
    evening = _evening(exact, published)
    if evening is not None:
        published.remove(evening)
        published.insert(0, msgspec.structs.replace(evening, confidence=exact.confidence))
        return published, dating(evening)
    shown = [] if _is_addressed(claims) else _updates(claims, exact)
    return published, _until_shown(exact, shown) or _overnight(exact, published) or dating(exact)


def _of_change(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """Shown days of publication that the page's data know as days of a change."""
    declared = [one for one in claims if one.basis in _DECLARED]
    published = [one.value for one in declared if one.field == "published"]
    changes = [one.value for one in declared if one.field == "modified"]
    if not published or not changes:
        return []
    return [
        one
        for one in claims
        if one.field == "published"
        and one.basis in {"text", "time element"}
        and any(is_same(one.value, change) for change in changes)
        and not any(is_same(one.value, day) for day in published)
    ]


def _is_anew(shown: Metadatum, claims: Sequence[Metadatum]) -> bool:
    """Whether a shown day comes much later than all that are declared.

    An address that has the declared day or its month was made with it: then it was but changed.
    """
    if shown.span is None or shown.confidence < SHOWN or _is_addressed(claims):
        return False
    declared = [
        moment_of(bounds(one.value)[1])
        for one in claims
        if one.field == "published" and one.basis in _DECLARED
    ]
    day = moment_of(bounds(shown.value)[0])
    return day is not None and all(one is not None and day - one > SOON for one in declared)


def _is_addressed(claims: Sequence[Metadatum]) -> bool:
    """Whether the address of a page has the day that is declared, or its month."""
    addressed = [one.value for one in claims if one.basis in {"url", "month in url"}]
    return any(
        is_same(one.value, day)
        for one in claims
        if one.field == "published" and one.basis in _DECLARED
        for day in addressed
    )


def _trusted(
    claim: Metadatum, of_change: Sequence[Metadatum], anew: Sequence[Metadatum]
) -> Metadatum:
    """A claim of publication, with what trust the shown days of a change leave it."""
    if not anew:
        return msgspec.structs.replace(claim, confidence=OF_CHANGE) if claim in of_change else claim
    trust = min(claim.confidence, 1.0 if claim in of_change else BEFORE_ANEW)
    return msgspec.structs.replace(claim, confidence=trust)


def _shown_changes(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The days that are shown as those of a change, as days of publication."""
    return weighed(
        [
            msgspec.structs.replace(one, field="published", confidence=ONLY_CHANGE)
            for one in claims
            if one.field == "modified" and one.span is not None
        ],
        is_same,
    )


def _updates(claims: Sequence[Metadatum], exact: Metadatum) -> list[Metadatum]:
    """Days that are shown as those of a change, where the day of publication is not shown."""
    is_shown = any(
        one.field == "published" and one.span is not None and is_same(one.value, exact.value)
        for one in claims
    )
    changes = [one for one in claims if one.field == "modified"]
    declared = [one.value for one in changes if one.basis in _DECLARED]
    return [
        one
        for one in changes
        if one.span and not is_shown and any(is_same(one.value, day) for day in declared)
    ]


def _overnight(exact: Metadatum, published: Sequence[Metadatum]) -> Dating | None:
    """The time from one day to the next, where the page's data are of two minds about them."""
    day = moment_of(bounds(exact.value)[0][:DAY])
    for one in published:
        if one.basis not in _DECLARED or one.confidence < SOUND or is_same(one.value, exact.value):
            continue
        other = moment_of(bounds(one.value)[0][:DAY])
        if day and other and abs(other - day) == NEXT and not _one_day(exact.value, one.value):
            first, last = sorted((exact.value, one.value), key=lambda value: value[:DAY])
            return Dating(earliest=bounds(first)[0], latest=bounds(last)[1], basis=exact.basis)
    return None


def _evening(exact: Metadatum, published: Sequence[Metadatum]) -> Metadatum | None:
    """The declared moment, in its own zone, of the evening before a day that is told as a day.

    The story was put online then, and is dated by the next morning's paper.
    """
    if "T" in exact.value.removesuffix(MIDNIGHT) or exact.basis not in {*_DECLARED, "text"}:
        return None
    day = moment_of(exact.value)
    for one in published:
        if (
            one.basis in _DECLARED
            and _exactness(one.value) == EXACT
            and not one.value.endswith("Z")
        ):
            moment = datetime.fromisoformat(one.value)
            eve = moment.replace(hour=0, minute=0, second=0, tzinfo=UTC) + NEXT
            if day == eve and moment.hour >= EVENING:
                return one
    return None


def _agree(a: str, b: str) -> bool:
    """Whether two claims are of one day, or of one clock that a system took for two."""
    return is_same(a, b) or ("T" in a and "T" in b and _is_one_clock(a, b))


def _is_one_clock(a: str, b: str) -> bool:
    """Whether two times differ by whole hours, of a day at most, and have the same second."""
    here, there = (datetime.fromisoformat(one).replace(tzinfo=None) for one in (a, b))
    return here.second != 0 and abs(here - there) < NEXT and _past_hour(here) == _past_hour(there)


def _past_hour(moment: datetime) -> tuple[int, int]:
    return moment.minute, moment.second


def _one_day(a: str, b: str) -> bool:
    """Whether two times are of one day in the zone of the first, or of one clock in two zones."""
    if "T" not in a or "T" not in b:
        return False
    here, there = datetime.fromisoformat(a), datetime.fromisoformat(b)
    if here.tzinfo and there.tzinfo and there.astimezone(here.tzinfo).date() == here.date():
        return True
    return _past_hour(here) == _past_hour(there)


def _until_shown(exact: Metadatum, shown: Sequence[Metadatum]) -> Dating | None:
    """The time from the declared day to one shown much later."""
    for one in shown:
        earliest, latest = bounds(exact.value)[0], bounds(one.value)[1]
        first, last = moment_of(earliest), moment_of(latest)
        if one.span and one.confidence >= SHOWN and first and last and last - first > SOON:
            return Dating(earliest=earliest, latest=latest, basis=exact.basis)
    return None


def _on_own_day(value: str, others: Sequence[Metadatum]) -> str:
    """An instant told in UTC, by the clock of the nearest whole hour that has the day shown.

    The instant is the same; but "yesterday" on a page is counted from the day that it shows.
    """
    days = {one.value[:DAY] for one in others if one.span is not None}
    moment = moment_of(value)
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
