"""Whether a sentence tells what was or what will be: its verb decides which way a date lies."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.language import words

_FUTURE = words("will shall 'll ’ll wo would")
"""Auxiliaries of what lies ahead; in news "would" mostly reports a plan ("said he would")."""

_PAST = words("was were had did has have been")
_AHEAD = words(
    """plan schedule expect due set intend promise aim hope prepare propose vow pledge slate
    order"""
)
"""Words whose complement lies ahead: "is due to meet on Friday"."""

_UP_TO = words("until till by")
_WORDS_AROUND = 6
"""How far above a time its verb is looked for; beyond, a clause of another tense begins."""


def direction(doc: Doc, offset: int) -> int:
    """Where the clause at an offset of the sentence lies: -1 past, 1 future, 0 unknown.

    The nearest verb above the word decides: a past form means past, "will", "would" and
    "going to" future, "due" with an infinitive future. A present tense decides nothing, but
    with "until" before the time it lasts into the future.
    """
    token = next((t for t in reversed(doc) if t.idx <= offset), None)
    if token is None:
        return 0
    above = [token, *token.ancestors][:_WORDS_AROUND]
    told = next((way for head in above if (way := _of(head))), 0)
    until = any(head.lower_ in _UP_TO for head in above[:2])
    return 1 if until and not told else told


def _of(head: Token) -> int:
    if head.lower_ in _FUTURE and head.tag_ == "MD":
        return 1
    if head.lemma_ in _AHEAD and _has_complement(head):
        return 1
    if head.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if (helpers & _FUTURE and "have" not in helpers) or (
        head.lower_ == "going" and _has_complement(head)
    ):
        return 1
    if head.tag_ == "VBD" or (head.tag_ in ("VBN", "VBG") and helpers & _PAST):
        return -1
    return 0


def _has_complement(head: Token) -> bool:
    return any(child.dep_ == "xcomp" for child in head.children)
