"""Posts quoted in lists: "Name (@handle): text", "text — Name (@handle) March 3, 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Page, Span
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.told import Told

_NAME = r"[^\W_][\w.’'&-]*+(?:[ ][^\W_][\w.’'&|-]*+){0,5}"
_HANDLE = r"@\w{1,30}"
_HEADED = re.compile(
    rf"(?:RT[ ])?(?P<who>{_NAME}[ ]\({_HANDLE}\)|{_NAME}[ ]{_HANDLE}|{_HANDLE})(?P<cue>:)\s+"
)
_TWEETED = re.compile(
    rf"(?P<who>{_NAME}(?:[ ]\({_HANDLE}\))?|{_HANDLE})[ ]"
    r"(?P<cue>(?:also[ ]|later[ ]|then[ ])?(?:tweeted|posted|tweets|posts|retweeted|replied|writes"
    r"|wrote))(?:[ ](?:on|at|from)[ ][^:\n“\"]{1,50})?:\s+(?=[^\s“\"‘«])"
)
_LINE = re.compile(
    rf"(?P<who>{_NAME}[ ]\(?{_HANDLE}\)?)[ ]?(?P<cue>[·•|,-])[ ]?[^\n]{{0,40}}\d[^\n]{{0,20}}$"
)
_SIGNED = re.compile(rf"(?P<cue>[—–-])[ ]?(?P<who>{_NAME}[ ]\({_HANDLE}\))[^\n]{{0,60}}$")
_SIGNED_WITHIN = re.compile(rf"(?<=\s)(?P<cue>[—–])[ ](?P<who>{_NAME}[ ]\({_HANDLE}\))")

LONGEST_SIGNATURE = 160


def posts(page: Page, stretch: Sequence[Paragraph]) -> Iterator[Told]:
    """The posts of one stretch of a page.

    In comments a handle at the head of a line is whom the reader speaks to, so a bare one is
    believed elsewhere only. ``post`` has its author before it, ``signed post`` behind it.
    """
    text = page.text
    before: Span | None = None
    pending: re.Match[str] | None = None
    for paragraph in stretch:
        span = paragraph.span
        if pending is not None:
            yield _told(pending, span, "post")
            pending, before = None, None
            continue
        pending = _LINE.match(text, *span)
        found = None if pending else _of(text, paragraph, before)
        if found:
            yield found
        before = None if found or pending else span


def _of(text: str, paragraph: Paragraph, before: Span | None) -> Told | None:
    span = paragraph.span
    head = _HEADED.match(text, *span) or _TWEETED.match(text, *span)
    if head and head.end() < span[1]:
        bare = head["who"].startswith("@")
        return None if bare and paragraph.role == "comment" else _told(head, (head.end(), span[1]))
    signed = _SIGNED.match(text, *span)
    if signed:
        return _told(signed, before, "signed post") if before else None
    within = _SIGNED_WITHIN.search(text, max(span[0], span[1] - LONGEST_SIGNATURE), span[1])
    if within is None:
        return None
    words = text[span[0] : within.start()].rstrip()
    return _told(within, (span[0], span[0] + len(words)), "signed post") if words else None


def _told(match: re.Match[str], content: Span, pattern: str = "post") -> Told:
    return Told((match.span("who"),), (match.span("cue"),), (content,), pattern, 0.0)
