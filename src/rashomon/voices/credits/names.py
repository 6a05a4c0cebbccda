"""The names in a sentence, and the sentence with each name folded into one character.

A phrase that credits is a few small words around a name. With the names folded, the phrase is
a plain pattern ("told N"), whatever the names are made of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.credits.kinds import OPENING, kind_in
from rashomon.voices.credits.lexicon import ALONE, LABELS, OPENERS
from rashomon.voices.credits.parting import WORK, apart
from rashomon.voices.credits.shapes import NAME
from rashomon.voices.outlets import ALWAYS, DAYS, HEADS, Kind

FOLDED: dict[Kind, str] = {
    "outlet": "\ue000",
    "acronym": "\ue001",
    "body": "\ue002",
    "person": "\ue003",
    "plain": "\ue004",
}
"""The private character that stands for a name of each kind."""

_TOKEN = re.compile(r"\S+")

_NEVER_FIRST = words(
    "via vía by from with and but per as source photo photos video credit h/t ht hat-tip cctv"
)
_TAILS = re.compile(
    r"\s(?:Polls?|(?<!Geological "
    r")Surveys?|Photos?|Videos?|Photographer|Staff|Footage|Via|By|Editorial|Reporting|"
    r"Image\scaption.*)$"
)


Words = tuple[str, ...]
Known = Collection[Words]
NOBODY: Known = frozenset()


def words_of(name: str) -> Words:
    """The words of a name in small letters, without an article before others."""
    parts = re.findall(r"\w+", name.lower())
    return tuple(parts[1:] if parts[:1] == ["the"] and parts[1:] else parts)


class Name(NamedTuple):
    """A name in a text: its span and what its words and those beside it make it."""

    span: Span
    kind: Kind


class Folded(NamedTuple):
    """A sentence with each name folded into one private character.

    ``text`` is the folded sentence; ``names`` are by their place in it; ``starts`` and
    ``shifts`` say how far each place lies from its place in the page.
    """

    text: str
    names: dict[int, Name]
    starts: list[int]
    shifts: list[int]

    def place(self, at: int) -> int:
        """The page's place of a place in the folded text."""
        return at + self.shifts[bisect_right(self.starts, at) - 1]

    def span(self, start: int, end: int) -> Span:
        """The page's span of a span of the folded text."""
        last = self.names.get(end - 1)
        return self.names[start].span[0] if start in self.names else self.place(start), (
            last.span[1] if last else self.place(end - 1) + 1
        )


def fold(text: str, sentence: Span, known: Known = NOBODY) -> Folded:
    """A sentence of a text with its names folded, in time linear in its length.

    Args:
        text: the page's text.
        sentence: a span of it.
        known: names that the page shows to be outlets' where their words do not tell.
    """
    pieces: list[str] = []
    names: dict[int, Name] = {}
    starts, shifts = [0], [sentence[0]]
    length, at = 0, sentence[0]
    for name in names_in(text, sentence, known):
        start, end = name.span
        pieces.append(text[at:start])
        length += start - at
        names[length] = name
        pieces.append(FOLDED[name.kind])
        length += 1
        at = end
        starts.append(length)
        shifts.append(at - length)
    pieces.append(text[at : sentence[1]])
    return Folded("".join(pieces), names, starts, shifts)


def names_in(text: str, sentence: Span, known: Known = NOBODY) -> list[Name]:
    """The names of a sentence, in order and apart, each with its kind."""
    return _names_in(text, sentence, frozenset(known))


@lru_cache(maxsize=4096)
def _names_in(text: str, sentence: Span, known: Known) -> list[Name]:
    """Asked for twice of each sentence: before its phrases are tried, and when they are."""
    found: list[Name] = []
    at, end = sentence
    while match := NAME.search(text, at, end):
        spans = _spans(text, sentence, match.span())
        for span in spans:
            kind = kind_in(text, sentence, span)
            is_known = kind == "plain" and words_of(text[slice(*span)]) in known
            found.append(Name(span, "outlet" if is_known else kind))
        end_of = match.end() if not spans else spans[-1][1]
        rest = WORK.match(text, end_of, match.end()) or _TAILS.match(text, end_of, match.end())
        at = max(rest.end() if rest else end_of, match.start() + 1)
    return found


