"""What stands still while the words around it change: times, numbers, names."""

from __future__ import annotations

from typing import Literal

from rashomon.model.values import Span, Value

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Time(Value, frozen=True, kw_only=True):
    """A temporal expression: its TIMEX3 type, value and modifier, and the days it can mean.

    ``earliest`` and ``latest`` are ISO days (``None`` where no year is known);
    ``basis`` says what it was resolved against.
    """

    span: Span
    type: TimeType
    value: str
    mod: str | None
    earliest: str | None
    latest: str | None
    basis: str


class Quantity(Value, frozen=True, kw_only=True):
    """A number or vague amount as a closed interval, with what it counts.

    ``high`` is ``None`` where there is no upper bound ("at least a dozen").
    """

    span: Span
    low: float
    high: float | None
    unit: str | None
    of: Span | None
    approximate: bool


class Name(Value, frozen=True, kw_only=True):
    """A mention of a named entity; ``name`` is the form all its aliases share on the page."""

    span: Span
    label: str
    name: str
