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

from rashomon.accounts.told.assertion import SUBJECTS, is_of_others, is_only_thought, turns
from rashomon.accounts.told.deeds import ANYBODY
from rashomon.accounts.told.lexicon import DENIAL, INTENTION, LIGHT, NOBODY
from rashomon.language import words
from rashomon.model import Span, Value

STEM = 4
"""So many first letters do all forms of a word share: "warned", "warning"."""

_ENDINGS = re.compile(r"(?:ing|ations?|ate|ions?|ments?|e)$")
SHORTEST = 3

NEGATIVE = re.compile(
    r"\b(?:no|not|never|without|nor|neither|nothing|cannot|den(?:y|ie[sd]|ying|ial)|reject\w*"
    r"|dismiss\w*|refut\w*|disput\w*|rebut\w*|false|untrue|wrong"
    r"|unfounded|baseless|fabricated|fake|lies?|nonsense|invention|hoax)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a sentence that denies something must hold, to be worth its parse."""

ARTICLES = words("a an any")
GIVING = words(
    """send issue give make sound receive get have be come broadcast publish deliver offer hear
    raise contain include"""
)
"""Verbs that tell of a thing no more than that there was one."""

HOLDING = words("contain include carry bear feature lack omit")
"""What holds none says of nothing but itself: "the statement contained no apology"."""

OF_VERBS = re.compile(r"(?:ing|ions?|ments?|als?)$")
DOERS = (*SUBJECTS, "dobj", "attr", "conj")
KINDS = ("amod", "compound")
VAGUE = words(
    """way doubt time one thing reason need idea sign word comment sense problem more other longer
    spam matter question part place day week month year people answer surprise evidence secret"""
)
"""What "no" stands before without denying that anything happened."""


TO_THE_PRESS = words("respond reply answer comment decline return reach")
"""What people did not do when they were asked: news says so of everybody."""


class Proposition(Value, frozen=True):
    """Something that a sentence says was so, or was not.

    ``span`` is its words in the sentence. ``matter`` is the root of what happened; ``doers`` and
    ``things`` are the stems of who did it and of what it befell, none where only its being there is
    told. ``question`` asks for it, and ``of_verb`` says that its being there is something done:
    "a warning". ``kind`` are the stems of what tells it from others of its name ("a full-time
    job"), and ``limited`` says that it is told only of somebody whom a pronoun names, or only of
    those that a clause picks out: "states that don't recognise it".
    """

    span: Span
    matter: str
    doers: frozenset[str]
    things: frozenset[str]
    affirmed: bool
    question: str
    of_verb: bool = False
    kind: frozenset[str] = frozenset()
    limited: bool = False


def stem(word: str) -> str:
    """What all forms of a word begin with."""
    return word[:STEM].lower()


def root(lemma: str) -> str:
    """A verb and the noun made of it as one word: "warn" and "warning", not "process"."""
    bare = _ENDINGS.sub("", lemma.lower())
    return bare if len(bare) >= SHORTEST else lemma.lower()


def propositions(doc: Doc, *, denied: bool = False) -> list[Proposition]:
    """What a sentence affirms and denies; who denies it of somebody denies it of nobody else.

    Args:
        doc: its grammar.
        denied: whether the whole of it is what somebody denies.
    """
    if doc.text.rstrip(" \n”\"’'").endswith("?"):
        return []
    found = [*_existing(doc), *_happening(doc)]
    turned = [structs.replace(one, affirmed=one.affirmed != denied) for one in found]
    return [one for one in turned if one.affirmed or not one.limited]


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
        if verb is not None and (is_only_thought(verb) or is_of_others(verb)):
            continue
        if lacking and verb is not None and verb.lemma_.lower() in HOLDING:
            continue
        turned = verb is not None and turns(verb)
        yield Proposition(
            _span(noun.left_edge if lacking else (before[0] if before else noun), noun),
            root(noun.lemma_),
            frozenset(),
            frozenset(),
            lacking == turned,
            f"Was there {_article(noun.lower_)} {noun.lower_}?",
            OF_VERBS.search(noun.lower_) is not None,
            frozenset(stem(one.lemma_) for one in before if one.dep_ in KINDS and not one.is_stop),
            verb is not None and not lacking and _is_limited(verb, _subject(verb)),
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
        if is_only_thought(verb) or is_of_others(verb) or verb.dep_ == "amod":
            continue
        subject = _subject(verb)
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
            turns(verb) == any(_is_none(one) for one in taking_part),
            _question(verb, subject, objects),
            limited=_is_limited(verb, subject),
        )


def _subject(verb: Token) -> Token | None:
    """Who does it or whom it befalls; of a second verb that of the first: "opened it and left"."""
    for above in (verb, verb.head) if verb.dep_ == "conj" else (verb,):
        for child in above.children:
            if child.dep_ in SUBJECTS:
                return child
    return None


def _is_limited(verb: Token, subject: Token | None) -> bool:
    """Whether it is told only of whom a pronoun names, or of those that a clause picks out."""
    if verb.dep_ == "relcl":
        start = verb.left_edge.i
        return start == 0 or verb.doc[start - 1].text != ","
    return subject is None or not _is_noun(subject)


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
