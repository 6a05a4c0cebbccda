"""Words by which somebody is called again who was called otherwise before."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.voices.speakers.lexicon import Gender
from rashomon.voices.speakers.who import Who

COMPANIES = words("company firm group organisation organization corporation charity body ngo")
"""Words by which a body is called again after it was named."""

ANY_PERSON = words(
    """man woman boy girl politician lawmaker legislator teenager veteran
    pensioner youngster star ace queen king dad mum dad-of-two dad-of-three mum-of-two
    mum-of-three singer actor actress striker midfielder defender goalkeeper champion legend hero
    beauty model tycoon millionaire billionaire favourite bomber comic comedian presenter rocker
    rapper heiress grandmother gran grandfather retiree native assistant vet player dame driver
    father mother"""
)
"""Words by which a person is called again, whatever else they are."""

ANYBODY = words("man woman boy girl teenager politician veteran pensioner youngster driver")
"""Those of them that a page has many of."""

ANY_SOURCE = words("official source insider person")
"""Words for somebody who is not named, whatever they were called before."""

SYNONYMS = tuple(
    words(group)
    for group in (
        "report study survey paper analysis investigation inquiry research review findings authors",
        "letter statement message email note memo e-mail memorandum document",
        "video footage clip film recording tape",
        "article story piece report",
        "police officer detective inspector",
        "spokesman spokeswoman spokesperson official",
        "official minister spokesman officer monitor envoy",
        "source insider official",
        "equerry courtier aide",
        "legislator lawmaker deputy senator member",
        "boss executive exec chief head director manager founder",
        "doctor surgeon physician specialist consultant professor cardiologist",
        "fighter militiaman rebel soldier gunman combatant",
        "driver trucker haulier",
        "company firm owner operator contractor supplier manufacturer",
    )
)

_MASCULINE = re.compile(r"(?:o|us|os|k|f|il|d|rt|an|on|er|or|im|av|ek|ás|ius)$")
_FEMININE = re.compile(r"(?:a|ie|elle|ine|ette|yn|eth|ia|é)$")


def same(one: str, other: str) -> bool:
    """Whether two nouns can mean the same person or thing."""
    return one == other or any(one in group and other in group for group in SYNONYMS)


def leaning(who: Who) -> Gender | None:
    """The pronoun that somebody's given name sounds like, where no list knows it."""
    parts = who.name.lower().split()
    if who.gender or not who.named or len(parts) < 2:
        return who.gender
    if _FEMININE.search(parts[0]):
        return "she"
    return "he" if _MASCULINE.search(parts[0]) else None
