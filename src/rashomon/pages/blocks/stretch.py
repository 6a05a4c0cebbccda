"""A page tells its story in one stretch, and readers comment below it.

The network judges each line by some fifteen around it. These facts hold for the whole page;
they are put as a choice of where to cut the page, and the likeliest cut is found by running sums.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.blocks.letters import Ints

Floats = npt.NDArray[np.float32]

BODY, COMMENT = ROLES.index("body"), ROLES.index("comment")
APART = [ROLES.index(role) for role in ("navigation", "related", "other", "comment", "advert")]
"""Roles whose lines set what stands before and after them apart."""
GAP, GAP_OF_DUMPS = 0.65, 2.0
"""What one such line amid a story costs, in the logarithms of odds, in HTML and in text dumps;
chosen on the dev corpora."""
BREAK = 10.0
"""What an interruption costs at the most, of however many such lines: a table of contents, a box
of links. A column of teasers with prose between them is as many interruptions."""
DOUBT = 0.05
"""A line less likely to be of another kind is none."""
LEAST = 0.02
"""No line's word counts for more than these odds against it: the network can be sure and wrong."""
SHORT = 30
"""Characters from which a line's word counts for more."""
NEVER = -99.0


def arranged(
    likely: Floats, sizes: npt.NDArray[np.float64], times: Ints, gap: float = GAP
) -> Floats:
    """The same lines x roles, with no body outside the story's stretch or among comments.

    A list of things alike is one piece of evidence, however many they are: a sidebar of thirty
    teasers must not outweigh a story of eight paragraphs.

    Args:
        likely: Lines x roles.
        sizes: The lines' characters.
        times: How many things there are like each line, itself included.
        gap: What a line of another kind amid the story costs.
    """
    weights = np.log1p(sizes / SHORT) / times
    kept = likely.copy()
    kept[_comments(kept, weights) :, BODY] = 0
    start, end = _story(kept, weights, _breaks(kept, gap / times))
    kept[:start, BODY] = 0
    kept[end:, BODY] = 0
    kept /= np.maximum(kept.sum(axis=1, keepdims=True), LEAST)
    return kept


def _comments(likely: Floats, weights: npt.NDArray[np.float64]) -> int:
    """The line from which readers have their say: no comment above it, no story below."""
    above = np.concatenate(([0.0], np.cumsum(weights * _best(likely, without=COMMENT))))
    below = np.concatenate(([0.0], np.cumsum((weights * _best(likely, without=BODY))[::-1])))
    return int(len(likely) - (above[::-1] + below).argmax())


def _story(
    likely: Floats, weights: npt.NDArray[np.float64], costs: npt.NDArray[np.float64]
) -> tuple[int, int]:
    """The stretch of lines that gains most by being read as the story (Kadane's algorithm)."""
    gains = weights * (_best(likely, without=COMMENT) - _best(likely, without=BODY))
    gains -= costs
    sums = np.concatenate(([0.0], np.cumsum(gains)))
    end = int((sums - np.minimum.accumulate(sums)).argmax())
    return int(sums[: end + 1].argmin()), end


def _breaks(likely: Floats, costs: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """What each line costs that interrupts a story, as far as it is likely to be none of it."""
    apart = likely[:, APART].sum(axis=1)
    costs = costs * np.where(apart < DOUBT, 0.0, apart)
    is_told = likely.argmax(axis=1) == BODY
    turns = np.concatenate(([True], is_told[1:] != is_told[:-1]))
    sums = np.add.reduceat(costs, np.flatnonzero(turns))[np.cumsum(turns) - 1]
    return np.where(is_told, costs, costs * BREAK / np.maximum(sums, BREAK))


def _best(likely: Floats, without: int) -> Floats:
    """For each line the log probability of the likeliest role but one."""
    logs = np.log(np.maximum(likely, LEAST))
    logs[:, without] = NEVER
    best: Floats = logs.max(axis=1)
    return best
