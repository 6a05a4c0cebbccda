"""Which happenings a verb tells of: by its own sense, by its subject, or by its thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from rashomon.accounts.told.moments.happenings import (
    CALLING,
    COMING,
    HAPPENINGS,
    MOTION,
    SENDING,
    WATERS,
)

OBJECTS = ("dobj", "nsubjpass")
PARTLY = ("call for help", "discovery", "first case", "grounding")
"""Happenings that a verb tells of with its thing alone."""


def happenings(verb: Token) -> Iterator[str]:
    """The happenings that a verb tells of, by its own sense or by its subject."""
    lemma, subject = verb.lemma_.lower(), subject_of(verb)
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    done_to = [child.lemma_.lower() for child in objects]
    noun = subject.lemma_.lower() if subject is not None else ""
    comes = lemma in COMING or (lemma == "take" and "place" in done_to)
    said = {lemma, *with_completion(verb)}
    for name, happening in HAPPENINGS.items():
        if name in PARTLY:
            continue
        if said & happening.verbs or (comes and noun in happening.nouns):
            yield name
    if (lemma in MOTION and noun in WATERS) or (lemma in SENDING and WATERS & set(done_to)):
        yield "flood"
    things = objects or ([subject] if subject is not None else [])
    if lemma in CALLING and any(_called(one) & HAPPENINGS["call for help"].nouns for one in things):
        yield "call for help"
    yield from _of_its_thing(verb, said, things)


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
