"""Whether somebody had something: "the plant had no permit", "it lacked one", "wore seat belts".

A denial and an affirmation meet where the holder and the thing are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_turned
from rashomon.accounts.told.claims.proposition import Proposition, meant_for, root, stem
from rashomon.accounts.told.wording.assertion import (
    is_of_none,
    is_of_others,
    is_only_thought,
    subject_of,
)
from rashomon.language import words

HAVING = words("have carry hold possess own wear")
LACKING = words("lack miss")
OF_NO_MATTER = words(
    """way doubt time one thing reason need idea sign word comment sense problem more other longer
    matter question part place day week month year people answer surprise evidence secret chance
    choice right effect impact trouble plan intention interest power say voice hope fear role
    knowledge information contact access child son daughter brother sister wife husband friend
    experience history record difficulty concern objection regret access lot number kind"""
)


def holdings(doc: Doc) -> Iterator[Proposition]:
    """What a sentence says that somebody or something had, or had not."""
    for verb in doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in HAVING | LACKING:
            continue
        if is_only_thought(verb) or is_of_others(verb):
            continue
        holder = subject_of(verb)
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if holder is None or thing is None or not _is_common(holder) or not _is_held(thing):
            continue
        none = any(child.lower_ == "no" for child in thing.children)
        denials = none + is_turned(verb) + (lemma in LACKING) + is_of_none(verb)
        first, last = sorted((holder, thing), key=lambda one: one.i)
        beside = [
            one for one in thing.children if one.dep_ in ("amod", "compound") and one.i < thing.i
        ]
        yield Proposition(
            span=(first.idx, last.idx + len(last)),
            matter=f"have {root(thing.lemma_)}",
            doers=frozenset(),
            things=frozenset({stem(holder.lemma_)}),
            affirmed=denials % 2 == 0,
            question=f"Did the {holder.lower_} have {_called(thing)}?",
            kind=frozenset(stem(one.lemma_) for one in beside if one.dep_ == "compound")
            | meant_for(thing),
        )


def _is_common(holder: Token) -> bool:
    return holder.tag_.startswith("NN")


def _is_held(thing: Token) -> bool:
    """Whether it is something one has or lacks, and no number of them."""
    counted = any(child.dep_ == "nummod" for child in thing.children)
    return thing.tag_ in ("NN", "NNS") and not counted and thing.lemma_.lower() not in OF_NO_MATTER


def _called(thing: Token) -> str:
    compound = [one.text for one in thing.children if one.dep_ == "compound"]
    article = "" if thing.tag_ == "NNS" else "an " if thing.lower_[0] in "aeiou" else "a "
    said = " ".join((*compound, thing.lower_))
    return f"{article}{said}"
