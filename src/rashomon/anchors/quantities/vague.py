"""Vague amounts as closed intervals, each with the reason for its ends.

The rule behind them: a writer who could have used the next larger word would have, so an
amount ends where that word begins ("dozens" below a hundred, "hundreds" below a thousand);
a plural begins at twice its unit. The ends are judgements, not measurements.
"""

from __future__ import annotations

import re

from rashomon.anchors.numerals import either

Interval = tuple[float, float | None]

FEW: dict[str, tuple[float, float]] = {
    "a couple": (2, 3),  # two, or loosely one more
    "couple": (2, 3),
    "a pair": (2, 2),  # always two
    "a few": (3, 6),  # more than a couple, less than several
    "few": (2, 6),  # without "a" it stresses how little
    "several": (3, 9),  # more than two, not yet ten
    "a handful": (3, 9),  # as many as a hand shows, used up to just below ten
    "handful": (3, 9),
    "a smattering": (3, 9),
    "half a dozen": (5, 7),  # a rounded six
    "half-a-dozen": (5, 7),
    "half dozen": (5, 7),
    "a half-dozen": (5, 7),
    "a half dozen": (5, 7),
}
"""Small vague counts; those but the last stand before a scale too ("several hundred")."""

SCALES = {
    "dozen": 12.0,
    "score": 20.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "hundred thousand": 1e5,
    "million": 1e6,
    "hundred million": 1e8,
    "billion": 1e9,
    "lakh": 1e5,
    "crore": 1e7,
}
"""What a small vague count multiplies."""

MANY: dict[str, tuple[float, float]] = {
    "tens": (20, 99),  # two tens, below a hundred
    "dozens": (24, 99),  # two dozen, below a hundred
    "scores": (40, 199),  # two score; told where "dozens" is too few and "hundreds" too many
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),  # from ten thousand on, "tens of thousands"
    "tens of thousands": (20_000, 99_999),
    "dozens of thousands": (24_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2e6, 9_999_999),
    "tens of millions": (2e7, 99_999_999),
    "dozens of millions": (2.4e7, 99_999_999),
    "hundreds of millions": (2e8, 999_999_999),
    "billions": (2e9, 9_999_999_999),
    "tens of billions": (2e10, 99_999_999_999),
    "hundreds of billions": (2e11, 999_999_999_999),
    "trillions": (2e12, 9_999_999_999_999),
}
"""Plurals of a scale, from two of it to just below the next word."""

_THIRDS = {"low": (0.1, 0.4), "mid": (0.4, 0.7), "middle": (0.4, 0.7), "high": (0.7, 1.0)}
"""Which part of a plural's reach "the low thousands" is, from one thousand to ten."""

ROUNDED: dict[str, Interval] = {
    "a dozen or so": (10, 15),  # a rounded twelve
    "a score": (18, 22),  # a rounded twenty
    "single digits": (1, 9),
    "single figures": (1, 9),
    "double digits": (10, 99),
    "double figures": (10, 99),
    "triple digits": (100, 999),
    "triple figures": (100, 999),
    **{
        f"{word}{link}": (10 ** (size - 1), 10**size - 1)
        for size, word in enumerate(("four", "five", "six", "seven", "eight"), 4)
        for link in (" figures", "-figure")
    },
    "numerous": (5, None),  # more than several
    "quite a few": (5, None),
    "a good few": (5, None),
    "a good many": (10, None),
    "a great many": (10, None),
    "a small number": (2, 9),
    "a large number": (10, None),
    "large numbers": (20, None),
    "countless": (100, None),  # nobody could count them
    "innumerable": (100, None),
    "untold numbers": (100, None),
    "a single": (1, 1),
    "a lone": (1, 1),
    "both": (2, 2),
    "no one": (0, 0),
    "nobody": (0, 0),
    "none": (0, 0),
    "neither": (0, 0),
    "not one": (0, 0),
    "not a single": (0, 0),
}
"""Words that no scale multiplies."""

EXACT = {
    "a single",
    "a lone",
    "both",
    "no one",
    "nobody",
    "none",
    "neither",
    "not one",
    "not a single",
}
"""Words that leave no doubt how many."""

_COUPLE = (  # a couple and a pair are also people and things of two parts
    rf"(?!(?:a\s+)?(?:couple|pair)\b(?!\s+(?:of|more|{either(SCALES)})\b))"
)
_SO_FEW = r"(?<!\bas )(?<!\bso )(?<!\btoo )(?<!\bthe )(?<!\bhow )(?<!\bvery )"
_PLACED = (  # "none" counts as a subject, a score of three is a result, dozens may be of thousands
    r"(?!none\b(?!\s+(?:of|was|were|is|are|has|have|had|survived|died)\b))"
    r"(?!neither\b(?!\s+of\b))(?!(?:a\s+(?:small|large)\s+number|large\s+numbers)\b(?!\s+of\b))"
    r"(?!a\s+score\b(?!\s+(?:of\s+(?:the\s+)?[a-z]|or\s+more|more)))"
    r"(?!no\s+one\s+(?:else|but)\b)"
)
PATTERN = (
    rf"(?i:(?:the\s+)?(?P<part>{either(_THIRDS)})[\s-](?P<parted>{either(MANY)}))(?!\w)"
    rf"|(?:(?i:many|several|a\s+few)\s+)?(?P<many>(?i:{either(MANY)}))"
    rf"(?:\s+(?:and|upon)\s+(?i:(?P=many)))?(?!\w)(?!\s+of\s+(?:thousands|millions|billions)\b)"
    rf"|{_PLACED}(?P<rounded>(?i:{either(ROUNDED)}))(?![\w-])"
    rf"|{_COUPLE}{_SO_FEW}(?:(?i:a\s+(?:mere|small|tiny|bare|scant|relative)\s+)(?=handful|few|couple))?"
    rf"(?P<few>(?i:{either(FEW)}))(?!\w)"
    rf"(?:(?:\s+of)?(?:\s+a)?\s+(?P<fewscale>(?i:{either(SCALES)})s?)(?!\w))?(?!\s+times\b)"
)
"""Any vague amount; white space between its words is one blank."""

GROUPS = ("part", "many", "rounded", "few")


def interval(match: re.Match[str]) -> Interval | None:
    """The interval of a match of :data:`PATTERN`; None where another alternative matched."""
    if match["part"]:
        low, high = _THIRDS[match["part"].lower()]
        whole = MANY[match["parted"].lower()][1] + 1
        return low * whole, high * whole - (high == 1)
    if match["many"]:
        return MANY[match["many"].lower()]
    if match["rounded"]:
        return ROUNDED[match["rounded"].lower()]
    if match["few"]:
        factor = SCALES[match["fewscale"].lower().removesuffix("s")] if match["fewscale"] else 1.0
        low, high = FEW[match["few"].lower()]
        return low * factor, high * factor
    return None


def is_exact(match: re.Match[str]) -> bool:
    """Whether the words of a match leave no doubt how many."""
    return (match["rounded"] or "").lower() in EXACT
