"""The network of voices: windows of word pieces, decoding, and what it finds."""

from __future__ import annotations

import time
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.voices.quotations import quotations
from rashomon.voices.spans import statements
from rashomon.voices.spans.calibration import Curve, confidence, features
from rashomon.voices.spans.decoding import Parts, cues, decoded
from rashomon.voices.spans.distances import NEAR, distances
from rashomon.voices.spans.windows import MOST, windows

TEXTS = st.text(
    st.sampled_from("aA bcé Zß-.,“”'\"\n 0٣字ЖIiİſ\u00a0\u200b😀"), min_size=1, max_size=400
)


def _windows(text: str):
    blocks = [(0, len(text))]
    return windows(text, blocks, quotations(text, blocks))


def _read(text: str):
    blocks = [(0, len(text))]
    return statements(text, blocks, quotations(text, blocks))


@given(TEXTS)
def test_pieces_stand_in_order_and_never_overlap(text):
    """The pieces of all windows of a text are a sequence of disjoint places in it."""
    places = [
        (int(a), int(b))
        for window in _windows(text)
        for a, b in zip(window.starts[1:-1], window.ends[1:-1], strict=True)
    ]
    assert all(0 <= a < b <= len(text) for a, b in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(TEXTS)
def test_no_letter_is_left_out_of_the_windows(text):
    """Every letter of a text stands in a piece."""
    held = {
        at
        for window in _windows(text)
        for a, b in zip(window.starts, window.ends, strict=True)
        for at in range(int(a), int(b))
    }
    assert {at for at, letter in enumerate(text) if letter.isalnum()} <= held


def test_a_long_paragraph_is_cut_between_sentences():
    """Windows of a paragraph that is too long end where sentences end."""
    text = " ".join(f"The ferry left pier {n} at dawn with nobody on board." for n in range(60))
    found = _windows(text)
    assert len(found) > 1
    assert {text[int(window.ends[-1]) - 1] for window in found} == {"."}
    assert max(len(window.ids) for window in found) <= MOST + 2


def test_a_sentence_without_end_is_cut_at_the_length():
    """A text without any sentence end makes windows of full length where sentences are cut."""
    found = [len(window.ids) - 2 for window in _windows("ferry " * 1000)]
    assert sum(found) == 1000
    assert max(found) == MOST


def test_pieces_in_quotation_marks_are_told_from_others():
    """Double marks are 1, single ones 2, the rest 0."""
    (window,) = _windows("“Go,” she said, ‘now’.")
    assert window.quoted[1:-1].tolist() == [1, 1, 1, 1, 0, 0, 0, 2, 2, 2, 0]


def test_capitals_are_told_from_small_letters():
    """0 small, 1 capitalised, 2 all capitals, 3 without letters."""
    (window,) = _windows("the Bridge USA 12 I")
    assert window.cases[1:-1].tolist() == [0, 1, 2, 3, 1]


@given(st.integers(1, 150), st.integers(0, 149), st.integers(1, 9))
def test_distances_grow_away_from_the_cue(length, first, wide):
    """Groups never fall from left to right, and are the middle one in the cue alone."""
    first = min(first, length - 1)
    beyond = min(first + wide, length)
    found = distances(length, first, beyond)
    assert np.diff(found).min(initial=0) >= 0
    assert np.flatnonzero(found == NEAR).tolist() == list(range(first, beyond))
    assert found.min() >= 0
    assert found.max() <= 2 * NEAR


@given(st.integers(3, 30), st.integers(0, 2**32 - 1))
def test_cues_are_disjoint_runs_inside_the_window(length, seed):
    """Whatever the network says, cues neither overlap nor reach the edges."""
    likely = np.random.default_rng(seed).dirichlet([1, 1, 1], size=length).astype(np.float32)
    found = [run for run, _ in cues(likely)]
    assert all(1 <= a < b <= length - 1 for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@given(st.integers(4, 30), st.integers(0, 2**32 - 1))
def test_source_and_content_never_touch_each_other_or_the_cue(length, seed):
    """Whatever the network says, the parts of a statement are disjoint."""
    likely = np.random.default_rng(seed).dirichlet([1] * 5, size=(1, length)).astype(np.float32)
    cue = (1, 3)
    (parts,) = decoded(likely, [cue])
    taken = [*range(*cue), *(at for run in (*parts.source, *parts.content) for at in range(*run))]
    assert len(taken) == len(set(taken))
    assert len(parts.source) <= 1
    assert all(0 < at < length - 1 for at in taken)


@given(st.integers(3, 6), st.integers(0, 2**32 - 1))
def test_the_parts_given_are_the_most_probable_that_may_stand_together(length, seed):
    """No sequence of tags in which runs have beginnings is more probable."""
    likely = np.random.default_rng(seed).dirichlet([1] * 5, size=(1, length)).astype(np.float32)
    likely[0, [0, -1]] = [1, 0, 0, 0, 0]
    allowed = (
        (0, *tags, 0)
        for tags in product(range(5), repeat=length - 2)
        if all(
            tag not in (2, 4) or before in (tag, tag - 1) for before, tag in pairwise((0, *tags))
        )
    )
    best = max(allowed, key=lambda tags: np.log(likely[0, range(length), tags]).sum())
    (parts,) = decoded(likely, [(0, 0)])
    given_ = {at for run in (*parts.source, *parts.content) for at in range(*run)}
    assert given_ <= set(np.flatnonzero(best))
    assert {at for run in parts.content for at in range(*run)} == {
        at for at, tag in enumerate(best) if tag > 2
    }


def test_confidence_grows_with_every_part():
    """A surer cue, source or content makes a surer statement."""
    curve = Curve(weights=(1.0, 1.0, 1.0, 0.0), bias=0.0, enough=0.5)
    sure = [
        confidence(features(cue, Parts(((1, 2),), ((3, 4),), source, content)), curve)
        for cue, source, content in [(0.5, 0.5, 0.5), (0.9, 0.5, 0.5), (0.9, 0.9, 0.9)]
    ]
    assert sure == sorted(sure)
    assert sure[0] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The harbour authority said two cranes had failed an inspection.",
            ["The harbour authority"],
            ["said"],
            ["two cranes had failed an inspection"],
        ),
        (
            "“The gate was shut,” said Odile Marran. “Nobody came.”",
            ["Odile Marran"],
            ["said"],
            ["“The gate was shut,”", "“Nobody came.”"],
        ),
        (
            "The bridge is unsafe, according to the inspectors.",
            ["the inspectors"],
            ["according to"],
            ["The bridge is unsafe"],
        ),
    ],
)
def test_a_plain_report_is_read_as_a_person_would(text, source, cue, content):
    """Source, cue and content of plain reports, word for word."""
    (told,) = _read(text)
    words = [[text[a:b].strip(".") for a, b in part] for part in (told.source, told.cue)]
    assert words == [source, cue]
    assert [text[a:b].rstrip(".") for a, b in told.content] == [c.rstrip(".") for c in content]
    assert told.confidence > 0.7


