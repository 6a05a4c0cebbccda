"""Times in texts made to lead astray, and what holds of every time."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchors_samples import anchors, inside_one_block
from benchmarks.anchors.time_sentences import figures, samples
from rashomon.anchors.times import times
from rashomon.anchors.times.expressions import Expression, Fixed, InYear
from rashomon.anchors.times.feasts import MOVING, in_year
from rashomon.anchors.times.finding import expressions
from rashomon.anchors.times.narrative import years

HOSTILE = [
    "May ",
    "the end of ",
    "1,",
    "12:",
    "2019-",
    "one ",
    "hundred and ",
    "first of the second ",
    "(A; ",
    "9",
    " ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_near_misses_cost_no_more_than_their_length(piece):
    """Text made to lead the patterns astray is read at the speed of any other."""
    text = "late " + piece * (40_000 // len(piece)) + "x"
    started = time.process_time()
    expressions(text, (0, len(text)))
    assert time.process_time() - started < 8


TOKENS = """early late mid the end of May October 2029 5 12 31 Tuesday Friday morning last next
    two three weeks days ago later at 9:40 p.m. 21:40 and to in on for every year 1990s century
    summer 05/10/2029 one or 2029-05-04 about more than , . ( ) - yesterday tonight half an hour
    weekend quarter Easter “ ” said year-ago BC same following few weeks soon every per fiscal 1950
    07 Q3 '69 -year-old until will minutes the"""
TELLING = st.lists(st.sampled_from(TOKENS.split()), max_size=25)
DATES = st.sampled_from([None, "2031-03-12", "0001-01-01", "9999-12-31"])


@settings(max_examples=60, deadline=None)
@given(TELLING, DATES)
def test_every_time_is_a_span_of_a_block_and_its_days_are_in_order(words, published):
    """Whatever stands together: spans re-read, days run forwards, nothing crashes."""
    comment = ("comment", " ".join(reversed(words)))
    sample, found = anchors(" ".join(words), comment, published=published)
    spans = [t.span for t in found.times]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    for one in found.times:
        assert inside_one_block(sample, one.span)
        assert sample.read(one.span) == sample.read(one.span).strip()
        if one.earliest and one.latest:
            assert date.fromisoformat(one.earliest) <= date.fromisoformat(one.latest)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2099-02-28", None])
def test_the_ends_of_the_calendar_break_nothing(published):
    """On the first and last days there are, what lies beyond has no days."""
    text = (
        "A year ago, last Easter, next Thanksgiving, 300 years ago, in 400 years, next weekend, "
        "last winter, yesterday and tomorrow, on Friday, in May, a century later, 2 hours ago, "
        "the same month a year earlier, two decades ago and the next decade."
    )
    sample, found = anchors(text, published=published)
    assert len(found.times) > 10
    assert all(sample.read(t.span) for t in found.times)


@pytest.mark.parametrize(
    "unit", ["years ago", "days later", "p.m.", "BC", "-year-old", "s", "/9/11"]
)
def test_digits_of_four_hundred_places_are_read(unit):
    """A number that no calendar holds means no days."""
    _, found = anchors(f"It sank {'9' * 400} {unit}. It sank {'9' * 400}{unit}.")
    assert [t.earliest for t in found.times if t.earliest] == []


def test_dates_that_contradict_each_other_are_both_read():
    """A page published after its capture counts from its publication; its comments from nothing."""
    comment = ("comment", "He left yesterday.")
    _, found = anchors("He left yesterday.", comment, published="2031-03-12", captured="2030-01-01")
    assert [(t.value, t.basis) for t in found.times] == [
        ("2031-03-11", "published"),
        ("XXXX-XX-XX", "unknown"),
    ]


@given(st.integers(min_value=1, max_value=9999))
def test_easter_is_a_sunday_in_spring(year):
    """Between 22 March and 25 April, and every moving feast on its day of the week."""
    easter = date.fromisoformat(in_year(year, MOVING["Easter Sunday"]))
    assert easter.isoweekday() == 7
    assert (3, 22) <= (easter.month, easter.day) <= (4, 25)
    for name, weekday in (("Good Friday", 5), ("Thanksgiving", 4), ("Memorial Day", 1)):
        assert date.fromisoformat(in_year(year, MOVING[name])).isoweekday() == weekday


MEANT = st.sampled_from(["2029", "1812", "1950", "2029-05-04", "1950-06", "2030-SU"])
BARE = st.sampled_from(["-05", "-12-31", "-WI", "-02-29", "-EASTER+0"])


@given(st.lists(st.one_of(MEANT, BARE), max_size=30))
def test_every_bare_date_of_a_narrative_gets_a_year_told_near_it(values):
    """The years found are those of dates told, or one beside them; nothing is left to chance."""
    body = [
        Expression(
            span=(place, place + 1),
            type="DATE",
            meaning=InYear(rest=value) if value.startswith("-") else Fixed(value=value),
        )
        for place, value in enumerate(values)
    ]
    found = years(body)
    told = {int(value[:4]) + more for value in values if value[0] != "-" for more in (-1, 0, 1, 2)}
    assert set(found) <= {one.span for one in body if isinstance(one.meaning, InYear)}
    assert set(found.values()) <= told


@pytest.mark.parametrize(
    ("part", "strict", "value"), [("worked", 0.97, 0.96), ("kept", 0.97, 0.94)]
)
def test_our_own_sentences_are_read(part, strict, value):
    """Invented news, half of which the rules were not made with, is read as TimeML marks it."""
    read = figures(samples(part), times)
    assert read.strict >= strict
    assert read.value >= value
