"""Pronouns, what each can mean, and an "it" that means nothing: "it rained", "it was clear"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.accounts.told.meant.sorts import (
    ANY,
    BODY,
    MEASURED,
    PERSON,
    gender,
    is_many,
    is_something,
    sort_of,
)
from rashomon.language import words
from rashomon.voices.speakers.lexicon import CROWDS

IT = words("it its itself")
HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves")
PRONOUNS = IT | HE | SHE | THEY | {"both"}

WEATHER = words("rain snow hail thunder drizzle freeze thaw blow pour storm")
BEING_SO = words(
    """dark cold light late early hot warm wet foggy windy icy quiet noisy clear unclear likely
    unlikely possible impossible true untrue difficult hard easy important necessary known unknown
    certain good bad lucky strange time"""
)
SEEMING = words("seem appear happen emerge transpire turn mean follow")
TELLING = words(
    """say report believe know think understand fear expect allege claim announce decide agree
    estimate find reveal learn hope suggest assume note"""
)
CLAUSES = ("ccomp", "csubj", "xcomp", "advcl", "relcl", "acl")


def is_empty(it: Token) -> bool:
    """Whether an "it" means nothing that was told before."""
    verb = it.head
    if it.lower_ != "it" or it.dep_ not in ("nsubj", "nsubjpass", "expl"):
        return it.dep_ == "expl"
    lemma = verb.lemma_.lower()
    beside = {child.dep_ for child in verb.children}
    that = any(child.dep_ in ("ccomp", "csubj") for child in verb.children)
    if lemma in WEATHER:
        return all(child.dep_ != "dobj" or child.ent_type_ in MEASURED for child in verb.children)
    if lemma in SEEMING or (lemma in TELLING and it.dep_ == "nsubjpass" and that):
        return "ccomp" in beside or "xcomp" in beside
    if lemma == "take":
        return any(child.dep_ in CLAUSES and child.tag_ == "VB" for child in verb.children)
    return lemma == "be" and any(_is_said_of_nothing(child) for child in verb.children)


def _is_said_of_nothing(said: Token) -> bool:
    if said.dep_ in ("ccomp", "csubj"):
        return True
    if said.dep_ not in ("attr", "acomp", "npadvmod"):
        return False
    if said.lower_ in BEING_SO or said.ent_type_ in ("TIME", "DATE"):
        return True
    return said.dep_ == "attr" and any(
        child.dep_ == "relcl" and any(one.lower_ in ("who", "that") for one in child.children)
        for child in (*said.children, *said.head.children)
    )


def can_mean(pronoun: Token, noun: Token, *, joined: bool) -> bool:
    """Whether a pronoun agrees with a noun in number, gender, and being somebody.

    Args:
        pronoun: the pronoun.
        noun: what it may mean.
        joined: whether the noun is only the first of several: "the tram and the bus".
    """
    word = pronoun.lower_
    crowd = noun.lemma_.lower() in CROWDS or (BODY in sort_of(noun) and sort_of(noun) != ANY)
    if word == "both":
        return joined or _is_counted_two(noun)
    if word in THEY:
        return joined or is_many(noun) or crowd
    if joined or is_many(noun):
        return False
    if word in IT:
        return is_something(noun)
    told = gender(noun)
    return PERSON in sort_of(noun) and told in (None, "he" if word in HE else "she")


def _is_counted_two(noun: Token) -> bool:
    counted = [child.lower_ for child in noun.children if child.dep_ == "nummod"]
    return is_many(noun) and (not counted or counted[0] in ("two", "2"))
