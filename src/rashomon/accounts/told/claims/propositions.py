"""What a sentence affirms or denies: something there was or was not, did or did not happen.

Two sentences speak of one matter where they share the word for what happened, whatever its form
("warned", "a warning"), and a thing it happened to. Denials turn what they deny: "denied that
there was no warning" affirms one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.again import again
from rashomon.accounts.told.claims.conditions import conditions
from rashomon.accounts.told.claims.contents import contents
from rashomon.accounts.told.claims.contraries import CONCEPTS
from rashomon.accounts.told.claims.denials import is_nobody, is_none, is_turned
from rashomon.accounts.told.claims.holdings import holdings
from rashomon.accounts.told.claims.presumed import presumed
from rashomon.accounts.told.claims.proposition import (
    STEM,
    Proposition,
    being,
    matter_of,
    meant_for,
    root,
    stem,
)
from rashomon.accounts.told.claims.resigning import resigning
from rashomon.accounts.told.claims.uses import uses
from rashomon.accounts.told.deeds.doing import ANYBODY
from rashomon.accounts.told.wording.assertion import (
    SUBJECTS,
    is_of_none,
    is_of_others,
    is_only_thought,
    subject_of,
)
from rashomon.accounts.told.wording.grammar import called, was
from rashomon.accounts.told.wording.lexicon import DENIAL, INTENTION, LIGHT, NOBODY
from rashomon.language import words
from rashomon.model import Span

NEGATIVE = re.compile(
    r"\b(?:no|not|none|never|without|nor|neither|nothing|cannot|free of|lack\w*|fail\w*|refus\w*"
    r"|den(?:y|ie[sd]|ying|ial)|reject\w*|dismiss\w*|refut\w*|disput\w*|rebut\w*|false|untrue|wrong"
    r"|unfounded|baseless|fabricated|fake|lies?|nonsense|invention|hoax|nobody|empty of"
    r"|there (?:was|has been|had been) (?:only |just |but )?(?:one|a single)"
    r"|(?:stay|remain)\w*(?: on)? (?:in|at|as) (?:\w+ )?(?:office|post|job))\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a sentence that denies something must hold, to be worth its parse."""


_NOT_YET = re.compile(
    r"\b(?:ha(?:s|ve)(?: not|n['’]t| never| yet)|not yet|so far|still no|yet to)\b"
    r"|\bno\b.{1,40}\bha(?:s|ve)\b",
    re.IGNORECASE,
)


def may_deny(text: str) -> bool:
    """Whether a sentence may deny something, or say what excludes something."""
    return NEGATIVE.search(text) is not None or _EXCLUDING.search(text) is not None


_BEGINNINGS = {phrase.split()[0][:6] for one in CONCEPTS.values() for phrase in one.no}
_EXCLUDING = re.compile(rf"\b(?:un\w{{5,}}|{'|'.join(sorted(_BEGINNINGS))})", re.IGNORECASE)

ARTICLES = words("a an any")
SEVERAL = words("some several many any numerous various")
FINDING = words("find report see detect record discover note observe uncover notice")
"""Verbs that tell of things that there were some, or none."""

GIVING = (
    words(
        """send issue give make sound receive get have be come broadcast publish deliver offer hear
    raise contain include reach sign"""
    )
    | FINDING
)
"""Verbs that tell of a thing no more than that there was one."""

OCCURRING = words("do take occur happen go exist sound ring carry fly fall")
HOLDING = words("contain include carry bear feature lack omit")
"""What holds none says of nothing but itself: "the statement contained no apology"."""

TELLING_ENOUGH = words("use hold")
"""Light verbs that tell enough of what they have for an object: "used tear gas"."""

OF_VERBS = re.compile(r"(?:ing|ions?|ments?|als?)$")
DOERS = (*SUBJECTS, "dobj", "attr", "conj")
KINDS = ("amod", "compound")
VAGUE = words(
    """way doubt time one thing reason need idea sign word comment sense problem more other longer
    mistake issue detail suspect spam matter question part place day week month year people answer
    surprise evidence secret need role fact case hope fear harm risk link talk move hand line body
    name luck lack kind sort bit lot deal room end stop rush rule good use loss cost"""
)
"""What "no" stands before without denying that anything happened."""


