"""What the role model sees of a page: numbers for each line, and bags of hashed words.

What words mean for a line's role is left to the model, which sees them hashed, and must do
without them on a language it has not met. Only text dumps, which have no markup to go by, are
also shown to the patterns of code, pleas, credits and the like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks import boxes as markup
from rashomon.pages.blocks.groups import Groups
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
    Spelled,
    Words,
    mixed,
    paired,
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

    @property
    def sizes(self) -> Ints:
        """How many ids each bag has."""
        return self.starts[1:] - self.starts[:-1]


class Features(NamedTuple):
    """A page as the model sees it.

    ``numbers``: lines x numbers. ``words``: a bag for each line; ``hints``: a bag for each
    distinct name of a box, ``names`` which of them each box has. ``boxes`` is the box of each
    line, ``parents`` the box around each box, ``lists`` the list of like boxes it stands in
    (:class:`~rashomon.pages.blocks.boxes.Boxes`). ``groups`` are the lines by the box around
    theirs, by the list theirs stands in, and by the box around the one around theirs. ``times``
    is for each line how many boxes there are like the one it is in; in a dump, how many lines
    that differ in numbers alone. ``spelled`` are the words of the lines.
    """

    numbers: npt.NDArray[np.float32]
    words: Bags
    hints: Bags
    names: Ints
    boxes: Ints
    parents: Ints
    lists: Ints
    groups: tuple[Groups, Groups, Groups]
    times: Ints
    spelled: Spelled


def seen(layout: Layout, titles: Sequence[str]) -> Features:
    """All that the model is shown of a page's lines, of which there must be one.

    ``titles`` are what its markup calls it.
    """
    size = len(layout.lines)
    titles = list(dict.fromkeys(titles))
    framed = markup.Boxes.of(layout)
    titles = [title[:READ] for title in titles]
    read = _read(layout, [*titles, *(f"{tag} {hint}" for tag, hint in framed.kinds)])
    spelled = read.spelled()
    every, letters, words = spelled.words, read.first(size), spelled.words.of(0, size)
    counts = letters.counts()
    own, linked = np.array([(line.frame, line.linked) for line in layout.lines], dtype=np.int64).T
    sizes = np.array(layout.sizes, dtype=float)
    up = framed.parents.take(own)
    prose = _prose(framed, own, counts, sizes, linked)
    numbers = np.concatenate(
        [
            _shapes(letters, counts, sizes, linked, words.sizes),
            _places(layout, sizes),
            titles_in(words, every.of(size, size + len(titles))),
            _wordings(layout),
            markup.numbers(framed, own, prose, sizes, linked),
        ],
        dtype=np.float32,
        casting="same_kind",
    )
    return Features(
        np.ascontiguousarray(numbers.T),
        _word_bags(words),
        _hint_bags(every.of(size + len(titles), len(every.starts) - 1)),
        framed.names,
        own,
        framed.parents,
        framed.lists,
        (Groups.of(up), Groups.of(framed.lists.take(own)), Groups.of(framed.parents.take(up))),
        _alike(layout.said) if layout.is_dump else framed.times.take(framed.item.take(own)),
        spelled.first(size),
    )


def _read(layout: Layout, others: Sequence[str]) -> Letters:
    """The letters of all lines and then of these other words, at once."""
    spans = [(start, min(end, start + READ)) for start, end in layout.spans]
    at = len(layout.text) + 1
    for words in others:
        spans.append((at, at + len(words)))
        at += len(words) + 1
    return Letters.of("\n".join([layout.text, *others]), spans)


def _shapes(letters: Letters, counts: Ints, sizes: Floats, linked: Ints, totals: Ints) -> Floats:
    """What a line looks like from afar: its length, its kinds of characters, its two ends."""
    spelled = counts[[LOWER, UPPER, UNCASED, IDEOGRAPH]].sum(axis=0)
    ends = np.zeros((2, len(KINDS), len(sizes)))
    lines = np.arange(len(sizes))
    ends[0, letters.kinds.take(letters.bounds[:-1]), lines] = 1
    ends[1, letters.kinds.take(letters.bounds[1:] - 1), lines] = 1
    return np.concatenate(
        [
            [
                np.log1p(sizes) / 3,
                np.log1p(totals) / 3,
                spelled / np.maximum(totals, 1) / 6,
                np.minimum(linked / np.maximum(sizes, 1), 1),
            ],
            np.sqrt(counts / np.maximum(counts.sum(axis=0), 1)),
            np.log1p(counts[[STOP, COMMA, DIGIT, UPPER, CODE]]),
            [sizes > 80, sizes > 200],
            *ends,
        ]
    )


def _places(layout: Layout, sizes: Floats) -> Floats:
    """Where a line stands on its page, and what stands between it and its neighbours."""
    text, said, size = layout.text, layout.said, len(sizes)
    place = np.arange(size)
    before = np.cumsum(sizes) - sizes
    repeated = Counter(said)
    gaps = [text.count("\n", a[1], b[0]) for a, b in pairwise(layout.spans)]
    between = np.minimum([1, *gaps, 1], 4) / 2
    return np.array(
        [
            place / size,
            np.log1p(place) / 4,
            np.log1p(size - place) / 4,
            before / max(sizes.sum(), 1),
            np.full(size, np.log1p(size) / 4),
            np.array([repeated[line] for line in said]) > 1,
            between[:-1],
            between[1:],
            [start > 0 and text[start - 1] in " \t\u00a0" for start, _ in layout.spans],
        ]
    )


def _wordings(layout: Layout) -> Floats:
    """What the patterns say of each line; of an HTML page's, only whether it is a footer."""
    table = np.zeros((10, len(layout.lines)))
    table[0, provenance.syndications(layout.text, layout.spans)] = 1
    if layout.is_dump:
        table[1:] = np.array(
            [
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
                for words in layout.said
            ]
        ).T
    return table


def _prose(boxes: markup.Boxes, own: Ints, counts: Ints, sizes: Floats, linked: Ints) -> Floats:
    """How much prose each line holds, in hundreds of characters; links and labels hold none."""
    is_paragraph = np.array([tag == "p" for tag, _ in boxes.kinds])
    in_paragraph = is_paragraph.take(boxes.names.take(own))
    sentence = np.where(counts[STOP] > 0, 1, np.where(in_paragraph, 0.5, 0.2))
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
    lines = np.arange(size).repeat(words.sizes)
    pairs = np.flatnonzero(lines[1:] == lines[:-1])
    twos = paired(hashes[pairs], hashes[pairs + 1])
    some = np.flatnonzero(words.sizes)
    first = mixed(hashes[starts[some]] + np.uint64(1))
    last = mixed(hashes[starts[some + 1] - 1] + np.uint64(2))
    ids = np.concatenate([hashes, twos, first, last]) % np.uint64(WORD_BUCKETS)
    owner = np.concatenate([lines, lines[pairs], some, some])
    order = np.argsort(owner, kind="stable")
    bounds = np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=size))))
    return Bags(ids[order].astype(np.int64), bounds)


def _hint_bags(words: Words) -> Bags:
    """The words of each name."""
    return Bags((words.hashes % np.uint64(HINT_BUCKETS)).astype(np.int64), words.starts)
