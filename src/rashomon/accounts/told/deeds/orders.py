"""Who gave an order: "X gave the order", "the order came from X", "it was X who ordered it".

The order of a story is one; who gave it is asked whatever words the pages have for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.wording.assertion import is_only_thought, turns
from rashomon.language import words

ORDERS = words("order command decision instruction")
GIVING = words("give issue take make")
COMING = words("come")
THIS_ONE = ("the", "that", "this")


def orders(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The head of each name that is said to have given the order, and the verb that says so."""
    for noun in doc:
        verb = noun.head
        certain = any(child.lower_ in THIS_ONE for child in noun.children)
        if noun.lemma_.lower() not in ORDERS or not certain or verb.pos_ != "VERB":
            continue
        giver = _giver(noun, verb)
        if giver is not None and giver.tag_ == "NNP" and not (turns(verb) or is_only_thought(verb)):
            yield giver, verb


def _giver(noun: Token, verb: Token) -> Token | None:
    lemma = verb.lemma_.lower()
    if lemma in COMING and noun.dep_ == "nsubj":
        links = (child for child in verb.children if child.lower_ == "from")
        return next((one for link in links for one in link.children if one.dep_ == "pobj"), None)
    if lemma not in GIVING:
        return None
    if noun.dep_ == "nsubjpass":
        agents = (child for child in verb.children if child.dep_ == "agent")
        return next((_name_of(one) for link in agents for one in link.children), None)
    if noun.dep_ != "dobj":
        return None
    if verb.dep_ == "relcl":
        return verb.head
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def _name_of(noun: Token) -> Token:
    """The name beside what somebody is: "the commander on the spot, Colonel Resk"."""
    beside = (one for one in noun.subtree if one.dep_ == "appos" and one.tag_ == "NNP")
    return next(beside, noun)
