"""Windows that cannot hold a statement, told by their words alone and passed by.

Each word piece has the share of its occurrences in annotated news that stand in a cue; a window
is passed by where hardly any of its pieces is likely to. ``training/voices/sieve.py`` counts.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from rashomon.voices.spans.windows import Window

LEAST = 0.2
"""Chance that any piece is in a cue, pieces taken as independent, from which a window is read."""


def may_hold(window: Window) -> bool:
    """Whether a window's words leave it possible that it holds a statement."""
    return chance(window, _shares()) >= LEAST


def chance(window: Window, shares: npt.NDArray[np.float32]) -> float:
    """The probability that any piece of a window is in a cue, pieces taken as independent."""
    return 1 - float(np.prod(1 - shares[window.ids[1:-1]]))


@cache
def _shares() -> npt.NDArray[np.float32]:
    with (files(__package__) / "shares.npy").open("rb") as file:
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float32)
