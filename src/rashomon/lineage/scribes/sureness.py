"""How sure each step of a tree of witnesses is, and its direction."""

from __future__ import annotations

from typing import NamedTuple

import networkx as nx
import numpy as np

from rashomon.lineage.scribes.copying import Floats, Scribes
from rashomon.lineage.scribes.search import Tree

TEMPER = 0.2
"""What log-probabilities are multiplied by: places are not as independent of each other as their
sum takes them. A hand estimate."""


class Sureness(NamedTuple):
    """For each witness, of the step to its exemplar (1 for the first text).

    ``joined`` is its probability against all other steps that would join the two parts of the
    tree that it joins, ``forward`` that of the first text's being on the exemplar's side.
    """

    joined: Floats
    forward: Floats


def surenesses(tree: Tree, by: Scribes) -> Sureness:
    """How sure the steps of a tree are."""
    chances = TEMPER * by.copied(tree.readings, tree.readings)
    both = np.maximum(chances, chances.T)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_edges_from((above, copy) for copy, above in enumerate(tree.exemplars) if above >= 0)
    firsts = _firsts(tree, graph, chances, TEMPER * by.was_first(tree.readings))
    joined, forward = np.ones(len(both)), np.ones(len(both))
    for above, copy in graph.edges:
        below = np.isin(np.arange(len(both)), [copy, *nx.descendants(graph, copy)])
        rivals = both[np.ix_(below, ~below)]
        joined[copy] = 1 / np.exp(rivals - both[above, copy]).sum()
        forward[copy] = firsts[~below].sum()
    return Sureness(joined, forward)


def _firsts(tree: Tree, graph: nx.DiGraph[int], chances: Floats, first: Floats) -> Floats:
    """The probability of each witness being the first text, the steps being those of the tree."""
    root = tree.exemplars.index(-1)
    scores = np.zeros(len(first))
    for above, copy in nx.bfs_edges(graph, root):
        scores[copy] = scores[above] + chances[copy, above] - chances[above, copy]
    odds: Floats = np.exp(scores + first - (scores + first).max())
    shares: Floats = odds / odds.sum()
    return shares
