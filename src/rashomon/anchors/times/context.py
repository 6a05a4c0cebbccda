"""What an expression is resolved against where it stands."""

from __future__ import annotations

from rashomon.anchors.times import calendar
from rashomon.anchors.times.reference import Reference
from rashomon.model import Value


class Context(Value, frozen=True, kw_only=True):
    """The day of writing, what was told of before, and what the verb says.

    ``told`` is the value last told of, ``day`` the last that was a day, ``hour`` the clock time
    last told of where its day is unknown and nothing came behind it; ``direction`` is -1 or
    1 where the verb speaks of the past or the future; ``narrative`` says that the text tells of
    years long gone, so that a month belongs to a year told of, ``year`` where known, and not to
    the day of writing.
    """

    reference: Reference | None
    told: str | None = None
    day: str | None = None
    hour: str | None = None
    direction: int = 0
    narrative: bool = False
    year: int | None = None

    def last_told(self) -> Reference | None:
        """The days last told of, as a point to count from."""
        days = calendar.days(self.told) if self.told else None
        return days and Reference(first=days[0], last=days[1], basis="text")

    def last_day(self) -> Reference | None:
        """The day last told of."""
        days = calendar.days(self.day) if self.day else None
        return days and Reference(first=days[0], last=days[1], basis="text")
