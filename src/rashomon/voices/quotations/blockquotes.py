"""Block quotes: paragraphs of somebody's words, announced by a line that ends in a colon.

Where the page's markup sets them off, a line without a colon may announce them too, or a
signature below them say whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rashomon.language import split
from rashomon.model import Page, Span
from rashomon.voices.quotations.announcing import Announced, according, announcement
from rashomon.voices.quotations.marks import Quotation
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.quotations.sayings import SAYINGS
from rashomon.voices.quotations.signed import LONGEST_SIGNATURE, SIGNATURE, is_signature
from rashomon.voices.quotations.tongues import Tongues
from rashomon.voices.told import Told

MOST = 40
"""A block quote has at most so many paragraphs."""

_MARKS = re.compile(r"[“”\"«»„]")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur|[Uu]s|me)\b")
_TOLD = re.compile(r"\b(?:said|says|told|wrote|added|asked)\b")
_NO_WORDS = re.compile(r"\W*(?:https?:|www\.|<|\d{1,2}[.:)]|[•*–—-]\s)|\W*[\w ,.]{0,14}\W*$")


def block_quotes(
    page: Page, stretch: Sequence[Paragraph], marks: Sequence[Quotation], tongues: Tongues
) -> Iterator[Told]:
    """The block quotes of one stretch of a page.

    ``set off`` are those that markup tells, ``marked quote`` those whose lines begin with
    ``>``, ``block quote`` those that nothing but the colon tells, ``announced`` those in
    quotation marks.
    """
    yield from _set_off(page.text, stretch, tongues)
    quoted = {mark.span[0]: mark for mark in marks if mark.double}
    for nth, paragraph in enumerate(stretch[:-1]):
        if stretch[nth + 1].quoted and not paragraph.quoted:
            continue
        announced = _announced(page.text, paragraph.span, tongues)
        if announced is None:
            continue
        following = stretch[nth + 1 : nth + 1 + MOST]
        for pattern, content in (
            ("marked quote", _by_line_marks(page.text, following)),
            ("announced", _by_marks(following, quoted)),
            ("block quote", _by_colon(page.text, following, announced)),
        ):
            if content:
                yield Told(announced.source, (announced.cue,), content, pattern, 0.0)
                break


def _set_off(text: str, stretch: Sequence[Paragraph], tongues: Tongues) -> Iterator[Told]:
    """Runs of quoted paragraphs, on the word of the line before them or the name below them."""
    before: Span | None = None
    for is_quoted, run in groupby(stretch, key=lambda one: one.quoted):
        spans = [paragraph.span for paragraph in run]
        if not is_quoted:
            before = spans[-1]
            continue
        words, signature = _unsigned(text, spans[:MOST])
        announced = _announced(text, before, tongues, ends=":：.") if before else None
        if words and announced:
            yield Told(announced.source, (announced.cue,), words, "set off", 0.0)
        elif words and signature:
            who, dash = signature.span("who"), signature.span("cue")
            yield Told((who,), (dash,), words, "set off", 0.0)
        before = None


def _unsigned(text: str, spans: Sequence[Span]) -> tuple[tuple[Span, ...], re.Match[str] | None]:
    """The paragraphs of a block quote without the signature below or behind them, and that."""
    first, last = spans[-1]
    start = max(first, last - LONGEST_SIGNATURE)
    signature = next(filter(is_signature, SIGNATURE.finditer(text, start, last)), None)
    if signature is None:
        return tuple(spans), None
    end = first + len(text[first : signature.start()].rstrip())
    return (*spans[:-1], *([(first, end)] if end > first else ())), signature


def _announced(text: str, span: Span, tongues: Tongues, ends: str = ":：") -> Announced | None:
    end = span[1]
    if text[end - 1] not in ends or _QUOTED.match(text, *span):
        return None
    start = split(text, (max(span[0], end - 400), end))[-1][0]
    sayings = SAYINGS.get(tongues.of(span))
    if sayings is None:
        return None
    last = start + len(text[start : end - 1].rstrip())
    if text[end - 1] == "." and _MARKS.search(text, start, end):
        return None
    return announcement(text, start, last, sayings) or according(text, start, last, sayings)


def _by_line_marks(text: str, following: Sequence[Paragraph]) -> tuple[Span, ...]:
    content: list[Span] = []
    for paragraph in following:
        mark = _QUOTED.match(text, *paragraph.span)
        if mark is None:
            break
        if mark.end() < paragraph.span[1]:
            content.append((mark.end(), paragraph.span[1]))
    return tuple(content)


def _by_marks(following: Sequence[Paragraph], quoted: dict[int, Quotation]) -> tuple[Span, ...]:
    """The quotation that opens the next paragraph, over as many as it runs."""
    content: list[Span] = []
    for paragraph in following:
        mark = quoted.get(paragraph.span[0])
        if mark is None:
            break
        content.append(mark.span)
        if not mark.runs_on:
            break
    return tuple(content)


def _by_colon(text: str, following: Sequence[Paragraph], announced: Announced) -> tuple[Span, ...]:
    """The paragraph behind a colon, and those behind it in which somebody still says "I".

    A paragraph that names whoever was announced, or tells what was said, is the page's own again.
    """
    first = following[0].span
    if _NO_WORDS.match(text, *first) or text[first[1] - 1] in ":：" or text[first[0]] in "([":
        return ()
    name = text[slice(*announced.source[0])].rsplit(maxsplit=1)[-1]
    content = [first]
    for paragraph in following[1:]:
        words = text[slice(*paragraph.span)]
        other = words[0] in "“\"«„‘('[" or name in words or _TOLD.search(words)
        if other or not _FIRST_PERSON.search(words):
            break
        content.append(paragraph.span)
    return tuple(content)
