"""What the network of voices has understood of a name: whether the page credits it, and how.

A name is weighed by the hidden states of its own word pieces and of those around it, which the
network has from looking for statements; one layer of 64 and its scores are all that is added.
``training/credits`` makes it, and its card there says what it learned from and how well it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, get_args

import numpy as np

from rashomon.language import split
from rashomon.model import Page, Relation, Span
from rashomon.voices.credits.names import Name, names_in
from rashomon.voices.outlets import Kind
from rashomon.voices.spans.memory import Memory
from rashomon.voices.spans.network import Floats, Read
from rashomon.voices.spans.windows import Window

RELATIONS: tuple[Relation, ...] = get_args(Relation)
KINDS: tuple[Kind, ...] = get_args(Kind)
NEAR = 8
"""How many pieces on each side of a name are taken together."""

PLACES = 8
"""Hidden states by which a name is weighed, see :func:`around`."""

UNLIKELY = -0.4
"""Log-probability of no credit from which no relation can be likely enough."""


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


class Weighed(NamedTuple):
    """How likely a name is credited with a relation."""

    chance: float
    relation: Relation


class Weighing:
    """The names of a page, weighed while the network reads its paragraphs."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._scores: dict[int, Floats] = {}

    def watch(self, window: Window, read: Callable[[], Read]) -> None:
        """Weighs the names of a window; copies of one read lately cost nothing."""
        scores = _remembered(window, lambda: self._weighed(window, read))
        for first, own in scores.items():
            self._scores[int(window.starts[first])] = own

    def of(self, name: Span, said: Relation | None = None) -> Weighed | None:
        """How likely a name is credited.

        Args:
            name: its place in the page.
            said: the relation with which the grammar credits it, if it does.

        Returns:
            The chance of that relation, or else of the likeliest; ``None`` where the network has
            not read the name.
        """
        scores = self._scores.get(name[0])
        if scores is None:
            return None
        if said is None and scores[0] > UNLIKELY:
            return Weighed(0.0, RELATIONS[0])
        chances = weighed(scores, said, _head().trust)[1:]
        relation = said or RELATIONS[int(chances.argmax())]
        return Weighed(float(chances[RELATIONS.index(relation)]), relation)

    def _weighed(self, window: Window, read: Callable[[], Read]) -> dict[int, Floats]:
        known = list(runs(self._text, window))
        if not known:
            return {}
        states = read().shared[0]
        seen = around(states, [run for _, run in known])
        kinds = np.array([KINDS.index(name.kind) for name, _ in known])
        return dict(zip((run[0] for _, run in known), scores_of(_head(), seen, kinds), strict=True))


_remembered: Memory[dict[int, Floats]] = Memory()


def runs(text: str, window: Window) -> Iterator[tuple[Name, Span]]:
    """The names in a window, each with the run of its pieces."""
    starts, ends = window.starts[1:-1], window.ends[1:-1]
    for sentence in split(text, (int(window.starts[0]), int(window.ends[-1]))):
        for name in names_in(text, sentence):
            first = int(np.searchsorted(ends, name.span[0], "right")) + 1
            last = int(np.searchsorted(starts, name.span[1])) + 1
            if first < last:
                yield name, (first, last)


def around(states: Floats, spans: Sequence[Span]) -> Floats:
    """What is seen of the names of a window: names × places × width.

    The mean of a name's own pieces, the piece before and behind, the second before and behind,
    the window's first, and the means of the eight before and the eight behind; nothing where
    the window has ended.
    """
    first, last = np.array(spans).T
    end = len(states) - 1
    begins = np.concatenate([first, np.maximum(1, first - NEAR), last])
    ends = np.concatenate([last, first, np.maximum(last, np.minimum(end, last + NEAR))])
    at = np.arange(len(states))
    within = (at >= begins[:, None]) & (at < ends[:, None])
    shares = within / np.maximum(ends - begins, 1)[:, None]
    own, before, behind = (shares.astype(np.float32) @ states).reshape(3, len(first), -1)
    parts = [
        own,
        states[first - 1],
        states[last],
        states[np.maximum(first - 2, 0)] * (first > 1)[:, None],
        states[np.minimum(last + 1, end)] * (last < end)[:, None],
        states[np.zeros_like(first)],
        before,
        behind,
    ]
    return np.asarray(np.stack(parts, axis=1), dtype=np.float32)


def scores_of(head: Head, seen: Floats, kinds: np.ndarray) -> Floats:
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
def _head() -> Head:
    with (files(__package__) / "head.npz").open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        return Head(*(kept[part].astype(np.float32) for part in Head._fields))
