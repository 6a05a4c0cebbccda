"""How counted people stand: on duty, at large, back in custody, under arrest.

No verb tells of it, but what hangs on "be" or on the people themselves: "eight were still at
large", "on duty were 23 warders", "20 inmates on the loose", "had just six guards on shift".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.language import words


class Standing(NamedTuple):
    """What stands for a verb, how a question ends on it, and the word it is read off."""

    lemma: str
    tail: str
    verb: Token


_DUTY = ("be on duty", "were on duty")
_LARGE = ("be at large", "were at large")
_LOOSE = ("be loose", "were on the loose")
_CAUGHT = ("be caught", "were caught")

BEHIND_LINKS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("on", "strike"): ("be on strike", "were on strike"),
    ("under", "arrest"): ("custody", "were under arrest"),
    ("in", "custody"): ("custody", "were in custody"),
    ("in", "quarantine"): ("be in quarantine", "were in quarantine"),
    ("without", "home"): ("homeless", "were homeless"),
    ("on", "duty"): _DUTY,
    ("on", "shift"): _DUTY,
    ("on", "watch"): _DUTY,
    ("at", "large"): _LARGE,
    ("at", "liberty"): _LARGE,
    ("on", "run"): _LOOSE,
    ("on", "loose"): _LOOSE,
    ("behind", "bar"): _CAUGHT,
}
"""What a preposition and its noun say of people."""

ONLY_BESIDE_BE = frozenset({"custody", "be caught", "homeless"})
"""What people in such a state do besides is no state of all: "two men in custody complained"."""

AFTER_ESCAPES = {
    "out": _LARGE,
    "free": _LARGE,
    "loose": _LARGE,
    "unaccounted": _LARGE,
    "back": _CAUGHT,
    "inside": _CAUGHT,
}
"""What a single word behind "be" says of them, on a page that tells of an escape."""

BE = words("be remain stay")
HAVE = words("have leave keep put")
LASTING = words("still remain yet now")


def standings(thing: Token, *, after_escape: bool) -> Iterator[Standing]:
    """In what state people are told to be.

    Args:
        thing: the people, or the number that stands for them.
        after_escape: whether the page tells of people who broke out.
    """
    counted = _counting(thing)
    above = counted.head
    told = above.lemma_.lower() in BE and (
        counted.dep_ in ("nsubj", "attr", "nsubjpass") or _is_there(above)
    )
    had = above.lemma_.lower() in HAVE and counted.dep_ in ("dobj", "nsubj")
    who = [child for child in counted.children if child.dep_ == "relcl" and child.lemma_ in BE]
    for be in ([above] if told or had else []) + who:
        if _is_denied(be):
            return
        yield from _linked(be, [*be.children, *counted.children], be)
        if after_escape:
            yield from _alone(be)
    if not told:
        found = _linked(counted, list(_below(counted)), counted)
        yield from (one for one in found if one.lemma not in ONLY_BESIDE_BE)


def _linked(of: Token, links: list[Token], verb: Token) -> Iterator[Standing]:
    """What a link and the noun behind it say, whichever of the two a parser hung on the other."""
    for link in (one for above in links for one in (above, *above.children)):
        behind = link.doc[link.i + 1 : link.i + 3]
        noun = next((one for one in behind if one.pos_ != "DET"), None)
        known = BEHIND_LINKS.get((link.lower_, noun.lemma_.lower())) if noun is not None else None
        if known:
            yield Standing(*_lasting(known, of), verb)


def _alone(be: Token) -> Iterator[Standing]:
    for word in be.children:
        if word.dep_ in ("advmod", "acomp", "prt", "prep") and word.lower_ in AFTER_ESCAPES:
            yield Standing(*_lasting(AFTER_ESCAPES[word.lower_], be), be)


def _lasting(known: tuple[str, str], of: Token) -> tuple[str, str]:
    """Who is still on the run is at large; who is on the run, at the first, has escaped."""
    lasting = of.lemma_.lower() in LASTING or any(one.lower_ in LASTING for one in of.children)
    return _LARGE if known == _LOOSE and lasting else known


def _counting(thing: Token) -> Token:
    """What stands for the counted in its clause: the three of "three of the men"."""
    of = thing.head
    if thing.dep_ == "pobj" and of.lower_ == "of" and of.head != of:
        return of.head
    return thing


def _is_there(be: Token) -> bool:
    return any(child.dep_ == "expl" for child in be.children)


def _below(thing: Token) -> Iterator[Token]:
    """What hangs on the counted, or on the whole they are of: "members of staff on duty"."""
    for child in thing.children:
        yield child
        if child.lower_ == "of":
            yield from (below for noun in child.children for below in noun.children)


def _is_denied(verb: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ in ("if", "unless"))
        for child in verb.children
    )
