"""How often each word piece stands in a cue: what the sieve before the network goes by."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rashomon.voices.spans.sieve import chance
from training.voices.corpus import Example

PIECES = 30522


def shares(known: Iterable[Example]) -> npt.NDArray[np.float16]:
    """For each word piece the share of its occurrences inside cues, drawn towards a tenth."""
    inside, everywhere = np.zeros(PIECES), np.zeros(PIECES)
    for one in known:
        np.add.at(everywhere, one.window.ids, 1)
        np.add.at(inside, one.window.ids, one.cues > 0)
    return ((inside + 0.3) / (everywhere + 3)).astype(np.float16)


def loss(known: Iterable[Example], table: npt.NDArray[np.float16], least: float) -> float:
    """The share of cues in windows that a threshold passes by."""
    lost = total = 0
    for one in known:
        total += len(one.marks)
        lost += len(one.marks) * (chance(one.window, table.astype(np.float32)) < least)
    return lost / max(1, total)