def _spans(text: str, sentence: Span, span: Span) -> list[Span]:
    """One match as names: openers, labels, days and a person's outlet cut off; no link's aim."""
    start, end = span
    if text.startswith("](http", start - 2):
        return []
    if text.startswith(("@", "http", "www.", "r/", "u/", "/r/", "/u/"), start):
        return [(start, _end(text, start, end))]
    opens = text[start - 1 : start] in {"(", "["} or (
        OPENING.match(text, sentence[0], start) is not None
    )
    tokens = [t.span() for t in _TOKEN.finditer(text, start, end)]
    while tokens and _is_no_start(text, tokens, opens=opens):
        del tokens[0]
        if tokens and text[slice(*tokens[0])] in _LINKS:
            del tokens[0]
    kept = _before_a_day(text, tokens)
    if len(kept) > 1 and text[slice(*kept[-1])] == "A":
        kept = kept[:-1]
    if kept and text[kept[0][0] : kept[-1][1]].lower().rstrip(".,") in _NOBODYS:
        return []
    if not kept:
        return []
    whole = (kept[0][0], _end(text, kept[0][0], kept[-1][1]))
    if text[slice(*whole)].removeprefix("The ").islower() and not _SHAPED.search(text, *whole):
        return []
    if tail := _TAILS.search(text[slice(*whole)]):
        whole = (whole[0], whole[0] + tail.start())
    return apart(text, whole)


_NOBODYS = words(
    """handout pool file file_photo file_picture stringer staff contributor archive supplied end
    ends enditem"""
)
"""What stands beside the names of outlets and of photographers and is neither."""
_SHAPED = re.compile(r"[._\d+]|\b(?:dpa|epd|n-tv)\b")
"""What shows a name in small letters to be one."""
_LINKS = words("of the & de la del di da do du des der van von al el")


def _is_no_start(text: str, tokens: list[Span], *, opens: bool) -> bool:
    start, end = tokens[0]
    word = text[start:end].lower().rstrip(".,:!®™")
    following = text[slice(*tokens[1])].lower().strip(".,:") if len(tokens) > 1 else ""
    if _SORTS.fullmatch(word) or _is_the_who(text, tokens):
        return word != "who" and following != ""
    if word in _ARTICLES:
        is_days = following in DAYS and not _is_days_paper(text, tokens)
        return not following or is_days or _SORTS.fullmatch(following) is not None
    if word in LABELS:
        return (
            opens
            or word == "copyright"
            or (not following and _GOES_ON.match(text, end) is not None)
        )
    if text.startswith(" & ", end) or (word in DAYS and following in ALWAYS | HEADS):
        return False
    if word in _TIP or word == "may":
        beside = {text[start - 1 : start], text[end : end + 1]}
        return "/" in beside if word in _TIP else following[:1].isdigit()
    is_common = opens and not following and _is_common(text, word, end)
    return is_common or word in DAYS or word in _NEVER_FIRST or word in OPENERS


def _is_the_who(text: str, tokens: list[Span]) -> bool:
    """Whether "WHO" is the body's name: in capitals, and no other word in capitals behind it."""
    return text[slice(*tokens[0])] == "WHO" and not any(
        text[slice(*token)].isupper() for token in tokens[1:2]
    )


def _is_common(text: str, word: str, end: int) -> bool:
    """Whether a word that opens a sentence and ends there has its capital from that alone."""
    if not text[end : end + 2].strip().islower():
        return False
    if ALONE.fullmatch(word) or _DETERMINED.match(text, end):
        return True
    return word.endswith(("ed", "ing", "en")) and _GOES_ON.match(text, end) is not None


def _is_days_paper(text: str, tokens: list[Span]) -> bool:
    """Whether a paper's word follows a day: "the Sunday Herald"."""
    return len(tokens) > 2 and text[slice(*tokens[2])].lower().strip(".,:") in ALWAYS | HEADS


_SORTS = re.compile(r"[^\W\d_]+-(?:language|based|run|owned|backed|controlled|linked|funded)")
"""What says of which sort a name's bearer is, and is no part of it: "Lavel-based"."""
_TIP = words("h t")
"""The letters of "h/t"."""
_ARTICLES = words("the das der die el la le les lo il los las o os de het een un une il")
_DETERMINED = re.compile(
    r"\s(?:the|an?|this|these|those|his|her|their|its|our|my|your|more|it|up)\b"
)
"""What follows a verb and no name."""
_GOES_ON = re.compile(r"\s(?:by|from|to|of|with|at|on|via|for|reporting|editing|writing)\b|:")


def _before_a_day(text: str, tokens: list[Span]) -> list[Span]:
    for i, token in enumerate(tokens):
        word = text[slice(*token)].lower().strip(".,")
        if i and word in DAYS and text[slice(*tokens[i - 1])].lower() != "on":
            if i == 1 and tokens[2:] and _is_days_paper(text, tokens):
                continue
            return tokens[:i]
        if i and word == "may" and i + 1 < len(tokens) and text[tokens[i + 1][0]].isdigit():
            return tokens[:i]
    return tokens


def _end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .,;:!?’'”\"-–/" and not _is_initial(text, end):
        end -= 1
    return end


def _is_initial(text: str, end: int) -> bool:
    return text[end - 1] == "." and end >= 4 and text[end - 3] == "."
