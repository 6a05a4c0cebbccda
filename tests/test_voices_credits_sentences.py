"""Credits on fictional sentences: those the grammar was made with, and those kept from it."""

from __future__ import annotations

import pytest

from benchmarks.voices.credit_sentences import Figures, a_page, figures, samples
from rashomon.voices.credits import credits_of

FLOORS = {
    "worked": Figures(0.98, 0.91, 0.98),
    "broad": Figures(0.95, 0.92, 0.98),
    "broad2": Figures(0.94, 0.89, 0.98),
    "fresh": Figures(0.96, 0.90, 0.98),
    "blind": Figures(0.91, 0.75, 0.90),
    "strange": Figures(0.98, 0.96, 0.95),
    "turns": Figures(0.97, 0.84, 0.95),
    "turns2": Figures(0.97, 0.90, 0.95),
    "kept": Figures(0.97, 0.94, 0.98),
    "kept2": Figures(0.92, 0.41, 0.91),
    "lookalikes": Figures(1.0, 1.0, 1.0),
    "many": Figures(0.94, 0.81, 0.97),
    "frames": Figures(0.95, 0.64, 0.95),
    "news": Figures(0.95, 0.89, 0.95),
    "unseen": Figures(0.98, 0.84, 0.97),
    "web": Figures(0.97, 0.92, 0.98),
}
"""Just below what was measured, so that no change loses credits without being seen."""


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_credits_are_found_with_their_relation(part: str):
    """Precision, recall and the share of right relations do not fall."""
    reached = figures((sample, credits_of(sample.page)) for sample in samples(part))
    assert all(figure >= floor for figure, floor in zip(reached, FLOORS[part], strict=True)), (
        reached
    )


@pytest.mark.parametrize("part", ["kept", "fresh"])
def test_confidence_is_how_often_credits_are_right(part: str):
    """On sentences kept away, mean confidence lies within 0.05 of the share that is right."""
    found = [(sample, credits_of(sample.page)) for sample in samples(part)]
    sure = [credit.confidence for _, credits_ in found for credit in credits_]
    assert abs(sum(sure) / len(sure) - figures(found).precision) < 0.05


def test_the_parser_is_asked_only_where_a_name_does_not_tell():
    """A sentence without a phrase that credits, or with a plain outlet in it, is not parsed."""
    asked: list[tuple[int, int]] = []

    def named(span: tuple[int, int]) -> list[tuple[tuple[int, int], str]]:
        asked.append(span)
        return []

    for text in ("Reed sold the boat to Rook.", "“No,” Reed told the Lavel Courier."):
        credits_of(a_page(text), named)
    assert asked == []
    credits_of(a_page("“No,” Reed told Fathom."), named)
    assert asked == [(0, 23)]
