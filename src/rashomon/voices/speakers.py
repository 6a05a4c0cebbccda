"""Who a source span refers to, within its page.

Names are taken from the parser's entities and from what stands in the sources themselves;
short names go back to the fullest form on the page, roles to the person whom an apposition
gives that role, pronouns to the latest speaker they can mean. A speaker whom the page does
not name stays as described: "the fighter", "two officials".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from rashomon.language import words
from rashomon.model import Page, Span, Speaker

Gender = Literal["he", "she"]
Number = Literal["one", "many"]


class Source(NamedTuple):
    """A source as the grammar gave it: its spans, the sentence it is from, its head word."""

    spans: tuple[Span, ...]
    doc: Doc
    offset: int


class Mention(NamedTuple):
    """A person or body named or described on the page."""

    name: str
    span: Span
    number: Number
    gender: Gender | None
    named: bool
    human: bool
    role: str


HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves")
IT = words("it its itself")
RELATIVE = words("who whom whose that which")
OURSELVES = words("i we me us you")

TITLES = words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor gen
    general col colonel lt lieutenant capt captain maj major sgt sergeant president minister
    chancellor judge justice rev reverend king queen prince princess"""
)
"""Words before a name that are no part of it."""

MEN = words(
    """mr sir lord king prince man father son brother husband boy chairman spokesman
    congressman businessman policeman fisherman gentleman widower uncle nephew grandfather"""
)
WOMEN = words(
    """mrs ms miss dame lady queen princess woman mother daughter sister wife girl chairwoman
    spokeswoman congresswoman businesswoman policewoman widow aunt niece grandmother actress"""
)

_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_DEFINITE = words("the this that")


class Cast:
    """The people and bodies of a page, met in reading order, as its statements are resolved."""

    def __init__(self, page: Page, docs: Sequence[tuple[Doc, int]]) -> None:
        self._page = page
        self._named = [m for doc, offset in docs for m in _entities(page, doc, offset)]
        self._roles = _roles(docs, self._named)
        self._speakers: list[Mention] = []

    def speaker(self, source: Source) -> Speaker | None:
        """The speaker of the next source in reading order; ``None`` where nobody is meant."""
        head = _head(source)
        if head is None:
            return None
        mention = self._resolve(head, source)
        if mention is None:
            return None
        self._speakers.append(mention)
        return Speaker(name=mention.name, span=mention.span)

    def _resolve(self, head: Token, source: Source) -> Mention | None:
        word = head.lower_
        before = source.spans[0][0]
        if word in OURSELVES:
            return None
        if word in RELATIVE and head.dep_ != "ROOT":
            antecedent = _antecedent(head)
            return self._described(antecedent, source) if antecedent is not None else None
        if word in HE:
            return self._latest(before, "one", "he")
        if word in SHE:
            return self._latest(before, "one", "she")
        if word in THEY:
            return self._latest(before, "many", None)
        if word in IT:
            return self._latest_body(before)
        return self._described(head, source)

    # --- pronouns -------------------------------------------------------------------------

    def _latest(self, before: int, number: Number, gender: Gender | None) -> Mention | None:
        """The latest speaker that a pronoun can mean, else the latest person named."""
        for mention in reversed(self._speakers):
            if _fits(mention, number, gender):
                return mention
        for mention in reversed([m for m in self._named if m.span[1] <= before]):
            if _fits(mention, number, gender):
                return self._in_full(mention)
        return None

    def _latest_body(self, before: int) -> Mention | None:
        for mention in reversed(self._speakers):
            if not mention.human and mention.number == "one":
                return mention
        for mention in reversed([m for m in self._named if m.span[1] <= before]):
            if not mention.human:
                return self._in_full(mention)
        return None

    # --- names and descriptions -----------------------------------------------------------

    def _described(self, head: Token, source: Source) -> Mention:
        span = _core(head, source.offset)
        for mention in self._named:
            if (
                span[0] <= mention.span[0]
                and mention.span[1] <= span[1]
                and _names(head, mention, source)
            ):
                return self._in_full(mention)
        words_of = self._page.read(span)
        here = _mention(_POSSESSIVE.sub("", words_of), span, head)
        if span[0] == source.offset:
            here = here._replace(name=_lowered(here.name, source.doc[0]))
        return self._same_description(here, head) or here

    def _same_description(self, here: Mention, head: Token) -> Mention | None:
        definite = any(c.lower_ in _DEFINITE and c.dep_ == "det" for c in head.children)
        if not definite or here.number == "many":
            return None
        if here.role in self._roles:
            return self._in_full(self._roles[here.role])
        for mention in reversed(self._speakers):
            if mention.role == here.role and mention.number == here.number and not mention.named:
                longer = set(here.name.lower().split()[1:]) <= set(mention.name.lower().split())
                if longer:
                    return mention
        return None

    def _in_full(self, mention: Mention) -> Mention:
        """The fullest form of a name on the page, and where it first stands."""
        last = mention.name.split()[-1]
        best = mention
        for other in self._named:
            if other.human == mention.human and _abbreviates(mention.name, last, other.name):
                longer = len(other.name.split()) - len(best.name.split())
                if longer > 0 or (longer == 0 and other.span < best.span):
                    best = other
        gender = next(
            (m.gender for m in self._named if m.gender and m.name.split()[-1] == last), None
        )
        return best._replace(gender=best.gender or gender)


