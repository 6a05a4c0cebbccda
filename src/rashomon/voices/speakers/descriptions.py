"""Who is meant by a description: somebody named elsewhere, somebody described before, or anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Span
from rashomon.language import words
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.lexicon import BODIES, CROWDS, DOCUMENTS, OUTLETS, gender_of
from rashomon.voices.speakers.mentions import Mention
from rashomon.voices.speakers.phrases import Phrase, read_phrase
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.who import Who
from rashomon.voices.told import Told

HEADS = words(
    """director head chief minister president chairman chairwoman leader commander spokesman
    spokeswoman spokesperson governor mayor secretary officer manager ambassador premier
    chancellor general boss executive prosecutor judge bishop principal owner founder"""
)
"""Offices: "the head of the authority" is often named only in the sentence that follows."""

COMPANIES = words("company firm group organisation organization corporation charity body ngo")
"""Words by which a body is called again after it was named."""

ANY_PERSON = words(
    """man woman boy girl politician lawmaker teenager suspect defendant veteran pensioner
    youngster official"""
)
"""Words by which a person is called again, whatever they are."""

SYNONYMS = tuple(
    words(group)
    for group in (
        "report study survey paper analysis investigation inquiry research review findings authors",
        "letter statement message email note memo e-mail",
        "video footage clip film recording tape",
        "article story piece report",
        "police officer detective inspector",
        "spokesman spokeswoman spokesperson official",
        "official minister spokesman officer",
        "company firm owner operator contractor supplier manufacturer",
    )
)

SOON = 700
"""Somebody described is named within so many characters, or not at all."""


class Descriptions:
    """Those whom a page describes, in the order in which they are met."""

    def __init__(
        self,
        text: str,
        scene: Scene,
        bearers: Bearers,
        roles: Roles,
        there: Sequence[Mention],
    ) -> None:
        self._text, self._scene, self._bearers, self._roles = text, scene, bearers, roles
        self._there = there
        self._met: dict[str, list[Who]] = {}
        self._at: dict[Span, Who] = {}
        self._phrases: dict[Span, Phrase | None] = {}
        self._by_head: dict[str, list[Mention]] | None = None
        self._latest: list[Who] = []

    def who(self, phrase: Phrase, place: int) -> Who:
        """Who a phrase means.

        Args:
            phrase: the phrase, read.
            place: where it stands.
        """
        if phrase.name is not None:
            who = self._bearers.who[phrase.name]
        else:
            who = self._at.get(phrase.span) or self._again(phrase, place) or self._new(phrase)
        self._at[phrase.span] = who
        if not self._latest or self._latest[-1] is not who:
            self._latest.append(who)
        return who

    def phrase(self, span: Span) -> Phrase | None:
        """A phrase of the page, read once."""
        if span not in self._phrases:
            self._phrases[span] = read_phrase(self._text, span, self._bearers)
        return self._phrases[span]

    def mentioned(self, mention: Mention) -> Who | None:
        """Who is mentioned at a place."""
        if mention.name >= 0:
            return self._bearers.who[mention.name]
        phrase = self.phrase(mention.span)
        if phrase is None:
            return None
        if phrase.span not in self._at:
            self._at[phrase.span] = self._again(phrase, mention.span[0]) or self._new(phrase)
        return self._at[phrase.span]

    # --- known before ---------------------------------------------------------------------

    def _again(self, phrase: Phrase, place: int) -> Who | None:
        if not (phrase.definite or self._is_bare(phrase, place)):
            return None
        if phrase.age:
            return self._aged(phrase, place)
        if phrase.many:
            return self._described(phrase, place)
        found = self._roles.having(phrase.head, phrase.modifiers, place)
        if found is not None and (found.kind == phrase.kind or phrase.kind != "person"):
            return found
        return self._described(phrase, place) or self._otherwise(phrase, place)

    def _is_bare(self, phrase: Phrase, place: int) -> bool:
        """Whether a noun in a headline or before others has no article where one is meant."""
        block = self._scene.block(place)
        bare = not phrase.many and self._text[: phrase.span[0]].rstrip()[-2:].lower() != " a"
        return block is not None and block.role == "headline" and bare

    def _aged(self, phrase: Phrase, place: int) -> Who | None:
        aged = self._roles.aged(phrase.age)
        if aged is not None:
            return aged
        for mention in self._heads(""):
            earlier = self.phrase(mention.span)
            words = self._text[slice(*mention.span)]
            if earlier and f"{phrase.age}-year-old" in words and mention.span[0] < place:
                return self.mentioned(mention)
        return next((who for who in reversed(self._latest) if who.human and not who.many), None)

    def _described(self, phrase: Phrase, place: int) -> Who | None:
        """Somebody described before by the same noun, as fully as the page does."""
        for who in reversed(self._met.get(phrase.head, ())):
            if who.many == phrase.many and _fits(phrase.modifiers, who):
                return self._fuller(who, phrase)
        before = [m for m in self._heads(phrase.head) if m.span[0] < place]
        for mention in reversed(before[-12:]):
            earlier = self.phrase(mention.span)
            if earlier and earlier.many == phrase.many and phrase.modifiers <= earlier.modifiers:
                if earlier.modifiers > phrase.modifiers or not earlier.definite:
                    return self.mentioned(mention)
        return None

    def _fuller(self, who: Who, phrase: Phrase) -> Who:
        if not who.named and not who.modifiers and phrase.modifiers and len(who.name.split()) == 1:
            who.name, who.span = self._written(phrase), phrase.span
            who.modifiers = phrase.modifiers
        return who

    def _heads(self, head: str) -> list[Mention]:
        """The descriptions on the page with this noun; all of them for an empty one."""
        if self._by_head is None:
            self._by_head = {"": []}
            for mention in self._there:
                if mention.name < 0:
                    phrase = self.phrase(mention.span)
                    self._by_head[""].append(mention)
                    if phrase is not None and phrase.name is None:
                        self._by_head.setdefault(phrase.head, []).append(mention)
        return self._by_head.get(head, [])

    def _otherwise(self, phrase: Phrase, place: int) -> Who | None:
        """Called again by another word: "the company", "the man", "the study"."""
        if phrase.head in BODIES | OUTLETS:
            called = self._called(phrase, place)
            if called is not None:
                return called
        if phrase.head in ANY_PERSON and not phrase.modifiers:
            gender = gender_of(phrase.head)
            able = (w for w in reversed(self._latest) if w.human and w.gender in {None, gender})
            return next(able, None)
        if phrase.modifiers or phrase.head in CROWDS:
            return None
        same = [group for group in SYNONYMS if phrase.head in group]
        for who in reversed(self._latest[-8:]):
            if who.head and any(who.head in group for group in same) and not who.many:
                return who
        return None

    def _called(self, phrase: Phrase, place: int) -> Who | None:
        """The body or outlet whose name has the word, or that the word can mean."""
        wanted = {phrase.head, *phrase.modifiers}
        before: list[Who] = []
        last = self._bearers.within((0, place))
        for number in reversed(last[-60:]):
            who = self._bearers.who[number]
            if who.kind in {"body", "outlet"}:
                before.append(who)
        after = [self._bearers.who[n] for n in range(len(last), len(self._bearers.who))[:60]]
        for who in (*before, *after):
            if not who.human and wanted <= set(who.name.lower().split()):
                return who
        if phrase.modifiers - {"other"} or phrase.head not in COMPANIES | OUTLETS:
            return None
        outlet = phrase.head in OUTLETS
        able = [w for w in before if (w.kind == "outlet") == outlet and not w.place]
        heard = [w for w in reversed(self._latest) if w in able]
        return next(iter((*heard, *able)), None)

    # --- new ------------------------------------------------------------------------------

    def _new(self, phrase: Phrase) -> Who:
        who = Who(
            name=self._written(phrase),
            span=phrase.span,
            kind=phrase.kind,
            named=phrase.kind == "body" and bool(phrase.head),
            many=phrase.many and phrase.kind != "body",
            gender=gender_of(phrase.head) if phrase.head else None,
            head=phrase.head,
            modifiers=phrase.modifiers,
        )
        self._met.setdefault(phrase.head, []).append(who)
        return who

    def _written(self, phrase: Phrase) -> str:
        """A description as it reads inside of a sentence."""
        words = self._text[slice(*phrase.span)]
        first = words.split(maxsplit=1)[0]
        opens = phrase.span[0] - self._scene.sentence_start(phrase.span[0]) < 3
        if opens and not first[1:2].isupper() and self._bearers.at(phrase.span[0]) is None:
            return words[0].lower() + words[1:]
        return words

    # --- named later ----------------------------------------------------------------------

    def named_later(self, found: dict[int, Who | None], told: Sequence[Told]) -> None:
        """Put the names of those in ``found`` whom the page first describes, then names."""
        order = sorted((one.source[0][0], number) for number, one in enumerate(told) if one.source)
        ones = [(place, who) for place, number in order if (who := found.get(number)) is not None]
        named = dict(self._introduced(ones))
        for number, who in found.items():
            if who is not None and id(who) in named:
                found[number] = named[id(who)]

    def _introduced(self, ones: Sequence[tuple[int, Who]]) -> Iterator[tuple[int, Who]]:
        done: set[int] = set()
        for at, (place, who) in enumerate(ones):
            if who.named or who.many or not who.human or id(who) in done or not who.head:
                continue
            done.add(id(who))
            following = next((w for _, w in ones[at + 1 : at + 12] if w is not who), None)
            if following is None or not (following.named and following.human):
                continue
            span = following.span
            if span is None or not place < span[0] < place + SOON:
                continue
            holder = self._roles.having(who.head, who.modifiers, span[0])
            definite = self._text[max(0, place - 4) : place + 4].lower().startswith("the")
            if (
                holder is following
                or (definite or self._is_the(who))
                and who.head in HEADS
                and holder is None
            ):
                yield id(who), following

    def _is_the(self, who: Who) -> bool:
        start = who.span[0] if who.span else 0
        return self._text[max(0, start - 4) : start].lower() == "the "


def _fits(modifiers: frozenset[str], who: Who) -> bool:
    return modifiers <= set(who.name.lower().split()) or not who.modifiers
