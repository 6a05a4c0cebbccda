"""Descriptions that stand for a name: its kind, who rules a country, an apposition, an office."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rashomon.anchors.names.bearers import Bearers, Form
from rashomon.anchors.names.lexicon import (
    AIRCRAFT,
    CALLED_AGAIN,
    COMPANIES,
    KINDS,
    ROLES,
    RULERS,
    RULERS_TOGETHER,
)
from rashomon.anchors.names.mentions import Mention, Read
from rashomon.anchors.names.offices import Offices, most_told
from rashomon.anchors.names.phrases import Phrase, is_name_like, singular
from rashomon.anchors.names.places import country, is_country
from rashomon.model import Page

_APPOSED = re.compile(r"\s?[,(]\s?(?:(?:the|an?)\s)?")
_CLOSED = re.compile(r"\s?[,.;)]")
_AGAIN = re.compile(r"(?:the|this|that) [a-z]+")

Meant = dict[Mention, str]
"""What the mentions stand for, as far as that is known."""


class Referring:
    """What the mentions of pages stand for, by names and by what the pages tell of names.

    Args:
        forms: the names of all pages, by their words.
        bearers: whose names they are.
    """

    def __init__(self, forms: Mapping[str, Form], bearers: Bearers) -> None:
        self._forms = forms
        self._bearers = bearers
        self._people = {
            bearers.joined.root(words) for words, form in forms.items() if form.is_person
        }
        self.meant: Meant = {}

    def is_person(self, bearer: str) -> bool:
        """Whether a bearer is told of as a person."""
        return bearer in self._people

    def name(self, read: Sequence[Read]) -> None:
        """Take the mentions of a page that hold their bearer's name."""
        here = {one.phrase.name for one in read if one.phrase.name}
        for mention, phrase in ((one.mention, one.phrase) for one in read):
            if not phrase.pronoun and (name := self._named(phrase)):
                self.meant[mention] = self._bearers.of(name, here)

    def _named(self, phrase: Phrase) -> str | None:
        if phrase.name or (" " in phrase.bare and phrase.bare in self._forms):
            return phrase.name or phrase.bare
        if phrase.head == "administration" and "white house" in self._forms and not phrase.plural:
            return "white house"
        rules = phrase.head in RULERS or (phrase.plural and phrase.head in RULERS_TOGETHER)
        if rules and not phrase.role:
            return self._ruled(phrase)
        of_a_kind = phrase.head in KINDS and not phrase.plural and not phrase.role
        return self._of_its_kind(phrase) if of_a_kind else None

    def _ruled(self, phrase: Phrase) -> str | None:
        """The country of "the Velmaran government", "Velmaran officials", "Velmar's government"."""
        capitals = [part.lower() for part in phrase.before if is_name_like(part)]
        owned = [phrase.owner.lower()] if phrase.owner and phrase.head != "people" else []
        for words in (" ".join(capitals), *capitals[:1], *owned):
            form = self._forms.get(words)
            if is_country(words) or (form is not None and form.is_place):
                return country(words) if country(words) in self._bearers.joined else None
        return None

    def _of_its_kind(self, phrase: Phrase) -> str | None:
        """The name in "the Velmar share index", the longest that stands before the noun."""
        parts = [part.lower() for part in phrase.before]
        while parts and singular(parts[-1]) in KINDS:
            parts.pop()
        for at in range(len(parts)):
            form = self._forms.get(" ".join(parts[at:]))
            if form is not None:
                return None if form.is_place else form.words
        return None

    def refer(self, story: Sequence[Page], read: Mapping[str, Sequence[Read]]) -> None:
        """Take the descriptions that stand for a name on the pages of one story."""
        offices, told = Offices(), Counter[str]()
        of_page = {page.id: self._held(page, read[page.id]) for page in story}
        for page in story:
            offices.add(of_page[page.id])
            told.update(self._told(read[page.id]))
        for page in story:
            here = self._told(read[page.id])
            self._hold(read[page.id], (of_page[page.id], offices), (here, told))
        is_a = self._kinds(one for page in story for one in read[page.id])
        for page in story:
            self._call_again(page, read[page.id], is_a)

    def _told(self, read: Iterable[Read]) -> Counter[str]:
        return Counter(self.meant[one.mention] for one in read if one.mention in self.meant)

    def _held(self, page: Page, read: Sequence[Read]) -> Offices:
        """Who holds which office on a page, by a title or an apposition."""
        held = Offices()
        for one, other in pairwise(read):
            between = page.text[one.mention.span[1] : other.mention.span[0]]
            if one.mention.span[1] <= other.mention.span[0] and _APPOSED.fullmatch(between):
                behind = page.text[other.mention.span[1] : other.mention.span[1] + 4]
                for name, noun in ((one, other), (other, one)):
                    if self._is_apposed(name, noun, closed=_CLOSED.match(behind) is not None):
                        bearer = self.meant[noun.mention] = self.meant[name.mention]
                        held.give(noun.phrase.head, bearer, noun.phrase.before)
        for one in read:
            if one.phrase.name and one.phrase.role:
                held.give(one.phrase.role, self.meant[one.mention], one.phrase.before)
        return held

    def _is_apposed(self, name: Read, noun: Read, *, closed: bool) -> bool:
        """Whether a description beside a name says who or what that is."""
        if name.mention not in self.meant or noun.mention in self.meant or not name.phrase.name:
            return False
        if noun.phrase.plural or noun.phrase.pronoun:
            return False
        if self.is_person(self.meant[name.mention]):
            return bool(noun.phrase.role) or noun.phrase.head in ROLES
        return closed and noun.phrase.head in KINDS

    def _hold(
        self,
        read: Iterable[Read],
        offices: tuple[Offices, Offices],
        told: tuple[Counter[str], Counter[str]],
    ) -> None:
        """Let "the president" be who has the title here, or else in the story."""
        for mention, phrase in ((one.mention, one.phrase) for one in read):
            role = phrase.role or phrase.head
            if mention in self.meant or role not in ROLES or phrase.pronoun:
                continue
            if not phrase.plural and not phrase.indefinite:
                asked = ((held, words) for words in (phrase.before, ()) for held in offices)
                found = (held.holders(role, words) for held, words in asked)
                holder = most_told(next(filter(None, found), []), told)
                if holder is not None:
                    self.meant[mention] = holder

    def _kinds(self, read: Iterable[Read]) -> Mapping[str, set[str]]:
        """What each bearer is, by the nouns that stand with its names."""
        is_a: dict[str, set[str]] = defaultdict(set)
        for mention, phrase in ((one.mention, one.phrase) for one in read):
            if bearer := self.meant.get(mention):
                is_a[bearer] |= {phrase.head, *(singular(part.lower()) for part in phrase.before)}
                form = self._forms.get(phrase.name)
                if form is not None:
                    is_a[bearer].add(singular(form.parts[-1]))
                    is_a[bearer] |= COMPANIES if form.label == "ORG" else set()
                    is_a[bearer] |= {"country", "nation"} if is_country(form.words) else set()
        return {
            bearer: nouns | AIRCRAFT if nouns & AIRCRAFT else nouns
            for bearer, nouns in is_a.items()
        }

    def _call_again(self, page: Page, read: Iterable[Read], is_a: Mapping[str, set[str]]) -> None:
        """Let "the company" be the last one named before it on the page."""
        last: dict[str, str] = {}
        for mention, phrase in ((one.mention, one.phrase) for one in read):
            is_new = mention not in self.meant and phrase.head in CALLED_AGAIN
            if is_new and phrase.head in last and _AGAIN.fullmatch(page.read(mention.span).lower()):
                self.meant[mention] = last[phrase.head]
            if bearer := self.meant.get(mention):
                last.update(dict.fromkeys(is_a.get(bearer, ()), bearer))


def unresolved(read: Iterable[Read], meant: Meant) -> Iterator[Read]:
    """The descriptions that stand for no name."""
    return (one for one in read if one.mention not in meant and not one.phrase.pronoun)
