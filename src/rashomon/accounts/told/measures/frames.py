"""What a measure is the measure of, where its verb or its adjective says so.

"Was travelling at 110 km/h", "plunged 40 metres", "scorched 4,000 hectares", "12 metres high": each
frame is one question of news, with the words that ask it and the units it can be told in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant import Fits, Here
from rashomon.accounts.told.meant.sorts import is_craft, is_moving, is_somebody, is_something
from rashomon.accounts.told.meant.stand_ins import DEFINITE
from rashomon.accounts.told.measures.frame_table import FRAMES, Frame
from rashomon.accounts.told.wording.grammar import lemmas_of
from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.language import words


class Asked(NamedTuple):
    """What a measure answers.

    ``by`` must be the same where two are laid side by side; ``noun`` is what the measure is of,
    where a noun says so.
    """

    of: str
    question: str
    by: frozenset[str]
    verb: Token
    noun: Token | None = None


PUTTING_AT = words(
    "measure register reach hit stand be put rise fall drop average exceed top come amount"
)
HAVING = words("speed height depth weight length load age level magnitude temperature")
DRIVERS = words("driver pilot captain skipper motorist engine-driver chauffeur helmsman")
"""Whose speed is that of what they drive."""

OWNERS = ("poss", "pobj", "compound")
"""Nouns that are had by what is measured, and how it hangs on them: "the speed of the bus"."""

_CHANGED = words(
    "new first initial second final latest improved raise revise improve previous last"
)
"""What tells one bid from another of the same side."""

SIZES = {
    **dict.fromkeys(("high", "tall"), "high"),
    **dict.fromkeys(("wide", "broad"), "wide"),
    **{word: word for word in ("long", "deep", "thick", "old")},
}
"""What a thing is, in "12 metres high"; each asks for itself, of one thing."""

STEPS_UP = 5
SUBJECTS = ("nsubj", "nsubjpass")


def framed(root: Token, dimension: str, here: Here) -> Asked | None:
    """What a measure is of, by the frame of its words; ``None`` where none fits.

    Args:
        root: the head of the words that give the measure.
        dimension: its unit's; ``money`` of every money.
        here: tells what pronouns of the sentence mean.
    """
    above = above_of(root)
    verb = next((one for one in above if one.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return None
    sized = _size(root, above, verb, here)
    if sized is not None:
        return sized
    said = frozenset(lemmas_of(verb, root))
    nouns = {one.lemma_.lower(): one for one in _nouns(above, verb, here)}
    for frame in FRAMES:
        if dimension in frame.dimensions and _fits(frame, above, said, nouns, here):
            by = _whose(verb, frame.of_subject, here) if frame.of_subject else frozenset[str]()
            if frame.of_subject and not by:
                return None
            named = next((one for word, one in nouns.items() if word in frame.nouns), None)
            return Asked(frame.key, frame.question, by, verb, named)
    return None


def above_of(root: Token) -> list[Token]:
    """What a measure hangs on, up to its verb."""
    return list(_above(root))


def _above(root: Token) -> Iterator[Token]:
    climbing = root
    for _ in range(STEPS_UP):
        if climbing.head == climbing:
            return
        climbing = climbing.head
        yield climbing
        if climbing.pos_ in ("VERB", "AUX"):
            return


def _nouns(above: Sequence[Token], verb: Token, here: Here) -> Iterator[Token]:
    """The nouns that may name what is measured: those it hangs on, or the subject of "was"."""
    yield from (one for one in above if one.tag_.startswith("NN"))
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and (verb.lemma_ == "be" or verb.lemma_.lower() in PUTTING_AT):
        meant = here.of(subject).noun or subject
        yield meant
        yield from (one for one in meant.children if one.dep_ == "compound")


def subject_of(verb: Token) -> Token | None:
    """Of whom or what the verb tells, or who has that: the train in "the train's speed was"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        return subject_of(verb.head)
    relative = subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
    if relative or (subject is None and verb.dep_ == "acl"):
        return verb.head
    if subject is not None and subject.lemma_.lower() in HAVING:
        links = (subject, *(one for one in subject.children if one.lower_ in ("of", "in")))
        owners = (one for link in links for one in link.children)
        return next((one for one in owners if one.dep_ in OWNERS and _can_own(one)), subject)
    return subject


