"""The one thing on its page that a word most likely means, or that two may be meant.

Every thing spoken of in the same and the last few sentences, and at the head of the page, that
agrees with the word is weighed by its role, half as much with every sentence back, and what is
spoken of again gains. Where the second is about as good as the first, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.meant.mentions import SUBJECT, Spoken, key_of, spoken_of
from rashomon.accounts.told.meant.pronouns import PRONOUNS, can_mean, is_empty
from rashomon.accounts.told.meant.sorts import are_alike, is_many
from rashomon.accounts.told.meant.stand_ins import STAND_INS, can_be_named, can_stand_for, stands_in
from rashomon.accounts.told.wording.capitals import in_small_letters
from rashomon.language import parse, sentences
from rashomon.model import Page, Span

BACK = 4
"""So many sentences back is a thing still in mind."""

CLEAR, CLEAR_OF_ITS_LIKE = 1.5, 2.0
"""So many times the weight of the second has what is meant: a subject's to an object's beside it;
to one of its like only to that of what stands behind a preposition. Hand estimates."""

INSIDE_ONE = 0.5
"""How much what is no subject stands in the foreground within its own sentence."""

DEPTH = 3
"""So many pronouns are followed one into another."""

SCANNED = 20_000
"""So many characters of a page are searched for the one thing that a word stands for."""

Fits = Callable[[Token], bool]


class Meant(NamedTuple):
    """What a word means: a noun of the page; ``is_open`` where two are about as good."""

    noun: Token | None
    is_open: bool = False


NOTHING = Meant(None)


def anything(_: Token) -> bool:
    """Fits whatever a word can mean."""
    return True


class Antecedents:
    """What words of a page mean; its sentences are parsed as far as they are asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def _flow(self) -> list[Span]:
        return sorted(sentences(self.page, "headline", "body"))

    def of(self, word: Token, within: Span, fits: Fits = anything) -> Meant:
        """What a word of a sentence means; a noun that stands for no other means itself.

        Args:
            word: of the sentence's parse.
            within: where the sentence stands on the page.
            fits: what else the noun must be.
        """
        return self._of(word, within, fits, DEPTH)

    def at(self, within: Span) -> Here:
        """The same for one sentence."""
        return Here(self, within)

    def foremost(self, word: Token, within: Span, fits: Fits) -> Meant:
        """The one thing that fits and is foremost in mind where a word stands."""
        return self._best(word, within, lambda one: _is_one(one) and fits(one.word), DEPTH)

    def several(self, word: Token, within: Span, fits: Fits) -> Meant:
        """Those foremost in mind where a word stands that are more than one, if one noun says so.

        A pronoun behind the word, "of them", is not asked for: it means the same.
        """
        return self._best(
            word,
            within,
            lambda one: one.word.lower_ not in PRONOUNS and not one.joined and fits(one.word),
            DEPTH,
        )

    def _of(self, word: Token, within: Span, fits: Fits, depth: int) -> Meant:
        if word.lower_ in PRONOUNS:
            if is_empty(word):
                return NOTHING
            return self._best(word, within, lambda one: _agrees(word, one, fits), depth)
        if not stands_in(word):
            return Meant(word)
        found = self._best(word, within, lambda one: can_stand_for(word, one.word), depth)
        if found.noun is None and not found.is_open:
            found = self._best(word, within, lambda one: can_be_named(word, one.word), depth)
        if found.noun is None and not found.is_open:
            found = self._only_one(word, within)
        return found if found.noun is not None or found.is_open else Meant(word)

    def _best(
        self, word: Token, within: Span, can_be: Callable[[Spoken], bool], depth: int
    ) -> Meant:
        weights: dict[tuple[str, bool], float] = {}
        nouns: dict[tuple[str, bool], Token] = {}
        for one, weight in self._weighed(word, within, depth):
            if not can_be(one):
                continue
            key = (key_of(one.word)[0], one.joined or key_of(one.word)[1])
            weights[key] = weights.get(key, 0.0) + weight
            nouns.setdefault(key, one.word)
        ranked = sorted(weights, key=lambda key: -weights[key])
        if not ranked:
            return NOTHING
        first = ranked[0]
        for other in ranked[1:]:
            alike = are_alike(nouns[first], nouns[other])
            if weights[first] < (CLEAR_OF_ITS_LIKE if alike else CLEAR) * weights[other]:
                return Meant(None, is_open=True)
        return Meant(nouns[first])

    def _weighed(self, word: Token, within: Span, depth: int) -> Iterator[tuple[Spoken, float]]:
        """What was spoken of before a word, with how much it is in mind."""
        for one in spoken_of(word.doc):
            if one.word.i < word.i and not _is_beside(one.word, word):
                share = 1.0 if one.weight == SUBJECT else INSIDE_ONE
                yield from self._followed(one, within, share, depth)
        for back, span in self._before(within):
            (doc,) = parse([in_small_letters(self.page, span)])
            for one in spoken_of(doc):
                yield from self._followed(one, span, 0.5**back, depth)

    def _followed(
        self, one: Spoken, within: Span, share: float, depth: int
    ) -> Iterator[tuple[Spoken, float]]:
        """A noun, or what a pronoun there means, with its weight."""
        if one.word.lower_ not in PRONOUNS:
            yield one, one.weight * share
        elif depth and one.weight == SUBJECT:
            meant = self._of(one.word, within, anything, depth - 1).noun
            if meant is not None:
                yield Spoken(meant, one.weight, joined=False), one.weight * share

    def _before(self, within: Span) -> Iterator[tuple[int, Span]]:
        """The sentences before one, with how far back they are, and the head of the page."""
        flow = self._flow
        if not any(start <= within[0] < end for start, end in flow):
            block = next((b for b in self.page.blocks if b.span[0] <= within[0] < b.span[1]), None)
            own = sentences(self.page, block.role) if block else []
            flow = [one for one in own if block and block.span[0] <= one[0] < block.span[1]]
        earlier = [one for one in flow if one[1] <= within[0]]
        yield from enumerate(reversed(earlier[-BACK:]), start=1)
        if len(earlier) > BACK:
            yield BACK, earlier[0]

    def _only_one(self, word: Token, within: Span) -> Meant:
        """What a word stands for where the page, before or behind, tells of only one such thing."""
        forms = "|".join(sorted(STAND_INS[word.lemma_.lower()] - {word.lemma_.lower()}))
        named = re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
        spans = [one for one in self._flow if one[0] < SCANNED and one != within]
        found = {
            match.group().lower(): span
            for span in reversed(spans)
            for match in named.finditer(self.page.text, *span)
        }
        if len(found) != 1:
            return Meant(None, is_open=len(found) > 1)
        ((form, span),) = found.items()
        (doc,) = parse([in_small_letters(self.page, span)])
        return Meant(next((one for one in doc if one.lower_ == form), None))


