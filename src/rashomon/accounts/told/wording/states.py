"""What is told of counted people without a verb that befalls them.

That they were somewhere ("58 people were in the building"), and that data of theirs were taken
("the records of 4 million customers"): the verb tells of the data, and the number of the people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.wording.standings import standings
from rashomon.language import words

DATA_TAKEN = "data taken"
"""Stands for a verb where data of people were taken; an event of its own in the lexicon."""

DATA = words("data datum record information detail file credential password profile")
TAKING = words(
    """steal take obtain lose leak expose breach compromise access affect copy download hack publish
    grab get harvest theft loss leak breach exposure"""
)
"""What thieves do to data, and what companies call it."""

OF_PEOPLE = words("of on about from for to")
THERE = {"in": "in", "inside": "in", "on": "on", "at": "at", "aboard": "aboard"}
RIDERS = words("passenger people person crew sailor tourist pilgrim migrant pupil child worker")
LIVING = ("PERSON", "NORP")
SURE = ("the", "this", "that")
STEPS_UP = 6


ABOARD = "be on board"
CARRYING = words("carry transport have hold bring")
CRAFT_ONLY = words("carry transport")
CLAIMING = words("claim cost take")
POWER = words("power electricity current")
CUTTING = words("cut knock_out lose disrupt")


class State(NamedTuple):
    """What stands for a verb, how a question on it ends, and the word it is read off.

    ``noun`` is what is counted, where that is not the thing itself: lives are people; a number
    alone counts people where it is told ``of_people``.
    """

    lemma: str
    tail: str
    verb: Token
    noun: str = ""
    of_people: bool = False


def state_of(thing: Token, verbs: Sequence[Token], *, after_escape: bool = False) -> State | None:
    """What is told of a thing that is counted, by other than its verbs; ``None`` if nothing.

    Args:
        thing: what is counted.
        verbs: what it does or what is done to it.
        after_escape: whether the page tells of people who broke out.
    """
    for states in (_data_taken, _lives, _aboard, _powerless):
        found = next(states(thing), None)
        if found:
            return found
    standing = next(standings(thing, after_escape=after_escape), None)
    if standing is not None:
        return State(standing.lemma, standing.tail, standing.verb, of_people=True)
    return None if verbs else next(_whereabouts(thing), None)


def nation_of(thing: Token) -> frozenset[str]:
    """Of which nation the counted are, as they are only a part of all: "143 million Americans"."""
    beside = (child for child in thing.children if child.dep_ == "amod")
    return frozenset(one.lemma_.lower() for one in (thing, *beside) if one.ent_type_ == "NORP")


def _data_taken(thing: Token) -> Iterator[State]:
    """Whose data were taken, or may have been: more is seldom known when it is announced."""
    for data in _data_of(thing):
        climbing = data
        for _ in range(STEPS_UP):
            if climbing.lemma_.lower() in TAKING and not _is_denied(climbing):
                yield State(DATA_TAKEN, "", climbing)
                break
            if climbing.head == climbing:
                break
            climbing = climbing.head


def _data_of(thing: Token) -> Iterator[Token]:
    """The data of a thing: "records of customers", "customers' records", "whose data"."""
    above = thing.head
    if thing.dep_ == "pobj" and above.lower_ in OF_PEOPLE:
        beside = (one for one in above.head.children if one.dep_ == "dobj" and one.i < thing.i)
        yield from filter(_is_data, (above.head, *beside))
    if thing.dep_ == "poss" and _is_data(above):
        yield above
    for clause in thing.children:
        if clause.dep_ == "relcl":
            yield from (one for one in clause.children if _is_data(one) and is_whose(one))


def is_whose(noun: Token) -> bool:
    """Whether a noun is the possession of what its clause describes: "whose data"."""
    return any(child.lower_ == "whose" for child in noun.children)


def _is_data(noun: Token) -> bool:
    return noun.lemma_.lower() in DATA and noun.tag_.startswith("NN")


def _is_denied(verb: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ in ("if", "unless"))
        for child in verb.children
    )


def _lives(thing: Token) -> Iterator[State]:
    """Whose lives were lost: "claimed the lives of 14 skiers", "cost 55 people their lives"."""
    life = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "of" else thing
    noun = "people" if life == thing else ""
    is_life = life.lemma_.lower() == "life" and life.dep_ in ("dobj", "nsubjpass")
    if is_life and life.head.lemma_.lower() in CLAIMING | {"lose"}:
        yield State("lose life", "", life.head, noun)
    above = thing.head
    claiming = above.lemma_.lower() in CLAIMING and above.pos_ == "VERB" and thing.i > above.i
    beside = (one for one in above.children if one != thing)
    if claiming and any(one.lemma_.lower() == "life" for one in beside):
        yield State("lose life", "", above)


def _aboard(thing: Token) -> Iterator[State]:
    """Who was on board: "was carrying 212 passengers", "with 14 crew aboard"."""
    above = thing.head
    if above.pos_ in ("VERB", "AUX") and _is_denied(above):
        return
    carried = thing.dep_ == "dobj" and above.lemma_.lower() in CRAFT_ONLY
    if carried and thing.lemma_.lower() in RIDERS and not _is_alive(above):
        yield State(ABOARD, "were on board", above)
    told = (
        (thing.dep_ in ("attr", "nsubj") and above.lemma_ == "be")
        or (thing.dep_ == "dobj" and above.lemma_.lower() in CARRYING)
        or (thing.dep_ == "pobj" and above.lower_ in ("with", "of"))
    )
    near = (*thing.children, *above.children) if told else thing.children
    if (told or _is_all(thing)) and any(map(_is_aboard, near)):
        yield State(ABOARD, "were on board", above)


def _is_all(thing: Token) -> bool:
    """Whether all are meant: "the 312 people", "all 312 passengers"."""
    return any(child.lower_ in ("the", "all") for child in thing.children)


def _is_aboard(link: Token) -> bool:
    """Whether it says that somebody is on a ship, a train or a plane."""
    on_board = link.lower_ in ("on", "onboard") and any(c.lower_ == "board" for c in link.children)
    return link.lower_ in ("aboard", "onboard") or on_board


def _is_alive(verb: Token) -> bool:
    """Whether a person does it: "a medic carried two passengers"."""
    doers = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(one.lemma_.lower() in RIDERS or one.ent_type_ in LIVING for one in doers)


def _powerless(thing: Token) -> Iterator[State]:
    """Who was without electricity: "left without power", "cut electricity to 12,000 homes"."""
    above = thing.head
    links = [one for near in (thing, above) for one in near.children if one.lower_ == "without"]
    if any(one.lemma_.lower() in POWER for link in links for one in link.children):
        yield State("without power", "were without power", above, "home")
    if thing.dep_ == "pobj" and above.lower_ in ("to", "for", "in") and above.head.pos_ == "VERB":
        cut = above.head
        lost = (one for one in cut.children if one.dep_ in ("dobj", "nsubjpass"))
        if cut.lemma_.lower() in CUTTING and any(one.lemma_.lower() in POWER for one in lost):
            yield State("without power", "were without power", cut, "home")


def _whereabouts(thing: Token) -> Iterator[State]:
    """Where a thing was: in the one building that is spoken of, on board, in hospital."""
    be = thing.head
    if be.lemma_ != "be" or be.tag_ not in ("VBD", "VBP") or _is_denied(be):
        return
    is_there = thing.dep_ == "nsubj" or any(child.dep_ == "expl" for child in be.children)
    for link in (*be.children, *thing.children) if is_there else ():
        prep = THERE.get(link.lower_) if link.dep_ == "prep" else None
        place = next((child for child in link.children if child.dep_ == "pobj"), None)
        if prep and place is not None and _is_one_place(place):
            article = next((f"{c.lower_} " for c in place.children if c.lower_ in SURE), "")
            said = f"{prep} {article}{place.lower_}"
            yield State(f"be {prep} {place.lemma_.lower()}", f"were {said}", be)


def _is_one_place(place: Token) -> bool:
    """Whether only one such place can be meant: "the building", "board", but not "a car"."""
    determined = [child.lower_ for child in place.children if child.dep_ in ("det", "poss")]
    if place.tag_ != "NN" or place.ent_type_ in ("DATE", "TIME"):
        return False
    return all(one in SURE for one in determined)
