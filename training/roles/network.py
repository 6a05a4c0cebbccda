"""The role model as PyTorch trains it.

:mod:`rashomon.pages.blocks.network` runs the same in numpy.
"""

from __future__ import annotations

import random
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from rashomon.model import ROLES
from rashomon.pages.blocks.features import HINT_BUCKETS, WORD_BUCKETS, Features
from rashomon.pages.blocks.network import CLIP, DEEPEST, DILATIONS, FADE

POOLS = 7


class Shape(NamedTuple):
    """Numbers that stand for a word, for a box's name, for a line beside others, for a line."""

    words: int = 24
    hints: int = 16
    said: int = 24
    width: int = 96


class Inputs(NamedTuple):
    """One page's features as tensors."""

    numbers: Tensor
    words: Tensor
    word_starts: Tensor
    hints: Tensor
    hint_starts: Tensor
    names: Tensor
    boxes: Tensor
    parents: Tensor
    lists: Tensor

    @classmethod
    def of(cls, page: Features) -> Inputs:
        """The tensors of a page."""
        arrays = (
            page.numbers,
            page.words.ids,
            page.words.starts,
            page.hints.ids,
            page.hints.starts,
            page.names,
            page.boxes,
            page.parents,
            page.lists,
        )
        return cls(*(torch.from_numpy(np.ascontiguousarray(array)) for array in arrays))


class Drop(NamedTuple):
    """How much is hidden from the network while it learns.

    ``bag`` is the chance that a page is shown without any words, and, drawn apart, without
    any names of boxes: the network must do without on languages and systems it has not met.
    """

    word: float = 0.3
    hint: float = 0.4
    bag: float = 0.5
    unit: float = 0.3


class RoleNetwork(nn.Module):
    """Logits of the roles for each line of a page."""

    def __init__(
        self,
        mean: npt.NDArray[np.float32],
        scale: npt.NDArray[np.float32],
        shape: Shape | None = None,
        drop: Drop | None = None,
    ) -> None:
        super().__init__()
        words, hints, said, width = shape or Shape()
        self.register_buffer("mean", torch.from_numpy(mean))
        self.register_buffer("scale", torch.from_numpy(scale))
        self.words = nn.EmbeddingBag(WORD_BUCKETS, words, mode="sum")
        self.hints = nn.EmbeddingBag(HINT_BUCKETS, hints, mode="sum")
        nn.init.normal_(self.words.weight, 0, 0.1)
        nn.init.normal_(self.hints.weight, 0, 0.1)
        self.alone = nn.Linear(len(mean) + words + 2 * hints, width)
        self.said = nn.Linear(width, said)
        self.beside = nn.Linear(POOLS * said, width)
        self.whole = nn.Linear(2 * width, width)
        self.order = nn.ModuleList(
            nn.Conv1d(width, width, 3, padding=size, dilation=size) for size in DILATIONS
        )
        self.out = nn.Linear(width, len(ROLES))
        self.drop = drop or Drop()

    def forward(self, page: Inputs) -> Tensor:
        """Lines x roles."""
        lines = self._beside(self._alone(page), page)
        rows = lines.T[None]
        for layer in self.order:
            rows = rows + functional.relu(layer(self._dropped(rows)))
        return self.out(self._dropped(rows[0].T))

    def _alone(self, page: Inputs) -> Tensor:
        numbers = ((page.numbers - self.mean) / self.scale).clamp(-CLIP, CLIP)
        counts = page.word_starts.diff().clamp(min=1)[:, None].float()
        words = self._summed(self.words, page.words, page.word_starts, self.drop.word)
        names = self._summed(self.hints, page.hints, page.hint_starts, self.drop.hint)[page.names]
        seen = [numbers, words / counts.sqrt(), names[page.boxes]]
        seen.append(faded(names, page.parents)[page.parents[page.boxes]])
        return self._dropped(functional.relu(self.alone(torch.cat(seen, 1))))

    def _summed(self, table: nn.EmbeddingBag, ids: Tensor, starts: Tensor, rate: float) -> Tensor:
        if not self.training:
            return table(ids, starts[:-1])
        shown = 0.0 if random.random() < self.drop.bag else 1.0
        kept = (torch.rand(len(ids)) > rate).float() * shown
        return table(ids, starts[:-1], per_sample_weights=kept)

    def _beside(self, lines: Tensor, page: Inputs) -> Tensor:
        said = functional.relu(self.said(lines))
        up = page.parents[page.boxes]
        count = torch.arange(1, len(said) + 1)[:, None].float()
        groups = (up, page.lists[page.boxes], page.parents[up])
        pooled = [mean(said, group, len(page.parents)) for group in groups]
        back = said.flip(0)
        pooled += [said.cumsum(0) / count, (back.cumsum(0) / count).flip(0)]
        pooled += [said.cummax(0).values, back.cummax(0).values.flip(0)]
        lines = lines + functional.relu(self.beside(self._dropped(torch.cat(pooled, 1))))
        return lines + functional.relu(self.whole(torch.cat([lines.mean(0), lines.max(0).values])))

    def _dropped(self, values: Tensor) -> Tensor:
        return functional.dropout(values, self.drop.unit, self.training)

    def arrays(self, temperature: float) -> dict[str, npt.NDArray[np.float16 | np.float32]]:
        """The weights as :class:`rashomon.pages.blocks.network.Network` takes them."""
        small = {
            "words": self.words.weight,
            "hints": self.hints.weight,
        }
        for name in ("alone", "said", "beside", "whole", "out"):
            layer = getattr(self, name)
            small[f"{name}.weight"], small[f"{name}.bias"] = layer.weight.T, layer.bias
        for nth, layer in enumerate(self.order):
            small[f"order{nth}.weight"] = layer.weight.permute(2, 1, 0)
            small[f"order{nth}.bias"] = layer.bias
        arrays = {
            name: tensor.detach().numpy().astype(np.float16) for name, tensor in small.items()
        }
        arrays["mean"] = self.mean.numpy().astype(np.float32)
        arrays["scale"] = self.scale.numpy().astype(np.float32)
        arrays["temperature"] = np.array([temperature], dtype=np.float32)
        return arrays


def faded(names: Tensor, parents: Tensor) -> Tensor:
    """Each box's names and, fainter with each step, those of the boxes around it."""
    nowhere = torch.tensor([len(names)])
    up = torch.cat([parents, nowhere])
    up[0] = len(names)
    sums = torch.cat([names, torch.zeros(1, names.shape[1])])
    fade = FADE
    for _ in range(DEEPEST):
        sums = sums + fade * sums[up]
        up = up[up]
        fade *= fade
    return sums[:-1]


def mean(values: Tensor, groups: Tensor, size: int) -> Tensor:
    """For each line the mean over the lines of its group."""
    counts = torch.bincount(groups, minlength=size).clamp(min=1)[:, None]
    return (torch.zeros(size, values.shape[1]).index_add(0, groups, values) / counts)[groups]
