"""How denials are worded beside "not": "no siren", "not a soul", "neither … nor", "nor did"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.accounts.told.wording.assertion import turns
from rashomon.accounts.told.wording.lexicon import NOBODY
from rashomon.language import words

SOULS = words("soul one person body human being")
"""What "not a" and "no" stand before to say nobody."""


def is_none(noun: Token) -> bool:
    """Whether none of a thing is meant: "no siren", "not one bag", "neither rats nor mice"."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if "no" in before or "neither" in before:
        return True
    if noun.left_edge.lower_ == "not" and before & {"a", "an", "one", "single"}:
        return True
    return noun.dep_ == "conj" and _is_after_neither(noun)


def is_nobody(token: Token) -> bool:
    """Whether nobody is meant: "nobody", "no one", "not a soul"."""
    return token.lower_ in NOBODY or (token.lemma_.lower() in SOULS and is_none(token))


NEVER = words("time point stage moment occasion circumstance circumstances way means account")
"""What "at no", "in no" and "by no" stand before to say never."""


def is_turned(verb: Token) -> bool:
    """Whether what a verb tells is denied, also by "nor" or "at no time" before it."""
    return turns(verb) != (_is_behind_nor(verb) or _is_never(verb))


def _is_never(verb: Token) -> bool:
    """Whether it happened never: "at no time did she turn", "was in no way warned"."""
    whens = (noun for link in verb.children if link.dep_ == "prep" for noun in link.children)
    return any(noun.dep_ == "pobj" and noun.lower_ in NEVER and is_none(noun) for noun in whens)


def _is_behind_nor(verb: Token) -> bool:
    """Whether "nor" opens the clause, with its helping verb before its subject."""
    subject = next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    helping = [one for one in verb.children if one.dep_ in ("aux", "auxpass")]
    helping += [verb.head] if verb.dep_ == "acomp" else []
    opening = [one for one in verb.doc[: subject.i] if one.lower_ in ("nor", "neither")]
    return any(one.i + 1 == helper.i < subject.i for one in opening for helper in (*helping, verb))


def _is_after_neither(noun: Token) -> bool:
    first = noun
    while first.dep_ == "conj":
        first = first.head
        links = {child.lower_ for child in first.children if child.dep_ in ("cc", "preconj")}
        if "nor" in links and (is_none(first) or "neither" in links):
            return True
    return False
