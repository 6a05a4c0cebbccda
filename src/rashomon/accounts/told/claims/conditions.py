"""In what condition a sentence says that a thing was, and which one that excludes.

"The ferry was overloaded" is affirmed or denied as it stands; "the doors were open" denies besides
that they were locked, as far as :mod:`rashomon.accounts.told.claims.contraries` knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.contraries import CONCEPTS
from rashomon.accounts.told.claims.denials import is_turned
from rashomon.accounts.told.claims.proposition import Proposition, root, stem
from rashomon.accounts.told.wording.assertion import (
    is_of_none,
    is_of_others,
    is_only_thought,
    subject_of,
)
from rashomon.accounts.told.wording.grammar import called, lemmas_of, was
from rashomon.accounts.told.wording.lexicon import KINDS, kinds_of
from rashomon.language import words

BEING = words(
    """be remain stay become keep fall leave stand lie seem prove declare rule deem call find judge
    pronounce"""
)
STATES = ("acomp", "oprd", "attr")
DEFINITE = words("the this that these those all both its his her their every each no")
SOME = words("some other others another one most many several few half any")
VAGUE = words(
    """able unable sure unsure certain clear unclear likely unlikely ready aware unaware good bad
    great new old big small large long short same different right wrong true false important
    necessary possible impossible available known unknown happy unhappy sad angry proud sorry afraid
    confident concerned worried responsible easy hard difficult simple enough much more less high
    low late early close near due able willing unwilling eligible worth wonderful beautiful nice
    surprised surprising interested interesting involved required expected supposed convinced
    pleased disappointed satisfied entitled allowed forced bound set going glad fine okay serious
    immediate perfect unusual unique common normal special ok free full own final ready usual
    comfortable acceptable enough alone present absent responsive active stable safe armed"""
)
"""What is said of a thing without saying how it was, or as an opinion alone."""

NAMES = ("NNP", "NNPS")
LIVING = frozenset(KINDS) - {"homes", "vehicles", "buses", "shops", "vessels", "planes", "trains"}
"""How people are changes from hour to hour: of them only what is listed is asked."""

UN = "un"
SHORTEST = 7
NOT_UN = words("united unique unusual unlikely unable unclear unknown under unaware unprecedented")


def conditions(doc: Doc) -> Iterator[Proposition]:
    """What a sentence says of how things were, and what follows from it."""
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX") or is_only_thought(verb) or is_of_others(verb):
            continue
        thing = _thing(verb)
        if thing is None or not _is_definite(thing):
            continue
        none = is_of_none(verb) or any(child.lower_ == "no" for child in thing.children)
        affirmed = is_turned(verb) == none
        told = _told(verb, thing)
        for adjective in _adjectives(verb):
            yield from _state(adjective, thing, affirmed=affirmed)
        for name, concept in CONCEPTS.items():
            if concept.only and thing.lemma_.lower() not in concept.only:
                continue
            if concept.yes & told:
                yield _of(name, verb, thing, affirmed=affirmed)
            elif concept.no & told and affirmed:
                denied = _of(name, verb, thing, affirmed=False)
                yield structs.replace(denied, implied=True)


def _state(adjective: Token, thing: Token, *, affirmed: bool) -> Iterator[Proposition]:
    word = adjective.lower_
    if (
        word in VAGUE
        or not word.isalpha()
        or thing.tag_ in NAMES
        or kinds_of(thing.lemma_) & LIVING
    ):
        return
    first, last = sorted((thing, adjective), key=lambda one: one.i)
    span = (first.idx, last.idx + len(last))
    bare = root(word.removesuffix("ed")) if word.endswith("ed") else word
    yield Proposition(
        span=span,
        matter=bare,
        doers=frozenset(),
        things=frozenset({stem(thing.lemma_)}),
        affirmed=affirmed,
        question=f"{was(thing)} {called(thing)} {word}?",
        kind=_kind(thing),
    )
    if affirmed and word.startswith(UN) and len(word) >= SHORTEST and word not in NOT_UN:
        rest = word.removeprefix(UN)
        yield Proposition(
            span=span,
            matter=root(rest.removesuffix("ed")) if rest.endswith("ed") else rest,
            doers=frozenset(),
            things=frozenset({stem(thing.lemma_)}),
            affirmed=False,
            question=f"{was(thing)} {called(thing)} {rest}?",
            kind=_kind(thing),
            implied=True,
        )


def _of(name: str, verb: Token, thing: Token, *, affirmed: bool) -> Proposition:
    first, last = min(verb, thing, key=_at), max(verb, thing, *_adjectives(verb), key=_at)
    asked = (
        f"Did {called(thing)} {name}?"
        if CONCEPTS[name].deed
        else (f"{was(thing)} {called(thing)} {name}?")
    )
    return Proposition(
        span=(first.idx, last.idx + len(last)),
        matter=f"concept {name}",
        doers=frozenset(),
        things=frozenset({stem(thing.lemma_)}),
        affirmed=affirmed,
        question=asked,
        kind=_kind(thing),
    )


def _at(token: Token) -> int:
    return token.i


def _thing(verb: Token) -> Token | None:
    """What is in a condition: the object where there is one, or else the subject."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    thing = objects[0] if objects else subject_of(verb)
    if thing is None or not thing.tag_.startswith("NN") or thing.lower_ == "none":
        return None
    return thing


def _is_definite(thing: Token) -> bool:
    """Whether all of certain things are meant: "the doors", "Anna Holm", not "two doors"."""
    before = [child for child in thing.children if child.i < thing.i]
    if any(child.lower_ in SOME or child.dep_ == "nummod" for child in before):
        return False
    named = thing.tag_ in ("NNP", "NNPS")
    return named or any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in before)


def _adjectives(verb: Token) -> list[Token]:
    if verb.lemma_.lower() not in BEING:
        return []
    found = [
        child
        for child in verb.children
        if child.dep_ in STATES and child.tag_ in ("JJ", "VBN", "RB") and child.lower_ != "not"
    ]
    return found + [
        one for first in found for one in first.children if one.dep_ == "conj" and one.tag_ == "JJ"
    ]


def _told(verb: Token, thing: Token) -> frozenset[str]:
    """The words that say how it was: a verb with what completes it, or what it is said to be."""
    found = set(lemmas_of(verb, thing)) - {"be"}
    for adjective in _adjectives(verb):
        found |= {adjective.lower_, adjective.lemma_.lower()}
        found |= {
            f"{adjective.lower_} to {child.lemma_.lower()}"
            for child in adjective.children
            if child.dep_ == "xcomp"
        }
    if verb.lemma_ == "be":
        found |= {one.removeprefix("be ") for one in found}
    return frozenset(found)


def _kind(thing: Token) -> frozenset[str]:
    """What tells it from others of its name: the front door from the back door."""
    beside = (child for child in thing.children if child.dep_ in ("amod", "compound"))
    return frozenset(stem(one.lemma_) for one in beside)
