"""Readers whose role model has not seen one of the corpora."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from rashomon.model import Intake, Page
from rashomon.pages import read
from rashomon.pages.blocks.network import Network
from training.roles.corpus import MEASURE_ONLY

FOLDER = Path(__file__).parent / "left_out"
"""Kept between runs, so that measuring again needs no training; not part of the repository."""


def reader_without(corpus: str, data: Path) -> Callable[[Intake], Page]:
    """What :func:`rashomon.pages.read` would be, had its model been trained without a corpus.

    The shipped model never saw the corpora that may only be measured on.

    Raises:
        ImportError: PyTorch, which training needs, is not installed.
    """
    if corpus in MEASURE_ONLY:
        return read
    weights = FOLDER / f"{corpus}.npz"
    if not weights.exists():
        from training.roles.train import Course, train

        course = Course(epochs=6, own=1000, html=2.0, without=corpus)
        FOLDER.mkdir(exist_ok=True)
        train(data, weights, course)
    with np.load(weights) as arrays:
        return partial(read, network=Network(dict(arrays)))
