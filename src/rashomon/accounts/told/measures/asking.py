"""What an amount is of: by a frame of news, by the noun it is the amount of, or by who did what.

"A ransom of $6 million", "turnout was 61 percent", "put the cost at 30 million crowns": the noun
says what is asked, and words that narrow it down must fit. "Paid $6 million" is told by its verb
and "52 percent of the votes" by its whole, and who did it must be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant import Here
from rashomon.accounts.told.meant.sorts import is_paying, is_something
from rashomon.accounts.told.measures.frames import framed
from rashomon.accounts.told.measures.units import BASE, COINS, Scale
from rashomon.language import words

TOO_WIDE = words(
    """number total amount part half rest share percentage proportion majority minority increase
    decrease rise fall drop cut jump gain decline change growth difference average year month week
    day hour night thing piece lot one chance extra more figure hit speed"""
)
"""Nouns that say too little, or tell of a change, which needs a day before and after."""

PUTTING = words("put estimate value set fix place give count calculate assess")
REACHING = words("reach hit total amount stand come rise climb fall drop grow swell increase jump")
BESIDE = ("nummod", "compound", "nmod", "quantmod", "amod")
"""Links before a noun, "a $6 million ransom"; what is so long or so heavy is only one of a kind."""

DEEDS = words(
    """steal pay raise lose donate demand invest spend borrow owe win award seize embezzle earn get
    receive take collect"""
)
"""What is done with money, or with votes."""

RATES = words("turnout unemployment inflation attendance support revenue output")
"""What a sentence often begins with, so that its capital says nothing."""

ONLY_FRAMED = ("time", "years", "magnitude", "alcohol", "votes", "temperature", "beaufort")
"""What a frame alone reads: that a walk took two hours is no question of news."""

NARROWING = ("amod", "compound", "nmod", "poss")


class Of(NamedTuple):
    """What is asked; ``by`` and ``narrowed`` as a measure has them."""

    of: str
    question: str
    by: frozenset[str]
    narrowed: frozenset[str]
    verb: Token


def asked_of(amount: Sequence[Token], scale: Scale, of: str, here: Here) -> Of | None:
    """What an amount is of, as its sentence says."""
    root = next((token for token in amount if token.head not in amount), None)
    if root is None or root == root.head:
        return None
    dimension = "money" if scale.is_money else scale.dimension
    frame = framed(root, dimension, here)
    if frame is not None:
        named = frame.noun
        beside = _narrowing(named, amount, here) if named else _costing(frame.verb, here)
        if beside is None:
            return None
        return Of(frame.of, frame.question, frame.by, beside, frame.verb)
    if dimension in ONLY_FRAMED:
        return None
    noun, verb = _noun_and_verb(root)
    if noun is not None:
        while noun.dep_ == "compound":
            noun = noun.head
        is_size = root.dep_ in BESIDE and not (scale.is_money or scale.dimension == "%")
        return None if is_size else _of_noun(noun, verb, scale, amount, here)
    whole = " ".join(of.lower().split())
    return _of_deed(root.head, scale, whole, here) if root.dep_ == "dobj" else None


def _of_deed(deed: Token, scale: Scale, whole: str, here: Here) -> Of | None:
    """What somebody did with money, or how large a part of a whole they won."""
    doer = next((child for child in deed.children if child.dep_ == "nsubj"), None)
    verb = deed.lemma_.lower()
    doer = here.of(doer, is_paying).noun if doer is not None else None
    if verb not in DEEDS or doer is None or not doer.tag_.startswith("NN"):
        return None
    by, who = frozenset({doer.lemma_.lower()}), _named(doer)
    if scale.is_money:
        return Of(f"money {verb}", f"How much did {who} {verb}?", by, frozenset(), deed)
    if scale.dimension == "%" and whole:
        asks = f"What share of the {whole} did {who} {verb}?"
        return Of(f"share {whole.removesuffix('s')}", asks, by, frozenset(), deed)
    return None


def _noun_and_verb(root: Token) -> tuple[Token | None, Token]:
    """The noun that an amount is the amount of, and the verb that says so."""
    above, noun = root.head, None
    if root.dep_ in BESIDE and above.i > root.i:
        noun = above
    elif root.dep_ == "pobj" and above.lower_ == "of" and above.head.i < root.i:
        noun = above.head
    elif root.dep_ == "pobj" and above.lower_ in ("at", "to") and above.head.pos_ == "VERB":
        noun = _put(above.head) if above.head.lemma_.lower() in PUTTING | REACHING else None
    elif (root.dep_ in ("attr", "acomp") and above.lemma_ == "be") or (
        root.dep_ == "dobj" and above.lemma_.lower() in REACHING
    ):
        noun = next((child for child in above.children if child.dep_ == "nsubj"), None)
    verb = next((one for one in root.ancestors if one.pos_ in ("VERB", "AUX")), root)
    return noun, verb


def _put(verb: Token) -> Token | None:
    """What is put at an amount, or has risen to it."""
    links = ("dobj", "nsubjpass") if verb.lemma_.lower() in PUTTING else ("nsubj",)
    return next((child for child in verb.children if child.dep_ in links), None)


def _of_noun(
    noun: Token, verb: Token, scale: Scale, amount: Sequence[Token], here: Here
) -> Of | None:
    of = noun.lemma_.lower()
    vague = of in TOO_WIDE or of in BASE or noun.lower_ in COINS
    if vague or not _is_common(noun) or _is_another(noun):
        return None
    narrowed = _narrowing(noun, amount, here)
    be = "were" if noun.tag_ == "NNS" else "was"
    how = "high" if scale.dimension == "%" else "much"
    return Of(of, f"How {how} {be} the {noun.lower_}?", frozenset(), narrowed, verb)


def _narrowing(noun: Token, amount: Sequence[Token], here: Here) -> frozenset[str]:
    """What tells it from others of its name: "the cost of the repairs", and of "its cost" whose."""
    links = [child for child in noun.children if child.dep_ == "prep"]
    whose = [one for link in links for one in link.children if one not in amount]
    wholes = [one for one in whose if one.dep_ == "pobj" and one.tag_.startswith("NN")]
    beside = [child for child in noun.children if child.dep_ in NARROWING]
    meant = [here.of(one).noun for one in beside if one.tag_ == "PRP$"]
    return frozenset(
        one.lemma_.lower()
        for one in (*beside, *wholes, *filter(None, meant))
        if one not in amount
        if one.is_alpha and not one.like_num and one.tag_ not in ("CD", "PRP$", "DT")
    )


def _costing(verb: Token, here: Here) -> frozenset[str] | None:
    """What it is that cost so much; ``None`` where it may be one or another."""
    if verb.lemma_.lower() != "cost":
        return frozenset()
    meant = [here.of(child, is_something) for child in verb.children if child.dep_ == "nsubj"]
    if any(one.is_open for one in meant):
        return None
    nouns = (one.noun for one in meant if one.noun is not None)
    return frozenset(one.lemma_.lower() for one in nouns if one.tag_.startswith("NN"))


def _is_common(noun: Token) -> bool:
    """Whether it is no name; what begins a sentence may only look like one."""
    return noun.tag_ in ("NN", "NNS") or noun.lower_ in RATES


def _is_another(noun: Token) -> bool:
    return any(child.lower_ in ("no", "another", "second") for child in noun.children)


def _named(noun: Token) -> str:
    names = [child for child in noun.lefts if child.tag_ in ("NNP", "NNPS")]
    said = " ".join(token.text for token in (*names, noun))
    return said if noun.tag_ in ("NNP", "NNPS") else f"the {said.lower()}"
