"""What a number counts that leaves its noun out: "Forty tents stood there. Twelve were destroyed".

"Seven died" and "both were hurt" tell of people, and of those people who were spoken of last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant import Here
from rashomon.accounts.told.meant.sorts import is_many
from rashomon.accounts.told.wording.events import OF_THINGS, events_of
from rashomon.accounts.told.wording.grammar import lemmas_of
from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.accounts.told.wording.persons import is_living
from rashomon.language import words

SUBJECTS = ("nsubj", "nsubjpass")
THEM = words("them those these whom")
GROUPS = words("family couple pair crew gang team band trio staff party convoy")
"""Nouns of several that a number may be of, without an ending of the plural."""


class LeftOut(NamedTuple):
    """The noun that a number leaves out, by its lemma and as a question has it.

    ``of_a_whole`` says that it is told in front of the number: "of the crew, three were hurt".
    """

    noun: str
    plural: str
    of_a_whole: bool = False


PEOPLE = LeftOut("people", "people")


def left_out(number: Token, verbs: Sequence[Token], here: Here) -> LeftOut | None:
    """What a number that stands alone counts; ``None`` where that is not sure.

    Args:
        number: the number: a subject, or what somebody does something to.
        verbs: what it does or what is done to it.
        here: tells what is in mind where it stands.
    """
    events = events_of(lemma for verb in verbs for lemma in lemmas_of(verb, number))
    if not _stands_alone(number) or not (events or number.dep_ == "nsubjpass"):
        return None
    whole = _of_which(number)
    if whole is not None:
        return LeftOut(whole.lemma_.lower(), whole.lower_, of_a_whole=True)
    of_people = bool(events - OF_THINGS)
    named = here.several(number, lambda noun: _can_be(noun, of_people=of_people, sure=bool(events)))
    if number.lower_ == "both" and here.of(number).noun != named.noun:
        return None
    if named.noun is None or named.noun.lemma_.lower() in GROUPS:
        return PEOPLE if of_people else None
    return LeftOut(named.noun.lemma_.lower(), named.noun.lower_)


def _of_which(number: Token) -> Token | None:
    """The whole that stands in front of a number: "of the crew, three were hurt"."""
    links = [one for one in number.head.children if one.lower_ == "of" and one.i < number.i]
    nouns = (one for link in links for one in link.children if one.dep_ == "pobj")
    return next((one for one in nouns if is_many(one) or one.lemma_.lower() in GROUPS), None)


def _stands_alone(number: Token) -> bool:
    if not (number.like_num or number.lower_ == "both"):
        return False
    told = number.dep_ in (*SUBJECTS, "dobj") and number.head.pos_ == "VERB"
    described = any(
        child.dep_ in ("det", "poss", "amod", "relcl")
        or (child.dep_ == "prep" and not _is_of_them(child))
        for child in number.children
    )
    return told and not described


def _is_of_them(link: Token) -> bool:
    return link.lower_ == "of" and any(one.lower_ in THEM for one in link.children)


def _can_be(noun: Token, *, of_people: bool, sure: bool) -> bool:
    lemma = noun.lemma_.lower()
    living = lemma in GROUPS or is_living(lemma, kinds_of(lemma))
    return (is_many(noun) or lemma in GROUPS) and (not sure or living == of_people)
