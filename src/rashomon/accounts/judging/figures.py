"""The figures of a sentence, numbers and times alike, as intervals that can be laid side by side.

A bound can be open: "fewer than 30" leaves out the 30, "before 3 May" the third.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from rashomon.model import Page, Quantity, Span, Time

SAME, WITHIN, AROUND, MEETS, APART = range(1, 6)
"""How a figure stands to another: equal, inside it, around it, sharing some, sharing none."""

_UNDER = re.compile(r"\W*(?:less|fewer|lower|smaller|under|below)\b", re.IGNORECASE)
_OVER = re.compile(r"\W*(?:more|greater|higher|larger|over|above)\b", re.IGNORECASE)
_LINK = re.compile(r"\b(before|until|till|by|after|since|from)\s+(?:the\s+)?$", re.IGNORECASE)
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?")
_DURATION = re.compile(r"PT?(\d+(?:\.\d+)?)([YMWDH])")
_DAYS = {"Y": 365.25, "M": 30.4, "W": 7.0, "D": 1.0, "H": 1 / 24}
LINK = 12
"""So many characters before a time are read for "before" and its like."""


class Figure(NamedTuple):
    """A number or a time of a sentence; ``kind`` says with what it can be compared.

    ``low`` and ``high`` are a number, or days since the first of year 1; ``under`` and ``over``
    say that the upper or the lower bound is left out. ``yearless`` days are those of the year
    2000.
    """

    span: Span
    kind: str
    low: float
    high: float
    under: bool = False
    over: bool = False
    yearless: bool = False


def figures(page: Page, within: Span) -> list[Figure]:
    """The figures in a sentence of a page, in reading order."""
    found = [*_numbers(page, within), *_times(page, within)]
    return sorted(found, key=lambda figure: figure.span)


def relation(a: Figure, b: Figure) -> int | None:
    """How one figure stands to another, as one of the five; ``None`` where none can say."""
    if a.kind != b.kind:
        return None
    if a.yearless != b.yearless:
        a, b = _without_year(a), _without_year(b)
    if (a.low, a.high, a.under, a.over) == (b.low, b.high, b.under, b.over):
        return SAME
    if _ends_before(a, b) or _ends_before(b, a):
        return APART
    if _holds(b, a):
        return WITHIN
    return AROUND if _holds(a, b) else MEETS


def _ends_before(a: Figure, b: Figure) -> bool:
    return a.high < b.low or (a.high == b.low and (a.under or b.over))


def _holds(outer: Figure, inner: Figure) -> bool:
    above = outer.low < inner.low or (outer.low == inner.low and (inner.over or not outer.over))
    below = outer.high > inner.high
    return above and (below or (outer.high == inner.high and (inner.under or not outer.under)))


def _numbers(page: Page, within: Span) -> Iterator[Figure]:
    for quantity in page.quantities:
        if within[0] <= quantity.span[0] and quantity.span[1] <= within[1]:
            yield _number(page, quantity)


def _number(page: Page, quantity: Quantity) -> Figure:
    words = page.read(quantity.span)
    high = inf if quantity.high is None else quantity.high
    return Figure(
        span=quantity.span,
        kind="percent" if quantity.unit == "%" else "number",
        low=quantity.low,
        high=high,
        under=quantity.low == 0 and _UNDER.match(words) is not None,
        over=high == inf and _OVER.match(words) is not None,
    )


def _times(page: Page, within: Span) -> Iterator[Figure]:
    for time in page.times:
        if within[0] <= time.span[0] and time.span[1] <= within[1]:
            figure = _duration(time) if time.type == "DURATION" else _date(time)
            if figure is not None:
                before = page.text[max(within[0], time.span[0] - LINK) : time.span[0]]
                yield _linked(figure, before)


def _duration(time: Time) -> Figure | None:
    told = _DURATION.fullmatch(time.value)
    if told is None:
        return None
    days = float(told[1]) * _DAYS[told[2]]
    return Figure(time.span, "duration", days, days)


def _date(time: Time) -> Figure | None:
    """The days of a date as it is written, so that sentences without a page can be read too."""
    told = _DATE.match(time.value)
    if told is None or (told[1] == "XXXX" and told[2] is None):
        return None
    year = 2000 if told[1] == "XXXX" else int(told[1])
    try:
        first = dt.date(year, int(told[2] or 1), int(told[3] or 1))
    except ValueError:
        return None
    last = first if told[3] else _end_of(first, whole_year=told[2] is None)
    return Figure(
        span=time.span,
        kind="date",
        low=float(first.toordinal()),
        high=float(last.toordinal()),
        yearless=told[1] == "XXXX",
    )


def _end_of(first: dt.date, *, whole_year: bool) -> dt.date:
    if whole_year or first.month == 12:
        return first.replace(month=12, day=31)
    return first.replace(month=first.month + 1) - dt.timedelta(days=1)


def _linked(figure: Figure, before: str) -> Figure:
    link = _LINK.search(before)
    if link is None or figure.kind != "date":
        return figure
    match link[1].lower():
        case "before" | "until" | "till":
            return figure._replace(low=-inf, high=figure.low, under=True)
        case "by":
            return figure._replace(low=-inf)
        case "after":
            return figure._replace(low=figure.high, high=inf, over=True)
        case _:
            return figure._replace(high=inf)


def _without_year(figure: Figure) -> Figure:
    """The same days of the year 2000; open ends stay open, and a whole year tells nothing."""
    return figure._replace(low=_in_2000(figure.low), high=_in_2000(figure.high), yearless=True)


def _in_2000(ordinal: float) -> float:
    if abs(ordinal) == inf:
        return ordinal
    day = dt.date.fromordinal(int(ordinal))
    return float(day.replace(year=2000).toordinal())
