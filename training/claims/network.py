"""The judge: two layers of attention over the pieces of two sentences that MiniLM has read.

Attention knows what joins two pieces (Shaw et al., 2018): the same word, the next one, or two
figures of which one lies inside the other or shares nothing with it. How alike two pieces are in
MiniLM's own space is added to its scores.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from rashomon.accounts.judging.pairs import EDGES, MARKS

STATES, WIDTH, HEADS, LAYERS = 384, 128, 4, 2
DROP, DROP_LAST = 0.2, 0.3
SHARPNESS = 5.0
CLASSES = 3
FAR = 1e4


class Layer(nn.Module):
    """A layer of attention and one of thought, norms before both (Xiong et al., 2020)."""

    def __init__(self) -> None:
        super().__init__()
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.query_key_value, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.edge_score = nn.Embedding(EDGES, HEADS)
        self.edge_value = nn.Embedding(EDGES, WIDTH)
        self.likeness = nn.Parameter(torch.ones(HEADS))
        self.across = nn.Parameter(torch.zeros(HEADS))
        self.think = nn.Sequential(
            nn.Linear(WIDTH, 2 * WIDTH), nn.GELU(), nn.Dropout(DROP), nn.Linear(2 * WIDTH, WIDTH)
        )
        self.drop = nn.Dropout(DROP)
        for edges in (self.edge_score, self.edge_value):
            nn.init.normal_(edges.weight, std=0.1)

    def forward(
        self, hidden: Tensor, edges: Tensor, cosines: Tensor, across: Tensor, mask: Tensor
    ) -> Tensor:
        """Hidden states, pairs × pieces × width; the others are pairs × pieces × pieces."""
        pairs, length, _ = hidden.shape
        query, key, value = (
            part.view(pairs, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.query_key_value(self.norm_1(hidden)).chunk(3, -1)
        )
        scores = (
            query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5
            + self.edge_score(edges).permute(0, 3, 1, 2)
            + cosines[:, None] * self.likeness[None, :, None, None] * SHARPNESS
            + across[:, None] * self.across[None, :, None, None]
            + mask
        )
        seen = self.drop(scores.softmax(-1))
        kinds = functional.one_hot(edges, EDGES).to(hidden.dtype)
        by_kind = torch.einsum("bhij,bijt->bhit", seen, kinds)
        told = self.edge_value.weight.view(EDGES, HEADS, WIDTH // HEADS)
        heard = seen @ value + torch.einsum("bhit,thd->bhid", by_kind, told)
        heard = self.out(heard.transpose(1, 2).reshape(pairs, length, WIDTH))
        hidden = hidden + self.drop(heard)
        return cast("Tensor", hidden + self.drop(self.think(self.norm_2(hidden))))


class Judge(nn.Module):
    """From two sentences to the scores of agreement, conflict, and neither.

    In: ``states``, pairs × pieces × 384; ``marks``, × 9; ``edges``, pairs × pieces × pieces;
    ``there``, pairs × pieces, 0 where a pair has ended. Out: pairs × 3.
    """

    def __init__(self) -> None:
        super().__init__()
        self.norm, self.narrow = nn.LayerNorm(STATES), nn.Linear(STATES, WIDTH)
        self.marks = nn.Linear(MARKS, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm_last, self.weigh = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 2)
        self.score = nn.Sequential(
            nn.Dropout(DROP_LAST),
            nn.Linear(4 * WIDTH, WIDTH),
            nn.GELU(),
            nn.Dropout(DROP_LAST),
            nn.Linear(WIDTH, CLASSES),
        )
        self.drop = nn.Dropout(DROP)

    def forward(self, states: Tensor, marks: Tensor, edges: Tensor, there: Tensor) -> Tensor:
        """The scores of each pair."""
        unit = states / (states.norm(dim=-1, keepdim=True) + 1e-6)
        cosines = unit @ unit.transpose(1, 2)
        side = marks[:, :, 0]
        across = (side[:, :, None] != side[:, None]).to(states.dtype)
        mask = (there[:, None, None] - 1) * FAR
        hidden = self.drop(self.narrow(self.norm(states)) + self.marks(marks))
        for layer in self.layers:
            hidden = layer(hidden, edges, cosines, across, mask)
        return cast("Tensor", self.score(self._pooled(self.norm_last(hidden), side, there)))

    def _pooled(self, hidden: Tensor, side: Tensor, there: Tensor) -> Tensor:
        claimed, told = there * side, there * (1 - side)
        weights = self.weigh(hidden)
        of_claim = (weights[..., 0] + (claimed - 1) * FAR).softmax(-1)
        of_told = (weights[..., 1] + (told - 1) * FAR).softmax(-1)
        return torch.cat(
            [
                (hidden * of_claim[..., None]).sum(1),
                (hidden * of_told[..., None]).sum(1),
                (hidden + (claimed[..., None] - 1) * FAR).amax(1),
                (hidden * claimed[..., None]).sum(1) / claimed.sum(1, keepdim=True),
            ],
            -1,
        )
