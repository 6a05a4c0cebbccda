"""The engine: steps over captures, and the join of candidates."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import engine
from rashomon.model import Capture, Intake, Page

PRINT = engine.Fingerprint(ngram=3, hashes=16, agreements=2)


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
