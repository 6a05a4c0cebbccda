"""Who was named or described before and is called again by another word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from rashomon.voices.outlets import COUNTRIES
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.epithets import (
    AGENCIES,
    ANY_PERSON,
    ANY_SOURCE,
    CALLED,
    CLUBS,
    COMPANIES,
    HYPERNYMS,
    MILITARY_RANKS,
    NOT_FIRMS,
    OFFICES,
    PARTNERS,
    SIBLINGS,
    SPOUSES,
    SYNONYMS,
    TITLED,
    calls_somebody,
    is_epithet,
    leaning,
)
from rashomon.voices.speakers.extents import without_ages
from rashomon.voices.speakers.forms import INSTITUTION
from rashomon.voices.speakers.lexicon import BODIES, CROWDS, MEDIA_NAMES, OUTLETS, singular
from rashomon.voices.speakers.offices import AGAIN, DOCTORS, DOCTORS_TITLES, PUBLIC
from rashomon.voices.speakers.parts import PARTIES, Parts
from rashomon.voices.speakers.phrases import BEHIND_FIRMS, Phrase
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.titles import gender_of
from rashomon.voices.speakers.who import Who

NEAR = 12
"""So many of those met last are looked at."""

_OF_FIVE = re.compile(r"\sof\s(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$")
_OF_NAME = re.compile(r"^(?:[Tt]he )?[a-z]+ of (?:the )?[“\"‘]?[A-Z]")
_SENTENCE = re.compile(r"[.!?…]+[\"”’»]*\s+|\n+")
_OWNING = ("'s", "’s", "s'", "s’")
_KIND = re.compile(
    r"-(?:owned|based|listed|run|backed|led|held|making|controlled)$|^(?:private|public|state"
    r"|troubled|ailing|embattled|struggling|giant|\w+-year-old)$"
)
"""What tells of a firm how it is, and not which."""

_AND = re.compile(r"(?:,? \d\d,?)? and (?:(?:his|her|their|the) (?:[a-z-]+ ){1,3})?")
"""Between two who are named together: "Ida Rook and her brother Jo"."""

_PAIRS = frozenset(["pair", "couple", "duo", "two", "twosome"])
_OWNER = re.compile(r"(?:my|your|his|her|its|our|their)\s", re.IGNORECASE)


class Recalls:
    """Those met on a page so far, for words that call them again."""

    def __init__(self, scene: Scene, bearers: Bearers, roles: Roles) -> None:
        self._text, self._scene = scene.text, scene
        self._bearers, self._roles = bearers, roles
        self._parts = Parts(roles)
        self.latest: list[Who] = []
        self._places: list[int] = []
        self.telling: Collection[Who] = ()
        self.spoken_of: Collection[Who] = ()

    def meet(self, who: Who, place: int) -> None:
        """Remember who was spoken of, and where."""
        if not self.latest or self.latest[-1] is not who:
            self.latest.append(who)
            self._places.append(place)
        else:
            self._places[-1] = place

    def otherwise(self, phrase: Phrase, place: int) -> Who | None:
        """Called again by another word: "the company", "the man", "the study"."""
        if phrase.head in BODIES or phrase.head in OUTLETS:
            called = self._called(phrase, place)
            if called is not None:
                return called
        owned = self._is_owned(phrase)
        somebody = (
            None
            if owned
            else self._of_pair(phrase) or self._of_calling(phrase) or self._somebody(phrase, place)
        )
        if somebody is not None:
            return somebody
        if phrase.head in ANY_SOURCE:
            latest = [who for who in self.latest[-NEAR:] if who.human and not who.many][-3:]
            return next((who for who in reversed(latest) if not who.named), None)
        if owned or phrase.head in CROWDS or (phrase.modifiers and phrase.kind != "document"):
            return None
        same = [group for group in SYNONYMS if phrase.head in group]
        for who in reversed(self.latest[-8:]):
            if who.head and any(who.head in group for group in same) and not who.many:
                return who
        return None

    def _of_pair(self, phrase: Phrase) -> Who | None:
        """Who is told from others by age, or from one other: "the younger author", "the other"."""
        if phrase.kind != "person":
            return None
        by_age = map(self._roles.ages.meant, (phrase.head, *sorted(phrase.modifiers)))
        is_other = phrase.head == "other" and not phrase.modifiers
        return next((who for who in by_age if who), self._other() if is_other else None)

    def _somebody(self, phrase: Phrase, place: int) -> Who | None:
        """Who "the man" or "the dad of two" is."""
        written = self._text[slice(*without_ages(self._text, phrase.span))].lower()
        plain = singular(written.split()[-1]) == phrase.head or _OF_FIVE.search(written)
        plain = plain or _OF_NAME.search(self._text, *phrase.span)
        if not plain:
            return None
        if phrase.head in DOCTORS:
            return self._with_title(place)
        if phrase.head in PARTIES and not phrase.modifiers:
            return self._playing(phrase, place, named=True)
        if phrase.head in ANY_PERSON or phrase.head in AGAIN:
            return self._playing(phrase, place, named=False)
        return None

    def _playing(self, phrase: Phrase, place: int, *, named: bool) -> Who | None:
        who = self.person_before(phrase, place, named=named)
        if who is not None:
            self._parts.play(who, phrase)
        return who

    def _with_title(self, place: int) -> Who | None:
        """The last who was called "Dr"."""
        for number in reversed(self._bearers.within((0, place))):
            if not DOCTORS_TITLES.isdisjoint(self._bearers.named[number].titles):
                return self._bearers.who[number]
        return None

    def group(self, phrase: Phrase, place: int) -> Who | None:
        """The firm that was named, where it is called "the group"."""
        last = self._text[slice(*phrase.span)].split()[-1].lower()
        if last in _PAIRS and not phrase.modifiers:
            return next((who for who in reversed(self.latest) if _is_pair(who)), None)
        is_one = phrase.head in (COMPANIES if last == phrase.head else BEHIND_FIRMS)
        is_one = is_one and not {word for word in phrase.modifiers if not _KIND.search(word)}
        return self._called(phrase, place) if is_one else None

    def kin(self, phrase: Phrase) -> Who | None:
        """Who "his wife" is: the other of two that the page names together, or as a family."""
        akin = phrase.head in SPOUSES | SIBLINGS
        if not (akin or phrase.head in PARTNERS) or not _OWNER.match(self._text, phrase.span[0]):
            return None
        gender = gender_of(phrase.head)
        owner = next((who for who in reversed(self.latest) if who.human), None)
        for one, other in self._couples():
            family = one.name.split()[-1] == other.name.split()[-1]
            if owner in {one, other} and (family or not akin):
                able = other if owner is one else one
                return able if gender in {None, leaning(able) or gender} else None
        families: dict[str, dict[int, Who]] = {}
        for who in self._bearers.who:
            parts = who.name.split()
            if who.human and len(parts) > 1:
                families.setdefault(parts[-1].casefold(), {})[id(who)] = who
        pairs = [list(one.values()) for one in families.values() if len(one) == 2]
        if len(pairs) != 1 or not gender:
            return None
        fitting = [who for who in pairs[0] if leaning(who) == gender]
        return fitting[0] if len(fitting) == 1 else None

    def _other(self) -> Who | None:
        """Who "the other" is: of two named together the one who has not just spoken."""
        last = next((who for who in reversed(self.latest) if who.human), None)
        others = {
            id(b if last is a else a): b if last is a else a
            for a, b in self._couples()
            if last in {a, b}
        }
        return next(iter(others.values())) if len(others) == 1 else None

    def _couples(self) -> Iterator[tuple[Who, Who]]:
        """Two people whose names are joined by "and"."""
        named = zip(self._bearers.named, self._bearers.who, strict=True)
        for (one, who), (other, partner) in pairwise(named):
            joined = _AND.fullmatch(self._text, one.span[1], other.span[0])
            if joined and who.human and partner.human and who is not partner:
                yield who, partner

    def epithet(self, phrase: Phrase) -> Who | None:
        """Somebody named before of whom the description tells more: "the retired midwife"."""
        last = self._text[slice(*without_ages(self._text, phrase.span))].split()[-1]
        if not phrase.definite or self._is_owned(phrase):
            return None
        if self._text[max(0, phrase.span[0] - 4) : phrase.span[0]].lower() != "the ":
            return None
        if is_epithet(phrase, last):
            who = self._playing(phrase, phrase.span[0], named=True)
            return None if who and phrase.modifiers and self._has_rank(who) else who
        return self._told_more_of(phrase, last)

    def _told_more_of(self, phrase: Phrase, last: str) -> Who | None:
        """Who has just spoken, or opened the page: "the chopper pilot", "the Yarde boss"."""
        place = phrase.span[0]
        plain = (
            phrase.kind == "person" and not phrase.many and singular(last.lower()) == phrase.head
        )
        if not plain or not phrase.modifiers or phrase.head in PUBLIC:
            return None
        if not calls_somebody(phrase.head):
            return None
        who = self.person_before(phrase, place, named=True)
        opens = self._text.startswith("The", place - 4)
        known = who is not None and (self._roles.of(who) - ANY_PERSON or self._has_rank(who))
        return None if opens and known else who

    def _has_rank(self, who: Who) -> bool:
        """Whether somebody is named with a rank, which says what they do."""
        named = zip(self._bearers.named, self._bearers.who, strict=True)
        return any(one is who and not MILITARY_RANKS.isdisjoint(it.titles) for it, one in named)

    def person_before(self, phrase: Phrase, place: int, *, named: bool = False) -> Who | None:
        """The latest person spoken or mentioned whom an epithet can mean."""
        gender = gender_of(phrase.head)
        before = self._bearers.within((0, place))[-NEAR:]
        opening = [n for n in before if self._opens(self._bearers.named[n])]
        nearest = [
            *zip(self._places[-NEAR:], self.latest[-NEAR:], strict=True),
            *((self._bearers.named[n].span[0], self._bearers.who[n]) for n in opening),
        ]
        own = bool(self._scene.inside.chain(place))
        nearest.sort(key=lambda one: (own or not self._is_told(one[0]), one[0]), reverse=True)
        mentioned = (self._bearers.who[n] for n in reversed(before))
        unlikely: Who | None = None
        for who in (*(who for _, who in nearest), *mentioned):
            if not who.human or who.many or who.doubt >= 1 or who in self.telling:
                continue
            if (named and not who.named) or self._parts.is_at_odds(phrase, who):
                continue
            if gender not in {None, who.gender or gender}:
                continue
            if not self._parts.is_unlikely(phrase, who) and who not in self.spoken_of:
                return who
            unlikely = unlikely or who
        return unlikely

    def _is_told(self, place: int) -> bool:
        """Whether a place stands in what somebody else tells."""
        inside = self._scene.inside.chain(place)
        return any(not self._scene.is_turn(content) for content in inside)

    def _opens(self, one: Named) -> bool:
        """Whether a name opens a sentence, but for titles and trades: what it is about."""
        start = one.span[0]
        before = _SENTENCE.split(self._text[max(0, start - 60) : start])[-1].split()
        lowered = tuple(word.strip(".,").lower() for word in before)
        if not before or lowered == one.titles:
            return True
        called = is_somebody(lowered[-1]) or lowered[-1] in ANY_PERSON
        return called and len(before) < 6 and before[0][:1].isupper()

    def _of_calling(self, phrase: Phrase) -> Who | None:
        """The latest speaker with a role that the word takes in: "the politician"."""
        within = HYPERNYMS.get(phrase.head, frozenset())
        if phrase.kind == "person" and not phrase.modifiers:
            groups = (group for group in (*CALLED, *TITLED) if phrase.head in group)
            within = within.union(*groups)
        for who in reversed(self.latest[-NEAR:] if within else []):
            if who.human and not who.many and within & {who.head, *self._roles.of(who)}:
                return who
        return self._roles.only(within, phrase.span[0])

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
        if phrase.head == "club" and not phrase.modifiers:
            return next((who for who in before if who.name.lower().split()[-1] in CLUBS), None)
        if phrase.head in AGENCIES and not phrase.modifiers:
            return next((who for who in before if _is_office(who)), None)
        modifiers = {word for word in phrase.modifiers - {"other"} if not _KIND.search(word)}
        modifiers = set() if phrase.head == "maker" else modifiers
        if modifiers or phrase.head not in COMPANIES | OUTLETS or self._is_owned(phrase):
            return None
        outlet = phrase.head in OUTLETS
        able = [w for w in before if (w.kind == "outlet") == outlet and _is_firm(w)]
        if phrase.head in COMPANIES - OUTLETS and not able:
            able = [who for who in before if _is_publishing(who)]
            for who in able[:1]:
                who.kind = "body"
        heard = [w for w in reversed(self.latest) if w in able]
        return min((*heard, *able), key=lambda who: self._is_other(who, phrase.head), default=None)

    def _is_other(self, who: Who, head: str) -> bool:
        """Whether a body is known to be another kind of body: a group is no "company"."""
        told = {who.head, *self._roles.of(who)} - {""}
        return not told.isdisjoint(NOT_FIRMS) and head not in told

    def _is_owned(self, phrase: Phrase) -> bool:
        owner = _OWNER.match(self._text, phrase.span[0]) is not None
        return owner or any(
            word.endswith(_OWNING) for word in self._text[slice(*phrase.span)].split()[:-1]
        )


def _is_pair(who: Who) -> bool:
    return who.many and (" and " in who.name or who.name.lower().startswith("two "))


def _is_office(who: Who) -> bool:
    acronym = who.name.isupper() and len(who.name) < 6
    return who.kind == "body" and (acronym or not OFFICES.isdisjoint(who.name.lower().split()))


def _is_publishing(who: Who) -> bool:
    """Whether a body is taken for an outlet only since the page is its own: a press release."""
    return who.kind == "outlet" and MEDIA_NAMES.isdisjoint(who.name.lower().split())


def _is_firm(who: Who) -> bool:
    last = who.name.lower().split()[-1]
    product = any(char.isdigit() for char in last)
    return not (who.place or product or last in INSTITUTION or who.name in COUNTRIES)
