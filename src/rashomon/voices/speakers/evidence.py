"""What speaks for a name being a person's, a body's, an outlet's or a place's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from rashomon.language import words as language_words
from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.lexicon import (
    BODIES,
    BODY_NAMES,
    DOCUMENTS,
    FIRMS,
    MEDIA_NAMES,
    OUTLETS,
    PARTICLES,
    PEOPLE,
    PLACE_NAMES,
    singular,
)
from rashomon.voices.speakers.openings import TRADES
from rashomon.voices.speakers.titles import ADDRESS, OFFICES, TITLES

NameKind = Literal["person", "body", "outlet", "place", "group", "document"]

_BEFORE = re.compile(
    r"(?:([\w-]+) (?:(?:of|for|at|in) (?:[\w’'-]+ ){0,4}?[\w’'-]+,"
    r"|of (?:the )?(?:administration|department|police|security|staff|state|protocol))"
    r"|([\w-]+),?)\s[\"“‘]?$"
)
_STAFF = re.compile(r" (?:[a-z]+ )?([a-z]+)(?:,| [A-Z])")
_OWNED = re.compile(
    r"[’']s? (?:[a-z-]+ ){0,2}?(?:executive|spokes\w+|chairman|chairwoman|shareholders|headquarters"
    r"|profits|workforce|subsidiary|factory|factories|share price)\b"
)
"""What bodies have and no person has."""

_OF_BODIES = language_words(
    """manager boss captain coach trainer chairman chairwoman chair director spokesman spokeswoman
    spokesperson striker winger defender midfielder goalkeeper keeper forward skipper executive
    president secretary reporter correspondent editor analyst economist engineer researcher"""
)
"""What somebody is of a body, named behind it: "Barrow Albion manager Ida Rook"."""

CALLED = re.compile(
    r"([\w-]+),?\s\(?(?:(?:who|which)\s(?:is|was)\s)?(?:named|called|nicknamed|name\sof|known\sas"
    r"|by\sthe\sname\sof)\s[“\"‘]?$"
)
"""Before a name: what its bearer is."""
_SEAT = re.compile(r"([\w-]+) (?:of|von|de|di|du|da|do) $")
_STOCK = re.compile(r"\b(?:shares|stakes?|stock)\s(?:in|of)\s$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:(?P<age>,? \(?\d\d\)?(?=[,)]))|,? (?P<who>who)\b|, (?P<which>which)\b|(?P<own>[’']s?)\b"
    r"|, (?:aged |the |an? |its |their )?(?:[a-z-]+(?: [a-z-]+){0,2}[’']s? )?"
    r"(?P<noun>[a-z-]+(?: [a-z-]+){0,3}))"
)
CAPITALS = language_words(
    """washington brussels moscow beijing london berlin kyiv kiev tehran ankara riyadh jerusalem
    damascus baghdad kabul islamabad delhi tokyo seoul pyongyang hanoi jakarta canberra ottawa
    rome madrid lisbon vienna budapest warsaw prague bucharest athens belgrade tbilisi yerevan
    baku minsk helsinki stockholm oslo copenhagen dublin cairo tripoli khartoum nairobi pretoria
    abuja caracas havana bogotá brasília"""
)
"""Cities named for the governments that sit there."""

KNOWN = language_words(
    """facebook google amazon microsoft tesla twitter tiktok youtube instagram whatsapp telegram
    netflix uber boeing airbus siemens shell greenpeace interpol europol unicef unesco opec nato
    hamas hezbollah fatah taliban"""
)
"""Bodies of the world that are named by one word."""

_JOINED_WORDS = re.compile(r"(?!Mac|Fitz|Van|Von)[A-Z][a-z]{2,}[A-Z]\w+")
"""Two words in one, as firms are named: "NordNet"."""

_NUMBERS = language_words("one two three four five six seven eight nine ten eleven twelve")
_NO_PERSON = _NUMBERS | {"of", "for", "the", "&"}
"""Words that no person's name has."""

_SURELY_PEOPLE = PEOPLE - BODIES - {"owner", "member", "source"}
_SURELY_FIRMS = FIRMS - {"contractor", "developer"}
_AT = frozenset(
    ["in", "at", "from", "near", "across", "around", "to", "outside", "inside", "throughout"]
)
_INSIDE = frozenset(["in", "at", "near", "inside", "outside", "throughout"])
_SITE = re.compile(r"\w\.(?:com|org|net|info|news|co|tv|[a-z]{2})$")
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,6}s?")


class Evidence(Counter[str]):
    """Votes for each kind of name."""


