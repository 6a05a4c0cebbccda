"""Speakers whom a page first describes and names only later.

"A baker said … . “I saw it,” Odile Marran added": a name without a word about who that is
belongs to somebody spoken of before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.epithets import (
    AGENCIES,
    ANY_PERSON,
    ANYBODY,
    COMPANIES,
    KIN,
    MILITARY_RANKS,
    leaning,
    same,
)
from rashomon.voices.speakers.offices import fits_title
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.titles import ADDRESS
from rashomon.voices.speakers.topics import NAME, OWNERS, SENTENCE, SOON, Spoke, opening
from rashomon.voices.speakers.who import Who

BEHIND_NOUN = 80
"""Or so many where the source begins with "the" and the noun known before."""

AHEAD = 8
"""And is among so many speakers that follow."""

_KNOWN = re.compile(
    r"(?:,? \(?\d\d\)?,?)?(?:,? (?:(?!who is \d)who|of|from|for)\b"
    r"|, (?:prosecuting|defending|mitigating|representing)\b"
    r"|, (?:the|an?|its|their|his|her|whose|head|[a-z]+ (?:of|at|for|with|in))\b)"
)
"""Behind a name: words that make somebody known who was not spoken of before."""

_NEW = ("a ", "an ")
_NEW_TOO = re.compile(r"(?:,? \(?\d\d\)?)?, an? ")
"""Behind a name: somebody told of as new is not somebody else who was new before."""

_WHO = re.compile(r", who\b")
_IDENTIFIED = re.compile(
    r"(?:(?:identified|named)\s(?:\w+\s){1,3}as|asked\s\w+\sto\scall\s(?:him|her|them)"
    r"|(?:introduc|present|identif)\w+\s(?:him|her)self\s(?:only\s|simply\s)?as"
    r"|g[ai]ves?\s(?:his|her)\sname\s(?:only\s|simply\s)?as"
    r"|(?:under|by)\s(?:\w+\s)?(?:(?:\w+\s)?(?:nick)?name(?:\sof)?|alias|pseudonym|handle|letter)"
    r"|(?:is|was)\s(?:called|named)|goes\sby\sthe\sname(?:\sof)?|(?:[Hh]is|[Hh]er)\sname\sis)\s(?:[A-Z]\w+\s)?$"
)
_SOMEBODY = re.compile(r"\b(?:an?|one|another)\s(?:[\w-]+\s){1,5}?who\b", re.IGNORECASE)
"""Somebody new, whose own name follows."""

_ADDRESS = re.compile(
    rf"(?:(?:the\s)?(?:{'|'.join(sorted(ADDRESS | MILITARY_RANKS))}"
    r"|prof|rev|reverend|fr|canon)\.?\s)?",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(
    r"[^.!?\n]{0,80}?\b(?:not\s(?:(?:to\s)?be|been)\s(?:named|identified)|anonym|unnamed|cannot\sbe\snamed"
    r"|(?:his|her|their)\sname\swithheld)"
)
_LABEL = re.compile(r"\s?(?:\([^)\n]{0,40}\))?\s?:")
_ANOTHER = frozenset(["you", "other", "another", "second", "third", "one", "latter", "former"])
"""One of several spoken of, and nobody who is named later."""

_APPOSED = re.compile(r"(?:,|\b(?:as|called|named|told|for))\s(?:[A-Z][a-z]{1,3}\.?\s)?$")


class Introductions:
    """What a page tells of names behind descriptions."""

    def __init__(self, text: str, bearers: Bearers, roles: Roles) -> None:
        self._text, self._bearers, self._roles = text, bearers, roles

    def names(self, spoke: Sequence[Spoke]) -> dict[int, Who]:
        """For those only described, by identity, who they turn out to be.

        Args:
            spoke: the speakers in the order of their sources.
        """
        sure = list(self._introduced(spoke, loosely=False))
        done = {id(one) for pair in sure for one in pair}
        more = self._introduced(spoke, loosely=True)
        less = [(who, named) for who, named in more if done.isdisjoint((id(who), id(named)))]
        found = {
            id(who): named
            for pairs in (less, sure)
            for who, named in pairs
            if _is_alone(who, named, pairs)
        }
        bodies = dict(self._bodies(spoke))
        return {**bodies, **dict(self._opening(spoke)), **found, **dict(self._identified(spoke))}

    def _bodies(self, spoke: Sequence[Spoke]) -> Iterator[tuple[int, Who]]:
        """Bodies told of as new, and named as the next to speak: "a watchdog says … . Orun …"."""
        for (place, who), (start, named) in pairwise(spoke):
            if who.kind != "body" or who.named or who.many or who.head not in COMPANIES | AGENCIES:
                continue
            new = self._text[place : place + 3].lower().startswith(("a ", "an "))
            span = named.span or (0, 0)
            body = named.kind == "body" and named.named and not named.place and not named.many
            if new and body and place < start <= span[0] <= start + 4 < place + SOON:
                yield id(who), named

    def _opening(self, spoke: Sequence[Spoke]) -> Iterator[tuple[int, Who]]:
        """Whom the page is about, unless it says that they are not named."""
        hidden = {id(who) for place, who in spoke if _ANONYMOUS.match(self._text, place)}
        nameless = {id(who): who for place, who in spoke if self._is_nameless(who, place)}
        able = (who for key, who in nameless.items() if key not in hidden)
        return opening(self._text, self._bearers, self._roles, able, spoke)

    def _is_nameless(self, who: Who, place: int) -> bool:
        """Whether somebody is one person, described; "HOST" before a colon is not."""
        if not who.human or who.named or who.many or who.head in _ANOTHER:
            return False
        if self._text[place : place + 4].lower() == "one ":
            return False
        end = who.span[1] if who.span else place
        return len(who.name) > 1 and not (who.name.isupper() and _LABEL.match(self._text, end))

    def _introduced(self, spoke: Sequence[Spoke], *, loosely: bool) -> Iterator[tuple[Who, Who]]:
        """Those described with who may be meant; loosely also "his lawyer", "the dame" at first."""
        done = {id(who) for place, who in spoke if _ANONYMOUS.match(self._text, place)}
        others = (place for place, who in spoke if who is not spoke[0][1])
        self._lead = (spoke[0][0], next(others, -1)) if spoke else (-1, -1)
        taken: dict[int, str] = {}
        first = {id(who): at for at, (_, who) in reversed(list(enumerate(spoke)))}
        for at in sorted(first.values(), reverse=True):
            place, who = spoke[at]
            if not self._is_nameless(who, place) or id(who) in done:
                continue
            opens = at == 0 and (loosely or not self._is_the(who))
            heard: set[int] = set()
            for start, other in spoke[at + 1 : at + 1 + AHEAD]:
                if other is who or not other.human or id(other) in heard:
                    continue
                heard.add(id(other))
                if not same(taken.get(id(other), who.head), who.head):
                    continue
                if self._can_be(who, other, (place, start), loosely=loosely, opens=opens):
                    taken[id(other)] = who.head
                    yield who, other
                    break

    def _can_be(self, who: Who, named: Who, places: Span, *, loosely: bool, opens: bool) -> bool:
        """Whether somebody named is introduced as if described before, and as the same."""
        place, start = places
        span = named.span
        if (
            not named.named
            or span is None
            or named.name.startswith("@")
            or not place < span[0] <= start + self._reach(who, start) < place + SOON
        ):
            return False
        sounds = leaning(named)
        if (who.gender and sounds and who.gender != sounds) or len(named.name.split()[-1]) < 2:
            return False
        owned = who.name.lower().split()[0] in OWNERS
        roles = self._roles.of(named) - (ANY_PERSON - KIN)
        if roles and who.head and (owned or who.head not in ANY_PERSON):
            fitting = roles & self._roles.fitting(named, who.head, who.modifiers)
            new = self._text[place : place + 3].lower().startswith(_NEW)
            again = new and _NEW_TOO.match(self._text, span[1])
            return not again and any(fits_title(who.head, role) for role in fitting)
        if roles and who.head in ANY_PERSON - ANYBODY and not owned:
            return start <= span[0]
        titled = roles & MILITARY_RANKS or (not owned and self._has_title(named))
        if who.head in ANYBODY and titled:
            return False
        certain = not owned or (loosely and who.head not in KIN)
        certain = certain or (who.gender is not None and sounds is not None)
        return (
            certain
            and (bool(roles) or not who.head or not self._is_known(named, places))
            and (self._is_bare(span[0], start) or self._is_object(span[0], places, opens=opens))
        )

    def _reach(self, who: Who, start: int) -> int:
        """How far behind a source's beginning its name can stand: "the farmer, who … as Ida"."""
        again = bool(who.head) and self._text.startswith(who.head, start + len("the "))
        return BEHIND_NOUN if again and self._text[start : start + 4].lower() == "the " else NAME

    def _has_title(self, named: Who) -> bool:
        """Whether somebody is first named with what they are: "Councillor Marran"."""
        number = self._bearers.at(named.span[1] - 1) if named.span else None
        titles = self._bearers.named[number].titles if number is not None else ()
        return not ADDRESS.issuperset(titles)

    def _is_known(self, named: Who, places: Span) -> bool:
        """Whether words behind a name make somebody known who was not spoken of before."""
        place, _ = places
        span = named.span or (0, 0)
        known = _KNOWN.match(self._text, span[1])
        if known is None:
            return False
        is_new = self._text[place : place + 4].lower().startswith(("a ", "an ", "the "))
        return not (self._lead == places and is_new and _WHO.match(self._text, span[1]))

    def _is_the(self, who: Who) -> bool:
        """Whether a description begins with "the"."""
        start = who.span[0] if who.span else 0
        return self._text[max(0, start - 4) : start].lower() == "the "

    def _is_bare(self, name: int, start: int) -> bool:
        """Whether a source is the name alone, but for a form of address."""
        return start <= name and _ADDRESS.fullmatch(self._text, start, name) is not None

    def _is_object(self, name: int, places: Span, *, opens: bool) -> bool:
        """Whether the first who is quoted was named in passing before the source."""
        place, start = places
        before = self._text[max(0, name - 12) : name]
        apart = SENTENCE.search(self._text, place, name)
        return start > name and opens and bool(apart) and not _APPOSED.search(before)

    def _identified(self, spoke: Sequence[Spoke]) -> Iterator[tuple[int, Who]]:
        """Those whose name the page tells: "police identified him as …"."""
        places = [min(place, who.span[0] if who.span else place) for place, who in spoke]
        known = sorted(zip(places, (who for _, who in spoke), strict=True), key=itemgetter(0))
        places.sort()
        for one, who in zip(self._bearers.named, self._bearers.who, strict=True):
            before = self._text[max(0, one.span[0] - 160) : one.span[0]]
            before = SENTENCE.split(before)[-1]
            if not who.human or not _IDENTIFIED.search(before) or _SOMEBODY.search(before):
                continue
            last = bisect_left(places, one.span[0])
            for place, other in reversed(known[max(0, last - AHEAD) : last]):
                if other is who:
                    break
                if one.span[0] - place < SOON and self._is_nameless(other, place):
                    yield id(other), who
                    break


def _is_alone(who: Who, named: Who, introduced: Sequence[tuple[Who, Who]]) -> bool:
    """Whether nobody described otherwise would have the same name."""
    others = (one for one, name in introduced if name is named and one is not who)
    return all(same(who.head, other.head) for other in others)
