"""The benchmarks' own frame: what they list, skip, print and write down."""

from __future__ import annotations

import pytest

from benchmarks import harness
from benchmarks.__main__ import main

TABLE = harness.Table(
    [harness.Row("ours", {"F1": 0.5, "pages/s": 1234.5}), harness.Row("peer", {})]
)


class _Benchmark:
    NAME = "sample"
    WHAT = "a sample"
    CORPUS = ("here.jsonl",)

    def run(self, data):
        raise NotImplementedError(data)


def test_a_table_is_markdown_with_a_dash_for_what_a_system_lacks():
    """Large figures are whole numbers, small ones have three decimals."""
    assert harness.as_markdown(TABLE).splitlines() == [
        "| system | F1 | pages/s |",
        "|---|---|---|",
        "| ours | 0.500 | 1,234 |",
        "| peer | – | – |",
    ]


def test_a_new_run_replaces_its_own_section_only(tmp_path, monkeypatch):
    """Results of other benchmarks stay as they are."""
    monkeypatch.setattr(harness, "RESULTS", tmp_path / "RESULTS.md")
    other = _Benchmark()
    other.NAME = "another"
    harness.record(other, TABLE, "0" * 16, on="2024-01-01")
    for day in ("2024-01-02", "2024-01-03"):
        harness.record(_Benchmark(), TABLE, "1" * 16, on=day)
    written = harness.RESULTS.read_text(encoding="utf-8")
    assert written.count("## sample") == written.count("## another") == 1
    assert "2024-01-03" in written
    assert "2024-01-02" not in written
    assert "digest `1111111111111111`" in written


def test_a_benchmark_without_a_corpus_says_so(tmp_path, monkeypatch):
    """What is measured on text made for the run names no corpus and no digest."""
    monkeypatch.setattr(harness, "RESULTS", tmp_path / "RESULTS.md")
    made = _Benchmark()
    made.CORPUS = ()
    harness.record(made, TABLE, "0" * 16, on="2024-01-01")
    assert "on text that it makes." in harness.RESULTS.read_text(encoding="utf-8")
    assert harness.missing(made, tmp_path) == []


def test_the_digest_names_the_corpus(tmp_path):
    """One changed byte is another corpus."""
    (tmp_path / "here.jsonl").write_bytes(b"a")
    before = harness.digest(tmp_path, ["here.jsonl"])
    (tmp_path / "here.jsonl").write_bytes(b"b")
    assert harness.digest(tmp_path, ["here.jsonl"]) != before


def test_an_absent_corpus_is_skipped_with_a_message(tmp_path, capsys):
    """Nothing is measured or written without the data, and that is said."""
    assert main(["body", "--data", str(tmp_path)]) == 0
    assert "body: skipped" in capsys.readouterr().out


def test_without_a_folder_it_lists_what_is_measured(capsys):
    """Each benchmark says what it measures and on which corpus."""
    assert main([]) == 0
    listed = capsys.readouterr().out
    for name in ("body", "statements"):
        assert name in listed


def test_an_unknown_benchmark_is_wrong_use(capsys):
    """The known ones are named."""
    assert main(["nonsense"]) == 2
    assert "body" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["body", "statements"])
def test_a_benchmark_offers_what_the_harness_needs(name):
    """Name, words and corpus are set."""
    benchmark = harness.benchmarks()[name]
    assert name == benchmark.NAME
    assert benchmark.WHAT
    assert benchmark.CORPUS
