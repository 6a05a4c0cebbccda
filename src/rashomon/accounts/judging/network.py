"""The shipped judge: how likely two sentences agree, contradict one another, or do neither.

``training/claims`` tells how it was made.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import onnxruntime as ort

from rashomon.accounts.judging.pairs import Sentence, pair

CONFLICT = 0.46
"""From here on it is a conflict: chosen on a fifth of the pages, held out of training."""


class Judgement(NamedTuple):
    """The probabilities that a claim agrees with what is told, contradicts it, or does neither."""

    agree: float
    conflict: float
    neither: float


def judge(told: Sentence, claimed: Sentence) -> Judgement:
    """Weigh a claim by what is told; two milliseconds."""
    if not len(told.meaning.ids) or not len(claimed.meaning.ids):
        return Judgement(0.0, 0.0, 1.0)
    states, marks, edges = pair(told, claimed)
    fed = {
        "states": states[None].astype(np.float32),
        "marks": marks[None],
        "edges": edges[None],
        "there": np.ones((1, len(marks)), dtype=np.float32),
    }
    (scores,) = _session().run(None, fed)
    raised = np.exp(scores[0] - scores[0].max())
    return Judgement(*(float(one) for one in raised / raised.sum()))


@cache
def _session() -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = (files(__package__) / "judge.onnx").read_bytes()
    return ort.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
