"""How far the lines of a page say what its titles say, told by the words they share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks.letters import Hashes, Ints, Words

Floats = npt.NDArray[np.float64]

LONGEST = 40
"""Words of a title that are looked for."""
TOP = 2
"""Lines of words at a page's top that may be its title."""
SHORTEST_TOP = 3
"""Words of such a line."""
_MARKS = 1 << 12
"""Marks of hashes by which nearly all words that no title has are told at once."""


def titles_in(words: Words, titles: Words) -> Floats:
    """Numbers x lines: what the page's titles say, and then what its first lines say."""
    totals, lengths = words.sizes, titles.sizes
    known = np.flatnonzero(lengths).tolist()
    long = np.flatnonzero(totals >= SHORTEST_TOP)[:TOP].tolist()
    own = _shared(words, [titles.of(nth, nth + 1).hashes for nth in known])
    top = _shared(words, [words.of(nth, nth + 1).hashes for nth in long])
    top[range(len(long)), long] = 0
    return np.concatenate(
        [_overlaps(own, totals, lengths[known]), _overlaps(top, totals, totals[long])]
    )


def _shared(words: Words, titles: Sequence[Hashes]) -> Ints:
    """Titles x lines: how many of a line's words are among the first of a title's."""
    titles = [title[:LONGEST] for title in titles]
    is_marked = np.zeros(_MARKS, dtype=bool)
    for title in titles:
        is_marked[_mark(title)] = True
    likely = np.flatnonzero(is_marked.take(_mark(words.hashes)))
    hashes = words.hashes[likely]
    lines = np.searchsorted(words.starts, likely, side="right") - 1
    table = np.zeros((len(titles), len(words.starts) - 1), dtype=np.int64)
    for row, title in zip(table, titles, strict=True):
        is_said = (hashes[:, None] == title).any(axis=1)
        row[:] = np.bincount(lines[is_said], minlength=len(row))
    return table


def _mark(hashes: Hashes) -> Ints:
    return (hashes % np.uint64(_MARKS)).astype(np.int64)


def _overlaps(shared: Ints, totals: Ints, lengths: Ints) -> Floats:
    """The most any title shares with each line: of the line, of the title, of both.

    Args:
        shared: The words shared, titles x lines.
        totals: The words of each line.
        lengths: The words of each title.
    """
    lines = shared / np.maximum(totals, 1)
    titles = np.minimum(shared / lengths[:, None], 1)
    most: Floats = np.array([lines, titles, lines * titles]).max(axis=1, initial=0)
    return most
