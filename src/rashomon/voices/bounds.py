"""Where source and cue end, put right where a word decides it."""

from __future__ import annotations

import re

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
SHORT = 60
"""Characters of a source behind which a day is when it spoke; a longer one may be told by it."""


def bounded(text: str, told: Told) -> Told:
    """A statement whose cue ends where "according to" does, and whose source is somebody alone.

    "@ferryman My cousin told me": the reader answers one and tells of another. "According to
    one of the sailors": who is meant begins with "one". "The fighter in late November said": the
    day tells when he said it, not who he is.
    """
    cue, source = told.cue, told.source
    (start, end) = cue[-1]
    according = _ACCORDING.match(text, start, end)
    if according and source and text[end : source[0][0]].isspace():
        cue = (*cue[:-1], (start, according.end()))
        first = _SPACE.match(text, according.end())
        source = ((first.end() if first else according.end(), source[0][1]), *source[1:])
    alone = tuple(_without_day(text, _unaddressed(text, span)) for span in source)
    return told._replace(cue=cue, source=alone)


def _unaddressed(text: str, span: Span) -> Span:
    handle = _ADDRESSED.match(text, *span)
    return (handle.end(), span[1]) if handle else span


def _without_day(text: str, span: Span) -> Span:
    words = text[span[0] : span[1]]
    day = _DAY.search(words) if len(words) <= SHORT else None
    if day is None or day.start() == 0 or _VERB.search(words, 0, day.start()):
        return span
    return span[0], span[0] + day.start()
