"""Whose they were that did it: "Lumerian jets bombed", "the aircraft were Lumeria's"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.proposition import stem
from rashomon.accounts.told.deeds.answer import Answer, below, is_told, span_of
from rashomon.accounts.told.wording.assertion import turns
from rashomon.language import words

FORCES: Mapping[str, str] = {
    **dict.fromkeys(
        words("aircraft plane jet bomber warplane pilot helicopter fighter-bomber machine"),
        "aircraft",
    ),
    **dict.fromkeys(words("soldier troop trooper marine"), "soldiers"),
    **dict.fromkeys(words("warship gunboat ship vessel submarine frigate"), "ships"),
    **dict.fromkeys(words("tank artillery gun"), "guns"),
    **dict.fromkeys(words("drone"), "drones"),
    **dict.fromkeys(words("hacker"), "hackers"),
}
"""Who strikes, and what a question calls them."""

ATTACKING = words(
    """bomb attack strike hit shell fire shoot drop raid open blitz kill storm sink ram scream swoop
    destroy target pound bombard launch release let steal hack breach"""
)
BEING = words("be belong")
NATIONAL = ("NORP", "GPE", "ORG", "LOC")
DEMONYM = ("ian", "ean", "can", "ish", "ese")
ROOT = 5
"""So many letters have a country and its people in common: "Lumeria", "Lumerian"."""

HINT = (
    r"aircraft|planes?|jets?|bombers?|warplanes?|pilots?|helicopters?|soldiers?|troops?|warships?"
    r"|gunboats?|ships?|tanks?|artillery|drones?|hackers?"
)


def owners(doc: Doc) -> Iterator[Answer]:
    """To whom a sentence says that those belonged who attacked, or did not."""
    for noun in doc:
        force = FORCES.get(noun.lemma_.lower())
        if force is None or not noun.tag_.startswith("NN"):
            continue
        by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
        verb = noun.head.head if by else noun.head
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        if not is_told(verb):
            continue
        if (by or noun.dep_ == "nsubj") and verb.lemma_.lower() in ATTACKING:
            named, denied = list(_owner(noun)), turns(verb) != _is_none(noun)
        elif noun.dep_ == "nsubj" and verb.lemma_.lower() in BEING:
            named, denied = list(_said_to_be(verb)), turns(verb) != _is_none(noun)
        else:
            continue
        keys = {one.lower_.removesuffix("'s")[:ROOT] for one in named}
        if keys:
            yield Answer(
                span=span_of([*named, noun]),
                question=f"Whose {force} were they?",
                keys=frozenset({f"owner {force}"}),
                facets=frozenset(("owner", key) for key in keys),
                denied=denied,
                beside=frozenset(_targets(verb)),
            )


def _owner(noun: Token) -> Iterator[Token]:
    """Names beside a force that say whose it is."""
    for child in noun.children:
        own = child.dep_ == "poss" and _is_named(child)
        if own or (child.dep_ in ("amod", "compound", "nmod") and _is_national(child)):
            yield child
            yield from filter(_is_named, below(child, "conj"))
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            yield from _first(one for one in below(child, "pobj"))


def _first(nouns: Iterator[Token]) -> Iterator[Token]:
    """The first name of a phrase: "Lumerian" of "the Lumerian Air Force"."""
    for noun in nouns:
        named = [one for one in (*noun.lefts, noun) if _is_named(one)]
        yield from named[:1]


def _said_to_be(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("acomp", "attr"):
            yield from (one for one in (child, *below(child, "poss", "amod")) if _is_named(one))
        if verb.lemma_ == "belong" and child.lower_ == "to":
            yield from _first(below(child, "pobj"))


def _is_named(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha and token.ent_type_ not in ("DATE", "TIME")


def _is_national(token: Token) -> bool:
    """Whether it is a nation's or a body's name, and not that of a make: "Falcon jets"."""
    known = token.ent_type_ in NATIONAL or token.lower_.endswith(DEMONYM)
    return _is_named(token) and known


def _is_none(noun: Token) -> bool:
    return any(one.lower_ in ("no", "not") for one in noun.lefts)


def _targets(verb: Token) -> Iterator[str]:
    for thing in below(verb, "dobj", "nsubjpass"):
        yield stem(thing.lemma_)
    for link in below(verb, "prep"):
        if link.lower_ in ("at", "on"):
            yield from (stem(one.lemma_) for one in below(link, "pobj") if not one.ent_type_)
