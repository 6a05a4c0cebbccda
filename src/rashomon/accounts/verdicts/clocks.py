"""Times of one event laid side by side: by day and clock, or by the clock where no day is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import combinations

from rashomon.accounts.told.moments.minutes import ABOUT, DAY, HALF_DAY, Minutes
from rashomon.accounts.told.moments.occasions import Occasion
from rashomon.accounts.verdicts.values import LAID, overlap
from rashomon.model import Verdict

ROUNDED = ((15, 5), (5, 3), (1, 1))
"""What a minute leaves open that is a multiple of so many: 6.40 and 6.42 are one time."""


def on_times(told: Sequence[Sequence[Occasion]]) -> Verdict:
    """The verdict on the times of different accounts.

    Two accounts whose times all exclude one another conflict. A clock time of an unknown day is
    laid beside clock times only, by the clock; beside a whole day nothing can be told.

    Args:
        told: the times of each account, the one it gives first in front.
    """
    if len(told) < 2:
        return "single"
    pairs = list(combinations(told[:LAID], 2))
    first = [meet(a[0], b[0]) for a, b in pairs]
    if False in first:
        apart = any(all(meet(x, y) is False for x in a for y in b) for a, b in pairs)
        return "conflict" if apart else "cannot_tell"
    return "cannot_tell" if None in first else "agree"


def meet(a: Occasion, b: Occasion) -> bool | None:
    """Whether two times can be one; ``None`` where only one of them says the day or the hour.

    Days are laid side by side only where the words of both name theirs: a day that an hour was
    given by the words around it makes no conflict.
    """
    if a.day == b.day == "named":
        return any(overlap(x, y) for x in _halves(a) for y in _halves(b))
    if not (_is_clock(a.minutes) and _is_clock(b.minutes)):
        known = "unknown" not in (a.day, b.day)
        return True if known and overlap(a.minutes, b.minutes) else None
    return any(_meet_by_the_clock(x, y) for x in _halves(a) for y in _halves(b))


def _halves(told: Occasion) -> list[Minutes]:
    """What a time can mean: of a clock time that leaves the half of the day open, both."""
    first, last = told.minutes
    if first == last:
        open_ = next(open_ for step, open_ in ROUNDED if not first % step)
        first, last = first - open_, last + open_
    if not told.half_open or not _is_clock(told.minutes):
        return [(first, last)]
    return [(first + shift, last + shift) for shift in (0, HALF_DAY, -HALF_DAY)]


def _meet_by_the_clock(a: Minutes, b: Minutes) -> bool:
    one, other = (it[0] % DAY for it in (a, b))
    width, height = (it[1] - it[0] for it in (a, b))
    return (other - one) % DAY <= width or (one - other) % DAY <= height


def worded(told: Occasion) -> str:
    """A time as a person reads it: "2024-03-13", "2024-03-13 03:30–04:30", "04:00 or 16:00"."""
    first, last = told.minutes
    either = told.half_open and _is_clock(told.minutes)
    behind = f" or {_hours(first + HALF_DAY, last + HALF_DAY)}" if either else ""
    if told.day == "unknown" or (told.day == "told" and _is_clock(told.minutes)):
        return _hours(first, last) + behind
    day, until = (dt.date.fromordinal(int(minute // DAY)).isoformat() for minute in told.minutes)
    if last - first >= DAY - 1 and first % DAY == 0:
        nights = last % DAY != DAY - 1
        return day if until == day or nights else f"{day} to {until}"
    if last % DAY == DAY - 1 and not _is_clock(told.minutes):
        return f"{day} from {_clock(first)}"
    return f"{day} {_hours(first, last)}{behind}"


def _is_clock(minutes: Minutes) -> bool:
    """Whether it is a time by the clock, and no day nor the rest of one."""
    return minutes[1] - minutes[0] <= 2 * ABOUT


def _hours(first: float, last: float) -> str:
    return _clock(first) if first == last else f"{_clock(first)}–{_clock(last)}"


def _clock(minute: float) -> str:
    hours, minutes = divmod(int(minute % DAY), 60)
    return f"{hours:02}:{minutes:02}"
