"""The way of some words: along family trees, past lost pages, out to sources not here."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.lineage import trace
from rashomon.lineage.tracing.walk import UNFOLDED, walk
from rashomon.model import Derivation, Evidence, Stemma, Witness
from test_lineage_trace import CHANGED, SENTENCE, page

LOST = Witness(id="lost:1", kind="lost", name="lost")


def step(copy, source, **how):
    """A derivation to a page, a lost page, or a source outside (``outside:…``)."""
    outside = source.removeprefix("outside:") if source.startswith("outside:") else None
    plain = {"kind": "copied", "share": 1.0, "confidence": 0.9}
    exemplar = None if outside else source
    return Derivation(copy=copy, exemplar=exemplar, outside=outside, **(plain | how))


def followed(pages, *steps, witnesses=()):
    """The trace of the sentence on some pages, given by name, words and day."""
    known = {name: page(name, words, day) for name, words, day in pages}
    return trace(SENTENCE, known, Stemma(witnesses=witnesses, derivations=steps))


def ways(found):
    """Who has the words from whom."""
    return {(one.copy, one.source) for one in found.way.derivations}


def test_the_way_leads_from_copy_to_copy():
    """A copy of a copy hangs under it, with the derivation that says so."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", CHANGED, "2021-03-02"), ("c", CHANGED, None)]
    found = followed(pages, step("b", "a"), step("c", "b", confidence=0.7))
    assert ways(found) == {("b", "a"), ("c", "b")}
    assert [(node.witness.id, node.depth) for node in walk(found)] == [("a", 0), ("b", 1), ("c", 2)]


def test_a_change_is_told_where_it_was_made():
    """A copy of the altered copy has no variants of its own: it reads as what it was taken from."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", CHANGED, "2021-03-02"), ("c", CHANGED, None)]
    found = followed(pages, step("b", "a"), step("c", "b"))
    assert [(s.page, s.against, len(s.variants)) for s in found.sightings] == [
        ("a", None, 0),
        ("b", "a", 3),
        ("c", "b", 0),
    ]


def test_a_source_outside_is_the_top_of_the_way():
    """Where the first page credits an agency for its text, the words come from there."""
    found = followed([("a", SENTENCE, "2021-03-01")], step("a", "outside:Nordvik Wire"))
    assert found.sightings[0].came_from == "outside:Nordvik Wire"
    assert [w.kind for w in found.way.witnesses] == ["page", "outside"]


def test_a_cited_source_counts_where_it_is_cited():
    """A report cited in another paragraph says nothing of where these words are from."""
    near = Evidence(page="a", span=(0, 8), why="credits it")
    far = Evidence(page="a", span=(900, 908), why="credits it")
    for evidence, known in ((near, {("a", "outside:Wire")}), (far, set())):
        edge = step("a", "outside:Wire", kind="cited", evidence=(evidence,))
        assert ways(followed([("a", SENTENCE, "2021-03-01")], edge)) == known


def test_a_lost_page_lies_on_the_way():
    """Two copies of a lost page hang under it, and it under the page it was taken from."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", CHANGED, "2021-03-02"), ("c", CHANGED, None)]
    steps = step("b", "lost:1"), step("c", "lost:1"), step("lost:1", "a")
    found = followed(pages, *steps, witnesses=(LOST,))
    assert ways(found) == {("b", "lost:1"), ("c", "lost:1"), ("lost:1", "a")}
    assert [s.against for s in found.sightings] == [None, "a", "a"]
    assert [node.depth for node in walk(found)] == [0, 1, 2, 2]


def test_a_page_without_the_words_is_passed_by():
    """A copy can have what the page it was taken from no longer has: the way leads past it."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", "Another text.", None), ("c", SENTENCE, None)]
    found = followed(pages, step("c", "b"), step("b", "a"))
    assert ways(found) == {("c", "b"), ("b", "a")}
    assert ([s.page for s in found.sightings], found.first) == (["a", "c"], ("a",))


def test_a_source_that_never_had_the_words_is_none():
    """Words that a copyist added came from nobody known."""
    found = followed([("b", "Another text.", "2021-03-01"), ("c", SENTENCE, None)], step("c", "b"))
    assert (ways(found), found.undated, found.first) == (set(), (), ("c",))


def test_an_undetermined_direction_names_both():
    """Where nothing decides which had it first, both are named."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", SENTENCE, "2021-03-02")]
    found = followed(pages, step("b", "a", undetermined=True))
    assert found.first == ("a", "b")
    assert found.way.derivations[0].undetermined


def test_dates_that_do_not_decide_name_both():
    """Two pages of one day, from nobody known, are both named; one of no date may be earlier."""
    pages = [("a", SENTENCE, "2021-03-01"), ("b", SENTENCE, "2021-03-01"), ("c", SENTENCE, None)]
    found = followed([*pages, ("d", SENTENCE, "2021-03-02")])
    assert (found.first, found.undated) == (("a", "b"), ("c",))


def test_many_copies_alike_are_folded():
    """Of many copies, word for word and copied by nobody, the last are only counted."""
    names = [f"b{n:02}" for n in range(UNFOLDED + 5)]
    pages = [("a", SENTENCE, "2021-03-01"), *((name, SENTENCE, None) for name in names)]
    (top, *rest) = walk(followed(pages, *(step(name, "a") for name in names)))
    assert (len(rest), list(top.spare)) == (UNFOLDED, names[UNFOLDED:])


NAMES = ["a", "b", "c", "d", "lost:1", "outside:Wire"]
STEPS = st.lists(
    st.builds(
        step,
        st.sampled_from(NAMES[:5]),
        st.sampled_from(NAMES),
        kind=st.sampled_from(["copied", "cited"]),
        undetermined=st.booleans(),
    ),
    max_size=12,
)
DAYS = st.sampled_from([None, "2021-03-01", "2021-03-02"])


@given(STEPS, st.lists(st.tuples(st.sampled_from([SENTENCE, CHANGED, "Fog."]), DAYS), min_size=4))
def test_any_derivations_make_a_forest(steps, pages):
    """No circle, one source a copy, every page with the words once, its source before it."""
    known = [(name, *each) for name, each in zip("abcd", pages, strict=False)]
    found = followed(known, *steps, witnesses=(LOST,))
    copies = [one.copy for one in found.way.derivations]
    assert len(copies) == len(set(copies))
    order = [one.page for one in found.sightings]
    assert sorted(order) == sorted(name for name, words, _ in known if words != "Fog.")
    assert all(
        one.against is None or order.index(one.against) < order.index(one.page)
        for one in found.sightings
    )
    listed = [node.witness.id for node in walk(found)]
    assert sorted(listed) == sorted(one.id for one in found.way.witnesses)
    assert set(found.first) <= set(order)


def test_a_long_chain_is_followed_to_its_end():
    """A chain of three hundred copies neither stops short nor recurses too deep."""
    names = [f"p{n:03}" for n in range(300)]
    steps = [step(copy, source) for source, copy in pairwise(names)]
    found = followed([(name, SENTENCE, None) for name in names], *steps)
    assert [node.depth for node in walk(found)] == list(range(300))
    assert found.first == ("p000",)
