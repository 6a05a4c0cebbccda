"""How far a statement of the network can be trusted.

A logistic curve over how sure the network was of each part (Platt, 1999), fitted by
``training/voices/calibrate.py`` on annotated news that the network did not learn from.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

import msgspec

from rashomon.voices.spans.decoding import Parts

Features = tuple[float, float, float, float]
"""The logits of cue, source and content, and whether no source was told."""


class Curve(msgspec.Struct, frozen=True):
    """The weights of the features, what is added to them, and the confidence that is enough.

    ``enough`` is where precision and recall meet best: what is less sure is not given.
    """

    weights: Features
    bias: float
    enough: float


def features(cue_sure: float, parts: Parts) -> Features:
    """What the confidence of a statement rests on."""
    return (
        _logit(cue_sure),
        _logit(parts.source_sure),
        _logit(parts.content_sure),
        0.0 if parts.source else 1.0,
    )


def confidence(known: Features, curve: Curve | None = None) -> float:
    """The probability that a statement shares half its source and content with the truth."""
    curve = curve or shipped()
    score = curve.bias + sum(w * x for w, x in zip(curve.weights, known, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def shipped() -> Curve:
    """The curve in the package."""
    return msgspec.json.decode((files(__package__) / "calibration.json").read_bytes(), type=Curve)


def _logit(probability: float) -> float:
    held = min(max(probability, 0.001), 0.999)
    return math.log(held / (1 - held))
