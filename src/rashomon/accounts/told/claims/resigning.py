"""Whether somebody goes: "will not resign", "shall stay in office", "has offered to step down".

That it lies ahead is no reason to leave it out, unlike other things that may happen; what others
demand or expect is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.accounts.told.claims.denials import is_turned
from rashomon.accounts.told.claims.proposition import Proposition, stem
from rashomon.accounts.told.wording.assertion import is_of_others, subject_of
from rashomon.accounts.told.wording.grammar import called
from rashomon.language import words

GOING = words("resign quit")
DOWN = words("step stand")
STAYING = words("stay remain continue")
POSTS = words("office post job seat place role position leader helm president mayor minister")
HANDING = words("offer tender submit give hand announce present")
OPEN = words("could should may might can must ought")
ASIDE = words(
    """demand call urge ask want expect consider ponder threaten press pressure advise fear hope
    predict wonder deny tell beg force"""
)
"""Verbs over what others want of somebody, or what isn't settled."""

HINT = re.compile(
    r"\b(?:resign\w*|quit\w*|step\w* down|st(?:and|ood) down|(?:stay|remain|continue)\w*"
    r"(?: on)? (?:in|at|as) (?:\w+ )?(?:office|post|job|seat|place))",
    re.IGNORECASE,
)


def resigning(doc: Doc) -> Iterator[Proposition]:
    """Who a sentence says goes, or stays."""
    if HINT.search(doc.text) is None:
        return
    for word in doc:
        verb, goes = _going(word)
        if verb is None or is_of_others(verb) or not _is_settled(verb):
            continue
        subject = _who(verb)
        if subject is None:
            continue
        affirmed = goes != (is_turned(verb) != _is_declined(verb))
        named = subject.tag_.startswith("NN")
        yield Proposition(
            span=(min(subject.idx, word.idx), max(word.idx + len(word), subject.idx)),
            matter="resigns",
            doers=frozenset(_stems(subject)) if named else frozenset(),
            things=frozenset(),
            affirmed=affirmed,
            question=f"Does {called(subject)} resign?" if named else "Does anybody resign?",
            of_verb=True,
            so_far=not affirmed,
            word="resign quit step stand",
        )


def _going(word: Token) -> tuple[Token | None, bool]:
    """The verb that says that somebody goes, or stays; and whether he goes."""
    lemma = word.lemma_.lower()
    beside = {child.lower_ for child in word.children}
    if word.pos_ == "VERB":
        if lemma in GOING or (lemma in DOWN and "down" in beside):
            return word, True
        places = {
            one.lemma_.lower()
            for link in word.children
            if link.lower_ in ("in", "at", "as")
            for one in link.children
        }
        if lemma in STAYING and places & POSTS:
            return word, False
    above = word.head
    if lemma == "resignation" and word.dep_ == "dobj" and above.lemma_.lower() in HANDING:
        own = any(child.lower_ in ("his", "her", "their", "my") for child in word.children)
        return (above, True) if own else (None, True)
    return None, True


def _is_settled(verb: Token) -> bool:
    """Whether it is told as so, or as what somebody means to do himself."""
    climbing = verb
    while True:
        for child in climbing.children:
            if child.dep_ == "aux" and child.lower_ in OPEN:
                return False
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
                return False
        if climbing.dep_ not in ("xcomp", "ccomp", "pcomp", "conj"):
            return climbing.dep_ not in ("acl", "relcl", "advcl", "csubj")
        climbing = climbing.head
        if climbing.lemma_.lower() in ASIDE:
            return False


def _is_declined(verb: Token) -> bool:
    """Whether somebody will not: "declined to quit", "does not intend to resign"."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp"):
        return False
    denied = any(child.dep_ == "neg" for child in above.children)
    meant = above.lemma_.lower() in ("intend", "plan", "want", "offer", "promise")
    return above.lemma_.lower() == "decline" or (denied and meant)


def _who(verb: Token) -> Token | None:
    climbing = verb
    while climbing.dep_ in ("xcomp", "conj") and not _own_subject(climbing):
        climbing = climbing.head
    return subject_of(climbing)


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def _stems(subject: Token) -> Iterator[str]:
    """What somebody is called: his name and what he is."""
    yield stem(subject.lemma_)
    for child in subject.children:
        if child.dep_ in ("appos", "compound") and child.tag_.startswith("NN"):
            yield stem(child.lemma_)
