"""Words around a number that make it one end of an interval, or its middle.

``least`` and ``most`` leave one end open; ``about`` and ``nearly`` widen the number by
:data:`ROUNDING`, ``above`` only upwards; ``odd`` adds the part that was rounded off.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from rashomon.anchors.numerals import either

Limit = Literal["least", "most", "nearly", "above", "about", "odd"]

_BEFORE: dict[Limit, str] = {
    "least": """at least|no less than|no fewer than|not less than|not fewer than|a minimum of
        |more than|over|above|upwards of|upward of|in excess of|greater than|exceeding
        |well over|well above|far more than|far over|considerably more than|much more than
        |many more than|significantly more than|north of|higher than|larger than|bigger than
        |as few as|as little as|no lower than|a good""",
    "most": """at most|up to|as many as|as much as|no more than|not more than|a maximum of
        |anything up to|less than|fewer than|under|below|lower than|smaller than|south of
        |no higher than|well under|well below|far fewer than|far less than""",
    "nearly": """nearly|almost|close to|just under|just below|a little under|slightly under
        |approaching|nearing|slightly less than|slightly fewer than|a little less than|not quite
        |just short of|some way short of|shy of|just shy of|virtually|practically""",
    "above": """just over|just above|a little over|a little more than|slightly more than
        |slightly over|slightly above|a shade over|barely over|just more than""",
    "about": """about|around|approximately|roughly|some|an estimated|estimated|circa
        |in the region of|in the neighborhood of|in the neighbourhood of|in the order of
        |on the order of|somewhere around|something like|perhaps|maybe|possibly|barely
        |scarcely""",
}
_BEHIND: dict[Limit, str] = {
    "least": """or more|or greater|or higher|or over|or above|if not more|plus|and counting
        |at least|at the least""",
    "most": "or fewer|or less|or lower|or under|at most|at the most",
    "about": "or so|or thereabouts|give or take|more or less",
    "odd": "odd|something",
}
_SYMBOLS: dict[str, Limit] = {
    "~": "about",
    "≈": "about",
    "c.": "about",
    "ca.": "about",
    "approx.": "about",
    ">": "least",
    ">=": "least",
    "<=": "most",
    "≥": "least",
    "<": "most",
    "≤": "most",
    "sub-": "most",
}


def _phrases(written: dict[Limit, str]) -> dict[str, Limit]:
    return {
        " ".join(phrase.split()): limit
        for limit, phrases in written.items()
        for phrase in phrases.split("|")
    }


LIMITS = _phrases(_BEFORE)
"""What stands before a number."""

FOLLOWING = _phrases(_BEHIND)
"""What stands behind one."""

REACH = 40
"""Characters before a number in which a limit and the opening of a range stand, at most."""

_WRITTEN = either(LIMITS).replace(r"\ ", r"[\s-]")
_LIMIT_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<open>(?i:between|from|anywhere\s+from|anywhere\s+between))\s+)?"
    rf"(?:(?<!\w)(?P<limit>(?i:{_WRITTEN}))\s+(?P<article>the\s+)?"
    rf"|(?<!\w)(?P<symbol>{either(_SYMBOLS)})\s?|(?<=\s)|^)$"
)
_LIMIT_BEHIND = re.compile(
    rf",?\s(?P<phrase>(?i:{either(FOLLOWING)}))(?!\w)(?!\s+\d)"
    r"|-(?P<joined>plus|odd|something)(?!\w)|(?P<plus>\+)(?!\w)"
)
_LASTING = re.compile(r"\b(?:for|of|after|just|well|took|lasted?|is|are|was|were|by|at)\s$")


class Before(NamedTuple):
    """A limit and where it begins; the word that opens a range, and where that begins."""

    limit: Limit | None
    start: int
    opening: str | None
    opened: int


def before(text: str, start: int, first: int, *, lasting: bool = False) -> Before:
    """What limits the number that begins at ``start``.

    Args:
        text: the whole text.
        start: offset of the number or of its sign.
        first: offset before which nothing belongs to it.
        lasting: whether it is a length of time, where "over" may say during which.
    """
    near = max(first, start - REACH)
    match = _LIMIT_BEFORE.search(text[near:start])
    if match is None:
        return Before(None, start, None, start)
    opening = match["open"] and match["open"].split()[-1].lower()
    opened = near + match.start("open") if opening else start
    if match["symbol"]:
        begins = near + match.start("symbol")
        return Before(_SYMBOLS[match["symbol"]], begins, opening, min(opened, begins))
    if not match["limit"]:
        return Before(None, start, opening, opened)
    begins = near + match.start("limit")
    words = " ".join(match["limit"].lower().replace("-", " ").split())
    during = words == "over" and lasting and not _LASTING.search(text[max(0, begins - 12) : begins])
    if during or (match["article"] and LIMITS[words] not in ("least", "most")):
        return Before(None, start, None, start)
    return Before(LIMITS[words], begins, opening, min(opened, begins))


def behind(text: str, start: int, end: int) -> tuple[Limit | None, int]:
    """The limit that follows a number ending at ``start``, and the offset behind it."""
    match = _LIMIT_BEHIND.match(text, start, end)
    if match is None:
        return None, start
    words = match["phrase"] or match["joined"] or "plus"
    return FOLLOWING[" ".join(words.lower().split())], match.end()


LARGEST = 1e15
"""Numbers up to this have the last place they were rounded to."""

ROUNDING = 0.1
"""How far "about 300" may be from 300, as a share of it; "nearly 300" so far below it. A hand
estimate: numbers in news are rounded to one or two figures."""


def limited(limit: Limit | None, low: float, high: float | None) -> tuple[float, float | None]:
    """An interval as its limit leaves it; ``None`` stands for no upper end.

    A range that is told as approximate keeps its ends: they say already how far it goes.
    """
    top = low if high is None else high
    if low < top and limit in ("about", "nearly"):
        return low, high
    return _LIMITED[limit](low, top) if limit else (low, high)


_LIMITED: dict[Limit, Callable[[float, float], tuple[float, float | None]]] = {
    "least": lambda low, _: (low, None),
    "most": lambda low, high: (min(0.0, low), high),
    "nearly": lambda low, high: (tidy(low - abs(low) * ROUNDING), high),
    "above": lambda low, high: (low, tidy(high + abs(high) * ROUNDING)),
    "about": lambda low, high: (
        tidy(low - abs(low) * ROUNDING),
        tidy(high + abs(high) * ROUNDING),
    ),
    "odd": lambda low, high: (low, high + _rounded_off(high)),
}


def is_vague(limit: Limit | None) -> bool:
    """Whether the limit leaves both ends open to a guess."""
    return limit in ("nearly", "above", "about", "odd")


def _rounded_off(number: float) -> float:
    """What "30-odd" may have beyond thirty: up to the next ten, or half of a larger step."""
    step = 1.0
    while 0 < number < LARGEST and number % (step * 10) == 0:
        step *= 10
    return step - 1 if step <= 10 else step / 2


def tidy(number: float) -> float:
    """The number without the dust of floating point."""
    return float(f"{number:.12g}")
