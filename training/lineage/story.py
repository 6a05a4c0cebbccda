"""What tells pages of one story from pages that share lifted background: logistic regression."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from rashomon.lineage.signs.sign import Pair
from rashomon.lineage.signs.weights import story_values
from training.lineage.examples import Learned

NAMES = (
    "any",
    "headlines differ",
    "days apart",
    "months apart",
    "share",
    "lesser share",
    "rest alike",
)
STEPS, RATE, DECAY = 4000, 2.0, 0.0005

Floats = npt.NDArray[np.float64]


def values(pair: Pair) -> list[float]:
    """The values of a pair in the order of ``NAMES``."""
    told = story_values(pair)
    return [told.get(name, 0.0) for name in NAMES]


def fit(collections: Iterable[Learned]) -> dict[str, float]:
    """The weights, by gradient ascent on the likelihood of every pair that shares wording."""
    rows = [row for learned in collections for row in _rows(learned)]
    signs = np.array([row for row, _ in rows])
    same = np.array([together for _, together in rows], dtype=float)
    weights: Floats = np.zeros(len(NAMES))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs @ weights))
        weights += RATE * (signs.T @ (same - chance) / len(same) - DECAY * weights)
    return dict(zip(NAMES, weights.tolist(), strict=True))


def _rows(learned: Learned) -> Iterator[tuple[list[float], bool]]:
    family = learned.truth.family
    for found in learned.families:
        for copy, near in found.near.items():
            for one, pair in near.items():
                if copy < one:
                    yield values(pair), family[copy] == family[one]
