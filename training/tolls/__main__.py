"""Weigh what speaks for a number being a page's toll: ``python -m training.tolls --data DATA``.

A softmax over the candidates of each report (McFadden, 1974), fitted by Adam (Kingma and Ba, 2015)
in numpy; a minute or two on one core. First each of five parts is told by the other four, to say
how well it does on reports it has not met; then the weights that ship are fitted to all.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.accounts.tolls import Report, reports, score
from rashomon.accounts.tolls.candidates import candidates
from rashomon.accounts.tolls.choosing import crossed

TO = Path(__file__).parents[2] / "src/rashomon/accounts/tolls/weights.json"
LOG = logging.getLogger("training.tolls")
PARTS, SEED = 5, 1
RIDGE, STEPS, RATE = 2.0, 300, 0.05
LEAST = 0.02
"""Weights nearer to nought are not written down."""

Floats = npt.NDArray[np.float64]


class Sample(NamedTuple):
    """A report: its candidates' counts and features, and which of them are the true toll."""

    counts: tuple[float, ...]
    features: Floats
    right: npt.NDArray[np.bool_]
    toll: float


def main() -> None:
    """Measure on parts held out, then fit to all and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.tolls", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    told = reports(parser.parse_args().data)
    names, samples = _samples(told)
    for figure, value in _held_out(told, samples).items():
        LOG.info("held out: %s %.3f", figure, value)
    fitted = zip(names, fit(samples), strict=True)
    kept = {name: round(float(one), 2) for name, one in fitted if abs(one) >= LEAST}
    TO.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", "utf-8")


def _samples(told: Sequence[Report]) -> tuple[list[str], list[Sample]]:
    found = [(report.toll, candidates(report.page)) for report in told]
    crosses = [[crossed(one.features) for one in held] for _, held in found]
    names = sorted({name for held in crosses for one in held for name in one})
    return names, [
        Sample(
            counts=tuple(one.count for one in held),
            features=np.array([[one.get(name, 0.0) for name in names] for one in features]),
            right=np.array([one.count == toll for one in held], dtype=bool),
            toll=toll,
        )
        for (toll, held), features in zip(found, crosses, strict=True)
    ]


def _held_out(told: Sequence[Report], samples: Sequence[Sample]) -> dict[str, float]:
    """The figures on each part, with weights fitted to the others."""
    order = np.random.default_rng(SEED).permutation(len(samples))
    tolls = [0.0] * len(samples)
    for part in range(PARTS):
        chosen = set(order[part::PARTS].tolist())
        weights = fit([one for at, one in enumerate(samples) if at not in chosen])
        for at in chosen:
            tolls[at] = _told(samples[at], weights)
    return score(told, tolls)


def _told(sample: Sample, weights: Floats) -> float:
    if not sample.counts:
        return 0
    scores = sample.features @ weights
    shares: Counter[float] = Counter()
    for count, share in zip(sample.counts, np.exp(scores - scores.max()), strict=True):
        shares[count] += float(share)
    return max(shares, key=shares.__getitem__)


def fit(samples: Sequence[Sample]) -> Floats:
    """The weights under which the true candidates are likeliest, drawn towards nought."""
    known = [one for one in samples if one.right.any()]
    features = np.concatenate([one.features for one in known])
    right = np.concatenate([one.right for one in known]).astype(float)
    sizes = [len(one.counts) for one in known]
    starts, owner = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(known)), sizes)
    weights = np.zeros(features.shape[1])
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = features @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        likely = raised / np.add.reduceat(raised, starts)[owner]
        true = raised * right / np.add.reduceat(raised * right, starts)[owner]
        slope = features.T @ (likely - true) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        rate = RATE / (1 - 0.9**step)
        weights -= rate * mean / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    return weights


if __name__ == "__main__":
    main()
