"""Noun phrases read without a parse: their head, who they name, and how they describe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.speakers.ages import OLDEST, YOUNGEST
from rashomon.voices.speakers.appositions import addressed, ending, given
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.extents import (
    EDGES,
    WORD,
    core,
    head_end,
    trimmed,
    without_ages,
    without_article,
)
from rashomon.voices.speakers.lexicon import (
    CROWDS,
    FIRMS,
    PEOPLE,
    SPEECH,
    Kind,
    is_known,
    is_many,
    kind_of,
    singular,
)
from rashomon.voices.speakers.small_words import DEFINITE, DETERMINERS

LONGEST = 400
"""A phrase is read so far, in characters."""


class Phrase(NamedTuple):
    """What a phrase says of whom it means.

    ``span`` is the phrase without its article and edges; ``head`` its noun in the singular
    and lower case; ``name`` the number of the name that it gives, where it gives one.
    ``age`` is the number in "the 34-year-old".
    """

    span: Span
    head: str
    kind: Kind
    many: bool
    definite: bool
    modifiers: frozenset[str]
    name: int | None = None
    age: str = ""


_QUANTITY = re.compile(
    r"(?:(?:at least|about|around|nearly|almost|more than|over|some|up to|only|just|the|an?|"
    r"another|a handful|a number|a group|dozens|hundreds|thousands|members?|\d[\d,.]*|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|half|most|many|several|few|all|both|each|none|"
    r"neither|either|a third|a quarter|first|second|third|percent|per cent|%|majority|minority|"
    r"pair|couple|group|crowd|number|handful|rest|others?|large|small|big|whole|vast)\s?){1,8}\s?"
    r"of\s",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"(?:(?:the|only|just|another|other|first|second|third|last|at least)\s){0,4}"
    r"(?:one|each|another|first|second|third|an?\smember)\sof\s",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:an?(?:other)?|one|the)\s(?:\w+\s)?member\s", re.IGNORECASE)
_WHO = re.compile(r",?\s(?:[^,;:.]{0,60},\s)?who\b")
_CROWD = re.compile(
    r"(?:(?:each|either|neither|(?:the )?other) side(?! of)"
    r"|nobody|no one|(?:no|neither)(?= [a-z])|(?:nearly |almost |just |twice )?as many"
    r"|every (?:second|third|fourth|fifth|sixth|tenth)"
    r"|those(?=\s(?:of|who|for|from|in|at|on|with|near|[a-z]+ed)\b))\b",
    re.IGNORECASE,
)
"""What tells of several, or of none of them: "no economist", "every fifth"."""

_MODIFIERS = words("local daily weekly evening sunday national regional general")
_BY_MODIFIER: dict[tuple[str, str], Kind] = {
    ("staff", "general"): "body",
    **{("guard", word): "body" for word in words("coast national civil home border republican")},
    **{("paper", word): "outlet" for word in _MODIFIERS},
}
"""What a noun means only behind another word."""

_ANOTHER = re.compile(
    r"\sand\s(?=(?:the|an?|his|her|its|their|my|our|other|several|some|Mrs?\.?|Ms\.?|Dr\.?)\s|I\b)"
)
_RELATIVE = re.compile(r"\s(?:who|which|that)\s")
_AND = re.compile(r"\sand\s|\s&\s|,\s")
BEHIND_FIRMS = words(
    """owner maker operator developer organiser manufacturer builder contractor pollster publisher
    producer"""
)
"""People behind a firm that a page can name for them."""

_TAIL = re.compile(
    r"(?:[a-z]{2}(?:ed|ing|wn|self|selves)|today|yesterday|above|below|online|abroad|alone|present|"
    r"unnamed|made|seen|taken|sent|said|then|now|later|first|last|written|given|found|held|kept"
    r"|brought|bought|built|lost|paid|out|off|away|back|due|ago|available)$"
)
_FOR = frozenset(["for", "of", "at", "from", "with"])
_WHEN = words("this last out up off today yesterday earlier late recently")
_VAGUE = re.compile(r"(?:(?:the|another|one|an?)\s)?[\w-]+$", re.IGNORECASE)
_VAGUE_PEOPLE = words(
    """officer official passenger victim source person man woman member witness survivor fighter
    soldier detainee prisoner resident villager neighbour citizen protester"""
)
"""Those of whom another noun tells who they are."""

_NEW = re.compile(r",(\s)(?:an?|the)\s", re.IGNORECASE)
_AGE = re.compile(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]olds?\s?$", re.IGNORECASE)


def read_phrase(text: str, span: Span, bearers: Bearers) -> Phrase | None:
    """What a noun phrase says; ``None`` where it holds no word.

    Args:
        text: the page's text.
        span: where the phrase stands.
        bearers: the names of the page.
    """
    start, end = trimmed(text, (span[0], min(span[1], span[0] + LONGEST)))
    if WORD.search(text, start, end) is None:
        return None
    reader = _Reader(text, (start, end), bearers)
    return reader.by_name() or reader.by_words()


class _Reader:
    """A phrase on its way to being understood."""

    def __init__(self, text: str, span: Span, bearers: Bearers) -> None:
        self._text, self._span, self._bearers = text, span, bearers
        self._inside = list(bearers.within(span))
        self._names = [bearers.named[number].span for number in self._inside]
        quantity = _QUANTITY.match(text, *span)
        self._one = bool(quantity and _ONE_OF.match(text, *span))
        self._counted = bool(quantity) and not self._one
        self._noun = quantity.end() if quantity else span[0]
        self._until = head_end(text, (self._noun, span[1]), self._names)
        self._joined = self._is_joined()

    def by_name(self) -> Phrase | None:
        """The phrase as a name with what stands around it."""
        if self._joined:
            return None
        part = (self._noun, self._until)
        name = ending(self._text, part, self._inside, self._bearers)
        if name is None:
            whole = (self._noun, self._span[1])
            name = addressed(self._text, whole, self._inside, self._bearers)
        if name is None or (self._counted and not self._bearers.who[name].human):
            return None
        if self._counted and self._text[self._span[0]].isdigit():
            return None
        return self._named(name)

    def by_words(self) -> Phrase:
        """The phrase as a description, which may still end in a name."""
        head, modifiers = self._head()
        if self._joined and (self._names or not head):
            span = without_ages(self._text, without_article(self._text, self._span))
            return Phrase(span, "", "group", many=True, definite=False, modifiers=modifiers)
        age = _AGE.search(self._text, self._noun, self._until)
        many = self._joined or self._counted or (is_many(head) and not self._one)
        lemma = "" if age else head if is_known(head) else singular(head)
        kind: Kind = kind_of(lemma, many=many) if lemma else "person"
        if self._one and (kind == "group" or _MEMBER.match(self._text, *self._span)):
            kind = "person"
        if kind == "body" and self._is_human(lemma):
            kind = "group" if many else "person"
        told = ((lemma, one) for one in sorted(modifiers))
        kind = next((_BY_MODIFIER[both] for both in told if both in _BY_MODIFIER), kind)
        if lemma in FIRMS - {"regulator"} and kind == "body" and not self._is_definite():
            kind = "person"
        other = None if many and lemma not in BEHIND_FIRMS else self._apposed(kind)
        if other is not None:
            named = other.name is not None and not other.head
            return other._replace(head=lemma, modifiers=modifiers) if named else other
        human = kind in {"person", "group"}
        if (human or kind == "body") and _CROWD.match(self._text, *self._span):
            kind, many = "group", True
        span = core(self._text, self._span, self._until, human=human)
        if self._joined:
            kind, span = "group", without_article(self._text, self._span)
        years = age[1] if age else ""
        return Phrase(span, lemma, kind, many, self._is_definite(), modifiers, age=years)

    def _is_human(self, lemma: str) -> bool:
        """Whether a noun that no list has for a body's calls somebody: "companion, … who"."""
        who = _WHO.match(self._text, self._until, self._span[1])
        return not is_known(lemma) and (is_somebody(lemma) or who is not None)

    def _named(self, name: int) -> Phrase:
        who = self._bearers.who[name]
        nothing: frozenset[str] = frozenset()
        return Phrase(self._span, who.head, who.kind, who.many, True, nothing, name)

    def _apposed(self, kind: Kind) -> Phrase | None:
        """The name in apposition, or words that say more than "one of them", "the officer"."""
        if kind in {"person", "body", "outlet"} or self._is_firm(kind):
            rest = (self._until, self._span[1])
            name = given(self._text, rest, self._inside, self._bearers)
            if name is not None and not (kind == "person" and self._is_of_body(name)):
                return self._named(name)
        start, end = self._span
        vague = self._one or self._is_vague()
        comma = self._text.find(",", start, min(end, start + 40))
        article = _NEW.match(self._text, comma, end) if vague and comma > 0 else None
        if article is None:
            return None
        other = read_phrase(self._text, (article.end(1), end), self._bearers)
        return other and other._replace(definite=other.definite or self._is_definite())

    def _is_vague(self) -> bool:
        """Whether a single word tells less than what stands behind it: "the officer, a captain"."""
        if not _VAGUE.match(self._text, self._span[0], self._until):
            return False
        words = self._text[self._span[0] : self._until].lower().split()
        if words[-1] in OLDEST | YOUNGEST:
            return False
        told = words[-1] in PEOPLE and words[-1] not in _VAGUE_PEOPLE | FIRMS
        return not (told and words[0] == "the")

    def _is_of_body(self, name: int) -> bool:
        """Whether a name is that of whom somebody speaks for: "a spokesman for the firm, Orun"."""
        start = self._bearers.named[name].span[0]
        between = self._text[self._until : start].split()
        return not self._bearers.who[name].human and bool(between) and between[0] in _FOR

    def _is_firm(self, kind: Kind) -> bool:
        """Whether several people are the firm behind the comma: "the owners, Orun Copper"."""
        comma = self._text.find(", ", self._until, self._span[1])
        name = self._bearers.at(comma + 2) if kind == "group" and comma == self._until else None
        return name is not None and self._bearers.who[name].kind in {"body", "outlet"}

    def _is_definite(self) -> bool:
        words = self._text[self._span[0] : self._span[0] + 80].split()
        owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:4])
        return owned or words[0].lower() in DEFINITE

    def _is_joined(self) -> bool:
        """Whether two bearers or more are joined by "and"."""
        start, end = self._span
        for one, other in pairwise(self._names):
            between = self._text[one[1] : other[0]]
            if self._text[other[1] : self._until].strip(EDGES):
                continue
            if one[1] <= self._until and _AND.fullmatch(between):
                return "and" in between or other[1] <= self._until
        comma = self._text.find(",", start, end)
        another = _ANOTHER.search(self._text, start, comma if comma > 0 else end)
        if another is None or any(a <= another.start() < b for a, b in self._names):
            return False
        return _RELATIVE.search(self._text, start, another.start()) is None

    def _head(self) -> tuple[str, frozenset[str]]:
        """The last word of the head's part, in lower case, and the words before it."""
        part = self._text[self._noun : self._until]
        words = [word.lower() for word in WORD.findall(part)]
        done = (at for at in range(1, len(words) - 1) if _is_done(words[at - 1 : at + 2]))
        del words[next(done, len(words)) :]
        while len(words) > 1 and _TAIL.search(words[-1]) and any(map(_is_noun, words[:-1])):
            del words[-1]
        if not words:
            return "", frozenset()
        head = words[-1].removesuffix("’s").removesuffix("'s")
        if len(words) > 1 and head in SPEECH and words[-2].endswith(("’s", "'s")):
            head = words[-2][:-2]
        return head, frozenset(words[:-1]) - DETERMINERS


def _is_done(words: Sequence[str]) -> bool:
    """Whether the second of three words tells what the first did, or what was done to it.

    "A study published this week", "a man holding a rifle".
    """
    if words[1].endswith("ing") and singular(words[0]) in PEOPLE:
        return True
    return _is_noun(words[0]) and bool(_TAIL.search(words[1])) and words[2] in _WHEN


def _is_noun(word: str) -> bool:
    one = singular(word)
    return is_known(one) or is_known(word) or word in CROWDS or one in CROWDS
