"""What the role model sees of a page: numbers for each line, and bags of hashed words.

What words mean for a line's role is left to the model, which sees them hashed, and must do
without them on a language it has not met. Only text dumps, which have no markup to go by, are
also shown to the patterns of code, pleas, credits and the like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks import boxes as markup
from rashomon.pages.blocks.letters import (
    CODE,
    COMMA,
    DIGIT,
    IDEOGRAPH,
    KINDS,
    LOWER,
    STOP,
    UNCASED,
    UPPER,
    Ints,
    Letters,
    Words,
    mixed,
)
from rashomon.pages.blocks.titles import titles_in
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import pleas, provenance, residue, traits

Floats = npt.NDArray[np.float64]

READ = 2000
"""Characters of a line that are read; what comes after says nothing else of its role."""
WORD_BUCKETS = 1 << 14
HINT_BUCKETS = 1 << 12
_SHOWN = 1000
"""Characters of a line that are looked at for signs of talk."""
_DIGITS = re.compile(r"\d+")
_TALKATIVE = 4.0


class Bags(NamedTuple):
    """Hashed features: the ids of bag ``n`` are ``ids[starts[n]:starts[n + 1]]``."""

    ids: Ints
    starts: Ints


class Features(NamedTuple):
    """A page as the model sees it.

    ``numbers``: lines x numbers. ``words``: a bag for each line; ``hints``: a bag for each
    distinct name of a box, ``names`` which of them each box has. ``boxes`` is the box of each
    line, ``parents`` the box around each box, ``lists`` the list of like boxes it stands in
    (:class:`~rashomon.pages.blocks.boxes.Boxes`). ``times`` is for each line how many boxes
    there are like the one it is in; in a dump, how many lines that differ in numbers alone.
    """

    numbers: npt.NDArray[np.float32]
    words: Bags
    hints: Bags
    names: Ints
    boxes: Ints
    parents: Ints
    lists: Ints
    times: Ints


def seen(layout: Layout, titles: Sequence[str]) -> Features:
    """All that the model is shown of a page's lines, of which there must be one.

    ``titles`` are what its markup calls it.
    """
    size = len(layout.lines)
    titles = list(dict.fromkeys(titles))
    distinct, names = _names(layout)
    read = _read(layout, [*titles, *distinct])
    every = read.words()
    letters, words = read.first(size), every.of(0, size)
    counts = letters.counts()
    said = [layout.text[line.start : line.end] for line in layout.lines]
    sizes = np.array([line.end - line.start for line in layout.lines], dtype=float)
    linked = np.array([line.linked for line in layout.lines], dtype=float)
    own = np.array([line.frame for line in layout.lines], dtype=np.int64)
    framed = markup.Boxes.of(layout.frames)
    prose = _prose(layout, counts, sizes, linked)
    numbers = np.hstack(
        [
            _shapes(letters, counts, sizes, linked, np.diff(words.starts)),
            _places(layout, said, sizes),
            titles_in(words, every.of(size, size + len(titles))),
            _wordings(layout, said),
            markup.numbers(layout, framed, prose, sizes, linked),
        ]
    )
    return Features(
        numbers.astype(np.float32),
        _word_bags(words),
        _hint_bags(every.of(size + len(titles), len(every.starts) - 1)),
        names,
        own,
        framed.parents,
        framed.lists,
        np.maximum(framed.times[framed.item[own]], 1) if len(layout.frames) > 1 else _alike(said),
    )


def _read(layout: Layout, others: Sequence[str]) -> Letters:
    """The letters of all lines and then of these other words, at once."""
    spans = [(line.start, min(line.end, line.start + READ)) for line in layout.lines]
    at = len(layout.text) + 1
    for words in others:
        spans.append((at, at + len(words)))
        at += len(words) + 1
    return Letters.of("\n".join([layout.text, *others]), spans)


def _shapes(letters: Letters, counts: Ints, sizes: Floats, linked: Floats, totals: Ints) -> Floats:
    """What a line looks like from afar: its length, its kinds of characters, its two ends."""
    spelled = counts[:, [LOWER, UPPER, UNCASED, IDEOGRAPH]].sum(axis=1)
    ends = np.zeros((2, len(sizes), len(KINDS)))
    rows = np.arange(len(sizes))
    ends[0, rows, letters.kinds[letters.bounds[:-1]]] = 1
    ends[1, rows, letters.kinds[letters.bounds[1:] - 1]] = 1
    return np.column_stack(
        [
            np.log1p(sizes) / 3,
            np.log1p(totals) / 3,
            spelled / np.maximum(totals, 1) / 6,
            np.minimum(linked / np.maximum(sizes, 1), 1),
            np.sqrt(counts / np.maximum(counts.sum(axis=1), 1)[:, None]),
            np.log1p(counts[:, [STOP, COMMA, DIGIT, UPPER, CODE]]),
            sizes > 80,
            sizes > 200,
            ends[0],
            ends[1],
        ]
    )


def _places(layout: Layout, said: Sequence[str], sizes: Floats) -> Floats:
    """Where a line stands on its page, and what stands between it and its neighbours."""
    text, size = layout.text, len(said)
    place = np.arange(size)
    before = np.cumsum(sizes) - sizes
    repeated = Counter(said)
    starts = [line.start for line in layout.lines]
    ends = [line.end for line in layout.lines]
    gaps = [text.count("\n", a, b) for a, b in zip(ends, starts[1:], strict=False)]
    return np.column_stack(
        [
            place / max(size, 1),
            np.log1p(place) / 4,
            np.log1p(size - place) / 4,
            before / max(sizes.sum(), 1),
            np.full(size, np.log1p(size) / 4),
            [repeated[line] > 1 for line in said],
            np.minimum([1, *gaps], 4) / 2,
            np.minimum([*gaps, 1], 4) / 2,
            [start > 0 and text[start - 1] in " \t\u00a0" for start in starts],
        ]
    )


def _wordings(layout: Layout, said: Sequence[str]) -> Floats:
    """What the patterns say of each line; of an HTML page's, only whether it is a footer."""
    table = np.zeros((len(said), 10))
    table[provenance.syndications(layout.text, [line.span for line in layout.lines]), 0] = 1
    if len(layout.frames) == 1:
        table[:, 1:] = [
            (
                residue.is_residue(words),
                provenance.is_byline(words),
                provenance.is_credit(words),
                traits.is_dateline(words),
                pleas.is_related(words),
                pleas.plea(words),
                pleas.addresses_reader(words),
                min(traits.informality(words[:_SHOWN]), _TALKATIVE),
                traits.NUMBERED.match(words) is not None,
            )
            for words in said
        ]
    return table


