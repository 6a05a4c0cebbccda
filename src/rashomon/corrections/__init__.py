"""What a person's corrections change: findings in, findings as the person has them out.

A correction never alters what it overrules: it holds the finding as it stood.
:func:`amended` is a page with the roles and the day a person gave it, :func:`renamed` one whose
names go by a person's bearers, :func:`overruled` the derivations that are not to be. A later
correction :func:`about` the same takes the place of an earlier one.
"""

from rashomon.corrections.amending import BASIS, amended, recast, redated
from rashomon.corrections.bearers import renamed
from rashomon.corrections.standing import about, concerning, overruled, pages_of, standing

__all__ = [
    "BASIS",
    "about",
    "amended",
    "concerning",
    "overruled",
    "pages_of",
    "recast",
    "redated",
    "renamed",
    "standing",
]
