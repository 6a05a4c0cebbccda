"""What a sentence says caused the event: "was caused by", "blamed … for", "because it failed".

Causes are told apart by what kind they are, and a cause of no known kind is not read. That brakes
failed, or that a driver slept, is told as a cause of the accident even where no word links them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.deeds.cause_kinds import EVENTS, ILLNESS, OF_ACCIDENTS, kinds_of_cause
from rashomon.accounts.told.wording.assertion import is_of_others, is_only_thought, turns
from rashomon.language import words
from rashomon.model import Span, Value

CAUSING = words("cause trigger spark provoke start ignite")
TRACING = words("trace link attribute")
COMING = words("come originate stem")
FINDING = words("find detect isolate identify discover")
ILL = words("ill sick")
SICKENING = words("sicken poison infect")
TAKING = words("eat drink consume")
HAPPENING = words(
    """sink capsize crash derail collapse explode burn fall plunge overturn fail leave break burst
    skid veer swerve"""
)
"""What befalls in an event, as a verb: "sank because"."""

GIVING_WAY = words("fail give break burst jam malfunction snap crack seize")
PARTS = OF_ACCIDENTS["a defect"]
STEERING = words("driver captain pilot crew mate helmsman operator motorman engineer signalman")
LAPSES = words(
    "sleep doze speed lose misjudge ignore overlook nod miss overtake race text neglect forget"
)
HINT = re.compile(
    r"\b(?:caus\w+|blam\w+|trac(?:ed|ing)|because|due to|attribut\w+|link\w+ to|trigger\w+"
    r"|spark\w*|started|ignit\w+|source|origin\w*|c[ao]me from|found|detected|isolated|was in"
    r"|f[ae]ll ill|sicken\w*|poison\w*|spread|fail\w*|g[ai]ve (?:out|way)|asleep|lost control"
    r"|speeding|drunk|burst|snapped)\b",
    re.IGNORECASE,
)


class Cause(Value, frozen=True):
    """The words for a cause in its sentence, the kinds it is of, and the event it is of.

    ``event`` is empty where the sentence links it with none: "the brakes had failed".
    """

    span: Span
    kinds: frozenset[str]
    event: str

    @property
    def is_of_illness(self) -> bool:
        """Whether people fell ill of it."""
        return self.event in ILLNESS


def causes(doc: Doc) -> Iterator[Cause]:
    """The causes that a sentence affirms, each with its words."""
    for token in doc:
        if not _is_affirmed(token):
            continue
        for event, cause in _told(token):
            kinds = kinds_of_cause(_words(cause), event)
            if kinds:
                first, last = cause.left_edge, cause.right_edge
                yield Cause((first.idx, last.idx + len(last)), kinds, event)
        if token.pos_ in ("VERB", "AUX"):
            yield from _failing(token)


def _words(cause: Token) -> frozenset[str]:
    return frozenset(form for one in cause.subtree for form in (one.lower_, one.lemma_.lower()))


def _is_affirmed(link: Token) -> bool:
    verb = link if link.pos_ in ("VERB", "AUX") else link.head
    if verb.pos_ not in ("VERB", "AUX"):
        return True
    return not (is_only_thought(verb) or is_of_others(verb) or turns(verb))


def _told(token: Token) -> Iterator[tuple[str, Token]]:
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
    elif lemma in COMING:
        pairs.append((subject, _linked(token, "from", "in")))
    elif lemma == "spread":
        pairs += [(thing, subject), (subject, _linked(token, "by", "through", "from"))]
    elif lemma == "be" and subject is not None and subject.lemma_.lower() in ("cause", "source"):
        pairs.append((_linked(subject, "of"), _child(token, "attr")))
    yield from (
        (a.lemma_.lower(), b)
        for a, b in pairs
        if a is not None and b is not None and a.lemma_.lower() in EVENTS
    )
    yield from _of_illness(token, subject, thing)
    if token.lower_ in ("due", "because") and subject is None:
        yield from _because(token)


def _of_illness(
    token: Token, subject: Token | None, thing: Token | None
) -> Iterator[tuple[str, Token]]:
    """Where germs were found, and what people fell ill from."""
    lemma = token.lemma_.lower()
    if lemma in FINDING | {"be"}:
        germ = next((one for one in (subject, thing) if one is not None and _is_germ(one)), None)
        where = _linked(token, "in", "on") or (germ is not None and _linked(germ, "in", "on"))
        if germ is not None and where:
            yield germ.lemma_.lower(), where
    if lemma in ILL or lemma in SICKENING:
        for verb in (token, token.head):
            cause = _linked(verb, "from", "by", "after") or _inside(_child(verb, "agent"))
            if cause is not None:
                yield "illness", cause
            for link in verb.children:
                done = _child(link, "pcomp") if link.dep_ == "prep" else None
                done = link if link.dep_ == "advcl" else done
                if done is not None and done.lemma_.lower() in TAKING:
                    yield "illness", done


def _is_germ(noun: Token) -> bool:
    return noun.lemma_.lower() in ILLNESS


def _because(token: Token) -> Iterator[tuple[str, Token]]:
    """What "the crash was due to a fault" and "sank because it was overloaded" tell."""
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)
    if token.dep_ == "mark" and verb is not None:
        main = verb.head
        if main != verb and main.lemma_.lower() in HAPPENING:
            yield main.lemma_.lower(), verb
    elif verb is not None:
        event = _child(verb, "nsubj", "nsubjpass")
        cause = _linked(token, "to") or _inside(token)
        if cause is not None and event is not None and event.lemma_.lower() in EVENTS:
            yield event.lemma_.lower(), cause
        elif cause is not None and verb.lemma_.lower() in HAPPENING:
            yield verb.lemma_.lower(), cause


def _failing(verb: Token) -> Iterator[Cause]:
    """What went wrong as such: "the brakes gave out", "the driver had fallen asleep"."""
    subject = _child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return
    noun, lemma = subject.lemma_.lower(), verb.lemma_.lower()
    beside = {child.lower_ for child in verb.children}
    kind = ""
    if noun in PARTS and lemma in GIVING_WAY and not _child(verb, "xcomp", "dobj"):
        kind = "a defect"
    elif noun in STEERING and (lemma in LAPSES or beside & {"asleep", "drunk"}):
        control = _child(verb, "dobj")
        if lemma != "lose" or (control is not None and control.lemma_ == "control"):
            kind = "a person's fault"
    if kind:
        last = max((verb, *verb.children), key=lambda one: one.i if not one.is_punct else 0)
        last = last if last.head == verb and last.dep_ in ("prt", "acomp", "dobj") else verb
        yield Cause((subject.left_edge.idx, last.idx + len(last)), frozenset({kind}), "")


def _child(token: Token, *links: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in links), None)


def _inside(link: Token | None) -> Token | None:
    return None if link is None else _child(link, "pobj")


def _linked(token: Token, *prepositions: str) -> Token | None:
    links = (child for child in token.children if child.lower_ in prepositions)
    return next((found for link in links if (found := _inside(link)) is not None), None)
