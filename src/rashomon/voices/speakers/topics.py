"""Whom a page opens with, only described, and names further on: what it is about.

"A dentist has been fined.", then "Hal Marran, 61, treated them in his garage."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.epithets import ANY_PERSON, leaning, same
from rashomon.voices.speakers.offices import PUBLIC
from rashomon.voices.speakers.roles import UNSURE, Roles
from rashomon.voices.speakers.titles import ADDRESS
from rashomon.voices.speakers.who import Who

Spoke = tuple[int, Who]
"""A place of a source, and who it is."""

LEAD = 300
"""Whom a page is about stands so many characters behind where it begins at most."""

SOON = 700
"""Somebody described is named within so many characters, or not at all."""

NAME = 40
"""A name stands so many characters behind where its source begins at most."""

OWNERS = words("my your his her its our their")

SENTENCE = re.compile(r"[.!?…]+[\"”’»]*\s+(?=[^a-z])|\n+")
_AGED = re.compile(r",? \(?\d\d\)?[,.;)]")


def opening(
    text: str, bearers: Bearers, roles: Roles, nameless: Iterable[Who], spoke: Sequence[Spoke]
) -> Iterator[tuple[int, Who]]:
    """Those described at first, by identity, with the first whom the page names after that.

    Args:
        text: the page's text.
        bearers: its names.
        roles: the roles that it gives.
        nameless: those who are only described, one person each.
        spoke: the speakers in the order of their sources.
    """
    for who in nameless:
        start = who.span[0] if who.span else 0
        ends = text.find("\n", start)
        if ends < 0 or start > LEAD or who.head in PUBLIC or _is_owned(who):
            continue
        if any(bearers.who[n].human for n in bearers.within((0, start))):
            continue
        people = (n for n in bearers.within((start, ends + SOON)) if bearers.who[n].human)
        number = next((n for n in people if bearers.who[n].doubt < UNSURE), None)
        if number is None:
            continue
        span, named = bearers.named[number].span, bearers.who[number]
        speaks = any(named is other and at <= span[0] < at + NAME for at, other in spoke)
        if not speaks and _is_topic(text, span) and _is_same(who, named, roles):
            yield id(who), named


def _is_owned(who: Who) -> bool:
    """Whether somebody is described as another's: "his wife", "the Herald's man"."""
    written = who.name.lower().split()
    return written[0] in OWNERS or any(word.endswith(("'s", "’s")) for word in written)


def _is_topic(text: str, name: Span) -> bool:
    """Whether a name opens a sentence, or an age stands behind it."""
    before = SENTENCE.split(text[max(0, name[0] - NAME) : name[0]])[-1]
    return is_address(before) or _AGED.match(text, name[1]) is not None


def is_address(before: str) -> bool:
    """Whether words before a name are no more than a form of address."""
    return all(word.strip(".,") in ADDRESS for word in before.lower().split())


def _is_same(who: Who, named: Who, roles: Roles) -> bool:
    """Whether nothing tells somebody described from somebody named."""
    known = roles.of(named) - ANY_PERSON
    fits = not known or any(same(who.head, role) for role in known)
    return fits and not named.doubt and who.gender in {None, leaning(named) or who.gender}
