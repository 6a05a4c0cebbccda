"""What a sentence says caused the event: "was caused by", "blamed … for", "because it failed".

Causes are told apart by what kind they are: two words for one kind agree, two kinds exclude one
another, and a cause of no known kind is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought, turns
from rashomon.language import words
from rashomon.model import Span, Value

EVENTS = words(
    """accident crash collision derailment sinking capsizing disaster fire blaze explosion blast
    collapse outbreak illness infection epidemic death blackout outage failure spill leak flood
    tragedy incident wreck contamination poisoning fall"""
)
"""What a story asks the cause of."""

KINDS: Mapping[str, frozenset[str]] = {
    "a person's fault": words(
        """error mistake negligence carelessness recklessness driver captain pilot crew operator
        speed speeding fatigue alcohol asleep drunk inattention manoeuvre maneuver cigarette welder
        welding"""
    ),
    "a defect": words(
        """brake brakes engine fault defect failure malfunction defective faulty wiring cable
        circuit heater boiler tyre tire steering rudder pump valve battery gear technical mechanical
        electrical door weld corrosion crack"""
    ),
    "a deed": words(
        "arson arsonist arsonists sabotage deliberately deliberate bomb attack attackers"
    ),
    "weather": words(
        """weather wind gale storm ice fog rain wave waves rock rocks lightning current snow heat
        drought"""
    ),
    "load": words("overloaded overloading overcrowded overcrowding cargo overload weight"),
    "water": words("water well reservoir pipe pipes sewage tap pool river tower tank"),
    "food": words(
        """food kitchen salad chicken egg eggs meat beef pork fish milk cheese oysters oyster
        shellfish restaurant canteen buffet sauce sausage vegetables sprouts ham mayonnaise"""
    ),
    "contagion": words(
        "contact traveller travellers guest guests visitor cough bird birds animals"
    ),
}

CAUSING = words("cause trigger spark provoke start ignite")
TRACING = words("trace link attribute")
HINT = re.compile(
    r"\b(?:caus\w+|blam\w+|trac(?:ed|ing)|because|due to|attribut\w+|link\w+ to|trigger\w+"
    r"|spark\w*|started|ignit\w+|source|origin)\b",
    re.IGNORECASE,
)


class Cause(Value, frozen=True):
    """The words for a cause in its sentence, the kinds it is of, and the event it is of."""

    span: Span
    kinds: frozenset[str]
    event: str


def causes(doc: Doc) -> Iterator[Cause]:
    """The causes that a sentence affirms, each with its words."""
    for token in doc:
        for event, cause in _told(token):
            kinds = _kinds(cause)
            if kinds and _is_affirmed(token):
                first, last = cause.left_edge, cause.right_edge
                yield Cause((first.idx, last.idx + len(last)), kinds, event.lemma_.lower())


def _is_affirmed(link: Token) -> bool:
    verb = link if link.pos_ in ("VERB", "AUX") else link.head
    if verb.pos_ not in ("VERB", "AUX"):
        return True
    return not (is_only_thought(verb) or is_of_others(verb) or turns(verb))


def _told(token: Token) -> Iterator[tuple[Token, Token]]:
    """Event and cause, where a word links them."""
    lemma, pairs = token.lemma_.lower(), list[tuple[Token | None, Token | None]]()
    subject, thing = _child(token, "nsubj", "nsubjpass"), _child(token, "dobj")
    if token.pos_ == "VERB" and lemma in CAUSING:
        pairs += [(subject, _inside(_child(token, "agent"))), (thing, subject)]
    elif token.pos_ == "VERB" and lemma == "blame":
        passive = _child(token, "nsubjpass")
        pairs += [(_linked(token, "for"), thing), (passive or thing, _linked(token, "on"))]
    elif token.pos_ == "VERB" and lemma in TRACING:
        pairs.append((subject, _linked(token, "to")))
    elif lemma == "be" and subject is not None and subject.lemma_.lower() in ("cause", "source"):
        pairs.append((_linked(subject, "of"), _child(token, "attr")))
    yield from ((a, b) for a, b in pairs if a is not None and b is not None and _is_event(a))
    if token.lower_ in ("due", "because") and subject is None:
        yield from _because(token)


def _because(token: Token) -> Iterator[tuple[Token, Token]]:
    """What "the crash was due to a fault" and "sank because it was overloaded" tell."""
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)
    if token.dep_ == "mark" and verb is not None:
        main = verb.head
        if main != verb and main.lemma_.lower() in HAPPENING:
            yield main, verb
    elif verb is not None:
        event = _child(verb, "nsubj", "nsubjpass")
        cause = _linked(token, "to") or _inside(token)
        if event is not None and cause is not None and _is_event(event):
            yield event, cause


HAPPENING = words("sink capsize crash derail collapse explode burn fall plunge overturn fail")
"""What befalls in an event, as a verb: "sank because"."""


def _is_event(noun: Token) -> bool:
    return noun.lemma_.lower() in EVENTS


def _child(token: Token, *links: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in links), None)


def _inside(link: Token | None) -> Token | None:
    return None if link is None else _child(link, "pobj")


def _linked(token: Token, preposition: str) -> Token | None:
    links = (child for child in token.children if child.lower_ == preposition)
    return next((found for link in links if (found := _inside(link)) is not None), None)


def _kinds(cause: Token) -> frozenset[str]:
    told = {form for one in cause.subtree for form in (one.lower_, one.lemma_.lower())}
    return frozenset(kind for kind, listed in KINDS.items() if told & listed)
