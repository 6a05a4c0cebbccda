"""Where, of which group, and after which earlier number something is told: what keeps apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from rashomon.language import words

WHERE = words("in at near on outside around inside above below off across")
CALENDAR = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mon tue wed thu fri sat sun jan feb mar
    apr jun jul aug sep sept oct nov dec christmas easter ramadan"""
)
DEGREES = words(
    """serious seriously severe severely critical critically grave gravely bad badly minor slight
    slightly light lightly life-threatening"""
)
"""How badly: who is seriously hurt is a part of those who are hurt."""

SOME = words("some several many most few half dozens one both all others")
OF_THOSE = words("of them whom these those the")
"""What stands between a number and how badly so many were hurt: "four of them seriously"."""

ANSWERS = words(
    """retaliation retaliate retaliatory revenge avenge reprisal response respond reaction react
    protest"""
)
"""What was done because of something earlier: "in retaliation for strikes that killed 30"."""

RELATIVE = ("WDT", "WP")
FINITE = ("VBD", "VBZ", "VBP", "MD")

NAMES = ("NNP", "NNPS")
PREFIX = 4
"""So many first letters are shared by "Corvania" and "Corvanian"."""

_REVISING = re.compile(
    r"\b(?:tolls?|numbers?|counts?|totals?|figures?|tally|tallies|estimates?)\b[^.;]{0,60}?"
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|jump(?:s|ed)?|grew|grown|grows|increas(?:ed|es)"
    r"|went up|gone up|revised|raised|lowered|cut|corrected|updated|fell|fallen|drops?|dropped)\b"
    r"[^.;]{0,40}?\bto\b"
    r"|\b(?:up|down|revised|raised|lowered) from\b"
    r"|\b(?:now stands?|now put|has since (?:risen|climbed|grown)|earlier (?:toll|count) of)\b",
    re.IGNORECASE,
)


_SO_FAR = re.compile(r"\b(?:so far|still|already|known to have)\b", re.IGNORECASE)


def is_so_far(verbs: Sequence[Token], interval: tuple[float, float | None], sentence: str) -> bool:
    """Whether a number is told as what is known so far: "have died", "at least four"."""
    perfect = any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("has", "have")
        for verb in verbs
        for child in verb.children
    )
    return perfect or interval[1] is None or _SO_FAR.search(sentence) is not None


def is_revising(sentence: str) -> bool:
    """Whether a sentence tells a number as one that has taken an earlier one's place."""
    return _REVISING.search(sentence) is not None


def places(verbs: Sequence[Token], thing: Token) -> frozenset[str]:
    """The named places that hang on verbs or on the thing, "in Port Seldar", in lower case."""
    return frozenset(
        " ".join(token.lower_ for token in name)
        for one in dict.fromkeys([*verbs, thing, *(verb.head for verb in verbs)])
        for name in _named_places(one)
    )


def group(thing: Token) -> frozenset[str]:
    """The names that tell a group from others of its kind: "three Corvanian sailors"."""
    return frozenset(
        child.lower_
        for child in thing.children
        if child.dep_ in ("amod", "compound", "nmod")
        and child.text[:1].isupper()
        and child.i > child.sent.start
        and child.lower_ not in CALENDAR
    )


def certainty(thing: Token) -> frozenset[str]:
    """Which cases of an illness: the confirmed are another number than the suspected."""
    if thing.lemma_.lower() != "case":
        return frozenset()
    return frozenset(c.lower_ for c in thing.children if c.lower_ in ("suspected", "probable"))


def is_part(verbs: Sequence[Token]) -> bool:
    """Whether it is told of those alone whom something befell badly, or lightly."""
    return any(
        one.lower_ in DEGREES
        and one.dep_ in ("advmod", "amod", "acomp")
        and not (one.i > verb.i and _is_of_some(one))
        for verb in verbs
        for one in verb.subtree
        if verb in {one.head, one.head.head, one.head.head.head}
    )


def _is_of_some(degree: Token) -> bool:
    """Whether it is told of some of those counted before: "41 hurt, four of them seriously"."""
    before = degree.i - 1
    while before > 0 and degree.doc[before].lower_ in OF_THOSE:
        before -= 1
    counting = degree.doc[max(0, before)]
    return counting.like_num or counting.lower_ in SOME


def is_answered(verbs: Sequence[Token]) -> bool:
    """Whether it befell in what the event told of is an answer to: "revenge for strikes that …"."""
    return any(_hangs_on_answer(verb) or _is_behind_answer(verb) for verb in verbs)


def _hangs_on_answer(verb: Token) -> bool:
    below = verb
    for above in verb.ancestors:
        answering = [above, *(one for one in above.lefts if one.dep_ in ("compound", "amod"))]
        if any(one.lemma_.lower() in ANSWERS for one in answering):
            return below.dep_ in ("prep", "dobj", "dative")
        below = above
    return False


def _is_behind_answer(verb: Token) -> bool:
    """Whether a relative clause follows "revenge for strikes", whatever a parser hung it on."""
    start = verb.left_edge.i
    if not any(one.tag_ in RELATIVE for one in verb.doc[start : verb.i]):
        return False
    linked = False
    for before in reversed(verb.doc[:start]):
        if before.tag_ in FINITE and before.dep_ != "pobj":
            return False
        if before.lemma_.lower() in ANSWERS:
            return linked
        linked = linked or before.lower_ in ("for", "to", "against")
    return False


def other_places(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name a place, and no word of one is a word of the other."""
    here, there = (set(" ".join(told).split()) for told in (a, b))
    return bool(here and there) and not here & there


def other_groups(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name a group, and neither name can be a form of the other."""
    here, there = list(a), list(b)
    return bool(here and there) and not any(_one_name(x, y) for x in here for y in there)


def _one_name(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    initials = len(short) <= PREFIX and short[:1] == long[:1]
    return initials or short[:PREFIX] == long[:PREFIX]


def _named_places(one: Token) -> Iterator[list[Token]]:
    for link in one.children:
        if link.dep_ == "prep" and link.lower_ in WHERE:
            for noun in link.children:
                if noun.dep_ == "pobj" and noun.tag_ in NAMES and noun.lower_ not in CALENDAR:
                    yield [
                        token
                        for token in (*noun.lefts, noun)
                        if token.tag_ in NAMES and token.lower_ not in CALENDAR
                    ]
