"""Values of time and the days they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.anchors.times.calendar import at, common, days, step, step_month, third

MEANT = [
    ("2029-05-04", date(2029, 5, 4), date(2029, 5, 4)),
    ("2029-05-04TEV", date(2029, 5, 4), date(2029, 5, 4)),
    ("2029-02", date(2029, 2, 1), date(2029, 2, 28)),
    ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
    ("2029", date(2029, 1, 1), date(2029, 12, 31)),
    ("199", date(1990, 1, 1), date(1999, 12, 31)),
    ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ("2029-W01", date(2029, 1, 1), date(2029, 1, 7)),
    ("2029-W01-WE", date(2029, 1, 6), date(2029, 1, 7)),
    ("2029-SU", date(2029, 6, 1), date(2029, 9, 30)),
    ("2029-WI", date(2029, 1, 1), date(2030, 2, 28)),
    ("2029-Q4", date(2029, 10, 1), date(2029, 12, 31)),
    ("2029-H2", date(2029, 7, 1), date(2029, 12, 31)),
]


@pytest.mark.parametrize(("value", "first", "last"), MEANT)
def test_a_value_means_its_days(value, first, last):
    """Days, weeks, months, parts of a year, years, decades, centuries."""
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-10", "P3D", "PAST_REF", "2029-02-30", "2029-W60", ""])
def test_an_open_or_impossible_value_means_no_days(value):
    """Nothing is guessed where the calendar has no such day."""
    assert days(value) is None


@given(st.dates(), st.integers(min_value=0, max_value=4000))
def test_thirds_lie_in_order_and_cover_the_whole(first, length):
    """START, MID and END of any span touch without overlapping, or are the span itself."""
    if first > date.max - timedelta(length):
        first = date.min
    whole = (first, first + timedelta(length))
    start, mid, end = (third(whole, mod) for mod in ("START", "MID", "END"))
    if length < 2:
        assert start == mid == end == whole
    else:
        assert (start[0], end[1]) == whole
        assert mid[0] - start[1] == end[0] - mid[1] == timedelta(1)


@given(st.dates(), st.integers(min_value=-200_000, max_value=200_000))
def test_steps_end_inside_the_calendar_or_nowhere(day, count):
    """A step out of the years 1 to 9999 is None, and a step back undoes a step of days."""
    there = step(day, count, "D")
    assert there is None or step(there, -count, "D") == day
    assert step(day, count, "CE") is None or abs(count) <= 100


def test_a_month_on_from_its_last_day_is_the_last_day():
    """A shorter month ends earlier."""
    assert step_month(date(2031, 1, 31), 1) == date(2031, 2, 28)


def test_a_day_lies_in_each_of_its_units():
    """One day, its week, month, quarter, year, decade and century."""
    units = ("D", "W", "WE", "M", "Q", "Y", "DE", "CE")
    assert [at(date(2031, 3, 12), unit) for unit in units] == [
        "2031-03-12",
        "2031-W11",
        "2031-W11-WE",
        "2031-03",
        "2031-Q1",
        "2031",
        "203",
        "20",
    ]


def test_two_readings_share_what_they_agree_on():
    """Parts that differ are unknown."""
    assert common("2030-10-05", "2031-10-05", "XXXX-10-05") == "XXXX-10-05"
    assert common("2030-12-31", "2031-12-30") == "XXXX-XX-XX"
    assert common("2031-W10", "2031-W11") == "2031-WXX"


def test_a_week_after_the_last_year_has_no_days():
    """The calendar ends with the year 9999; a value beyond it names no days."""
    assert days("9999-W52-WE") is None
