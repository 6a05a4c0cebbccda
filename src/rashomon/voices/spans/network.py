"""The shipped network: word pieces in, probabilities of cues and of their parts out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from rashomon.model import Span
from rashomon.voices.spans.distances import distances
from rashomon.voices.spans.windows import Ints, Window

Floats = npt.NDArray[np.float32]

AT_ONCE = 1600
"""Word pieces that go through the network together: more gain nothing and take memory."""


class Read(NamedTuple):
    """Windows that went through the finder together.

    ``shared`` are hidden states, windows × pieces × 384; ``cues`` probabilities, windows ×
    pieces × 3: outside a cue, its first piece, a further one.
    """

    windows: tuple[Window, ...]
    ids: Ints
    shared: Floats
    cues: Floats


class Cue(NamedTuple):
    """Pieces of one window that may be a cue: the window's number and the pieces' range."""

    window: int
    pieces: Span


def read(windows: Sequence[Window]) -> Iterator[Read]:
    """Windows through the finder, those of like length together, so not in their order."""
    finder, _ = _sessions()
    for group in _groups(windows):
        ids, cases, quoted = (
            _filled([getattr(window, part) for window in group])
            for part in ("ids", "cases", "quoted")
        )
        shared, cues = finder.run(None, {"ids": ids, "cases": cases, "quoted": quoted})
        yield Read(group, ids, shared, _probabilities(cues))


def parts(found: Read, cues: Sequence[Cue]) -> Floats:
    """The probabilities of source and content of each cue.

    Args:
        found: windows as :func:`read` gives them.
        cues: cues in them, ``window`` counting within ``found``.

    Returns:
        Cues × pieces × 5: outside, the source's first piece and a further one, the content's.
    """
    _, linker = _sessions()
    length = found.ids.shape[1]
    step = max(1, AT_ONCE // length)
    rows = [
        linker.run(
            None,
            {
                "hidden": found.shared[[cue.window for cue in some]],
                "ids": found.ids[[cue.window for cue in some]],
                "distances": np.array([distances(length, *cue.pieces) for cue in some]),
            },
        )[0]
        for some in (cues[at : at + step] for at in range(0, len(cues), step))
    ]
    return _probabilities(np.concatenate(rows))


def _groups(windows: Sequence[Window]) -> Iterator[tuple[Window, ...]]:
    group: list[Window] = []
    for window in sorted(windows, key=lambda window: len(window.ids)):
        if group and (len(group) + 1) * len(window.ids) > AT_ONCE:
            yield tuple(group)
            group = []
        group.append(window)
    if group:
        yield tuple(group)


def _filled(rows: Sequence[Ints]) -> Ints:
    length = max(map(len, rows))
    filled = np.zeros((len(rows), length), dtype=np.int64)
    for row, own in zip(filled, rows, strict=True):
        row[: len(own)] = own
    return filled


def _probabilities(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


@cache
def _sessions() -> tuple[ort.InferenceSession, ort.InferenceSession]:
    """Finder and linker, on one thread each: a build runs a process a core."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    folder = files(__package__)
    finder, linker = (
        ort.InferenceSession(
            (folder / name).read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        for name in ("finder.onnx", "linker.onnx")
    )
    return finder, linker
