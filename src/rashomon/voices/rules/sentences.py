"""The sentences that the grammar reads: parsed, with the quotations that touch them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from rashomon.language import parse, split
from rashomon.model import Page, Span
from rashomon.voices.quotations import OPENING_MARKS, Quotation, Tongues, paragraphs

BRIEF = 200
"""A sentence of so many characters behind a quoted question may tell who asked it."""


_DATELINE = re.compile(
    r"\s*+[A-Z][A-Z.’'-]{2,30}+(?=[ ,(])[^\n()“”\"—–]{0,50}+"
    r"(?:\([A-Z][\w /.]{1,40}\)\s?[—–-]{0,2}+|[—–]|-- )\s*+"
)
_QUOTED_LINE = re.compile(r"(?:>[ \t]*)++")
_CRIED = re.compile(r"[?!…–—-][”\"’'»]+$")


class Sentence(NamedTuple):
    """A parsed sentence, the quotations that touch it, and the stretch of text it is from.

    ``stretch`` is that of its paragraph; ``english`` tells whether the grammar holds for it.
    """

    span: Span
    doc: Doc
    quoted: tuple[Quotation, ...]
    stretch: int
    english: bool


def read_sentences(page: Page, marks: Sequence[Quotation]) -> list[Sentence]:
    """The parsed sentences of the blocks that can hold statements, with their quotations."""
    tongues = Tongues(page)
    spans = [
        (span, paragraph)
        for paragraph in paragraphs(page)
        for span in _joined(page.text, split(page.text, _behind_head(page.text, paragraph.span)))
    ]
    docs = parse([page.read(span) for span, _ in spans])
    starts, ends = [mark.span[0] for mark in marks], [mark.span[1] for mark in marks]
    read: list[Sentence] = []
    for (span, paragraph), doc in zip(spans, docs, strict=True):
        first = bisect_left(ends, span[0] + 1)
        beyond = bisect_left(starts, span[1])
        english = tongues.of(paragraph.span) == "en"
        read.append(Sentence(span, doc, tuple(marks[first:beyond]), paragraph.stretch, english))
    return read


def _behind_head(text: str, paragraph: Span) -> Span:
    """A paragraph without an agency's dateline or the sign of quoting before its words."""
    head = _DATELINE.match(text, *paragraph) or _QUOTED_LINE.match(text, *paragraph)
    return (head.end(), paragraph[1]) if head else paragraph


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Sentences, with a question or cry joined to who utters it: "“Why?” Oduya asked."."""
    joined: list[Span] = []
    for span in spans:
        cried = joined and _CRIED.search(text, max(joined[-1][0], joined[-1][1] - 4), joined[-1][1])
        if cried and span[1] - span[0] < BRIEF and text[span[0]] not in OPENING_MARKS:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined
