"""Noun phrases read without a parse: their head, who they name, and how they describe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.lexicon import (
    CROWDS,
    DEFINITE,
    DETERMINERS,
    SPEECH,
    TITLES,
    Kind,
    is_known,
    is_many,
    kind_of,
    singular,
)


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


_STOP = re.compile(
    r"(?<!\d)[,;:(\[]|[,;:(\[](?!\d)|\s[–—-]+\s|(?<=\s)(?:who|whom|whose|which|that|of|for|from|in|at|on|with|by|to|near"
    r"|about|behind|inside|outside|under|over|among|against|between|after|before|during|around"
    r"|since|without|within|across|named|called|known|identified|speaking|working|living|close"
    r"|familiar|here|there|themselves|himself|herself|itself|is|are|was|were|has|had|as|aged"
    r"|the|they|he|she|we|you|i|involved|responsible|on-site|not|then|when|where)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_EDGES = ' \t\r\n\xa0,;:.“”"„«»–—-()[]*>'
_QUANTITY = re.compile(
    r"(?:(?:at least|about|around|nearly|almost|more than|over|some|up to|only|just|the|an?|"
    r"another|a handful|a number|a group|dozens|hundreds|thousands|members?|\d[\d,.]*|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|twelve|half|most|many|several|few|all|both|each|none|"
    r"neither|either|a third|a quarter|first|second|third|percent|per cent|%|majority|minority|"
    r"pair|couple|group|crowd|number|handful|rest|others?|large|small|big|whole|vast)\s?)+\s?of\s",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"(?:(?:the|only|just|another|other|first|second|third|last|at least)\s)*"
    r"(?:one|each|another|first|second|third)\sof\s",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\sand\s(?=(?:the|an?|his|her|its|their|my|our|other|several|some|Mrs?\.?|Ms\.?|Dr\.?)\s|I\b)"
)
_AND = re.compile(r"\sand\s|\s&\s|,\s")
_NAMING = re.compile(
    r"\b(?:named|called|known|identified|calls?|nicknamed|name|sign|sign is|himself|herself|alias|as)\s"
    r"(?:(?:only|to us|himself|herself|here|simply|locally|online)\s)*(?:as\s)?[\"“‘']?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:the|an?|this|that|these|those(?!\s\w+$|\swho)|el|der|die|das|il)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[a-z]{2}(?:ed|ing|wn|self|selves)|today|yesterday|above|below|online|abroad|alone|present|unnamed|"
    r"made|seen|taken|sent|said|then|now|later|first|last)$"
)
_VAGUE = re.compile(r"(?:(?:the|another|one|an?)\s)?[\w-]+$", re.IGNORECASE)
_ONE = re.compile(r"one(?:\sof\s(?:them|those|the\s\w+))?", re.IGNORECASE)
_NEW = re.compile(r",(\s)(?:an?|the)\s", re.IGNORECASE)
_ASIDE = re.compile(r"[;:(]|,(?!\d)|\s[–—-]+\s")
_LOOSE = re.compile(
    r"\s(?:reached|speaking|waiting|gathered|working|living|interviewed|contacted|quoted|cited|"
    r"standing|sitting|queuing|queueing|watching|asked|himself|herself|themselves|itself|"
    r"(?:who|which|that)\s(?:asked|declined|spoke|wished|wanted|requested|did\snot\swish))\b"
)
_CAPITALS = re.compile(r"(?<=\s)(?:[A-Z][\w.]*\s)+$")
_AGE = re.compile(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]years?[- ]olds?$", re.IGNORECASE)


def read_phrase(text: str, span: Span, bearers: Bearers) -> Phrase | None:
    """What a noun phrase says; ``None`` where it holds no word.

    Args:
        text: the page's text.
        span: where the phrase stands.
        bearers: the names of the page.
    """
    start, end = _trim(text, span)
    if start >= end:
        return None
    inside = [number for number in bearers.within((start, end))]
    words = [match for match in _WORD.finditer(text, start, min(end, start + 80))]
    if not words:
        return None
    first = words[0].group().lower()
    definite = first in DEFINITE or _is_possessed(text, words)
    quantity = _QUANTITY.match(text, start, end)
    one = bool(quantity and _ONE_OF.match(text, start, end))
    noun_from = quantity.end() if quantity else start
    until = _head_end(text, noun_from, end, [bearers.named[n].span for n in inside])
    name = _name_in(text, (noun_from, until), inside, bearers)
    joined = _is_joined(text, start, until, end, inside, bearers)
    if name is None:
        name = _addressed(text, (noun_from, end), inside, bearers)
    if name is not None and not joined:
        return _named_phrase((start, end), name, bearers)
    head, modifiers = _head(text, noun_from, until)
    age = _AGE.search(text, noun_from, until)
    many = joined or ((is_many(head) or bool(quantity)) and not one)
    if (joined and name is not None) or (joined and not head):
        span = _plain(text, start, end, first)
        return Phrase(span, "", "group", many=True, definite=False, modifiers=modifiers)
    lemma = "" if age else head if is_known(head) else singular(head)
    kind: Kind = kind_of(lemma, many=many) if lemma else "person"
    if joined and kind == "person":
        kind = "group"
    if not joined:
        given = not many and kind in {"person", "body", "outlet"}
        name = _given_name(text, (until, end), inside, bearers) if given else None
        if name is not None:
            return _named_phrase((start, end), name, bearers)
    other = None if many or joined else _other_words(text, start, until, end, bearers)
    if other is not None:
        return other._replace(definite=other.definite or definite)
    span = _plain(text, start, _core_end(text, start, until, end, kind, joined=joined), first)
    return Phrase(span, lemma, kind, many, definite, modifiers, age=age[1] if age else "")


def _named_phrase(span: Span, name: int, bearers: Bearers) -> Phrase:
    who = bearers.who[name]
    return Phrase(
        span, who.head, who.kind, who.many, definite=True, modifiers=frozenset(), name=name
    )


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES and not _closes(text, start, end):
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    return text[end - 1] == ")" and "(" in text[start:end]


def _behind_article(text: str, start: int, end: int, first: str) -> int:
    if text[start : start + len(first)].lower() != first or text.startswith("-", start + len(first)):
        return start
    article = _ARTICLE.match(text, start, end)
    return article.end() if article and article.end() < end else start


def _is_possessed(text: str, words: list[re.Match[str]]) -> bool:
    """Whether a genitive opens the phrase: "Corvane's mayor"."""
    return any(w.group().endswith(("'s", "’s", "s'", "s’")) for w in words[:4])


def _head_end(text: str, start: int, end: int, inside: list[Span]) -> int:
    """Where the words that hang on the head's right begin."""
    for stop in _STOP.finditer(text, start, end):
        if stop.start() > start and not any(a <= stop.start() < b for a, b in inside):
            return stop.start()
    return end


