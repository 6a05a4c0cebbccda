"""People and bodies as a page mentions them: by name, or by a description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from spacy.tokens import Doc, Token

from rashomon.language import pronoun, words
from rashomon.model import Span, Value
from rashomon.voices.outlets import looks_like_an_outlet

Gender = Literal["he", "she"]
Number = Literal["one", "many"]


class Mention(Value, frozen=True, kw_only=True):
    """Somebody or something that can speak.

    ``role`` is the lemma of a description's head word; a name has none. ``human`` tells who
    "he" or "she" can mean from what "it" can.
    """

    name: str
    span: Span
    number: Number = "one"
    gender: Gender | None = None
    named: bool = False
    human: bool = False
    role: str = ""
    definite: bool = False

    @property
    def last(self) -> str:
        """The last word of the name: of a person, the family name."""
        return self.name.rsplit(maxsplit=1)[-1]


TITLES = words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor gen
    general col colonel lt lieutenant capt captain maj major sgt sergeant president minister
    chancellor judge justice rev reverend king queen prince princess sister brother father
    mother pope bishop sheikh imam"""
)
"""Words before a name that are no part of it."""

MEN = words(
    """mr sir lord king prince man father son brother husband boy chairman spokesman
    congressman businessman policeman fisherman gentleman widower uncle nephew grandfather pope"""
)
WOMEN = words(
    """mrs ms miss dame lady queen princess woman mother daughter sister wife girl chairwoman
    spokeswoman congresswoman businesswoman policewoman widow aunt niece grandmother actress"""
)
"""Words that tell whether "he" or "she" is meant."""

THINGS = words(
    """report footage video study poll survey statement document letter email government ministry
    company firm court party campaign agency newspaper paper programme program committee
    commission council department office team group police army union bank law bill article
    post tweet analysis investigation review data figure record film recording message memo book
    house state country city administration organization organisation authority notice sign log
    indictment lawsuit suit complaint filing affidavit ruling verdict research finding
    test evidence website site network channel magazine broadcaster parish church university"""
)
"""Documents and bodies: speakers that "it" can mean and "he" cannot."""

_POSSESSIVE = re.compile(r"['’]s?$")
_LOOSE_LINKS = words("on with after before during near since until over outside inside about")
_DEFINITE = words("the this that")


def named_mentions(doc: Doc, offset: int) -> Iterator[Mention]:
    """The people and bodies that a sentence names.

    Args:
        doc: a parsed sentence.
        offset: where it begins on the page.
    """
    for entity in doc.ents:
        if entity.label_ not in {"PERSON", "ORG", "GPE", "NORP"}:
            continue
        start = entity.start
        while start < entity.end - 1 and _is_title(doc[start]):
            start += 1
        name = _POSSESSIVE.sub("", doc[start : entity.end].text).strip()
        if not name[:1].isalnum():
            continue
        at = offset + doc[start].idx
        yield Mention(
            name=name,
            span=(at, at + len(name)),
            number="many" if entity.label_ == "NORP" else "one",
            gender=(_gender(doc[start - 1]) if start else None) or pronoun(name),
            named=True,
            human=entity.label_ == "PERSON" and not looks_like_an_outlet(name),
        )


def _is_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in TITLES or token.lower_ == "the"


def _gender(token: Token) -> Gender | None:
    word = token.lower_.rstrip(".")
    return "he" if word in MEN else "she" if word in WOMEN else None


def described(head: Token, offset: int) -> Mention:
    """What a noun phrase describes, named by the phrase without its additions.

    Args:
        head: the head word of the phrase.
        offset: where its sentence begins on the page.
    """
    first, last = _core(head)
    phrase = head.doc[first : last + 1]
    name = _POSSESSIVE.sub("", phrase.text)
    if first == 0:
        name = _lowered(name, phrase[0])
    at = offset + phrase[0].idx
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children)
    role = head.lemma_.lower()
    return Mention(
        name=name,
        span=(at, at + len(name)),
        number="many" if plural else "one",
        gender=_gender(head),
        named=head.pos_ == "PROPN",
        human=not plural and role not in THINGS,
        role=role,
        definite=any(c.lower_ in _DEFINITE for c in head.lefts),
    )


def _core(head: Token) -> tuple[int, int]:
    """First and last token of a noun phrase, without clauses, appositions, circumstances."""
    dropped = {
        inner.i
        for token in head.subtree
        for child in token.children
        if child.dep_ in {"relcl", "appos", "acl", "advcl", "parataxis"}
        or (child.dep_ == "prep" and child.lower_ in _LOOSE_LINKS)
        for inner in child.subtree
    }
    kept = {token.i for token in head.subtree} - dropped
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while first < head.i and not head.doc[first].text[-1:].isalnum():
        first += 1
    while last > head.i and not _closes(head.doc[last]):
        last -= 1
    return first, last


def _closes(token: Token) -> bool:
    return token.is_right_punct or not (token.is_punct or token.is_space)


def _lowered(name: str, first: Token) -> str:
    """A description as it would read inside a sentence; a name keeps its capital."""
    common = first.tag_ in {"DT", "PDT", "PRP$", "CD"} or (
        first.tag_ in {"NNS", "JJ", "JJS"} and not first.ent_type_ and " " in name
    )
    acronym = len(first) > 1 and first.text.isupper()
    return name[0].lower() + name[1:] if common and not acronym else name


def roles(docs: Sequence[tuple[Doc, int]], named: Sequence[Mention]) -> dict[str, Mention]:
    """Roles that the page gives one person alone: "Mara Oduya, the minister".

    Args:
        docs: the page's sentences and where each begins.
        named: the people and bodies that the page names.
    """
    people = {mention.span[0]: mention for mention in named if mention.human}
    holders: dict[str, dict[str, Mention]] = {}
    for doc, offset in docs:
        for token in doc:
            for role, name in _given_roles(token):
                person = next(
                    (people[offset + t.idx] for t in name.subtree if offset + t.idx in people), None
                )
                if person:
                    holders.setdefault(role, {}).setdefault(person.last, person)
    return {role: next(iter(those.values())) for role, those in holders.items() if len(those) == 1}


def _given_roles(token: Token) -> Iterator[tuple[str, Token]]:
    head = token.head
    if token.pos_ == "NOUN" and token.dep_ in {"appos", "compound"} and head.pos_ == "PROPN":
        yield token.lemma_.lower(), head
    elif token.pos_ == "PROPN" and token.dep_ == "appos" and head.pos_ == "NOUN":
        yield head.lemma_.lower(), token
    elif token.dep_ == "attr" and head.dep_ == "relcl" and head.head.pos_ == "PROPN":
        yield token.lemma_.lower(), head.head
