"""Vague amounts as closed intervals, each with the reason for its ends.

The rule behind them: a writer who could have used the next larger word would have, so an
amount ends where that word begins ("dozens" below a hundred, "hundreds" below a thousand);
a plural begins at twice its unit. The ends are judgements, not measurements.
"""

from __future__ import annotations

Interval = tuple[float, float]

FEW: dict[str, Interval] = {
    "a couple": (2, 3),  # two, or loosely one more
    "couple": (2, 3),
    "a pair": (2, 2),  # always two
    "a few": (3, 6),  # more than a couple, less than several
    "few": (2, 6),  # without "a" it stresses how little
    "several": (3, 9),  # more than two, not yet ten
    "a handful": (3, 9),  # as many as a hand shows, used up to just below ten
    "half a dozen": (5, 7),  # a rounded six
    "half-a-dozen": (5, 7),
    "half dozen": (5, 7),
    "a dozen or so": (10, 15),  # a rounded twelve
}
"""Small vague counts; those but the last stand before a scale too ("several hundred")."""

MANY: dict[str, Interval] = {
    "tens": (20, 99),  # two tens, below a hundred
    "dozens": (24, 99),  # two dozen, below a hundred
    "scores": (40, 199),  # two score; told where "dozens" is too few and "hundreds" too many
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),  # from ten thousand on, "tens of thousands"
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2e6, 9_999_999),
    "tens of millions": (2e7, 99_999_999),
    "hundreds of millions": (2e8, 999_999_999),
    "billions": (2e9, 9_999_999_999),
    "tens of billions": (2e10, 99_999_999_999),
    "hundreds of billions": (2e11, 999_999_999_999),
    "trillions": (2e12, 9_999_999_999_999),
}
"""Plurals of a scale, from two of it to just below the next word."""

ROUNDING = 0.1
"""How far "about 300" may be from 300, as a share of it; "nearly 300" so far below it. A hand
estimate: numbers in news are rounded to one or two figures."""


def about(number: float) -> Interval:
    """The interval of a number that its writer calls approximate."""
    width = abs(number) * ROUNDING
    return _tidy(number - width), _tidy(number + width)


def nearly(number: float) -> Interval:
    """The interval of a number that was not quite reached."""
    return _tidy(number - abs(number) * ROUNDING), number


def _tidy(number: float) -> float:
    return round(number, 6)
