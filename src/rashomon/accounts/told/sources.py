"""Whose word a value is, and which of two words of one source is the later."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from rashomon.language import words
from rashomon.model import Page, Span, Statement, Value

_WORD = re.compile(r"\w+")
_EMPTY = words("the a an of s mr mrs ms dr")


class Source(Value, frozen=True):
    """Who gave a value: a speaker, or else the outlets that tell it in their own voice.

    ``since`` and ``until`` are the instants between which they did, ISO 8601 in UTC; both are
    ``None`` where the page has no date.
    """

    speaker: str | None
    outlets: frozenset[str]
    since: str | None = None
    until: str | None = None


def sources(page: Page) -> Callable[[Span], Source]:
    """What tells the source of each span of a page."""
    told = sorted(
        ((span, one) for one in page.statements for span in one.content),
        key=lambda held: held[0][1] - held[0][0],
    )
    outlets = frozenset(filter(None, [page.publisher, *_agencies(page)]))
    since, until = _published(page)

    def source(span: Span) -> Source:
        one = next((one for held, one in told if held[0] <= span[0] and span[1] <= held[1]), None)
        return Source(_speaker(one), outlets, since, until)

    return source


def are_one(a: Source, b: Source) -> bool:
    """Whether two values come from one mouth: the same speaker, or the same outlet's own voice."""
    if a.speaker and b.speaker:
        return _same_name(a.speaker, b.speaker)
    if a.speaker or b.speaker:
        return False
    return any(_same_name(x, y) for x in a.outlets for y in b.outlets)


def is_later(a: Source, b: Source, days: int = 0) -> bool:
    """Whether the first was told so many days after the second, as far as both dates say."""
    if a.since is None or b.until is None:
        return False
    if not days:
        return a.since > b.until
    return dt.datetime.fromisoformat(a.since) - dt.datetime.fromisoformat(b.until) > dt.timedelta(
        days
    )


def _speaker(one: Statement | None) -> str | None:
    return one.speaker.name if one is not None and one.speaker is not None else None


def _agencies(page: Page) -> list[str]:
    return [credit.name for credit in page.credits if credit.relation == "agency"]


def _same_name(a: str, b: str) -> bool:
    """Whether one name is the other, or a shorter form of it: "Bell" and "Anton Bell"."""
    x, y = ({word for word in _WORD.findall(name.lower()) if word not in _EMPTY} for name in (a, b))
    return bool(x and y) and (x <= y or y <= x)


def _published(page: Page) -> tuple[str | None, str | None]:
    if page.published is None:
        return None, None
    return _utc(page.published.earliest, "00:00:00"), _utc(page.published.latest, "23:59:59")


def _utc(told: str, clock: str) -> str | None:
    """A day or an instant as an instant of UTC; ``None`` where it is neither."""
    try:
        at = dt.datetime.fromisoformat(told if "T" in told else f"{told}T{clock}")
    except ValueError:
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).isoformat()
