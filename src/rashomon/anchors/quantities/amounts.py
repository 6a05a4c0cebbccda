"""Where a text tells an amount, and the interval that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from rashomon.anchors.quantities import limits, ranges, shares
from rashomon.anchors.quantities.numbers import Kind, Number, first_number, number_at
from rashomon.model import Span, Value

_OF_WHOLE = re.compile(
    r"\s+(?:of\s+)?(?:the|its|their|his|her|our|those|these)\s+|\s+of\s+(?:some\s+|all\s+)?"
)
_ALL_BUT = re.compile(r"(?<!\w)[Aa]ll\s+but\s+$")
_CONVERTED = re.compile(r"\s?\(\s?$")

ALL_BUT = 9
"""Characters of "all but" with its blanks, at most."""


class Amount(Value, frozen=True, kw_only=True):
    """An interval of numbers where it is told; ``unit`` only where it measures.

    ``inside`` is the number without its limits, for what looks at the neighbours of digits;
    ``is_time`` marks lengths of time and ages.
    """

    span: Span
    inside: Span
    low: float
    high: float | None
    unit: str | None
    approximate: bool
    kind: Kind
    is_time: bool


def amounts(text: str, span: Span, *, pointed: bool = False) -> Iterator[Amount]:
    """The amounts of a part of a text, in reading order.

    Args:
        text: the whole text.
        span: where to look; a sentence, so that no range runs over its end.
        pointed: whether "1.000" is a thousand here, as in most of Europe.

    Yields:
        Amounts that don't overlap; whether they count something is not asked here.
    """
    start, before = span[0], None
    while number := first_number(text, (start, span[1]), pointed=pointed):
        opened = limits.before(text, number.span[0], start, lasting=number.is_time)
        number = _of_whole(text, number, span[1], pointed=pointed)
        joined = ranges.joined(text, number, opened, span[1], pointed=pointed)
        limit = _of_two(opened.limit, (joined or number).limit)
        begins = opened.opened if joined else opened.start if opened.limit else number.span[0]
        if before is not None and _converts(text, before[0], number):
            limit = limit or before[1]
        before = (joined or number, limit)
        yield _amount(joined or number, limit, begins)
        start = max((joined or number).span[1], start + 1)


def _amount(number: Number, limit: limits.Limit | None, start: int) -> Amount:
    low, high = limits.limited(limit, number.low, number.high)
    return Amount(
        span=(start, number.span[1]),
        inside=number.inside,
        low=low,
        high=high,
        unit=number.unit,
        approximate=limits.is_vague(limit) or not number.exact,
        kind=number.kind,
        is_time=number.is_time,
    )


def _of_two(before: limits.Limit | None, behind: limits.Limit | None) -> limits.Limit | None:
    """The limit that says more: "some 50-plus" are at least fifty."""
    return behind if behind and before in (None, "about") else before


def _of_whole(text: str, number: Number, end: int, *, pointed: bool) -> Number:
    """A part of a number of things as a number: "a third of the 90", "all but two of the 20"."""
    but = number.kind in ("digits", "words") and _ALL_BUT.search(
        text[max(0, number.span[0] - ALL_BUT) : number.span[0]]
    )
    if not (but or number.kind == "share") or number.high is None:
        return number
    link = _OF_WHOLE.match(text, number.span[1], end)
    whole = link and number_at(text, (link.end(), end), pointed=pointed)
    if not whole or whole.kind not in ("digits", "words") or whole.unit or whole.low < 1:
        return number
    span = (number.span[0] - (len(but[0]) if but else 0), whole.span[1])
    low, high = (whole.low - number.low,) * 2
    if not but:
        low, high = shares.of_whole((number.low, number.high), whole.low)
    return structs.replace(
        whole, span=span, low=max(0.0, low), high=max(0.0, high), exact=number.exact
    )


def _converts(text: str, before: Number, number: Number) -> bool:
    """Whether it is the amount before it in another unit: "100 kilometres (60 miles)"."""
    between = text[before.span[1] : number.span[0]]
    both = before.unit and number.unit and before.unit != number.unit
    return bool(both and _CONVERTED.fullmatch(between))