OF_MINDS = words(
    """surprise interest concern convince impress amuse disappoint please satisfy worry shock bother
    prepare suppose allow require oblige fool spare involve"""
)
"""What is said of nobody without a deed."""

OF_IT = ("of", "about")
TO_THE_PRESS = words("respond reply answer comment decline return reach")
"""What people did not do when they were asked: news says so of everybody."""


def propositions(doc: Doc, *, denied: bool = False) -> list[Proposition]:
    """What a sentence affirms and denies; who denies it of somebody denies it of nobody else.

    Args:
        doc: its grammar.
        denied: whether the whole of it is what somebody denies.
    """
    if doc.text.rstrip(" \n”\"’'").endswith("?"):
        return []
    found = [
        *_existing(doc),
        *_happening(doc),
        *conditions(doc),
        *holdings(doc),
        *uses(doc),
        *presumed(doc),
        *again(doc),
        *contents(doc),
        *resigning(doc),
        *_of_nobody(doc),
    ]
    turned = [structs.replace(one, affirmed=one.affirmed != denied) for one in found]
    if _NOT_YET.search(doc.text):
        turned = [one if one.affirmed else structs.replace(one, so_far=True) for one in turned]
    return [one for one in turned if one.affirmed or not one.limited]


def _existing(doc: Doc) -> Iterator[Proposition]:
    """That there was something, or nothing of the kind: "a warning was sent", "no warning"."""
    for noun in doc:
        if noun.tag_ not in ("NN", "NNS") or noun.lemma_.lower() in VAGUE or len(noun) < STEM:
            continue
        before = [child for child in noun.children if child.i < noun.i]
        lacking = is_none(noun) or _is_without(noun)
        verb = _verb_above(noun)
        if not lacking:
            if noun.dep_ not in DOERS or not _is_any(noun, before):
                continue
            if verb is None or verb != noun.head or verb.lemma_.lower() not in GIVING:
                continue
        if verb is not None and (is_only_thought(verb) or is_of_others(verb)):
            continue
        if lacking and verb is not None and _says_more(noun, verb):
            continue
        turned = verb is not None and is_turned(verb)
        there = verb is not None and any(child.dep_ == "expl" for child in verb.children)
        yield Proposition(
            _span(noun.left_edge if lacking else (before[0] if before else noun), noun),
            matter_of(noun),
            frozenset(),
            frozenset(),
            lacking == turned,
            being(noun),
            OF_VERBS.search(noun.lower_) is not None,
            frozenset(stem(one.lemma_) for one in before if one.dep_ in KINDS and not one.is_stop)
            | meant_for(noun),
            verb is not None and not (lacking or there) and _is_limited(verb, subject_of(verb)),
        )


def _says_more(noun: Token, verb: Token) -> bool:
    """Whether none did something, or something has none: "no door was locked", "it lacks a"."""
    lemma = verb.lemma_.lower()
    subject = noun.dep_ in SUBJECTS and noun.head == verb
    return lemma in HOLDING or (subject and lemma not in GIVING | OCCURRING)


def _happening(doc: Doc) -> Iterator[Proposition]:
    """That something happened or was done, or did not and was not."""
    for verb in doc:
        if (
            verb.pos_ != "VERB"
            or (_is_light(verb) and not _is_telling_of(verb))
            or _is_intending(verb)
        ):
            continue
        if is_only_thought(verb) or is_of_others(verb) or verb.dep_ == "amod":
            continue
        subject = subject_of(verb)
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        taking_part = [one for one in (subject, *objects) if one is not None and _is_noun(one)]
        if not taking_part or (subject is not None and subject.lower_ in NOBODY | ANYBODY):
            continue
        to_blame = verb.lemma_ == "blame" and verb.dep_ == "xcomp"
        if _is_order(verb, subject) or verb.head.lower_ == "without" or to_blame:
            continue
        befallen = [one for one in taking_part if one.dep_ != "nsubj"] or taking_part
        first = min([verb, *taking_part], key=lambda one: one.i)
        last = max([verb, *taking_part], key=lambda one: one.i)
        yield Proposition(
            _span(first, last),
            root(verb.lemma_),
            frozenset(stem(one.lemma_) for one in taking_part if one not in befallen),
            frozenset(stem(one.lemma_) for one in befallen),
            is_turned(verb) == (is_of_none(verb) or any(is_none(one) for one in taking_part)),
            _question(verb, subject, objects),
            limited=_is_limited(verb, subject),
        )


