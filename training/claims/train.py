"""Teach the judge, and say how well it does on pages it has not met."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.accounts.claims import auc
from rashomon.accounts.judging.pairs import MARKS, Pair
from training.claims.corpus import Corpus, Sample
from training.claims.network import STATES, Judge

LOG = logging.getLogger("training.claims")
SEED = 0
EPOCHS, BATCH, RATE, DECAY = 8, 32, 1e-3, 0.01
WARMING = 0.1
WEIGHTS = (0.8, 1.2, 1.0)
"""Agreement is half of all pairs, conflict a quarter."""
SMOOTHING = 0.05
BLANKED, BLANKED_PIECES = 0.5, 0.08
"""Of half of the pairs, so many pieces are blanked, so that no single word decides."""
LENGTHS = 8
"""Pairs of like length go together, give or take so many pieces."""

Floats = npt.NDArray[np.float64]


class Batch(NamedTuple):
    """Pairs of different length side by side, filled up with nothing."""

    states: Tensor
    marks: Tensor
    edges: Tensor
    there: Tensor


def train(judge: Judge, corpus: Corpus, samples: Sequence[Sample], held: Sequence[Sample]) -> None:
    """Teach it some pairs; after each epoch those held out are measured."""
    drawn = np.random.default_rng(SEED)
    adam = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(samples) // BATCH + 1)
    rate = torch.optim.lr_scheduler.OneCycleLR(adam, RATE, steps, pct_start=WARMING)
    weights = torch.tensor(WEIGHTS)
    for epoch in range(1, EPOCHS + 1):
        judge.train()
        for chosen in _batches(corpus, samples, drawn):
            scores = judge(*batch(list(corpus.pairs(chosen)), drawn))
            labels = torch.tensor([one.label for one in chosen])
            loss = functional.cross_entropy(
                scores, labels, weight=weights, label_smoothing=SMOOTHING
            )
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            adam.step()
            rate.step()
        LOG.info("epoch %d: %s", epoch, measured(judge, corpus, held))


def _batches(
    corpus: Corpus, samples: Sequence[Sample], drawn: np.random.Generator
) -> Iterator[list[Sample]]:
    lengths = [
        len(corpus.sentences[one.told].meaning.ids) + len(corpus.sentences[one.claimed].meaning.ids)
        for one in samples
    ]
    order = np.argsort(np.array(lengths) + drawn.random(len(lengths)) * LENGTHS)
    groups = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    for number in drawn.permutation(len(groups)):
        yield [samples[at] for at in groups[number]]


def batch(pairs: Sequence[Pair], drawn: np.random.Generator | None = None) -> Batch:
    """Pairs as the network takes them; with ``drawn``, some pieces are blanked."""
    length = max(len(one.marks) for one in pairs)
    states = np.zeros((len(pairs), length, STATES), np.float32)
    marks = np.zeros((len(pairs), length, MARKS), np.float32)
    edges = np.zeros((len(pairs), length, length), np.int64)
    there = np.zeros((len(pairs), length), np.float32)
    for at, one in enumerate(pairs):
        end = len(one.marks)
        states[at, :end], marks[at, :end] = one.states, one.marks
        edges[at, :end, :end], there[at, :end] = one.edges, 1
        if drawn is not None and drawn.random() < BLANKED:
            states[at, :end][drawn.random(end) < BLANKED_PIECES] = 0
    return Batch(*(torch.from_numpy(part) for part in (states, marks, edges, there)))


def measured(judge: Judge, corpus: Corpus, samples: Sequence[Sample]) -> dict[str, float]:
    """AUC of conflict against agreement, and the best F1 of conflict with its threshold."""
    judge.eval()
    rows = []
    with torch.no_grad():
        for at in range(0, len(samples), BATCH):
            scores = judge(*batch(list(corpus.pairs(samples[at : at + BATCH]))))
            rows.append(scores.softmax(-1).numpy())
    told = np.concatenate(rows)
    labels = np.array([one.label for one in samples])
    sure = labels < 2
    ranks = told[sure, 1] / (told[sure, 0] + told[sure, 1])
    best, at = max((_f1(told[:, 1] > cut, labels == 1), cut) for cut in np.arange(0.2, 0.8, 0.02))
    return {"auc": auc(ranks, labels[sure] == 1), "f1": best, "threshold": float(at)}


def _f1(told: npt.NDArray[np.bool_], true: npt.NDArray[np.bool_]) -> float:
    return float(2 * (told & true).sum() / max(1, told.sum() + true.sum()))
