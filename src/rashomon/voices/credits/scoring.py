"""How likely names are credited, by the hidden states of their word pieces and of those near.

One layer of 64 and its scores; ``training/credits`` makes their weights, and its card there says
what they learned from and how well they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, get_args

import numpy as np

from rashomon.model import Relation, Span
from rashomon.voices.outlets import Kind
from rashomon.voices.spans.network import Floats
from rashomon.voices.spans.windows import Ints

RELATIONS: tuple[Relation, ...] = get_args(Relation)
KINDS: tuple[Kind, ...] = get_args(Kind)
NEAR = 8
"""How many pieces on each side of a name are taken together."""

PLACES = 8
"""Hidden states by which a name is weighed, see :func:`places`."""


class Head(NamedTuple):
    """The weights of the layer, and four numbers that weigh it against the grammar.

    ``states`` is places × 384 × 64, ``kinds`` kinds × 64, ``scores`` 64 × 8: no credit, then
    the relations. ``trust``: of the scores, of the grammar's relation, of its finding any, and
    of there being no credit.
    """

    states: Floats
    kinds: Floats
    shift: Floats
    scale: Floats
    centre: Floats
    scores: Floats
    bias: Floats
    trust: Floats


def around(states: Floats, runs: Sequence[Span]) -> Floats:
    """What is seen of the names of a window: names × places × width.

    Args:
        states: hidden states, pieces × width.
        runs: the pieces of each name.
    """
    return np.asarray(places(len(states), runs) @ states, dtype=np.float32)


def places(length: int, runs: Sequence[Span]) -> Floats:
    """The share of each piece of a window in each place near its names: names × places × pieces.

    The mean of a name's own pieces, the piece before and behind, the second before and behind,
    the window's first, and the means of the eight before and the eight behind; nothing where
    the window has ended. Its last edge can be the piece behind a name, and no other.
    """
    first, last = np.array(runs).T
    end = length - 1
    nothing = np.zeros_like(first)
    begins = [
        first,
        first - 1,
        last,
        np.maximum(first - 2, 0),
        np.minimum(last + 1, end),
        nothing,
        np.maximum(1, first - NEAR),
        last,
    ]
    ends = [
        last,
        first,
        last + 1,
        np.maximum(first - 1, 0),
        np.minimum(last + 2, end),
        nothing + 1,
        first,
        np.maximum(last, np.minimum(end, last + NEAR)),
    ]
    low, high = (np.stack(edges, axis=1)[:, :, None] for edges in (begins, ends))
    at = np.arange(length)
    within = (at >= low) & (at < high)
    return np.asarray(within / np.maximum(high - low, 1), dtype=np.float32)


def scores_of(head: Head, seen: Floats, kinds: Ints) -> Floats:
    """The log-probabilities of names: names × 8.

    Args:
        head: the weights.
        seen: names × places × width, each as :func:`around` gives it.
        kinds: the place of each name's kind in ``KINDS``.
    """
    states = head.states.reshape(-1, head.states.shape[-1])
    hidden = seen.reshape(len(seen), -1) @ states + head.kinds[kinds] + head.shift
    hidden -= hidden.mean(axis=-1, keepdims=True)
    hidden /= np.sqrt((hidden**2).mean(axis=-1, keepdims=True) + 1e-5)
    scores = np.maximum(hidden * head.scale + head.centre, 0) @ head.scores + head.bias
    return np.asarray(np.log(_shares(scores)), dtype=np.float32)


def weighed(scores: Floats, said: Relation | None, trust: Floats) -> Floats:
    """The probabilities of no credit and of each relation, the grammar's word weighed in."""
    total = scores * trust[0]
    total[0] += trust[3]
    if said is not None:
        total[1:] += trust[2]
        total[1 + RELATIONS.index(said)] += trust[1]
    return _shares(total)


def _shares(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares = np.maximum(raised / raised.sum(axis=-1, keepdims=True), 1e-6)
    return np.asarray(shares, dtype=np.float32)


@cache
def shipped(name: str) -> Head:
    """The weights that ship: ``glance`` of the finder's states, ``reading`` of the reader's."""
    with (files(__package__) / f"{name}.npz").open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        return Head(*(kept[part].astype(np.float32) for part in Head._fields))
