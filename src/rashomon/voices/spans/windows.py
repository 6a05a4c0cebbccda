"""Text cut into windows of word pieces, as the network reads them, each piece with its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.language import FIRST, LAST, pieces, split
from rashomon.model import Span
from rashomon.voices.quotations import Quotation

Ints = npt.NDArray[np.int64]

MOST = 192
"""Word pieces of a window, the two at its edges left out; only one paragraph in 200 has more."""


class Window(NamedTuple):
    """A run of one block: word pieces with their features and their places on the page.

    All arrays have one entry a piece, the first and the last standing for the edges, whose
    ``starts`` and ``ends`` are those of the run. ``cases``: 0 small, 1 capitalised, 2 all
    capitals, 3 no letters. ``quoted``: 0 outside, 1 in double marks, 2 in single ones.
    """

    block: int
    ids: Ints
    cases: Ints
    quoted: Ints
    starts: Ints
    ends: Ints


def windows(text: str, blocks: Sequence[Span], marks: Sequence[Quotation]) -> list[Window]:
    """The windows of a page's blocks, in reading order.

    Args:
        text: the page's text.
        blocks: spans of the paragraphs to read.
        marks: the quotations in them, in reading order.

    Returns:
        Windows of whole sentences where sentences are short enough, none empty.
    """
    found: list[Window] = []
    begins, ends = [mark.span[0] for mark in marks], [mark.span[1] for mark in marks]
    encodings = pieces().encode_batch([text[a:b] for a, b in blocks])
    for at, (block, encoding) in enumerate(zip(blocks, encodings, strict=True)):
        if not encoding.ids:
            continue
        ids = np.array(encoding.ids, dtype=np.int64)
        places = np.array(encoding.offsets, dtype=np.int64) + block[0]
        own = marks[bisect_right(ends, block[0]) : bisect_left(begins, block[1])]
        found.extend(
            _window(text, at, ids[run], places[run], own)
            for run in _runs(text, block, places[:, 0])
        )
    return found


def _runs(text: str, block: Span, starts: Ints) -> Iterator[slice]:
    """Pieces of a block that are read together: sentences, as many as there is room for."""
    if len(starts) <= MOST:
        yield slice(0, len(starts))
        return
    ends = [*np.searchsorted(starts, [b for _, b in split(text, block)]), len(starts)]
    first = last = 0
    for end in map(int, ends):
        if end - first > MOST and last > first:
            yield slice(first, last)
            first = last
        while end - first > MOST:
            yield slice(first, first + MOST)
            first += MOST
        last = end
    if last > first:
        yield slice(first, last)


def _window(text: str, block: int, ids: Ints, places: Ints, marks: Sequence[Quotation]) -> Window:
    starts, ends = places[:, 0], places[:, 1]
    return Window(
        block=block,
        ids=np.concatenate([[FIRST], ids, [LAST]]),
        cases=np.array([3, *_cases(text, starts, ends), 3], dtype=np.int64),
        quoted=np.concatenate([[0], _quoted(starts, ends, marks), [0]]),
        starts=np.concatenate([starts[:1], starts, ends[-1:]]),
        ends=np.concatenate([starts[:1], ends, ends[-1:]]),
    )


def _cases(text: str, starts: Ints, ends: Ints) -> Iterator[int]:
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        piece = text[start:end]
        if piece.islower():
            yield 0
        elif piece.isupper():
            yield 2 if len(piece) > 1 else 1
        else:
            yield 1 if piece[:1].isupper() else 3


def _quoted(starts: Ints, ends: Ints, marks: Iterable[Quotation]) -> Ints:
    inside = np.zeros(len(starts), dtype=np.int64)
    for (start, end), double, _ in marks:
        if end > starts[0] and start < ends[-1]:
            inside[np.searchsorted(ends, start, "right") : np.searchsorted(starts, end)] = (
                1 if double else 2
            )
    return inside
