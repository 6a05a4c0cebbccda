"""What a noun of a sentence can be: somebody or something, one or many, he or she; what moves."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.accounts.told.wording.persons import is_living
from rashomon.language import words
from rashomon.voices.speakers.genders import gender_of_name
from rashomon.voices.speakers.lexicon import BODIES, CROWDS, PEOPLE
from rashomon.voices.speakers.titles import Gender, gender_of

MEASURED = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL")
"""Entities that no pronoun of news means."""

STRETCHES = words(
    """second minute hour day night week month year morning evening afternoon weekend noon midnight
    time moment way one lot kind sort number part total km kilometre kilometer metre meter mile
    north south east west percent cent tonne ton litre knot crown"""
)
"""Nouns of time, of measure, and those that say nothing."""

CRAFT = frozenset({"vehicles", "buses", "planes", "trains", "vessels"})
OTHER_CRAFT = words(
    """balloon cabin gondola tram locomotive carriage wagon helicopter drone rocket glider bicycle
    bike motorbike motorcycle scooter sledge sled sleigh raft canoe kayak tractor digger bulldozer
    ambulance taxi minibus tanker convoy flight lift elevator trolley cart airship submarine
    rollercoaster jeep limousine pickup juggernaut trailer snowplough"""
)
LOOSE = words(
    """avalanche landslide mudslide mudflow slide rockfall mud flood water wave river lava storm
    hurricane cyclone tornado gust wind fire boulder rock ball missile bullet shell meteorite
    asteroid horse bull"""
)
"""What moves with nobody in it."""

BUILT = words(
    """house home hall school church tower hotel hospital clinic warehouse factory museum mill
    theatre cinema library mosque temple chapel depot hostel shop store mall bakery brewery plant
    mine port harbour shipyard restaurant pub gallery university college prison jail airport court
    refinery farm palace embassy barracks station bank dairy nursery zoo abbey cathedral studio
    workshop foundry bookshop supermarket pharmacy surgery laboratory stadium arena"""
)
"""What houses a body of people, and may be meant as a building."""

WAYS = words(
    """road street bridge tunnel route line motorway highway border lane canal pass square park
    beach gate pier quay runway terminal market pool track path crossing junction ward
    canteen kitchen site checkpoint strait channel metro underground railway"""
)

PERSON, BODY, THING = "person", "body", "thing"
ANY = frozenset({PERSON, BODY, THING})
LABELLED = {
    "PERSON": frozenset({PERSON}),
    "ORG": frozenset({BODY}),
    "NORP": frozenset({BODY}),
    "GPE": frozenset({THING, BODY}),
    "LOC": frozenset({THING}),
    "FAC": frozenset({THING}),
}
"""What names are, by a parser's labels."""


def sort_of(noun: Token) -> frozenset[str]:
    """Whether it is somebody, a body of people, or a thing; a word may be more than one.

    A name of one word may be any of them: a parser's labels are right for longer ones alone.
    """
    lemma = noun.lemma_.lower()
    if is_name(noun) and lemma not in BODIES:
        parts = any(child.dep_ == "compound" for child in noun.children)
        return LABELLED.get(noun.ent_type_ if parts else "", ANY)
    if is_craft(noun):
        return frozenset({THING})
    body = {BODY} if lemma in BODIES or lemma in CROWDS else set()
    person = lemma in PEOPLE or (is_living(lemma, kinds_of(lemma)) and not body)
    built = {THING} if lemma in BUILT else set()
    return frozenset({*body, *built, *((PERSON,) if person else ())} or {THING})


def is_name(noun: Token) -> bool:
    """Whether it is a name or the last part of one."""
    return noun.tag_ in ("NNP", "NNPS") and noun.text[:1].isupper()


def is_noun(token: Token) -> bool:
    """Whether it can be meant by another word: a noun that is no time and no measure."""
    if not token.tag_.startswith("NN") or (is_name(token) and token.ent_type_ in MEASURED):
        return False
    return token.lemma_.lower() not in STRETCHES and token.is_alpha


def is_many(noun: Token) -> bool:
    """Whether a noun is a plural."""
    return noun.tag_ in ("NNS", "NNPS")


def gender(noun: Token) -> Gender | None:
    """The pronoun that goes with somebody, as far as a name, a title or the noun tells."""
    if not is_name(noun):
        return gender_of(noun.lemma_.lower())
    parts = [one for one in noun.lefts if one.dep_ == "compound"]
    told = (gender_of(one.lower_.strip(".")) for one in parts)
    return next(filter(None, told), None) or gender_of_name([one.text for one in (*parts, noun)])


def are_alike(a: Token, b: Token) -> bool:
    """Whether two are so much of a sort that what is told of one could be told of the other."""
    if is_craft(a) or is_craft(b):
        return is_craft(a) and is_craft(b)
    return bool(sort_of(a) & sort_of(b))


def is_craft(noun: Token) -> bool:
    """Whether people or goods go in it."""
    lemma = noun.lemma_.lower()
    return bool(kinds_of(lemma) & CRAFT) or lemma in OTHER_CRAFT


def is_moving(noun: Token) -> bool:
    """Whether it can have a speed: a craft, what moves by itself, or somebody."""
    loose = noun.lemma_.lower() in LOOSE
    return loose or is_craft(noun) or PERSON in sort_of(noun)


def is_paying(noun: Token) -> bool:
    """Whether it can own and spend: somebody, or a body of people."""
    return bool(sort_of(noun) & {PERSON, BODY})


def is_somebody(noun: Token) -> bool:
    """Whether it is one or several human beings."""
    return PERSON in sort_of(noun) or noun.lemma_.lower() in CROWDS


def is_something(noun: Token) -> bool:
    """Whether it may be anything but a human being."""
    return bool(sort_of(noun) & {BODY, THING})


def is_place(noun: Token) -> bool:
    """Whether it is where people go, live or work, and so may be closed."""
    named = noun.ent_type_ in ("GPE", "LOC", "FAC") or sort_of(noun) == ANY
    return named or noun.lemma_.lower() in BUILT | WAYS or BODY in sort_of(noun)


def is_event(noun: Token) -> bool:
    """Whether it may be something that goes on: nobody, no place and no craft."""
    place = noun.ent_type_ in ("GPE", "LOC", "FAC")
    return is_something(noun) and not (place or is_somebody(noun) or is_craft(noun))
