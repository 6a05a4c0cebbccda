"""Texts copied by hand along a known tree."""

from __future__ import annotations

import difflib

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.families.hand import LENGTH, WITNESSES, copied_by_hand, prose


@given(st.integers(0, 10**9))
def test_a_tradition_is_a_tree_with_lost_copies(seed):
    """Every copy has one exemplar, and what is lost has two copies at least."""
    made = copied_by_hand(seed)
    tree = nx.DiGraph(made.edges)
    assert nx.is_arborescence(tree)
    assert WITNESSES[0] <= len(tree) <= WITNESSES[1]
    assert next(node for node, degree in tree.in_degree if degree == 0) == made.root
    assert set(tree) == made.lost | made.texts.keys()
    assert not made.lost & made.texts.keys()
    assert 1 <= len(made.lost) <= 3
    assert all(tree.out_degree(page) >= 2 for page in made.lost)


@given(st.integers(0, 10**9))
def test_the_first_text_is_of_the_length_of_the_experiments(seed):
    """Some 900 to 1,200 words."""
    assert LENGTH[0] <= len(prose(seed).split()) <= LENGTH[1]


def test_the_same_seed_copies_the_same():
    """And another one otherwise."""
    assert copied_by_hand(4) == copied_by_hand(4)
    assert copied_by_hand(4) != copied_by_hand(5)


def test_scribes_err_now_and_then():
    """A copy is very like its exemplar, and never the same for all scribes."""
    made = copied_by_hand(7)
    alike = [
        difflib.SequenceMatcher(
            None, made.texts[one].split(), made.texts[other].split(), autojunk=False
        ).ratio()
        for one, other in made.edges
        if not {one, other} & made.lost
    ]
    assert min(alike) > 0.9
    assert len(set(made.texts.values())) == len(made.texts)
