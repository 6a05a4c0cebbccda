"""What a sentence affirms or denies: something there was or was not, did or did not happen.

Two sentences speak of one matter where they share the word for what happened, whatever its form
("warned", "a warning"), and a thing it happened to. Denials turn what they deny: "denied that
there was no warning" affirms one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.deeds import ANYBODY
from rashomon.accounts.grammar import telling
from rashomon.accounts.lexicon import DENIAL, INTENTION, LIGHT, NOBODY, SPEECH
from rashomon.language import words
from rashomon.model import Span, Value

STEM = 4
"""So many first letters do all forms of a word share: "warned", "warning"."""

_ENDINGS = re.compile(r"(?:ing|ations?|ate|ions?|ments?|e)$")
SHORTEST = 3

NEGATIVE = re.compile(
    r"\b(?:no|not|never|without|nor|neither|nothing|cannot|den(?:y|ie[sd]|ying|ial)|reject\w*"
    r"|dismiss\w*|refut\w*|disput\w*|rebut\w*|false|untrue)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a sentence that denies something must hold, to be worth its parse."""

ARTICLES = words("a an any")
POSSIBLE = words("could would may might should will can shall must 'd 'll")
GIVING = words(
    """send issue give make sound receive get have be come broadcast publish deliver offer hear
    raise contain include"""
)
"""Verbs that tell of a thing no more than that there was one."""

OF_VERBS = re.compile(r"(?:ing|ions?|ments?|als?)$")
SUBJECTS = ("nsubj", "nsubjpass")
DOERS = (*SUBJECTS, "dobj", "attr", "conj")
FREE = ("csubj", "relcl", "acl", "advcl")
VAGUE = words(
    """way doubt time one thing reason need idea sign word comment sense problem more other longer
    spam matter question part place day week month year people answer surprise evidence secret"""
)
"""What "no" stands before without denying that anything happened."""


SUSPICION = words("accuse suspect charge blame")

TO_THE_PRESS = words("respond reply answer comment decline return reach")
"""What people did not do when they were asked: news says so of everybody."""


class Proposition(Value, frozen=True):
    """Something that a sentence says was so, or was not.

    ``span`` is its words in the sentence. ``matter`` is the root of what happened; ``doers`` and
    ``things`` are the stems of who did it and of what it befell, none where only its being there is
    told. ``question`` asks for it, and ``of_verb`` says that its being there is something done:
    "a warning".
    """

    span: Span
    matter: str
    doers: frozenset[str]
    things: frozenset[str]
    affirmed: bool
    question: str
    of_verb: bool = False


def stem(word: str) -> str:
    """What all forms of a word begin with."""
    return word[:STEM].lower()


def root(lemma: str) -> str:
    """A verb and the noun made of it as one word: "warn" and "warning", not "process"."""
    bare = _ENDINGS.sub("", lemma.lower())
    return bare if len(bare) >= SHORTEST else lemma.lower()


def propositions(doc: Doc, *, denied: bool = False) -> list[Proposition]:
    """What a sentence affirms and denies.

    Args:
        doc: its grammar.
        denied: whether the whole of it is what somebody denies.
    """
    if doc.text.rstrip(" \n”\"’'").endswith("?"):
        return []
    found = [*_existing(doc), *_happening(doc)]
    return [structs.replace(one, affirmed=one.affirmed != denied) for one in found]


def _existing(doc: Doc) -> Iterator[Proposition]:
    """That there was something, or nothing of the kind: "a warning was sent", "no warning"."""
    for noun in doc:
        if noun.tag_ != "NN" or noun.lemma_.lower() in VAGUE or len(noun) <= STEM:
            continue
        before = [child for child in noun.children if child.i < noun.i]
        lacking = _is_none(noun) or _is_without(noun)
        verb = _verb_above(noun)
        if not lacking:
            if noun.dep_ not in DOERS or not any(child.lower_ in ARTICLES for child in before):
                continue
            if verb is None or verb != noun.head or verb.lemma_.lower() not in GIVING:
                continue
        if verb is not None and (_is_only_thought(verb) or _is_of_others(verb)):
            continue
        turned = verb is not None and _turns(verb)
        yield Proposition(
            _span(noun.left_edge if lacking else (before[0] if before else noun), noun),
            root(noun.lemma_),
            frozenset(),
            frozenset(),
            lacking == turned,
            f"Was there {_article(noun.lower_)} {noun.lower_}?",
            OF_VERBS.search(noun.lower_) is not None,
        )


