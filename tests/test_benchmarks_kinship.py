"""How well found derivations agree with true families is counted as written down."""

from __future__ import annotations

from benchmarks.lineage import kinship
from rashomon.model import Derivation

DOCS = [
    {"id": i, "family": "f", "story": "s", "text": "One. Two. Three."} for i in ("a", "b", "c", "d")
]
UNITS = [{"id": i, "units": [[0, 4, "x:1"], [5, 9, "x:2"]]} for i in ("a", "b", "c", "d")]
EDGES = [
    {"parent": "a", "child": "b"},
    {"parent": "b", "child": "lost"},
    {"parent": "lost", "child": "c"},
    {"parent": "gone", "child": "d"},
]


def truth() -> kinship.Families:
    """A → b → (lost) → c; d from a lost page of its own."""
    return kinship.families(DOCS, EDGES, UNITS)


def found(copy: str, exemplar: str, confidence: float = 0.9) -> Derivation:
    """A copying derivation."""
    return Derivation(
        copy=copy,
        exemplar=exemplar,
        outside=None,
        kind="copied",
        share=1.0,
        confidence=confidence,
    )


def test_lost_parents_are_contracted():
    """A page goes back to its nearest ancestor that is here."""
    assert truth().parents == {"b": frozenset("a"), "c": frozenset("b")}
    assert truth().orphans == {"gone": frozenset("d")}


def test_a_page_that_has_all_that_was_taken_is_as_good_a_source():
    """A has letter for letter what c has from b; d, which is made from none of them, too."""
    assert kinship.is_source(truth(), "c", "a")
    assert not kinship.is_source(truth(), "b", "c")


def test_an_edge_turned_round_counts_as_reversed():
    """One of two copies names its own copy."""
    scores = kinship.score(truth(), [found("b", "c"), found("c", "b")], ())
    assert (scores.source, scores.reversed_) == (0.5, 0.5)


def test_an_explicit_lost_page_is_right_when_its_copies_are():
    """The orphan under a lost page of its own counts as an edge."""
    edges = [found("b", "a"), found("c", "b")]
    assert kinship.score(truth(), edges, [frozenset("d")]).directed == 1.0
    assert kinship.score(truth(), edges, ()).directed == 0.8


def test_groups_that_are_the_true_ones_have_a_rand_index_of_one():
    """And pages put together by chance one near nothing."""
    true = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert kinship.adjusted_rand(true, {"a": 1, "b": 1, "c": 2, "d": 2}) == 1.0
    assert kinship.adjusted_rand(true, {"a": 1, "b": 2, "c": 1, "d": 2}) < 0
