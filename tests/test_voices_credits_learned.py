"""Names that the network of voices holds for credits, whatever phrase stands around them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit_sentences import a_page, figures, samples
from rashomon.voices import hear
from rashomon.voices.credits import credits_of
from rashomon.voices.credits.learned import RELATIONS, Weighing, around, weighed

FLOORS = {"unseen": (0.98, 0.9, 0.96), "fresh": (0.96, 0.93, 0.98), "blind": (0.92, 0.78, 0.9)}
"""Just below what was measured on sentences that neither grammar nor network were made with."""


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_pages_credit_more_than_phrases_tell(part: str):
    """The network adds credits that the grammar misses, and hardly a wrong one."""
    known = list(samples(part))
    reached = figures((sample, hear(sample.page)[1]) for sample in known)
    assert all(a >= b for a, b in zip(reached, FLOORS[part], strict=True)), reached
    assert reached.recall > figures((one, credits_of(one.page)) for one in known).recall


@given(
    st.integers(3, 40).flatmap(
        lambda length: st.tuples(
            st.just(length),
            st.lists(
                st.integers(1, length - 2).flatmap(
                    lambda first: st.tuples(st.just(first), st.integers(first + 1, length - 1))
                ),
                min_size=1,
                max_size=4,
            ),
        )
    )
)
def test_a_name_is_seen_with_the_pieces_around_it(window: tuple[int, list[tuple[int, int]]]):
    """Wherever a name stands in a window, its own pieces and its neighbours' are taken."""
    length, spans = window
    states = np.arange(length, dtype=np.float32)[:, None]
    for seen, (first, last) in zip(around(states, spans), spans, strict=True):
        before, behind = states[max(1, first - 8) : first], states[last : min(length - 1, last + 8)]
        expected = [
            states[first:last].mean(),
            first - 1,
            last,
            first - 2 if first > 1 else 0,
            last + 1 if last + 1 < length else 0,
            0,
            before.mean() if len(before) else 0,
            behind.mean() if len(behind) else 0,
        ]
        assert seen[:, 0].tolist() == pytest.approx(expected, abs=1e-3)


def test_the_grammar_s_word_makes_its_relation_likelier():
    """Of the same scores, the relation that a phrase tells gains."""
    scores, trust = np.log(np.full(8, 0.125, np.float32)), np.array([1, 2, 1, 0], np.float32)
    alone, told = weighed(scores, None, trust), weighed(scores, "told", trust)
    at = 1 + RELATIONS.index("told")
    assert told[at] > alone[at]
    assert float(told.sum()) == pytest.approx(1, abs=1e-4)


@given(st.text(max_size=300))
def test_credits_lie_within_any_page(text: str):
    """Whatever a page holds, credits and their evidence are spans of it, with a probability."""
    for credit in hear(a_page(text or "x"))[1]:
        for start, end in (credit.span, credit.evidence):
            assert 0 <= start < end <= len(text)
        assert 0 <= credit.confidence <= 1


def test_names_that_the_network_has_not_read_are_left_to_the_phrases():
    """Without a network each credit is what a phrase tells, and every name unweighed."""
    page = a_page("“No,” Reed told the Lavel Courier.")
    assert Weighing(page).of((16, 33)) is None
    assert [credit.relation for credit in credits_of(page)] == ["told"]
