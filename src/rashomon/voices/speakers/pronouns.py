"""Who a pronoun means: the nearest speaker or subject that it can mean.

Each candidate costs what speaks against it, sentences between the most; the cheapest is
meant. The weights were set on passages of our own, and checked on pages of real news.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import log1p
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.places import Places
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.chains import Chains
from rashomon.voices.speakers.descriptions import Descriptions
from rashomon.voices.speakers.mentions import Mention
from rashomon.voices.speakers.misfits import NEVER, UNLIKE, is_owned, misfit
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import HE, IT, SHE, THEY
from rashomon.voices.speakers.who import Who


class Heard(NamedTuple):
    """A source that was resolved: where it stands, who it is, and in which statement."""

    span: Span
    who: Who
    statement: int


BACK = 24
"""So many mentions before a pronoun are weighed, and half as many speakers."""

SENTENCE = 1.0
SUBJECT = -0.8
SPEAKER = -1.1
OBJECT = 0.5
OWNER = 0.6
OWNED = 1.0
QUOTED = 4.0
TOLD = 0.8
OTHER_TURN = 2.0
OFTEN = -0.6
"""For the logarithm of how often a person was named so far: whom a page is about."""

GOES_ON = -0.8
"""For who spoke last in the same paragraph."""

NAMELESS = 0.3
CHAIN = -0.3
"""For whom the pronoun of the same kind right before means."""

DEEPEST = 8
"""So many pronouns back are asked whom they mean."""

HEARD = 0.6
"""The doubt whether a name is a person's when its bearer has spoken."""

FAR = 2.5
"""Costs from which one body is not "they"; whoever these are, the page does not tell."""

CLEARLY = 1.0
"""Who costs so much less than all others has the gender of the pronoun."""

FOLLOWING = 400
"""A pronoun before whom it means is so many characters away at most."""

_NOUN = re.compile(r"\b((?:(?:the|some|many|those|other|all) )?[a-z-]{3,}s),? (?=who\b)?$")
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|on|with|by|to|near|about|against|between|after|before|told|than|without|like|over|under)"
    r"\s(?:the |a |an |his |her |its |their )?$",
    re.IGNORECASE,
)
_HANGS = re.compile(r"\s(?:of|from|by|for|at|in)\s(?:the\s)?")