def _prose(layout: Layout, counts: Ints, sizes: Floats, linked: Floats) -> Floats:
    """How much prose each line holds, in hundreds of characters; links and labels hold none."""
    in_paragraph = np.array([layout.frames[line.frame].tag == "p" for line in layout.lines])
    sentence = np.where(counts[:, STOP] > 0, 1, np.where(in_paragraph, 0.5, 0.2))
    weight = np.clip((sizes - 2 * linked) / 100, 0, 6) * sentence
    return np.where((sizes >= 30) & (linked * 2 <= sizes), weight, 0)


def _alike(said: Sequence[str]) -> Ints:
    """How many lines say the same as each, whatever the numbers in them."""
    words = [_DIGITS.sub("0", line) for line in said]
    times = Counter(words)
    return np.array([times[line] for line in words], dtype=np.int64)


def _word_bags(words: Words) -> Bags:
    """Each line's words, pairs of words, first and last word."""
    hashes, starts = words.hashes, words.starts
    size = len(starts) - 1
    lines = np.repeat(np.arange(size), np.diff(starts))
    pairs = np.flatnonzero(lines[1:] == lines[:-1])
    twos = mixed(hashes[pairs] * np.uint64(31) + hashes[pairs + 1])
    some = np.flatnonzero(np.diff(starts) > 0)
    first = mixed(hashes[starts[some]] + np.uint64(1))
    last = mixed(hashes[starts[some + 1] - 1] + np.uint64(2))
    ids = np.concatenate([hashes, twos, first, last]) % np.uint64(WORD_BUCKETS)
    owner = np.concatenate([lines, lines[pairs], some, some])
    order = np.argsort(owner, kind="stable")
    bounds = np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=size))))
    return Bags(ids[order].astype(np.int64), bounds)


def _names(layout: Layout) -> tuple[list[str], Ints]:
    """The distinct names of a page's boxes, tag first, and which of them each box has."""
    places: dict[tuple[str, str], int] = {}
    own = [places.setdefault((box.tag, box.hint), len(places)) for box in layout.frames]
    return [f"{tag} {hint}" for tag, hint in places], np.array(own, dtype=np.int64)


def _hint_bags(words: Words) -> Bags:
    """The words of each name."""
    return Bags((words.hashes % np.uint64(HINT_BUCKETS)).astype(np.int64), words.starts)
