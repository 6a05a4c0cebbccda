"""What was told of so far in one telling: what "the next day" and an hour alone go on from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from rashomon.anchors.times import calendar
from rashomon.anchors.times.ancient import is_ancient
from rashomon.anchors.times.context import Context
from rashomon.anchors.times.expressions import Expression
from rashomon.anchors.times.placing import Placing
from rashomon.model import Span, Time

EVENINGS = ("EV", "NI")
EVENING, MORNING = "17", "T06"
"""An hour before this morning that is told after such an evening is of the night between."""


class Told(NamedTuple):
    """The value last told of in a telling, and the last that was a day.

    ``hour`` is the clock time told of behind them, where it is of an unknown day.
    """

    last: str | None = None
    day: str | None = None
    hour: str | None = None

    def context(self, base: Context) -> Context:
        """What an expression is resolved against behind it."""
        return structs.replace(base, told=self.last, day=self.day, hour=self.hour)

    def then(self, time: Time) -> Told:
        """What was last told of behind another time."""
        value = _told(time)
        if value is None:
            unknown = time.type == "TIME" and time.earliest is None and "T" in time.value
            return self._replace(hour=time.value) if unknown else self
        return Told(value, value if time.earliest == time.latest else self.day)


class Telling:
    """A body, a headline, a comment, as it is read; ``told`` is what it last told of."""

    def __init__(self, placing: Placing) -> None:
        self.told = Told()
        self._placing = placing
        self._before: list[Expression] = []
        self._times: dict[Span, Time] = {}

    def add(self, one: Expression, time: Time, *, goes_on: bool) -> None:
        """Read on behind a time; what only compares with one before is nothing to go on from."""
        self.told = self.told.then(time) if goes_on else self.told
        self._before.append(one)
        self._times[one.span] = time

    def day_of(self, hour: Expression, behind: Sequence[Expression]) -> Expression | None:
        """The expression whose day an hour is on, by what was told before and follows it."""
        return self._placing.day_of(hour, self._before, behind)

    def time(self, one: Expression) -> Time | None:
        """The time that an expression told, once it is read."""
        return self._times.get(one.span)


def on_day(hour: Expression, day: Time | None) -> Time:
    """An hour on the day of another time, or on an unknown one.

    "The night" of a day is the one that it begins with or the one that it ends with: it has no
    value, and two days, unless an evening was told of.
    """
    if day is None or day.earliest is None or day.earliest != day.latest:
        return _hour(hour, None, None)
    first, late = date.fromisoformat(day.earliest), _is_late(day.value)
    if hour.clock == "TNI" and not late:
        return _hour(hour, calendar.step(first, -1, "D"), first)
    after_midnight = late and "T0" <= (hour.clock or "") < MORNING
    there = calendar.step(first, int(after_midnight), "D")
    return _hour(hour, there, there)


def _hour(hour: Expression, first: date | None, last: date | None) -> Time:
    known = first is not None and last is not None
    day = first.isoformat() if first and first == last else "XXXX-XX-XX"
    return Time(
        span=hour.span,
        type=hour.type,
        value=f"{day}{hour.clock or ''}",
        mod=hour.mod,
        earliest=first.isoformat() if first and known else None,
        latest=last.isoformat() if last and known else None,
        basis="told" if known else "unknown",
    )


def _is_late(told: str) -> bool:
    """Whether a value is of an evening, so that small hours told behind it are of the next day."""
    hour = told[len("2017-10-05T") :]
    return hour in EVENINGS or (hour[:1].isdigit() and hour >= EVENING)


def _told(time: Time) -> str | None:
    """The value that the next time may be counted from: days of a date, never a decade."""
    if is_ancient(time.value):
        return time.value
    known = time.type in ("DATE", "TIME") and time.earliest and len(time.value) >= 4
    return time.value if known and calendar.days(time.value) else None
