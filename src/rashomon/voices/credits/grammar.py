"""Families of phrases that credit: what each says of a name, and what the name must be.

Each family of phrases has one relation and says what its name must be. ``(?P<n>…)`` is what is
credited; a list credits each. The more specific families come before the more general, as a name
is credited once. Every repetition is bounded, and a sentence is at most 1,500 characters long,
so that no text costs more than its length.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rashomon.model import Relation, Role
from rashomon.voices.credits.phrases import compiled

Need = Literal[
    "anything",
    "no place",
    "no stranger",
    "outlet",
    "sure",
    "agency",
    "no notice",
    "no person",
    "title",
]


class Family(NamedTuple):
    """Phrases of one kind: what they say of the name, and what it must be.

    ``need`` is asked of names whose own words do not tell: ``outlet`` wants an organisation,
    ``title`` a title of common words, ``no person`` anything but a person or day,
    ``no stranger`` anything but a person, place or day, ``no notice`` no notice of rights before
    it in the line. ``written`` are the phrases before their lists are put in. ``roles`` limits the
    blocks.
    """

    name: str
    relation: Relation
    need: Need
    written: tuple[str, ...]
    phrases: tuple[re.Pattern[str], ...]
    roles: frozenset[Role] | None = None


def family(
    name: str, relation: Relation, need: Need, *phrases: str, roles: frozenset[Role] | None = None
) -> Family:
    """A family of phrases, compiled."""
    return Family(name, relation, need, phrases, tuple(map(compiled, phrases)), roles)
