"""Weights by maximum likelihood: the true trees of families against all their trees.

A family's probability of being told right is the sum over trees of true edges only, divided
by the sum over all trees; both are determinants (:mod:`rashomon.lineage.trees.marginals`), and so
is the gradient, the difference of the edges' marginals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.lineage.trees.families import Family
from rashomon.lineage.trees.marginals import edge_marginals, log_partition

Floats = npt.NDArray[np.float64]
STEPS = 350
RATE = 0.05
DECAY = 0.002
"""Strength of the pull of every weight to zero, a page."""


NEVER_AGAINST = ("from an agency", "from outside")
"""Root values that can't speak against having no exemplar here: a credit to a source that is not
here, read rightly, takes nothing from it."""


class Example(NamedTuple):
    """A family as numbers, and which edges are right.

    Attributes:
        signs: Exemplar × copy × sign.
        present: Exemplar × copy: which pairs share wording.
        roots: Copy × what speaks for its having no exemplar.
        right: Exemplar × copy: which exemplars are true.
        alone: Which copies have no exemplar here.
    """

    signs: Floats
    present: npt.NDArray[np.bool_]
    roots: Floats
    right: npt.NDArray[np.bool_]
    alone: npt.NDArray[np.bool_]


class Names(NamedTuple):
    """The signs and the root values that have weights, in the order of the arrays."""

    signs: tuple[str, ...]
    roots: tuple[str, ...]


def names(families: Sequence[Family]) -> Names:
    """All that occur, sorted."""
    signs = {
        s.name for f in families for near in f.near.values() for p in near.values() for s in p.signs
    }
    return Names(
        tuple(sorted(signs)),
        tuple(sorted({n for f in families for r in f.roots.values() for n in r})),
    )


def example(
    family: Family, right: Mapping[str, frozenset[str]], alone: AbstractSet[str], known: Names
) -> Example:
    """A family as numbers.

    Args:
        family: The family.
        right: For each page the exemplars that would be right.
        alone: The pages of which it would be right that they have none.
        known: What has weights.
    """
    pages = sorted(family.near)
    place = {page: n for n, page in enumerate(pages)}
    sign_at = {name: n for n, name in enumerate(known.signs)}
    signs = np.zeros((len(pages), len(pages), len(known.signs)))
    present = np.zeros((len(pages), len(pages)), dtype=np.bool_)
    true = np.zeros_like(present)
    for copy, near in family.near.items():
        for exemplar, pair in near.items():
            at = place[exemplar], place[copy]
            present[at] = True
            true[at] = exemplar in right.get(copy, frozenset())
            for sign in pair.signs:
                if sign.name in sign_at:
                    signs[at][sign_at[sign.name]] += sign.value
    roots = np.array(
        [[family.roots[page].get(name, 0.0) for name in known.roots] for page in pages]
    )
    single = np.array([page in alone for page in pages]) | ~true.any(axis=0)
    return Example(signs, present, roots, true, single)


def fit(examples: Sequence[Example], known: Names, steps: int = STEPS) -> tuple[Floats, Floats]:
    """The weights of signs and of root values, by Adam (Kingma & Ba, 2015) over all families.

    After each step those of ``NEVER_AGAINST`` are brought back to zero where they fell below.
    """
    wide = len(known.signs) + len(known.roots)
    least = np.full(wide, -np.inf)
    least[[len(known.signs) + known.roots.index(n) for n in NEVER_AGAINST if n in known.roots]] = 0
    weights, first, second = np.zeros(wide), np.zeros(wide), np.zeros(wide)
    pages = sum(len(one.alone) for one in examples)
    for step in range(1, steps + 1):
        gradient = sum((_gradient(one, weights) for one in examples), np.zeros(wide))
        gradient = gradient / pages - DECAY * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        rate = RATE * min(1.0, 2 * (1 - step / steps) + 0.02)
        weights += rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights = np.maximum(weights, least)
    return weights[: len(known.signs)], weights[len(known.signs) :]


def _scores(one: Example, weights: Floats, allowed: npt.NDArray[np.bool_]) -> Floats:
    scores: Floats = np.where(allowed, one.signs @ weights[: one.signs.shape[2]], -np.inf)
    return scores


def _gradient(one: Example, weights: Floats) -> Floats:
    """Of the log-probability that the family is told right."""
    roots = one.roots @ weights[one.signs.shape[2] :]
    free, free_root = edge_marginals(_scores(one, weights, one.present), roots)
    only = np.where(one.alone, roots, -np.inf)
    true, true_root = edge_marginals(_scores(one, weights, one.right), only)
    inside = np.einsum("ij,ijk->k", true - free, one.signs)
    outside = (true_root - free_root) @ one.roots
    return np.concatenate([inside, outside])


def log_likelihood(examples: Sequence[Example], weights: Floats) -> float:
    """The mean log-probability of a family's being told right."""
    total = 0.0
    for one in examples:
        roots = one.roots @ weights[one.signs.shape[2] :]
        free = log_partition(_scores(one, weights, one.present), roots)
        true = log_partition(_scores(one, weights, one.right), np.where(one.alone, roots, -np.inf))
        total += true - free
    return total / len(examples)
