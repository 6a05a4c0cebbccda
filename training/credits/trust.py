"""How far reader and grammar are to be trusted, from sentences that neither learned from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from rashomon.voices.credits.scoring import RELATIONS
from training.credits.examples import Example


def trust(scores: np.ndarray, tried: Sequence[Example]) -> np.ndarray:
    """The four numbers of ``Head.trust``, those that make the truth the likeliest.

    Args:
        scores: log-probabilities of the names of the examples, names × 8.
        tried: the examples.
    """
    names = [name for one in tried for name in one.names]
    known, truth = torch.from_numpy(scores), torch.tensor([name.truth for name in names])
    said = torch.zeros_like(known)
    for row, name in zip(said, names, strict=True):
        if name.said is not None:
            row[1 + RELATIONS.index(name.said)] = 1
    credit = torch.tensor([0.0] + [1.0] * len(RELATIONS))
    weights = torch.tensor([1.0, 1.0, 0.0, 0.0], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200)

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = weights[0] * known + weights[1] * said + weights[3] * (1 - credit)
        total = total + weights[2] * said.sum(1, keepdim=True) * credit
        missed = functional.cross_entropy(total, truth) + 1e-3 * (weights**2).sum()
        missed.backward()  # type: ignore[no-untyped-call]
        return missed

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return np.asarray(weights.detach().numpy(), dtype=np.float32)
