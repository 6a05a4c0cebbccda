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
        synonyms: Words exchanged in a light copy; a rewritten one has twice as many.
        rewriting: How much of a rewritten copy is put in other ways, 0 to 1.
        retitled: Copies with a headline of their own.
        renamed: Of those, the ones whose headline has nothing of the exemplar's.
        announced: Of the others, those with a word like "Update:" before the headline.
        shortened: Those whose headline is cut.
        reworded: Those whose headline has other words for some.
        added: Copies with sentences of their own.
        additions: The fewest and the most such sentences.
        swaps: Sentences of a light copy whose clauses change places.
        dropped: Copies that leave out a sentence here and there.
        marks: Re-worded copies whose quotation marks are set as the house has them.
        merged: Families in which a page is put together from two.
        lost: Families of which a page is not there.
        lifted: Copies filled up with an older article's paragraphs.
        slow: Copies that come out days later.
        days_only: Whether first pages and other accounts are dated by the day.
        stripped: Of the first pages and other accounts whose date would be missing, those where it
            is. A newsroom dates its own pages; who takes over another's often drops the date.
        flags: How often time stamps are right and how they are wrong, as weights.
    """

    length: tuple[int, int]
    synonyms: float
    rewriting: float
    retitled: float
    renamed: float
    announced: float
    shortened: float
    reworded: float
    added: float
    additions: tuple[int, int]
    swaps: float
    dropped: float
    marks: float
    merged: float
    lost: float
    lifted: float
    slow: float
    days_only: bool
    stripped: float
    flags: dict[str, int]


def habits(rng: Random) -> Habits:
    """Draw the habits of one family."""
    shortest = rng.randint(8, 40)
    return Habits(
        length=(shortest, shortest + rng.randint(6, 24)),
        synonyms=rng.uniform(0.01, 0.12),
        rewriting=rng.choice((rng.uniform(0.0, 0.15), rng.uniform(0.05, 0.5))),
        retitled=rng.uniform(0.25, 0.65),
        renamed=rng.choice((0.0, 0.0, rng.uniform(0.0, 0.4))),
        announced=rng.uniform(0.1, 0.9),
        shortened=rng.uniform(0.2, 0.9),
        reworded=rng.choice((0.0, 0.0, rng.uniform(0.0, 0.6))),
        added=rng.uniform(0.1, 0.45),
        additions=rng.choice(((1, 3), (2, 6), (3, 10), (3, 10), (4, 14))),
        swaps=rng.choice((0.0, 0.0, rng.uniform(0.0, 0.1))),
        dropped=rng.uniform(0.2, 1.0),
        marks=rng.uniform(0.3, 1.0),
        merged=rng.uniform(0.0, 0.4),
        lost=rng.uniform(0.1, 0.6),
        lifted=rng.uniform(0.0, 0.2),
        slow=rng.choice((0.0, 0.0, rng.uniform(0.0, 0.35))),
        days_only=rng.random() < 0.35,
        stripped=rng.uniform(0.0, 0.8),
        flags=rng.choice((clocks.CAREFUL, clocks.CAREFUL, clocks.CARELESS)),
    )
