"""Words by which somebody is called again who was called otherwise before."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.lexicon import is_known, singular
from rashomon.voices.speakers.phrases import Phrase
from rashomon.voices.speakers.titles import Gender
from rashomon.voices.speakers.who import Who

COMPANIES = words(
    """company firm group organisation organization corporation charity body ngo airline carmaker
    automaker steelmaker drugmaker chipmaker brewer brewery retailer supermarket lender insurer
    utility giant conglomerate manufacturer chain startup consultancy pollster think-tank concern
    enterprise carrier maker"""
)
"""Words by which a body is called again after it was named."""

NOT_FIRMS = words(
    """group charity union club campaign association foundation movement party council ministry
    school hospital church society federation coalition alliance"""
)
CLUBS = words(
    """united city town rovers wanderers athletic albion rangers fc afc rfc cc hotspur villa county
    harriers celtic dynamo spartak"""
)
"""What a club is named after its place."""

AGENCIES = words("agency regulator watchdog inspectorate authority")
OFFICES = words(
    """agency authority commission office inspectorate board bureau executive service
    department administration commissioner"""
)
"""What agencies are named, and so what "the watchdog" can be."""

ANY_PERSON = words(
    """man woman boy girl politician lawmaker legislator teenager veteran pensioner youngster
    star ace queen king dad mum dad-of-two dad-of-three mum-of-two mum-of-three singer actor
    actress striker midfielder defender goalkeeper champion legend hero beauty model tycoon
    millionaire billionaire favourite bomber comic comedian presenter rocker bloke guy lad chap
    fella gent geezer lass gal rapper heiress grandmother gran grandfather retiree native
    assistant player dame driver father mother schoolgirl schoolboy"""
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
    groom newlywed landowner scientist analyst commentator columnist critic academic researcher
    consultant trader tradesman clergyman cleric peer baronet nobleman functionary winger
    forward keeper trainer"""
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
PARTNERS = words("partner colleague companion teammate co-author co-founder co-owner accomplice")

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
        """report study survey paper analysis investigation inquiry research review findings authors
        audit document""",
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
        "poll survey",
    )
)

CALLED = tuple(
    words(group)
    for group in (
        "striker forward attacker winger",
        "goalkeeper keeper shot-stopper",
        "manager coach trainer boss",
        "author writer novelist poet",
        "lawyer solicitor barrister attorney advocate counsel",
        "fisherman skipper trawlerman",
        "landlord publican innkeeper",
        "campaigner activist",
        "broker trader analyst",
        "entrepreneur businessman industrialist tycoon magnate mogul",
        "mother mum mom mam ma",
        "father dad daddy pa",
        "grandmother gran granny nan nana grandma",
        "grandfather grandad granddad grandpa",
        "presenter host anchor interviewer",
        "ceo executive boss chief",
        "referee ref official umpire",
        "chair chairman chairwoman chairperson",
        "defendant accused",
    )
)
"""Words for one calling, said of somebody who was named with another of them."""

HYPERNYMS = {
    name: words(group)
    for name, group in {
        "premier": "minister pm chancellor",
        "pm": "minister premier chancellor",
        "leader": "president premier chancellor chairman chairwoman head",
        "commander": """general colonel major captain lieutenant brigadier admiral commodore
        marshal""",
        "politician": """minister mayor mayoress senator deputy councillor mp premier chancellor
        governor congressman congresswoman lawmaker candidate""",
        "prelate": "bishop archbishop cardinal monsignor abbot patriarch",
        "official": """deputy head mayor director spokesman spokeswoman secretary commissioner chief
        governor voivode prefect administrator""",
        "clergyman": "priest father vicar pastor rector bishop archbishop canon rev reverend",
        "cleric": "priest father vicar pastor rector bishop imam sheikh ayatollah mullah rabbi",
        "officer": "colonel major captain lieutenant sergeant inspector detective commander",
        "academic": "professor prof dr historian economist lecturer",
        "scientist": "professor prof dr physicist chemist biologist geologist researcher",
        "executive": "director ceo head chief president manager",
        "lawyer": "solicitor barrister attorney advocate counsel",
        "campaigner": "activist organiser founder",
        "activist": "campaigner organiser founder",
        "sportsman": "striker midfielder defender goalkeeper cyclist swimmer boxer runner",
        "athlete": "striker midfielder defender goalkeeper cyclist swimmer boxer runner",
        "tradesman": "decorator plumber builder electrician roofer carpenter",
        "medic": "doctor dr surgeon nurse paramedic physician",
        "doctor": "physician surgeon specialist consultant cardiologist",
        "soldier": """gunner rifleman sniper private corporal sergeant trooper conscript paratrooper
        infantryman fusilier guardsman marine recruit reservist squaddie sapper scout""",
        "prisoner": "captive detainee inmate hostage",
        "musician": "guitarist drummer bassist pianist violinist cellist saxophonist singer",
        "shopkeeper": "grocer baker butcher greengrocer newsagent",
        "clergywoman": "priest vicar pastor rector bishop rev reverend",
    }.items()
}
"""Words for those whose calling was told more closely."""

MILITARY = words("commander officer soldier")
MILITARY_RANKS = words(
    """general colonel major captain lieutenant sergeant brigadier admiral commodore marshal
    commander gen col maj capt lt sgt brig adm"""
)

TITLED = tuple(
    words(group)
    for group in (
        "vicar rector priest reverend rev pastor chaplain curate canon father clergyman cleric",
        "judge justice magistrate",
        "doctor dr professor prof",
    )
)
"""Words for the same calling, some of them titles."""

_DOER = re.compile(r"[a-z]{3}(?:er|ist|ician|arian|man|woman|ie)$")
ONE_OF_SEVERAL = words(
    "other another latter former elder younger eldest youngest oldest first second third last"
)
"""Which of several somebody is, and nothing of what they are like."""

_ABSTRACT = re.compile(
    r"(?:ry|cy|ty|[ts]ion|ment|ness|ism|ship|ing|age|ure|[ae]nce|dom|ics|sis|work|ium|ex|\.\w+)$"
)
"""Endings of nouns that call nobody: "the financial industry", "the presidency"."""

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
    if phrase.head in ONE_OF_SEVERAL:
        return False
    head, joined, noun = phrase.head.rpartition("-")
    return (
        phrase.head in CALLINGS
        or noun in CALLINGS
        or not PAST.isdisjoint(phrase.modifiers)
        or (bool(joined) and head in PAST)
        or (
            not is_known(phrase.head)
            and not _ABSTRACT.search(phrase.head)
            and bool("-of-" in phrase.head or phrase.modifiers or _DOER.search(phrase.head))
        )
    )


def calls_somebody(head: str) -> bool:
    """Whether a noun can call a human being: "babe" does, "industry" does not."""
    return is_somebody(head) or not _ABSTRACT.search(head)


def same(one: str, other: str) -> bool:
    """Whether two nouns can mean the same person or thing."""
    if one in MILITARY and other in MILITARY_RANKS:
        return True
    return one == other or any(
        one in group and other in group for group in (*SYNONYMS, *TITLED, *CALLED)
    )


def leaning(who: Who) -> Gender | None:
    """The pronoun that somebody's given name sounds like, where no list knows it."""
    parts = who.name.lower().split()
    if who.gender or not who.named or len(parts) < 2:
        return who.gender
    if _FEMININE.search(parts[0]):
        return "she"
    return "he" if _MASCULINE.search(parts[0]) else None
