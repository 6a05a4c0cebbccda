"""Credits on fictional sentences: those the grammar was made with, and those kept from it."""

from __future__ import annotations

import pytest

from credit_sentences import Figures, figures, samples
from rashomon.voices.credits import credits_of

FLOORS = {"worked": Figures(0.98, 0.90, 0.98), "kept": Figures(0.95, 0.89, 0.98)}
"""Just below what was measured, so that no change loses credits without being seen."""


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_credits_are_found_with_their_relation(part: str):
    """Precision, recall and the share of right relations do not fall."""
    reached = figures((sample, credits_of(sample.page)) for sample in samples(part))
    assert all(figure >= floor for figure, floor in zip(reached, FLOORS[part], strict=True)), (
        reached
    )


def test_confidence_is_how_often_credits_are_right():
    """On the kept sentences the mean confidence lies within 0.05 of the share that is right."""
    found = [(sample, credits_of(sample.page)) for sample in samples("kept")]
    sure = [credit.confidence for _, credits_ in found for credit in credits_]
    assert abs(sum(sure) / len(sure) - figures(found).precision) < 0.05
