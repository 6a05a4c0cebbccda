"""How a number is written: patterns for digits, words, shares and vague amounts, and values."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.anchors import numerals
from rashomon.anchors.numerals import ABBREVIATED, IN_WORDS, SCALES, either
from rashomon.anchors.quantities import measures, shares, vague
from rashomon.anchors.quantities.units import CODES

_FRACTIONS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8,
              "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6}  # fmt: skip
_GROUPED = (
    r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,2}(?:,\d\d){1,3},\d{3}(?:\.\d++)?"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})++"
)
_DIGITS = (
    r"(?:(?:\d{1,3}\s)?\d{1,2}(?:/(?:2|3|4|5|8|16|32|64)|⁄[1-9]\d{0,2})(?![/\d])"
    rf"|(?:\d{{1,4}}\s?)?[{''.join(_FRACTIONS)}]"
    rf"|(?:{_GROUPED}|\d++(?:\.\d++)*|\.\d++)(?:\s?[×x]\s?10\^?[-−]?\d{{1,2}})?)(?!\d|,\d{{3}}\b)"
)
_POINTED_DIGITS = r"(?:\d{1,3}(?:\.\d{3})++(?:,\d++)?|\d++(?:,\d++)?)(?!\d|\.\d{3}\b)"
"""Digits as most of Europe writes them: "1.000,5" is a thousand and a half."""

AND_A_PART = re.compile(
    r"\s+and\s+(?P<parts>an?|one|two|three|four)\s+"
    r"(?P<piece>half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?\b(?!\s+of\b)"
)
"""What may follow a number in words: "five and a quarter"."""

_WORD = rf"(?:{either(SCALES)})\b"
_SCALE = (
    rf"(?:[\s-]?(?i:{_WORD}(?:[\s-]{_WORD})?)|\s?(?:{either(ABBREVIATED)}|K|M|MN|BN|Bn)(?!\w)"
    rf"|\s?[Mk](?=(?:{either(CODES)})\b)|[bB](?!\w)|(?(sign)\s?[bBtT](?!\w)|(?!)))"
)
MILLIONS = re.compile(
    r"\s(?!(?:tall|long|wide|high|deep|thick|apart|away|above|below|from|of|by|x|and|or|to)\b)[a-z]"
)
"""What stands behind a bare "m" that means millions; elsewhere it means metres."""

_ALONE = {"b": 1e9, "t": 1e12}
"""Scales that are units too: a "t" is one behind a sum of money only."""

_FREE = r"(?<![\w$€£])"
_UNJOINED = r"(?<![-–/])"
_LONE = r"(?<![.,:/@#=&_%])(?:(?<![\w)][-–+])|(?<=\bsub-))"


def _pattern(digits: str, *, free: bool, parts: bool) -> re.Pattern[str]:
    """The pattern of a number: standing free on its left or not, shares among them or not."""
    return re.compile(
        rf"{_FREE if free else ''}(?:{vague.PATTERN}|{shares.PATTERN + '|' if parts else ''}"
        rf"{_LONE if free else ''}(?P<minus>[-−+](?=[$€£\d.])|(?i:minus[\s-]|negative\s))?"
        rf"(?:(?P<sign>{measures.BEFORE})\s?(?P<debt>[-−])?)?(?P<digits>{digits})"
        rf"(?P<scale>{_SCALE})?"
        rf"|{_UNJOINED if free else ''}(?P<below>(?i:minus|negative)\s)?(?P<words>{IN_WORDS}))"
    )


class Patterns(NamedTuple):
    """The patterns of one way to write digits: to search, to go on from here, without shares."""

    scan: re.Pattern[str]
    here: re.Pattern[str]
    whole: re.Pattern[str]

    @classmethod
    def of(cls, digits: str) -> Patterns:
        """The patterns for digits so written."""
        return cls(
            _pattern(digits, free=True, parts=True),
            _pattern(digits, free=False, parts=True),
            _pattern(digits, free=False, parts=False),
        )


PATTERNS = {False: Patterns.of(_DIGITS), True: Patterns.of(_POINTED_DIGITS)}


def value(written: str, *, pointed: bool) -> float | None:
    """The value of digits with their separators, fractions and powers of ten; None of too many."""
    mantissa, times, power = re.sub(r"\s?[×x]\s?10\^?", "e", written).partition("e")
    if times:
        number = numerals.digits(mantissa)
        return None if number is None else number * 10.0 ** int(power.replace("−", "-"))
    if written[-1] in _FRACTIONS:
        return float(written[:-1] or 0) + _FRACTIONS[written[-1]]
    if "/" in written or "⁄" in written:
        *whole, fraction = written.split()
        above, _, below = fraction.replace("⁄", "/").partition("/")
        return sum(map(float, whole)) + int(above) / int(below)
    if pointed:
        written = written.replace(".", "").replace(",", ".")
    return numerals.digits("".join(written.split()))


def scale(written: str) -> float:
    """What the words or letters behind a number multiply it by."""
    factor = 1.0
    for word in re.split(r"[\s-]+", written.lower().strip(" -")):
        factor *= SCALES.get(word) or ABBREVIATED.get(word) or _ALONE.get(word, 1.0)
    return factor
