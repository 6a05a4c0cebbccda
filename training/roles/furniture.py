"""The training of the second reader, which tells the kinds of furniture apart.

It learns from the labelled pages and from pages of our own, as HTML; what is story, comment or
headline counts for nothing, so that it never learns to say so.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from rashomon.model import ROLES
from rashomon.pages.blocks import network
from rashomon.pages.blocks.furniture import STORY, worded
from rashomon.pages.text.layout import Layout
from training.roles.batches import Inputs
from training.roles.corpus import ANY, Form, Sample, ours, real
from training.roles.network import Drop, RoleNetwork, Shape
from training.roles.train import NARROWEST, OURS, Lesson, fit, fitted_temperature

log = logging.getLogger(__name__)

SHAPE = Shape(words=12, hints=12, width=64)
DROP = Drop(bag=0.25)
OWN = 400
"""Pages of our own: pleas, forms, menus and offers that few of the labelled pages have."""
SEED = 1


class Course(NamedTuple):
    """The forms of pages, real and our own, that are learned from, and how long."""

    forms: frozenset[Form]
    epochs: int


COURSES: dict[network.Form, Course] = {
    "furniture": Course(frozenset({"html"}), 14),
    "dump_furniture": Course(frozenset({"plain", "dump"}), 8),
}
"""How each second reader was trained."""


def train(data: Path, out: Path, course: Course) -> None:
    """Train on the train part, calibrate on the test part of the labels, write the weights."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    samples = [_worded(sample) for sample in _samples(data, course)]
    learn = [sample for sample in samples if sample.origin.part == "train"]
    held = [sample for sample in samples if sample.origin.part == "test"]
    log.info("%d pages to learn from", len(learn))
    numbers = np.concatenate([sample.features.numbers for sample in learn])
    scale = numbers.std(axis=0)
    scale[scale < NARROWEST] = 1.0
    reader = RoleNetwork(numbers.mean(axis=0), scale, SHAPE, DROP)
    fit(reader, [lesson(sample) for sample in learn], course.epochs)
    temperature = fitted_temperature(reader, [lesson(sample) for sample in held])
    log.info("temperature %.3f on %d held-back pages", temperature, len(held))
    np.savez_compressed(out, **reader.arrays(temperature, coarse=True))


def _samples(data: Path, course: Course) -> Iterator[Sample]:
    """Of a page's own lines as text each telling; of the dumps of a page of ours the first."""
    for sample in real(data):
        if sample.origin.form in course.forms - {"dump"}:
            yield sample
    last: Layout | None = None
    for sample in ours(OWN, "train"):
        if sample.origin.form == "html":
            last = sample.layout
        if sample.origin.form in course.forms and last is not None:
            yield sample
            last = None


def _worded(sample: Sample) -> Sample:
    return sample._replace(features=worded(sample.features, sample.layout))


def lesson(sample: Sample) -> Lesson:
    """A page to learn from, of which only furniture counts."""
    allowed = ((sample.roles[:, None] >> np.arange(len(ROLES))) & 1).astype(bool)
    counts = (sample.roles != ANY) & ~allowed[:, STORY].any(axis=1)
    weights = counts * (OURS["html"] if sample.origin.corpus == "ours" else 1.0)
    return Lesson(
        Inputs.of(sample.features),
        torch.from_numpy(allowed),
        torch.from_numpy(weights.astype(np.float32)),
    )
