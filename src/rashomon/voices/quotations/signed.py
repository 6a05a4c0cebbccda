"""Quotations with a signature: “We left at dawn.” — Odile Marran, fisherwoman."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Page, Span
from rashomon.voices.quotations.marks import Quotation
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.quotations.sayings import SAYINGS
from rashomon.voices.told import Told

SIGNATURE = re.compile(
    r"\s{0,2}(?P<cue>[—–―]|--?(?=[ \xa0]))[ \xa0]?(?P<who>[^\W\d_][^\n.!?“”\"«»@:;—–]{1,70})[.]?$"
)
LONGEST_SIGNATURE = 80
_PLAIN = 2
"""So many characters beside the marks may belong to a paragraph that is all quotation."""


def signed(page: Page, stretch: Sequence[Paragraph], marks: Sequence[Quotation]) -> Iterator[Told]:
    """Quotations that end their paragraph but for a dash and a name, or have these below them."""
    above: Span | None = None
    at = 0
    for paragraph in stretch:
        start, end = paragraph.span
        own: list[Span] = []
        while at < len(marks) and marks[at].span[0] < end:
            own.append(marks[at].span)
            at += 1
        whole = own[0] if own and own[0][0] <= start + _PLAIN else None
        place = whole[1] if whole and len(own) == 1 else start
        signature = SIGNATURE.match(page.text, place, end)
        content = whole if place > start else above
        if signature and content and is_signature(signature):
            spans = (signature.span("who"),), (signature.span("cue"),), (content,)
            yield Told(*spans, "signed quote", 0.0)
        above = whole if whole and whole[1] >= end - _PLAIN and len(own) == 1 else None


def is_signature(found: re.Match[str]) -> bool:
    """Whether words are a name with what describes it: a capital first, and nothing said."""
    who = found["who"]
    return who[0].isupper() and len(who.split()) <= 10 and not SAYINGS["en"].verbs.search(who)
