"""The likeliest tree of a text's witnesses, lost ones among them.

Structural expectation-maximisation (Friedman, Ninio, Pe'er & Pupko 2002; for texts Roos and Zou,
2011), hard instead of soft: with all readings known the likeliest tree is a maximum spanning
tree; with the tree known, the likeliest readings of lost witnesses, and of words that a
witness lacks, follow by dynamic programming (Sankoff, 1975). A lost witness is put in wherever
that makes the whole likelier, itself weighed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import networkx as nx
import numpy as np

from rashomon.lineage.scribes.copying import Floats, Ints, Scribes
from rashomon.lineage.scribes.places import UNKNOWN

LOST = -10.0
"""Log-probability of a lost witness at some place of the tree. A hand estimate."""
TRIED = 4
"""Likeliest places of a further lost witness that are tried."""
ROUNDS = 6


class Tree(NamedTuple):
    """Witnesses, those that are here first; for each its exemplar (``-1``: the first text).

    ``readings`` is witness × place, all known; ``score`` a log-probability.
    """

    readings: Ints
    exemplars: tuple[int, ...]
    score: float


def likeliest_tree(readings: Ints, by: Scribes) -> Tree:
    """The likeliest tree; ``readings`` is witness × place, ``UNKNOWN`` where words are lacking."""
    here = len(readings)
    best = _settled(_guessed(readings), readings, by)
    while True:
        added = _best(best, _with_one_more(best, by), readings, by)
        if added.score <= best.score:
            break
        best = added
    for lost in range(len(best.readings) - 1, here - 1, -1):
        without = _settled(np.delete(best.readings, lost, axis=0), readings, by)
        best = max(best, without, key=lambda tree: tree.score)
    return best


def _best(best: Tree, more: Sequence[Ints], readings: Ints, by: Scribes) -> Tree:
    return max(
        (_settled(np.vstack([best.readings, one]), readings, by) for one in more),
        key=lambda tree: tree.score,
        default=best,
    )


def _guessed(readings: Ints) -> Ints:
    """The readings, what is lacking as the likest witness has it."""
    known = readings != UNKNOWN
    filled = readings.copy()
    both = known[:, None] & known[None]
    unlike = ((readings[:, None] != readings[None]) & both).sum(axis=2)
    for one, order in enumerate(np.argsort(unlike, axis=1, kind="stable")):
        for other in order:
            gaps = (filled[one] == UNKNOWN) & known[other]
            filled[one, gaps] = readings[other, gaps]
    filled[filled == UNKNOWN] = 0
    return filled


def _settled(guess: Ints, readings: Ints, by: Scribes) -> Tree:
    """The tree and the unknown readings that make each other likeliest."""
    best = _grown(guess, len(readings), by)
    for _ in range(ROUNDS):
        known = np.full_like(guess, UNKNOWN)
        known[: len(readings)] = readings
        tree = _grown(_read(best.exemplars, known, by), len(readings), by)
        if tree.score <= best.score + 1e-9:
            break
        best = tree
    return best


def _grown(readings: Ints, here: int, by: Scribes) -> Tree:
    """The likeliest tree where all readings are known."""
    chances, first = by.copied(readings, readings), by.was_first(readings)
    both = np.maximum(chances, chances.T)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, both[a, b]) for a, b in combinations(range(len(readings)), 2)
    )
    tree = nx.maximum_spanning_tree(graph)
    root, score = _first(tree, chances, first)
    exemplars = {copy: exemplar for exemplar, copy in nx.bfs_edges(tree, root)} | {root: -1}
    return Tree(
        readings,
        tuple(exemplars[copy] for copy in range(len(readings))),
        score + LOST * (len(readings) - here),
    )


def _first(tree: nx.Graph[int], chances: Floats, first: Floats) -> tuple[int, float]:
    """The likeliest root of a tree, and how likely the tree is then."""
    steps = list(nx.bfs_edges(tree, 0))
    scores = {0: sum(float(chances[step]) for step in steps)}
    for above, below in steps:
        scores[below] = scores[above] + float(chances[below, above] - chances[above, below])
    root = max(scores, key=lambda one: (scores[one] + first[one], -one))
    return root, scores[root] + float(first[root])


def _read(exemplars: Sequence[int], known: Ints, by: Scribes) -> Ints:
    """The likeliest reading of every witness, given the tree."""
    places = np.arange(known.shape[1])
    step = by.change + by.slips * by.a_slip
    below: Floats = np.zeros((*known.shape, step.shape[1]))
    for one, row in enumerate(known):
        at = np.flatnonzero(row != UNKNOWN)
        below[one, at] = -np.inf
        below[one, at, row[at]] = 0.0
    order = list(nx.topological_sort(nx.DiGraph((e, c) for c, e in enumerate(exemplars))))[1:]
    for copy in reversed(order):
        if exemplars[copy] >= 0:
            below[exemplars[copy]] += (step + below[copy][:, None, :]).max(axis=2)
    read = known.copy()
    for copy in order:
        above = exemplars[copy]
        reached = by.first if above < 0 else step[places, read[above]]
        read[copy] = (reached + below[copy]).argmax(axis=1)
    return read


def _with_one_more(tree: Tree, by: Scribes) -> list[Ints]:
    """The readings of a further lost witness, at the places where one helps most."""
    chances, first = by.copied(tree.readings, tree.readings), by.was_first(tree.readings)
    found = []
    for above, copies in _spots(tree):
        text = _between(tree, above, copies, by)
        before = sum(_edge(chances, first, tree.exemplars[copy], copy) for copy in copies)
        made = by.copied(tree.readings, text)[above, 0] if above >= 0 else by.was_first(text)[0]
        after = by.copied(text, tree.readings[list(copies)]).sum() + made
        found.append((float(after - before), text))
    found.sort(key=lambda one: -one[0])
    return [text for _, text in found[:TRIED]]


def _edge(chances: Floats, first: Floats, above: int, copy: int) -> float:
    return float(first[copy] if above < 0 else chances[above, copy])


def _spots(tree: Tree) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Exemplar and copies of a possible lost witness: two of a witness and its copies, or all."""
    for one, above in enumerate(tree.exemplars):
        copies = [copy for copy, exemplar in enumerate(tree.exemplars) if exemplar == one]
        for group in sorted({*combinations((one, *copies), 2), (one, *copies)}):
            if len(group) > 1:
                yield (above if one in group else one), group


def _between(tree: Tree, above: int, copies: Sequence[int], by: Scribes) -> Ints:
    """The likeliest readings of a text between an exemplar and its copies, as one row."""
    places = np.arange(tree.readings.shape[1])
    step = by.change + by.slips * by.a_slip
    worth = by.first.copy() if above < 0 else step[places, tree.readings[above]]
    for copy in copies:
        worth = worth + step[places, :, tree.readings[copy]]
    found: Ints = worth.argmax(axis=1)[None]
    return found
