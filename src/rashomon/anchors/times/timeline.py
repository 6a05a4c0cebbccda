"""The times of a page: each expression resolved where it stands, in the order of telling."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import structs

from rashomon.anchors.times import calendar
from rashomon.anchors.times.ancient import is_ancient
from rashomon.anchors.times.context import Context
from rashomon.anchors.times.expressions import Expression, Offset, Weekday
from rashomon.anchors.times.finding import expressions
from rashomon.anchors.times.hours import HOUR_ALONE
from rashomon.anchors.times.narrative import is_narrative, is_open, years
from rashomon.anchors.times.quoted import said_on
from rashomon.anchors.times.reference import Reference, reference
from rashomon.anchors.times.resolve import resolve
from rashomon.anchors.times.tense import direction
from rashomon.language import parse, sentences
from rashomon.model import Page, Role, Span, Time

ROLES: tuple[Role, ...] = ("headline", "dateline", "body", "caption", "comment")
"""Where times are looked for."""


def times(page: Page) -> tuple[Time, ...]:
    """The times a page tells, in reading order.

    A headline, a caption and each comment is a telling of its own; the blocks of the body
    are one, in which "the next day" follows the day told of before it.
    """
    found = {block.span: expressions(page.text, block.span) for block in page.having(*ROLES)}
    body = [one for block in page.having("body") for one in found[block.span]]
    by_page, by_reader = reference(page), reference(page, comment=True)
    narrative = is_narrative(body, by_page)
    years_told = years(body) if narrative else {}
    ways = _directions(page, found)
    told = _Told()
    resolved: list[Time] = []
    for block in page.having(*ROLES):
        in_body = block.role == "body"
        before = told if in_body else _Told()
        written = by_reader if block.role == "comment" else by_page
        spoken = said_on(page.text, block.span, found[block.span])
        for one in found[block.span]:
            context = Context(
                reference=written,
                told=before.last,
                day=before.day,
                direction=ways.get(one.span, 0),
                narrative=narrative and in_body,
                year=years_told.get(one.span),
            )
            if day := spoken.get(one.span):
                context = _quoted(context, day, ways.get(day.span, 0))
            time = resolve(_past_midnight(one, before.last), context)
            if narrative or not _looks_back(one):
                before = before.then(time)
            resolved.append(time)
        told = before if in_body else told
    return tuple(resolved)


def _looks_back(one: Expression) -> bool:
    """Whether it only compares with a time before: the next "a year earlier" is as far back."""
    meaning = one.meaning
    return isinstance(meaning, Offset) and meaning.base == "told" and meaning.high < 0


def _quoted(context: Context, day: Expression, way: int) -> Context:
    """The context of words spoken on another day; the page's where that day is not known."""
    spoken = resolve(day, structs.replace(context, direction=way))
    if spoken.type not in ("DATE", "TIME") or not spoken.earliest or not spoken.latest:
        return context
    first, last = date.fromisoformat(spoken.earliest), date.fromisoformat(spoken.latest)
    return structs.replace(context, reference=Reference(first=first, last=last, basis="quotation"))


class _Told(NamedTuple):
    """The value last told of in a telling, and the last that was a day."""

    last: str | None = None
    day: str | None = None

    def then(self, time: Time) -> _Told:
        """What was last told of behind another time."""
        value = _told(time)
        if value is None:
            return self
        return _Told(value, value if time.earliest == time.latest else self.day)


def _told(time: Time) -> str | None:
    """The value that the next time may be counted from: days of a date, never a decade."""
    if is_ancient(time.value):
        return time.value
    known = time.type in ("DATE", "TIME") and time.earliest and len(time.value) >= 4
    return time.value if known and calendar.days(time.value) else None


EVENING, MORNING = "T17", "T06"
"""An hour before this morning that is told after such an evening is of the night between."""


def _past_midnight(one: Expression, told: str | None) -> Expression:
    """An hour alone, moved to the day after where the time last told of is the evening before."""
    hour, evening = one.clock or "", (told or "")[len("2017-10-05") :]
    to_the_minute = hour[1:2].isdigit() and evening[1:2].isdigit()
    if one.meaning == HOUR_ALONE and to_the_minute and evening >= EVENING and hour < MORNING:
        return structs.replace(one, meaning=structs.replace(HOUR_ALONE, low=1, high=1))
    return one


_TELLS_OF_NOW: tuple[Role, ...] = ("headline", "caption")
"""Where a present tells what was: "Crowds gather on Monday"."""


def _directions(page: Page, found: Mapping[Span, list[Expression]]) -> dict[Span, int]:
    """Past or future by the verb of the sentence, for what the verb decides."""
    now = [block.span for block in page.having(*_TELLS_OF_NOW)]
    open_ones = [one for told in found.values() for one in told if _is_open(one)]
    if not open_ones:
        return {}
    shown = {one.span for span in now for one in found[span]}
    spans = sentences(page, *ROLES)
    starts = [start for start, _ in spans]
    homes: dict[Span, Span] = {}
    for one in open_ones:
        place = bisect_right(starts, one.span[0]) - 1
        if place >= 0 and one.span[0] < spans[place][1]:
            homes[one.span] = spans[place]
    docs = parse([page.read(home) for home in homes.values()])
    return {
        span: direction(doc, span[0] - home[0], present=span not in shown)
        for (span, home), doc in zip(homes.items(), docs, strict=True)
    }


def _is_open(expression: Expression) -> bool:
    meaning = expression.meaning
    return is_open(expression) or (isinstance(meaning, Weekday) and meaning.which is None)
