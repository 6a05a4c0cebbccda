"""The reader of credits as torch learns it: the shipped finder of statements, and what is added.

The finder's weights stay as they are. Beside three linear maps of each layer a pair of rank 16 is
learned (Hu et al., 2021, "LoRA"), and what is added to the pieces of names by their kind.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from rashomon.voices.credits.rereading import MARKS
from rashomon.voices.credits.scoring import KINDS, PLACES, RELATIONS
from training.voices.network import WIDTH, Layer

FINDER = Path(__file__).parents[2] / "src/rashomon/voices/spans/finder.onnx"
LAYERS = ("shared.0", "shared.1", "shared.2", "shared.3", "own.0", "own.1")
CORRECTED = ("out", "wide", "narrow")
RANK, SCALE = 16, 2.0
HIDDEN, DROPPED = 64, 0.3
BLANK = 103
"""MiniLM's own piece for what is hidden, ``[MASK]``."""


class Batch(NamedTuple):
    """Windows, one after the other filled up to the longest, and their names.

    ``ids``, ``cases``, ``quoted`` and ``marks`` are windows × pieces; ``shares`` names × places ×
    pieces, how each place is made of pieces; ``rows``, ``kinds`` and ``truth`` one a name.
    """

    ids: Tensor
    cases: Tensor
    quoted: Tensor
    marks: Tensor
    shares: Tensor
    rows: Tensor
    kinds: Tensor
    truth: Tensor


class Hiding(NamedTuple):
    """Shares of what is hidden while learning, so that no sentence is learned by heart."""

    pieces: float = 0.08
    names: float = 0.2
    capitals: float = 0.1
    roles: float = 0.2


class Scores(nn.Module):
    """From what is seen of names to their scores; ``learned.scores_of`` runs it."""

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
        return cast("Tensor", self.scores(self.drop(functional.relu(self.norm(hidden)))))


class Corrected(nn.Module):
    """A linear map that stays, and a narrow pair beside it that learns."""

    def __init__(self, base: nn.Linear) -> None:
        super().__init__()
        self.base = base
        self.down = nn.Parameter(torch.randn(base.in_features, RANK) / base.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(RANK, base.out_features))

    def forward(self, hidden: Tensor) -> Tensor:
        """The map's result and the pair's."""
        return cast("Tensor", self.base(hidden) + hidden @ self.down @ self.up * SCALE)


class Reader(nn.Module):
    """The finder with its pairs, and the scores of the names that it has read."""

    def __init__(self) -> None:
        super().__init__()
        weights = finder_weights()
        self.words, self.places, self.cases, self.quotes = (
            nn.Embedding.from_pretrained(weights[f"{part}.weight"])
            for part in ("words", "places", "cases", "quotes")
        )
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in LAYERS)
        _fill(self.norm, weights, "norm")
        for layer, stem in zip(self.layers, LAYERS, strict=True):
            _fill(layer, weights, stem)
        self.requires_grad_(False)
        for layer in self.layers:
            for part in CORRECTED:
                setattr(layer, part, Corrected(getattr(layer, part)))
        self.marks = nn.Embedding(MARKS, WIDTH, padding_idx=0)
        nn.init.normal_(self.marks.weight[1:], std=0.05)
        self.scores = Scores()

    def forward(self, batch: Batch, hiding: Hiding | None = None) -> Tensor:
        """The scores of all names, names × 8."""
        hidden = self.read(*(_hidden(batch, hiding) if hiding else batch[:4]))
        seen = torch.bmm(batch.shares, hidden[batch.rows])
        return cast("Tensor", self.scores(seen, batch.kinds))

    def read(self, ids: Tensor, cases: Tensor, quoted: Tensor, marks: Tensor) -> Tensor:
        """Hidden states, windows × pieces × width."""
        places = self.places.weight[: ids.shape[1]]
        hidden = self.norm(self.words(ids) + places + self.cases(cases) + self.quotes(quoted))
        hidden = hidden + self.marks(marks)
        beyond = ((ids == 0).float() * -10000.0)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, beyond)
        return cast("Tensor", hidden)


def _hidden(batch: Batch, hiding: Hiding) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """A batch with some pieces blank, the names, capitals and roles of some windows."""
    ids, cases, named = batch.ids, batch.cases, batch.marks > 0
    named[:, 0] = False
    unsaid = torch.zeros_like(named)
    unsaid[:, 0] = torch.rand(len(ids)) < hiding.roles
    blank = (torch.rand(ids.shape) < hiding.pieces) & (ids > BLANK)
    some = torch.rand(len(ids), 1) < hiding.names
    blank |= some & named & (torch.rand(ids.shape) < 0.8)
    small = (torch.rand(len(ids), 1) < hiding.capitals) & (cases < 3)
    return (
        ids.masked_fill(blank, BLANK),
        cases.masked_fill(small, 0),
        batch.quoted,
        batch.marks.masked_fill(unsaid, 0),
    )


def _fill(part: nn.Module, weights: dict[str, Tensor], stem: str) -> None:
    part.load_state_dict({name: weights[f"{stem}.{name}"] for name in part.state_dict()})


def finder_weights() -> dict[str, Tensor]:
    """The weights of the shipped finder, its integers made numbers again."""
    graph = onnx.load(FINDER).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {name: one for name, one in kept.items() if name.endswith((".weight", ".bias"))}
    for name in ("words.weight", "cases.weight", "quotes.weight"):
        found[name] = _numbers(kept, f"{name}_quantized")
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            stem = node.output[0].split("/MatMul")[0].strip("/").replace("/", ".")
            found[f"{stem}.weight"] = _numbers(kept, node.input[1]).T
        elif node.op_type == "QAttention":
            stem = node.output[0].split("/")[1]
            weight, bias = _numbers(kept, node.input[1]), kept[node.input[2]]
            for at, part in enumerate(("query", "key", "value")):
                own = slice(WIDTH * at, WIDTH * (at + 1))
                found[f"{stem}.{part}.weight"], found[f"{stem}.{part}.bias"] = (
                    weight[:, own].T,
                    bias[own],
                )
    return {name: torch.from_numpy(np.array(one, np.float32)) for name, one in found.items()}


def _numbers(kept: dict[str, np.ndarray], name: str) -> np.ndarray:
    scale, zero = (
        kept[name.replace("_quantized", end)].astype(np.float32)
        for end in ("_scale", "_zero_point")
    )
    return np.asarray((kept[name].astype(np.float32) - zero) * scale)
