"""What a sentence says and what it says against it: "six out there, not three".

The words behind "not" are the foil: what others are taken to tell. A foil has no verb of its own,
so "not" there denies no deed but another answer to the same question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from rashomon.accounts.told.claims.denials import is_none, is_turned
from rashomon.accounts.told.wording.grammar import verb_above
from rashomon.language import words

HINT = re.compile(r"(?:^\W*|[,;:(—–-]\s*|\band\s+)not\s+\W?\w", re.IGNORECASE)
"""What a sentence with a foil must hold, to be worth its parse."""

BEFORE = words("and , ; : ( - -- – —")
"""What stands before the "not" of a foil."""

NO_FOIL = words(
    """only just even merely simply least all every everybody everyone one much many more less
    always necessarily quite yet long far enough until unless because if to that what who when where
    how why any some another other both each either so such very too as than"""
)
"""What stands behind "not" where it only narrows down what was said."""

NOBODY = words("single soul word bit drop trace sign shred")
"""What "not a" stands before to say none at all."""

ALIKE = ("NOUN", "PROPN")
PREMODIFIERS = ("det", "amod", "compound", "poss", "nummod")
FORMS = ("ly", "ed", "ing")
"""How words end that tell how or what was done."""

LONGEST = 8
"""A foil of more words tells something of its own."""


class Foil(NamedTuple):
    """What is said, and what is said against it, each as its words in the sentence.

    ``shape`` is "number", or the link before both ("in"), or "thing".
    """

    said: Span
    against: Span
    shape: str


def foils(doc: Doc) -> Iterator[Foil]:
    """The foils of a sentence, each with what stands in its place."""
    for word in doc:
        if word.lower_ == "not" and _opens(word):
            against = _phrase_from(doc, word.i + 1)
            if against is None or _goes_on(doc, against.end):
                continue
            shape = _shape(against)
            said = _said_behind(doc, against, shape) or _said_before(doc, word.i, shape)
            if said is not None and not _is_asked(said):
                yield Foil(said, against, shape)


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether "either" stands behind, so that it only adds to what was denied before."""
    return any(one.lower_ in ("either", "nor") for one in doc[end : end + 2])


def _is_asked(said: Span) -> bool:
    """Whether it is what somebody is told to do, or what was itself denied."""
    verb = verb_above(telling_word(said))
    if verb is None:
        return False
    ordered = verb.tag_ in ("VB", "VBG") and not any(
        child.dep_ in ("nsubj", "nsubjpass", "aux") for child in verb.children
    )
    none = any(
        child.dep_ in ("nsubj", "nsubjpass", "dobj") and is_none(child) for child in verb.children
    )
    return ordered or none or is_turned(verb)


def telling_word(phrase: Span) -> Token:
    """The word that tells it from others: "cab" of "in the cab", "bread" of "a bread lorry".

    The latter only where the sentence has told before that it was a lorry.
    """
    inner = (one for one in phrase.root.children if one.dep_ == "pobj" and one.i < phrase.end)
    last = phrase[-1] if phrase[-1].pos_ in ALIKE else phrase.root
    head = next(inner, last) if phrase.root.pos_ == "ADP" else last
    if head.pos_ == "PROPN":
        return head
    beside = [one for one in head.lefts if one.dep_ == "compound" and one.i >= phrase.start]
    told = {one.lemma_.lower() for one in phrase.doc[: phrase.start]}
    return beside[0] if beside and head.lemma_.lower() in told else head


def _opens(word: Token) -> bool:
    """Whether "not" opens a foil: behind a mark or "and", and before no verb."""
    doc = word.doc
    behind = doc[word.i + 1] if word.i + 1 < len(doc) else None
    if behind is None or behind.lower_ in NO_FOIL:
        return False
    if behind.lower_ in ("a", "an") and {one.lower_ for one in doc[behind.i + 1 :][:1]} & NOBODY:
        return False
    return word.i == 0 or doc[word.i - 1].lower_ in BEFORE or doc[word.i - 1].is_quote


