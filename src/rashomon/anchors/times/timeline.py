"""The times of a page: each expression resolved where it stands, in the order of telling."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import structs

from rashomon.anchors.times import calendar
from rashomon.anchors.times.durations import HOUR_ALONE
from rashomon.anchors.times.expressions import Expression, Fixed, InYear, Offset, Weekday
from rashomon.anchors.times.finding import expressions
from rashomon.anchors.times.resolve import Context, Reference, reference, resolve
from rashomon.anchors.times.tense import direction
from rashomon.language import parse, sentences
from rashomon.model import Page, Role, Span, Time

ROLES: tuple[Role, ...] = ("headline", "dateline", "body", "caption", "comment")
"""Where times are looked for."""

LONG_AGO = 500
"""So many days before the writing lies what a narrative tells; a year and a half leaves the
anniversaries and last year's elections of ordinary news on this side."""

ENOUGH = 3
"""So many dates with their own year show of what years a page tells."""

LONGEST_DATED = 366
"""Days of a date with its own year: a year at most, no decade."""


def times(page: Page) -> tuple[Time, ...]:
    """The times a page tells, in reading order.

    A headline, a caption and each comment is a telling of its own; the blocks of the body
    are one, in which "the next day" follows the day told of before it.
    """
    found = {block.span: expressions(page.text, block.span) for block in page.having(*ROLES)}
    body = [one for block in page.having("body") for one in found[block.span]]
    by_page, by_reader = reference(page), reference(page, comment=True)
    narrative = _is_narrative(body, by_page)
    ways = _directions(page, [one for block in found.values() for one in block])
    told: str | None = None
    resolved: list[Time] = []
    for block in page.having(*ROLES):
        in_body = block.role == "body"
        before = told if in_body else None
        for one in found[block.span]:
            context = Context(
                reference=by_reader if block.role == "comment" else by_page,
                told=before,
                direction=ways.get(one.span, 0),
                narrative=narrative and in_body,
            )
            time = resolve(_past_midnight(one, before), context)
            before = _told(time) or before
            resolved.append(time)
        told = before if in_body else told
    return tuple(resolved)


def _told(time: Time) -> str | None:
    """The value that the next time may be counted from: days of a date, never a decade."""
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


def _is_narrative(body: list[Expression], at: Reference | None) -> bool:
    """Whether a page tells of years long before its writing, and hardly of its own days."""
    spans = [calendar.days(one.meaning.value) for one in body if isinstance(one.meaning, Fixed)]
    dated = [days for days in spans if days and (days[1] - days[0]).days <= LONGEST_DATED]
    past = [days for days in dated if at is None or (at.first - days[1]).days > LONG_AGO]
    here = sum(_from_here(one) for one in body)
    return len(past) >= ENOUGH and len(past) > 2 * (len(dated) - len(past) + here)


def _from_here(expression: Expression) -> bool:
    """Whether an expression is told from the day of writing, as news does on every page."""
    meaning = expression.meaning
    if isinstance(meaning, Offset):
        return meaning.base == "writing"
    return isinstance(meaning, Weekday)


def _directions(page: Page, found: list[Expression]) -> dict[Span, int]:
    """Past or future by the verb of the sentence, for what the verb decides."""
    open_ones = [one for one in found if _is_open(one)]
    if not open_ones:
        return {}
    spans = sentences(page, *ROLES)
    starts = [start for start, _ in spans]
    homes: dict[Span, Span] = {}
    for one in open_ones:
        place = bisect_right(starts, one.span[0]) - 1
        if place >= 0 and one.span[0] < spans[place][1]:
            homes[one.span] = spans[place]
    docs = parse([page.read(home) for home in homes.values()])
    return {
        span: direction(doc, span[0] - home[0])
        for (span, home), doc in zip(homes.items(), docs, strict=True)
    }


def _is_open(expression: Expression) -> bool:
    meaning = expression.meaning
    if isinstance(meaning, InYear):
        return meaning.which is None and meaning.of_year is None
    return isinstance(meaning, Weekday) and meaning.which is None