class Here(NamedTuple):
    """A sentence in which words are asked for."""

    antecedents: Antecedents
    within: Span

    @property
    def page(self) -> Page:
        """The page on which the sentence stands."""
        return self.antecedents.page

    def of(self, word: Token, fits: Fits = anything) -> Meant:
        """What a word of the sentence means."""
        return self.antecedents.of(word, self.within, fits)

    def several(self, word: Token, fits: Fits) -> Meant:
        """Those foremost in mind where a word of the sentence stands."""
        return self.antecedents.several(word, self.within, fits)

    def foremost(self, word: Token, fits: Fits) -> Meant:
        """The one thing that fits and is foremost in mind where a word of the sentence stands."""
        return self.antecedents.foremost(word, self.within, fits)


def _agrees(word: Token, one: Spoken, fits: Fits) -> bool:
    return can_mean(word, one.word, joined=one.joined) and fits(one.word)


def _is_one(one: Spoken) -> bool:
    return not (one.joined or is_many(one.word) or one.word.lower_ in PRONOUNS)


def _is_beside(noun: Token, word: Token) -> bool:
    """Whether a noun and a word are told of by one verb, so that one cannot be the other."""
    if word.dep_ == "poss":
        return noun.head == word.head
    return noun.head == word.head or (noun.dep_ == "pobj" and noun.head.head == word.head)