def test_a_paragraph_reads_the_same_in_any_company():
    """What is found in a paragraph does not depend on the others of its page."""
    one = "“We were told nothing,” said Odile Marran, who unloads fish there."
    other = (
        "The ferry, according to a notice that nobody signed, would leave at dawn or not at all."
    )
    alone = [told.confidence for told in _read(one)]
    text = f"{other}\n{one}"
    blocks = [(0, len(other)), (len(other) + 1, len(text))]
    found = statements(text, blocks, quotations(text, blocks))
    assert [told.confidence for told in found if told.cue[0][0] > len(other)] == alone


def test_a_mere_act_is_no_statement():
    """Who opens a gate says nothing."""
    assert _read("The watchman opened the gate and the ferry left.") == []


def test_a_text_without_words_has_no_statements():
    """Nothing is read where there is nothing to read."""
    assert _read("… — * * *") == []
    assert statements("", [], []) == []


@settings(max_examples=25)  # each goes through the network
@given(TEXTS)
def test_every_part_of_a_statement_is_a_span_of_the_text(text):
    """Spans are in bounds, not empty, and begin and end with what is seen."""
    for told in _read(text):
        for start, end in (*told.source, *told.cue, *told.content):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


def test_reading_takes_time_in_proportion_to_the_text():
    """Four times the text takes about four times as long, in one paragraph without an end."""
    spent = []
    for times in (60, 240):
        text = " ".join(f"the ferry said it would leave pier {times + n}" for n in range(times))
        started = time.process_time()
        _read(text)
        spent.append(time.process_time() - started)
    assert spent[1] < 12 * spent[0]


def test_a_paragraph_met_again_is_not_read_again():
    """What is copied from page to page is read once."""
    text = " ".join(
        f"The keeper of gate {n} said that it had been shut all night." for n in range(40)
    )
    spent = []
    for _ in range(2):
        started = time.process_time()
        _read(text)
        spent.append(time.process_time() - started)
    assert spent[1] < spent[0] / 2
