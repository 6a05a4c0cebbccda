"""Whether there was something, or nothing of the kind: "a warning was sent", "no warning"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_none, is_turned
from rashomon.accounts.told.claims.proposition import (
    STEM,
    Proposition,
    being,
    is_limited,
    matter_of,
    meant_for,
    stem,
)
from rashomon.accounts.told.wording.assertion import (
    SUBJECTS,
    is_of_others,
    is_only_thought,
    subject_of,
)
from rashomon.accounts.told.wording.grammar import verb_above
from rashomon.language import words

ARTICLES = words("a an any")
SEVERAL = words("some several many any numerous various")
FINDING = words("find report see detect record discover note observe uncover notice")
"""Verbs that tell of things that there were some, or none."""

GIVING = (
    words(
        """send issue give make sound receive get have be come broadcast publish deliver offer hear
    raise contain include reach sign drop scatter distribute print"""
    )
    | FINDING
)
"""Verbs that tell of a thing no more than that there was one."""

OCCURRING = words("do take occur happen go exist sound ring carry fly fall")
HOLDING = words("contain include carry bear feature lack omit")
"""What holds none says of nothing but itself: "the statement contained no apology"."""

WITHIN = ("in", "inside", "aboard")
OF_VERBS = re.compile(r"(?:ing|ions?|ments?|als?)$")
DOERS = (*SUBJECTS, "dobj", "attr", "conj")
KINDS = ("amod", "compound")
VAGUE = words(
    """way doubt time one thing reason need idea sign word comment sense problem more other longer
    mistake issue detail suspect spam matter question part place day week month year people answer
    surprise evidence secret need role fact case hope fear harm risk link talk move hand line body
    name luck lack kind sort bit lot deal room end stop rush rule good use loss cost point
    stage moment occasion circumstance account"""
)
"""What "no" stands before without denying that anything happened."""


def existing(doc: Doc) -> Iterator[Proposition]:
    """That there was something, or nothing of the kind: "a warning was sent", "no warning"."""
    for noun in doc:
        if noun.tag_ not in ("NN", "NNS") or noun.lemma_.lower() in VAGUE or len(noun) < STEM:
            continue
        before = [child for child in noun.children if child.i < noun.i]
        lacking = is_none(noun) or _is_without(noun)
        verb = verb_above(noun)
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
        first = noun.left_edge if lacking else (before[0] if before else noun)
        yield Proposition(
            (first.idx, noun.idx + len(noun)),
            matter_of(noun),
            frozenset(),
            frozenset(),
            lacking == turned,
            being(noun),
            OF_VERBS.search(noun.lower_) is not None,
            frozenset(stem(one.lemma_) for one in before if one.dep_ in KINDS and not one.is_stop)
            | meant_for(noun),
            verb is not None and not (lacking or there) and is_limited(verb, subject_of(verb)),
            place=_place(noun, verb),
        )


def _place(noun: Token, verb: Token | None) -> str:
    """In what it was, or wasn't; empty where that isn't told or is a name."""
    beside = [*noun.children, *(verb.children if verb is not None else ())]
    inside = (one for link in beside if link.lower_ in WITHIN for one in link.children)
    return next(
        (one.lemma_.lower() for one in inside if one.tag_ == "NN" and not one.ent_type_), ""
    )


def _says_more(noun: Token, verb: Token) -> bool:
    """Whether none did something, or something has none or is none: "no door was locked"."""
    lemma = verb.lemma_.lower()
    subject = noun.dep_ in SUBJECTS and noun.head == verb
    beside = {child.dep_: child.lower_ for child in verb.children}
    if lemma == "be" and noun.head == verb and "expl" not in beside:
        return noun.dep_ == "attr" or "acomp" in beside
    if lemma == "take" and subject:
        return beside.get("dobj") != "place"
    return lemma in HOLDING or (subject and lemma not in GIVING | OCCURRING)


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
