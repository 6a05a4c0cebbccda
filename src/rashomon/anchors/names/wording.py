"""Descriptions put together by their wording: the same noun, or words that mean the same.

Average linkage (Sokal and Michener 1958) over the cosines of MiniLM's vectors (Wang et al. 2020),
heavier for phrases that are often used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.anchors.names.lexicon import are_people
from rashomon.language import meanings

SAME_NOUN = 0.3
"""What the same noun adds to a cosine: on half of NewsWCL50 0.2 to 0.5 differ by a hundredth."""

PEOPLE_AND_THINGS = 0.3
"""What is taken off where one phrase calls people and the other does not."""

MOST = 400
"""So many phrases are compared by meaning, the most used ones; the others by their words."""

Floats = npt.NDArray[np.float64]


def by_wording(phrases: Mapping[str, tuple[str, int]], least: float) -> dict[str, str]:
    """Put phrases together.

    Args:
        phrases: for each the noun it is built on, singular, and how often it is used.
        least: the mean likeness, a cosine with what the noun adds, at which two groups are one.

    Returns:
        For each phrase one phrase of its group.
    """
    ordered = sorted(phrases, key=lambda one: (-phrases[one][1], one))
    compared = sorted(ordered[:MOST])
    if len(compared) < 2:
        return {one: one for one in ordered}
    labels = average_linkage(
        _likeness(compared, [phrases[one][0] for one in compared]),
        [phrases[one][1] ** 0.5 for one in compared],
        least,
    )
    return {one: one for one in ordered[MOST:]} | {
        one: compared[label] for one, label in zip(compared, labels, strict=True)
    }


def _likeness(phrases: Sequence[str], heads: Sequence[str]) -> Floats:
    vectors = np.stack([one.vector for one in meanings(phrases)]).astype(np.float64)
    nouns, people = np.array(heads), np.array([are_people(head) for head in heads])
    likeness: Floats = vectors @ vectors.T
    likeness += SAME_NOUN * _pairs(nouns, np.equal)
    likeness -= PEOPLE_AND_THINGS * _pairs(people, np.not_equal)
    return likeness


def _pairs(
    values: npt.NDArray[np.generic],
    compare: Callable[..., npt.NDArray[np.bool_]],
) -> npt.NDArray[np.bool_]:
    return compare(values[:, None], values[None, :])


def average_linkage(likeness: Floats, weights: Sequence[float], least: float) -> list[int]:
    """Join the two groups that are most alike, again and again while they are so at least.

    Args:
        likeness: between all pairs, n × n, symmetric.
        weights: how much each counts in the mean of its group.
        least: the likeness below which nothing is joined.

    Returns:
        For each of the n the number of one member of its group.
    """
    left, size = likeness.copy(), np.array(weights, dtype=np.float64)
    np.fill_diagonal(left, -np.inf)
    labels = np.arange(len(left))
    nearest = left.argmax(axis=1)
    best = left[labels, nearest]
    while best.max() >= least:
        one = int(best.argmax())
        other = int(nearest[one])
        left[one] = (size[one] * left[one] + size[other] * left[other]) / (size[one] + size[other])
        left[:, one] = left[one]
        left[one, one] = -np.inf
        left[other], left[:, other] = -np.inf, -np.inf
        size[one] += size[other]
        labels[labels == labels[other]] = labels[one]
        stale = np.flatnonzero(np.isin(nearest, (one, other)) | (left[one] > best))
        stale = np.union1d(stale, (one, other))
        nearest[stale] = left[stale].argmax(axis=1)
        best[stale] = left[stale, nearest[stale]]
    return [int(label) for label in labels]
