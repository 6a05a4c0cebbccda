"""Speakers on passages written for this test, in the form of ``corpus/voices``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.speakers import speaker_figures
from training.voices.passages import read

FOLDER = Path(__file__).parent / "speaker_passages"
FLOOR = 0.93
"""Just below what was measured, so that no change loses speakers without being seen."""


def test_speakers_of_passages_are_found():
    """The share of statements with the speaker that is meant does not fall."""
    told = list(read((FOLDER / "people.txt").read_text("utf-8"), "people.txt"))
    assert speaker_figures(told)["speaker"] >= FLOOR
