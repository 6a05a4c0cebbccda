"""In what state something was, or what was done, for so long as a page tells.

A state is named by its kind ("dark", "held", "trapped", "closed"), however it is worded: a
place lies in darkness, is without current, has no light, or its lamps do not come on again.
"After five hours" tells how long a state lasted whose end the verb tells: "was dug out". What is
of no kind is a deed, named by its verb and what it is told of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant import Here
from rashomon.accounts.told.wording.grammar import is_passive
from rashomon.accounts.told.wording.lexicon import LIGHT, kinds_of
from rashomon.accounts.told.wording.persons import is_living
from rashomon.language import words

POWER = words("power electricity current light lighting mains supply")
LAMPS = POWER | words("lamp bulb juice grid")
DARKNESS = words("darkness dark gloom blackness")
OUTAGES = words("blackout outage")
GONE = words("off out away dead down dark")
RETURNING = words("come go return switch turn restore get")
FREEING = words("free release rescue dig pull lift bring get save cut let walk come drag winch")
OUT = words("out up away free go from")
CAPTIVE = words("hostage captive prisoner captivity custody will detention")
HOLES = words(
    """cellar rubble debris wreck wreckage lift elevator mine shaft tunnel snow mud cave well
    avalanche ruin basement pit carriage underground"""
)
REOPENING = words("reopen resume restart")
STILL = words("be lie stand sit stay remain spend live go leave keep hang")
UNREACHABLE = words("down offline unreachable unavailable inaccessible")
PEOPLE = words(
    """i you he she we they him her us them who whom man woman girl boy nurse guard driver official
    captain pilot doctor teacher minister journalist reporter person member staff"""
)

VERBS = {
    "trapped": words("trap strand bury pin maroon stick"),
    "closed": words("close shut block suspend halt cordon seal"),
    "lasting": words("last continue drag endure burn rage go"),
    "held": words("detain imprison"),
}
"""Verbs that tell of a state by themselves."""

STRETCHES = words("second minute hour day night week month year part rest most half")
TAKING = "take "
"""Begins the kind of a deed that took so long."""

SUBJECTS = ("nsubj", "nsubjpass")


class State(NamedTuple):
    """A kind of state, or a deed's verb, and the word for what was in it or did it."""

    kind: str
    thing: Token | None
    verb: Token


def state_of(verb: Token, link: str, here: Here) -> State | None:
    """What lasted for a length that hangs on a verb.

    Args:
        verb: the word that the length hangs on; a noun where a headline leaves the verb out.
        link: how it does: ``for``, ``after``, or nothing ("lasted two hours").
        here: tells what pronouns of the sentence mean.
    """
    if link == "after":
        return next(_ended(verb, here), None)
    found = next(_states(verb, here), None)
    if found is not None:
        return found
    if verb.lemma_ == "take":
        return next(_taking(verb), None)
    thing = _told_of(verb)
    is_deed = verb.pos_ == "VERB" and verb.lemma_.lower() not in LIGHT
    return State(verb.lemma_.lower(), thing, verb) if is_deed and thing is not None else None


def _states(verb: Token, here: Here) -> Iterator[State]:
    lemma, near = verb.lemma_.lower(), _near(verb)
    subject = _subject(verb)
    of_lamps = _is_lamp(subject, here)
    if _is_dark(verb) or (lemma in STILL and of_lamps and near & GONE):
        yield State("dark", None if of_lamps else _told_of(verb), verb)
    elif _is_denied(verb) and lemma in RETURNING and near & {"on", "back"}:
        yield State("dark", None, verb)
    if near & CAPTIVE and lemma in STILL | {"hold", "take"}:
        yield State("held", _captive(verb), verb)
    if lemma in VERBS["held"] or (lemma == "hold" and _is_person(_told_of(verb))):
        yield State("held", _told_of(verb), verb)
    if lemma in VERBS["trapped"] or (lemma in STILL and near & HOLES):
        yield State("trapped", _told_of(verb), verb)
    if lemma in VERBS["closed"] or (lemma in STILL and near & {"closed", "shut"}):
        yield State("closed", _told_of(verb), verb)
    if lemma in STILL and near & UNREACHABLE:
        yield State("down", subject, verb)
    if lemma in VERBS["lasting"] and subject is not None and (lemma != "go" or "on" in near):
        yield State("dark", None, verb) if is_outage(subject) else State("lasting", subject, verb)


def is_outage(noun: Token) -> bool:
    """Whether a noun names a time without electricity: a blackout, a power cut."""
    lemma = noun.lemma_.lower()
    cut = lemma in ("cut", "failure") and any(c.lemma_.lower() in POWER for c in noun.children)
    return cut or lemma in OUTAGES


