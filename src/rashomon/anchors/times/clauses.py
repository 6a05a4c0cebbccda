"""Whether what two clauses tell was on one day, as far as grammar says.

A clause beside another goes on in its time. One that a verb takes as its complement has a time
of its own: what officials said on Friday was not on Friday. So has a relative clause, and the
past perfect goes back behind the time told of.

Source: Reichenbach, *Elements of Symbolic Logic* (1947), chapter 51; Kamp and Reyle, *From
Discourse to Logic* (1993), chapter 5.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.anchors.times.tense import direction
from rashomon.language import words
from rashomon.model import Value

SAYING = words(
    """say tell report announce state declare claim admit confirm deny add explain note write post
    tweet warn ask testify recall predict promise vow insist argue speak quote"""
)
"""Verbs whose day is that of the words, where nothing they take shows it."""

_OWN_TIME = ("ccomp", "relcl", "acl")
"""Clauses that another verb's day says nothing of."""

_ASIDES = ("relcl", "acl")
_BESIDE = ("conj", "xcomp", "pcomp", "prep", "dep")
"""What joins a clause to another of the same time."""


class Clause(Value, frozen=True):
    """The clause of a time: its verb, ``None`` in a fragment, and -1 or 1 for past or future."""

    verb: Token | None
    way: int


def clause(doc: Doc, offset: int) -> Clause:
    """The clause that stands at an offset of a parsed sentence."""
    token = next((token for token in reversed(doc) if token.idx <= offset), None)
    above = [] if token is None else [token, *token.ancestors]
    verb = next((one for one in above if one.pos_ in ("VERB", "AUX")), None)
    return Clause(verb, direction(doc, offset))


def is_one_day(day: Clause, hour: Clause) -> bool:
    """Whether an hour is of the day that another clause of its sentence names."""
    if day.verb is None or hour.verb is None or day.verb == hour.verb:
        return True
    if day.way * hour.way < 0 or goes_back(hour.verb) != goes_back(day.verb):
        return False
    up = _steps(hour.verb, day.verb)
    if up is not None:
        return not any(step in _OWN_TIME for step in up)
    down = _steps(day.verb, hour.verb)
    if down is not None:
        return all(step in _BESIDE for step in down)
    both = _shared(day.verb, hour.verb)
    return both is not None and not any(
        step in _OWN_TIME for verb in (day.verb, hour.verb) for step in _steps(verb, both) or ()
    )


def leads_on(day: Clause, hour: Clause) -> bool:
    """Whether an hour of a later sentence goes on in the day that a clause names."""
    if day.way * hour.way < 0:
        return False
    if hour.verb is not None and goes_back(hour.verb):
        return day.verb is not None and goes_back(day.verb)
    return day.verb is None or not (_is_aside(day.verb) or _is_saying(day.verb))


def is_told_as_past(hour: Clause) -> bool:
    """Whether a clause tells the next thing that happened: in the simple past."""
    return hour.verb is not None and hour.way < 0 and not goes_back(hour.verb)


def goes_back(verb: Token) -> bool:
    """Whether a verb is in the perfect of the past: "had left", "to have left"."""
    if verb.tag_ != "VBN":
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return "had" in helpers or {"to", "have"} <= helpers


def _is_aside(verb: Token) -> bool:
    return any(one.dep_ in _ASIDES for one in (verb, *verb.ancestors))


def _is_saying(verb: Token) -> bool:
    takes = any(child.dep_ in ("ccomp", "parataxis") for child in verb.children)
    return takes or verb.lemma_.lower() in SAYING


def _steps(verb: Token, above: Token) -> list[str] | None:
    """How a verb hangs on one above it, step by step; ``None`` where it doesn't."""
    steps: list[str] = []
    for one in (verb, *verb.ancestors):
        if one == above:
            return steps
        steps.append(one.dep_)
    return None


def _shared(one: Token, other: Token) -> Token | None:
    """The lowest word that two hang on."""
    mine = {token.i for token in one.ancestors}
    return next((token for token in other.ancestors if token.i in mine), None)
