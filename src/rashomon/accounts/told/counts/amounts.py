"""What the words around an amount say it counts, and of what it is only a part."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from rashomon.accounts.told.counts.portions import BEFALLEN
from rashomon.accounts.told.wording.events import EVENT_NOUNS, events_of
from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.language import words

DEAD = words("martyr")
"""Nouns for people that say that they died."""

BODIES = words("body corpse coffin")
FOUND = words(
    """count find recover pull discover see lie wash retrieve bring take carry identify bury lay
    receive remove dig lift"""
)
"""What is done with the bodies of people who died, but not with heavenly or public ones."""

TALLIES = words("number toll count total tally")
"""Nouns that stand between a number and the thing: "the number of homes at 30"."""

STANDING_AT = words(
    """be stand reach rise climb jump grow pass hit top exceed increase go come put soar mount"""
)
OTHER_TOLLS = words("injury injured missing road bridge motorway highway toll-road daily annual")

COLLECTIVE = words("crew staff personnel police")
"""Nouns of many that have no plural of their own."""

OF_A_WHOLE = frozenset({"%", "share"})
"""Units of a part of a whole: "a third of the guards" says how large a part, not how many."""


def tallied(amount: Sequence[Token]) -> Token | None:
    """The thing whose tally a bare number is: "the number of flooded homes at 30"."""
    if not amount:
        return None
    for tally in amount[0].doc[: amount[0].i]:
        if tally.lemma_.lower() in TALLIES:
            of = [child for child in tally.children if child.lower_ == "of"]
            inner = [noun for one in of for noun in one.children]
            counted = [one for one in inner if one.tag_[:2] == "NN" or one.lower_ in BEFALLEN]
            named = [child for child in tally.children if child.dep_ == "compound"]
            return next(iter(counted + [one for one in named if one.lemma_ in EVENT_NOUNS]), None)
    return None


def toll_of(amount: Sequence[Token]) -> Token | None:
    """The toll that a number is told to be, as all know of what: "the toll has climbed to 27".

    "The injury toll" and "the toll of missing" are other tolls, and what a road takes is money.
    """
    above = next((one.head for one in amount if one.head not in amount), None)
    verb = above.head if above is not None and above.dep_ == "prep" else above
    if verb is None or verb.lemma_.lower() not in STANDING_AT:
        return None
    for toll in verb.children:
        if toll.lemma_.lower() == "toll" and toll.dep_ == "nsubj" and toll.i < amount[0].i:
            beside = {one.lemma_.lower() for one in toll.children}
            return None if beside & OTHER_TOLLS else toll
    return None


def is_of_the_dead(noun: Token) -> bool:
    """Whether counted people are dead by what they are called: martyrs, bodies that were found."""
    lemma = noun.lemma_.lower()
    if lemma in DEAD:
        return True
    above = noun.head.lemma_.lower()
    told = above in FOUND and noun.dep_ in ("dobj", "nsubj", "nsubjpass")
    return lemma in BODIES and noun.tag_ == "NNS" and told


def is_partitive(amount: Sequence[Token]) -> bool:
    """Whether it tells of a part: "one of the fighters", "21 of the 200 girls"."""
    doc, after = amount[-1].doc, amount[-1].i + 1
    before = [token.lower_ for token in doc[max(0, amount[0].i - 2) : amount[0].i]]
    return (
        is_one(amount)
        or before == ["of", "the"]
        or _is_whole(amount)
        or [token.lower_ for token in doc[after : after + 2]]
        in (
            ["of", "the"],
            ["of", "them"],
            ["of", "these"],
            ["of", "those"],
            ["of", "whom"],
        )
    )


def is_one(amount: Sequence[Token]) -> bool:
    """Whether it is one of something: "one", "a"."""
    return len(amount) == 1 and amount[0].lower_ in ("one", "a", "an")


def _is_whole(amount: Sequence[Token]) -> bool:
    """Whether it says of how many a number is a part: the 24 of "ten of the train's 24 wagons"."""
    link = amount[-1].head.head
    return amount[-1].dep_ == "nummod" and link.lower_ == "of" and link.head.like_num


def is_lost(amount: Sequence[Token], thing: Token | None) -> bool:
    """Whether a part is all of them that died or were hurt: "killing four of the attackers".

    "Two of the victims died" says no more than how many of those whom something befell already.
    """
    above = next((one for one in amount if one.head not in amount), amount[-1])
    if thing is None or thing.tag_ != "NNS" or above.head.pos_ != "VERB" or len(amount) > 1:
        return False
    one = amount[0].lower_ in ("one", "1")
    befallen = above.dep_ in ("dobj", "nsubjpass") or above.head.lemma_ == "die"
    counted = any(child.like_num for child in thing.children)
    hit = events_of([above.head.lemma_.lower()]) & {"died", "were hurt"}
    return bool(hit) and befallen and not (one or counted or "people" in kinds_of(thing.lemma_))


CONFIRMED = words(
    """confirmed suspected probable new reported recorded known positive active infected laboratory
    lab"""
)
RECORDED = words("confirm report record register detect diagnose identify log count notify")


def is_of_disease(noun: Token) -> bool:
    """Whether counted cases are of an illness: "86 confirmed cases", "recorded 140 cases"."""
    if noun.lemma_.lower() != "case":
        return False
    described = any(child.lower_ in CONFIRMED for child in noun.children)
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in TALLIES:
        return True
    return described or (
        noun.head.lemma_.lower() in RECORDED and noun.dep_ in ("dobj", "nsubjpass")
    )


def is_of_people(number: Token, verbs: Sequence[Token]) -> bool:
    """Whether a number that stands alone counts people: "ninety-one are under arrest".

    Whoever is told of by "who" is: "the eleven who left".
    """
    if not number.like_num:
        return False
    if any(_is_told_by_who(child) for child in number.children):
        return True
    if number.dep_ == "pobj" and number.head.lower_ == "with":
        return any(one.lower_ in ("aboard", "onboard") for one in number.children)
    if number.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if any(child.dep_ in ("det", "poss") for child in number.children):
        return False
    under_arrest = number.head.lemma_ == "be" and any(
        child.lower_ in ("under", "in") and child.dep_ == "prep" for child in number.head.children
    )
    befell = number.dep_ == "nsubjpass" and any(
        events_of([one.lemma_.lower(), f"{one.lemma_.lower()} away"]) for one in verbs
    )
    return under_arrest or befell


def _is_told_by_who(clause: Token) -> bool:
    return clause.dep_ == "relcl" and any(child.lower_ == "who" for child in clause.children)


def is_further(amount: Sequence[Token], head: Token) -> bool:
    """Whether others were counted before: "12 others", "dozens more"."""
    words_behind = amount[-1].doc[amount[-1].i + 1 : amount[-1].i + 3]
    return any(token.lower_ in ("more", "others", "other") for token in (head, *words_behind))


def plural(head: Token, noun: str) -> str:
    """How a question names the things; "others" are people."""
    many = head.tag_ in ("NNS", "NNPS") or head.lower_ in COLLECTIVE
    if not many or head.lemma_.lower() == "other":
        return ""
    if head.lemma_.lower() != noun and head.lemma_.lower() not in EVENT_NOUNS | {"case"}:
        return ""
    if noun == "member":
        return _members(head)
    return head.text if head.ent_type_ == "NORP" else head.lower_


def _members(head: Token) -> str:
    """Whose members they are: "members of the Lanterns"; nothing where that is not told."""
    of = next((link for link in head.children if link.lower_ == "of"), None)
    whole = next((one for one in of.children if one.dep_ == "pobj"), None) if of else None
    if whole is None:
        return ""
    return f"{head.lower_} {head.doc[head.i + 1 : whole.i + 1].text}"
