"""What the pronouns of a page tell of its names: "Rihel posted a clip of her cousin".

The first pronoun behind a name, before anybody else is named and outside of what is quoted,
mostly means its bearer. Where a name itself tells nothing, these pronouns are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.who import Who

REACH = 160
"""A pronoun is looked for so many characters behind a name."""

LEAST = 2
"""So many pronouns more of one kind than of all others tell."""

UNTOLD = 0.5
"""Names with so much doubt whether they are a person's may be a thing's."""

_PRONOUN = re.compile(
    r"(?P<stop>[“\"„«]|\n\s*\n)|\b(?:(?P<he>[Hh]e|his|himself)|(?P<she>[Ss]he|hers?|herself)"
    r"|(?P<it>[Ii]ts?|itself))\b"
)


def agree(text: str, named: Sequence[Named], who: Sequence[Who]) -> None:
    """Give names the gender of their pronouns, and take those for things that are "it".

    Args:
        text: the page's text.
        named: its names in order.
        who: who bears each.
    """
    votes: dict[int, Counter[str]] = {}
    for at, (one, bearer) in enumerate(zip(named, who, strict=True)):
        if not bearer.human or bearer.gender is not None:
            continue
        others = (
            following.span[0]
            for following, other in zip(named[at + 1 : at + 9], who[at + 1 : at + 9], strict=True)
            if other is not bearer and other.human
        )
        end = min(one.span[1] + REACH, next(others, len(text)))
        found = _PRONOUN.search(text, one.span[1], end)
        if found and found.lastgroup and found.lastgroup != "stop":
            votes.setdefault(id(bearer), Counter())[found.lastgroup] += 1
    for bearer in {id(one): one for one in who}.values():
        _settle(bearer, votes.get(id(bearer), Counter()))


def _settle(who: Who, votes: Counter[str]) -> None:
    most = max(votes, key=lambda kind: votes[kind], default="")
    if 2 * votes[most] - votes.total() < LEAST:
        return
    if most in {"he", "she"}:
        who.gender, who.doubt = "he" if most == "he" else "she", 0.0
    elif who.doubt >= UNTOLD:
        who.kind = "body"
