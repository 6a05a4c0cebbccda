"""Learning: the reader from many windows, and the first scores from what the finder has seen."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from rashomon.voices.credits.rereading import marks
from rashomon.voices.credits.scoring import PLACES, Head, around, places
from rashomon.voices.spans.network import read
from training.credits.examples import Example
from training.credits.network import HIDDEN, Batch, Hiding, Reader, Scores
from training.voices.network import WIDTH

EPOCHS, RATE, NEW_RATE, DECAY, PIECES, LAST = 4, 1e-3, 1e-3, 0.05, 600, 0.02
LAST_RATE = 3e-4
FIRST_EPOCHS, FIRST_RATE, FIRST_BATCH = 8, 2e-3, 64
SEED = 7

LOG = logging.getLogger("training.credits")


def train(known: Sequence[Example]) -> Reader:
    """A reader taught with examples."""
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)
    reader, random = Reader(), np.random.default_rng(SEED)
    optimiser = torch.optim.AdamW(_groups(reader))
    steps = EPOCHS * len(_batches(known, np.random.default_rng(SEED)))
    schedule = _rising_and_falling(optimiser, steps // 15 + 1, steps)
    for epoch in range(EPOCHS):
        _read_all(reader, _batches(known, random), optimiser, schedule, f"epoch {epoch + 1}")
    return reader.eval()


def go_on(reader: Reader, every: Sequence[Example]) -> None:
    """Teach a reader with all examples once more, gently."""
    torch.manual_seed(SEED)
    batches = _batches(every, np.random.default_rng(SEED + 1))
    optimiser = torch.optim.AdamW(_groups(reader))
    for group in optimiser.param_groups:
        group["lr"] = LAST_RATE
    schedule = _rising_and_falling(optimiser, 20, len(batches))
    _read_all(reader, batches, optimiser, schedule, "once more")
    reader.eval()


def _rising_and_falling(optimiser: torch.optim.Optimizer, warm: int, steps: int) -> LambdaLR:
    return LambdaLR(
        optimiser, lambda step: min(step / warm, max(LAST, (steps - step) / (steps - warm)))
    )


def _read_all(
    reader: Reader,
    batches: Sequence[list[Example]],
    optimiser: torch.optim.Optimizer,
    schedule: LambdaLR,
    what: str,
) -> None:
    """One epoch."""
    started, total, count = time.process_time(), 0.0, 0
    reader.train()
    for batch in map(tensors, batches):
        with torch.autocast("cpu", torch.bfloat16):
            scores = reader(batch, Hiding())
        loss = functional.cross_entropy(scores.float(), batch.truth)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += float(loss.detach()) * len(batch.truth)
        count += len(batch.truth)
    LOG.info("%s: loss %.4f, %.0f s", what, total / count, time.process_time() - started)


def _groups(reader: Reader) -> list[dict[str, object]]:
    """The pairs, which do not decay, and what starts from nothing."""
    named = [(name, one) for name, one in reader.named_parameters() if one.requires_grad]
    return [
        {"params": [p for n, p in named if n.startswith("layers")], "lr": RATE, "weight_decay": 0},
        {
            "params": [p for n, p in named if not n.startswith("layers")],
            "lr": NEW_RATE,
            "weight_decay": DECAY,
        },
    ]


def _batches(known: Sequence[Example], random: np.random.Generator) -> list[list[Example]]:
    """Windows of like length together, as many as fill so many pieces, in random order."""
    noise = random.random(len(known)) * 6
    order = sorted(range(len(known)), key=lambda at: len(known[at].window.ids) + noise[at])
    found: list[list[Example]] = [[]]
    for one in (known[at] for at in order):
        if found[-1] and (len(found[-1]) + 1) * len(one.window.ids) > PIECES:
            found.append([])
        found[-1].append(one)
    random.shuffle(found)
    return found


def tensors(some: Sequence[Example]) -> Batch:
    """Windows as arrays, filled up to the longest."""
    length = max(len(one.window.ids) for one in some)
    runs = [[name.run for name in one.names] for one in some]
    kinds = [np.array([name.kind for name in one.names]) for one in some]
    marked = (
        marks(len(one.window.ids), own, of, one.role)
        for one, own, of in zip(some, runs, kinds, strict=True)
    )
    shares = [
        np.pad(own, ((0, 0), (0, 0), (0, length - own.shape[-1])))
        for own in (places(len(one.window.ids), run) for one, run in zip(some, runs, strict=True))
    ]
    return Batch(
        ids=_filled((one.window.ids for one in some), length),
        cases=_filled((one.window.cases for one in some), length),
        quoted=_filled((one.window.quoted for one in some), length),
        marks=_filled(marked, length),
        shares=torch.from_numpy(np.concatenate(shares)),
        rows=torch.tensor([at for at, one in enumerate(some) for _ in one.names]),
        kinds=torch.from_numpy(np.concatenate(kinds)),
        truth=torch.tensor([name.truth for one in some for name in one.names]),
    )


def _filled(rows: Iterable[np.ndarray], length: int) -> Tensor:
    return torch.from_numpy(np.array([np.pad(row, (0, length - len(row))) for row in rows]))


def train_first(known: Sequence[Example]) -> Scores:
    """The scores that tell where it is worth to read again, from the finder's hidden states."""
    torch.manual_seed(SEED)
    seen, kinds, truth = (torch.cat(parts) for parts in zip(*map(_seen, known), strict=True))
    layer = Scores()
    optimiser = torch.optim.AdamW(layer.parameters(), lr=FIRST_RATE, weight_decay=DECAY)
    steps = FIRST_EPOCHS * -(-len(truth) // FIRST_BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    layer.train()
    for _ in range(FIRST_EPOCHS):
        for some in torch.randperm(len(truth)).split(FIRST_BATCH):
            loss = functional.cross_entropy(layer(seen[some], kinds[some]), truth[some])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
    return layer.eval()


def _seen(one: Example) -> Iterator[Tensor]:
    seen = around(read(one.window).shared[0], [name.run for name in one.names])
    yield torch.from_numpy(seen)
    yield torch.tensor([name.kind for name in one.names])
    yield torch.tensor([name.truth for name in one.names])


def weights(layer: Scores, trust: np.ndarray) -> Head:
    """Scores as they ship, with their trust in the grammar."""
    parts = (
        layer.states.weight.T.reshape(PLACES, WIDTH, HIDDEN),
        layer.kinds.weight,
        layer.states.bias,
        layer.norm.weight,
        layer.norm.bias,
        layer.scores.weight.T,
        layer.scores.bias,
    )
    return Head(*(part.detach().numpy().astype(np.float16) for part in parts), trust)


def log_probabilities(reader: Reader, some: Sequence[Example]) -> np.ndarray:
    """The log-probabilities of the names of examples, names × 8."""
    with torch.no_grad():
        scores = torch.cat([reader(tensors([one])) for one in some])
    return np.asarray(functional.log_softmax(scores, -1).numpy())


def glanced(layer: Scores, some: Sequence[Example]) -> np.ndarray:
    """The same at a glance."""
    with torch.no_grad():
        scores = torch.cat([layer(*list(_seen(one))[:2]) for one in some])
    return np.asarray(functional.log_softmax(scores, -1).numpy())
