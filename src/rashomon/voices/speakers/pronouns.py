"""Who a pronoun means: the nearest speaker or subject that it can mean.

Each candidate costs what speaks against it, sentences between the most; the cheapest is
meant. The weights were set on passages of our own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.places import Places
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.descriptions import Descriptions
from rashomon.voices.speakers.epithets import leaning
from rashomon.voices.speakers.mentions import Mention
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import HE, IT, SHE
from rashomon.voices.speakers.titles import Gender
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
UNSURE = 0.4
NEVER = 9.0

OTHER_SOUND = 0.5
TOO_DOUBTFUL = 2.0

MAY_BE_FIRM = 0.5
UNKNOWN = 3.0
"""What speaks against "it" for a name of which nothing tells that it is a person's."""

HEARD = 0.6
"""The doubt whether a name is a person's when its bearer has spoken."""

FOLLOWING = 400
"""A pronoun before whom it means is so many characters away at most."""

_NOUN = re.compile(r"\b((?:(?:the|some|many|those|other|all) )?[a-z-]{3,}s),? (?=who\b)?$")
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|on|with|by|to|near|about|against|between|after|before|told|than|without|like|over|under)"
    r"\s(?:the |a |an |his |her |its |their )?$"
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

    def _is_mentioned(self, end: int) -> bool:
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._there[at].span[1] >= end

    def meant(self, word: str, place: int, around: Sequence[tuple[Who, bool]]) -> Who | None:
        """Who a pronoun means.

        Args:
            word: the pronoun in lower case.
            place: where it stands.
            around: the speakers in whose words it stands, innermost first, each with whether
                these are quoted.
        """
        costs: dict[int, tuple[float, Who]] = {}
        for who, cost in (*self._mentioned(place), *self._spoken(place)):
            misfit = _misfit(word, who)
            if misfit >= NEVER:
                continue
            total = cost + misfit
            for speaker, quoted in around:
                if who is speaker:
                    total += QUOTED if quoted else OWNED if _is_owned(word, who) else SPEAKER
            if id(who) not in costs or total < costs[id(who)][0]:
                costs[id(who)] = (total, who)
        if not costs:
            return self._following(word, place)
        return min(costs.values(), key=lambda one: one[0])[1]

    def _mentioned(self, place: int) -> list[tuple[Who, float]]:
        found: list[tuple[Who, float]] = []
        last = bisect_left(self._starts, place)
        zone, sentence = self._scene.zone(place), self._scene.sentence(place)
        chain = self._scene.tellers(place)
        for at in range(last - 1, max(-1, last - 1 - BACK), -1):
            mention = self._there[at]
            if self._scene.zone(mention.span[0]) != zone:
                break
            if self._sources.touching(mention.span):
                continue
            who = self._descriptions.mentioned(mention)
            if who is None:
                continue
            found.append((who, self._cost(mention, at, sentence, chain)))
        return found

    def _cost(self, mention: Mention, at: int, sentence: int, chain: set[int]) -> float:
        start, end = mention.span
        own = self._scene.sentence(start)
        cost = SENTENCE * (sentence - own)
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
        sentence, zone = self._scene.sentence(place), self._scene.zone(place)
        found: list[tuple[Who, float]] = []
        in_turn = any(map(self._scene.is_turn, self._scene.inside.chain(place)))
        for heard in self.heard_before(place):
            start = heard.span[0]
            if self._scene.zone(start) != zone:
                continue
            between = sentence - self._scene.sentence(start)
            inside = self._scene.foreign(start, self._scene.tellers(place))
            cost = SENTENCE * between + SPEAKER
            cost += QUOTED / 2 if any(map(self._scene.is_quoted, inside)) else 0
            cost += TOLD if inside else 0
            cost += OTHER_TURN if in_turn and self._scene.is_label(heard.statement) else 0
            found.append((heard.who, cost))
        return found

    def _following(self, word: str, place: int) -> Who | None:
        """The first that is mentioned behind the pronoun: "When he came, Marran said …"."""
        first = bisect_left(self._starts, place)
        for at in range(first, min(first + 6, len(self._there))):
            far = self._scene.sentence(self._starts[at]) != self._scene.sentence(place)
            if far and (word not in HE | SHE or self._starts[at] - place > FOLLOWING):
                return None
            who = self._descriptions.mentioned(self._there[at])
            if who is not None and _misfit(word, who) < 1:
                return who
        return None


def _is_owned(word: str, who: Who) -> bool:
    """Whether the pronoun rather is whose "her lawyer" somebody is."""
    owner = who.name.partition(" ")[0].lower()
    return (owner == "her" and word in SHE) or (owner == "his" and word in HE)


def _misfit(word: str, who: Who) -> float:
    """What speaks against a pronoun meaning somebody."""
    if word in HE | SHE:
        return _against_gender("he" if word in HE else "she", who)
    if word in IT:
        if who.kind == "person" and who.named and who.doubt >= MAY_BE_FIRM:
            return UNKNOWN
        single = who.kind not in {"person", "group"} and not who.many
        return (1.5 if who.place else 0.0) if single else NEVER
    if who.many or who.kind == "group":
        return 0.7 if who.kind == "document" else 0.0
    return NEVER if who.kind in {"person", "document"} or who.place else 0.7


def _against_gender(gender: Gender, who: Who) -> float:
    if who.kind != "person" or who.many:
        return NEVER
    if who.gender is not None:
        return 0.0 if who.gender == gender else NEVER
    if who.doubt > TOO_DOUBTFUL:
        return NEVER
    return UNSURE + who.doubt + (OTHER_SOUND if leaning(who) not in {None, gender} else 0.0)
