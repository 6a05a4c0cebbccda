"""Names of people and of outlets, as pages print them."""

from __future__ import annotations

import re
from html import unescape

from rashomon.pages.patterns import any_of

LONGEST = 60
_SPLIT = re.compile(r"\s*(?:,|;|\||&|/|\band\b|\bund\b|\bet\b|\bwith\b)\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:written|reported|posted|published|words|story|text|reporting|report|von|par)\b\s*)?"
    r"(?:by\b|author)?[:\s]*",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    any_of(
        r"\b(?:staff|desk|team|editors?|editorial|admin|administrator|newsroom|redaktion)\b",
        r"\b(?:reporters?|correspondents?|contributors?|writers?|guest|bureau)\b",
        r"\b(?:news|agency|agencies|wire|press|service|network|media|magazine|times|post|herald)\b",
        r"\b(?:tribune|gazette|journal|daily|weekly|standard|online|web|digital|associated)\b",
        r"\b(?:reuters|afp|ap|bbc|cnn|upi|ians|pti|ani|dpa|xinhua|tass|bloomberg|agence)\b",
        r"\b(?:university|institute|foundation|association|council|ministry|department)\b",
        r"\b(?:company|inc|ltd|llc|group|facebook|twitter|instagram|email|follow|subscribe)\b",
        r"\b(?:comments?|read|more|share|published|updated)\b",
        r"https?:|www\.|@|\.com",
    ),
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,500}>")


def unmarked(words: str) -> str:
    """Words without the tags and entities that careless systems leave in their metadata."""
    return " ".join(_TAG.sub(" ", unescape(words)).split())


def people(words: str) -> list[str]:
    """The persons a byline names; desks, agencies and addresses are none.

    >>> people("By Ana Sol and Piet Hallam, Meridian Wire")
    ['Ana Sol', 'Piet Hallam']
    """
    found = []
    for part in _SPLIT.split(_LEAD.sub("", unmarked(words), count=1)):
        name = part.strip(" .·•–—-()")
        if is_person(name):
            found.append(name if not name.isupper() else name.title())
    return list(dict.fromkeys(found))


def is_person(name: str) -> bool:
    """Whether a name reads as a person's: few words, none of them an organisation's."""
    if not 3 <= len(name) <= LONGEST or _NO_PERSON.search(name) or any(map(str.isdigit, name)):
        return False
    count = len(name.split())
    return count <= 5 and (count > 1 or not name.isascii() or name[0].isupper())
