"""Minutes and hours counted from a clock time: "twenty minutes later"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from rashomon.anchors.times.expressions import Offset

_TO_THE_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_SECONDS = {"S": 1, "MI": 60, "H": 3600}


def minutes_on(meaning: Offset, told: str) -> str | None:
    """The clock time so long before or after the one told of.

    Args:
        meaning: seconds, minutes or hours away.
        told: the value told of, such as ``2031-03-11T21:40``.

    Returns:
        Its value; None where no clock time was told, or no exact count.
    """
    clock = _TO_THE_MINUTE.match(told)
    seconds = _SECONDS.get(meaning.unit)
    if clock is None or seconds is None or meaning.low != meaning.high:
        return None
    try:
        there = datetime.fromisoformat(clock[0]) + timedelta(seconds=meaning.low * seconds)
    except (OverflowError, ValueError):
        return None
    return there.isoformat(timespec="minutes") + told[clock.end() :]
