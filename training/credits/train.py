"""Learning: the layer from many sentences, its trust against the grammar from those kept out."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from rashomon.voices.credits.learned import KINDS, PLACES, RELATIONS, Head, scores_of
from training.credits.examples import Example

WIDTH, HIDDEN = 384, 64
EPOCHS, RATE, DECAY, BATCH, DROPPED = 8, 2e-3, 0.05, 64, 0.3
SEED = 7


class Layer(nn.Module):
    """The head as torch learns it; :func:`rashomon.voices.credits.learned.scores_of` runs it."""

    def __init__(self) -> None:
        super().__init__()
        self.states = nn.Linear(PLACES * WIDTH, HIDDEN)
        self.kinds = nn.Embedding(len(KINDS), HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN)
        self.scores = nn.Linear(HIDDEN, 1 + len(RELATIONS))
        self.drop = nn.Dropout(DROPPED)
        nn.init.normal_(self.kinds.weight, std=0.03)

    def forward(self, seen: Tensor, kinds: Tensor) -> Tensor:
        """The scores of names, names × 8."""
        hidden = self.states(self.drop(seen.flatten(1))) + self.kinds(kinds)
        scores: Tensor = self.scores(self.drop(functional.relu(self.norm(hidden))))
        return scores

    def head(self) -> Head:
        """The weights as they ship, trust in the grammar still to be found."""
        parts = (
            self.states.weight.T.reshape(PLACES, WIDTH, HIDDEN),
            self.kinds.weight,
            self.states.bias,
            self.norm.weight,
            self.norm.bias,
            self.scores.weight.T,
            self.scores.bias,
        )
        kept = [part.detach().numpy().astype(np.float16).astype(np.float32) for part in parts]
        return Head(*kept, trust=np.array([1, 0, 0, 0], dtype=np.float32))


def train(known: Sequence[Example]) -> Head:
    """A layer taught with examples."""
    torch.manual_seed(SEED)
    seen = torch.from_numpy(np.stack([one.seen for one in known]))
    kinds = torch.tensor([one.kind for one in known])
    truth = torch.tensor([one.truth for one in known])
    layer = Layer()
    optimiser = torch.optim.AdamW(layer.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * math.ceil(len(known) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    layer.train()
    for _ in range(EPOCHS):
        for some in torch.randperm(len(known)).split(BATCH):
            loss = functional.cross_entropy(layer(seen[some], kinds[some]), truth[some])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
    return layer.head()


def trust(tried: Sequence[tuple[Head, Sequence[Example]]]) -> np.ndarray:
    """How far scores and grammar are to be trusted, from examples that neither was made with.

    Args:
        tried: layers, each with examples of a file that was kept from it.
    """
    every = [one for _, some in tried for one in some]
    scores = torch.from_numpy(np.concatenate([_scores(head, some) for head, some in tried]))
    truth = torch.tensor([one.truth for one in every])
    said = torch.zeros_like(scores)
    for row, one in zip(said, every, strict=True):
        if one.said is not None:
            row[1 + RELATIONS.index(one.said)] = 1
    credit = torch.tensor([0.0] + [1.0] * len(RELATIONS))
    weights = torch.tensor([1.0, 1.0, 0.0, 0.0], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200)

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = weights[0] * scores + weights[1] * said + weights[3] * (1 - credit)
        total = total + weights[2] * said.sum(1, keepdim=True) * credit
        missed = functional.cross_entropy(total, truth) + 1e-3 * (weights**2).sum()
        missed.backward()  # type: ignore[no-untyped-call]
        return missed

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return np.asarray(weights.detach().numpy(), dtype=np.float32)


def _scores(head: Head, some: Sequence[Example]) -> np.ndarray:
    return scores_of(
        head, np.stack([one.seen for one in some]), np.array([one.kind for one in some])
    )
