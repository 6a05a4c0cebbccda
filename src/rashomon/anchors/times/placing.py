"""On which day an hour is that stands without one, as in "The gate opened at about 4 a.m.".

It is of a day that its sentence or its paragraph names, where grammar lets the telling go on
from there, or of the paragraph before, where the next thing that happened is told. Everywhere
else its day is unknown: ``XXXX-XX-XXT04:00``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.anchors.times.clauses import Clause, clause, is_one_day, is_told_as_past, leads_on
from rashomon.anchors.times.expressions import Expression, Loose
from rashomon.anchors.times.finding import names_a_day
from rashomon.anchors.times.hours import HOUR_ALONE
from rashomon.anchors.times.standing import Standing
from rashomon.model import Span

ASKED = 8
"""So many times before an hour are asked whether they give its day."""

_BREAK = re.compile(r"\n[ \t\r]*+\n|(?<=[.!?:”\"’')\]…])[ \t\r]*+\n")
"""Where a paragraph ends: a blank line, or a line that ends with a sentence."""

_DATELINE = 80
"""Characters from the beginning of a paragraph in which its dateline ends."""

_DASH = re.compile(r"[\s\d,.:]{0,12}(?:\([^()\n]{1,60}\))?\s{0,3}(?:—|–|--|-\s)")


def is_alone(expression: Expression) -> bool:
    """Whether it is an hour or a part of the day, and nothing says of which day."""
    return expression.meaning == HOUR_ALONE and expression.clock is not None


def may_place(expression: Expression) -> bool:
    """Whether hours behind it can be of its day, or of no day before it."""
    dated = expression.type == "DATE" and not isinstance(expression.meaning, Loose)
    return dated or _has_a_day(expression)


class Placing:
    """Finds the day of hours in one telling: the body of a page, or one of its other blocks.

    Args:
        text: the page's text.
        blocks: the parts of the telling, in order.
        standing: where its times stand.
    """

    def __init__(self, text: str, blocks: Sequence[Span], standing: Standing) -> None:
        self._text = text
        self._standing = standing
        self._starts = [
            start
            for first, end in blocks
            for start in (first, *(it.end() for it in _BREAK.finditer(text, first, end)))
        ]

    def day_of(
        self, hour: Expression, before: Sequence[Expression], behind: Sequence[Expression]
    ) -> Expression | None:
        """The expression whose day an hour is on.

        Args:
            hour: an hour that is alone.
            before: what was told before it, in the order of telling.
            behind: what follows it.

        Returns:
            One of those, or None where the day is unknown.
        """
        told = self._clause(hour)
        if told is None:
            return None
        near = [one for one in reversed(before[-ASKED:]) if may_place(one)]
        for one in self._candidates(hour, near, behind):
            if self._gives(one, hour, told):
                return one if _has_a_day(one) else None
        return None

    def _candidates(
        self, hour: Expression, near: Sequence[Expression], behind: Sequence[Expression]
    ) -> Iterator[Expression]:
        """What may give an hour its day: nearest first, its own paragraph before the last."""
        here = self._paragraph(hour)
        yield from (one for one in near if self._paragraph(one) == here)
        following = (one for one in behind[:ASKED] if self._is_beside(one, hour))
        yield from (one for one in following if _has_a_day(one) and not is_alone(one))
        yield from (one for one in near if self._paragraph(one) == here - 1)

    def _gives(self, one: Expression, hour: Expression, told: Clause) -> bool:
        other = self._clause(one)
        if other is None or self._is_dateline(one):
            return False
        if self._is_beside(one, hour):
            return is_one_day(other, told)
        goes_on = self._paragraph(one) == self._paragraph(hour) or is_told_as_past(told)
        return goes_on and leads_on(other, told)

    def _clause(self, one: Expression) -> Clause | None:
        stands = self._standing.at(one.span)
        return stands and clause(*stands)

    def _is_beside(self, one: Expression, other: Expression) -> bool:
        return self._standing.home(one.span) == self._standing.home(other.span)

    def _paragraph(self, one: Expression) -> int:
        return bisect_right(self._starts, one.span[0])

    def _is_dateline(self, one: Expression) -> bool:
        """Whether it stands in "PORT, March 13 (Agency) —" at the head of a paragraph."""
        start = self._starts[self._paragraph(one) - 1]
        near = one.span[0] - start <= _DATELINE
        return near and _DASH.match(self._text, one.span[1]) is not None


def _has_a_day(one: Expression) -> bool:
    return names_a_day(one) or one.clock is not None
