"""The minutes that a day or a clock time can mean, by the words that stand with it.

"A quarter to six" is of the morning or of the evening: it says the half of the day as little as
"6.40" does, and two times of which one leaves it open are laid side by side on a dial of twelve
hours.
"""

from __future__ import annotations

import datetime as dt
import re

from rashomon.model import Page, Time

Minutes = tuple[float, float]
"""A closed interval of minutes since the first day of year 1, by the clock of the place; of an
unknown day since its midnight."""

ABOUT = 30
"""What "about 4 a.m." leaves open, in minutes: a hand estimate."""

SHORTLY = 20
"""What "shortly before midnight" leaves open: a hand estimate."""

ROUND = ((60, ABOUT), (30, 20), (15, 15), (1, 10))
"""What "about" leaves open at a minute that is a multiple of so many: "about 9.40" less than
"about 9"."""

DAY = 24 * 60
HALF_DAY = DAY // 2
NEARBY = 32
"""So many characters before a clock time are read for "about" and "shortly before"."""

_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2}|XXXX-XX-XX)T(\d{2}):(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T(?:MO|AF|EV|NI|DT))?")
_NEAR = (
    r"(?:shortly|just|soon|right|a\s+little|a\s+bit|not\s+long|immediately|moments?"
    r"|a\s+few\s+minutes|minutes?)"
)
_ABOUT = re.compile(
    r"(?i:\b(?:about|around|nearly|almost|roughly|approximately|towards?|close\s+to|near)\s+)$"
)
_SHORTLY_BEFORE = re.compile(rf"(?i:\b{_NEAR}\s+(?:before|to)\s+)$")
_SHORTLY_AFTER = re.compile(rf"(?i:\b{_NEAR}\s+(?:after|past)\s+|\bjust\s+gone\s+)$")

_OPEN = re.compile(r"(?i:\b(?:before|after|since|until|till|by|from|past)\s+)$")
_SINCE = re.compile(r"(?i:\bsince\s+(?:the\s+)?)$")
_SINCE_NEAR = re.compile(
    rf"(?i:\bsince\s+(?:about\s+|around\s+|{_NEAR}\s+(?:before|after|past)\s+)?)$"
)
_ZONE = re.compile(r"\s*\(?(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|(?:Eastern|Pacific) time)\b")
_SAYS_HALF = re.compile(
    r"(?i:[ap]\.?m\b|noon|midday|midnight|morning|afternoon|evening|night|hours?\b|hrs?\b|\dh\b)"
    r"|(?<!\d)0\d"
)
"""What leaves no doubt which half of the day is meant."""

_HALF_BEHIND = re.compile(
    r"(?i:\s*,?\s*(?:in\s+the|at)\s+(?:\w+\s+)?(?:morning|afternoon|evening|night))"
)


def is_clock(time: Time) -> bool:
    """Whether it is a time by the clock, of whatever day."""
    return _CLOCK.match(time.value) is not None


def minutes_of(page: Page, time: Time) -> Minutes | None:
    """The minutes that a day or a clock time can mean; ``None`` where it says less."""
    before = page.text[max(0, time.span[0] - NEARBY) : time.span[0]]
    clock = _CLOCK.fullmatch(time.value)
    slack = _slack(before, int(clock[3]) if clock else 0, time.mod)
    if slack is None and _OPEN.search(before):
        return None
    if clock is not None:
        midnight = midnight_of(clock[1]) if time.earliest else 0.0
        at = midnight + int(clock[2]) * 60 + int(clock[3])
        return None if _is_of_a_zone(page, time) else _with(at, slack)
    if not _DAY.fullmatch(time.value) or not time.earliest or not time.latest:
        return None
    into_the_next = DAY // 4 if time.value.endswith("TNI") else 0
    return midnight_of(time.earliest), midnight_of(time.latest) + DAY - 1 + into_the_next


def _slack(before: str, minute: int, mod: str | None) -> tuple[int, int] | None:
    """What the words before a clock time add to it, in minutes."""
    if _SHORTLY_BEFORE.search(before):
        return -SHORTLY, -1
    if _SHORTLY_AFTER.search(before):
        return 1, SHORTLY
    if mod == "APPROX" or _ABOUT.search(before):
        open_ = next(open_ for step, open_ in ROUND if not minute % step)
        return -open_, open_
    return None


def leaves_half_open(page: Page, time: Time) -> bool:
    """Whether a clock time can be of either half of the day."""
    clock = _CLOCK.match(time.value)
    if clock is None or not 1 <= int(clock[2]) <= HALF_DAY // 60:
        return False
    said = _SAYS_HALF.search(page.read(time.span)) or _HALF_BEHIND.match(page.text, time.span[1])
    return said is None


def since(page: Page, time: Time) -> Minutes | None:
    """When something began that has gone on since: "on strike since 29 August"."""
    before = page.text[max(0, time.span[0] - NEARBY) : time.span[0]]
    clock = _CLOCK.fullmatch(time.value)
    if clock is not None:
        near = _SINCE_NEAR.search(before)
        at = (midnight_of(clock[1]) if time.earliest else 0.0) + int(clock[2]) * 60 + int(clock[3])
        slack = None if near is None else _slack(near[0], int(clock[3]), time.mod)
        return None if near is None else _with(at, slack)
    if not _SINCE.search(before) or not time.earliest or not time.latest:
        return None
    return midnight_of(time.earliest), midnight_of(time.latest) + DAY - 1


def rest_of_day(minutes: Minutes) -> Minutes:
    """When what came of an event can have been: not before it, on the same day."""
    return minutes[0], (minutes[1] // DAY + 1) * DAY - 1


def midnight_of(day: str) -> float:
    """The minute with which a day begins."""
    return dt.date.fromisoformat(day).toordinal() * float(DAY)


def _with(at: float, slack: tuple[int, int] | None) -> Minutes:
    less, more = slack or (0, 0)
    return at + less, at + more


def _is_of_a_zone(page: Page, time: Time) -> bool:
    """Whether it is by the clock of another place; one in brackets behind it is another time."""
    inside = _ZONE.search(page.text, *time.span)
    return bool(inside or _ZONE.match(page.text, time.span[1]))
