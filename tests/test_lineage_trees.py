"""All trees of a family at once: their probabilities are exact, and the surest tree is a forest."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.lineage.trees import marginals as trees
from rashomon.lineage.trees.descents import descents
from rashomon.lineage.trees.marginals import marginals

WEIGHTS = st.floats(-6, 6)


@st.composite
def families(draw: st.DrawFn) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Two to four pages, a weight for each exemplar and for each page being the first."""
    pages = "abcd"[: draw(st.integers(2, 4))]
    edges = {copy: {one: draw(WEIGHTS) for one in pages if one != copy} for copy in pages}
    return edges, {page: draw(WEIGHTS) for page in pages}


def by_hand(
    edges: dict[str, dict[str, float]], roots: dict[str, float]
) -> dict[str, dict[str, float]]:
    """The same, every tree written out."""
    pages = sorted(edges)
    found = {page: dict.fromkeys(pages, 0.0) for page in pages}
    total = 0.0
    for choice in itertools.product(pages, repeat=len(pages)):
        chosen = dict(zip(pages, choice, strict=True))
        above = {copy: one for copy, one in chosen.items() if copy != one}
        graph = nx.DiGraph(above.items())
        graph.add_nodes_from(pages)
        if len(above) != len(pages) - 1 or not nx.is_directed_acyclic_graph(graph):
            continue
        weight = math.exp(sum(roots[c] if c == one else edges[c][one] for c, one in chosen.items()))
        total += weight
        for copy, one in chosen.items():
            found[copy][one] += weight
    return {copy: {one: it / total for one, it in near.items()} for copy, near in found.items()}


@given(families())
def test_the_determinant_sums_over_all_trees(made):
    """Each edge has the probability that it has when every tree is written out."""
    edges, roots = made
    found, expected = marginals(sorted(edges), edges, roots), by_hand(edges, roots)
    for page in edges:
        assert found[page] == pytest.approx(expected[page], abs=1e-4)


@given(families())
def test_each_page_is_first_or_has_one_exemplar(made):
    """The probabilities of a page's exemplars and of its being the first sum to one."""
    edges, roots = made
    found = marginals(sorted(edges), edges, roots)
    assert [sum(near.values()) for near in found.values()] == pytest.approx([1.0] * len(edges))


@settings(max_examples=20)
@given(families(), st.permutations(range(4)))
def test_the_order_of_pages_makes_no_difference(made, order):
    """Listed in any order, the pages have the same probabilities."""
    edges, roots = made
    pages = sorted(edges)
    turned = [pages[n] for n in order if n < len(pages)]
    first, second = marginals(pages, edges, roots), marginals(turned, edges, roots)
    for page in pages:
        assert first[page] == pytest.approx(second[page], abs=1e-6)


def test_weights_far_apart_stay_probabilities():
    """Thousands of nats between two exemplars overflow nothing."""
    edges = {"a": {"b": 5000.0}, "b": {"a": -5000.0}}
    found = marginals(["a", "b"], edges, {"a": -900.0, "b": 0.0})
    assert found["a"]["b"] == pytest.approx(1.0, abs=1e-6)


def test_a_family_too_large_for_all_its_trees_is_weighed_page_by_page(monkeypatch):
    """Each page's exemplars still sum to one, the likeliest first."""
    monkeypatch.setattr(trees, "LARGEST", 2)
    edges = {"a": {"b": 1.0, "c": 0.0}, "b": {"a": 0.0}, "c": {"a": 0.0}}
    found = marginals(["a", "b", "c"], edges, dict.fromkeys("abc", 0.0))
    assert [sum(near.values()) for near in found.values()] == pytest.approx([1.0] * 3)
    assert max(found["a"], key=found["a"].get) == "b"


def test_the_exemplars_of_a_much_altered_page_are_told_apart():
    """However much likelier it is as the first page than as a copy of any."""
    edges = {"a": {"b": -28.0, "c": -24.0}, "b": {"a": -40.0}, "c": {"a": -40.0, "b": -2.0}}
    found = marginals(["a", "b", "c"], edges, {"a": -1.0, "b": 30.0, "c": -1.0})
    assert found["a"]["c"] / found["a"]["b"] == pytest.approx(math.exp(4), rel=0.05)


def test_a_page_that_may_be_a_copy_s_copy_is_named_less():
    """The chance that an exemplar goes back to the page is summed over the ways it can."""
    found = descents(
        {
            "a": {"b": 0.2, "c": 0.0, "a": 0.8},
            "b": {"a": 0.5, "c": 0.5, "b": 0.0},
            "c": {"a": 0.6, "b": 0.4, "c": 0.0},
        }
    )
    assert found["a"]["b"] == pytest.approx(1 - (1 - 0.5) * (1 - 0.5 * 0.6) * (1 - 0.1), abs=0.05)
    assert found["b"]["a"] == pytest.approx(0.2, abs=0.05)
