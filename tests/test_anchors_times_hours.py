"""Hours that stand without a day: whose day is theirs, and where it stays unknown."""

from __future__ import annotations

import pytest

from anchors_samples import anchors
from times_samples import WRITTEN, days, values

UNKNOWN = "XXXX-XX-XXT01:52"

ON_A_DAY = {
    "A day that its clause names.": (
        "On Tuesday the gate opened without a sound at 1.52 a.m.",
        "2031-03-11T01:52",
    ),
    "A day that a clause beside it names.": (
        "The gate was shut on Tuesday and opened at 1.52 a.m.",
        "2031-03-11T01:52",
    ),
    "A day that follows in the same sentence.": (
        "The train left at 1.52 a.m. and was found on Tuesday in a field.",
        "2031-03-11T01:52",
    ),
    "A day of the sentence before.": (
        "The gate was shut on Tuesday. It opened at 1.52 a.m. in the rain.",
        "2031-03-11T01:52",
    ),
    "The night that leads into the hour.": (
        "The gate was shut on Tuesday evening. It opened at 1.52 a.m. in the rain.",
        "2031-03-12T01:52",
    ),
    "The day that officials say it was.": (
        "Officials said the gate was shut on Tuesday. It opened at 1.52 a.m. in the rain.",
        "2031-03-11T01:52",
    ),
}


@pytest.mark.parametrize("rule", ON_A_DAY)
def test_an_hour_is_of_a_day_named_around_it(rule):
    """Each case is one place where a day may be named; the basis says that it was inferred."""
    text, value = ON_A_DAY[rule]
    found = [one for one in anchors(text)[1].times if one.value.endswith("T01:52")]
    assert [(one.value, one.earliest, one.basis) for one in found] == [(value, value[:10], "told")]


NO_DAY = {
    "No day is named.": "The gate opened at 1.52 a.m. in the rain.",
    "The day of saying it.": "Officials said on Tuesday that the gate opened at 1.52 a.m.",
    "The day of saying it, behind.": "The gate opened at 1.52 a.m., officials said on Tuesday.",
    "The day of saying something before.": (
        "Officials said on Tuesday that it was safe. The gate opened at 1.52 a.m."
    ),
    "A day of another event.": "The gate, which was repaired on Tuesday, opened at 1.52 a.m.",
    "Behind the event told of.": (
        "The mayor resigned on Tuesday. The gate had opened at 1.52 a.m. in the rain."
    ),
    "A day that is yet to come.": (
        "The inquiry will begin on Thursday. The gate opened at 1.52 a.m. in the rain."
    ),
    "A month told of since.": (
        "It broke on Tuesday. In May 2029 it was repaired. It opened at 1.52 a.m."
    ),
    "The day of a dateline.": "CORRAN, March 12 (Wire) — The gate opened at 1.52 a.m.",
}


@pytest.mark.parametrize("rule", NO_DAY)
def test_no_day_is_invented_for_an_hour(rule):
    """Where nothing around it names its day, neither the last day told of nor the page's is it."""
    found = [one for one in anchors(NO_DAY[rule])[1].times if one.value.endswith("T01:52")]
    assert [(one.value, one.earliest, one.latest, one.basis) for one in found] == [
        (UNKNOWN, None, None, "unknown")
    ]


def test_the_next_thing_that_happened_goes_on_in_the_paragraph_before():
    """Of the paragraph before only what is told on in the simple past is of the same day."""
    lead = "Two hundred homes were flooded on Tuesday, officials said."
    aside = "The town has 9,000 people."
    next_thing = "The gate opened at 1.52 a.m. and sent water into the streets."
    looking_back = "They said that a warning had been sent at 1.52 a.m."
    assert values(lead, next_thing)[-1] == "2031-03-11T01:52"
    assert values(f"{lead}\n\n{next_thing}")[-1] == "2031-03-11T01:52"
    assert values(lead, looking_back)[-1] == UNKNOWN
    assert values(lead, aside, next_thing)[-1] == UNKNOWN


def test_minutes_go_on_from_an_hour_of_an_unknown_day():
    """Neither the day of writing nor one told of long before is that of the minutes behind it."""
    text = "It was shut on Tuesday. It had opened at 1.52 a.m., and sank 20 minutes later."
    assert values(text)[1:] == [UNKNOWN, "XXXX-XX-XXT02:12"]


def test_that_evening_needs_a_day_told_of():
    """Without one it is none, as the page's own day is only that of the writing."""
    assert values("It sank that evening.") == ["XXXX-XX-XXTEV"]
    assert values("It sank the same day.") == ["XXXX-XX-XX"]


def test_the_night_of_a_day_may_have_begun_it_or_ended_it():
    """Between two nights nothing decides; the night behind an evening is that evening's."""
    assert days("On Tuesday 40 homes were lost. They spent the night in a school.")[-1] == (
        "2031-03-10",
        "2031-03-11",
    )
    evening = "On Tuesday evening 40 homes were lost. They spent the night in a school."
    assert values(evening, published=WRITTEN)[-1] == "2031-03-11TNI"


BEHIND = {
    "at 11.42 on Tuesday night": "2031-03-11T23:42",
    "at half past nine on Tuesday evening": "2031-03-11T21:30",
    "at twenty to two on Tuesday night": "2031-03-11T01:40",
    "at half past nine on Tuesday morning": "2031-03-11T09:30",
}


@pytest.mark.parametrize("told", BEHIND)
def test_the_part_of_the_day_behind_an_hour_says_which_half(told):
    """Without it, an hour in words or with a point is one of the first half."""
    assert values(f"The gate opened {told}, and nobody saw it.") == [BEHIND[told]]
