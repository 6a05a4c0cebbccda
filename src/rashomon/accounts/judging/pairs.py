"""Two sentences as the judge reads them: word pieces, what marks each, and what joins two.

What the small network cannot learn from a few thousand pairs is told to it: which pieces stand
on both sides, and how each figure of one side stands to each of the other.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.accounts.judging.figures import APART, SAME, WITHIN, Figure, relation
from rashomon.language import Meaning, words
from rashomon.model import Span

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

PIECE, STEM, BEFORE, BEHIND, SELF = 6, 7, 8, 9, 10
"""What joins two pieces besides the five relations of figures."""
EDGES = 11
MARKS = 9

STEM_LENGTH = 5
NEGATIONS = words("no not never neither nor none nobody nothing without n't t cannot")


class Sentence(NamedTuple):
    """A sentence on its own page: where it stands, its words, meaning and figures."""

    span: Span
    text: str
    meaning: Meaning
    figures: tuple[Figure, ...]


class Pair(NamedTuple):
    """What goes into the judge: ``states`` pieces × 384, ``marks`` × 9, ``edges`` × pieces."""

    states: Floats
    marks: Floats
    edges: Ints


def pair(told: Sentence, claimed: Sentence) -> Pair:
    """Two sentences side by side, the pieces of the first before those of the second."""
    a, b = _Side(told), _Side(claimed)
    across = _across(a, b)
    edges = np.zeros((len(a) + len(b),) * 2, dtype=np.int64)
    edges[: len(a), len(a) :] = across
    edges[len(a) :, : len(a)] = _turned(across.T)
    for side, start in ((a, 0), (b, len(a))):
        within = edges[start : start + len(side), start : start + len(side)]
        within[np.eye(len(side), dtype=bool)] = SELF
        within[np.eye(len(side), k=1, dtype=bool)] = BEHIND
        within[np.eye(len(side), k=-1, dtype=bool)] = BEFORE
    return Pair(
        states=np.concatenate([told.meaning.states, claimed.meaning.states]),
        marks=np.concatenate([a.marks(across, 0), b.marks(across.T, 1)]).astype(np.float32),
        edges=edges,
    )


class _Side:
    """The pieces of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.ids = sentence.meaning.ids
        self.figures = sentence.figures
        places, text = sentence.meaning.places, sentence.text
        read = [text[start:end] for start, end in places]
        self.capital = np.array([word[:1].isupper() for word in read], dtype=bool)
        self.negating = np.array([word.lower() in NEGATIONS for word in read], dtype=bool)
        self.stems = np.array([_stem(word) for word in read])
        self.figure = np.full(len(places), -1, dtype=np.int64)
        for number, one in enumerate(sentence.figures):
            for at, (start, end) in enumerate(places):
                if start + sentence.span[0] < one.span[1] and end + sentence.span[0] > one.span[0]:
                    self.figure[at] = number

    def __len__(self) -> int:
        return len(self.ids)

    def marks(self, across: Ints, side: int) -> npt.NDArray[np.bool_]:
        """Nine yes-or-no features a piece; ``across`` holds the edges to the other side."""
        return np.stack(
            [
                np.full(len(self), side == 1),
                self.capital,
                self.negating,
                (across == PIECE).any(axis=1),
                (across == STEM).any(axis=1),
                self.figure >= 0,
                (across == SAME).any(axis=1),
                ((across > SAME) & (across < APART)).any(axis=1),
                (across == APART).any(axis=1),
            ],
            axis=1,
        )


def _across(a: _Side, b: _Side) -> Ints:
    """Edges from each piece of one side to each of the other."""
    edges = np.where(a.stems[:, None] == b.stems[None], STEM, 0)
    edges[(a.stems == "")[:, None] | (b.stems == "")[None]] = 0
    edges[a.ids[:, None] == b.ids[None]] = PIECE
    table = np.zeros((len(a.figures) + 1, len(b.figures) + 1), dtype=np.int64)
    for i, one in enumerate(a.figures):
        for j, other in enumerate(b.figures):
            table[i, j] = relation(one, other) or 0
    joined = table[a.figure][:, b.figure]
    return np.where(joined > 0, joined, edges)


def _turned(edges: Ints) -> Ints:
    """The same edges seen from the other side: within is around."""
    turned = edges.copy()
    turned[edges == WITHIN] = WITHIN + 1
    turned[edges == WITHIN + 1] = WITHIN
    return turned


def _stem(word: str) -> str:
    return word[:STEM_LENGTH].lower() if word.isalpha() and len(word) >= 4 else ""
