"""The toll of a page: the count whose candidates weigh most.

The weights are those of a softmax over the candidates of a page (McFadden, 1974); how they were
made is told in ``training/tolls``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations
from math import exp

from rashomon.accounts.tolls.candidates import Candidate, candidates
from rashomon.model import Page, Span, Value


class Toll(Value, frozen=True):
    """How many a page says died: the number as named, the interval it means, how sure that is."""

    span: Span
    count: float
    low: float
    high: float | None
    confidence: float


def toll(page: Page) -> Toll | None:
    """The number of people that a page tells died in its event; ``None`` where it tells none.

    Args:
        page: a page with its quantities.
    """
    found = candidates(page)
    if not found:
        return None
    shares = _shares([weight(one) for one in found])
    by_count: dict[float, float] = defaultdict(float)
    for one, share in zip(found, shares, strict=True):
        by_count[one.count] += share
    likely = max(by_count, key=by_count.__getitem__)
    told = [(share, one) for one, share in zip(found, shares, strict=True) if one.count == likely]
    chief = max(told, key=lambda one: one[0])[1]
    return Toll(chief.span, chief.count, chief.low, chief.high, round(by_count[likely], 3))


def weight(candidate: Candidate) -> float:
    """What speaks for a candidate, feature by feature and two by two, as a logarithm."""
    known = _weights()
    return sum(known.get(name, 0.0) * value for name, value in crossed(candidate.features).items())


def crossed(features: Mapping[str, float]) -> dict[str, float]:
    """Features and the products of every two of them, ``a × b`` in the order of their names."""
    told = sorted((name, value) for name, value in features.items() if value)
    both = {f"{a} × {b}": x * y for (a, x), (b, y) in combinations(told, 2)}
    return {**dict(told), **both}


def _shares(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    raised = [exp(score - highest) for score in scores]
    return [one / sum(raised) for one in raised]


@cache
def _weights() -> Mapping[str, float]:
    known: dict[str, float] = json.loads((files(__package__) / "weights.json").read_text("utf-8"))
    return known
