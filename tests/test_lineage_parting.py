"""Pages that share wording are parted into stories by all pairs at once, not by the likeliest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.lineage.trees.parting import of_one_story

CHANCES = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(
        lambda ends: ends[0] < ends[1]
    ),
    st.floats(0.01, 0.99),
)


def test_likely_pairs_join_and_unlikely_ones_do_not():
    """Two pairs of copies, and one page that shares no more than a paragraph with each."""
    pairs = [("a", "b", 0.99), ("c", "d", 0.9), ("a", "e", 0.1), ("c", "e", 0.2)]
    assert of_one_story(pairs) == [{"a", "b"}, {"c", "d"}]


def test_one_likely_pair_does_not_join_two_groups():
    """The undated page of a family shares an old paragraph; those with dates say it is old."""
    family = [("a", "b", 0.99), ("a", "c", 0.98), ("b", "c", 0.97)]
    lifted = [("a", "x", 0.9), ("b", "x", 0.05), ("c", "x", 0.05)]
    assert of_one_story([*family, *lifted]) == [{"a", "b", "c"}]


def test_pairs_without_shared_words_say_nothing_against_a_group():
    """An excerpt that only one page of a family shares words with is of that family."""
    family = [("a", "b", 0.99), ("a", "c", 0.98), ("b", "c", 0.97)]
    assert of_one_story([*family, ("a", "x", 0.8)]) == [{"a", "b", "c", "x"}]


@given(CHANCES, st.randoms())
def test_groups_are_disjoint_and_the_order_of_pairs_is_irrelevant(chances, rng):
    """No page stands in two groups, none alone in one; each group hangs together by its pairs."""
    pairs = [(one, other, chance) for (one, other), chance in chances.items()]
    found = of_one_story(pairs)
    members = [page for group in found for page in group]
    assert len(members) == len(set(members))
    joined = [{one, other} for one, other, _ in pairs]
    for group in found:
        assert len(group) > 1
        assert group == set().union(*(ends for ends in joined if ends <= group))
    rng.shuffle(pairs)
    assert of_one_story(pairs) == found
