"""The words that a person points to on a page: a range of characters, or the sentence at one."""

from __future__ import annotations

import re

from rashomon.model import Page, Span

LONGEST = 5_000
"""Characters worth tracing: a long paragraph. What is longer is a page, to be compared."""

_SPOT = re.compile(r"([0-9]{1,12})(?:[:-]([0-9]{1,12}))?")


def spot(page: Page, at: str) -> Span | None:
    """A span as it is typed: ``120:185``, ``120-185``, or ``120`` for the sentence there.

    Returns:
        The span, or ``None`` where none of the page is meant.
    """
    found = _SPOT.fullmatch(at.strip())
    if found is None:
        return None
    start = int(found[1])
    if found[2] is None:
        return sentence_at(page, start)
    end = int(found[2])
    return (start, end) if start < end <= len(page.text) else None


def sentences(page: Page) -> list[Span]:
    """The sentences of an article, in reading order."""
    from rashomon.language import split  # noqa: PLC0415 - a trace of words needs no sentences

    return [span for block in page.having("body") for span in split(page.text, block.span)]


def split_block(text: str) -> list[Span]:
    """The sentences of a block's words, as spans into these."""
    from rashomon.language import split  # noqa: PLC0415 - a trace of words needs no sentences

    return split(text)


def sentence_at(page: Page, place: int) -> Span | None:
    """The sentence that a character of a page stands in, within its block."""
    from rashomon.language import split  # noqa: PLC0415 - a trace of words needs no sentences

    block = next((b.span for b in page.blocks if b.span[0] <= place < b.span[1]), None)
    if block is None:
        return None
    return next((span for span in split(page.text, block) if place < span[1]), None)
