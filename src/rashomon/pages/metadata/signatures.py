"""Who wrote a page, as its lines say it: bylines around the headline, names under the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Block, Metadatum, Span
from rashomon.pages.layout import Layout
from rashomon.pages.metadata import names, trust
from rashomon.pages.metadata.marked import Marks
from rashomon.pages.metadata.places import Survey
from rashomon.pages.metadata.written import Written

LONGEST_NAME = 40
"""Characters of a line that is a name."""
SURE = 0.9
"""Confidence from which a single word is believed to be a byline."""
_OF_OTHERS = frozenset({"credit", "caption", "syndication"})
_CLOSING = re.compile(r"(?:^|[.!?…»”\"'])\s{0,3}\((?P<name>[^()\n]{4,60})\)[\s+*]{0,8}$")
"""A name in brackets behind the last sentence of a story."""
LONGEST_CLOSING = 80
"""Characters of the end of a story where such a name stands."""


def of_line(
    layout: Layout, survey: Survey, nth: int, called: Marks, dates: Sequence[Written]
) -> Iterator[Metadatum]:
    """Names after "by" and its like, beside a date, and in lines that are called bylines.

    Args:
        layout: The page as lines and boxes.
        survey: Its blocks.
        nth: The number of the block that is the line.
        called: What the line's boxes are called.
        dates: The dates in the line.
    """
    block = survey.blocks[nth]
    words = layout.text[slice(*block.span)]
    is_short = len(words) <= LONGEST_NAME
    above = layout.text[slice(*survey.blocks[nth - 1].span)] if nth and is_short else ""
    is_signed = names.is_signed(words) or names.is_label(above)
    kind = _kind(words, block, called, dates, is_signed=is_signed)
    if kind is None or names.is_of_others(layout.text, block.span[0]):
        return
    is_signature = is_short and (called.signature or is_signed)
    found = names.named(words, is_signature=is_signature)
    if not found and block.role == "byline":
        if is_signed:
            found = names.handle(words, at_once=True)
        elif nth in survey.gap and _is_one_name(words, block):
            found, kind = names.handle(words), "one word"
    basis = "author element" if called.author else "text"
    for one in found:
        if kind in {"byline", "dated"} and not names.has_case(one.name):
            continue  # nothing tells a name from other words
        ends = [date.end for date in dates if date.end <= one.start]
        if ends and names.is_tag(words[ends[-1] : one.start]):
            continue
        span = block.span[0] + one.start, block.span[0] + one.end
        yield _claim(one.name, basis, span, f"{kind}, {survey.block(nth)}")


def _kind(
    words: str, block: Block, called: Marks, dates: Sequence[Written], *, is_signed: bool
) -> str | None:
    """What makes a line a byline, if anything does; who reported for an agency is credited."""
    if block.role in _OF_OTHERS:
        return "credited" if block.role == "credit" and names.is_authors(words) else None
    if called.author:
        return "author element"
    if is_signed:
        return "signed and dated" if dates else "signed"
    if block.role == "byline":
        return "byline"
    if dates and len(words) - sum(date.end - date.start for date in dates) <= LONGEST_NAME:
        return "dated"
    return None


def _is_one_name(words: str, block: Block) -> bool:
    """Whether a line that surely is a byline is one word, as the first name of a blogger."""
    return block.confidence >= SURE and words.isalpha() and words.istitle()


def closing(layout: Layout, survey: Survey) -> Iterator[Metadatum]:
    """Names in brackets behind the last sentence of the story."""
    last = next((block for block in reversed(survey.blocks) if _is_story(block)), None)
    if last is None:
        return
    words = layout.text[max(last.span[0], last.span[1] - LONGEST_CLOSING) : last.span[1]]
    match = _CLOSING.search(words)
    found = names.named(match["name"]) if match else ()
    for one in found:
        if match and names.has_case(one.name):
            at = last.span[1] - len(words) + match.start("name")
            yield _claim(one.name, "text", (at + one.start, at + one.end), "closing")


def _is_story(block: Block) -> bool:
    return block.role == "body" and block.span[1] - block.span[0] >= LONGEST_NAME


def _claim(name: str, basis: str, span: Span, kind: str) -> Metadatum:
    confidence = trust.of("byline", kind)
    return Metadatum(field="byline", value=name, basis=basis, confidence=confidence, span=span)
