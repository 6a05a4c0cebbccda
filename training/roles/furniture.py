"""The training of the second reader, which tells the kinds of furniture apart.

It learns from the labelled pages and from pages of our own, as HTML; what is story, comment or
headline counts for nothing, so that it never learns to say so.
"""

from __future__ import annotations

import logging
import random
from pathlib import Path

import numpy as np
import torch

from rashomon.model import ROLES
from rashomon.pages.blocks.furniture import STORY, worded
from training.roles.corpus import ANY, Sample, ours, real
from training.roles.network import Drop, Inputs, RoleNetwork, Shape
from training.roles.train import NARROWEST, OURS, Lesson, fit, fitted_temperature

log = logging.getLogger(__name__)

SHAPE = Shape(words=12, hints=12, width=64)
DROP = Drop(bag=0.25)
EPOCHS = 14
OWN = 400
"""Pages of our own: pleas, forms, menus and offers that few of the labelled pages have."""
SEED = 1


def train(data: Path, out: Path) -> None:
    """Train on the train part, calibrate on the test part of the labels, write the weights."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    every = [*real(data), *ours(OWN, "train")]
    samples = [_worded(sample) for sample in every if sample.origin.form == "html"]
    learn = [sample for sample in samples if sample.origin.part == "train"]
    held = [sample for sample in samples if sample.origin.part == "test"]
    log.info("%d pages to learn from", len(learn))
    numbers = np.concatenate([sample.features.numbers for sample in learn])
    scale = numbers.std(axis=0)
    scale[scale < NARROWEST] = 1.0
    network = RoleNetwork(numbers.mean(axis=0), scale, SHAPE, DROP)
    fit(network, [lesson(sample) for sample in learn], EPOCHS)
    temperature = fitted_temperature(network, [lesson(sample) for sample in held])
    log.info("temperature %.3f on %d held-back pages", temperature, len(held))
    np.savez_compressed(out, **network.arrays(temperature))


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