def _can_own(token: Token) -> bool:
    return token.tag_.startswith("NN") or token.tag_ == "PRP$"


def _whose(verb: Token, fits: Fits, here: Here) -> frozenset[str]:
    """What the subject of a verb means; of a driver, and where none is told, what was driven."""
    subject = subject_of(verb)
    if subject is None:
        return frozenset()
    if subject.lemma_.lower() in HAVING:
        if fits is not is_moving:
            return frozenset()
        return kinds_meant(here.foremost(subject, is_craft).noun)
    meant = here.of(subject, fits).noun
    if meant is None or meant.lemma_.lower() not in DRIVERS:
        return kinds_meant(meant)
    return kinds_meant(_driven(meant) or here.foremost(subject, is_craft).noun or meant)


def _driven(driver: Token) -> Token | None:
    """What somebody drives: "the driver of the tram", "the tram driver"."""
    links = (driver, *(one for one in driver.children if one.lower_ == "of"))
    nouns = (one for link in links for one in link.children if one.dep_ in ("pobj", "compound"))
    return next((one for one in nouns if is_craft(one)), None)


def _fits(
    frame: Frame, above: Sequence[Token], said: Collection[str], nouns: Collection[str], here: Here
) -> bool:
    verb = above[-1]
    subject = subject_of(verb)
    if frame.subjects:
        meant = here.of(subject, is_something).noun if subject is not None else None
        if meant is None or meant.lemma_.lower() not in frame.subjects:
            return False
    if frame.near:
        beside = {one.lemma_.lower() for one in verb.sent}
        if not beside & frame.near or beside & _CHANGED:
            return False
    if not (frame.verbs or frame.nouns or frame.adjectives):
        return True
    adjective = any(one.lower_ in frame.adjectives for one in above[:1])
    named = any(noun in frame.nouns for noun in nouns)
    if above[0].lower_ in frame.behind and above[0].head == verb and subject is not None:
        meant = here.of(subject, is_craft).noun
        named = named or (meant is not None and is_craft(meant))
    return adjective or named or any(one in frame.verbs for one in said)


def _size(root: Token, above: Sequence[Token], verb: Token, here: Here) -> Asked | None:
    """How high or old one thing is: "the wall was 12 metres high", "a wall 8 metres tall"."""
    aged = _aged([root, *above], verb, here)
    adjective = root if root.lower_ in SIZES else above[0]
    if aged is not None or adjective.lower_ not in SIZES:
        return aged
    thing = adjective.head if adjective.dep_ == "amod" else None
    if adjective.dep_ == "acomp" and verb.lemma_ == "be":
        thing = subject_of(verb)
    thing = here.of(thing, is_something).noun if thing is not None else None
    by = kinds_meant(thing)
    if adjective.lower_ == "high" and thing is not None and _is_wave(thing):
        return Asked("waves", "How high were the waves?", frozenset(), verb)
    if thing is None or not by or (adjective.lower_ == "old" and is_somebody(thing)):
        return None
    asked = SIZES[adjective.lower_]
    return Asked(f"how {asked}", f"How {asked} was the {thing.lower_}?", by, verb)


def _aged(above: Sequence[Token], verb: Token, here: Here) -> Asked | None:
    """How old a certain thing is: "the 18-year-old machine"."""
    old = next((one for one in above if one.lower_ == "old" and one.dep_ == "amod"), None)
    thing = old.head if old is not None and old.head.i > old.i else None
    if thing is None or is_somebody(thing) or thing.left_edge.lower_ not in DEFINITE:
        return None
    meant = here.of(thing).noun
    by = kinds_meant(meant)
    return Asked("how old", f"How old was the {meant.lower_}?", by, verb) if meant and by else None


def _is_wave(thing: Token) -> bool:
    """Whether it is a wave, or what is called a wall of water."""
    of = (one for link in thing.children if link.lower_ == "of" for one in link.children)
    return thing.lemma_.lower() == "wave" or any(one.lemma_.lower() == "water" for one in of)


def kinds_meant(thing: Token | None) -> frozenset[str]:
    """What a thing is, so that two words for it meet: "ship" and "ferry"; of a pronoun nothing."""
    if thing is None or not thing.tag_.startswith("NN"):
        return frozenset()
    lemma = thing.lemma_.lower()
    return kinds_of(lemma) or frozenset({lemma})
