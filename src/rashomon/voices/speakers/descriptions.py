"""Who is meant by a description: somebody named elsewhere, somebody described before, or anew."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.epithets import ANY_PERSON, CALLINGS
from rashomon.voices.speakers.lexicon import BODIES
from rashomon.voices.speakers.mentions import Mention
from rashomon.voices.speakers.nations import is_native
from rashomon.voices.speakers.phrases import Phrase, read_phrase
from rashomon.voices.speakers.recalls import Recalls
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.titles import gender_of
from rashomon.voices.speakers.who import Who

_MORE = re.compile(
    r"\s(?:of|with|from|for|by|in|at)\s(?:(?:an?|the|his|her|its|their)\s)?(?:[\w’'-]+\s){0,3}?"
    r"[\w’'-]+(?=[,.;:”\"?!)]|\s(?:who|which|that|said|says|told|tells|has|had|have|was|were|is|are"
    r"|and|but|on|in|at|as|also)\b)"
)

_CALLED_SO = re.compile(
    r",?\s(?:(?:who\s(?:is|was)\s)?(?:called|named|nicknamed)|known\s(?:to\s\w+\s)?(?:only\s)?as"
    r"|(?:who|that)\s(?:calls|called)\s(?:him|her)self|by\sthe\sname\sof)\s[\"“‘]?"
)
_OLD = re.compile(r"[\w-]+-year-old")

BESIDE = 60
"""So many characters around a name tell what somebody is of."""

ORDINALS = ("first", "second", "third")
MORE_THAN_ONE = 2
"""Of so many at least one is told by an ordinal."""

NEAR = 12
"""So many earlier descriptions of a noun are looked at."""


class Descriptions:
    """Those whom a page describes, in the order in which they are met."""

    def __init__(
        self,
        scene: Scene,
        bearers: Bearers,
        roles: Roles,
        there: Sequence[Mention],
        named: Mapping[Span, Who],
    ) -> None:
        self._text, self._scene = scene.text, scene
        self._bearers, self._roles = bearers, roles
        self._there = there
        self._met: dict[str, list[Who]] = {}
        self._at = dict(named)
        self._phrases: dict[Span, Phrase | None] = {}
        self._by_head: dict[str, list[Mention]] | None = None
        self._recalls = Recalls(scene, bearers, roles)
        for span, who in named.items():
            phrase = self.phrase(span)
            if phrase is not None and phrase.head:
                roles.give(phrase.head, phrase.modifiers, who, span[0])

    def who(
        self,
        phrase: Phrase,
        place: int,
        telling: Collection[Who] = (),
        spoken_of: Collection[Who] = (),
    ) -> Who:
        """Who a phrase means.

        Args:
            phrase: the phrase, read.
            place: where it stands.
            telling: those in whose own words it stands, who would say "I" of themselves, and
                those whom it names as others.
            spoken_of: those who are spoken of, and so rather others.
        """
        self._recalls.telling, self._recalls.spoken_of = telling, spoken_of
        native = self._native(phrase, place)
        if native is not None:
            who = native
        elif phrase.name is not None:
            who = self._bearers.who[phrase.name]
            if phrase.head and who.human and phrase.head not in BODIES:
                self._roles.give(phrase.head, phrase.modifiers, who, place)
        else:
            who = self._at.get(phrase.span) or self._known(phrase, place) or self._new(phrase)
        self._at[phrase.span] = who
        self._recalls.meet(who, place)
        return who

    def _native(self, phrase: Phrase, place: int) -> Who | None:
        """Somebody spoken of before whom "the Norwegian" means."""
        if phrase.name is None:
            return None
        article, _, word = self._text[slice(*phrase.span)].partition(" ")
        if article.lower() != "the" or not is_native(word):
            return None
        return self._recalls.person_before(phrase, place, named=True)

    def naming(self, names: Mapping[int, Who]) -> dict[Span, Who]:
        """The phrases that turned out to mean somebody named, given by identity."""
        return {span: names[id(who)] for span, who in self._at.items() if id(who) in names}

    def meet(self, who: Who, place: int) -> None:
        """Remember somebody who spoke, by whatever word, and where."""
        self._recalls.meet(who, place)

    def phrase(self, span: Span) -> Phrase | None:
        """A phrase of the page, read once."""
        if span not in self._phrases:
            self._phrases[span] = read_phrase(self._text, span, self._bearers)
        return self._phrases[span]

    def mentioned(self, mention: Mention) -> Who | None:
        """Who is mentioned at a place."""
        if mention.name >= 0:
            return self._bearers.who[mention.name]
        called = self._called_so(mention.span)
        if called is not None:
            return called
        phrase = self.phrase(self._extended(mention.span))
        if phrase is None:
            return None
        if phrase.span not in self._at:
            self._at[phrase.span] = self._again(phrase, mention.span[0]) or self._new(phrase)
        return self._at[phrase.span]

    def _called_so(self, span: Span) -> Who | None:
        """Whom the words behind a noun name: "a lad | called Bo"."""
        naming = _CALLED_SO.match(self._text, span[1], span[1] + 60)
        number = self._bearers.at(naming.end()) if naming else None
        who = self._bearers.who[number] if number is not None else None
        return who if who and who.human else None

    def _extended(self, span: Span) -> Span:
        """A description with what hangs on its noun: "a boy | with a rifle"."""
        more = _MORE.match(self._text, span[1], min(len(self._text), span[1] + 80))
        return (span[0], more.end()) if more else span

    def _known(self, phrase: Phrase, place: int) -> Who | None:
        """Somebody met before, unless the phrase names what nothing ties to them."""
        who = self._recalls.kin(phrase)
        if who is not None:
            return who
        who = self._again(phrase, place)
        if who is not None and self._is_of_another(phrase, who):
            return None
        return who or self._recalls.epithet(phrase)

    def _is_of_another(self, phrase: Phrase, who: Who) -> bool:
        """Whether a name in it stands beside none of theirs: no Taliban's "Nato spokesman"."""
        inside = [self._bearers.named[number].span for number in self._bearers.within(phrase.span)]
        own = {self._text[slice(*span)] for span in inside if not self._is_owner(span)}
        if not own or not who.named or phrase.age or phrase.head in ANY_PERSON | CALLINGS:
            return False
        places = [
            one.span
            for one, bearer in zip(self._bearers.named, self._bearers.who, strict=True)
            if bearer is who
        ]
        beside = " ".join(
            self._text[max(0, start - BESIDE) : end + BESIDE] for start, end in places[:NEAR]
        )
        return not any(name in beside for name in own)

    def _is_owner(self, span: Span) -> bool:
        return self._text.startswith(("'s", "’s"), span[1])

    # --- known before ---------------------------------------------------------------------

    def _again(self, phrase: Phrase, place: int) -> Who | None:
        if not (phrase.definite or self._is_bare(phrase, place)):
            return None
        if phrase.age:
            return self._aged(phrase, place)
        if phrase.many:
            return self._described(phrase, place) or self._recalls.group(phrase, place)
        found = self._roles.having(phrase.head, phrase.modifiers, place)
        if found is not None and (found.kind == phrase.kind or phrase.kind != "person"):
            return found
        return self._described(phrase, place) or self._recalls.otherwise(phrase, place)

    def _is_bare(self, phrase: Phrase, place: int) -> bool:
        """Whether a noun in a headline or before others has no article where one is meant."""
        block = self._scene.block(place)
        bare = not phrase.many and self._text[: phrase.span[0]].rstrip()[-2:].lower() != " a"
        return block is not None and block.role == "headline" and bare

    def _aged(self, phrase: Phrase, place: int) -> Who | None:
        aged = self._roles.ages.aged(phrase.age)
        if aged is not None:
            return aged
        for mention in self._heads(f"{phrase.age}-year-old")[:NEAR]:
            if mention.span[0] < place:
                return self.mentioned(mention)
        return self._recalls.person_before(phrase, place)

    def _described(self, phrase: Phrase, place: int) -> Who | None:
        """Somebody described before by the same noun, as fully as the page does."""
        counted = self._counted(phrase)
        if counted is not None:
            return counted
        for who in reversed(self._met.get(phrase.head, [])[-NEAR:]):
            if who.many == phrase.many and _fits(phrase.modifiers, who):
                return self._fuller(who, phrase)
        heads = self._heads(phrase.head)
        last = bisect_left(heads, place, key=lambda mention: mention.span[0])
        for mention in reversed(heads[max(0, last - NEAR) : last]):
            earlier = self.phrase(mention.span)
            quoted = map(self._scene.is_quoted, self._scene.inside.chain(mention.span[0]))
            if earlier and _is_fuller(earlier, phrase) and not any(quoted):
                return self.mentioned(mention)
        return None

    def _counted(self, phrase: Phrase) -> Who | None:
        """Who "the first official" or "the second" is, of those described by that noun."""
        place = next((at for at, word in enumerate(ORDINALS) if word in phrase.modifiers), None)
        met = [who for who in self._met.get(phrase.head, ()) if not who.many]
        if place is None or len(met) < max(place + 1, MORE_THAN_ONE):
            return None
        return met[place]

    def _fuller(self, who: Who, phrase: Phrase) -> Who:
        if not who.named and not who.modifiers and phrase.modifiers and len(who.name.split()) == 1:
            who.name, who.span = self._written(phrase), phrase.span
            who.modifiers = phrase.modifiers
        return who

    def _heads(self, head: str) -> list[Mention]:
        """The descriptions on the page with this noun, or this age ("34-year-old")."""
        if self._by_head is None:
            self._by_head = {}
            for mention in self._there:
                phrase = self.phrase(mention.span) if mention.name < 0 else None
                if phrase is not None and phrase.name is None:
                    self._by_head.setdefault(phrase.head, []).append(mention)
                    for age in _OLD.findall(self._text, *mention.span):
                        self._by_head.setdefault(age, []).append(mention)
        return self._by_head.get(head, [])

    # --- new ------------------------------------------------------------------------------

    def _new(self, phrase: Phrase) -> Who:
        who = Who(
            name=self._written(phrase),
            span=phrase.span,
            kind=phrase.kind,
            named=self._is_called(phrase) if phrase.head else phrase.many,
            many=phrase.many,
            gender=gender_of(phrase.head) if phrase.head else None,
            head=phrase.head,
            modifiers=phrase.modifiers,
        )
        self._met.setdefault(phrase.head, []).append(who)
        return who

    def _is_called(self, phrase: Phrase) -> bool:
        """Whether a body is called so: a name stands right before its noun."""
        if phrase.kind not in {"body", "outlet"} or phrase.many:
            return False
        named = self._bearers.within(phrase.span)
        ends = (self._bearers.named[number].span[1] for number in named)
        following = (self._text[end : phrase.span[1]].split(maxsplit=1) for end in ends)
        return any(words and words[0].lower() == phrase.head for words in following)

    def _written(self, phrase: Phrase) -> str:
        """A description as it reads inside of a sentence."""
        words = self._text[slice(*phrase.span)]
        first = words.split(maxsplit=1)[0]
        opens = phrase.span[0] - self._scene.sentence_start(phrase.span[0]) < 3
        if opens and first[1:2].islower() and self._bearers.at(phrase.span[0]) is None:
            return words[0].lower() + words[1:]
        return words


def _is_fuller(earlier: Phrase, phrase: Phrase) -> bool:
    """Whether a description before says more, or brings somebody up for the first time."""
    same = earlier.many == phrase.many and phrase.modifiers <= earlier.modifiers
    return same and (earlier.modifiers > phrase.modifiers or not earlier.definite)


def _fits(modifiers: frozenset[str], who: Who) -> bool:
    return modifiers <= set(who.name.lower().split()) or not who.modifiers
