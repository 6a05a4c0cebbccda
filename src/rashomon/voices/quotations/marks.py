"""Pairs of quotation marks: of all kinds, over several paragraphs, in odd numbers.

A mark's direction is read off its shape and, where its shape serves both ways (straight marks,
the turned ones of German and Swedish), off its neighbours. Marks of other shapes nest. An
opening mark that meets its like before any closing mark was a stray and is forgotten.
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
    """A quoted run within one block, marks included; marks inside it are part of it.

    ``double`` tells double marks from single ones, ``runs_on`` that the same quotation goes
    on in the next block.
    """

    span: Span
    double: bool
    runs_on: bool = False


class _Open(NamedTuple):
    at: int
    end: int
    shape: str


_DOUBLE = re.compile(r"[“”„«»‟\"‹›「」『』〝〞〟＂]|''|``|‘‘|’’")
OPENING_MARKS = '“„«‟‹"「『〝＂'
"""Marks that can open a quotation."""

_PAIRS = {
    "“": "”",
    "‟": "”",
    "„": "“”‟",
    "”": "”",
    '"': '"',
    "``": "''",
    "''": "''",
    "‘‘": "’’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "＂": "＂",
}
"""What closes each opening mark in good typography."""

_MIXED = frozenset(['"', "“", "”", "‟", "„", "``", "''", "‘‘", "’’", "＂"])
"""Marks that typists and programs take for one another."""

_OPENERS = frozenset(["“", "„", "‟", "``", "‘‘", "「", "『", "〝"])
_CLOSERS = frozenset(["’’", "」", "』", "〞", "〟"])
_TURNED = frozenset("”«»‹›")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[^\W\d_])")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s.,;:!?)\]—–-]|$)")
_SINGLE_LOW = re.compile(r"‚(?=\w)[^‚‘’\n]{1,600}[‘’](?!\w)")
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
        opening = _opening(text, following) if following else ""
        doubles = list(_doubles(text, block, opening))
        found.extend(sorted([*doubles, *_singles(text, block, doubles)]))
    return found


def _opening(text: str, block: Span) -> str:
    """The mark that a block opens with; empty where there is none."""
    first = text[block[0] : min(block[1], block[0] + 8)].lstrip()[:2]
    if first in {"''", "``", "‘‘"}:
        return first
    return first[:1] if first[:1] and first[:1] in OPENING_MARKS + "»" else ""


def _doubles(text: str, block: Span, opening: str) -> Iterator[Quotation]:
    """The outermost pairs of a block; ``opening`` is the mark that the next one opens with."""
    left: list[_Open] = []
    pairs: list[Span] = []
    for mark in _DOUBLE.finditer(text, *block):
        shape = mark.group()
        if _closes(text, mark, block, left):
            nth = _closed(left, shape)
            if nth is not None:
                if mark.start() > left[nth].end:
                    pairs.append((left[nth].at, mark.end()))
                del left[nth:]
            continue
        same = next((n for n, one in enumerate(left) if one.shape == shape), len(left))
        del left[same:]
        left.append(_Open(mark.start(), mark.end(), shape))
    on = next((one for one in left if one.shape == opening), left[0] if left else None)
    if on is not None and opening:
        pairs = [pair for pair in pairs if pair[1] <= on.at]
    last = block[0]
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if start >= last:
            yield Quotation((start, end), double=True)
            last = end
    if on is not None and opening and on.at >= last:
        yield Quotation((on.at, block[1]), double=True, runs_on=True)


def _closed(left: Sequence[_Open], shape: str) -> int | None:
    """Which of the open quotations a closing mark closes: its own kind before a mixed pair."""
    backwards = range(len(left) - 1, -1, -1)
    own = next((n for n in backwards if shape in _PAIRS[left[n].shape]), None)
    if own is not None or shape not in _MIXED:
        return own
    return next((n for n in backwards if left[n].shape in _MIXED), None)


def _closes(text: str, mark: re.Match[str], block: Span, left: Sequence[_Open]) -> bool:
    shape = mark.group()
    if shape == "“" and left and left[-1].shape == "„":
        return True
    if shape in _OPENERS or shape in _CLOSERS:
        return shape in _CLOSERS
    before = text[mark.start() - 1] if mark.start() > block[0] else " "
    after = text[mark.end()] if mark.end() < block[1] else " "
    if shape in _TURNED:
        return _turned(shape, before, after, left)
    is_open = any(shape in _PAIRS[one.shape] or one.shape in _MIXED for one in left)
    if before in _BEFORE_OPENING and not after.isspace():
        return is_open and not after.isalnum() and before not in " \n("
    return True if after.isspace() or before.isalnum() else is_open


def _turned(shape: str, before: str, after: str, left: Sequence[_Open]) -> bool:
    """Whether a mark that some languages turn round closes: »so« in German, ”so” in Swedish."""
    if shape in "«‹":
        mate = "»" if shape == "«" else "›"
        return any(one.shape == mate for one in left) and not before.isspace()
    opens = before in _BEFORE_OPENING and after.isalnum()
    return not opens or any(shape in _PAIRS[one.shape] for one in left)


def _singles(text: str, block: Span, doubles: Sequence[Quotation]) -> Iterator[Quotation]:
    outside = Places(double.span for double in doubles)
    taken = block[0]
    for pair in sorted([*_raised(text, block), *(m.span() for m in _low(text, block))]):
        if pair[0] >= taken and not outside.touching(pair):
            taken = pair[1]
            yield Quotation(pair, double=False)


def _low(text: str, block: Span) -> Iterator[re.Match[str]]:
    return _SINGLE_LOW.finditer(text, *block)


def _raised(text: str, block: Span) -> Iterator[Span]:
    """Pairs of raised single marks; each opening mark with the closing one behind it."""
    closings = [mark.end() for mark in _SINGLE_CLOSE.finditer(text, *block)]
    for mark in _SINGLE_OPEN.finditer(text, *block) if closings else ():
        following = bisect_left(closings, mark.start() + 3)
        if following < len(closings) and closings[following] - mark.start() <= LONGEST_SINGLE:
            yield mark.start(), closings[following]
