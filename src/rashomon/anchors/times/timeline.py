"""The times of a page: each expression resolved where it stands, in the order of telling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from rashomon.anchors.times.context import Context
from rashomon.anchors.times.expressions import Expression, Offset, Weekday
from rashomon.anchors.times.finding import expressions
from rashomon.anchors.times.narrative import is_narrative, is_open, years
from rashomon.anchors.times.placing import ASKED, Placing, is_alone, may_place
from rashomon.anchors.times.quoted import said_on
from rashomon.anchors.times.reference import Reference, reference
from rashomon.anchors.times.resolve import resolve
from rashomon.anchors.times.standing import Standing
from rashomon.anchors.times.telling import Telling, on_day
from rashomon.anchors.times.tense import direction
from rashomon.model import Page, Role, Span, Time

ROLES: tuple[Role, ...] = ("headline", "dateline", "body", "caption", "comment")
"""Where times are looked for."""

_Found = Mapping[Span, Sequence[Expression]]
"""Expressions by the block that they stand in."""


class _Known(NamedTuple):
    """Which way times lie by their verbs, and their years in a narrative, by their spans."""

    ways: Mapping[Span, int]
    years: Mapping[Span, int]

    def of(self, one: Expression, context: Context) -> Context:
        """The context with what is known of an expression."""
        way, year = self.ways.get(one.span, 0), self.years.get(one.span)
        return structs.replace(context, direction=way, year=year)


def times(page: Page) -> tuple[Time, ...]:
    """The times a page tells, in reading order.

    A headline, a caption and each comment is a telling of its own; the blocks of the body
    are one, in which "the next day" follows the day told of before it.
    """
    blocks = page.having(*ROLES)
    bodies = [block.span for block in page.having("body")]
    found = {block.span: expressions(page.text, block.span) for block in blocks}
    body = [one for span in bodies for one in found[span]]
    by_page, by_reader = reference(page), reference(page, comment=True)
    narrative = is_narrative(body, by_page)
    standing = Standing(page, _asked(found), ROLES)
    known = _Known(_directions(page, found, standing), years(body) if narrative else {})
    telling = Telling(Placing(page.text, bodies, standing))
    resolved: list[Time] = []
    for block in blocks:
        in_body = block.role == "body"
        here = telling if in_body else Telling(Placing(page.text, [block.span], standing))
        base = Context(
            reference=by_reader if block.role == "comment" else by_page,
            narrative=narrative and in_body,
        )
        spoken = said_on(page.text, block.span, found[block.span])
        for place, one in enumerate(found[block.span], 1):
            context = known.of(one, here.told.context(base))
            if said := spoken.get(one.span):
                context = _quoted(known.of(said, context), said, context)
            if is_alone(one):
                day = here.day_of(one, found[block.span][place : place + ASKED])
                time = on_day(one, _time(day, here, known.of(day, context)) if day else None)
            else:
                time = resolve(one, context)
            here.add(one, time, goes_on=narrative or not _looks_back(one))
            resolved.append(time)
    return tuple(resolved)


def _time(one: Expression, here: Telling, context: Context) -> Time:
    """What an expression tells that was read before, or stands behind in the same sentence."""
    return here.time(one) or resolve(one, context)


def _looks_back(one: Expression) -> bool:
    """Whether it only compares with a time before: the next "a year earlier" is as far back."""
    meaning = one.meaning
    return isinstance(meaning, Offset) and meaning.base == "told" and meaning.high < 0


def _quoted(when: Context, day: Expression, context: Context) -> Context:
    """The context of words spoken on another day; the page's where that day is not known."""
    spoken = resolve(day, when)
    if spoken.type not in ("DATE", "TIME") or not spoken.earliest or not spoken.latest:
        return context
    first, last = date.fromisoformat(spoken.earliest), date.fromisoformat(spoken.latest)
    return structs.replace(context, reference=Reference(first=first, last=last, basis="quotation"))


def _asked(found: _Found) -> list[Span]:
    """The times whose sentences are read: those a verb decides, and where hours want a day."""
    asked = []
    for block in found.values():
        asked += [one.span for one in block if _is_open(one)]
    if any(is_alone(one) for block in found.values() for one in block):
        asked += [one.span for block in found.values() for one in block if may_place(one)]
    return asked


_TELLS_OF_NOW: tuple[Role, ...] = ("headline", "caption")
"""Where a present tells what was: "Crowds gather on Monday"."""


def _directions(page: Page, found: _Found, standing: Standing) -> dict[Span, int]:
    """Past or future by the verb of the sentence, for what the verb decides."""
    now = [block.span for block in page.having(*_TELLS_OF_NOW)]
    shown = {one.span for span in now for one in found[span]}
    open_ones = [one.span for told in found.values() for one in told if _is_open(one)]
    return {
        span: direction(*stands, present=span not in shown)
        for span in open_ones
        if (stands := standing.at(span))
    }


def _is_open(expression: Expression) -> bool:
    meaning = expression.meaning
    return is_open(expression) or (isinstance(meaning, Weekday) and meaning.which is None)