def _name_in(text: str, span: Span, inside: list[int], bearers: Bearers) -> int | None:
    """The name that ends the head's part of a phrase, or that owns a view in it."""
    for number in reversed(inside):
        start, end = bearers.named[number].span
        if start >= span[1]:
            continue
        rest = text[end : span[1]].strip(_EDGES + "’'")
        if rest in {"", "s"}:
            return number
        behind = rest.removeprefix("s ").split()
        if rest.startswith("s ") and behind and behind[-1].lower() in SPEECH:
            return number
        return None
    return None


def _addressed(text: str, span: Span, inside: list[int], bearers: Bearers) -> int | None:
    """A name with a form of address right behind a role: "head of year Mr Dauntsey"."""
    for number in inside:
        one = bearers.named[number]
        if one.titles and set(one.titles) & TITLES and "," not in text[span[0] : one.span[0]]:
            before = _CAPITALS.sub("", text[span[0] : one.span[0]]).split()
            if before and before[-1].islower() and not _STOP.match(f" {before[-1]}", 1):
                return number
    return None


def _given_name(text: str, rest: Span, inside: list[int], bearers: Bearers) -> int | None:
    """A name in apposition: "its head, Ruth Adeyemi", "a baker who gave his name as Hoshur"."""
    for number in inside:
        start, end = bearers.named[number].span
        if start < rest[0]:
            continue
        before = _CAPITALS.sub("", text[max(rest[0], start - 90) : start])
        comma = before.rfind(",")
        part = before[comma + 1 :] if comma >= 0 else before
        if comma >= 0 and _is_apposition(part, text, end, rest[1]):
            return number
        if _named_by(before):
            return number
    return None


