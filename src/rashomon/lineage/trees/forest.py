"""The most probable family forest over weighed edges: a maximum spanning arborescence."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx

_OUTSIDE = ""  # no page has an empty id
_TIE = 1e-9

Edges = Mapping[str, Mapping[str, float]]
"""For each copy, what is gained by each page that it may come from."""


def likeliest_forest(edges: Edges, roots: Mapping[str, float]) -> dict[str, str | None]:
    """The exemplar of each page in the forest of greatest total weight; ``None`` for roots.

    Chu-Liu/Edmonds, as networkx has it, below one node for all that stands outside. Where
    every page can have its best exemplar without a cycle, that is the answer and the search
    is spared. Equal weights are decided by the order of ids, whatever the order of input.

    Args:
        edges: The weights of exemplars.
        roots: The weight of each page having none here; all pages stand in it.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(roots)
    graph.add_edges_from((copy, exemplar) for copy, near in edges.items() for exemplar in near)
    chosen: dict[str, str | None] = {}
    for family in nx.connected_components(graph):
        chosen |= _likeliest_tree(sorted(family), edges, roots)
    return dict(sorted(chosen.items()))


def _likeliest_tree(
    pages: list[str], edges: Edges, roots: Mapping[str, float]
) -> dict[str, str | None]:
    rank = {page: place for place, page in enumerate(pages)}
    tree: nx.DiGraph[str] = nx.DiGraph()
    for page in pages:
        tree.add_edge(_OUTSIDE, page, weight=roots[page])
        for exemplar, weight in sorted(edges.get(page, {}).items()):
            tree.add_edge(exemplar, page, weight=weight - _TIE * rank[exemplar])
    chosen = {page: _heaviest(tree, page) for page in pages}
    best = nx.DiGraph((exemplar, page) for page, exemplar in chosen.items())
    if not nx.is_directed_acyclic_graph(best):
        best = nx.maximum_spanning_arborescence(tree)
        chosen = {page: exemplar for exemplar, page in best.edges}
    return {page: chosen[page] or None for page in pages}


def _heaviest(tree: nx.DiGraph[str], page: str) -> str:
    incoming: list[tuple[str, str, float]] = list(tree.in_edges(page, data="weight"))
    return max(incoming, key=lambda edge: (edge[2], edge[0]))[0]
