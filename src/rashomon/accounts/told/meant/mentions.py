"""What a sentence speaks of, and how much it stands in the foreground there.

After Lappin and Leass (1994): a subject is meant before an object, an object before what stands
behind a preposition, and that before what only describes another noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from rashomon.accounts.told.meant.pronouns import PRONOUNS
from rashomon.accounts.told.meant.sorts import PERSON, is_noun, sort_of

SUBJECT, OBJECT, OBLIQUE, INSIDE = 4.0, 2.5, 2.0, 1.5
"""How much a noun stands in the foreground, by its role; hand estimates in the order of the
article's."""

ROLES = {
    "nsubj": SUBJECT,
    "nsubjpass": SUBJECT,
    "ROOT": SUBJECT,
    "dobj": OBJECT,
    "dative": OBJECT,
    "pobj": OBLIQUE,
    "poss": INSIDE,
}
BESIDE = ("compound", "nmod", "amod", "npadvmod", "nummod", "quantmod")
"""What is no thing of its own: the mill of "the mill roundabout"."""

SAME = ("appos", "oprd")
"""What only calls another noun by a second name: "Anna Holm, a nurse", "taken hostage"."""

OTHERS = frozenset({"another", "other", "second", "third", "different"})


class Spoken(NamedTuple):
    """A noun or a pronoun of a sentence; ``joined`` where several are put together with it."""

    word: Token
    weight: float
    joined: bool


def spoken_of(doc: Doc) -> Iterator[Spoken]:
    """The things and people of a sentence, those put together also as one."""
    for token in doc:
        pronoun = token.lower_ in PRONOUNS and token.tag_ in ("PRP", "PRP$")
        if not pronoun and (token.dep_ in BESIDE or not is_noun(token)):
            continue
        if token.dep_ in SAME or (token.dep_ == "attr" and not _is_first(token)):
            continue
        weight = _weight(token)
        yield Spoken(token, weight, joined=False)
        if any(child.dep_ == "conj" and is_noun(child) for child in token.children):
            yield Spoken(token, weight, joined=True)


def _weight(token: Token) -> float:
    if token.dep_ == "conj":
        first = token.head
        alike = not is_noun(first) or (PERSON in sort_of(first)) == (PERSON in sort_of(token))
        return _weight(first) if alike else SUBJECT
    if token.dep_ == "attr":
        return SUBJECT
    if token.dep_ == "pobj":
        above = token.head.head
        if token.head.dep_ == "agent":
            return OBJECT
        return INSIDE if above.tag_.startswith("NN") else OBLIQUE
    return ROLES.get(token.dep_, INSIDE)


def _is_first(attribute: Token) -> bool:
    """Whether a clause begins with what it is of: "there were tents", "and so was the school"."""
    be = attribute.head
    own = [child for child in be.children if child.dep_ == "nsubj"]
    return not own


def key_of(noun: Token) -> tuple[str, bool]:
    """By what two words of a page are taken for one thing: the noun, and whether there are many."""
    other = any(child.lower_ in OTHERS for child in noun.children)
    return f"{noun.lemma_.lower()}{noun.i if other else ''}", noun.tag_ in ("NNS", "NNPS")
