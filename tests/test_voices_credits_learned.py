"""Names that the network of voices holds for credits, whatever phrase stands around them."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files

import numpy as np
import onnxruntime as ort
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.voices.credit_sentences import a_page, figures, samples
from rashomon.model import ROLES, Role
from rashomon.voices import hear
from rashomon.voices.credits import credits_of
from rashomon.voices.credits.learned import Weighing, sentences
from rashomon.voices.credits.rereading import MARKS, cut, marks, settings
from rashomon.voices.credits.scoring import KINDS, RELATIONS, around, weighed
from rashomon.voices.spans.windows import windows

FLOORS = {
    "unseen": (0.98, 0.90, 0.96),
    "fresh": (0.96, 0.93, 0.98),
    "blind": (0.93, 0.85, 0.94),
    "kept2": (0.94, 0.67, 0.92),
}
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
            last + 1 if last + 1 < length - 1 else 0,
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


@given(st.text("ab. Rook", max_size=200), st.data())
def test_a_window_cut_to_some_of_its_pieces_keeps_their_places(text: str, data: st.DataObject):
    """The pieces of a sentence are those of its paragraph, between two edges of their own."""
    for window in windows(text, [(0, len(text))], ()):
        inner = len(window.ids) - 2
        first = data.draw(st.integers(0, inner - 1))
        beyond = data.draw(st.integers(first + 1, inner))
        part = cut(window, first, beyond)
        assert part.ids[1:-1].tolist() == window.ids[1 + first : 1 + beyond].tolist()
        assert part.starts[1:-1].tolist() == window.starts[1 + first : 1 + beyond].tolist()
        assert (part.ids[0], part.ids[-1]) == (window.ids[0], window.ids[-1])


def test_the_reader_belongs_to_the_finder_that_ships():
    """It takes its weights out of the finder's file, and would read nonsense out of another."""
    finder = (files("rashomon.voices.spans") / "finder.onnx").read_bytes()
    reader = (files("rashomon.voices.credits") / "reader.onnx").read_bytes()
    described = ort.InferenceSession(reader, settings()).get_modelmeta().description
    assert described == sha256(finder).hexdigest()


def test_the_names_of_a_sentence_are_marked_with_their_kind():
    """Each piece of a name tells its kind, the first that it is the first; others tell nothing."""
    marked = marks(7, [(1, 3), (5, 6)], np.array([0, 2]), "body")
    assert marked[1:].tolist() == [2, 1, 0, 0, 6, 0]


@given(st.sampled_from(ROLES), st.sampled_from(ROLES))
def test_the_edge_of_a_sentence_tells_the_role_of_its_block(one: Role, other: Role):
    """The same words are read otherwise in a caption than in a byline; no mark is another's."""
    edges = [int(marks(3, [(1, 2)], np.array([4]), role)[0]) for role in (one, other)]
    assert (edges[0] == edges[1]) == (one == other)
    assert 2 * len(KINDS) < min(edges) <= max(edges) < MARKS


def test_the_names_of_each_sentence_are_held_apart():
    """A paragraph's sentences are read again for themselves, with their own names."""
    text = "Reed told the Lavel Courier. The Vell Post said no. It rained."
    (window,) = windows(text, [(0, len(text))], ())
    held = [
        [text[slice(*name.span)] for name, _ in one.names]
        for one in sentences(text, window, "body")
    ]
    assert held == [["Reed", "the Lavel Courier"], ["The Vell Post"]]


def test_the_margins_are_read_where_the_network_is_asked():
    """A byline holds no statement; its names are weighed nonetheless, but not for the rules."""
    page = a_page("By Kestrel Wire in Lavel", "byline")
    assert Weighing(page, margins=True).of((3, 15)) is not None
    assert Weighing(page).of((3, 15)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid, news of which broke on Kestrel Wire, took an hour.", ["first_reported"]),
        ("The swans were not at fault, answers Marit Oland, who feeds them.", []),
        ("Vellum Holdings said on Tuesday that it would sell the pier.", []),
    ],
)
def test_who_only_speaks_or_is_named_is_not_credited(text: str, expected: list[str]):
    """The network tells credits that no phrase does, and lets firms and speakers be."""
    assert [credit.relation for credit in hear(a_page(text))[1]] == expected


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
