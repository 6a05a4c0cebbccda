"""Pairs of quotation marks: of all kinds, over several paragraphs, in odd numbers.

A mark's direction is read off its shape or, for straight marks, off its neighbours. An
opening mark that meets another one before any closing mark was a stray and is forgotten.
A quotation left open at the end of a paragraph goes on when the next paragraph opens with
a mark again, which is how English sets quotations of several paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rashomon.model import Span
from rashomon.voices.places import Places


class Quotation(NamedTuple):
    """A quoted run within one block, marks included.

    ``double`` tells double marks from single ones, ``runs_on`` that the same quotation goes
    on in the next block.
    """

    span: Span
    double: bool
    runs_on: bool = False


_DOUBLE = re.compile(r"[“”„«»‟\"]|''|``|‹|›")
OPENING_MARKS = '“„«‟‹"'
"""Marks that can open a quotation."""

_OPENERS = {*"“„«‟‹", "``"}
_CLOSERS = {*"”»›"}
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d_])")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s.,;:!?)\]—–-]|$)")
_BEFORE_OPENING = " \t\n\r\xa0([{—–-/:,;‘'"

LONGEST_SINGLE = 600
"""Single marks are also apostrophes: a pair further apart than this many characters is none."""


def quotations(text: str, blocks: Sequence[Span]) -> list[Quotation]:
    """The quotations in consecutive blocks of one page.

    Args:
        text: the page's text.
        blocks: paragraphs in reading order; a quotation may run over several.

    Returns:
        Disjoint quotations in reading order, each inside one block.
    """
    found: list[Quotation] = []
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        goes_on = following is not None and _opens(text, following)
        doubles = list(_doubles(text, block, goes_on=goes_on))
        singles = _singles(text, block, doubles)
        found.extend(sorted([*doubles, *singles]))
    return found


def _opens(text: str, block: Span) -> bool:
    first = text[block[0] : block[0] + 8].lstrip()[:2]
    return first[:1] in {*OPENING_MARKS} or first in {"''", "``"}


def _doubles(text: str, block: Span, *, goes_on: bool) -> Iterator[Quotation]:
    opened: int | None = None
    low = False
    for mark in _DOUBLE.finditer(text, *block):
        if _closes(text, mark, block, is_open=opened is not None, low=low):
            if opened is not None and mark.start() > opened + 1:
                yield Quotation((opened, mark.end()), double=True)
            opened = None
        else:
            opened, low = mark.start(), mark.group() == "„"
    if opened is not None and goes_on:
        yield Quotation((opened, block[1]), double=True, runs_on=True)


def _closes(text: str, mark: re.Match[str], block: Span, *, is_open: bool, low: bool) -> bool:
    shape = mark.group()
    if shape == "“" and low and is_open:
        return True
    if shape in _CLOSERS:
        return True
    if shape in _OPENERS:
        return False
    before = text[mark.start() - 1] if mark.start() > block[0] else " "
    after = text[mark.end()] if mark.end() < block[1] else " "
    if before in _BEFORE_OPENING and not after.isspace():
        return is_open and not after.isalnum() and before not in " \n("
    return True if after.isspace() or before.isalnum() else is_open


def _singles(text: str, block: Span, doubles: Sequence[Quotation]) -> Iterator[Quotation]:
    closings = [mark.end() for mark in _SINGLE_CLOSE.finditer(text, *block)]
    outside = Places(double.span for double in doubles)
    taken = block[0]
    for mark in _SINGLE_OPEN.finditer(text, *block) if closings else ():
        start = mark.start()
        following = bisect_left(closings, start + 3)
        if start < taken or following == len(closings):
            continue
        pair = (start, closings[following])
        if pair[1] - start <= LONGEST_SINGLE and not outside.touching(pair):
            taken = pair[1]
            yield Quotation(pair, double=False)
