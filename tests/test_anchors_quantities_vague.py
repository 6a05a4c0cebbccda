"""Vague amounts: intervals that a careful reader would give, in sentences of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from anchors_samples import anchors
from rashomon.anchors.quantities import quantities

SENTENCES = Path(__file__).parent / "amount_sentences"
ENOUGH = 0.9
"""Share of the sentences that no rule was written for whose amount must be read right."""


def lines(name):
    """Where the low and the high end may lie, and the sentence, of each line of a file."""
    for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            low, high, sentence = line.split("\t")
            yield ends(low), ends(high), sentence


def ends(written):
    """The bounds between which an end may lie; None where it must or may be open."""
    return [None if end == "open" else float(end) for end in written.split("..")]


def lies(end, bounds):
    """Whether an end of an interval lies where it may."""
    least, *most = bounds
    if end is None:
        return bounds[-1] is None
    return least is not None and least <= end and (most[0] is None or end <= most[0])


def is_right(low, high, sentence):
    """Whether some quantity of the sentence has both ends where they may lie."""
    _, found = anchors(sentence)
    return any(lies(q.low, low) and lies(q.high, high) for q in found.quantities)


@pytest.mark.parametrize(("low", "high", "sentence"), list(lines("known.txt")))
def test_a_vague_amount_is_the_interval_a_careful_reader_gives(low, high, sentence):
    """Each amount that the rules were written for."""
    assert is_right(low, high, sentence)


def test_vague_amounts_that_no_rule_was_written_for():
    """Sentences set aside before the rules were: nine in ten are read right."""
    judged = [is_right(*line) for line in lines("check.txt")]
    assert sum(judged) / len(judged) >= ENOUGH


RATES = [
    ("It cost Rs 5 crore.", 5e7, "INR"),
    ("It cost 5 lakh rupees.", 5e5, "INR"),
    ("It cost $1.2bn.", 1.2e9, "USD"),
    ("It cost $4.2b.", 4.2e9, "USD"),
    ("It cost CAD$15.", 15, "CAD"),
    ("It rose five and a quarter percent.", 5.25, "%"),
    ("It cost €3m.", 3e6, "EUR"),
    ("It cost EUR50m.", 5e7, "EUR"),
    ("It cost 1,200€.", 1200, "EUR"),
    ("It cost $14.95 a month.", 14.95, "USD per month"),
    ("It cost 118.5p.", 118.5, "penny"),
    ("It runs at 80 m.p.h.", 80, "mph"),
    ("It runs at 80 kilometres per hour.", 80, "km/h"),
    ("It was 2.14degF.", 2.14, "°F"),
    ("It was -5 degrees Celsius.", -5, "°C"),
    ("It fell -1.3%.", -1.3, "%"),
    ("It stands 37m (121ft) high.", 37, "m"),
    ("It sold 2.7m copies.", 2_700_000, "copy"),
    ("It takes 1/2 pound of flour.", 0.5, "lb"),
    ("It takes 2½ pounds of flour.", 2.5, "lb"),
    ("It weighs 1.99×10^30 kg.", 1.99e30, "kg"),
    ("It saw 4 hundred million visitors.", 4e8, "visitor"),
    ("It bears 12,34,567 fruits.", 1_234_567, "fruit"),
]


@pytest.mark.parametrize(("sentence", "number", "unit"), RATES)
def test_numbers_have_the_sign_scale_and_unit_they_are_written_with(sentence, number, unit):
    """Money, measures, fractions and powers, written together or apart."""
    _, found = anchors(sentence)
    assert [(q.low, q.high, q.unit) for q in found.quantities][:1] == [(number, number, unit)]


def test_a_conversion_in_brackets_has_the_limit_of_what_it_converts():
    """More than 100 kilometres are more than 60 miles."""
    _, found = anchors("They flew more than 100 kilometres (60 miles).")
    assert [(q.low, q.high) for q in found.quantities] == [(100, None), (60, None)]


@pytest.mark.parametrize(("language", "number"), [("en", 1.5), ("de", 1500)])
def test_a_point_in_digits_means_what_the_page_s_language_makes_it(language, number):
    """The point of 1.500 parts decimals in English, and thousands in German."""
    sample, _ = anchors("1.500 km")
    page = structs.replace(sample, language=language)
    assert [q.low for q in quantities(page, ())] == [number]
