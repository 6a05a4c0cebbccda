"""The curve from how sure the network is to how often it is right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.voices.attribution import Document, judged
from rashomon.voices.quotations import quotations
from rashomon.voices.spans.calibration import Curve
from rashomon.voices.spans.linking import linked

Floats = npt.NDArray[np.float64]


class Tried(NamedTuple):
    """All statements the network could mean in some documents: features, and which are right."""

    features: Floats
    right: npt.NDArray[np.bool_]
    true: int


def tried(documents: Iterable[Document]) -> Tried:
    """The network on annotated documents, nothing left out."""
    features: list[tuple[float, ...]] = []
    right: list[bool] = []
    true = 0
    for document in documents:
        page = document.page
        blocks = [block.span for block in page.blocks]
        linked_ = linked(page.text, blocks, quotations(page.text, blocks))
        given = sorted(linked_, key=lambda one: one[0].cue)
        answers = [((told.source, told.cue, told.content, ""), known) for told, known in given]
        for known, is_good in judged(document, answers):
            features.append(known)
            right.append(is_good)
        true += len(document.gold)
    return Tried(np.array(features), np.array(right), true)


def fitted(known: Tried, steps: int = 30) -> Curve:
    """The curve that makes what was seen likeliest (Newton's method), and where F1 is best."""
    inputs = np.column_stack([known.features, np.ones(len(known.features))])
    weights = np.zeros(inputs.shape[1])
    for _ in range(steps):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (known.right - likely) - 0.01 * weights
        bend = (inputs * (likely * (1 - likely))[:, None]).T @ inputs
        weights += np.linalg.solve(bend + 0.01 * np.eye(len(weights)), slope)
    likely = 1 / (1 + np.exp(-inputs @ weights))
    one, two, three, four, bias = (round(float(w), 4) for w in weights)
    return Curve(weights=(one, two, three, four), bias=bias, enough=_enough(likely, known))


def _enough(likely: Floats, known: Tried) -> float:
    """The confidence from which statements are given: half the best F1 (Lipton et al., 2014)."""
    best = max(f1(likely >= least, known) for least in np.arange(0.2, 0.8, 0.01))
    return round(float(best) / 2, 2)


def f1(given: npt.NDArray[np.bool_], known: Tried) -> float:
    """The relaxed F1 of giving some of the statements."""
    return 2 * float(known.right[given].sum()) / (given.sum() + known.true)
