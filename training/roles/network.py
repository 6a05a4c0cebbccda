"""The role model as PyTorch trains it.

:mod:`rashomon.pages.blocks.network` runs the same in numpy.
"""

from __future__ import annotations

import random
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from rashomon.model import ROLES
from rashomon.pages.blocks.features import HINT_BUCKETS, WORD_BUCKETS
from rashomon.pages.blocks.network import CLIP, DEEPEST, DILATIONS, FADE, TABLES
from training.roles.batches import Batch

POOLS = 7
FINEST = 127
"""Steps to either side of zero."""


class Shape(NamedTuple):
    """Numbers that stand for a word, for a box's name, for a line beside others, for a line."""

    words: int = 24
    hints: int = 16
    said: int = 24
    width: int = 96


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
    """Logits of the roles for each line of some pages."""

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
        self.dice = np.random.Generator(np.random.SFC64(random.getrandbits(64)))

    def forward(self, pages: Batch) -> Tensor:
        """Lines x roles."""
        lines = self._beside(self._alone(pages), pages)
        nth = torch.arange(len(pages.sizes)).repeat_interleave(pages.sizes)
        place = torch.arange(len(lines)) + max(DILATIONS) * (nth + 1)
        size = len(lines) + max(DILATIONS) * (len(pages.sizes) + 1)
        for layer, step in zip(self.order, DILATIONS, strict=True):
            rows = torch.zeros(size, lines.shape[1]).index_copy(0, place, self._dropped(lines))
            near = [rows.index_select(0, place + step * side) for side in (-1, 0, 1)]
            weight = layer.weight.permute(0, 2, 1).flatten(1)
            lines = lines + functional.relu(
                functional.linear(torch.cat(near, 1), weight, layer.bias)
            )
        return self.out(self._dropped(lines))

    def _alone(self, pages: Batch) -> Tensor:
        every = pages.every
        numbers = ((every.numbers - self.mean) / self.scale).clamp(-CLIP, CLIP)
        counts = every.word_starts.diff().clamp(min=1)[:, None].float()
        words = self._summed(self.words, every.words, every.word_starts, pages.worded)
        names = self._summed(self.hints, every.hints, every.hint_starts, pages.hinted)
        names = names.index_select(0, every.names)
        around = faded(names, every.parents, pages.roots)
        seen = [numbers, words / counts.sqrt(), names.index_select(0, every.boxes)]
        seen.append(around.index_select(0, every.parents[every.boxes]))
        return self._dropped(functional.relu(self.alone(torch.cat(seen, 1))))

    def _summed(self, table: nn.EmbeddingBag, ids: Tensor, starts: Tensor, page: Tensor) -> Tensor:
        if not self.training:
            return table(ids, starts[:-1])
        rate = self.drop.word if table is self.words else self.drop.hint
        shown = self._kept(int(page[-1]) + 1 if len(page) else 1, self.drop.bag)
        kept = self._kept(len(ids), rate) * shown[page]
        return table(ids, starts[:-1], per_sample_weights=kept)

    def _beside(self, lines: Tensor, pages: Batch) -> Tensor:
        every, sizes = pages.every, pages.sizes
        said = functional.relu(self.said(lines))
        up = every.parents[every.boxes]
        groups = (up, every.lists[every.boxes], every.parents[up])
        pooled = [mean(said, group, len(every.parents)) for group in groups]
        pooled.extend(torch.cat([_so_far(part) for part in said.split(sizes.tolist())], 1))
        lines = lines + functional.relu(self.beside(self._dropped(torch.cat(pooled, 1))))
        parts = lines.split(sizes.tolist())
        whole = torch.stack([torch.cat([part.mean(0), part.max(0).values]) for part in parts])
        return lines + functional.relu(self.whole(whole)).repeat_interleave(sizes, 0)

    def _dropped(self, values: Tensor) -> Tensor:
        if not self.training:
            return values
        kept = self._kept(values.numel(), self.drop.unit).view(values.shape)
        return values * kept / (1 - self.drop.unit)

    def _kept(self, size: int, rate: float) -> Tensor:
        """Ones, and as many zeros as this rate says."""
        return torch.from_numpy((self.dice.random(size, np.float32) >= rate).astype(np.float32))

    def arrays(self, temperature: float, *, coarse: bool = False) -> dict[str, npt.NDArray[Any]]:
        """The weights as :class:`rashomon.pages.blocks.network.Network` takes them.

        Halves, or, if ``coarse``, the tables in bytes.
        """
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
        arrays: dict[str, npt.NDArray[Any]] = {
            name: tensor.detach().numpy().astype(np.float16) for name, tensor in small.items()
        }
        if coarse:
            for name in TABLES:
                arrays[name], arrays[f"{name}.step"] = _in_steps(small[name].detach().numpy())
        arrays["mean"] = self.mean.numpy().astype(np.float32)
        arrays["scale"] = self.scale.numpy().astype(np.float32)
        arrays["temperature"] = np.array([temperature], dtype=np.float32)
        return arrays


def _in_steps(
    table: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """A table in steps of a size for each of its columns, and these sizes."""
    sizes = np.abs(table).max(axis=0) / FINEST
    return np.round(table / sizes).astype(np.int8), sizes.astype(np.float32)


def _so_far(said: Tensor) -> Tensor:
    """4 x lines x numbers: mean and most of what was said up to each line, and from it on."""
    count = torch.arange(1, len(said) + 1)[:, None].float()
    back = said.flip(0)
    return torch.stack(
        [
            said.cumsum(0) / count,
            (back.cumsum(0) / count).flip(0),
            said.cummax(0).values,
            back.cummax(0).values.flip(0),
        ]
    )


def faded(names: Tensor, parents: Tensor, roots: Tensor) -> Tensor:
    """Each box's names and, fainter with each step, those of the boxes around it."""
    nowhere = torch.tensor([len(names)])
    up = torch.cat([parents, nowhere])
    up[roots] = len(names)
    sums = torch.cat([names, torch.zeros(1, names.shape[1])])
    fade = FADE
    for _ in range(DEEPEST):
        sums = sums + fade * sums.index_select(0, up)
        up = up[up]
        fade *= fade
    return sums[:-1]


def mean(values: Tensor, groups: Tensor, size: int) -> Tensor:
    """For each line the mean over the lines of its group."""
    counts = torch.bincount(groups, minlength=size).clamp(min=1)[:, None]
    return (torch.zeros(size, values.shape[1]).index_add(0, groups, values) / counts)[groups]
