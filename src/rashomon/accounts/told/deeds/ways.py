"""Which way in or out, and how away: "through the goods gate", "over the wall", "on foot"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.proposition import stem
from rashomon.accounts.told.deeds.answer import Answer, below, is_told, span_of
from rashomon.accounts.told.wording.assertion import subject_of, turns
from rashomon.language import words

OPENINGS: Mapping[str, str] = {
    **dict.fromkeys(words("gate door entrance exit doorway gateway entry turnstile"), "gate"),
    **dict.fromkeys(words("window skylight"), "window"),
    **dict.fromkeys(words("wall fence fencing railing"), "wall"),
    **dict.fromkeys(words("roof rooftop"), "roof"),
    **dict.fromkeys(words("tunnel"), "tunnel"),
    **dict.fromkeys(words("sewer drain culvert"), "sewer"),
    **dict.fromkeys(words("cellar basement"), "cellar"),
    **dict.fromkeys(words("chimney hatch shaft"), "shaft"),
}
SIDES: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(words("front main principal"), ("which", "front")),
    **dict.fromkeys(words("back rear"), ("which", "back")),
    **dict.fromkeys(words("side"), ("which", "side")),
    **dict.fromkeys(words("goods service delivery trade loading freight"), ("which", "goods")),
    **dict.fromkeys(words("staff employees players stage"), ("which", "staff")),
    **dict.fromkeys(words("emergency fire"), ("which", "emergency")),
    **{one: ("compass", one) for one in words("north south east west")},
    **{f"{one}ern": ("compass", one) for one in words("north south east west")},
    **{one: ("level", one) for one in words("upper lower")},
}
"""What tells one entrance from another; facets that two share must be alike."""

ROADS = words("car van lorry truck bus taxi vehicle jeep minibus pickup ambulance limousine coach")
MODES: Mapping[str, str] = {
    "foot": "foot",
    **dict.fromkeys(ROADS, "road"),
    **dict.fromkeys(words("motorcycle motorbike moped scooter"), "motorcycle"),
    **dict.fromkeys(words("bicycle bike"), "bicycle"),
    **dict.fromkeys(words("boat dinghy ship ferry raft speedboat launch"), "boat"),
    **dict.fromkeys(words("train tram metro"), "train"),
    **dict.fromkeys(words("plane helicopter aircraft jet"), "air"),
    **dict.fromkeys(words("horse"), "horse"),
}
GENERIC = words(
    "getaway delivery hire rental motor passenger cargo family company police escape transport"
)
"""Words before a vehicle that another kind may bear too."""

FLEEING = words("flee escape abscond")
MOVING = FLEEING | words(
    """leave get drive make run ride break walk come go climb sneak slip stroll swarm pour enter
    burst rush crawl jump force storm smash ram speed scramble march file reach flood"""
)
OUT, IN = words("out off away"), words("in into inside")
THROUGH = words("through by via over under across")
WITHIN = words("in on aboard by")
BANDS = (
    words(
        """thief burglar robber raider intruder gang gunman man suspect attacker bandit youth
        prisoner inmate convict escapee lag detainee they"""
    ),
    words("fan rioter crowd protester demonstrator mob supporter hooligan man youth"),
)
"""Words for the same people."""

THINGS = words(
    """bomb shell missile rocket bullet ball smoke fire flame water flood wave car lorry truck train
    bus plane stone bottle shot wind storm tree"""
)
"""What goes through a roof without being anybody."""

HINT = rf"(?:{'|'.join(sorted(OPENINGS))})s?|foot|fled|flee\w*|escap\w+|away|off|out"


def ways(doc: Doc) -> Iterator[Answer]:
    """Which way people are told to have come in or got out, and how they got away."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in MOVING or not is_told(verb):
            continue
        subject = _subject(verb)
        if verb.tag_ in ("VBP", "VBZ") or subject is None or subject.lemma_.lower() in THINGS:
            continue
        direction, links = _direction(verb), list(_links(verb))
        for link in links:
            for noun in map(_whole, below(link, "pobj")):
                opening = OPENINGS.get(noun.lemma_.lower())
                if opening and link.lower_ in THROUGH:
                    yield _entrance(verb, noun, opening, direction)
                mode = MODES.get(noun.lemma_.lower())
                if mode and link.lower_ in WITHIN and _is_away(verb, direction, mode):
                    yield _vehicle(verb, noun, mode)


def _subject(verb: Token) -> Token | None:
    """Who does it, also as the last of several deeds: "ran up, pulled him out and drove off"."""
    while verb.dep_ == "conj" and not any(below(verb, "nsubj", "nsubjpass")):
        verb = verb.head
    return subject_of(verb)


def _direction(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    beside = {one.lower_ for one in verb.children if one.dep_ in ("prt", "advmod", "prep")}
    if lemma in FLEEING | {"leave"} or beside & OUT:
        return "out"
    return "in" if lemma == "enter" or beside & IN else ""


def _is_away(verb: Token, direction: str, mode: str) -> bool:
    return direction == "out" or (mode == "foot" and verb.lemma_.lower() in FLEEING | {"go"})


def _links(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("prep", "agent"):
            yield child
        if child.dep_ in ("prt", "advmod", "prep", "dobj"):
            yield from below(child, "prep")


def _whole(noun: Token) -> Token:
    """What it is a part of: "over the top of the wall"."""
    if noun.lemma_.lower() not in ("top", "side", "hole", "gap", "cab"):
        return noun
    inside = (one for link in below(noun, "prep") for one in below(link, "pobj"))
    return next(inside, noun)


def _doers(verb: Token) -> frozenset[str]:
    """Stems of who did it and of other words for them; none of a pronoun."""
    subject = _subject(verb)
    if subject is None or not subject.tag_.startswith("NN"):
        return frozenset()
    lemma = subject.lemma_.lower()
    bands = frozenset(stem(word) for band in BANDS if lemma in band for word in band)
    return bands | {stem(lemma)}


def _entrance(verb: Token, noun: Token, opening: str, direction: str) -> Answer:
    meant = [one for link in below(noun, "prep") if link.lower_ == "for" for one in link.children]
    telling = [one for one in (*noun.lefts, *meant) if one.lower_ in SIDES]
    sides = {SIDES[one.lower_] for one in telling}
    return Answer(
        span=span_of([*telling, noun]),
        question=f"Which way did they get {direction}?" if direction else "Which way did they go?",
        keys=frozenset({f"way {direction}".strip()}),
        facets=frozenset({("opening", opening), *sides}),
        denied=turns(verb),
        beside=_doers(verb),
    )


def _vehicle(verb: Token, noun: Token, mode: str) -> Answer:
    kinds = [one for one in below(noun, "compound") if one.tag_ == "NN"]
    kinds = [one for one in kinds if one.lower_ not in GENERIC]
    return Answer(
        span=span_of([*kinds, noun]),
        question="How did they get away?",
        keys=frozenset({"flight"}),
        facets=frozenset({("mode", mode)}),
        kind=kinds[0].lower_ if kinds else "",
        denied=turns(verb),
        beside=_doers(verb),
    )


NEEDED = re.compile(rf"\b(?:{HINT})\b", re.IGNORECASE)
