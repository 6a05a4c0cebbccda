"""The shipped network: word pieces in, probabilities of cues and of their parts out.

Windows go through it one at a time: eight-bit sums are scaled by all that goes in together, so
in company a paragraph would read a little differently on each page. Alone it reads the same.
"""

from __future__ import annotations

from collections.abc import Sequence
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

AT_ONCE = 4000
"""Word pieces, cues by the window's length, that go through the linker together."""


class Read(NamedTuple):
    """A window that went through the finder.

    ``shared`` are hidden states, 1 × pieces × 384; ``cues`` probabilities, pieces × 3: outside
    a cue, its first piece, a further one.
    """

    ids: Ints
    shared: Floats
    cues: Floats


def read(window: Window) -> Read:
    """A window through the finder."""
    finder, _ = _sessions()
    ids, cases, quoted = (part[None] for part in (window.ids, window.cases, window.quoted))
    shared, cues = finder.run(None, {"ids": ids, "cases": cases, "quoted": quoted})
    return Read(ids, shared, _probabilities(cues[0]))


def parts(found: Read, cues: Sequence[Span]) -> Floats:
    """The probabilities of source and content of each cue of a window.

    Args:
        found: the window as :func:`read` gives it.
        cues: runs of its pieces, one at least.

    Returns:
        Cues × pieces × 5: outside, the source's first piece and a further one, the content's.
    """
    length = found.ids.shape[1]
    step = max(1, AT_ONCE // length)
    rows = [_linked(found, cues[at : at + step]) for at in range(0, len(cues), step)]
    return _probabilities(np.concatenate(rows))


def _linked(found: Read, cues: Sequence[Span]) -> Floats:
    _, linker = _sessions()
    length = found.ids.shape[1]
    (scores,) = linker.run(
        None,
        {
            "hidden": np.repeat(found.shared, len(cues), axis=0),
            "distances": np.array([distances(length, *cue) for cue in cues]),
        },
    )
    return np.asarray(scores, dtype=np.float32)


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
            (folder / name).read_bytes(),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # its kernel is slower than what it joins
        )
        for name in ("finder.onnx", "linker.onnx")
    )
    return finder, linker
