"""Of what an amount is told, in any words, and whether it is told as so.

For questions that lay amounts side by side by what their sentences mean: two amounts of things of
other kinds, of something that may be one or another, or of what only might be, are no conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant import Here
from rashomon.accounts.told.measures.frames import HAVING, above_of, kinds_meant, subject_of
from rashomon.accounts.told.wording.grammar import is_denied, is_supposed

BESIDE = ("nummod", "compound", "nmod", "quantmod", "amod")


class Whose(NamedTuple):
    """What an amount is of: its kinds, empty where the sentence does not tell.

    ``is_open`` says that it may be of one thing or another, ``is_fact`` that it is told as so.
    """

    kinds: frozenset[str] = frozenset()
    is_open: bool = False
    is_fact: bool = True


def whose(amount: Sequence[Token], here: Here) -> Whose:
    """Of what the words of an amount are told.

    Args:
        amount: the words of the number and its unit, in the parse of its sentence.
        here: tells what pronouns of the sentence mean.
    """
    root = next((one for one in amount if one.head not in amount), None)
    above = above_of(root) if root is not None else []
    if root is None or not above:
        return Whose()
    verb = above[-1] if above[-1].pos_ in ("VERB", "AUX") else None
    thing = _thing(root, above, verb)
    meant = here.of(thing) if thing is not None else None
    fact = verb is None or not (is_supposed(verb) or is_denied(verb))
    if meant is None:
        return Whose(is_fact=fact)
    return Whose(kinds_meant(meant.noun), meant.is_open, fact)


def _thing(root: Token, above: Sequence[Token], verb: Token | None) -> Token | None:
    """The word for it: "a 9 metre wall", "a wall 9 metres high", or the subject of the verb."""
    adjective = above[0]
    if adjective.dep_ == "amod" and adjective.pos_ == "ADJ":
        return adjective.head
    beside = root.dep_ in BESIDE and adjective.tag_.startswith("NN")
    if beside and adjective.lemma_.lower() not in HAVING:
        return adjective
    return subject_of(verb) if verb is not None else None
