"""Whether a sentence tells what was or what will be: its verb decides which way a date lies."""

from __future__ import annotations

from spacy.tokens import Doc, Token

_FUTURE_AUX = {"will", "shall", "'ll", "’ll", "wo"}
_FUTURE_HEADS = {
    "plan", "schedule", "expect", "due", "set", "intend", "promise", "aim", "hope", "prepare",
    "propose", "vow", "pledge", "slate",
}  # fmt: skip
"""Words whose complement lies ahead: "is due to meet on Friday"."""


def direction(doc: Doc, offset: int) -> int:
    """Where the clause at an offset of the sentence lies: -1 past, 1 future, 0 unknown.

    The nearest verb above the word decides: a past form means past, "will" and "going to"
    future, "due to" with an infinitive future. A present tense decides nothing.
    """
    if not len(doc):
        return 0
    token = next((t for t in reversed(doc) if t.idx <= offset), doc[0])
    for head in _upwards(token):
        if head.tag_ == "MD" and head.lower_ in _FUTURE_AUX:
            return 1
        if head.pos_ in ("VERB", "AUX") or head.lemma_ in _FUTURE_HEADS:
            told = _of_verb(head)
            if told:
                return told
    return 0


def _upwards(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _of_verb(verb: Token) -> int:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _FUTURE_AUX or (verb.lemma_ == "go" and verb.tag_ == "VBG" and _to(verb)):
        return 1
    if verb.lemma_ in _FUTURE_HEADS and _to(verb):
        return 1
    past_helpers = {"was", "were", "had", "did", "has", "have", "been"}
    if verb.tag_ == "VBD" or (verb.tag_ in ("VBN", "VBG") and helpers & past_helpers):
        return -1
    return 0


def _to(verb: Token) -> bool:
    return any(child.dep_ in ("xcomp", "prep") for child in verb.children)