def _phrase_from(doc: Doc, start: int) -> Span | None:
    """A number, a noun with what belongs to it, or both behind a link, from some word on."""
    at = start
    while at < len(doc) and (doc[at].is_quote or doc[at].is_punct):
        at += 1
    first = at
    if at < len(doc) and doc[at].pos_ == "ADP":
        at += 1
    while at < len(doc) and at - first < LONGEST:
        token = doc[at]
        if token.pos_ in ALIKE or _is_number(token) or _is_bare(doc, first, at):
            return doc[first : _end_of(token)]
        if token.lower_ in ("less", "more", "fewer", "than", "about", "some"):
            at += 1
            continue
        if token.pos_ not in ("DET", "ADJ", "ADV", "PRON") and token.dep_ != "compound":
            return None
        if token.pos_ == "PRON" and token.tag_ != "PRP$":
            return None
        at += 1
    return None


def _is_bare(doc: Doc, first: int, at: int) -> bool:
    """Whether one word stands alone between "not" and a mark, whatever a parser takes it for."""
    alone = at == first and at + 1 < len(doc) and doc[at + 1].is_punct
    word = doc[at]
    return alone and word.is_alpha and not word.is_stop and not word.lower_.endswith(FORMS)


def _end_of(token: Token) -> int:
    """Where a phrase ends that goes on in nouns and numbers: "1.9 million people"."""
    end = token.i + 1
    while end < len(token.doc) and (token.doc[end].pos_ in ALIKE or _is_number(token.doc[end])):
        end += 1
    return end


def _is_number(token: Token) -> bool:
    return token.pos_ == "NUM" or bool(token.like_num)


def _shape(phrase: Span) -> str:
    if any(_is_number(one) for one in phrase):
        return "number"
    return phrase[0].lower_ if phrase[0].pos_ == "ADP" else "thing"


def _said_before(doc: Doc, end: int, shape: str) -> Span | None:
    """The nearest words of that shape before a foil; of "it was X who …" the X."""
    if shape == "thing":
        cleft = _cleft(doc, end)
        if cleft is not None:
            return cleft
    for at in reversed(range(end)):
        token = doc[at]
        if shape != "number" and (token.pos_ in ("VERB", "AUX") or end - at > LONGEST):
            return None
        if shape == "number" and _is_number(token):
            return doc[_start_of(token) : _end_of(token)]
        if shape == "thing" and token.pos_ in ALIKE:
            if doc[: _first_of(token)].text.lower().endswith("not"):
                continue
            return doc[_first_of(token) : at + 1]
        if shape not in ("number", "thing") and token.pos_ == "ADP":
            phrase = _phrase_from(doc, at)
            if phrase is not None and phrase.end <= end:
                return phrase
    return None


def _first_of(noun: Token) -> int:
    """Where the words begin that belong to a noun and stand right before it."""
    at = noun.i
    while at and noun.doc[at - 1].dep_ in PREMODIFIERS and noun.doc[at - 1].pos_ != "VERB":
        at -= 1
    return at


def _start_of(token: Token) -> int:
    at = token.i
    while at and (_is_number(token.doc[at - 1]) or token.doc[at - 1].text == "-"):
        at -= 1
    return at


def _said_behind(doc: Doc, against: Span, shape: str) -> Span | None:
    """What stands behind "but": "not acid but salt"."""
    but = next((one for one in doc[against.end :] if one.lower_ == "but"), None)
    phrase = _phrase_from(doc, but.i + 1) if but is not None else None
    return phrase if phrase is not None and _shape(phrase) == shape else None


def _cleft(doc: Doc, end: int) -> Span | None:
    """The X of "it was X who did this"."""
    for verb in doc[:end]:
        if verb.lemma_ != "be":
            continue
        subject = [one for one in verb.children if one.dep_ == "nsubj" and one.lower_ == "it"]
        named = [one for one in verb.children if one.dep_ == "attr" and one.pos_ in ALIKE]
        if subject and named and any(one.lower_ in ("who", "that") for one in doc[:end]):
            return doc[named[0].left_edge.i : named[0].i + 1]
    return None
