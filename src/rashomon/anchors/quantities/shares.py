"""Parts of a whole: "a third of", "two-thirds", "one in four", "most of the 40".

A share is an interval between 0 and 1, and counts nothing by itself; of a whole that is
told as a number it is a count again.
"""

from __future__ import annotations

import re
from math import ceil, floor

from rashomon.anchors.numerals import UNITS, either

SHARE = "share"
"""The unit of a part of a whole that isn't told as a number."""

_PIECES = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
           "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100,
           "thousandth": 1000}  # fmt: skip
_PARTS = {word: number for word, number in UNITS.items() if 0 < number < 10}
_AMONG = {**{word: number for word, number in UNITS.items() if number > 1}, "hundred": 100,
          "a hundred": 100, "twenty": 20, "fifty": 50, "a thousand": 1000}  # fmt: skip
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}

_MOST = {
    "most": (0.5, 1.0),
    "a majority": (0.5, 1.0),
    "the majority": (0.5, 1.0),
    "the bulk": (0.5, 1.0),
    "the vast majority": (0.75, 1.0),
    "the overwhelming majority": (0.75, 1.0),
    "the great majority": (0.75, 1.0),
    "almost all": (0.9, 1.0),
    "nearly all": (0.9, 1.0),
    "a minority": (0.0, 0.5),
    "a small minority": (0.0, 0.25),
    "a tiny minority": (0.0, 0.1),
}
"""Vague shares; those of a majority begin above a half."""

_OF_MANY = r"(?!\s+of\s+(?:us|you|my|your|it|this|that|what|all|the\s+(?:time|day|night|year))\b)"
_NO_TIME = r"(?<!first )(?<!second )(?<!other )(?<!latter )"
PATTERN = (
    rf"(?P<most>(?i:{either(_MOST)}))(?=\s+of\b){_OF_MANY}"
    rf"|{_NO_TIME}(?P<half>(?i:half))"
    r"(?=\s+(?:of|the|its|their|his|her|our|all|those|these|were|are|said)\b)"
    rf"|(?P<parts>(?i:an?|{either(_PARTS)})|\d)"
    rf"(?:(?:\s|(?P<hyphen>-))(?P<piece>(?i:{either(_PIECES)}))"
    rf"(?:(?P<plural>s)\b|\b(?:(?<=quarter)(?=\s+million)|(?=\s+(?:of|more|less|fewer)\b|[.,;]|$)))"
    rf"(?:\s+(?:of\s+)?(?:an?\s+)?(?P<sharescale>{either(_SCALES)})\b)?"
    rf"|\s(?:(?P<in>in)|out\sof|of(?=\severy))(?:\s(?P<every>every))?\s"
    rf"(?P<among>(?i:{either(_AMONG)})|[1-9]\d{{0,2}}(?:,000)?)(?![\w,.-]?\w)"
    rf"(?!\s(?:hundreds?|thousands?|{either(_SCALES)})\b))"
)
"""Any share; what stands behind decides whether it is one."""

_ROUND = (3, 4, 5, 10, 20, 100, 1000, 10_000, 100_000)
_NO_WHOLE = re.compile(
    r"\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|games?|matches|attempts?)\b"
)


def interval(match: re.Match[str]) -> tuple[float, float] | None:
    """The interval of a match of :data:`PATTERN`; None where the words tell no share."""
    if match["most"]:
        return _MOST[" ".join(match["most"].lower().split())]
    if match["half"]:
        return 0.5, 0.5
    if not match["parts"]:
        return None
    parts = _number(match["parts"])
    whole = _whole(match, parts)
    if whole is None:
        return None
    share = parts / whole * _SCALES.get(match["sharescale"] or "", 1.0)
    return share, share


def fraction(match: re.Match[str]) -> float:
    """The part that "and a quarter" adds to the number before it."""
    return _number(match["parts"]) / _PIECES[match["piece"].lower()]


def _whole(match: re.Match[str], parts: int) -> int | None:
    if match["piece"]:
        whole = _PIECES[match["piece"].lower()]
        fits = bool(match["plural"]) == (parts > 1) and parts < whole
        told = not match["plural"] or match["hyphen"] or whole != _PIECES["quarter"]
        return whole if fits and (told or match.string[match.end() :][:3] == " of") else None
    whole = _number(match["among"])
    if parts >= whole or match["parts"].lower() in ("a", "an") or not _joins(match, parts, whole):
        return None
    return None if _NO_WHOLE.match(match.string, match.end()) else whole


def _joins(match: re.Match[str], parts: int, whole: int) -> bool:
    """Whether "in" makes a share: "one in six" and "two in five", but not "two in six"."""
    return not match["in"] or bool(match["every"]) or parts == 1 or whole in _ROUND


def _number(word: str) -> int:
    lower = " ".join(word.lower().split())
    if lower in ("a", "an"):
        return 1
    return _AMONG.get(lower) or _PARTS.get(lower) or int(lower.replace(",", ""))


def of_whole(share: tuple[float, float], whole: float) -> tuple[float, float]:
    """How many a share of a whole number of things is: most of 40 are 21 to 39."""
    low, high = share
    if low == high:
        return round(low * whole, 6), round(high * whole, 6)
    least = floor(low * whole) + 1 if low >= 0.5 else ceil(low * whole)
    most = whole - 1 if high == 1.0 else floor(high * whole)
    return min(least, most), most
