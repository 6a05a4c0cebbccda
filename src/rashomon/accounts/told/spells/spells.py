"""How long a page says that something lasted: a state or a deed, and the minutes it can have been.

A length counts only where it hangs on the verb of the state itself, told as a fact, for the whole
of it: no rate, nothing that is yet to come, no "another two hours".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from rashomon.accounts.told.meant import Antecedents, Fits, Here, Meant, anything
from rashomon.accounts.told.meant.sorts import is_event, is_place, is_somebody
from rashomon.accounts.told.sources import Source, sources
from rashomon.accounts.told.spells.asking import ASKED, question
from rashomon.accounts.told.spells.lengths import Length, lengths
from rashomon.accounts.told.spells.states import State, is_outage, state_of
from rashomon.accounts.told.wording.grammar import (
    is_denied,
    is_supposed,
    tokens_between,
)
from rashomon.language import parse
from rashomon.model import Page, Span, Value

LONGEST_DEED = 31 * 24 * 60.0
"""A deed of no listed kind that lasts longer, in minutes, is a career or a custom."""

SPENDING = frozenset({"spend", "last", "take", "stay", "remain", "wait", "keep", "hold", "endure"})
"""Verbs that a length stands beside without a link: "spent five hours in a cellar"."""

FITTING: Mapping[str, Fits] = {
    "held": is_somebody,
    "trapped": is_somebody,
    "closed": is_place,
    "lasting": is_event,
}
"""What can be in each kind of state."""

LINKS = ("for", "after")
STEPS_UP = 3
_PART = re.compile(
    r"\b(?:first|last|past|next|final|opening|coming|remaining|another|more(?!\s+than)|further|extra"
    r"|additional|old|of age|later|earlier|ago)\b",
    re.IGNORECASE,
)
"""What makes a length a part of the whole, an age or a distance in time."""

_ANOTHER = re.compile(r"\b(?:another|a further|the (?:first|last|next))\s+$", re.IGNORECASE)
_CUSTOM = re.compile(
    r"\b(?:every|each|usually|normally|often|always)\b(?!\s+(?:one|of)\b)", re.IGNORECASE
)
"""What tells of a custom and not of one event."""

_LOOSE_END = re.compile(r"\s+(?:ago|later|earlier|before|after|into|since|old)\b", re.IGNORECASE)


class Thing(Value, frozen=True):
    """What was in a state: its noun, the names in its phrase, the phrase, and whether many."""

    noun: str
    names: frozenset[str]
    phrase: str
    many: bool
    is_pronoun: bool


class Spell(Value, frozen=True):
    """A state or a deed, and how long it lasted; ``interval`` is in minutes.

    ``by`` is the noun for who did a deed to the thing, empty where none is told of.
    ``going_on`` says that it had not ended when the page told of it; ``until`` is the last day
    that the sentence names.
    """

    page: str
    span: Span
    kind: str
    thing: Thing | None
    by: str
    question: str
    interval: tuple[float, float | None]
    words: str
    going_on: bool
    until: str | None
    by_reader: bool
    sentence: str
    source: Source


def spells(page: Page, spans: Sequence[Span], *, by_reader: bool) -> Iterator[Spell]:
    """What some sentences of a page, or of its readers, tell the length of."""
    told = [
        (within, held)
        for within in spans
        if not _CUSTOM.search(page.text, *within) and (held := lengths(page, within))
    ]
    source = sources(page)
    antecedents = Antecedents(page)
    docs = parse([page.read(within) for within, _ in told])
    for (within, held), doc in zip(told, docs, strict=True):
        until, here = _last_day(page, within), antecedents.at(within)
        for length in held:
            if not _is_whole(page, length):
                continue
            start, end = length.span[0] - within[0], length.span[1] - within[0]
            found = _state(tokens_between(doc, start, end), here)
            if found is None or not _is_fact(found) or _is_career(found, length):
                continue
            meant = _meant(found, here)
            if meant.is_open:
                continue
            dark = found.kind == "lasting" and meant.noun is not None and is_outage(meant.noun)
            found, thing = (State("dark", None, found.verb), None) if dark else (found, meant.noun)
            yield Spell(
                page=page.id,
                span=length.span,
                kind=found.kind,
                thing=_thing(thing),
                by=_doer(found, here),
                question=question(found, thing),
                interval=(length.low, length.high),
                words=page.read(length.span),
                going_on=_goes_on(found.verb),
                until=until,
                by_reader=by_reader,
                sentence=page.read(within),
                source=source(length.span),
            )


def _is_whole(page: Page, length: Length) -> bool:
    start, end = length.span
    before = page.text[max(0, start - len("the further ")) : start]
    return not (
        _PART.search(page.read(length.span))
        or _ANOTHER.search(before)
        or _LOOSE_END.match(page.text, end)
    )


def _state(time: Sequence[Token], here: Here) -> State | None:
    """The state that a length hangs on, by "for", by "after", or beside its verb."""
    climbing = next((token for token in time if token.head not in time), None)
    if climbing is None:
        return None
    while climbing.head.lower_ == "of" and climbing.head.head.lower_ in ("part", "bulk", "most"):
        climbing = climbing.head.head
    link = ""
    if climbing.dep_ == "pobj" and climbing.head.lower_ in LINKS:
        link, climbing = climbing.head.lower_, climbing.head
    elif climbing.dep_ not in ("npadvmod", "dobj", "oprd", "attr", "advmod"):
        return None
    verb = _verb_above(climbing)
    if verb is None and link == "after":
        verb = climbing.head
    if verb is None or (not link and verb.lemma_.lower() not in SPENDING):
        return None
    return state_of(verb, link, here)


def _verb_above(token: Token) -> Token | None:
    for _ in range(STEPS_UP):
        if token.head == token:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _is_fact(found: State) -> bool:
    """Whether it was so, and not of all its kind; lamps that "did not come on" were off."""
    denied = is_supposed(found.verb) and found.kind != "dark"
    holds_always = found.verb.tag_ in ("VBZ", "VBP") and found.verb.lemma_ != "be"
    return not (denied or holds_always or is_denied(found.verb))


def _is_career(found: State, length: Length) -> bool:
    """Whether it is what somebody does, or how something has been, for longer than one event."""
    listed = found.kind in ASKED and not _goes_on(found.verb)
    return not listed and length.low > LONGEST_DEED


def _goes_on(verb: Token) -> bool:
    return any(
        child.dep_ == "aux" and child.lemma_ == "have" and child.tag_ in ("VBZ", "VBP")
        for child in verb.children
    )


def _meant(found: State, here: Here) -> Meant:
    """What was in the state, where a pronoun or another word only stands for it."""
    thing = found.thing
    if thing is None:
        return Meant(None)
    meant = here.of(thing, FITTING.get(found.kind, anything))
    return meant if meant.noun is not None or meant.is_open else Meant(thing)


def _doer(found: State, here: Here) -> str:
    verb = found.verb
    doer = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if doer is None or doer == found.thing:
        return ""
    meant = here.of(doer).noun
    return "" if meant is None or meant.pos_ == "PRON" else meant.lemma_.lower()


def _thing(noun: Token | None) -> Thing | None:
    if noun is None:
        return None
    own = [one for one in noun.subtree if one.i >= noun.left_edge.i and _is_of_phrase(one, noun)]
    return Thing(
        noun=noun.lemma_.lower(),
        names=frozenset(one.text for one in own if one.tag_ in ("NNP", "NNPS")),
        phrase=" ".join(one.text for one in own if one.tag_ not in ("NNP", "NNPS", "DT")),
        many=noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("they", "them", "we", "us"),
        is_pronoun=noun.pos_ == "PRON" or noun.tag_ == "PRP$",
    )


def _is_of_phrase(token: Token, noun: Token) -> bool:
    """Whether a word names the thing: what it is called, and what stands beside it for it."""
    while token != noun:
        linked = token.dep_ in ("compound", "amod", "appos", "pobj", "nummod", "det")
        if not (linked or (token.dep_ == "prep" and token.lower_ == "of")):
            return False
        token = token.head
    return True


def _last_day(page: Page, within: Span) -> str | None:
    days = [one.latest for one in page.times if within[0] <= one.span[0] < within[1] and one.latest]
    return max(days) if days else None
