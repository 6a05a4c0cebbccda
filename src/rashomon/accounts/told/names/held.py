"""Which accounts tell a name, in one form or another: a claim that one alone does must be sure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_
from typing import NamedTuple, Self

from rashomon.accounts.told.names.likeness import Key, Likeness, key_of, words_of
from rashomon.language import words
from rashomon.model import LoneKind, Page, Span

SHORT, ENDING = 4, 3
"""Letters that all forms of a name have, and those that they end on: "Lumeria", "Lumerians"."""

_CAPITAL = re.compile(r"\b[A-Z]\w+")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.?){2,6}(?!\w)")
_SUFFIXES = words("jr sr ii iii iv")
_INITIAL = re.compile(r"(?:^|\s)(\w)")
_BROKEN = re.compile(r"\s(?:v|vs|and|or|of|[A-Z])\.?$|\w[’']s\s|\s(?:on|and) (?:[A-Z]\w+|the)$")


class Named(NamedTuple):
    """A thing that an account tells, and where it does so first."""

    kind: LoneKind
    value: str
    page: Page
    span: Span
    is_person: bool = False

    @property
    def is_source(self) -> bool:
        """Whether it is somebody whom the page hears."""
        return self.kind == "source"

    @property
    def is_whole(self) -> bool:
        """Whether it is one name from end to end: not "Robert P", nor "the office on Friday"."""
        return _BROKEN.search(self.value) is None

    @property
    def surname(self) -> str:
        """The last name of a person; empty of others."""
        parts = [part for part in re.findall(r"\w+", self.value.lower()) if part not in _SUFFIXES]
        return parts[-1] if self.is_person and parts else ""


Names = dict[tuple[bool, Key], Named]
"""By whether it is a source, and the words of the name."""


class Text(NamedTuple):
    """The distinct words of an account in small letters: all, those with a capital, acronyms."""

    words: frozenset[str]
    capitals: frozenset[str]
    acronyms: frozenset[str]

    @classmethod
    def of(cls, told: Iterable[str]) -> Self:
        """The words of some texts."""
        every, capitals, acronyms = set[str](), set[str](), set[str]()
        for text in told:
            every |= words_of(text)
            capitals |= {word.lower() for word in _CAPITAL.findall(text)}
            acronyms |= {word.replace(".", "").lower() for word in _ACRONYM.findall(text)}
        return cls(frozenset(every), frozenset(capitals), frozenset(acronyms))


class Held:
    """Which accounts tell a name, in one form or another.

    An account may tell it where all words of one form stand in another, where they differ by a
    slip, where its text has the words, the last name of a person, the initials or what they stand
    for, or another form of a name of one word. Sets of accounts are numbers with a bit for each, in
    their order: thousands of accounts that share thousands of names are joined in no time.
    """

    def __init__(self, told: Mapping[str, Names], texts: Sequence[Text]) -> None:
        self.told = told
        self.everybody = (1 << len(told)) - 1
        self._accounts: dict[tuple[bool, Key], int] = defaultdict(int)
        self._named: dict[tuple[bool, Key], list[Named]] = defaultdict(list)
        self._initials: dict[str, int] = defaultdict(int)
        self._surnames: dict[str, int] = defaultdict(int)
        for at, names in enumerate(told.values()):
            for known, one in names.items():
                self._accounts[known] |= 1 << at
                self._named[known].append(one)
                self._initials[_initials(one.value)] |= 1 << at
                if one.is_source and one.surname:
                    self._surnames[one.surname] |= 1 << at
        self._having = _by_word(text.words for text in texts)
        self._calling = _by_word(text.capitals for text in texts)
        self._short = _by_word(text.acronyms for text in texts)
        self._stems = _by_word(map(_prefixes, (text.capitals for text in texts)))
        self._like = {
            sources: Likeness(key for is_source, key in self._accounts if is_source == sources)
            for sources in (True, False)
        }
        self._forms: dict[tuple[bool, Key], set[Key]] = {}
        self._by: dict[tuple[bool, Key], int] = {}

    def forms(self, is_source: bool, key: Key) -> set[Key]:
        """The names that may be the same one."""
        known = (is_source, key)
        if known not in self._forms:
            self._forms[known] = self._like[is_source].forms(key)
        return self._forms[known]

    def by(self, is_source: bool, key: Key) -> int:
        """The accounts that may tell it."""
        known = (is_source, key)
        if known not in self._by:
            found = self._accounts[known]
            for form in self.forms(is_source, key):
                found |= self._accounts[is_source, form]
            for one in self._named[known]:
                found |= self._hearing(one) if is_source else self._writing(one)
            self._by[known] = found
        return self._by[known]

    def _hearing(self, one: Named) -> int:
        """The accounts that hear a namesake."""
        return self._surnames[one.surname] if one.surname else 0

    def _writing(self, one: Named) -> int:
        """The accounts in whose text a name may stand."""
        words_here = one.page.read(one.span)
        found = self._all(key_of(one.value)) | self._all(key_of(words_here))
        if one.surname:
            return found | self._calling[one.surname]
        short = one.value.replace(".", "").lower()
        found |= self._short[_initials(one.value)] | self._initials[short]
        return found if " " in one.value else found | self._stems[_stem(short)]

    def _all(self, key: Key) -> int:
        """The accounts whose text has all words of a name, its initials left out."""
        whole = [word for word in key if len(word) > 1] or list(key)
        return reduce(and_, (self._having[word] for word in whole)) if whole else 0


def _by_word(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """For each word the accounts that have it."""
    found: dict[str, int] = defaultdict(int)
    for at, told in enumerate(texts):
        for word in told:
            found[word] |= 1 << at
    return found


def _initials(name: str) -> str:
    """What a name of several words is short for: "hb" of "Harbour Board"."""
    small = key_of(name)
    found = _INITIAL.findall(name.lower())
    kept = [one for one, word in zip(found, name.lower().split(), strict=False) if word in small]
    return "".join(kept) if len(kept) > 1 else ""


def _stem(word: str) -> str:
    return word[: max(SHORT, len(word) - ENDING)]


def _prefixes(capitals: Iterable[str]) -> Iterator[str]:
    """All that a name of one word can begin with, from its third letter on."""
    for word in capitals:
        yield from (word[:end] for end in range(3, len(word) + 1))
