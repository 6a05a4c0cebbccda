"""The evaluation gate: floors hold, rise, and go down only when somebody says why."""

from __future__ import annotations

import gzip
import json

import pytest

from benchmarks.__main__ import main
from benchmarks.gate import checking, figures, floors
from benchmarks.pages import body, corpora, peers

STORY = (
    "The bell of Saint Orrin was stolen on Friday night, the sexton of the village said. "
    "Its weight of two tons makes the police think of a crane and more than one thief."
)
HTML = (
    "<html><head><title>Bell gone</title></head><body>"
    f"<article><h1>Bell gone</h1><p>{STORY}</p></article></body></html>"
)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A corpus of one page, one figure to watch, no peers and no floors yet."""
    pages = tmp_path / "data" / "extraction" / "village" / "pages"
    pages.mkdir(parents=True)
    (pages / "one.html.gz").write_bytes(gzip.compress(HTML.encode()))
    row = json.dumps({"id": "one", "body": STORY})
    (pages.parent / "gold.jsonl").write_text(row + "\n", encoding="utf-8")
    monkeypatch.setattr(peers, "TOOLS", {})
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    watched = tuple(one for one in figures.FIGURES if one.name in {"body", "wrong day"})
    monkeypatch.setattr(checking, "FIGURES", watched)
    return tmp_path / "data"


def run(data, *arguments):
    """The gate's exit code."""
    return main(["gate", "--data", str(data), *arguments])


def worsen(monkeypatch):
    """Let every body lose its end from now on."""
    whole = body.our_bodies
    monkeypatch.setattr(body, "our_bodies", lambda pages: [one[:90] for one in whole(pages)])


def test_without_corpora_it_is_skipped_with_a_message(data, capsys):
    """Nothing fails where there is nothing to measure on."""
    assert run(data.parent) == 0
    assert "gate: skipped" in capsys.readouterr().out


def test_a_figure_at_its_floor_passes(data, capsys):
    """What was reached when the floors were raised is what must be reached."""
    assert run(data, "--raise") == 0
    assert floors.read().floors == {"body": 1.0, "wrong day": 0.0}
    assert run(data) == 0
    assert "| body | 1.0000 | ≥ 1.000 | ≥ 0.95 | met |" in capsys.readouterr().out


def test_a_figure_below_its_floor_fails(data, capsys, monkeypatch):
    """And raising doesn't lower it."""
    run(data, "--raise")
    worsen(monkeypatch)
    assert run(data) == 1
    assert "BELOW ITS FLOOR" in capsys.readouterr().out
    assert run(data, "--raise") == 1
    assert floors.read().floors["body"] == 1.0


def test_a_floor_goes_down_only_with_a_reason(data, monkeypatch):
    """The reason, both values and the day are written beside it."""
    run(data, "--raise")
    worsen(monkeypatch)
    assert run(data, "--lower-floor", "body") == 2
    assert run(data, "--lower-floor", "body", "--reason", "shorter bodies") == 0
    (written,) = floors.read().decided
    assert (written.name, written.before, written.reason) == ("body", 1.0, "shorter bodies")
    assert written.after == floors.read().floors["body"] < 1.0


def test_a_floor_is_not_lowered_below_what_needs_it(data):
    """A figure that holds its floor keeps it."""
    run(data, "--raise")
    assert run(data, "--lower-floor", "body", "--reason", "just in case") == 0
    assert floors.read().floors["body"] == 1.0
    assert floors.read().decided == []


def test_an_unknown_figure_is_wrong_use(data, capsys):
    """The known ones are named."""
    assert run(data, "--lower-floor", "charm", "--reason", "none") == 2
    assert "body" in capsys.readouterr().err


def test_another_corpus_fails_until_it_is_accepted(data, capsys):
    """One changed byte is another corpus; accepting it takes a reason."""
    run(data, "--raise")
    gold = data / "extraction" / "village" / "gold.jsonl"
    gold.write_text(gold.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    gold.write_text(gold.read_text(encoding="utf-8").strip() + " \n", encoding="utf-8")
    assert run(data) == 1
    assert "extraction/village: changed" in capsys.readouterr().out
    assert run(data, "--pin-corpora") == 2
    assert run(data, "--pin-corpora", "--reason", "a space") == 0
    assert run(data) == 0
    assert [one.reason for one in floors.read().decided] == ["a space"]


def test_a_figure_that_is_not_measured_any_more_fails(data, capsys, monkeypatch):
    """A floor is not passed by leaving its benchmark out."""
    run(data, "--raise")
    corpora._samples.cache_clear()
    monkeypatch.setattr(figures.harness, "missing", lambda *_: ["the corpus"])
    assert run(data) == 1
    assert "NOT MEASURED" in capsys.readouterr().out


def test_time_has_slack_and_no_floor_above_the_target():
    """A floor under speed is what a slower machine still reaches."""
    (speed,) = (one for one in figures.FIGURES if one.name == "speed over trafilatura")
    held = floors.Floors()
    floors.raise_to(held, [speed], {speed.name: 5.0})
    assert held.floors == {speed.name: 4.0}
    floors.raise_to(held, [speed], {speed.name: 50.0})
    assert held.floors == {speed.name: 10.0}


def test_each_figure_has_a_name_of_its_own_and_a_benchmark():
    """What is watched can be measured."""
    names = [one.name for one in figures.FIGURES]
    assert len(names) == len(set(names))
    assert {one.benchmark for one in figures.FIGURES} <= set(figures.harness.benchmarks())
