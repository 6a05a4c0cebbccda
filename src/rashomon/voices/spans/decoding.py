"""From probabilities of word pieces to runs of pieces: cues, sources, contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from rashomon.model import Span
from rashomon.voices.spans.network import Floats
from rashomon.voices.spans.windows import Ints

LIKELY = 0.2
"""Probability of being in a cue from which a piece is looked at; what is kept is decided later."""

_AFTER = np.full((5, 5), -np.inf)
"""Log-weights of the step from one tag to the next: a further piece only behind its like."""
_AFTER[:, [0, 1, 3]] = 0
_AFTER[[1, 2], 2] = 0
_AFTER[[3, 4], 4] = 0


class Parts(NamedTuple):
    """The runs of pieces of one cue's source and content, and how sure they are.

    ``source_sure`` and ``content_sure`` are mean probabilities of the tags given, over the
    pieces of the part; for a source that is not told, that of there being none.
    """

    source: tuple[Span, ...]
    content: tuple[Span, ...]
    source_sure: float
    content_sure: float


def cues(likely: Floats) -> list[tuple[Span, float]]:
    """The runs of pieces in one window that may be cues, with their mean probability.

    Args:
        likely: probabilities, pieces × 3, edges included.
    """
    length = len(likely)
    inside = 1 - likely[:, 0]
    held = inside >= LIKELY
    held[[0, -1]] = False
    begins = held & (likely[:, 1] >= likely[:, 2])
    begins |= held & ~np.concatenate([[False], held[:-1]])
    starts = np.flatnonzero(begins).tolist()
    found = []
    for start, following in pairwise([*starts, length]):
        out = np.flatnonzero(~held[start:following])
        beyond = start + int(out[0]) if len(out) else following
        found.append(((start, beyond), float(inside[start:beyond].mean())))
    return found


def decoded(likely: Floats, cues_: Sequence[Span]) -> list[Parts]:
    """The most probable parts of each cue of one window.

    Args:
        likely: probabilities, cues × pieces × 5.
        cues_: the pieces of each cue, which belong to neither part.
    """
    scores = np.log(np.maximum(likely.astype(np.float64), 1e-9))
    scores[:, [0, -1], 1:] = -1e9
    for row, cue in zip(scores, cues_, strict=True):
        row[slice(*cue), 1:] = -1e9
    return [_parts(tags, own) for tags, own in zip(_best(scores), likely, strict=True)]


def _best(scores: np.ndarray) -> Ints:
    """The best allowed sequence of tags in each row.

    Where the best tags of all pieces are allowed one behind the other, no sequence is better.
    """
    best = np.asarray(scores.argmax(axis=2), dtype=np.int64)
    broken = np.isinf(_AFTER[best[:, :-1], best[:, 1:]]).any(axis=1)
    if broken.any():
        best[broken] = _best_sequences(scores[broken])
    return best


def _best_sequences(scores: np.ndarray) -> Ints:
    """The best allowed sequence of tags in each row, all steps weighed (Viterbi, 1967)."""
    rows, length, tags = scores.shape
    back = np.zeros((rows, length, tags), dtype=np.int64)
    total = scores[:, 0].copy()
    for at in range(1, length):
        ways = total[:, :, None] + _AFTER
        back[:, at] = ways.argmax(axis=1)
        total = ways.max(axis=1) + scores[:, at]
    best = np.zeros((rows, length), dtype=np.int64)
    best[:, -1] = total.argmax(axis=1)
    every = np.arange(rows)
    for at in range(length - 1, 0, -1):
        best[:, at - 1] = back[every, at, best[:, at]]
    return best


def _parts(tags: Ints, likely: Floats) -> Parts:
    sure = np.take_along_axis(likely, tags[:, None], axis=1)[:, 0]
    sources = _runs((tags == 1) | (tags == 2))
    contents = _runs((tags == 3) | (tags == 4))
    if len(sources) > 1:
        sources = [max(sources, key=lambda run: sure[slice(*run)].sum())]
    none = float(1 - likely[:, 1].max())
    return Parts(
        source=tuple(sources),
        content=tuple(contents),
        source_sure=_mean(sure, sources) if sources else none,
        content_sure=_mean(sure, contents) if contents else 0.0,
    )


def _mean(sure: Floats, runs: list[Span]) -> float:
    return float(np.concatenate([sure[slice(*run)] for run in runs]).mean())


def _runs(held: np.ndarray) -> list[Span]:
    """Runs of held pieces."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], held.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
