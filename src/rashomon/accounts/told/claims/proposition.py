"""What a proposition is, and how its words are folded so that all their forms meet."""

from __future__ import annotations

import re

from spacy.tokens import Token

from rashomon.model import Span, Value

STEM = 4
"""So many first letters do all forms of a word share: "warned", "warning"."""

_ENDINGS = re.compile(r"(?:ing|ations?|ate|ions?|ments?|e)$")
SHORTEST = 3


class Proposition(Value, frozen=True):
    """Something that a sentence says was so, or was not.

    ``span`` is its words in the sentence. ``matter`` is the root of what happened; ``doers`` and
    ``things`` are the stems of who did it and of what it befell, none where only its being there is
    told. ``question`` asks for it, and ``of_verb`` says that its being there is something done:
    "a warning". ``kind`` are the stems of what tells it from others of its name ("a full-time
    job"), and ``limited`` says that it is told only of somebody whom a pronoun names, or only of
    those that a clause picks out: "states that don't recognise it"; ``of_pronoun`` that it is told
    of "she", "it" or "they", who may be known by what else is said. ``implied`` says that it only
    follows: who says that a door was open says that it was not locked. ``so_far`` says that it has
    not happened yet, as far as is told; ``word`` are the words that others may write it with,
    where the root can't say: "told" of "tell". ``place`` is what it was in, as far as is told.
    """

    span: Span
    matter: str
    doers: frozenset[str]
    things: frozenset[str]
    affirmed: bool
    question: str
    of_verb: bool = False
    kind: frozenset[str] = frozenset()
    limited: bool = False
    implied: bool = False
    so_far: bool = False
    word: str = ""
    place: str = ""
    of_pronoun: bool = False


def stem(word: str) -> str:
    """What all forms of a word begin with."""
    return word[:STEM].lower()


def root(lemma: str) -> str:
    """A verb and the noun made of it as one word: "warn" and "warning", not "process"."""
    bare = _ENDINGS.sub("", lemma.lower())
    return bare if len(bare) >= SHORTEST else lemma.lower()


def matter_of(noun: Token) -> str:
    """What its being there is filed under; several are told apart from one, unless counted."""
    counted = noun.tag_ == "NNS" and any(child.dep_ == "nummod" for child in noun.children)
    return root(noun.lemma_) if noun.tag_ == "NN" or counted else f"some {root(noun.lemma_)}"


def meant_for(noun: Token) -> frozenset[str]:
    """What it is for, which tells it from others of its name: "a licence for lorries"."""
    links = (child for child in noun.children if child.dep_ == "prep" and child.lower_ == "for")
    inside = (one for link in links for one in link.children if one.dep_ == "pobj")
    return frozenset(stem(one.lemma_) for one in inside if one.tag_ in ("NN", "NNS"))


def being(noun: Token) -> str:
    """The question whether there was one: "Was there a warning?", "Was there any wheat?"."""
    if noun.tag_ == "NNS":
        return f"Were there {noun.lower_}?"
    bare = not any(child.dep_ == "det" for child in noun.children)
    article = "any" if bare else "an" if noun.lower_[:1] in "aeiou" else "a"
    return f"Was there {article} {noun.lower_}?"


def is_limited(verb: Token, subject: Token | None) -> bool:
    """Whether it is told only of whom a pronoun names, or of those that a clause picks out."""
    if verb.dep_ == "relcl":
        start = verb.left_edge.i
        return start == 0 or verb.doc[start - 1].text != ","
    return subject is None or not subject.tag_.startswith("NN")
