"""All family trees of some pages at once: how probable each edge is.

A tree's probability is proportional to the exponential of the sum of its edges' weights. The
sum over all trees with one root is a determinant (Kirchhoff's theorem as Tutte has it for
directed graphs; Koo, Globerson, Carreras & Collins, "Structured prediction models via the
matrix-tree theorem", 2007), so every edge's marginal probability is exact, rivals and circles
weighed in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Edges = Mapping[str, Mapping[str, float]]
"""For each page the weight of each page that it may have been made from."""

LARGEST = 1500
"""Pages of a family of which all trees are weighed together: some seconds, 100 MB."""

FAINTEST = -20.0
"""Exemplars below a page's best by more count as this much below it, and so do first pages below
the likeliest one: it keeps the sums exact."""

SET_APART = 20.0
"""By so much at the most a page's being the first outweighs its likeliest exemplar: a copy that was
altered throughout is as far from all others as the first page is."""


def marginals(
    pages: Sequence[str], edges: Edges, roots: Mapping[str, float]
) -> dict[str, dict[str, float]]:
    """The probability of each page's exemplar, over all trees of a family.

    Args:
        pages: The family, each page once; no edge leads out of it.
        edges: Log-weights of exemplars; both ways between two pages where there is one.
        roots: The log-weight of each page being the first.

    Returns:
        For each page the probability of each exemplar, and under its own id that of being the
        first; they sum to one. Time is cubic in the pages, up to ``LARGEST`` of them; in a larger
        family each page is weighed for itself, in linear time.
    """
    if len(pages) > LARGEST:
        return {page: _each_for_itself(page, edges.get(page, {}), roots[page]) for page in pages}
    place = {page: n for n, page in enumerate(pages)}
    weights = np.full((len(pages), len(pages)), -np.inf)
    for copy, near in edges.items():
        for exemplar, weight in near.items():
            weights[place[exemplar], place[copy]] = weight
    alone = np.array([roots[page] for page in pages])
    nearest = weights.max(axis=0, initial=-np.inf)
    alone = np.where(np.isfinite(nearest), np.minimum(alone, nearest + SET_APART), alone)
    within, root = edge_marginals(weights, alone)
    found: dict[str, dict[str, float]] = {}
    for page in pages:
        near = edges.get(page, {})
        found[page] = {one: float(within[place[one], place[page]]) for one in near}
        found[page][page] = float(root[place[page]])
    return found


def _each_for_itself(page: str, near: Mapping[str, float], root: float) -> dict[str, float]:
    """The probabilities of one page's exemplars as if no other page had any."""
    names = [*near, page]
    weights = np.array([*near.values(), root])
    odds = np.exp(weights - weights.max())
    return dict(zip(names, (odds / odds.sum()).tolist(), strict=True))


def edge_marginals(weights: Floats, roots: Floats) -> tuple[Floats, Floats]:
    """The probability of each edge, exemplar × copy, and of each page being the root.

    Args:
        weights: Log-weights, exemplar × copy; minus infinity where there is no edge.
        roots: Log-weights of being the root.
    """
    inside, alone, _ = _scaled(weights, roots)
    inverse = np.linalg.inv(_laplacian(inside, alone))
    own = np.diagonal(inverse).copy()
    own[0] = 0.0
    back = inverse.T.copy()
    back[0] = 0.0
    within = inside * (own[None, :] - back)
    return np.clip(within, 0.0, 1.0), np.clip(alone * inverse[:, 0], 0.0, 1.0)


def log_partition(weights: Floats, roots: Floats) -> float:
    """The logarithm of the sum over all trees of their exponential weight."""
    inside, alone, best = _scaled(weights, roots)
    _, logarithm = np.linalg.slogdet(_laplacian(inside, alone))
    return float(logarithm + best)


def _scaled(weights: Floats, roots: Floats) -> tuple[Floats, Floats, float]:
    """Exponentials with each copy's best exemplar and the best root at one; what that took off.

    It takes the same off every tree, so no probability changes. A page's exemplars are measured
    against each other and never against its being the root, or those of a page that was much
    rewritten would all look alike.
    """
    highest = weights.max(axis=0, initial=-np.inf)
    best = np.where(np.isfinite(highest), highest, 0.0)
    root = float((roots - best).max())
    inside = np.where(np.isfinite(weights), np.exp(np.maximum(weights - best, FAINTEST)), 0.0)
    alone = np.where(np.isfinite(roots), np.exp(np.maximum(roots - best - root, FAINTEST)), 0.0)
    return inside, alone, float(best.sum()) + root


def _laplacian(inside: Floats, alone: Floats) -> Floats:
    """The Laplacian of the pages, its first row in the place of the root's edges."""
    laplacian: Floats = np.diag(inside.sum(axis=0)) - inside
    laplacian[0] = alone
    return laplacian
