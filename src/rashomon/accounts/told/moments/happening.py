"""Which happenings a verb tells of: by its own sense, by its subject, or by its thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from rashomon.accounts.told.moments.happenings import (
    ANOTHER,
    BRINGING_DOWN,
    CALLING,
    COMING,
    DOING,
    HAPPENINGS,
    LINES,
    LOOSING,
    MOTION,
    SENDING,
    WATERS,
    Happening,
)
from rashomon.accounts.told.wording.lexicon import GATHERED
from rashomon.language import words

OBJECTS = ("dobj", "nsubjpass")
REPEATED = ("attack", "blast", "charge", "shooting", "quake", "power cut", "robbery")
"""Happenings that come more than once in one story."""

STAYING_ON = words("go_on go_up go_back go_green go_red go_down")
PEOPLE = words("police officer engineer worker crew man firefighter")
"""Those who cut a supply on purpose."""

PARTLY = ("call for help", "discovery", "first case", "grounding")
"""Happenings that a verb tells of with its thing alone."""


def happenings(verb: Token) -> Iterator[str]:
    """The happenings that a verb tells of, by its own sense or by its subject."""
    lemma, subject = verb.lemma_.lower(), subject_of(verb)
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    done_to = [child.lemma_.lower() for child in objects]
    noun = subject.lemma_.lower() if subject is not None else ""
    comes = lemma in COMING or (lemma == "take" and "place" in done_to)
    said = {lemma, *with_completion(verb), *_begun(verb)}
    things = objects or ([subject] if subject is not None else [])
    is_another = _is_another(verb, [*things, *([subject] if subject is not None else [])])
    for name, happening in HAPPENINGS.items():
        if name in PARTLY or (is_another and name in REPEATED):
            continue
        named = subject is not None and bool(_called(subject) & happening.nouns)
        if named and _is_figurative(subject):
            continue
        by_itself = bool(said & happening.verbs) or (comes and (named or noun in happening.nouns))
        if by_itself or _is_borne(verb, said, happening) or _is_done(said, things, happening):
            yield name
    if (lemma in MOTION and noun in WATERS) or (lemma in SENDING and WATERS & set(done_to)):
        yield "flood"
    if is_dark(verb) or (said & BRINGING_DOWN and LINES & set(done_to) and noun not in PEOPLE):
        yield "power cut"
    if lemma in CALLING and any(_called(one) & HAPPENINGS["call for help"].nouns for one in things):
        yield "call for help"
    yield from _of_its_thing(verb, said, things)


def _begun(verb: Token) -> Iterator[str]:
    """What one began to do: "the line began to walk"."""
    if verb.lemma_ in ("begin", "start"):
        for deed in verb.children:
            if deed.dep_ == "xcomp":
                yield from (deed.lemma_.lower(), *with_completion(deed))


def is_dark(verb: Token) -> bool:
    """Whether it says that a place is dark."""
    dark = any(child.lower_ == "dark" and child.dep_ == "acomp" for child in verb.children)
    subject = subject_of(verb) if dark else None
    return verb.lemma_ == "be" and subject is not None and subject.lower_ not in ("it", "he", "she")


def _is_figurative(noun: Token | None) -> bool:
    """Whether it is no deed: "a blow to the party"."""
    return noun is not None and any(child.lower_ == "to" for child in noun.children)


def _is_borne(verb: Token, said: AbstractSet[str], happening: Happening) -> bool:
    """Whether those do it with which it comes: "the jets came over", "two bombs hit the roof"."""
    if not said & happening.moves:
        return False
    if verb.lemma_.lower() == "go" and said & STAYING_ON:
        return False
    lands = verb.lemma_.lower() in ("come", "arrive")
    return any(
        _heads(one) & happening.bearers and not (lands and one.tag_ == "NN") for one in _doers(verb)
    )


def _is_done(said: AbstractSet[str], things: Sequence[Token], happening: Happening) -> bool:
    """Whether somebody goes about it, or lets loose what it comes with: "dropped bombs"."""
    named = bool(said & DOING) and any(_called(one) & happening.nouns for one in things)
    loose = [one for one in things if one.dep_ in OBJECTS] if said & LOOSING else []
    return named or any(one.lower_.removesuffix("s") in happening.bearers for one in loose)


def _doers(verb: Token) -> Iterator[Token]:
    """Who does what a verb tells; of what is done to lamps and shots, these."""
    by = [one for child in verb.children if child.dep_ == "agent" for one in child.children]
    yield from by
    subject = subject_of(verb)
    if subject is not None and not by:
        yield subject
    if verb.dep_ in ("conj", "xcomp") and subject is None:
        yield from _doers(verb.head)


def _heads(noun: Token) -> frozenset[str]:
    """A noun and what it is of: "the first of several bombs", "a pair of jets"."""
    of = (one for child in noun.children if child.lower_ == "of" for one in child.children)
    gathered = noun.lemma_.lower() in GATHERED or noun.pos_ in ("ADJ", "NUM", "PRON", "DET")
    return frozenset(
        {noun.lemma_.lower(), noun.lower_, *(one.lemma_.lower() for one in of if gathered)}
    )


def _is_another(verb: Token, things: Sequence[Token]) -> bool:
    """Whether a second or a later happening of its kind is told of."""
    beside = {child.lower_ for one in things for child in one.children}
    again = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    return bool(ANOTHER & beside) or "again" in again


def _of_its_thing(verb: Token, said: Collection[str], things: Sequence[Token]) -> Iterator[str]:
    """The happenings that a verb tells of with its thing alone."""
    discovery, first = HAPPENINGS["discovery"], HAPPENINGS["first case"]
    found_out = "find out" in said and any(one.lemma_ in discovery.nouns for one in verb.subtree)
    discovered = any(one in discovery.verbs for one in said) and any(
        _called(one) & discovery.nouns for one in things
    )
    if found_out or discovered:
        yield "discovery"
    if is_grounding(verb, said):
        yield "grounding"
    if any(one in first.verbs for one in said) and any(
        _is_first(one, first.nouns) for one in things
    ):
        yield "first case"


def is_grounding(verb: Token, said: Collection[str]) -> bool:
    """Whether a ship strikes something: "ran aground", "was hit by an object"."""
    listed = HAPPENINGS["grounding"]
    if {"run aground", "go aground"} & set(said):
        return True
    struck = {
        one.lower_
        for child in verb.children
        if child.dep_ in (*OBJECTS, "agent", "prep")
        for one in (child, *child.children)
        if one.dep_ in (*OBJECTS, "pobj")
    }
    return bool(listed.verbs & set(said)) and bool(listed.nouns & struck)


def with_completion(verb: Token) -> Iterator[str]:
    """A verb with its particle or its preposition and noun: "go down", "be on strike"."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ in ("prt", "advmod", "prep", "dobj"):
            grown = f"{lemma} {child.lower_ if child.dep_ != 'dobj' else child.lemma_.lower()}"
            yield grown
            for inner in child.children:
                if inner.dep_ in ("pobj", "prep"):
                    yield f"{grown} {inner.lemma_.lower()}"


def _called(noun: Token) -> frozenset[str]:
    """What a noun is called, with what is written before it: "distress call"."""
    before = [child.lemma_.lower() for child in noun.children if child.dep_ == "compound"]
    own = noun.lemma_.lower()
    return frozenset({own, *(f"{one} {own}" for one in before)})


def _is_first(noun: Token, nouns: frozenset[str]) -> bool:
    return noun.lemma_.lower() in nouns and any(
        child.lower_ in ("first", "earliest") for child in noun.children
    )


def subject_of(verb: Token) -> Token | None:
    """What a verb is told of; of a relative clause, what the clause describes."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            relative = child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
            return verb.head if relative else child
    return None
