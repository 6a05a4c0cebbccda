"""The engine: steps over captures, and the join of candidates."""

from __future__ import annotations

import hashlib
import itertools
import os
from pathlib import Path
from random import Random

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import engine
from rashomon.lineage.meetings import meetings
from rashomon.model import Capture, Intake, Page

WORDS = "harbour fog ferry lantern market bridge winter letter copper garden river".split()  # noqa: SIM905
PRINT = engine.Fingerprint(ngram=3, hashes=32, agreements=4)


def _intake(text: str) -> Intake:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    capture = Capture(path=text, sha256=digest, size=len(data), media_type="text/plain")
    return Intake(capture=capture, data=data)


def _shout(given_intake: Intake) -> Page:
    text = given_intake.data.decode()
    if text.startswith("bad"):
        raise ValueError(text)
    if text.startswith("deadly"):
        os._exit(9)
    return Page(id=text, capture=given_intake.capture, text=text.upper(), source_map=())


def test_every_capture_has_an_outcome_in_order():
    """A step runs over each capture and the outcomes keep the captures' order."""
    outcomes = engine.map_pages(_shout, [_intake(word) for word in ("one", "two", "three")])
    assert [o.page and o.page.text for o in outcomes] == ["ONE", "TWO", "THREE"]


def test_a_page_that_fails_is_set_aside_with_its_reason():
    """The rest goes on, and the reason names the file and the fault."""
    good, bad, last = engine.map_pages(_shout, [_intake("a"), _intake("bad luck"), _intake("b")])
    assert good.page
    assert last.page
    assert bad.page is None
    assert bad.refusal
    assert "could not be read (ValueError: bad luck)" in str(bad.refusal)


def test_many_captures_are_read_in_processes_with_the_same_result(monkeypatch):
    """From WORTH_PROCESSES on work is spread; outcomes and their order stay the same."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    words = [f"page {n}" for n in range(engine.WORTH_PROCESSES + 3)]
    outcomes = engine.map_pages(_shout, map(_intake, words))
    assert [o.page and o.page.id for o in outcomes] == words


@pytest.mark.slow
def test_a_capture_that_kills_its_reader_is_set_aside(monkeypatch):
    """A worker that dies takes down only the capture it read; all others are read."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    words = [f"page {n}" for n in range(engine.WORTH_PROCESSES)]
    words[7] = "deadly page"
    outcomes = list(engine.map_pages(_shout, map(_intake, words)))
    assert [o.page.id for o in outcomes if o.page] == [w for w in words if w != "deadly page"]
    assert outcomes[7].refusal
    assert outcomes[7].refusal.path == "deadly page"


def test_pages_that_share_a_unit_meet():
    """Two pages with nearly the same paragraph are candidates; strangers are not."""
    shared = "the ferry left the harbour at dawn with forty people on board and did not return"
    units = [
        ("b", shared),
        ("a", shared + " that day"),
        ("c", "quite another text about the price of bread in the northern provinces this winter"),
    ]
    assert engine.candidates(units, PRINT) == [("a", "b")]


def test_no_units_no_candidates():
    """An empty collection has no pairs."""
    assert engine.candidates([], PRINT) == []


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["x y z w", "p q r s"]))))
def test_the_order_of_units_is_irrelevant(units):
    """The same units in any order give the same pairs."""
    assert engine.candidates(units, PRINT) == engine.candidates(units[::-1], PRINT)


def _sentence(draw: Random) -> str:
    return " ".join(draw.choices(WORDS, k=14))


def _article(seed: int, sentences: int = 6) -> list[str]:
    draw = Random(seed)  # noqa: S311 - text by seed, no secret
    return [_sentence(draw) for _ in range(sentences)]


def test_a_page_a_thousand_times_makes_a_thousand_pairs():
    """A crowd of the same page is joined to its first, not each to each."""
    units = [(f"{n:04}", unit) for n in range(1000) for unit in _article(1)]
    assert engine.candidates(units, PRINT) == [("0000", f"{n:04}") for n in range(1, 1000)]


def test_a_crowd_of_nearly_the_same_page_is_one_family_in_few_pairs():
    """Each page has a sentence of its own: still all hang together, and pairs stay few."""
    units = [(f"{n:04}", unit) for n in range(600) for unit in _article(1)]
    units += [(f"{n:04}", f"{_sentence(Random(n))} number {n}") for n in range(600)]  # noqa: S311
    pairs = engine.candidates(units, PRINT)
    family = nx.Graph(pairs)
    assert nx.number_connected_components(family) == 1
    assert len(family) == 600
    assert len(pairs) < 10 * 600


def test_a_few_same_pages_meet_each_with_each_and_with_their_copies():
    """Below a crowd every pair is compared: any of them may be the exemplar."""
    units = [(name, unit) for name in "abc" for unit in _article(2)]
    units += [("d", unit) for unit in _article(2)[:3]]
    assert engine.candidates(units, PRINT) == [*itertools.combinations("abcd", 2)]


def test_copies_meet_though_every_fourth_word_was_altered():
    """Noise leaves few shingles in a sentence; over all sentences they are enough."""
    words = [f"{first}{second}" for first in WORDS for second in WORDS]
    draw = Random(5)  # noqa: S311
    article = [[draw.choice(words) for _ in range(18)] for _ in range(14)]
    units = [
        (name, " ".join(word if draw.random() < 0.74 else f"{word}x{name}" for word in sentence))
        for name in "ab"
        for sentence in article
    ]
    strangers = [("c", " ".join(draw.choices(words, k=18))) for _ in range(14)]
    assert engine.candidates(units + strangers, PRINT) == [("a", "b")]


def test_what_stands_on_every_page_links_none():
    """A sentence of a whole crowd counts little: pages that share nothing else do not meet."""
    shared = "the paper of the town wishes all of its readers a quiet week"
    units = [(f"{n:03}", shared) for n in range(200)]
    units += [
        (f"{n:03}", f"{n} {n + 1} {n + 2} {n * 7} {n * 11} {n * 13} {n * 17} {n * 19}")
        for n in range(200)
    ]
    met = engine.candidates(units, PRINT)
    assert len(met) < 2 * 200


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 7), max_size=4), min_size=1, max_size=12))
def test_meetings_agree_with_comparing_every_two(holdings):
    """Pages that share all units, or enough values of rare units, meet; the count is exact."""
    holders = [[page for page, held in enumerate(holdings) if unit in held] for unit in range(8)]
    values = np.arange(8 * 6, dtype=np.uint32).reshape(8, 6)
    units = [set(held) for held in holdings]
    met = set(meetings(values, holders, 2.0))
    for a, b in itertools.combinations(range(len(holdings)), 2):
        if units[a] and units[a] == units[b]:
            assert (a, b) in met
        if not units[a] & units[b]:
            assert (a, b) not in met
