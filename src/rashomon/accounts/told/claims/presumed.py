"""What a sentence takes for granted: that there was the march people took part in, or whose data.

Who says that no march took place denies what others only mention: "took part in the march", "the
march had set out". Who says that bank details were not affected denies that the stolen files
include any.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_none, is_turned
from rashomon.accounts.told.claims.proposition import Proposition, root, stem
from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought
from rashomon.accounts.told.wording.states import DATA, TAKING
from rashomon.language import words

OCCASIONS = words(
    """march demonstration rally meeting vote strike fight riot ceremony hearing raid search
    inspection drill concert trial"""
)
"""What takes place, so that taking part in it says that it did."""

CAPTIVES = words("hostage captive")
HELD = words("hold keep take")
PLACE = ("take", "happen", "occur")
WITHIN = ("in", "during", "at", "to", "from")
HOLDING = words("include contain comprise hold list")
HOARDS = words("file data datum dump haul record database list document archive")


def presumed(doc: Doc) -> Iterator[Proposition]:
    """The occasions that there were or were not, and the data that were taken or were not."""
    for noun in doc:
        verb = next((one for one in noun.ancestors if one.pos_ in ("VERB", "AUX")), None)
        if verb is None or is_only_thought(verb) or is_of_others(verb):
            continue
        if noun.text in OCCASIONS and noun.tag_ in ("NN", "NNP"):
            yield from _occasion(noun, verb)
        elif noun.lemma_.lower() in DATA and noun.tag_ == "NNS":
            yield from _data(noun, verb)
        if noun.lemma_.lower() in CAPTIVES and _is_made_one(noun):
            yield _there(noun, affirmed=not is_turned(verb))


def _is_made_one(noun: Token) -> bool:
    """Whether somebody is said to be one: "held hostage", "as a hostage", "the hostage"."""
    certain = any(child.lower_ in ("the", "her", "his", "their") for child in noun.children)
    held = noun.head.lemma_.lower() in HELD and noun.dep_ in ("oprd", "dobj", "npadvmod")
    behind_as = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    return not is_none(noun) and (certain or held or behind_as)


def _there(noun: Token, *, affirmed: bool) -> Proposition:
    """That there was one, as a denial has it: "there never was a hostage"."""
    return Proposition(
        span=(noun.left_edge.idx, noun.idx + len(noun)),
        matter=root(noun.lemma_),
        doers=frozenset(),
        things=frozenset(),
        affirmed=affirmed,
        question=f"Was there a {noun.lemma_.lower()}?",
    )


def _occasion(noun: Token, verb: Token) -> Iterator[Proposition]:
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    took_place = verb.lemma_ in PLACE and noun.dep_ == "nsubj" and noun.head == verb
    if took_place and (("no" in before) != is_turned(verb)):
        yield _proposition(noun, "took place", affirmed=False, asks=_place(noun))
    elif "the" in before and not is_turned(verb):
        inside = noun.dep_ == "pobj" and noun.head.lower_ in WITHIN
        if took_place or inside or (noun.dep_ == "nsubj" and verb.tag_ in ("VBD", "VBN")):
            yield _proposition(noun, "took place", affirmed=True, asks=_place(noun))


def _data(noun: Token, verb: Token) -> Iterator[Proposition]:
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    within = verb.lemma_.lower() in HOLDING and noun.dep_ in ("dobj", "conj")
    hoard = subject is not None and subject.lemma_.lower() in HOARDS
    taken = verb.lemma_.lower() in TAKING and noun.dep_ == "nsubjpass"
    kinds = [child for child in noun.children if child.dep_ in ("compound", "amod")]
    said = " ".join(one.lower_ for one in (*kinds, noun))
    if taken or (within and hoard):
        yield _proposition(noun, "taken", affirmed=not is_turned(verb), asks=f"Were {said} taken?")


def _place(noun: Token) -> str:
    return f"Did the {noun.lower_} take place?"


def _proposition(noun: Token, matter: str, *, affirmed: bool, asks: str) -> Proposition:
    beside = [one for one in noun.children if one.dep_ in ("compound", "amod")]
    first = min([noun, *(one for one in noun.children if one.i < noun.i)], key=lambda one: one.i)
    return Proposition(
        span=(first.idx, noun.idx + len(noun)),
        matter=matter,
        doers=frozenset(),
        things=frozenset({stem(noun.lemma_)}),
        affirmed=affirmed,
        question=asks,
        kind=frozenset(stem(one.lemma_) for one in beside),
    )
