"""How far each word piece stands from a cue."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

NEAR = 24
"""Distances told apart on either side; farther ones share the groups at the ends."""

_FARTHEST = 192


def distances(length: int, first: int, beyond: int) -> npt.NDArray[np.int64]:
    """For each of ``length`` pieces the group of its distance from pieces ``first`` to ``beyond``.

    Returns:
        Numbers from 0 to 48: 24 in the cue, less before it, more behind it, groups growing
        wider from the eighth piece on.
    """
    places = np.arange(length)
    before = np.maximum(first - places, 0)
    behind = np.maximum(places - (beyond - 1), 0)
    return NEAR + _group(behind) - _group(before)


def _group(apart: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    wide = 8 + (np.log(np.maximum(apart, 8) / 8) / np.log(_FARTHEST / 8) * (NEAR - 8)).astype(int)
    return np.where(apart <= 8, apart, np.minimum(wide, NEAR)).astype(np.int64)
