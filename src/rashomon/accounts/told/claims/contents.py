"""What was in a place: "packed with rockets", "contained no grain", "empty of cars".

A denial and an affirmation meet those of :mod:`rashomon.accounts.told.claims.propositions` on
whether there was something.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_none, is_turned
from rashomon.accounts.told.claims.proposition import Proposition, being, matter_of, stem
from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought, subject_of
from rashomon.accounts.told.wording.grammar import verb_above
from rashomon.language import words

FILLING = words("fill pack load stuff cram stack heap")
FULL = words("full")
BARE = words("empty free clear")
HOLDING = words("contain hold store house carry")
KEEPING = words("store keep hide stash stockpile discover find")
PLACES = words(
    """depot barn silo warehouse store storehouse hold ship lorry building cellar box bag container
    plant tank car house room luggage suitcase boat wagon factory magazine shed hangar yard boot
    trunk van truck crate parcel locker safe vault attic base bunker cave school hospital"""
)
"""What things are in."""

ALIKE = (
    words(
        """depot barn silo warehouse store storehouse building factory hangar shed magazine target
        base plant bunker granary"""
    ),
    words("hold ship vessel boat"),
)
"""Places that may be one in a story, though their words mean other things."""


def contents(doc: Doc) -> Iterator[Proposition]:
    """What a sentence says that there was in a place, or was not."""
    for noun in doc:
        if noun.tag_ not in ("NN", "NNS") or any(
            child.dep_ in ("det", "poss", "nummod") and child.lower_ not in ("no", "neither")
            for child in noun.children
        ):
            continue
        found = _within(noun)
        if found is None:
            continue
        verb, denied = found
        if verb is None or is_only_thought(verb) or is_of_others(verb):
            continue
        yield Proposition(
            span=(noun.left_edge.idx, noun.idx + len(noun)),
            matter=matter_of(noun),
            doers=frozenset(),
            things=frozenset(),
            affirmed=is_turned(verb) == (denied != is_none(noun)),
            question=being(noun),
            kind=frozenset(
                stem(one.lemma_)
                for one in noun.lefts
                if one.dep_ in ("amod", "compound") and not one.is_stop
            ),
            place=_place(verb),
        )


def _within(noun: Token) -> tuple[Token | None, bool] | None:
    """The verb that says it was in something, and whether that was free of it."""
    link = _first_of(noun)
    if link.dep_ == "pobj" and link.head.dep_ in ("prep", "agent"):
        above = link.head.head
        word, lemma = link.head.lower_, above.lemma_.lower()
        if word == "with" and lemma in FILLING:
            return (above if above.pos_ == "VERB" else verb_above(above)), False
        if word == "of" and lemma in FULL | BARE and above.dep_ in ("acomp", "oprd", "conj"):
            return verb_above(above), lemma in BARE
    verb = link.head
    if link.dep_ == "dobj" and verb.lemma_.lower() in HOLDING:
        holder = subject_of(verb)
        if holder is not None and holder.lemma_.lower() in PLACES:
            return verb, False
    if link.dep_ == "nsubjpass" and verb.lemma_.lower() in KEEPING:
        return verb, False
    return None


def _place(verb: Token) -> str:
    """What it was in; empty of a pronoun."""
    holder = subject_of(verb)
    if holder is None or not holder.tag_.startswith("NN"):
        return ""
    return holder.lemma_.lower()


def _first_of(noun: Token) -> Token:
    """The first of what is told in one row: "filled with wheat and rockets"."""
    while noun.dep_ == "conj" and noun.head.tag_.startswith("NN"):
        noun = noun.head
    return noun
