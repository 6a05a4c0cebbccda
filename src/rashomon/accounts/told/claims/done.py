"""Whether something was done: "the pump did not fail", "nobody was warned"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_nobody, is_none, is_turned
from rashomon.accounts.told.claims.proposition import Proposition, is_limited, root, stem
from rashomon.accounts.told.deeds.doing import ANYBODY
from rashomon.accounts.told.wording.assertion import (
    ITSELF,
    is_of_none,
    is_of_others,
    is_only_thought,
    subject_of,
)
from rashomon.accounts.told.wording.grammar import called, was
from rashomon.accounts.told.wording.lexicon import DENIAL, INTENTION, LIGHT, NOBODY
from rashomon.language import words
from rashomon.model import Span

TELLING_ENOUGH = words("use hold")
"""Light verbs that tell enough of what they have for an object: "used tear gas"."""

OF_MINDS = words(
    """surprise interest concern convince impress amuse disappoint please satisfy worry shock bother
    prepare suppose allow require oblige fool spare involve"""
)
"""What is said of nobody without a deed."""

OF_IT = ("of", "about")
WHERE = words("in on at inside near outside")
TIMES = words("night morning noon evening midnight afternoon day time moment end dark dawn dusk")
TO_THE_PRESS = words("respond reply answer comment decline")
CALLS = words("call calls email emails message messages request requests")
"""What people did not do when they were asked, and what they did not return: news says so of
everybody."""


def happening(doc: Doc) -> Iterator[Proposition]:
    """That something happened or was done, or did not and was not."""
    for verb in doc:
        if (
            verb.pos_ != "VERB"
            or (_is_light(verb) and not _is_telling_of(verb))
            or _is_intending(verb)
        ):
            continue
        if is_only_thought(verb) or is_of_others(verb) or verb.dep_ == "amod":
            continue
        subject = subject_of(verb)
        nothing = subject is not None and subject.lower_ == "nothing"
        subject = None if nothing else subject
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        taking_part = [one for one in (subject, *objects) if one is not None and _is_noun(one)]
        if not taking_part or (subject is not None and subject.lower_ in NOBODY | ANYBODY):
            continue
        to_blame = verb.lemma_ == "blame" and verb.dep_ == "xcomp"
        if _is_order(verb, subject) or verb.head.lower_ == "without" or to_blame:
            continue
        befallen = [one for one in taking_part if one.dep_ != "nsubj"] or taking_part
        first = min([verb, *taking_part], key=lambda one: one.i)
        last = max([verb, *taking_part], key=lambda one: one.i)
        said = Proposition(
            _span(first, last),
            root(verb.lemma_),
            frozenset(stem(one.lemma_) for one in taking_part if one not in befallen),
            frozenset(stem(one.lemma_) for one in befallen),
            is_turned(verb)
            == (nothing or is_of_none(verb) or any(is_none(one) for one in taking_part)),
            _question(verb, subject, objects, nothing=nothing),
            limited=not nothing and is_limited(verb, subject),
            place=_place(verb),
            of_pronoun=subject is not None and subject.lower_ in ITSELF and verb.dep_ != "relcl",
        )
        yield said
        kinds = frozenset(stem(kind.lemma_) for one in befallen for kind in _kind_of(one))
        if kinds:
            yield structs.replace(said, things=kinds)


def _place(verb: Token) -> str:
    """Where it happened, or did not; empty where that isn't told, is a name, or is a time."""
    links = (one for one in verb.children if one.dep_ == "prep" and one.lower_ in WHERE)
    inside = (one for link in links for one in link.children if one.dep_ == "pobj")
    nouns = (one for one in inside if one.tag_ == "NN" and not one.ent_type_)
    return next((one.lemma_.lower() for one in nouns if one.lower_ not in TIMES), "")


def of_nobody(doc: Doc) -> Iterator[Proposition]:
    """What nobody suffered: "nobody was warned", "not a soul had been told"."""
    for verb in doc:
        subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
        if verb.pos_ != "VERB" or not subjects or not is_nobody(subjects[0]):
            continue
        if (_is_light(verb) and not _is_telling_of(verb)) or verb.lemma_.lower() in OF_MINDS:
            continue
        if is_only_thought(verb) or is_of_others(verb) or _is_wish(verb):
            continue
        yield Proposition(
            _span(subjects[0].left_edge, verb),
            root(verb.lemma_),
            frozenset(),
            frozenset(),
            is_turned(verb),
            f"Was anybody {verb.lower_}?",
            of_verb=True,
            word=verb.lower_,
        )


def _kind_of(name: Token) -> list[Token]:
    """What a name says that it names: "river" of "the river Wend"."""
    if name.tag_ not in ("NNP", "NNPS"):
        return []
    return [one for one in name.lefts if one.dep_ == "compound" and one.tag_ == "NN"]


def _is_light(verb: Token) -> bool:
    if verb.lemma_.lower() in ("reach", "return") and _is_of_calls(verb):
        return True
    return verb.lemma_.lower() in (LIGHT - TELLING_ENOUGH) | DENIAL | TO_THE_PRESS


def _is_of_calls(verb: Token) -> bool:
    """Whether nobody spoke to the press: "could not be reached", "did not return our calls"."""
    return any(
        child.dep_ == "nsubjpass" or (child.dep_ == "dobj" and child.lower_ in CALLS)
        for child in verb.children
    )


def _is_telling_of(verb: Token) -> bool:
    """Whether people learn of something: "residents were told of the leak"."""
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    return verb.lemma_ == "tell" and passive and any(c.lower_ in OF_IT for c in verb.children)


def _is_intending(verb: Token) -> bool:
    """Whether it only leads to what is meant: "failed to come", but not "the pump failed"."""
    leading = any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)
    return leading and verb.lemma_.lower() in INTENTION


def _is_order(verb: Token, subject: Token | None) -> bool:
    """Whether somebody is told to do it, or not to: "do not open the gate"."""
    return subject is None and verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj", "ccomp")


def _is_wish(verb: Token) -> bool:
    """Whether it is asked for, not told: "that nobody be left behind"."""
    helping = [one for one in verb.children if one.dep_ in ("aux", "auxpass")]
    return [one.lower_ for one in helping] == ["be"]


def _is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN")


def _span(first: Token, last: Token) -> Span:
    return first.idx, last.idx + len(last)


def _question(
    verb: Token, subject: Token | None, objects: list[Token], *, nothing: bool = False
) -> str:
    if subject is None or not _is_noun(subject):
        anybody = "anything" if nothing else "anybody"
        return f"Did {anybody} {verb.lemma_.lower()} {called(objects[0])}?" if objects else ""
    if subject.dep_ == "nsubjpass" or verb.dep_ == "acomp":
        return f"{was(subject)} {called(subject)} {verb.lower_}?"
    behind = f" {called(objects[0])}" if objects and _is_noun(objects[0]) else ""
    return f"Did {called(subject)} {verb.lemma_.lower()}{behind}?"
