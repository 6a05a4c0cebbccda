"""Minutes and hours counted from a clock time: "twenty minutes later"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from rashomon.anchors.times.expressions import Offset

_TO_THE_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d|XXXX-XX-XX)T\d\d:\d\d")
_SOME_DAY, _NO_DAY = "2000-01-02", "XXXX-XX-XX"
_SECONDS = {"S": 1, "MI": 60, "H": 3600}


def minutes_on(meaning: Offset, told: str) -> str | None:
    """The clock time so long before or after the one told of.

    Args:
        meaning: seconds, minutes or hours away.
        told: the value told of, such as ``2031-03-11T21:40``, or ``XXXX-XX-XXT21:40``.

    Returns:
        Its value; None where no clock time was told, or no exact count.
    """
    clock = _TO_THE_MINUTE.match(told)
    seconds = _SECONDS.get(meaning.unit)
    if clock is None or seconds is None or meaning.low != meaning.high:
        return None
    try:
        at = datetime.fromisoformat(clock[0].replace(_NO_DAY, _SOME_DAY))
        there = (at + timedelta(seconds=meaning.low * seconds)).isoformat(timespec="minutes")
    except (OverflowError, ValueError):
        return None
    day = _NO_DAY if clock[1] == _NO_DAY else there[: len(_SOME_DAY)]
    return day + there[len(_SOME_DAY) :] + told[clock.end() :]
