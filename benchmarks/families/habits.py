"""How the newsrooms of one family work: drawn anew for each, from wide ranges.

Nobody knows how the next collection was made. What is learned from families that are long and
short, carefully and carelessly dated, lightly and heavily re-worded holds for more of them than
what is learned at one setting (domain randomisation; Tobin et al. 2017).
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from benchmarks.families import clocks


class Habits(NamedTuple):
    """The rates of a family.

    Attributes:
        length: Fewest and most sentences of an account.
        synonyms: Words exchanged in a light copy; a rewritten one has some three times as many.
        rewriting: How much of a rewritten copy is put in other ways, 0 to 1.
        retitled: Copies with a headline of their own.
        renamed: Of those, the ones whose headline has nothing of the exemplar's.
        added: Copies with sentences of their own.
        additions: The most such sentences.
        marks: Re-worded copies whose quotation marks are set as the house has them.
        merged: Families in which a page is put together from two.
        lifted: Copies filled up with an older article's paragraphs.
        slow: Copies that come out days later.
        days_only: Whether first pages and other accounts are dated by the day.
        flags: How often time stamps are right and how they are wrong, as weights.
    """

    length: tuple[int, int]
    synonyms: float
    rewriting: float
    retitled: float
    renamed: float
    added: float
    additions: int
    marks: float
    merged: float
    lifted: float
    slow: float
    days_only: bool
    flags: dict[str, int]


def habits(rng: Random) -> Habits:
    """Draw the habits of one family."""
    shortest = rng.randint(8, 26)
    return Habits(
        length=(shortest, shortest + rng.randint(6, 22)),
        synonyms=rng.uniform(0.02, 0.25),
        rewriting=rng.uniform(0.05, 0.8),
        retitled=rng.uniform(0.25, 0.65),
        renamed=rng.choice((0.0, 0.0, rng.uniform(0.0, 0.6))),
        added=rng.uniform(0.1, 0.45),
        additions=rng.choice((3, 5, 8, 11)),
        marks=rng.uniform(0.2, 0.7),
        merged=rng.uniform(0.0, 0.5),
        lifted=rng.uniform(0.0, 0.2),
        slow=rng.choice((0.0, rng.uniform(0.0, 0.35))),
        days_only=rng.random() < 0.4,
        flags=rng.choice((clocks.CAREFUL, clocks.CAREFUL, clocks.CARELESS)),
    )
