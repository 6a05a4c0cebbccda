"""Accounts: what pages tell beside their news is laid beside no news."""

from __future__ import annotations

import pytest

from accounts_samples import laid, page, values

RAID = "A raid on Tarnow killed four civilians on Thursday. "
BEFORE = "More than 30 civilians were killed last week when planes bombed Vellmar."


def test_an_earlier_event_of_the_kind_meets_no_news_without_a_day():
    """A page that tells of two events of a kind means the later by what it leaves undated."""
    first = page("a", RAID + BEFORE, day="2031-05-16")
    second = page("b", "The raid on the market killed two civilians.", day="2031-05-16")
    assert [values(one) for one in laid(first, second)] == [["4", "2"]]


def test_what_a_page_tells_alone_of_an_earlier_day_is_its_news():
    """A report of last week's raid is laid beside one of the day."""
    first = page("a", "A raid killed 30 civilians last week.", day="2031-05-16")
    second = page("b", "The raid on the market killed two civilians.", day="2031-05-10")
    assert [values(one) for one in laid(first, second)] == [["30", "2"]]


def test_part_of_a_longer_name_is_no_place():
    """The state of the State Police is not where it happened."""
    first = page("a", "A bomb exploded on Friday in Lund, killing an Alder State Police expert.")
    second = page("b", "The bomb exploded at a Far Coast Bank branch in Lund.")
    places = [one for one in laid(first, second) if one.kind == "place"]
    assert {value for one in places for value in values(one)} <= {"Lund"}


def test_what_a_second_verb_did_to_others_befell_not_the_first():
    """The one who was killed is not one of the dozens who were hurt."""
    first = page("a", "A quake which hit Tarnow killed at least one person, injured dozens.")
    second = page("b", "The quake hurt 40 people.")
    assert [values(one) for one in laid(first, second)] == [["24–99", "40"]]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_pages_of_the_first_and_the_last_day_are_compared_as_others_are(day: str):
    """No calendar has a day before the one or after the other."""
    first = page("a", "The quake killed 12 people yesterday.", day=day)
    second = page("b", "The quake killed 14 people.", day=day)
    assert [values(one) for one in laid(first, second, earliest=day)] == [["12", "14"]]