def _abbreviates(short: str, last: str, full: str) -> bool:
    if short == full:
        return True
    parts = full.split()
    return (last == parts[-1] or short == parts[0]) and set(short.split()) <= set(parts)


def _fits(mention: Mention, number: Number, gender: Gender | None) -> bool:
    if number == "many":
        return mention.number == "many" or not mention.human
    return mention.human and mention.number == "one" and mention.gender in {None, gender}


# --- from the parse -------------------------------------------------------------------------


def _entities(page: Page, doc: Doc, offset: int) -> list[Mention]:
    found = []
    for entity in doc.ents:
        if entity.label_ not in {"PERSON", "ORG", "GPE", "NORP"}:
            continue
        start = entity.start
        while start < entity.end - 1 and (
            doc[start].lower_.rstrip(".") in TITLES or doc[start].lower_ == "the"
        ):
            start += 1
        kept = doc[start : entity.end]
        span = (offset + kept.start_char, offset + kept.end_char)
        name = _POSSESSIVE.sub("", page.read(span)).strip()
        if not name:
            continue
        title = doc[start - 1].lower_.rstrip(".") if start else ""
        gender: Gender | None = "he" if title in MEN else "she" if title in WOMEN else None
        human = entity.label_ == "PERSON"
        number: Number = "many" if entity.label_ == "NORP" else "one"
        span = (span[0], span[0] + len(name))
        found.append(Mention(name, span, number, gender, named=True, human=human, role=""))
    return found


def _roles(docs: Sequence[tuple[Doc, int]], named: Sequence[Mention]) -> dict[str, Mention]:
    """Roles that the page gives one named person: "Mara Oduya, the minister"."""
    by_start = {mention.span[0]: mention for mention in named if mention.human}
    holders: dict[str, set[str]] = {}
    given: dict[str, Mention] = {}
    for doc, offset in docs:
        for token in doc:
            pair = _apposition(token)
            if pair is None:
                continue
            role, name = pair
            inside = [by_start.get(offset + t.idx) for t in name.subtree]
            person = next((mention for mention in inside if mention), None)
            if person:
                holders.setdefault(role, set()).add(person.name.split()[-1])
                given.setdefault(role, person)
    return {role: given[role] for role, people in holders.items() if len(people) == 1}


def _apposition(token: Token) -> tuple[str, Token] | None:
    head = token.head
    if token.dep_ == "appos" and token.pos_ == "NOUN" and head.pos_ == "PROPN":
        return token.lemma_.lower(), head
    if token.dep_ == "appos" and token.pos_ == "PROPN" and head.pos_ == "NOUN":
        return head.lemma_.lower(), token
    if token.dep_ == "compound" and token.pos_ == "NOUN" and head.pos_ == "PROPN":
        return token.lemma_.lower(), head
    return None


def _head(source: Source) -> Token | None:
    inside = [
        token
        for token in source.doc
        if any(a <= source.offset + token.idx < b for a, b in source.spans)
    ]
    indices = {token.i for token in inside}
    tops = [t for t in inside if t.head.i not in indices or t.head.i == t.i]
    tops = [t for t in tops if not t.is_punct] or tops
    return tops[0] if tops else None


def _antecedent(head: Token) -> Token | None:
    token = head
    while token.head.i != token.i:
        if token.dep_ == "relcl":
            return token.head
        token = token.head
    return None


def _core(head: Token, offset: int) -> Span:
    """A noun phrase without its relative clauses, appositions and other additions."""
    dropped = {
        inner.i
        for child in head.children
        if child.dep_ in {"relcl", "appos", "acl", "advcl", "parataxis"}
        for inner in child.subtree
    }
    inside = {token.i for token in head.subtree}
    first = last = head.i
    while first - 1 in inside - dropped:
        first -= 1
    while last + 1 in inside - dropped:
        last += 1
    while head.doc[first].is_punct and first < head.i:
        first += 1
    while head.doc[last].is_punct and not head.doc[last].is_right_punct and last > head.i:
        last -= 1
    return offset + head.doc[first].idx, offset + head.doc[last].idx + len(head.doc[last])


def _names(head: Token, mention: Mention, source: Source) -> bool:
    """Whether an entity is what the phrase is about, not merely a part of its description."""
    at = source.offset + head.idx
    return mention.span[0] <= at < mention.span[1]


def _mention(name: str, span: Span, head: Token) -> Mention:
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children)
    word = head.lower_
    gender: Gender | None = "he" if word in MEN else "she" if word in WOMEN else None
    return Mention(
        name,
        span,
        "many" if plural else "one",
        gender,
        named=head.pos_ == "PROPN",
        human=not plural and word not in THINGS,
        role=head.lemma_.lower(),
    )


def _lowered(name: str, first: Token) -> str:
    """A description as it would read inside a sentence."""
    if first.pos_ == "PROPN" or first.text.isupper() or first.ent_type_ not in {"", "CARDINAL"}:
        return name
    return name[0].lower() + name[1:]


THINGS = words(
    """report footage video study poll survey statement document letter email government ministry
    company court party campaign agency newspaper paper programme program committee commission
    council department office team group police army union bank law bill article post tweet
    analysis investigation review data figures records film recording message memo book house
    state country city administration court organization organisation"""
)
"""Speakers that are no persons: documents and bodies, which "it" can mean and "he" cannot."""
