"""Words by which somebody is called again who was called otherwise before."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.voices.speakers.lexicon import is_known, singular
from rashomon.voices.speakers.phrases import Phrase
from rashomon.voices.speakers.titles import Gender
from rashomon.voices.speakers.who import Who

COMPANIES = words(
    """company firm group organisation organization corporation charity body ngo airline carmaker
    automaker steelmaker drugmaker chipmaker brewer brewery retailer supermarket lender insurer
    utility giant conglomerate manufacturer chain startup consultancy pollster think-tank"""
)
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

CALLINGS = words(
    """actor actress singer musician pianist violinist rapper dancer painter artist author novelist
    poet writer sculptor chef cook baker butcher barber hairdresser farmer fisherman shepherd
    skipper miner nurse midwife surgeon vet paramedic teacher headteacher student pupil apprentice
    pensioner widow widower grandmother grandfather banker broker accountant architect engineer
    electrician plumber roofer carpenter builder mechanic cleaner waiter waitress athlete
    footballer striker goalkeeper midfielder defender swimmer cyclist boxer jockey golfer runner
    coach presenter broadcaster comedian magician tycoon entrepreneur shipowner industrialist
    businessman businesswoman economist historian philosopher scientist physicist chemist
    biologist activist campaigner dissident blogger influencer model designer photographer bride
    groom newlywed landowner scientist"""
)
"""What somebody is by calling; "the singer" is who was spoken of, where no other singer is."""

PAST = words(
    """former ex retired one-time onetime disgraced jailed convicted self-styled self-confessed
    self-proclaimed veteran student trainee deposed ousted outspoken bespectacled grieving
    heartbroken"""
)
"""What somebody was, or how they are; said again only of who was spoken of."""

SPOUSES = words("wife husband ex-wife ex-husband widow widower")
SIBLINGS = words("brother sister twin son daughter")

KIN = (
    SPOUSES
    | SIBLINGS
    | words(
        """mother father mum dad aunt uncle nephew niece cousin grandmother grandfather girlfriend
    boyfriend partner friend neighbour neighbor colleague fiancé fiancée"""
    )
)
"""Those of whom somebody can have several, or who have a name that is not told."""

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

_DOER = re.compile(r"[a-z]{3}(?:er|ist|man|woman)$")
_MASCULINE = re.compile(r"(?:o|us|os|k|f|il|d|rt|an|on|er|or|im|av|ek|ás|ius)$")
_FEMININE = re.compile(r"(?:a|ie|elle|ine|ette|tje|yn|eth|ia|é)$")


def is_epithet(phrase: Phrase, last: str) -> bool:
    """Whether a definite description tells more of somebody spoken of: "the ex-goalkeeper".

    Args:
        phrase: the description.
        last: its last word; where that is not the noun, what follows tells who is meant.
    """
    if phrase.kind != "person" or phrase.many or singular(last.lower()) != phrase.head:
        return False
    head, joined, noun = phrase.head.rpartition("-")
    return (
        phrase.head in CALLINGS
        or noun in CALLINGS
        or not PAST.isdisjoint(phrase.modifiers)
        or (bool(joined) and head in PAST)
        or (
            not is_known(phrase.head)
            and bool(joined or phrase.modifiers or _DOER.search(phrase.head))
        )
    )


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
