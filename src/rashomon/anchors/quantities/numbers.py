"""One number or vague amount where it stands, with the sign or unit that is written to it."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import structs

from rashomon.anchors import numerals
from rashomon.anchors.numerals import SCALES
from rashomon.anchors.quantities import limits, measures, shares, vague
from rashomon.anchors.quantities.limits import Limit
from rashomon.anchors.quantities.patterns import AND_A_PART, MILLIONS, PATTERNS, scale, value
from rashomon.model import Span, Value

Kind = Literal["digits", "words", "vague", "share"]


class Number(Value, frozen=True, kw_only=True):
    """A number with its sign and unit; ``inside`` is the number alone.

    ``scale`` is the scale it was told with ("million" is 1e6), ``limit`` what stands behind
    the number ("or more").
    """

    span: Span
    inside: Span
    low: float
    high: float | None
    kind: Kind
    scale: float = 1.0
    unit: str | None = None
    is_time: bool = False
    limit: Limit | None = None
    exact: bool = True


def first_number(text: str, span: Span, *, pointed: bool = False) -> Number | None:
    """The first number of a part of a text.

    Args:
        text: the whole text.
        span: where to look.
        pointed: whether "1.000" is a thousand here, as in most of Europe.
    """
    start = span[0]
    while match := PATTERNS[pointed].scan.search(text, start, span[1]):
        number = _read(match, span[1], pointed=pointed) or _undivided(match, span[1], pointed)
        if number:
            return number
        start = match.end()
    return None


def number_at(text: str, span: Span, *, pointed: bool = False) -> Number | None:
    """The number that a part of a text begins with, as :func:`first_number` reads it."""
    match = PATTERNS[pointed].here.match(text, *span)
    return match and (_read(match, span[1], pointed=pointed) or _undivided(match, span[1], pointed))


def _undivided(match: re.Match[str], end: int, pointed: bool) -> Number | None:
    """What looked like a share and is none, read as a number alone: the "two" of "two in six"."""
    again = PATTERNS[pointed].whole.match(match.string, match.start(), end)
    return again and _read(again, end, pointed=pointed)


def _read(match: re.Match[str], end: int, *, pointed: bool) -> Number | None:
    found = match.groupdict()
    if found["digits"]:
        return _in_digits(match, end, pointed=pointed)
    if found["words"]:
        return _in_words(match, end)
    if meant := vague.interval(match):
        inside = next(match.span(group) for group in vague.GROUPS if match[group])
        one = Number(
            span=match.span(),
            inside=(inside[0], match.end()),
            low=meant[0],
            high=meant[1],
            kind="vague",
            exact=vague.is_exact(match),
        )
        return _with_unit(match.string, end, one)
    return _share(match, end) if "parts" in found else None


def _share(match: re.Match[str], end: int) -> Number | None:
    share = shares.interval(match)
    if share is None:
        return None
    one = Number(
        span=match.span(),
        inside=match.span(),
        low=share[0],
        high=share[1],
        kind="words" if match["sharescale"] else "share",
        unit=None if match["sharescale"] else shares.SHARE,
        exact=share[0] == share[1],
    )
    if match["sharescale"]:
        return _with_unit(match.string, end, one)
    limit, close = limits.behind(match.string, match.end(), end)
    return structs.replace(one, span=(match.start(), close), limit=limit)


def _in_digits(match: re.Match[str], end: int, *, pointed: bool) -> Number | None:
    told = value(match["digits"], pointed=pointed)
    if told is None:
        return None
    text, written = match.string, match["scale"] or ""
    if written.strip() == "m" and not match["sign"] and not MILLIONS.match(text, match.end(), end):
        written = ""
    factor = scale(written)
    number = limits.tidy(told * factor)
    number = -number if match["debt"] or (match["minus"] or "+") != "+" else number
    inside = (match.start("digits"), match.end("digits") + len(written))
    one = Number(
        span=(match.start(), inside[1]),
        inside=inside,
        low=number,
        high=number,
        kind="digits",
        scale=factor,
        unit=measures.currency(match["sign"]) if match["sign"] else None,
    )
    return _with_unit(text, end, one)


def _in_words(match: re.Match[str], end: int) -> Number | None:
    spelt = numerals.read(match["words"])
    if spelt is None:
        return None
    number, length = spelt
    start = match.start("words")
    said = match["words"][:length].lower()
    last = said.replace("-", " ").split()[-1]
    last_scale = SCALES.get(last, 12.0 if last == "dozen" else 1.0)
    close = start + length
    if part := AND_A_PART.match(match.string, close, end):
        number, close = number + last_scale * shares.fraction(part), part.end()
    number = -number if match["below"] else number
    one = Number(
        span=(match.start(), close),
        inside=(start, close),
        low=number,
        high=number,
        kind="words",
        scale=last_scale,
        exact="dozen" not in said,
    )
    return _with_unit(match.string, end, one)


def _with_unit(text: str, end: int, number: Number) -> Number:
    """The number with the limit, the unit and the rate that stand behind it."""
    limit, close = limits.behind(text, number.span[1], end)
    unit = None if number.unit else measures.unit_at(text, close, end)
    if number.unit:
        unit = measures.Unit(number.unit, close)
    if unit is None or _is_hidden(number, unit):
        return structs.replace(number, span=(number.span[0], close), limit=limit)
    told = measures.rate_at(text, measures.land_at(text, unit, end), end)
    if limit is None:
        limit, close = limits.behind(text, told.end, end)
    return structs.replace(
        number,
        span=(number.span[0], max(close, told.end)),
        limit=limit,
        unit=told.name,
        is_time=unit.is_time,
    )


def _is_hidden(number: Number, unit: measures.Unit) -> bool:
    """Lengths of time are told by numbers: "several days" stays a time alone."""
    return unit.is_time and number.kind == "vague"