def _is_apposition(before: str, text: str, end: int, limit: int) -> bool:
    """Whether a name with these words before it, behind a comma, says who was meant."""
    words = before.split()
    rest = text[end:limit].lstrip()
    plain = not any(_STOP.match(f" {word}", 1) or is_many(word.lower()) for word in words)
    return plain and len(words) < 6 and (not rest or rest[0] in ',(–—-:"”')


def _named_by(before: str) -> bool:
    naming = list(_NAMING.finditer(before))
    return (
        bool(naming)
        and naming[-1].end() == len(before)
        and not (
            before[naming[-1].start() :].lower().startswith("as")
            and "name" not in before
            and "sign" not in before
            and "known" not in before
            and "identified" not in before
        )
    )


def _is_joined(
    text: str, start: int, until: int, end: int, inside: list[int], bearers: Bearers
) -> bool:
    """Whether two bearers or more are joined by "and"."""
    spans = [bearers.named[number].span for number in inside]
    for one, other in zip(spans, spans[1:], strict=False):
        if (
            one[1] <= until
            and _AND.fullmatch(text, one[1], other[0])
            and " and " in text[one[1] : end]
        ):
            return "and" in text[one[1] : other[0]] or other[1] <= until
    comma = text.find(",", start, end)
    limit = comma if comma > 0 else end
    another = _ANOTHER.search(text, start, limit)
    if another and not any(a <= another.start() < b for a, b in spans):
        who = re.search(r"\s(?:who|which|that)\s", text[start : another.start()])
        return who is None
    return False


def _other_words(text: str, start: int, until: int, end: int, bearers: Bearers) -> Phrase | None:
    """The apposition that says more than "one of them", "the officer", "one passenger"."""
    vague = _VAGUE.match(text, start, until) or _ONE_OF.match(text, start, end)
    comma = text.find(",", start, end)
    if not vague or comma < 0 or comma - start > 40:
        return None
    article = _NEW.match(text, comma, end)
    if article is None:
        return None
    return read_phrase(text, (article.end(1), end), bearers)


def _core_end(text: str, start: int, until: int, end: int, kind: Kind, *, joined: bool) -> int:
    """Where a description ends: before a comma or a bracket, and before what somebody did."""
    if joined:
        return end
    cut = _LOOSE.search(text, start, end) if kind in {"person", "group"} else None
    aside = _ASIDE.search(text, until, end)
    if aside and _ONE.fullmatch(text, start, aside.start()):
        return end
    return min(cut.start() if cut else end, aside.start() if aside else end)


def _plain(text: str, start: int, end: int, first: str) -> Span:
    """A phrase without its article or the pronoun that owns it."""
    return _trim(text, (_behind_article(text, start, end, first), end))


def _head(text: str, start: int, end: int) -> tuple[str, frozenset[str]]:
    """The last word of a phrase's head part, lower-cased, and the words before it."""
    words = [word.lower() for word in _words(text, start, end)]
    if not words:
        return "", frozenset()
    while len(words) > 1 and _TAIL.search(words[-1]) and any(map(_is_noun, words[:-1])):
        del words[-1]
    head = words[-1].removesuffix("’s").removesuffix("'s")
    if len(words) > 1 and head in SPEECH and words[-2].endswith(("’s", "'s")):
        head = words[-2][:-2]
    if head in CROWDS | DETERMINERS and len(words) == 1:
        return head, frozenset()
    return head, frozenset(words[:-1]) - DETERMINERS


def _is_noun(word: str) -> bool:
    return is_known(singular(word)) or is_known(word) or word in CROWDS or singular(word) in CROWDS


def _words(text: str, start: int, end: int) -> Iterator[str]:
    for word in _WORD.finditer(text, start, end):
        yield word.group()
