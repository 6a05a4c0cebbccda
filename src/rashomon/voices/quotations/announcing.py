"""Words that announce what is said: "Marran writes:", "In a statement, the ministry said:"."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.quotations import naming
from rashomon.voices.quotations.sayings import SAYINGS, Sayings

FURTHEST = 60
"""A verb of saying stands at most so many characters before the end of the words that announce."""

_TAIL = re.compile(
    r"(?:\s(?:to|in|on|at|of|via|during|after|following|for|from|by|with|about|reporters|us|him|her"
    r"|me|them|(?:the|a|an|his|her|their)(?:\s[\w’'-]+){1,2}$|as|this|later|yesterday|today|back"
    r"|earlier|simply|only|up"
    r"|[A-Z][\w’'.-]*)\b[^.!?;“”\"«»]*)?"
)
_ANY_TAIL = re.compile(r"[^.!?;“”\"«»]*")
_WORD = re.compile(r"[\w’'-]+")


class Announced(NamedTuple):
    """Whose words follow, and by which verb."""

    source: tuple[Span, ...]
    cue: Span


def announcement(text: str, start: int, end: int, sayings: Sayings) -> Announced | None:
    """Who announces, in the last words of a sentence, that a quotation follows.

    Args:
        text: the page's text.
        start: where the sentence begins.
        end: where its words end, colon or comma not included.
        sayings: the words of its language.
    """
    tail = _TAIL if sayings is SAYINGS["en"] else _ANY_TAIL
    found = None
    for verb in sayings.verbs.finditer(text, max(start, end - FURTHEST - 20), end):
        if end - verb.end() <= FURTHEST and tail.fullmatch(text, verb.end(), end):
            found = verb.span()
            break
    if found is None:
        return None
    cue = with_helpers(text, start, found, sayings)
    source = None if sayings is SAYINGS["ar"] else naming.ahead(text, start, cue[0], sayings)
    if source is None:
        source = naming.behind(text, cue[1], end, sayings)
    return Announced((source,), cue) if source else None


def according(text: str, start: int, end: int, sayings: Sayings) -> Announced | None:
    """The same for a sentence that is nothing but "According to X:"."""
    cue = sayings.according.match(text, start, end) if sayings.according else None
    source = naming.behind(text, cue.end(), end, sayings) if cue else None
    if cue is None or source is None or end - source[1] > FURTHEST:
        return None
    return Announced((source,), cue.span())


def with_helpers(text: str, start: int, verb: Span, sayings: Sayings) -> Span:
    """A verb with the auxiliaries and adverbs that stand before it."""
    first = verb[0]
    for word in reversed(list(_WORD.finditer(text, max(start, verb[0] - 30), verb[0]))):
        if word.group().lower() not in sayings.helpers or text[word.end() : first].strip():
            break
        first = word.start()
    return first, verb[1]