def _is_lamp(subject: Token | None, here: Here) -> bool:
    meant = here.of(subject).noun if subject is not None else None
    return meant is not None and meant.lemma_.lower() in LAMPS


def _ended(verb: Token, here: Here) -> Iterator[State]:
    """The state whose end a verb tells, after so long."""
    lemma, near = verb.lemma_.lower(), _near(verb)
    subject = _subject(verb) if verb.pos_ in ("VERB", "AUX") else verb
    if _is_lamp(subject, here) and near & {"on", "back", "return"}:
        yield State("dark", None, verb)
    if lemma == "release" or (lemma == "free" and not near & HOLES):
        yield State("held", _told_of(verb), verb)
    if (lemma in FREEING and near & (OUT | HOLES)) or lemma == "rescue":
        yield State("trapped", _told_of(verb), verb)
    if lemma in REOPENING or ("again" in near and (lemma == "open" or "open" in near)):
        yield State("closed", _told_of(verb), verb)


def _taking(verb: Token) -> Iterator[State]:
    """The deed that something took so long to do: "took six hours to put out the blaze"."""
    for deed in verb.children:
        if deed.dep_ in ("xcomp", "advcl", "ccomp") and deed.tag_ == "VB":
            particle = next((f" {one.lower_}" for one in deed.children if one.dep_ == "prt"), "")
            yield State(f"{TAKING}{deed.lemma_.lower()}{particle}", _told_of(deed), deed)


def _is_dark(verb: Token) -> bool:
    """Whether somebody is without light: "lay in darkness", "had no light", "lost power"."""
    for child in verb.children:
        lacking = {one.lemma_.lower() for one in child.children if one.dep_ == "pobj"}
        if child.lower_ == "without" and lacking & POWER:
            return True
        if child.lower_ in ("in", "into") and lacking & DARKNESS:
            return True
        missing = any(one.lower_ == "no" for one in child.children)
        lost = (verb.lemma_ == "have" and missing) or verb.lemma_ == "lose"
        if lost and child.dep_ == "dobj" and child.lemma_.lower() in POWER:
            return True
    return verb.lemma_ == "be" and any(
        child.dep_ == "acomp" and child.lower_ == "dark" for child in verb.children
    )


def _near(verb: Token) -> frozenset[str]:
    """What stands with a verb: its particles, its objects, and the nouns behind "in" and "as"."""
    found = set()
    for child in verb.children:
        if child.dep_ in SUBJECTS or child.dep_ in ("agent", "relcl", "conj", "advcl", "ccomp"):
            continue
        found.add(child.lemma_.lower())
        found.add(child.lower_)
        if child.dep_ == "advmod":
            found |= {one.lower_ for one in child.children}
        if child.dep_ == "prep" and child.lower_ in ("in", "as", "under", "beneath", "against"):
            found |= {one.lemma_.lower() for one in child.children if one.dep_ == "pobj"}
        if child.lower_ in ("from", "out", "of"):
            found |= {one.lemma_.lower() for one in child.subtree if one.dep_ == "pobj"}
    return frozenset(found)


def _captive(verb: Token) -> Token | None:
    """Who is kept hostage; in "kept her prisoner" a parser takes "her" for the prisoner's."""
    told = _told_of(verb)
    if told is not None and told.lemma_.lower() in CAPTIVE and told.head == verb:
        owner = next((one for one in told.children if one.dep_ == "poss"), None)
        if owner is not None:
            return owner
        objects = [one for one in verb.children if one.dep_ in ("dobj", "dative") and one != told]
        clause = verb.head if verb.dep_ == "relcl" else None
        return objects[0] if objects else clause
    return told


def _told_of(verb: Token) -> Token | None:
    """What a verb is told of: what it is done to, else who does it."""
    held = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    done_to = next((one for one in held if one.lemma_.lower() not in STRETCHES), None)
    if done_to is not None:
        relative = done_to.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
        return verb.head if relative else done_to
    if is_passive(verb) and verb.dep_ in ("acl", "amod"):
        return verb.head
    return _subject(verb)


def _subject(verb: Token) -> Token | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    for child in (one for above in (verb, *auxiliaries) for one in above.children):
        if child.dep_ in SUBJECTS:
            relative = child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
            return verb.head if relative else child
    above = verb.head
    return _subject(above) if verb.dep_ in ("conj", "xcomp", "acomp") and above != verb else None


def _is_person(thing: Token | None) -> bool:
    if thing is None:
        return False
    named = thing.ent_type_ == "PERSON" or thing.lemma_.lower() in PEOPLE
    kinds = kinds_of(thing.lemma_.lower())
    return named or thing.lower_ in PEOPLE or is_living(thing.lemma_.lower(), kinds)


def _is_denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
