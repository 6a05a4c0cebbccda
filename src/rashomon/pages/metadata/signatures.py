"""Who wrote a page, as its lines say it: bylines around the headline, names under the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Block, Metadatum, Span
from rashomon.pages.metadata import names, trust
from rashomon.pages.metadata.marked import Marks
from rashomon.pages.metadata.places import Survey
from rashomon.pages.metadata.written import Written
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import patterns

LONGEST_NAME = 40
"""Characters of a line that is a name."""
SURE = 0.8
"""Confidence from which a single word is believed to be a byline."""
_OF_OTHERS = frozenset({"credit", "caption", "syndication"})
_HANDLE = re.compile(
    r"(?P<name>[^\W\d_][^\W_]{1,12}(?:(?<=[a-z])[A-Z]|\d)[^\W_]{1,12})[\s,|·•–—-]{1,3}(?=\d)"
)
"""An invented name, told from other words by a capital or a digit in it, before a date."""
_AT = re.compile(r"\s[—–-]{1,2}\s(?P<name>[^\W\d_][\w.’'-]{1,30})\s@\s?\d{1,2}:\d\d")
"""How blogs of old sign: "Filed under: … — harbourcat @ 11:20"."""
_CLOSING = re.compile(r"(?:^|[.!?…»”\"'])\s{0,3}\((?P<name>[^()\n]{4,60})\)[\s+*]{0,8}$")
"""A name in brackets behind the last sentence of a story."""
_STOP = re.compile(r"[\s)]{0,3}[.|·•,;/–—-]?\s{0,3}")
"""What parts a date from a byline behind it."""
_PARTING = re.compile(r"\s{0,3}[·•|∙⋅]\s{0,3}")
_OF_TOWNS = patterns.words(
    "new san santa los las el la st saint sankt port north south east west great fort cape mount"
    " lake rio bad den the tel abu addis buenos kuala hong"
)
"""First words of towns."""
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
    at = _behind(words, dates)
    is_signed = at > 0 or names.is_signed(words) or names.is_label(above)
    kind = _kind(words, block, called, dates, is_signed=is_signed)
    begin = block.span[0]
    yield from _beside(words, begin, is_handled=kind == "dated" and nth in survey.gap)
    if kind is None or names.is_of_others(layout.text, block.span[0]):
        return
    is_signature = is_short and (called.signature or is_signed)
    found = names.named(words[at:], is_signature=is_signature)
    begin += at
    if not found and block.role == "byline":
        if is_signed and not at:
            found = names.handle(words, at_once=True)
        elif nth in survey.gap and _is_one_name(words, block):
            found, kind = names.handle(words), "one word"
    if kind == "dated" and nth in survey.gap and _is_parted(words, found, dates):
        kind = "named and dated"
    basis = "author element" if called.author else "text"
    for one in found:
        if kind in {"byline", "dated", "named and dated"} and not names.has_case(one.name):
            continue  # nothing tells a name from other words
        ends = [date.end for date in dates if not at and date.end <= one.start]
        if ends and names.is_tag(words[ends[-1] : one.start]):
            continue
        span = begin + one.start, begin + one.end
        yield _claim(one.name, basis, span, f"{kind}, {survey.block(nth)}")


def _behind(words: str, dates: Sequence[Written]) -> int:
    """Where a byline begins that stands as a sentence of its own behind the last date of a line."""
    if not dates or names.is_signed(words):
        return 0
    gap = _STOP.match(words, dates[-1].end)
    return gap.end() if gap and names.is_signed(words[gap.end() :]) else 0


def _beside(words: str, begin: int, *, is_handled: bool) -> Iterator[Metadatum]:
    """Who edited, and an invented name before a day or a time, which nothing calls a name."""
    for one in names.edited(words):
        yield _claim(one.name, "text", (begin + one.start, begin + one.end), "edited")
    handle = (_HANDLE.match(words) if is_handled else None) or _AT.search(words)
    if handle:
        span = begin + handle.start("name"), begin + handle.end("name")
        yield _claim(handle["name"], "text", span, "handle, head")


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


def _is_parted(words: str, found: Sequence[names.Named], dates: Sequence[Written]) -> bool:
    """Whether a line is a name of two words or more, a sign that parts, and a date.

    "Ana Sol · 3 May 2024". Towns are written so too; many show by their first word that they are.
    """
    if len(found) != 1 or not dates:
        return False
    (one,) = found
    first = one.name.split()[0].casefold()
    is_whole = one.start == 0 and " " in one.name and first not in _OF_TOWNS
    return is_whole and _PARTING.fullmatch(words, one.end, dates[0].start) is not None


def _is_one_name(words: str, block: Block) -> bool:
    """Whether a line that surely is a byline is one word, as the first name of a blogger."""
    return block.confidence >= SURE and words.isalpha() and words.istitle()


def far(layout: Layout, survey: Survey) -> Iterator[Metadatum]:
    """The one name in bylines elsewhere, in a box at the foot, that "Written by" introduces."""
    found = list(_far(layout, survey))
    if len({one.value for one in found}) == 1:
        yield from found


def _far(layout: Layout, survey: Survey) -> Iterator[Metadatum]:
    for nth, block in enumerate(survey.blocks):
        begin, end = block.span
        if block.role != "byline" or end - begin > LONGEST_NAME or survey.block(nth) != "far":
            continue
        words = layout.text[begin:end]
        above = layout.text[slice(*survey.blocks[nth - 1].span)] if nth else ""
        if names.is_signed(words) or names.is_label(above):
            for one in names.named(words):
                yield _claim(one.name, "text", (begin + one.start, begin + one.end), "signed, far")


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
