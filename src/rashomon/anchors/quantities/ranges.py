"""Two numbers that are one amount: "4,000 to 5,000", "two or three", "dozens if not hundreds"."""

from __future__ import annotations

import re

from msgspec import structs

from rashomon.anchors.quantities.limits import Before
from rashomon.anchors.quantities.numbers import Number, number_at

_LINK = re.compile(
    r"\s?(?P<dash>[-–—~])\s?"
    r"|,?\s(?:(?:and|or|but)\s)?(?P<even>perhaps|possibly|maybe|if\snot|even|probably|potentially)"
    r"\s(?:even\s)?|\s(?P<word>(?:up\s|down\s)?to|through|or|and)\s"
)
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|jump(?:s|ed)?|gr(?:ew|ow|own|ows)|increase[ds]?|climb(?:s|ed)?"
    r"|up|went|gone|go|going|goes|rais(?:e|ed|es|ing)|surged?|soared|doubled|changed?|fell|fall"
    r"|fallen|falls|falling|drop(?:s|ped)?|declin(?:e|ed|es)|slow(?:s|ed)?|slid|slip(?:s|ped)?"
    r"|plummeted|plunged|cut|down|decreas(?:e|ed|es)|reduced?|shr[aiu]nk|eased|swell(?:ed)?)"
    r"\s(?:\S+\s)?$"
)
"""Verbs that make "from 100 to 200" a change and no range."""

_RECOUNT = re.compile(
    r"\b(?:rais|lift|increas|revis|lower|cut|correct|chang|updat)\w*\s(?:the|its|their|his|her|an?)\s"
    r"(?:\w+\s){0,2}?(?:number|toll|count|figure|estimate|total|tally)\b[^.;!?]{0,80}$"
)
"""The same where the words for what is counted stand between: "raised the number of dead from"."""

REREAD = 160
"""So many characters before "from" are read for that."""

_YEAR = re.compile(r"(?:19|20)\d\d")

WIDEST = 10.0
"""How many times the first the second may be in "two or three"."""


def joined(
    text: str, one: Number, before: Before, end: int, *, pointed: bool = False
) -> Number | None:
    """The number and the one that follows it as one interval; None where they are two amounts.

    Args:
        text: the whole text.
        one: the first number.
        before: what stands before it.
        end: offset behind which nothing belongs to it.
        pointed: whether "1.000" is a thousand here.
    """
    link = _LINK.match(text, one.span[1], end)
    if link is None or before.limit in ("least", "most") or one.kind == "share":
        return None
    other = number_at(text, (link.end(), end), pointed=pointed)
    ends = other and _ends(one, other, before.opening)
    if not other or not ends or not _are_one(text, one, other, link, before):
        return None
    if not _links(link, before.opening, ends):
        return None
    return structs.replace(
        other,
        span=(one.span[0], other.span[1]),
        inside=(one.inside[0], other.inside[1]),
        low=ends[0],
        high=ends[1],
        unit=other.unit or one.unit,
        kind=one.kind,
        exact=one.exact and other.exact,
    )


def _ends(one: Number, other: Number, opening: str | None) -> tuple[float, float] | None:
    """Both numbers, the smaller first; only a measure may go from the larger to the other."""
    low, high = one.low * _lent(one, other), other.low if other.high is None else other.high
    if low > high and other.unit and (opening == "from" or one.unit == other.unit):
        return high, low
    return (low, high) if low < high else None


def _lent(one: Number, other: Number) -> float:
    """In "3 to 5 million" the three are millions too, in "3 to 5,000" thousands they are not."""
    told = one.scale != 1.0 or one.kind == "vague"
    return 1.0 if told or other.scale == 1.0 or one.low >= other.low / other.scale else other.scale


def _are_one(text: str, one: Number, other: Number, link: re.Match[str], before: Before) -> bool:
    """Whether they tell one thing: no share, year, change or code between them."""
    if other.kind == "share" or not _same_measure(one, other, link):
        return False
    if _is_year(text, one) and other.scale != 1.0:
        return False
    if link["dash"] and text[other.inside[0]] == "0":
        return False
    to = (link["word"] or "").endswith("to")
    return not to or not _is_change(text, one, other, before)


def _same_measure(one: Number, other: Number, link: re.Match[str]) -> bool:
    """As "5 to 10 percent" and "$5 to 10" do, while "5 percent to 1,200" doesn't."""
    if one.unit == other.unit or _rate_of(one, other) or _rate_of(other, one):
        return True
    if one.unit is None:
        return link["word"] != "or" or other.span[0] == other.inside[0]
    signed = one.span[0] < one.inside[0]
    return other.unit is None and signed and link["word"] != "and"


def _rate_of(one: Number, other: Number) -> bool:
    """Whether the second number has the unit of the first and says per what: "$5 to $6 a day"."""
    return (other.unit or "").startswith(f"{one.unit} per ")


def _is_change(text: str, one: Number, other: Number, before: Before) -> bool:
    """Whether what is told is a before and an after, and no range.

    "The toll rose from 100 to 200", "shares rose $3 to $20". A measure that "fell from 4.8 to
    4.7 percent" is told as the interval it went through.
    """
    changed = _CHANGE.search(text[max(0, before.opened - 30) : before.opened]) is not None
    if before.opening == "from":
        recount = _RECOUNT.search(text[max(0, before.opened - REREAD) : before.opened])
        return (changed or recount is not None) and not other.unit
    return changed and one.unit is not None


def _is_year(text: str, one: Number) -> bool:
    """The 2018 of "rose in 2018 to 3.9 million"."""
    return one.unit is None and _YEAR.fullmatch(text, *one.inside) is not None


def _links(link: re.Match[str], opening: str | None, ends: tuple[float, float]) -> bool:
    """Whether the words between two numbers make them one amount."""
    if link["word"] == "and":
        return opening == "between"
    if link["word"] in ("up to", "down to"):
        return opening == "from"
    return link["word"] != "or" or ends[1] <= ends[0] * WIDEST
