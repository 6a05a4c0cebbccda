"""When it happened: which times of which pages are laid side by side, and what they decide."""

from __future__ import annotations

import pytest

from accounts_samples import laid, page, values
from rashomon.model import Comparison

DAY = "2024-03-13"
"""A Wednesday."""


def timed(first: str, second: str) -> list[Comparison]:
    """The comparisons of time of two pages of one day, each an account."""
    found = laid(page("a", first, day=DAY), page("b", second, day=DAY), earliest=DAY)
    return [one for one in found if one.kind == "time"]


CASES = {
    "Two clock times of one event conflict.": (
        "The ferry sank at 4 a.m. on Wednesday.",
        "The ferry sank at 6 a.m. on Wednesday in thick fog.",
        "conflict",
    ),
    "A day agrees with a clock time in it.": (
        "The ferry sank on Wednesday.",
        "The ferry sank at 6 a.m. on Wednesday in thick fog.",
        "agree",
    ),
    "Two days of one event conflict.": (
        "The director resigned on Tuesday.",
        "The director resigned on Monday after a stormy meeting.",
        "conflict",
    ),
    "A weekday and a date can be the same day.": (
        "The director resigned on Tuesday.",
        "The director resigned on 12 March after a stormy meeting.",
        "agree",
    ),
    "About an hour agrees with a time within half an hour.": (
        "The ferry sank at about 6 a.m. on Wednesday.",
        "The ferry sank at 6.20 a.m. on Wednesday in thick fog.",
        "agree",
    ),
    "Water that reaches a street is a flood.": (
        "Homes were flooded at 4 a.m. on Wednesday.",
        "The water reached the street shortly before midnight on Tuesday.",
        "conflict",
    ),
    "What came of an event was not before it.": (
        "The gate opened at 4 a.m. on Wednesday and sent water through the town.",
        "The water reached the street shortly before midnight on Tuesday.",
        "conflict",
    ),
    "Clock times conflict whatever the day.": (
        "The ferry sank at 4 a.m. on Wednesday.",
        "The ferry sank at 6 a.m. in thick fog.",
        "conflict",
    ),
    "By the clock, midnight is near both its days.": (
        "The ferry sank at about midnight.",
        "The ferry sank at 11.50 p.m. in thick fog.",
        "agree",
    ),
    "Of a clock time without a day no day can be told.": (
        "The ferry sank on Tuesday.",
        "The ferry sank at 6 a.m. in thick fog.",
        "cannot_tell",
    ),
}


@pytest.mark.parametrize("rule", CASES)
def test_one_rule_a_verdict(rule: str):
    """Each case is one rule of what a verdict on times means."""
    first, second, verdict = CASES[rule]
    assert [verdict] == [one.verdict for one in timed(first, second)]


def test_no_conflict_is_made_of_a_day_that_nobody_wrote():
    """A warning at one hour, told behind different days, is one warning; it shows the hour only."""
    found = timed(
        "“Nobody touched it,” the mayor said on Tuesday. He sent the warning at 1.52 a.m.",
        "It is not safe, officials said on Monday. "
        "A clerk of the town council sent the warning at 1.52 a.m. to every home in the quarter.",
    )
    assert [(one.verdict, values(one)) for one in found] == [("agree", ["01:52", "01:52"])]


NO_COMPARISON = {
    "Another thing.": ("The gate opened on Tuesday.", "The shop opened on Wednesday."),
    "Another event.": ("The gate opened on Tuesday.", "The gate broke on Wednesday."),
    "What is told on a day is not of that day.": (
        "Officials said on Tuesday that the gate opened.",
        "The gate opened on Wednesday, they said.",
    ),
    "What somebody denies is no event.": (
        "The gate opened on Tuesday.",
        "The mayor denied that the gate opened on Wednesday.",
    ),
    "What may happen is no event yet.": (
        "The gate opened on Tuesday.",
        "The gate could have opened on Wednesday, they said.",
    ),
    "Weeks apart, the same words tell of two events.": (
        "The gate opened on Tuesday.",
        "The gate opened on 12 February after a long winter.",
    ),
    "A clock time of another zone is another clock.": (
        "The ferry sank at 4 a.m. on Wednesday.",
        "The ferry sank at 0600 GMT in thick fog.",
    ),
}


@pytest.mark.parametrize("rule", NO_COMPARISON)
def test_what_is_no_comparison(rule: str):
    """Times of different events are never laid side by side."""
    assert timed(*NO_COMPARISON[rule]) == []


def test_the_question_is_asked_as_a_person_would():
    """The question names the thing; a cell shows what the time can mean, its span the words."""
    found = timed(
        "The old ferry sank at about 4 a.m. on Wednesday.", "The ferry sank on Wednesday."
    )
    assert [(one.about, values(one)) for one in found] == [
        ("When did the ferry sink?", ["2024-03-13 03:30–04:30", "2024-03-13"])
    ]


def test_a_copied_sentence_is_no_second_voice():
    """An account that excerpts another's sentence doesn't confirm its time."""
    sentence = "The Corran ferry sank in the harbour at 4 a.m. on Wednesday."
    assert timed(sentence, f"The agency told how the night went. {sentence}") == []


def test_readers_stand_apart_and_decide_nothing():
    """A comment's time is marked and leaves the verdict as it is."""
    first = page("a", "The ferry sank on Wednesday.", "The ferry sank on 12 March 2024!", day=DAY)
    second = page("b", "The ferry sank at 4 a.m. on Wednesday.", day=DAY)
    found = [one for one in laid(first, second, earliest=DAY) if one.kind == "time"]
    assert [
        (one.verdict, [cell.account for cell in one.cells if cell.by_reader]) for one in found
    ] == [("agree", [None])]