def _happening(doc: Doc) -> Iterator[Proposition]:
    """That something happened or was done, or did not and was not."""
    for verb in doc:
        if (
            verb.pos_ != "VERB"
            or verb.lemma_.lower() in LIGHT | DENIAL | TO_THE_PRESS
            or _is_intending(verb)
        ):
            continue
        if _is_only_thought(verb) or _is_of_others(verb) or verb.dep_ == "amod":
            continue
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        taking_part = [one for one in (subject, *objects) if one is not None and _is_noun(one)]
        if not taking_part or (subject is not None and subject.lower_ in NOBODY | ANYBODY):
            continue
        if _is_order(verb, subject) or verb.head.lower_ == "without":
            continue
        befallen = [one for one in taking_part if one.dep_ != "nsubj"] or taking_part
        first = min([verb, *taking_part], key=lambda one: one.i)
        last = max([verb, *taking_part], key=lambda one: one.i)
        yield Proposition(
            _span(first, last),
            root(verb.lemma_),
            frozenset(stem(one.lemma_) for one in taking_part if one not in befallen),
            frozenset(stem(one.lemma_) for one in befallen),
            _turns(verb) == any(_is_none(one) for one in taking_part),
            _question(verb, subject, objects),
        )


def _is_intending(verb: Token) -> bool:
    """Whether it only leads to what is meant: "failed to come", but not "the pump failed"."""
    leading = any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)
    return leading and verb.lemma_.lower() in INTENTION


def _is_none(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in noun.children)


def _is_order(verb: Token, subject: Token | None) -> bool:
    """Whether somebody is told to do it, or not to: "do not open the gate"."""
    return subject is None and verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj", "ccomp")


def _is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN")


def _is_without(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ == "without"


def _verb_above(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _turns(verb: Token) -> bool:
    """Whether an odd number of denials stand over what the verb tells."""
    own = any(child.dep_ == "neg" for child in verb.children)
    above = list(telling(verb))
    turning = [one for one in above if one.lemma_.lower() in DENIAL | SPEECH]
    denials = sum(
        (one.lemma_.lower() in DENIAL) + any(child.dep_ == "neg" for child in one.children)
        for one in turning
    )
    without = any(one.lower_ == "without" for one in above)
    return (own + denials + without) % 2 == 1


def _is_only_thought(verb: Token) -> bool:
    """Whether it is only possible, meant, or asked whether."""
    climbing = verb
    while True:
        if _is_no_more_than_named(climbing):
            return True
        if climbing.dep_ in ("ccomp", "pcomp") and _is_asking(climbing):
            return True
        for child in climbing.children:
            if child.dep_ == "aux" and child.lower_ in POSSIBLE:
                return True
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
                return True
        if climbing.dep_ not in ("xcomp", "ccomp", "pcomp", "conj"):
            return False
        climbing = climbing.head
        if climbing.lemma_.lower() in INTENTION:
            return True


def _is_no_more_than_named(verb: Token) -> bool:
    """Whether it is named, not told: "an option to launch", "impossible to hide"."""
    above = verb.head
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children):
        return verb.dep_ in ("acl", "relcl", "advcl") or above.pos_ == "ADJ"
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return above.head.pos_ in ("NOUN", "PROPN") or above.head.lemma_.lower() in SUSPICION
    return False


def _is_asking(verb: Token) -> bool:
    """Whether a clause only names a question: "it is not known how many were killed"."""
    return any(one.tag_ in ("WRB", "WP", "WDT") for one in verb.subtree if one.i < verb.i)


def _is_of_others(verb: Token) -> bool:
    """Whether it is what others are said to tell: "whoever tells you there was no warning"."""
    return any(
        one.lemma_.lower() in SPEECH and one.dep_ in FREE and one.pos_ == "VERB"
        for one in verb.ancestors
    )


def _span(first: Token, last: Token) -> Span:
    return first.idx, last.idx + len(last)


def _question(verb: Token, subject: Token | None, objects: list[Token]) -> str:
    if subject is None or not _is_noun(subject):
        return f"Did anybody {verb.lemma_.lower()} {_named(objects[0])}?" if objects else ""
    if subject.dep_ == "nsubjpass":
        return f"{_was(subject)} {_named(subject)} {verb.lower_}?"
    behind = f" {_named(objects[0])}" if objects and _is_noun(objects[0]) else ""
    return f"Did {_named(subject)} {verb.lemma_.lower()}{behind}?"


def _was(noun: Token) -> str:
    return "Were" if noun.tag_ in ("NNS", "NNPS") else "Was"


def _named(noun: Token) -> str:
    if noun.tag_ in ("NNP", "NNPS"):
        names = [child for child in noun.lefts if child.tag_ in ("NNP", "NNPS")]
        return " ".join(token.text for token in (*names, noun))
    return f"the {noun.lower_}"


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"
