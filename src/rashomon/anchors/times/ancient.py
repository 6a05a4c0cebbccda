"""Years before Christ, which no calendar of Python has: ``BC0480``, ``BC0480-04``.

They have values and no days. Source: *TIDES 2005 standard for the annotation of temporal
expressions*, section 4.2.
"""

from __future__ import annotations

import re

from rashomon.anchors.times.expressions import InYear, Offset

_VALUE = re.compile(r"BC(\d{4})(-.*)?")
_ANY = re.compile(r"BC\d{2,4}(?:-.*)?")


def is_ancient(value: str) -> bool:
    """Whether a value is of a year before Christ."""
    return _ANY.fullmatch(value) is not None


def value(year: int, rest: str = "") -> str:
    """The value of a year before Christ, and of a part of it: ``value(480, "-04")``."""
    return f"BC{year:04}{rest}"


def from_told(meaning: InYear | Offset, told: str | None) -> str | None:
    """The value counted from one told of; None where that can't be said."""
    match = _VALUE.fullmatch(told or "")
    if match is None or told is None:
        return None
    year = int(match[1])
    if isinstance(meaning, InYear):
        return value(year - (meaning.of_year or 0), meaning.rest)
    if meaning.low != meaning.high:
        return None
    if meaning.unit == "Y":
        return value(year - meaning.low) if year > meaning.low else None
    if meaning.unit == "DE":
        return f"BC{max(0, year // 10 - meaning.low):03}"
    return told if not meaning.low else None