class Pronouns:
    """The mentions of a page and its speakers so far."""

    def __init__(
        self,
        scene: Scene,
        bearers: Bearers,
        descriptions: Descriptions,
        there: Sequence[Mention],
        sources: Iterable[Span],
    ) -> None:
        self._scene, self._bearers, self._descriptions = scene, bearers, descriptions
        self._sources = Places(sources)
        self._there = there
        self._starts = [mention.span[0] for mention in there]
        self._heard: list[Heard] = []
        self._chains = Chains(scene, self._sources)
        self._meant: dict[int, Who | None] = {}
        self._pairs: dict[Span, Who] = {}
        self._depth = 0
        self._named: dict[int, list[int]] = {}
        for one, who in zip(bearers.named, bearers.who, strict=True):
            self._named.setdefault(id(who), []).append(one.span[0])

    def hear(self, heard: Heard) -> None:
        """Remember who spoke."""
        heard.who.doubt = min(heard.who.doubt, HEARD)
        self._heard.append(heard)

    def heard_before(self, place: int) -> list[Heard]:
        """The latest sources before a place, the last one first."""
        before = (heard for heard in self._heard[-BACK // 2 :] if heard.span[0] < place)
        return sorted(before, key=lambda heard: heard.span, reverse=True)

    def antecedent(self, place: int) -> Who | None:
        """Who is mentioned right before a relative pronoun."""
        for heard in self.heard_before(place):
            behind = self._scene.text[heard.span[1] : place]
            if heard.span[1] > place or not behind.strip(" ,"):
                return heard.who
        before = bisect_left(self._starts, place) - 1
        sentence = self._scene.sentence(place)
        noun = _NOUN.search(self._scene.text, max(0, place - 40), place)
        if noun and not self._is_mentioned(noun.end(1)):
            phrase = self._descriptions.phrase(noun.span(1))
            return self._descriptions.who(phrase, noun.start(1)) if phrase else None
        human = self._scene.text[place : place + 4].lower() in {"who", "whom", "who "}
        for at in range(before, max(-1, before - 3), -1):
            if self._scene.sentence(self._starts[at]) != sentence:
                return None
            who = self._descriptions.mentioned(self._there[at])
            if who is not None and human == (who.kind in {"person", "group"}):
                return who
        return None

    def latest(self, place: int, *, first: bool) -> Who | None:
        """Who was mentioned last in a sentence before, or first of the two mentioned last."""
        found: list[Who] = []
        last = bisect_left(self._starts, place)
        for mention in reversed(self._there[max(0, last - BACK) : last]):
            if self._scene.sentence(mention.span[0]) == self._scene.sentence(place):
                continue
            who = self._descriptions.mentioned(mention)
            if who is None or who in found or who.many or who.place or who.kind == "document":
                continue
            found.append(who)
            if len(found) > first:
                return who
        return None

    def _is_mentioned(self, end: int) -> bool:
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._there[at].span[1] >= end

    def meant(
        self,
        word: str,
        place: int,
        around: Sequence[tuple[Who, bool]],
        named: Collection[Who] = (),
    ) -> Who | None:
        """Who a pronoun means.

        Args:
            word: the pronoun in lower case.
            place: where it stands.
            around: the speakers in whose words it stands, innermost first, each with whether
                these are quoted.
            named: those whom the speaker names.
        """
        costs = self._costs(word, place, around, named)
        if not costs:
            return self._following(word, place)
        (cost, who), *others = costs
        if word in THEY and cost > FAR and not who.many and who.kind != "group":
            return None
        if who.human and who.gender is None and not (others and others[0][0] < cost + CLEARLY):
            who.gender = "he" if word in HE else "she" if word in SHE else None
        return who

    def surely(self, word: str, place: int) -> Who | None:
        """Whom "he" or "she" means, unless only a name of which the gender is not told."""
        costs = self._costs(word, place, (), ())
        who = costs[0][1] if costs else None
        return who if who and (who.gender or not who.named) else None

    def _costs(
        self, word: str, place: int, around: Sequence[tuple[Who, bool]], named: Collection[Who]
    ) -> list[tuple[float, Who]]:
        """All whom a pronoun can mean, the cheapest first."""
        costs: dict[int, tuple[float, Who]] = {}
        near = self._meant_before(word, place)
        joined = self._joined(place) if word in THEY else ()
        for who, cost in (*self._mentioned(place), *self._spoken(place), *near, *joined):
            against = misfit(word, who)
            if against >= NEVER or who in named:
                continue
            total = cost + against + self._standing(word, who, place)
            for speaker, quoted in around:
                if who is speaker:
                    total += QUOTED if quoted else OWNED if is_owned(word, who) else SPEAKER
            if id(who) not in costs or total < costs[id(who)][0]:
                costs[id(who)] = (total, who)
        return sorted(costs.values(), key=lambda one: one[0])

    def _meant_before(self, word: str, place: int) -> list[tuple[Who, float]]:
        """Whom the pronoun of the same kind right before means."""
        for start, written in self._chains.before(word, place):
            who = self._meant_at(written, start)
            cost = SENTENCE * self._scene.sentences_between(start, place) + CHAIN
            return [] if who is None else [(who, cost)]
        return []

    def _meant_at(self, written: str, start: int) -> Who | None:
        """Whom a pronoun of the page's own telling means, found once."""
        if start not in self._meant and self._depth < DEEPEST:
            self._depth += 1
            self._meant[start] = self.meant(written, start, ())
            self._depth -= 1
        return self._meant.get(start)

    def _standing(self, word: str, who: Who, place: int) -> float:
        """What somebody costs for how often the page named them so far."""
        often = bisect_left(self._named.get(id(who), ()), place) if word in HE | SHE else 0
        return OFTEN * log1p(often) + (0.0 if who.named else NAMELESS)

    def _mentioned(self, place: int) -> list[tuple[Who, float]]:
        found: list[tuple[Who, float]] = []
        last = bisect_left(self._starts, place)
        zone = self._scene.zone(place)
        chain = self._scene.tellers(place)
        for at in range(last - 1, max(-1, last - 1 - BACK), -1):
            mention = self._there[at]
            if self._scene.zone(mention.span[0]) != zone:
                break
            sources = self._sources.touching(mention.span)
            if sources and not self._is_beside(mention, sources[0]):
                continue
            who = self._descriptions.mentioned(mention)
            if who is None:
                continue
            beside = OBJECT if sources else 0.0
            found.append((who, self._cost(mention, at, place, chain) + beside))
        return found

    def _is_beside(self, mention: Mention, source: Span) -> bool:
        """Whether somebody else is named in a source: "Ida Tam, who met | Jo Rook | there"."""
        if mention.name < 0:
            return False
        near = self._heard[-2 * BACK :]
        speaking = [one.who for one in near if source[0] <= one.span[0] < source[1]]
        return bool(speaking) and self._bearers.who[mention.name] not in speaking

    def _joined(self, place: int) -> Iterator[tuple[Who, float]]:
        """Two who are mentioned with "and" between them: "Ida Tam and her brother"."""
        last = bisect_left(self._starts, place)
        near = range(max(1, last - BACK // 2), last)
        for at in near:
            one, other = self._there[at - 1], self._there[at]
            span = (one.span[0], other.span[1])
            joint = self._scene.text[one.span[1] : other.span[0]]
            if joint != " and " or self._scene.zone(span[0]) != self._scene.zone(place):
                continue
            both = [self._descriptions.mentioned(mention) for mention in (one, other)]
            if all(who is not None and who.human and not who.many for who in both):
                chain = self._scene.tellers(place)
                yield self._pair(span, both), self._cost(one, at - 1, place, chain)

    def _pair(self, span: Span, both: Sequence[Who | None]) -> Who:
        named = all(who is not None and who.named for who in both)
        name = self._scene.text[slice(*span)]
        who = Who(name=name, span=span, kind="group", named=named, many=True)
        return self._pairs.setdefault(span, who)

    def _cost(self, mention: Mention, at: int, place: int, chain: set[int]) -> float:
        start, end = mention.span
        own = self._scene.sentence(start)
        cost = SENTENCE * self._scene.sentences_between(start, place)
        inside = [one for one in self._scene.foreign(start, chain) if not self._scene.is_turn(one)]
        if any(self._scene.is_quoted(content) for content in inside):
            cost += QUOTED
        elif inside:
            cost += TOLD
        before = self._scene.text[max(0, start - 24) : start]
        if at and self._hangs(self._there[at - 1].span[1], start):
            cost += OWNER
        if before.endswith("("):
            cost += QUOTED
        elif _PREPOSITION.search(before):
            cost += OBJECT
        elif at == 0 or self._scene.sentence(self._starts[at - 1]) != own:
            cost += SUBJECT
        if self._scene.text[end : end + 2] in {"’s", "'s"}:
            cost += OWNER
        return cost

    def _hangs(self, end: int, start: int) -> bool:
        """Whether what begins here hangs on what ended before: "a leaflet from | the club"."""
        return start - end < 12 and _HANGS.fullmatch(self._scene.text, end, start) is not None

    def _spoken(self, place: int) -> list[tuple[Who, float]]:
        zone = self._scene.zone(place)
        found: list[tuple[Who, float]] = []
        in_turn = any(map(self._scene.is_turn, self._scene.inside.chain(place)))
        heard_last = False
        for heard in self.heard_before(place):
            start = heard.span[0]
            if self._scene.zone(start) != zone:
                continue
            inside = self._scene.foreign(start, self._scene.tellers(place))
            cost = SENTENCE * self._scene.sentences_between(start, place) + SPEAKER
            cost += QUOTED / 2 if any(map(self._scene.is_quoted, inside)) else 0
            cost += TOLD if inside else 0
            cost += OTHER_TURN if in_turn and self._scene.is_label(heard.statement) else 0
            told = any(not self._scene.is_turn(content) for content in inside)
            cost += 0 if heard_last or told or self._is_left(heard, place) else GOES_ON
            heard_last = heard_last or not told
            found.append((heard.who, cost))
        return found

    def _is_left(self, heard: Heard, place: int) -> bool:
        """Whether the paragraph has ended, or somebody else was what a sentence is about."""
        start = heard.span[1]
        if "\n" in self._scene.text[start:place]:
            return True
        for at in range(bisect_left(self._starts, start), bisect_left(self._starts, place)):
            one, before = self._there[at], self._starts[at - 1]
            if one.name >= 0 and not self._scene.foreign(one.span[0], set()):
                who = self._bearers.who[one.name]
                opens = self._scene.sentence(before) != self._scene.sentence(one.span[0])
                if who.human and who is not heard.who and opens:
                    return True
        return False

    def _following(self, word: str, place: int) -> Who | None:
        """The first that is mentioned behind the pronoun: "When he came, Marran said …"."""
        first = bisect_left(self._starts, place)
        for at in range(first, min(first + 6, len(self._there))):
            far = self._scene.sentence(self._starts[at]) != self._scene.sentence(place)
            if far and (word not in HE | SHE or self._starts[at] - place > FOLLOWING):
                return None
            who = self._descriptions.mentioned(self._there[at])
            if who is not None and misfit(word, who) < (1 if word in HE | SHE | IT else UNLIKE):
                return who
        return None
