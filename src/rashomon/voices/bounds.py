"""Where source, cue and content begin and end, put right where a word decides it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Span
from rashomon.voices.told import Told

_ACCORDING = re.compile(r"according to(?=\s)", re.IGNORECASE)
_DAY = re.compile(
    r",?\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\Z"
    r"|,?\sin\s(?:(?:early|late|mid)[\s-])?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)(?:\s\d{4})?\Z"
)
_SPACE = re.compile(r"\s+")
_ADDRESSED = re.compile(r"(?:@\w{1,40}[,:]?\s+)+(?=[^\W_])")
"""Whom a reader answers."""
_VERB = re.compile(r"\b(?:\w+(?:ed|ing)|who|which|that|to)\b")
_JOINING = re.compile(r"[,;]?\s(?:and|but|or|although|though|until|while|because)\Z")
_SOUND = re.compile(r"\s?[(\[][A-Z][A-Z ]{3,30}(?:[)\]]\.?)?\Z")
_OPENING = re.compile(
    r"(?:(?:However|And|Still|Yet|Meanwhile|Moreover|Nevertheless),?"
    r"|(?:In addition|If anything),)\s+"
    r"|(?:As for\s[^.,!?\n“”\"]{1,80},|[A-Z][^.!?\n“”\"]{1,80}\?)\s+(?=[“\"']{1,2}\w)"
)
_QUOTES = frozenset("“\"„«‘'‹")
_CUT = re.compile(r"\b(?:the|an?|of|to|in|by|for|at|on|with|from)\Z", re.IGNORECASE)
_REST = re.compile(
    r"(?:(?!\s(?:ha(?:ve|s|d)|is|are|w(?:as|ere)|will|would|can|could|may|might|should|do(?:es)?|did)\s)"
    r"[^,.;:!?—–“”\"()\n]){2,80}"
)
"""What follows a source that ends with a word which ends no name of anybody."""
TAIL = 40
"""Characters at the end of a content in which a word or a sound that is none of it stands."""

SHORT = 60
"""Characters of a source behind which a day is when it spoke; a longer one may be told by it."""


def bounded(text: str, told: Told) -> Told:
    """A statement whose cue ends where "according to" does, and whose source is somebody alone.

    "@ferryman My cousin told me": the reader answers one and tells of another. "According to
    one of the sailors": who is meant begins with "one". "A doctor at the" breaks off. "The
    fighter in late November said": the day tells when he said it, not who he is. "However, the
    fog, she said, …": the first word is the page's.
    """
    cue, source = told.cue, told.source
    (start, end) = cue[-1]
    according = _ACCORDING.match(text, start, end)
    if according and source and text[end : source[0][0]].isspace():
        cue = (*cue[:-1], (start, according.end()))
        first = _SPACE.match(text, according.end())
        source = ((first.end() if first else according.end(), source[0][1]), *source[1:])
    ends = [place for span in (*cue, *told.content) for place in span]
    whole = (_completed(text, span, ends) for span in source)
    alone = tuple(_without_day(text, _unaddressed(text, span)) for span in whole)
    content = tuple(_unjoined(text, span) for span in told.content)
    if content and cue[0][0] > content[0][0]:
        content = (_unopened(text, content[0]), *content[1:])
    return told._replace(cue=cue, source=alone, content=content)


def _unjoined(text: str, span: Span) -> Span:
    """A content without the word that joins what follows it, or a sound noted behind it."""
    start, end = span
    tail = max(start, end - TAIL)
    left = _JOINING.search(text, tail, end) or _SOUND.search(text, tail, end)
    return (start, left.start()) if left and left.start() > start else span


def _unopened(text: str, span: Span) -> Span:
    """A content without what the page says before it in its own voice.

    A word that joins it to the sentence before, its theme ("As for the fog, “…"), a question
    that the quotation answers ("Why now? “…").
    """
    start, end = span
    joint = _OPENING.match(text, start, end)
    quoted = text[max(0, start - 1) : start] in _QUOTES
    return (joint.end(), end) if joint and joint.end() < end and not quoted else span


def _completed(text: str, span: Span, ends: Sequence[int]) -> Span:
    """A source with the rest of a name or clause that it breaks off in: "a doctor at the"."""
    start, end = span
    if _CUT.search(text, max(start, end - 5), end) is None:
        return span
    limit = min((place for place in ends if place >= end), default=len(text))
    rest = _REST.match(text, end, limit)
    told = rest[0].rstrip() if rest else ""
    return (start, end + len(told)) if told else span


def _unaddressed(text: str, span: Span) -> Span:
    handle = _ADDRESSED.match(text, *span)
    return (handle.end(), span[1]) if handle else span


def _without_day(text: str, span: Span) -> Span:
    words = text[span[0] : span[1]]
    day = _DAY.search(words) if len(words) <= SHORT else None
    if day is None or day.start() == 0 or _VERB.search(words, 0, day.start()):
        return span
    return span[0], span[0] + day.start()
