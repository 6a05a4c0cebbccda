"""Names of people and of outlets, as pages print them."""

from __future__ import annotations

import re
from html import unescape

LONGEST = 60
_SPLIT = re.compile(r"\s*(?:,|;|\||&|/|\band\b|\bund\b|\bet\b|\bwith\b)\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:written|reported|posted|published|words|story|text|reporting|report|report by|von|par)\b\s*)?"
    r"(?:by\b|author)?[:\s]*",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:staff|desk|team|editors?|editorial|admin|administrator|newsroom|news|agency|agencies|wire|press"
    r"|reporters?|correspondents?|contributors?|writers?|bureau|service|network|media|magazine|times|post"
    r"|herald|tribune|gazette|journal|daily|weekly|standard|guest|online|web|digital|published|updated"
    r"|redaktion|reuters|afp|ap|bbc|cnn|upi|ians|pti|ani|dpa|xinhua|tass|bloomberg|associated|agence"
    r"|university|institute|foundation|association|council|ministry|department|company|inc|ltd|llc|group"
    r"|facebook|twitter|instagram|email|follow|subscribe|comments?|read|more|share)\b|https?:|www\.|@|\.com",
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
    for part in _SPLIT.split(_LEAD.sub("", unmarked(words))):
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
