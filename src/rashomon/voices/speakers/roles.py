"""Roles and ages that a page gives to those it names: "Ruth Adeyemi, 51, its head"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from rashomon.language import words as language_words
from rashomon.voices.speakers.ages import Ages
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.epithets import ONE_OF_SEVERAL
from rashomon.voices.speakers.evidence import CALLED
from rashomon.voices.speakers.lexicon import BODIES, OUTLETS, PEOPLE, is_many, singular
from rashomon.voices.speakers.offices import PUBLIC
from rashomon.voices.speakers.small_words import DETERMINERS
from rashomon.voices.speakers.titles import ADDRESS, SHORT_FOR, gender_of
from rashomon.voices.speakers.who import Who


class Role(NamedTuple):
    """A role's words, who has it, and where the page says so."""

    words: frozenset[str]
    who: Who
    place: int


_AFTER = re.compile(
    r"(?:,? \(?(?:aged )?(?P<age>\d{1,3})\)?)?"
    r"(?:(?:,? who (?:is|was)|,| is| was| \(|,? then|, now)\s*"
    r"(?P<phrase>(?:(?:the|an?|its|their|his|her|my|our|\w+[’']s) )?"
    r"(?:(?!said\b|says\b|told\b)[\w’'-]+ ){0,5}?(?!said\b|says\b|told\b)[\w’'-]+)"
    r"(?=[,.;:)\n]| (?:who|of|for|at|in|from|on|with|and|whose|that|by|to)\b|$))?"
)
_VERB = re.compile(r",? (?:who |which )?(?P<verb>[a-z]{4,}s|founded|headed|led|chaired)\b")
_DOES = {
    "heads": ("head",),
    "headed": ("head",),
    "leads": ("leader", "head"),
    "led": ("leader",),
    "chairs": ("chair", "chairman", "chairwoman"),
    "chaired": ("chair",),
    "owns": ("owner",),
    "runs": ("head", "owner", "director"),
    "directs": ("director",),
    "edits": ("editor",),
    "manages": ("manager",),
    "commands": ("commander",),
    "teaches": ("teacher",),
    "farms": ("farmer",),
    "fishes": ("fisherman",),
    "drives": ("driver",),
    "founded": ("founder",),
    "coaches": ("coach",),
    "represents": ("representative", "lawyer"),
    "trains": ("trainer", "coach"),
    "presents": ("presenter", "host"),
}
_BEFORE = re.compile(r"(?P<phrase>(?:[\w’'-]+ ){0,5}[\w’'-]+),? [\"“]?$")
_PLEADING = {
    "prosecuting": ("prosecutor", "barrister", "lawyer"),
    "for the prosecution": ("prosecutor", "barrister", "lawyer"),
    "defending": ("barrister", "lawyer", "solicitor"),
    "mitigating": ("barrister", "lawyer", "solicitor"),
    "for the defence": ("barrister", "lawyer", "solicitor"),
    "representing": ("barrister", "lawyer", "solicitor"),
}
_PART = re.compile(rf", ({'|'.join(_PLEADING)})\b")
_SEAT = re.compile(r"((?:the )?(?:[\w’'-]+ ){0,3}?[\w’'-]+) (?:of|for) ")
_CLOSING = frozenset(".,;)")
"""Behind a name that stands after a comma: it is in apposition, and opens no clause."""

_OLD = re.compile(r"(\d{1,3}|[a-z-]+)-year-old")


_LOOSE = frozenset(["in", "at", "from", "to", "near", "by", "of", "with", "that", "said", "told"])
"""Words between an age and a name that is another's."""

_LIKE = language_words(
    """former ex late new old young elderly retired veteran senior junior deputy acting interim
    outgoing incoming current then long-serving longtime local own first only famous outspoken
    ailing embattled chief top leading popular disgraced jailed injured wounded dead
    unnamed female male tall little poor big fellow"""
)
"""What tells how somebody is, and not which of several."""

NOUNS_TOO = frozenset(["dame", "lord", "lady", "baron", "baroness"])
"""Forms of address by which somebody is called alone."""

UNSURE = 1.0
"""Names with more doubt whether they are a person's are given no role."""


