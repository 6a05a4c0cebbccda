"""Who a source span refers to, within its page.

Short names go back to the fullest form on the page, roles to the one person who is given
that role, pronouns to the latest speaker they can mean. A speaker whom the page does not
name stays as described: "the fighter", "two officials".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Token

from rashomon.language import words
from rashomon.model import Span, Speaker
from rashomon.voices.outlets import looks_like_an_outlet
from rashomon.voices.rules.cues import concepts
from rashomon.voices.speakers.mentions import (
    THINGS,
    Gender,
    Mention,
    described,
    named_mentions,
    roles,
)


class Source(NamedTuple):
    """A source as the grammar gave it: its spans, its sentence, and where that begins."""

    spans: tuple[Span, ...]
    doc: Doc
    offset: int


HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves")
IT = words("it its itself")
RELATIVE = words("who whom whose that which")
ANYBODY = words("i we me us you nobody somebody anyone everyone everybody someone")
"""Words for the writer, the reader, or nobody in particular."""

COMPANIES = words("company firm group organisation organization corporation")
PAPERS = words("newspaper paper magazine broadcaster agency outlet website channel network")
"""Words by which a body is called again after it was named."""

OFFICES = words(
    """director head chief minister president chairman chairwoman leader commander spokesman
    spokeswoman spokesperson governor mayor secretary officer manager ambassador premier
    chancellor general boss executive prosecutor judge bishop principal owner founder"""
)
"""Offices: "the head of the authority" is often named only in the sentence that follows."""

SOON = 700
"""Somebody introduced by an office is named within so many characters, or not at all."""


class Cast:
    """The people and bodies of a page, met in the order in which they speak."""

    def __init__(self, docs: Sequence[tuple[Doc, int]]) -> None:
        self._named = [mention for doc, offset in docs for mention in named_mentions(doc, offset)]
        self._by_word: dict[str, list[Mention]] = {}
        for mention in self._named:
            for word in {mention.last, mention.name.split()[0]}:
                self._by_word.setdefault(word, []).append(mention)
        self._roles = roles(docs, self._named)
        self._spoke: list[Mention] = []

    def speakers(self, sources: Iterable[Source]) -> list[Speaker | None]:
        """The speakers of sources given in reading order; ``None`` where nobody is meant."""
        resolved = [self._resolve(source) for source in sources]
        named = self._named_later(resolved)
        known = (named[mention] if mention else None for mention in resolved)
        return [Speaker(name=who.name, span=who.span) if who else None for who in known]

    def _resolve(self, source: Source) -> Mention | None:
        head = _head(source)
        if head is None:
            return None
        mention = self._meant(head, source)
        if mention is not None:
            self._spoke.append(mention)
        return mention

    def _meant(self, head: Token, source: Source) -> Mention | None:
        word = head.lower_
        if word in ANYBODY:
            return None
        if word in RELATIVE:
            antecedent = _antecedent(head)
            return self._described(antecedent, source) if antecedent is not None else None
        able = _able(word)
        if able is not None:
            above = self._above(head, source, able)
            return above or self._latest(able, before=source.spans[0][0])
        return self._described(head, source)

    def _above(
        self, pronoun: Token, source: Source, able: Callable[[Mention], bool]
    ) -> Mention | None:
        """The subject whose report or clause a pronoun stands in: "Varga denied that he …"."""
        for verb in pronoun.head.ancestors:
            subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is None or subject.i >= pronoun.i:
                continue
            if subject.pos_ not in {"NOUN", "PROPN"}:
                return None
            mention = self._described(subject, source)
            if able(mention) and (mention.named or concepts(verb.lemma_.lower())):
                return mention
        return None

    def _latest(self, able: Callable[[Mention], bool], *, before: int) -> Mention | None:
        """The latest speaker that a word can mean, else the latest mention that it can."""
        spoke = next((mention for mention in reversed(self._spoke) if able(mention)), None)
        if spoke is not None:
            return spoke
        earlier = (m for m in reversed(self._named) if m.span[1] <= before and able(m))
        mention = next(earlier, None)
        return mention and self._in_full(mention)

    # --- names and descriptions -----------------------------------------------------------

    def _described(self, head: Token, source: Source) -> Mention:
        if head.pos_ == "PROPN" and any(c.dep_ == "conj" for c in head.children):
            return described(head, source.offset)
        for token in (head, *(child for child in head.children if child.dep_ == "appos")):
            mention = self._at(source.offset + token.idx)
            if mention is not None:
                return self._in_full(mention)
        here = described(head, source.offset)
        if here.name[:1].isupper():
            full = self._in_full(here)
            if full is not here:
                return full
        return self._again(here, before=source.spans[0][0]) or here

    def _at(self, place: int) -> Mention | None:
        """The name that stands at a place of the page."""
        following = bisect_right(self._named, place, key=lambda mention: mention.span[0])
        before = self._named[following - 1] if following else None
        return before if before and place < before.span[1] else None

    def _again(self, here: Mention, *, before: int) -> Mention | None:
        """Who "the fighter", "the authority", "the company" was before."""
        if not here.definite or here.number == "many":
            return None
        if here.role in self._roles:
            return self._in_full(self._roles[here.role])
        wanted = set(here.name.lower().split()[1:])
        for mention in reversed(self._spoke):
            same = mention.role == here.role and mention.number == here.number
            if same and wanted <= set(mention.name.lower().split()):
                return mention
        if len(wanted) > 1 or here.role not in THINGS:
            return None
        return self._body(here.role, before=before)

    def _body(self, role: str, *, before: int) -> Mention | None:
        bodies = [m for m in self._named if not m.human and m.number == "one"]
        called = [m for m in bodies if m.last.lower() == role and " " in m.name]
        if called:
            return self._in_full(called[0])
        if role not in COMPANIES | PAPERS:
            return None
        earlier = [
            m
            for m in bodies
            if m.span[1] <= before and looks_like_an_outlet(m.name) == (role in PAPERS)
        ]
        return self._in_full(earlier[-1]) if earlier else None

    def _in_full(self, mention: Mention) -> Mention:
        """The fullest form of a name on the page, where it first stands."""
        full = [m for m in self._by_word.get(mention.last, ()) if _abbreviates(mention, m)]
        if not full:
            return mention
        best = max(full, key=lambda other: (len(other.name.split()), -other.span[0]))
        gender = next((other.gender for other in full if other.gender), mention.gender)
        return Mention(
            name=best.name,
            span=best.span,
            number=best.number,
            gender=gender,
            named=True,
            human=best.human or any(other.human for other in full),
        )

    def _named_later(self, resolved: Sequence[Mention | None]) -> dict[Mention, Mention]:
        """Each speaker as the page names them, be it only in a later sentence."""
        spoke = [mention for mention in resolved if mention is not None]
        named = {mention: mention for mention in spoke}
        for one, following in pairwise(spoke):
            office = one.definite and one.role in OFFICES
            introduced = (
                not one.named and one.number == "one" and (office or self._is(one, following))
            )
            soon = one.span[1] < following.span[0] < one.span[1] + SOON
            if introduced and soon and following.human and following.named:
                named[one] = following
        return named

    def _is(self, one: Mention, person: Mention) -> bool:
        """Whether the page elsewhere gives a person the role of somebody described."""
        holder = self._roles.get(one.role)
        return holder is not None and holder.last == person.last


def _abbreviates(short: Mention, full: Mention) -> bool:
    if short.name == full.name:
        return True
    parts = full.name.split()
    if len(parts) > 4 or not set(short.name.split()) <= set(parts):
        return False
    return short.last == parts[-1] or (full.human and short.name == parts[0])


def _able(pronoun: str) -> Callable[[Mention], bool] | None:
    """What a pronoun can mean; ``None`` for other words."""
    if pronoun in HE | SHE:
        gender: Gender = "he" if pronoun in HE else "she"
        return lambda m: m.human and m.number == "one" and m.gender in {None, gender}
    if pronoun in THEY:
        return lambda m: m.number == "many" or not m.human
    if pronoun in IT:
        return lambda m: not m.human and m.number == "one"
    return None


def _head(source: Source) -> Token | None:
    """The word that a source is about: the one that hangs outside of it."""
    inside = [
        token
        for token in source.doc
        if any(a <= source.offset + token.idx < b for a, b in source.spans) and not token.is_punct
    ]
    indices = {token.i for token in inside}
    tops = (t for t in inside if t.head.i not in indices or t.head.i == t.i)
    return next(tops, None)


def _antecedent(head: Token) -> Token | None:
    relative = next((token for token in head.ancestors if token.dep_ == "relcl"), None)
    return relative.head if relative is not None else None
