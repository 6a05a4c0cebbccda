"""How one asks how long something lasted."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from rashomon.accounts.told.spells.states import TAKING, State
from rashomon.accounts.told.wording.grammar import is_passive, was

ASKED: Mapping[str, str] = {
    "dark": "How long was the power out?",
    "held": "How long {was} {thing} held?",
    "trapped": "How long {was} {thing} trapped?",
    "closed": "How long {was} {thing} closed?",
    "down": "How long {was} {thing} down?",
    "lasting": "How long did {thing} last?",
}
"""The question on each kind of state."""

_SUBJECT = {"her": "she", "him": "he", "them": "they", "us": "we", "me": "I"}


def question(found: State, meant: Token | None) -> str:
    """The question that a length answers, as a person would ask it.

    Args:
        found: the state or deed.
        meant: the noun that its thing stands for, or the thing itself.
    """
    thing, verb = found.thing, found.verb
    called = "it" if meant is None else _called(meant)
    be = "were" if called in ("they", "we", "you") else _was(meant)
    if found.kind in ASKED:
        return ASKED[found.kind].format(was=be, thing=called)
    if found.kind.startswith(TAKING):
        return f"How long did it take to {found.kind.removeprefix(TAKING)} {called}?"
    if is_passive(verb):
        return f"How long {be} {called} {verb.lower_}?"
    if thing is not None and thing.dep_ == "dobj":
        return f"How long did they {verb.lemma_} {called}?"
    return f"How long did {called} {verb.lemma_}?"


def _was(thing: Token | None) -> str:
    return "was" if thing is None else was(thing).lower()


def _called(thing: Token) -> str:
    """A thing as a question has it: a name as it is, a noun with "the", a pronoun as a subject."""
    if thing.pos_ == "PRON" or thing.tag_ == "PRP$":
        return _SUBJECT.get(thing.lower_, thing.lower_)
    names = [one.text for one in thing.children if one.dep_ == "compound" and one.i < thing.i]
    number = [one.text for one in thing.children if one.dep_ == "nummod" and one.i == thing.i + 1]
    said = " ".join((*names, thing.text, *number))
    return said if thing.tag_ in ("NNP", "NNPS") else f"the {said}"