def by_words(words: tuple[str, ...]) -> Evidence:
    """What the words of a name tell by themselves."""
    votes = Evidence()
    lowered = [word.casefold() for word in words]
    first, last = lowered[0], lowered[-1]
    if first in GIVEN or first.partition("-")[0] in GIVEN:
        votes["person"] += 4 if len(words) > 1 else 2
    if any(len(word) <= 3 and word.endswith(".") for word in words[:-1]):
        votes["person"] += 2
    if 1 < _length(words) < 5 and _NO_PERSON.isdisjoint(lowered):
        votes["person"] += 1
    if len(words) == 1 and _is_made(words[0]):
        votes["body"] += 3
    if "." in words[-1][1:-2] and _SITE.search(last):
        votes["outlet"] += 4
    if last in MEDIA_NAMES or (first in MEDIA_NAMES and len(words) < 4):
        votes["outlet"] += 3
    if _is_body(lowered):
        votes["body"] += 5
    if last in PLACE_NAMES or (first in PLACE_NAMES and len(words) > 1):
        votes["place"] += 3
    if len(words) == 1 and re.search(r"(?:ians|eans|ans|ese|ites)$", last):
        votes["group"] += 2
    return votes


def _is_made(word: str) -> bool:
    """Whether a word is made of initials or of two words."""
    short = len(word) < 6 and len(word.strip(".")) > 1 and _ACRONYM.fullmatch(word)
    return bool(short or _JOINED_WORDS.fullmatch(word))


def _is_body(words: Sequence[str]) -> bool:
    """Whether a body's name begins or ends with such words, or has one before "of"."""
    before_of = words.index("of") - 1 if "of" in words[1:] else 0
    if len(words) == 1 and (words[0] in CAPITALS or words[0] in KNOWN):
        return True
    begins = len(words) > 1 and (words[0] in BODY_NAMES or words[before_of] in BODY_NAMES)
    return begins or words[-1] in BODY_NAMES or "&" in words[1:]


def by_place(text: str, one: Named, previous: int) -> Evidence:
    """What stands around a name tells.

    Args:
        text: the page's text.
        one: the name.
        previous: where the name before it ends.
    """
    votes = Evidence()
    start, end = one.span
    if one.titles:
        votes["person"] += 3 if ADDRESS.isdisjoint(one.titles) else 6
    before = _BEFORE.search(text[max(previous, start - 60) : start])
    if before and not text.startswith(("’s", "'s"), end):
        _noun(votes, (before[1] or before[2]).lower(), 3, before=True)
    staff = _STAFF.match(text, end, min(len(text), end + 40))
    if staff and staff[1] in _OF_BODIES and not one.titles:
        votes["body"] += 2
    votes["body"] += 3 * bool(_OWNED.match(text, end, min(len(text), end + 60)))
    called = CALLED.search(text[max(previous, start - 60) : start])
    if called:
        _noun(votes, called[1].lower(), 3, before=True)
    seat = _SEAT.search(text[max(0, start - 30) : start])
    if seat and (seat[1].lower() in TITLES or seat[1].lower() in OFFICES):
        votes["place"] += 2
    if _STOCK.search(text, max(0, start - 12), start):
        votes.update(body=5, firm=1)
    after = _AFTER.match(text, end, min(len(text), end + 60))
    if after and (after["age"] or (after["who"] and not (before and before[2] in _AT))):
        votes["person"] += 3
    elif after and after["which"]:
        votes["body"] += 2
    elif after and after["noun"] and text[max(0, start - 3) : start].lower() != "in ":
        _noun(votes, _head(after["noun"]), 2, before=False)
    return votes


def _length(words: tuple[str, ...]) -> int:
    """How many words a name has but for its particles: "Pilar Roa de la Mota" has three."""
    bare = [word.strip("“”\"‘’'").lower() for word in words]
    return sum(word == "of" or word not in PARTICLES for word in bare)


def _head(phrase: str) -> str:
    """The last word of an apposition before what hangs on it."""
    words = phrase.split()
    ends = (at for at, word in enumerate(words) if at and word in PARTICLES | _AT)
    return words[next(ends, len(words)) - 1]


def _noun(votes: Evidence, word: str, weight: int, *, before: bool) -> None:
    if before and word in {"sign", "codename", "nickname"}:
        votes["person"] += weight
    elif before and word in _AT:
        votes["place"] += 2 if word in _INSIDE else 1
    elif before and word == "the":
        votes["body"] += 2
    elif word in _SURELY_PEOPLE:
        votes["person"] += weight
    elif word in _SURELY_FIRMS:
        votes["body"] += weight
    elif singular(word) in PEOPLE:
        return
    elif word in OUTLETS:
        votes["outlet"] += weight
    elif word in DOCUMENTS:
        votes["document"] += 1
    elif word in BODIES or word in TRADES or word.endswith("maker"):
        votes["body"] += weight


def decided(votes: Evidence, words: tuple[str, ...]) -> NameKind:
    """The kind that most speaks for."""
    counted = words[-1].lower() in _NUMBERS
    best: NameKind = "person" if _length(words) < 4 and not counted else "body"
    order: tuple[NameKind, ...] = ("person", "outlet", "body", "place", "group", "document")
    for kind in order:
        if votes[kind] > votes[best]:
            best = kind
    return best