def _of_nobody(doc: Doc) -> Iterator[Proposition]:
    """What nobody suffered: "nobody was warned", "not a soul had been told"."""
    for verb in doc:
        subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
        if verb.pos_ != "VERB" or not subjects or not is_nobody(subjects[0]):
            continue
        if (_is_light(verb) and not _is_telling_of(verb)) or verb.lemma_.lower() in OF_MINDS:
            continue
        if is_only_thought(verb) or is_of_others(verb):
            continue
        yield Proposition(
            _span(subjects[0].left_edge, verb),
            root(verb.lemma_),
            frozenset(),
            frozenset(),
            is_turned(verb),
            f"Was anybody {verb.lower_}?",
            of_verb=True,
            word=verb.lower_,
        )


def _is_limited(verb: Token, subject: Token | None) -> bool:
    """Whether it is told only of whom a pronoun names, or of those that a clause picks out."""
    if verb.dep_ == "relcl":
        start = verb.left_edge.i
        return start == 0 or verb.doc[start - 1].text != ","
    return subject is None or not _is_noun(subject)


def _is_light(verb: Token) -> bool:
    return verb.lemma_.lower() in (LIGHT - TELLING_ENOUGH) | DENIAL | TO_THE_PRESS


def _is_telling_of(verb: Token) -> bool:
    """Whether people learn of something: "residents were told of the leak"."""
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    return verb.lemma_ == "tell" and passive and any(c.lower_ in OF_IT for c in verb.children)


def _is_intending(verb: Token) -> bool:
    """Whether it only leads to what is meant: "failed to come", but not "the pump failed"."""
    leading = any(child.dep_ in ("xcomp", "ccomp") for child in verb.children)
    return leading and verb.lemma_.lower() in INTENTION


def _is_order(verb: Token, subject: Token | None) -> bool:
    """Whether somebody is told to do it, or not to: "do not open the gate"."""
    return subject is None and verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj", "ccomp")


def _is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN")


def _is_counted(noun: Token) -> bool:
    """Whether it is counted: "three warnings" are warnings."""
    return noun.tag_ == "NNS" and any(child.dep_ == "nummod" for child in noun.children)


def _is_any(noun: Token, before: Sequence[Token]) -> bool:
    """Whether one of its kind is meant, or some: "a warning", "irregularities"."""
    if _is_counted(noun):
        return noun.dep_ != "nsubj" and not is_turned(noun.head)
    if noun.tag_ == "NN" and (noun.head.lemma_ != "be" or noun.dep_ != "attr"):
        return any(child.lower_ in ARTICLES for child in before)
    there = any(child.dep_ == "expl" for child in noun.head.children)
    found = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in FINDING
    bare = all(child.dep_ in KINDS or child.lower_ in (*SEVERAL, *ARTICLES) for child in before)
    return bare and (there or found)


def _is_without(noun: Token) -> bool:
    free = noun.head.lower_ == "of" and noun.head.head.lower_ == "free"
    return noun.dep_ == "pobj" and (noun.head.lower_ == "without" or free)


def _verb_above(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _span(first: Token, last: Token) -> Span:
    return first.idx, last.idx + len(last)


def _question(verb: Token, subject: Token | None, objects: list[Token]) -> str:
    if subject is None or not _is_noun(subject):
        return f"Did anybody {verb.lemma_.lower()} {called(objects[0])}?" if objects else ""
    if subject.dep_ == "nsubjpass" or verb.dep_ == "acomp":
        return f"{was(subject)} {called(subject)} {verb.lower_}?"
    behind = f" {called(objects[0])}" if objects and _is_noun(objects[0]) else ""
    return f"Did {called(subject)} {verb.lemma_.lower()}{behind}?"
