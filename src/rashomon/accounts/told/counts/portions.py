"""What is told of a part of those whom something befell: "seven of the dead were children".

A part asks its own question, how many children died, whatever the sentence calls the whole: the
dead and those killed, "12 people, five of them children", "including three children".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.wording.grammar import verbs_about
from rashomon.accounts.told.wording.states import State, state_of
from rashomon.language import words

BEFALLEN = words(
    "dead killed deceased injured wounded hurt missing arrested detained rescued sick infected"
)
"""How a whole is called by what befell it."""

LOST = words("dead deceased fatality victim casualty")
OF_THEM = words("them whom these those which")
WHOLES = words("dead killed injured wounded missing arrested detained those")
INCLUDING = ("including", "among", "amongst", "includes", "included")
REACH = 14
"""So many words back is the whole looked for."""


class Portion(NamedTuple):
    """What a part is made of, and the words that say what befell it."""

    thing: Token
    verbs: Sequence[Token]
    state: State | None = None


def portion(amount: Sequence[Token], thing: Token | None) -> Portion | None:
    """The part that an amount counts; ``None`` where it counts none, or nothing befell it.

    Args:
        amount: the words of the number.
        thing: what it counts by itself: the children of "including three children".
    """
    if thing is None or thing.i < amount[0].i:
        return _of_a_whole(amount)
    if _is_of_counted(amount, thing):
        verbs = verbs_about(amount[-1], amount)
        state = state_of(amount[-1], verbs)
        return Portion(thing, verbs, state) if verbs or state else None
    link = thing.head
    if link.lower_ in INCLUDING and thing.dep_ == "pobj":
        return _portion(thing, _whole_above(link)) or _portion(thing, _opening(link))
    if link.lemma_ == "be" and (not _is_denied(link) or _is_not_one(thing)):
        among = [one for one in link.children if one.lower_ in ("among", "amongst")]
        return _portion(thing, next((one for it in among for one in _inside(it)), None))
    return None


def _is_of_counted(amount: Sequence[Token], thing: Token) -> bool:
    """Whether it is so many of a whole that is counted too: "2,400 of the 3,100 workers"."""
    of = thing.head
    counted = any(child.dep_ == "nummod" for child in thing.children)
    return counted and of.lower_ == "of" and of.head == amount[-1] and amount[-1].like_num


def _of_a_whole(amount: Sequence[Token]) -> Portion | None:
    """The part of "seven of the dead were children", or "five of them children"."""
    last = amount[-1]
    of = last.nbor() if last.i + 1 < len(last.doc) else None
    if of is None or of.lower_ != "of":
        return None
    whole = next((one for one in of.children if one.dep_ == "pobj"), None)
    be = last.head
    made_of = next((one for one in be.children if one.dep_ == "attr"), None)
    if be.lemma_ != "be" and be.tag_ == "NNS" and last.dep_ == "nsubj":
        made_of = be
    if whole is None or made_of is None or made_of.tag_ != "NNS" or _is_denied(be):
        return None
    if whole.lower_ in OF_THEM:
        return _portion(made_of, _counted_before(amount[0]))
    return _portion(made_of, whole)


def _is_denied(be: Token) -> bool:
    return any(child.dep_ == "neg" for child in be.children)


def _portion(thing: Token, whole: Token | None) -> Portion | None:
    if whole is None or not (thing.tag_ == "NNS" or _is_not_one(thing)):
        return None
    if whole.lower_ in BEFALLEN or whole.lemma_.lower() in LOST - {"victim", "casualty"}:
        return Portion(thing, [whole])
    if whole.tag_ == "VBN":
        return Portion(thing, [whole])
    if not whole.tag_.startswith("NN"):
        return None
    counting = [child for child in whole.children if child.dep_ == "nummod"]
    verbs = verbs_about(whole, counting)
    return Portion(thing, verbs) if verbs else None


def _is_not_one(thing: Token) -> bool:
    """Whether none at all is told of: "not one soldier was among the dead"."""
    first = thing.left_edge
    return first.lower_ in ("no", "not") or (first.i > 0 and first.nbor(-1).lower_ == "not")


def _whole_above(link: Token) -> Token | None:
    """What "including" hangs on, where that is counted."""
    above = link.head
    counted = above.tag_ == "NNS" and any(c.dep_ == "nummod" for c in above.children)
    return above if counted else _counted_before(link)


def _counted_before(word: Token) -> Token | None:
    """The last counted noun before a word."""
    for before in reversed(word.doc[max(0, word.i - REACH) : word.i]):
        numbered = any(child.dep_ == "nummod" for child in before.children)
        if before.tag_ in ("NNS", "NN") and numbered:
            return before
    return None


def _opening(link: Token) -> Token | None:
    """The whole of "among the dead were …"."""
    return next(iter(_inside(link)), None)


def _inside(link: Token) -> list[Token]:
    """What stands behind "among": the dead, or what befell those who …."""
    inner = [one for one in link.children if one.dep_ == "pobj"]
    behind = [one for those in inner for one in those.children if one.dep_ == "acl"]
    return [one for one in (*behind, *inner) if one.lower_ != "those"]
