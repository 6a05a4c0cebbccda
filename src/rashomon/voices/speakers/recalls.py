"""Who was named or described before and is called again by another word."""

from __future__ import annotations

import re

from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.epithets import (
    ANY_PERSON,
    ANY_SOURCE,
    COMPANIES,
    SIBLINGS,
    SPOUSES,
    SYNONYMS,
    is_epithet,
    leaning,
)
from rashomon.voices.speakers.forms import INSTITUTION
from rashomon.voices.speakers.lexicon import BODIES, CROWDS, OUTLETS
from rashomon.voices.speakers.phrases import Phrase
from rashomon.voices.speakers.titles import gender_of
from rashomon.voices.speakers.who import Who

NEAR = 12
"""So many of those met last are looked at."""

_OWNER = re.compile(r"(?:my|your|his|her|its|our|their)\s", re.IGNORECASE)


class Recalls:
    """Those met on a page so far, for words that call them again."""

    def __init__(self, text: str, bearers: Bearers) -> None:
        self._text, self._bearers = text, bearers
        self.latest: list[Who] = []

    def meet(self, who: Who) -> None:
        """Remember who was spoken of."""
        if not self.latest or self.latest[-1] is not who:
            self.latest.append(who)

    def otherwise(self, phrase: Phrase, place: int) -> Who | None:
        """Called again by another word: "the company", "the man", "the study"."""
        if phrase.head in BODIES | OUTLETS:
            called = self._called(phrase, place)
            if called is not None:
                return called
        owned = self._is_owned(phrase)
        if phrase.head in ANY_PERSON and not owned:
            return self.person_before(phrase, place)
        if phrase.head in ANY_SOURCE:
            latest = reversed(self.latest[-NEAR:])
            return next((w for w in latest if w.human and not w.named and not w.many), None)
        if owned or phrase.head in CROWDS or (phrase.modifiers and phrase.kind != "document"):
            return None
        same = [group for group in SYNONYMS if phrase.head in group]
        for who in reversed(self.latest[-8:]):
            if who.head and any(who.head in group for group in same) and not who.many:
                return who
        return None

    def group(self, phrase: Phrase, place: int) -> Who | None:
        """The firm that was named, where it is called "the group"."""
        is_one = phrase.head in COMPANIES and not phrase.modifiers
        return self._called(phrase, place) if is_one else None

    def kin(self, phrase: Phrase) -> Who | None:
        """Who "his wife" is, where two on the page share a family name, and one can be she."""
        gender = gender_of(phrase.head)
        if phrase.head not in SPOUSES | SIBLINGS or not gender:
            return None
        families: dict[str, dict[int, Who]] = {}
        for who in self._bearers.who:
            parts = who.name.split()
            if who.human and len(parts) > 1:
                families.setdefault(parts[-1].casefold(), {})[id(who)] = who
        couples = [list(one.values()) for one in families.values() if len(one) == 2]
        if len(couples) != 1 or not _OWNER.match(self._text, phrase.span[0]):
            return None
        able = [who for who in couples[0] if leaning(who) == gender]
        return able[0] if len(able) == 1 else None

    def epithet(self, phrase: Phrase) -> Who | None:
        """Somebody named before of whom the description tells more: "the retired midwife"."""
        last = self._text[slice(*phrase.span)].split()[-1]
        if not phrase.definite or self._is_owned(phrase) or not is_epithet(phrase, last):
            return None
        if self._text[max(0, phrase.span[0] - 4) : phrase.span[0]].lower() != "the ":
            return None
        return self.person_before(phrase, phrase.span[0], named=True)

    def person_before(self, phrase: Phrase, place: int, *, named: bool = False) -> Who | None:
        """The latest person spoken or mentioned whom an epithet can mean."""
        gender = gender_of(phrase.head)
        mentioned = (self._bearers.who[n] for n in reversed(self._bearers.within((0, place))[-12:]))
        for who in (*reversed(self.latest[-12:]), *mentioned):
            if not who.human or who.many or who.doubt >= 1 or (named and not who.named):
                continue
            if gender in {None, who.gender or gender}:
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
        able = [w for w in before if (w.kind == "outlet") == outlet and _is_firm(w)]
        heard = [w for w in reversed(self.latest) if w in able]
        return next(iter((*heard, *able)), None)

    def _is_owned(self, phrase: Phrase) -> bool:
        owner = _OWNER.match(self._text, phrase.span[0]) is not None
        return owner or any(word.endswith(("'s", "’s")) for word in phrase.modifiers)


def _is_firm(who: Who) -> bool:
    return not who.place and who.name.lower().split()[-1] not in INSTITUTION
