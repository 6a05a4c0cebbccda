"""The training itself."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from rashomon.model import ROLES
from rashomon.pages.blocks.network import Form
from training.roles.batches import Batch, Inputs
from training.roles.corpus import ANY, Sample, ours, real
from training.roles.network import RoleNetwork

log = logging.getLogger(__name__)

WEIGHT = {"html": 1.0, "dump": 0.6, "plain": 0.5}
OURS = {"html": 0.35, "dump": 1.0}
"""What a page of our own counts beside a real one: readers' comments in dumps are mostly ours."""
RATE = 2.5e-3
KEPT = 0.995
"""Of the smoothed weights at each step: the network shipped is a mean over the last hundreds."""
BATCH = 4
NARROWEST = 0.02
"""A number that varies less than this is left as it is."""
NEVER = -1e9


class Lesson(NamedTuple):
    """A page to learn from: what is seen, which roles each line may have, what each counts."""

    inputs: Inputs
    allowed: Tensor
    weights: Tensor


class Course(NamedTuple):
    """How long to train, on how many pages of our own, what HTML counts, from which seed.

    ``without`` names a corpus to leave out.
    """

    epochs: int = 8
    own: int = 2000
    html: float = 1.0
    seed: int = 1
    without: str = ""


COURSES: dict[Form, Course] = {"markup": Course(epochs=9, html=2.0), "dump": Course()}
"""How each shipped network was trained."""


def train(data: Path, out: Path, course: Course) -> None:
    """Train on the train part, calibrate on the test part of the labels, write the weights."""
    random.seed(course.seed)
    torch.manual_seed(course.seed)
    samples = [*real(data, without=course.without), *ours(course.own, "train")]
    learn = [
        sample for sample in samples if sample.origin.part == "train" and _says_something(sample)
    ]
    log.info("%d pages to learn from", len(learn))
    network = _network(learn)
    fit(network, [_lesson(sample, course.html) for sample in learn], course.epochs)
    held = [
        s
        for s in samples
        if s.origin.part == "test" and s.origin.corpus != "ours" and _says_something(s)
    ]
    temperature = fitted_temperature(network, [_lesson(sample, course.html) for sample in held])
    log.info("temperature %.3f on %d held-back pages", temperature, len(held))
    np.savez_compressed(out, **network.arrays(temperature))


def _says_something(sample: Sample) -> bool:
    return bool((sample.roles != ANY).any())


def _network(samples: Sequence[Sample]) -> RoleNetwork:
    numbers = np.concatenate([sample.features.numbers for sample in samples])
    scale = numbers.std(axis=0)
    scale[scale < NARROWEST] = 1.0
    return RoleNetwork(numbers.mean(axis=0), scale)


def _lesson(sample: Sample, html: float) -> Lesson:
    bits = np.arange(len(ROLES))
    allowed = ((sample.roles[:, None] >> bits) & 1).astype(bool)
    sizes = np.array([line.end - line.start for line in sample.layout.lines])
    weights = (1 + 0.5 * np.log1p(sizes / 50)) * (sample.roles != ANY)
    weights *= WEIGHT[sample.origin.form] * (html if sample.origin.form == "html" else 1.0)
    if sample.origin.corpus == "ours":
        weights *= OURS[sample.origin.form]
    return Lesson(
        Inputs.of(sample.features),
        torch.from_numpy(allowed),
        torch.from_numpy(weights.astype(np.float32)),
    )


def fit(network: RoleNetwork, lessons: list[Lesson], epochs: int) -> None:
    """Teach a network, and leave it with the mean of its last weights."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.02)
    steps = epochs * len(lessons) // BATCH + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, RATE, total_steps=steps + 1, pct_start=0.15
    )
    smooth = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(KEPT)
    )
    network.train()
    for epoch in range(epochs):
        random.shuffle(lessons)
        total = 0.0
        for first in range(0, len(lessons) - BATCH + 1, BATCH):
            loss = _loss(network, lessons[first : first + BATCH])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            smooth.update_parameters(network)
            schedule.step()
            total += float(loss.detach()) * BATCH
        log.info("epoch %d: loss %.4f", epoch + 1, total / len(lessons))
    network.load_state_dict(smooth.module.state_dict())
    network.eval()


def _loss(network: RoleNetwork, lessons: Sequence[Lesson]) -> Tensor:
    """The mean of what these pages say against the network, one that says little counting less."""
    logits = network(Batch.of([lesson.inputs for lesson in lessons]))
    parts = logits.split([len(lesson.weights) for lesson in lessons])
    each = [
        (_losses(part, lesson) * lesson.weights).sum() / (lesson.weights.sum() + 40)
        for part, lesson in zip(parts, lessons, strict=True)
    ]
    return torch.stack(each).mean()


def _losses(logits: Tensor, lesson: Lesson) -> Tensor:
    """For each line how unlikely the roles are that it may have."""
    likely = functional.log_softmax(logits, 1).masked_fill(~lesson.allowed, NEVER)
    return -torch.logsumexp(likely, 1)


def fitted_temperature(network: RoleNetwork, lessons: Sequence[Lesson]) -> float:
    """What logits are divided by so that confidences are frequencies (Guo et al. 2017)."""
    with torch.no_grad():
        answers = [(network(Batch.of([lesson.inputs])), lesson) for lesson in lessons]

    def surprise(temperature: float) -> float:
        losses = (
            (_losses(logits / temperature, lesson) * (lesson.weights > 0)).sum()
            for logits, lesson in answers
        )
        return float(sum(losses))

    return min(np.arange(0.6, 3.0, 0.05).tolist(), key=surprise)
