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
    "An hour in words can be of either half of the day.": (
        "The tram derailed at eighteen minutes to seven on Tuesday.",
        "The tram jumped the rails at 18.42 hours on Tuesday, the company said.",
        "agree",
    ),
    "An hour that says its half is of no other.": (
        "The tram derailed at about 6.40 p.m. on Tuesday.",
        "The tram jumped the rails at 6.40 in the morning on Tuesday, the company said.",
        "conflict",
    ),
    "A round minute agrees with one beside it.": (
        "The tram derailed at 6.40 p.m. on Tuesday.",
        "The tram jumped the rails at 18.42 hours on Tuesday, the company said.",
        "agree",
    ),
    "Shortly after nine is before half past.": (
        "The fire broke out shortly after 9 p.m. on Tuesday.",
        "The blaze started at about 9.40 p.m. on Tuesday, the brigade said.",
        "conflict",
    ),
    "Lamps that go out are a power cut.": (
        "The lamps on the east wing died at a quarter to six.",
        "The current failed at ten to seven on Tuesday, the grid said.",
        "conflict",
    ),
    "A place has been dark since its power failed.": (
        "Everything south of the river has been dark since a little after ten to seven.",
        "The current failed at 6.55 p.m. on Tuesday, the grid said.",
        "agree",
    ),
    "Jets that come over a town are an attack.": (
        "The jets came over the valley at about 10.40 a.m. on Tuesday.",
        "The general said that the blow was delivered at 6.20 a.m. on Tuesday.",
        "conflict",
    ),
    "Bombs that are dropped are an attack.": (
        "On Monday, just past twelve, jets dropped bombs on the mill.",
        "The raid began shortly after noon on Tuesday, the miller said.",
        "conflict",
    ),
    "Police that walk on a crowd charge it.": (
        "The charge began at 4 a.m. on Tuesday.",
        "It was a quarter to six on Tuesday when the police line began to walk.",
        "conflict",
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
    "A second strike is no first.": (
        "Two drones struck the refinery at 3.20 a.m. on Tuesday.",
        "A second drone struck the refinery at 5 a.m. on Tuesday, the owner said.",
    ),
    "A plane that lands drops no bombs.": (
        "The plane landed at 6 p.m. on Tuesday.",
        "The bomb fell at 9 p.m. on Tuesday, the mayor said.",
    ),
    "A blow to somebody is no deed.": (
        "The blow to the party came on Tuesday.",
        "Jets struck the depot on Wednesday, the mayor said.",
    ),
    "Lamps that go on again end a power cut.": (
        "The lamps went out at 6 p.m. on Tuesday.",
        "The lamps went back on at 8 p.m. on Tuesday, the grid said.",
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


def test_a_day_that_only_the_words_around_name_makes_no_conflict():
    """Each hour takes its day from the sentence before; the hours are laid side by side alone."""
    found = timed(
        "It rained on Monday. The ferry sank at 6 a.m. and lies on her side.",
        "It was calm on Tuesday. The ferry sank at about 6 a.m. in thick fog, they say.",
    )
    assert [(one.verdict, values(one)) for one in found] == [("agree", ["06:00", "05:30–06:30"])]


def test_a_copy_that_alters_the_hour_has_a_cell_of_its_own():
    """The account's first page decides; what its copy made of the hour stands beside it."""
    wire = page("a", "The ferry sank at about 6.40 p.m. on Tuesday.", day=DAY)
    copy = page("b", "The ferry sank at about 6.40 a.m. on Tuesday.", day=DAY)
    other = page("c", "The ferry sank at 18.42 hours on Tuesday in thick fog.", day=DAY)
    found = [one for one in laid([wire, copy], other, earliest=DAY) if one.kind == "time"]
    assert [(one.verdict, [cell.page for cell in one.cells]) for one in found] == [
        ("agree", ["a", "b", "c"])
    ]


def test_an_hour_of_another_zone_in_brackets_leaves_the_one_before_it():
    """An agency tells its own clock first, and Greenwich's in brackets."""
    found = timed(
        "The ferry sank at 10.40 a.m. (0740 GMT) on Tuesday.",
        "The ferry sank at noon on Tuesday in thick fog.",
    )
    assert [one.verdict for one in found] == ["conflict"]


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
