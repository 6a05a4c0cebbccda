"""How long something lasted: which lengths of which pages are laid side by side."""

from __future__ import annotations

import pytest

from accounts_samples import page, told, values
from rashomon.accounts.questions.how_long import how_long
from rashomon.model import Comparison, Page, Story

DAY = "2024-03-13"


def lasted(first: str, second: str) -> list[Comparison]:
    """The comparisons of length of two pages of one day, each an account."""
    return asked(page("a", first, day=DAY), page("b", second, day=DAY))


def asked(*pages: Page) -> list[Comparison]:
    """What pages, each an account of its own, tell the length of."""
    by_id = {one.id: one for one in pages}
    story = Story(id="story-1", title="", pages=tuple(by_id), earliest=DAY, latest=DAY)
    return how_long(story, told([[one] for one in pages]), by_id)


CASES = {
    "A place without power is dark, however it is told.": (
        "The town lay in darkness for about 50 minutes.",
        "Corran was without power for an hour and a half.",
        "conflict",
    ),
    "Two lengths that are told as one are one.": (
        "The clinic had no electricity for two hours on Monday.",
        "The lamps of the clinic did not come on again for two hours and ten minutes.",
        "agree",
    ),
    "The best part of an hour is less than an hour.": (
        "The town lay in darkness for 52 minutes.",
        "Lamps back on, in all of the town, after the best part of an hour.",
        "agree",
    ),
    "Less than two hours is not four.": (
        "They seized a teller, whom they held hostage for four hours.",
        "The bank teller was held against her will for less than two hours.",
        "conflict",
    ),
    "What ended after so long had lasted so long.": (
        "Three climbers were stranded on the ledge for 14 hours.",
        "The climbers were rescued after nearly a day.",
        "conflict",
    ),
    "How long a deed took.": (
        "It took the fire brigade four hours to contain the fire.",
        "It took more than ten hours to contain the fire.",
        "conflict",
    ),
    "What is open again was closed.": (
        "The bridge was closed for two days.",
        "After four days the bridge is open again.",
        "conflict",
    ),
    "Days and hours are one scale.": (
        "The siege lasted 36 hours.",
        "The siege lasted a day and a half.",
        "agree",
    ),
}


@pytest.mark.parametrize("rule", CASES)
def test_one_rule_a_verdict(rule: str):
    """Each case is one rule of what is one state, and of what its length leaves open."""
    first, second, verdict = CASES[rule]
    assert [verdict] == [one.verdict for one in lasted(first, second)]


NO_COMPARISON = {
    "Another place.": (
        "12,000 homes were without power for two hours.",
        "The hospital was without power for 20 minutes.",
    ),
    "Another person.": (
        "A boy was pulled out after two hours.",
        "A woman of 80 was pulled out after nine hours.",
    ),
    "Another thing.": (
        "The bridge was closed for three hours.",
        "The airport was closed for two days.",
    ),
    "What is yet to come.": (
        "The bridge was closed for three hours.",
        "The bridge will be closed for two days.",
    ),
    "A part of the whole.": (
        "The crowd waited for five hours.",
        "The crowd waited for another two hours.",
    ),
    "A custom.": (
        "The girl was trapped for six hours.",
        "The girl was trapped for two hours every winter.",
    ),
    "What holds of all its kind.": (
        "The match lasted two hours.",
        "A match lasts 90 minutes.",
    ),
    "What has been so for long.": (
        "The tunnel was closed for two hours on Monday.",
        "The tunnel has been closed for three years.",
    ),
    "A career.": (
        "Tam Voss worked at the mine for nine years.",
        "Tam Voss worked at the mine for twenty years.",
    ),
    "A distance in time.": (
        "Two hours later the bridge was closed.",
        "The bridge was closed for a day.",
    ),
}


@pytest.mark.parametrize("rule", NO_COMPARISON)
def test_what_is_no_comparison(rule: str):
    """Lengths of different states, and what is no length of one event, stand apart."""
    assert lasted(*NO_COMPARISON[rule]) == []


def test_a_cell_shows_the_words_that_bound_the_length():
    """The span takes in what leaves the length open, and the question names who was held."""
    found = lasted(
        "The clerk was kept hostage the better part of four hours.",
        "A gunman held the clerk hostage for nine hours.",
    )
    assert [(one.about, values(one)) for one in found] == [
        ("How long was the clerk held?", ["the better part of four hours", "nine hours"])
    ]


def test_readers_stand_apart_and_decide_nothing():
    """A comment's length is marked and leaves the verdict as it is."""
    first = page("a", "The siege lasted 36 hours.", "The siege lasted two weeks!", day=DAY)
    second = page("b", "The siege lasted a day and a half.", day=DAY)
    found = asked(first, second)
    assert [(one.verdict, [cell.account for cell in one.cells]) for one in found] == [
        ("agree", ["account-1", "account-2", None])
    ]
