"""Where a text tells an amount, and the interval that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.anchors import numerals
from rashomon.anchors.numerals import (
    ABBREVIATED,
    DIGITS,
    IN_DIGITS,
    IN_WORDS,
    SCALE,
    SCALES,
    either,
)
from rashomon.anchors.quantities import measures, vague
from rashomon.model import Span, Value

_AT_LEAST = """at least|no less than|no fewer than|not less than|not fewer than|a minimum of
    |more than|over|above|upwards of|upward of|in excess of|greater than|exceeding|well over
    |well above|just over|just above|a little over|slightly more than|far more than
    |considerably more than|much more than"""
_AT_MOST = """at most|up to|as many as|as much as|no more than|not more than|a maximum of
    |less than|fewer than|under|below"""
_NEARLY = """nearly|almost|close to|just under|just below|approaching|slightly less than
    |slightly fewer than|not quite|just short of|some way short of"""
_ABOUT = """about|around|approximately|roughly|some|an estimated|estimated|circa|in the region of
    |or so|somewhere around|perhaps|maybe|~"""


def _phrases(written: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in written.split("|")]


LIMITS = {
    phrase: limit
    for limit, written in (
        ("least", _AT_LEAST),
        ("most", _AT_MOST),
        ("nearly", _NEARLY),
        ("about", _ABOUT),
    )
    for phrase in _phrases(written)
}
"""What stands before a number and makes it one end of an interval, or its middle."""

_BEHIND = {"or more": "least", "or so": "about", "or fewer": "most", "or less": "most",
           "plus": "least", "+": "least", "or thereabouts": "about"}  # fmt: skip

_FEW_SCALES = ("dozen", "hundred", "thousand", "million", "billion")
_VAGUE = (
    rf"(?P<many>(?i:{either(vague.MANY)}))(?!\w)(?!\s+of\s+(?:thousands|millions))"
    rf"|(?!(?:a\s)?(?:couple|pair)\s(?!(?:of|more|{either(_FEW_SCALES)})\b))"
    rf"(?!(?:a\s)?(?:couple|pair)\b(?!\s))(?P<few>(?i:{either(vague.FEW)}))(?!\w)"
    rf"(?:(?:\s+of)?\s+(?P<fewscale>(?i:{either(_FEW_SCALES)}))\b)?"
)
_NUMBER = rf"(?:{IN_DIGITS}(?:{SCALE})?|{IN_WORDS})"
_PLAIN = (
    rf"(?P<sign>{measures.BEFORE})?(?P<one>{_NUMBER})"
    r"(?:(?P<share>%|\s(?:percent|per\scent))?(?P<link>\s?[-–—]\s?|\s+(?i:to|or|and)\s+)"
    rf"(?:{measures.BEFORE})?(?P<other>{DIGITS}(?:{SCALE})?|{IN_WORDS}))?"
)
AMOUNT = re.compile(
    rf"(?<![\w$€£])(?:(?P<limit>(?i:{either(LIMITS)}))\s+|(?P<from>(?i:between|from))\s+)?"
    rf"(?:{_VAGUE}|{_PLAIN})"
    rf"(?:\s?(?P<behind>{either(_BEHIND)})(?!\w))?"
    rf"(?:{measures.BEHIND})?"
)


_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|jump(?:s|ed)?|gr(?:ew|ow|own|ows)|increase[ds]?|climb(?:s|ed)?"
    r"|up|went|gone|rais(?:e|ed|es|ing)|surged?|soared|doubled|changed?)\s(?:\S+\s)?$"
)
"""Verbs that make "from 100 to 200" a change and no range."""


class Amount(Value, frozen=True, kw_only=True):
    """An interval of numbers where it is told; ``unit`` only where it measures.

    ``inside`` is the number without its limits, for what looks at the neighbours of digits.
    """

    span: Span
    inside: Span
    low: float
    high: float | None
    unit: str | None
    approximate: bool
    in_digits: bool


def amounts(text: str, span: Span) -> Iterator[Amount]:
    """The amounts of a part of a text, in reading order.

    Args:
        text: the whole text.
        span: where to look; a sentence, so that no range runs over its end.

    Yields:
        Amounts that don't overlap; whether they count something is not asked here.
    """
    start = span[0]
    while match := AMOUNT.search(text, start, span[1]):
        found = _vague(match) if match["many"] or match["few"] else _plain(match)
        start = max(found.span[1] if found else match.end(), match.start() + 1)
        if found is not None:
            yield found


def _vague(match: re.Match[str]) -> Amount:
    if match["many"]:
        low, high = vague.MANY[match["many"].lower()]
    else:
        low, high = vague.FEW[match["few"].lower()]
        if scale := match["fewscale"]:
            factor = SCALES.get(scale.lower(), 12)
            low, high = low * factor, high * factor
    limit = _limit(match)
    group = "many" if match["many"] else "few"
    return Amount(
        span=match.span(),
        inside=(match.start(group), match.end(group)),
        low=0 if limit == "most" else low,
        high=None if limit == "least" else high,
        unit=_unit(match),
        approximate=True,
        in_digits=False,
    )


def _plain(match: re.Match[str]) -> Amount | None:
    one = _value(match["one"])
    if one is None:
        return None
    number, length = one
    inside = (match.start("one"), match.start("one") + length)
    whole = length == len(match["one"])
    other = _value(match["other"]) if match["other"] and whole else None
    if other is not None and _is_range(match, number, other[0]):
        low = number * _lent_scale(match["one"], match["other"], number, other[0])
        return _told(match, low, other[0], (inside[0], match.start("other") + other[1]))
    if match["other"] or not whole:
        return _told_alone(match, number, inside)
    return _limited(match, number, inside)


def _value(written: str) -> tuple[float, int] | None:
    """The number and how many characters of the words it takes."""
    if written[0].isalpha():
        return numerals.read(written)
    number = numerals.value(written)
    return None if number is None else (number, len(written))


def _is_range(match: re.Match[str], one: float, other: float) -> bool:
    """Two numbers that "to" or a dash joins, the smaller first; "and" needs "between"."""
    link, opening = match["link"].strip().lower(), (match["from"] or "").lower()
    if opening == "from" and _CHANGE.search(match.string[: match.start()][-30:]):
        return False
    lent = _lent_scale(match["one"], match["other"], one, other)
    if one * lent >= other:
        return False
    if _limit(match) in ("least", "most"):
        return False
    return link != "and" or opening == "between"


def _lent_scale(written: str, other: str, one: float, two: float) -> float:
    """In "3 to 5 million" the three are millions too, in "3 to 5,000" thousands they are not."""
    scale = re.search(rf"(?:{either(SCALES)}|{either(ABBREVIATED)})$", other, re.IGNORECASE)
    if scale is None or (written[-1].isalpha() and not _small(written)):
        return 1.0
    word = scale[0].lower()
    factor = SCALES.get(word) or ABBREVIATED[word]
    return factor if one < two / factor else 1.0


def _small(written: str) -> bool:
    return written.lower() in numerals.UNITS or written.lower() in numerals.TENS


def _told(match: re.Match[str], low: float, high: float, inside: Span) -> Amount:
    return Amount(
        span=match.span(),
        inside=inside,
        low=low,
        high=high,
        unit=_unit(match),
        approximate=_limit(match) in ("about", "nearly"),
        in_digits=match["one"][0].isdigit(),
    )


def _told_alone(match: re.Match[str], number: float, inside: Span) -> Amount:
    """The first of two numbers that are no range: what stands behind belongs to the second."""
    start = match.start("limit") if match["limit"] else match.start("sign")
    start = inside[0] if start < 0 else start
    low, high, approximate = _interval(number, match["limit"] and _limit(match))
    unit = measures.currency(match["sign"]) if match["sign"] else None
    return Amount(
        span=(start, match.end("share") if match["share"] else inside[1]),
        inside=inside,
        low=low,
        high=high,
        unit="%" if match["share"] else unit,
        approximate=approximate,
        in_digits=match["one"][0].isdigit(),
    )


def _limited(match: re.Match[str], number: float, inside: Span) -> Amount:
    low, high, approximate = _interval(number, _limit(match))
    start = match.end("from") + 1 if match["from"] else match.start()
    return Amount(
        span=(start, match.end()),
        inside=inside,
        low=low,
        high=high,
        unit=_unit(match),
        approximate=approximate or "dozen" in match["one"].lower(),
        in_digits=match["one"][0].isdigit(),
    )


def _interval(number: float, limit: str | None) -> tuple[float, float | None, bool]:
    if limit == "least":
        return number, None, False
    if limit == "most":
        return min(0.0, number), number, False
    if limit == "nearly":
        return *vague.nearly(number), True
    if limit == "about":
        return *vague.about(number), True
    return number, number, False


def _limit(match: re.Match[str]) -> str | None:
    if match["limit"]:
        return LIMITS[" ".join(match["limit"].lower().split())]
    return _BEHIND.get(match["behind"] or "")


def _unit(match: re.Match[str]) -> str | None:
    if match["sign"] if match["one"] else None:
        return measures.currency(match["sign"])
    if match["powered"]:
        power = "cubic" if match["power"] == "cubic" else "square"
        return f"{power} {measures.WORDS[match['powered']]}"
    return measures.WORDS.get(match["unit"], match["unit"]) if match["unit"] else None