class Roles:
    """Who has which role on a page."""

    def __init__(self, text: str, bearers: Bearers) -> None:
        self._by_head: dict[str, list[Role]] = {}
        self.ages = Ages()
        self._of: dict[int, dict[str, list[Role]]] = {}
        previous = 0
        for one, who in zip(bearers.named, bearers.who, strict=True):
            for title in one.titles:
                if title not in ADDRESS or title in NOUNS_TOO:
                    self.give(title, frozenset(one.titles), who, one.span[0])
                if title in SHORT_FOR:
                    self.give(SHORT_FOR[title], frozenset(one.titles), who, one.span[0])
            if who.doubt > UNSURE:
                previous = one.span[1]
                continue
            for words in _phrases(text, previous, one.span, self.ages, who):
                head = singular(words[-1])
                if is_many(words[-1]) and who.human:
                    continue
                if _calls(head) if who.human else head in BODIES or head in OUTLETS:
                    self.give(head, frozenset(words[:-1]), who, one.span[0])
            previous = one.span[1]

    def give(self, head: str, words: frozenset[str], who: Who, place: int) -> None:
        """Say that somebody has a role, of these words, at a place."""
        role = Role(words - {head}, who, place)
        self._of.setdefault(id(who), {}).setdefault(head, []).append(role)
        if who.human and who.gender is None:
            who.gender = gender_of(head)
        self._by_head.setdefault(head, []).append(role)

    def having(self, head: str, modifiers: frozenset[str], place: int) -> Who | None:
        """Who has a role: of several the one whose words fit best, then the nearest before.

        Args:
            head: the noun of the role.
            modifiers: its other words.
            place: where the role stands in the text.
        """
        held = [role for role in self._by_head.get(head, ())[:64] if fits(modifiers, role.words)]
        if not held:
            return None

        def fit(role: Role) -> tuple[int, bool, int]:
            before = role.place <= place
            return len(role.words & modifiers), before, role.place if before else -role.place

        return max(held, key=fit).who

    def only(self, heads: Collection[str], place: int) -> Who | None:
        """The only person of whom the page told one of these roles before a place."""
        held = (role for head in heads for role in self._by_head.get(head, ()))
        before = (role.who for role in held if role.place < place)
        people = {id(who): who for who in before if who.human and not who.many}
        return next(iter(people.values())) if len(people) == 1 else None

    def of(self, who: Who) -> set[str]:
        """The nouns of the roles that somebody has."""
        return set(self._of.get(id(who), ()))

    def fitting(self, who: Who, head: str, modifiers: frozenset[str]) -> set[str]:
        """Those of them that no other word sets apart from a role of these words."""
        return {
            noun
            for noun, held in self._of.get(id(who), {}).items()
            if noun != head or any(fits(modifiers, role.words) for role in held)
        }


def _calls(head: str) -> bool:
    return is_somebody(head) or head in ONE_OF_SEVERAL


def _doing(verb: str) -> Iterator[str]:
    """What somebody is who does something as a rule: who "conducts" is a conductor."""
    if verb in _DOES:
        yield from _DOES[verb]
        return
    stem = verb.removesuffix("s")
    for noun in (f"{stem}or", f"{stem}er", f"{stem}r") if stem != verb else ():
        if noun in PEOPLE and noun not in PUBLIC:
            yield noun


def fits(modifiers: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a role told by one set of words can be meant by another.

    A word that tells which is another's: the "harbour chief" is not the "fire chief". What
    somebody is like ("former", "young") tells nothing.
    """
    one, other = modifiers - _LIKE - DETERMINERS, words - _LIKE - DETERMINERS
    return not one or not other or not one.isdisjoint(other)


def _phrases(
    text: str, previous: int, span: tuple[int, int], ages: Ages, who: Who
) -> Iterator[list[str]]:
    """The words of each role that stands around a name."""
    start, end = span
    after = _AFTER.match(text, end, min(len(text), end + 90))
    is_seat = text[max(0, start - 3) : start].lower() == "in "
    if after and not is_seat:
        if after["age"]:
            ages.give(after["age"], who)
        if after["phrase"]:
            yield from _words(after["phrase"], ages, who)
    verb = _VERB.match(text, end, min(len(text), end + 30))
    for head in _doing(verb["verb"]) if verb else ():
        yield [head]
    part = _PART.match(text, end, min(len(text), end + 30))
    for head in _PLEADING[part[1]] if part else ():
        yield [head]
    called = CALLED.search(text[max(previous, start - 60) : start])
    if called:
        yield [called[1].lower()]
    before = _BEFORE.search(text[max(previous, start - 60) : start])
    if before:
        apposed = text[end : end + 1] in _CLOSING and "." not in before["phrase"]
        loose = "," in text[start - 2 : start] and not apposed
        yield from _words(before["phrase"], ages, who, loose=loose)


def _words(phrase: str, ages: Ages, who: Who, *, loose: bool = True) -> Iterator[list[str]]:
    """The words of a role and of what it is of; loose ones are told with one article at most."""
    words = phrase.lower().split()
    old = _OLD.search(phrase)
    if old and who.human and _LOOSE.isdisjoint(phrase[old.end() :].lower().split()):
        ages.give(old[1], who)
    last = max((at for at, word in enumerate(words) if word in DETERMINERS), default=0)
    if words and (last == 0 or not loose):
        yield words[last:]
    seat = _SEAT.match(phrase.lower())
    if seat and words[-1] not in _LOOSE | DETERMINERS and singular(words[-1]) not in PEOPLE:
        yield seat[1].split()
