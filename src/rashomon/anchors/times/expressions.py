"""What a temporal expression says before it is known when it was said.

Finding (``grammar``, ``finding``) turns words into an :class:`Expression`; resolving
(``resolve``) turns an expression and its context into a :class:`rashomon.model.Time`.
"""

from __future__ import annotations

from typing import Literal

from rashomon.anchors.times.calendar import Unit
from rashomon.model import Span, TimeType, Value

Base = Literal["writing", "told", "narrative", "around"]


class Fixed(Value, frozen=True, kw_only=True):
    """Says all itself: its TIMEX3 value. An ambiguous one also gives its other reading."""

    value: str
    other: str | None = None


class InYear(Value, frozen=True, kw_only=True):
    """A part of a year that isn't named: ``rest`` follows the year in the value (``-10-05``).

    ``which`` is -1, 0 or 1 for "last October", "this" and "next"; ``of_year`` the same for
    "October of last year". Both count from the time last told of where ``told``.
    """

    rest: str
    which: int | None = None
    of_year: int | None = None
    told: bool = False


class Weekday(Value, frozen=True, kw_only=True):
    """A day of the week, Monday being 1; ``told`` for "the following Monday".

    ``of_week`` is -1, 0 or 1 for "Monday of last week", "of this" and "of next week".
    Where ``weekend`` the weekend that the day is of: the number is that of a Saturday.
    """

    number: int
    which: int | None = None
    told: bool = False
    weekend: bool = False
    of_week: int | None = None


class Offset(Value, frozen=True, kw_only=True):
    """So many units away from the day of writing, or from the day last told of.

    ``base`` ``narrative`` is the day told of in a narrative, the day of writing elsewhere;
    ``around`` the day that the words around it name or go on in (``placing``).
    Where ``same_part`` a year away from a month, a quarter or a half is that part of the year.
    """

    low: int
    high: int
    unit: Unit
    base: Base = "writing"
    same_part: bool = False


class Loose(Value, frozen=True, kw_only=True):
    """A value that means no days: a duration, a set, ``PAST_REF``, an event's own time."""

    value: str


Meaning = Fixed | InYear | Weekday | Offset | Loose


class Expression(Value, frozen=True, kw_only=True):
    """A span that tells a time; ``clock`` is the time of day behind the T of the value.

    ``side`` is -1 or 1 for "earlier" or "later" in it, seen from the day of writing or told of.
    """

    span: Span
    type: TimeType
    meaning: Meaning
    mod: str | None = None
    clock: str | None = None
    side: int = 0
