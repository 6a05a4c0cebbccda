"""Times told from another time: from the day of writing, of a quotation, or last told of."""

from __future__ import annotations

import pytest

from anchors_samples import anchors
from times_samples import WRITTEN, days, told, values

NARRATED = [
    ("It began on 4 May 2029. Two days later it ended.", "2029-05-06"),
    ("It began on 4 May 2029. The next day it ended.", "2029-05-05"),
    ("It began on 4 May 2029. It ended the same day.", "2029-05-04"),
    ("It began on 4 May 2029. A week earlier it was calm.", "2029-W17"),
    ("It began on 4 May 2029. The following year it ended.", "2030"),
    ("It began on 4 May 2029. It ended in August of that year.", "2029-08"),
    ("It began on 4 May 2029. It ended that evening.", "2029-05-04TEV"),
]


@pytest.mark.parametrize(("text", "value"), NARRATED)
def test_narrated_times_count_from_the_time_last_told(text, value):
    """A time told from another time is counted from it, over blocks of the body too."""
    first, second = text.split(". ")
    assert told(text)[-1][1] == value
    assert told(first + ".", second)[-1][1] == value


UNDATED = [
    ("He left in early October.", "XXXX-10", "START"),
    ("He left last month.", "XXXX-XX", None),
    ("He left on Tuesday.", "XXXX-WXX-2", None),
    ("He left yesterday.", "XXXX-XX-XX", None),
    ("He left two days later.", "XXXX-XX-XX", None),
    ("He left several weeks ago.", "PAST_REF", None),
    ("He left towards the end of the battle.", "XXXX-XX-XX", "END"),
]


@pytest.mark.parametrize(("sentence", "value", "mod"), UNDATED)
def test_without_a_reference_nothing_is_guessed(sentence, value, mod):
    """On a page without any date the unknown stays open and means no days."""
    _, found = anchors(sentence, published=None)
    (time_told,) = found.times
    assert (time_told.value, time_told.mod) == (value, mod)
    assert (time_told.earliest, time_told.latest, time_told.basis) == (None, None, "unknown")


def test_a_past_report_never_points_to_the_future():
    """A month after the one of writing is last year's in a report of the past."""
    assert days("It sank in early October.", published="2018-01-10") == [
        ("2017-10-01", "2017-10-10")
    ]


def test_where_no_verb_decides_a_date_close_ahead_is_meant():
    """A programme of next month points forwards, a verbless date long gone backwards."""
    assert told("Concert: April 5.") == [("April 5", "2031-04-05", None)]
    assert told("Footage: October 5.") == [("October 5", "2030-10-05", None)]


def test_the_day_of_capture_serves_where_none_was_published():
    """The basis says what a time was counted from."""
    _, found = anchors("He left yesterday.", published=None, captured="2031-03-12T09:00:00Z")
    assert [(t.value, t.basis) for t in found.times] == [("2031-03-11", "captured")]


def test_a_comment_was_written_between_publication_and_capture():
    """What a reader's "in October" means is known only as well as when they wrote."""
    comment = ("comment", "He left in October.")
    near = anchors(comment, published="2031-03-12", captured="2031-03-20")[1].times
    far = anchors(comment, published="2030-08-01", captured="2031-12-20")[1].times
    unknown = anchors(comment, published="2031-03-12")[1].times
    assert [(t.value, t.basis) for t in near] == [("2030-10", "comment")]
    assert [(t.value, t.earliest, t.latest) for t in far] == [
        ("XXXX-10", "2029-10-01", "2031-10-31")
    ]
    assert [(t.value, t.basis) for t in unknown] == [("XXXX-10", "unknown")]


def test_a_vague_count_has_days_though_no_value():
    """Several weeks ago is three to nine weeks back."""
    assert days("He left several weeks ago.", published=WRITTEN) == [("2031-01-08", "2031-02-19")]


def test_a_narrative_goes_on_in_its_own_year():
    """On a page about years long gone a month belongs to the year told of."""
    text = (
        "It began on 4 May 1929. The town fell on 9 June 1929. The bridge was lost on "
        "2 July 1929. In early October the army withdrew."
    )
    assert told(text)[-1] == ("early October", "1929-10", "START")


def test_an_hour_before_dawn_follows_the_evening():
    """After an evening's hour, one of the small hours is of the day after, and so on from there."""
    found = told("A call came at 18.04 on Tuesday. The gate gave at 1.52 a.m. and sank at 3 p.m.")
    assert [value for _, value, _ in found] == [
        "2031-03-11T18:04",
        "2031-03-12T01:52",
        "2031-03-12T15:00",
    ]


DIRECTIONS = [
    ("The talks resume on Friday.", "2031-03-14"),
    ("Rescuers are meeting on Friday.", "2031-03-14"),
    ("The vote to be held on Friday is close.", "2031-03-14"),
    ("The vote set for Friday is close.", "2031-03-14"),
    ("He may leave on Friday.", "2031-03-14"),
    ("He asked them to come on Friday.", "2031-03-14"),
    ("Shares rose ahead of Friday's vote.", "2031-03-14"),
    ("He failed to come on Friday.", "2031-03-07"),
    ("The body found on Friday was his.", "2031-03-07"),
    ("It has been shut since Friday.", "2031-03-07"),
    ("They spent the weekend in Lund.", "2031-W10-WE"),
    ("It will rain over the weekend.", "2031-W11-WE"),
    ("It will end by the summer.", "2031-SU"),
    ("He left at Easter.", "2030-04-21"),
    ("He will leave at Easter.", "2031-04-13"),
    ("He left on Memorial Day.", "2030-05-27"),
]


@pytest.mark.parametrize(("sentence", "value"), DIRECTIONS)
def test_the_verb_says_which_way_a_day_lies(sentence, value):
    """A past form looks back, a plan and a plain present ahead."""
    assert values(sentence, published=WRITTEN) == [value]


def test_a_caption_in_the_present_tells_what_was():
    """Who gathers "on Friday" in a caption or a headline has gathered."""
    assert values(("caption", "Crowds gather on Friday.")) == ["2031-03-07"]
    assert values(("headline", "Crowds gather on Friday")) == ["2031-03-07"]


QUOTED = [
    ("“We leave tomorrow,” she said on Tuesday.", "2031-03-12", "quotation"),
    ("Speaking on Monday, she said: “It ends today.”", "2031-03-10", "quotation"),
    ("In 2019 she said: “We will win next year.”", "2020", "quotation"),
    ("“We lost last week,” said Lund, who led them on Saturday.", "2031-W10", "published"),
    ("“We leave tomorrow,” she said.", "2031-03-13", "published"),
]


@pytest.mark.parametrize(("sentence", "value", "basis"), QUOTED)
def test_what_is_quoted_counts_from_the_day_it_was_said(sentence, value, basis):
    """A date beside the verb of saying is the day of the words; without one the page's is."""
    _, found = anchors(sentence, published=WRITTEN)
    assert (value, basis) in [(t.value, t.basis) for t in found.times]


COMPARED = [
    ("Sales in the third quarter of 2030 rose from a year earlier.", ["2030-Q3", "2029-Q3"]),
    ("Sales in the third quarter of 2030 rose from the year-ago period.", ["2030-Q3", "2029-Q3"]),
    ("Sales in May 2030 rose from the same month a year earlier.", ["2030-05", "2029-05"]),
    ("Sales fell from a year earlier. Profit fell from a year earlier.", ["2030", "2030"]),
    (
        "It broke at 9:40 p.m. on Tuesday. It sank 20 minutes later.",
        ["2031-03-11T21:40", "2031-03-11T22:00"],
    ),
    (
        "It broke at 11 p.m. on Tuesday. It sank two hours later.",
        ["2031-03-11T23:00", "2031-03-12T01:00"],
    ),
    ("It sank on 490 BC's last day. The following year it rose.", ["BC0490", "BC0489"]),
]


@pytest.mark.parametrize(("text", "found"), COMPARED)
def test_a_time_is_counted_in_the_parts_it_is_told_in(text, found):
    """Quarters compare with quarters, clock times go on by minutes, and comparing leads nowhere."""
    assert values(text, published=WRITTEN) == found


def test_earlier_and_later_divide_at_the_day_of_writing():
    """What comes later this month is not over."""
    assert days("It ends later this month.") == [("2031-03-12", "2031-03-31")]
    assert days("It began earlier this month.") == [("2031-03-01", "2031-03-12")]


def test_a_narrative_comes_back_from_an_aside():
    """The year of an old comparison is not the year that the telling goes on in."""
    text = (
        "It began on 4 May 1929. The town fell on 9 June 1929. It was the worst siege since 1812. "
        "The bridge was lost on 2 July. The army left in early 1930. It came back in March."
    )
    assert values(text)[3:] == ["1929-07-02", "1930", "1930-03"]


def test_the_quarter_of_a_town_is_no_time():
    """Only where business is told of is "the quarter" three months."""
    town = "On Tuesday a warning was sent to every telephone in the quarter."
    firm = "On Tuesday the firm said that profits fell in the quarter."
    assert [words for words, _, _ in told(("body", town))] == ["Tuesday"]
    assert [words for words, _, _ in told(("body", firm))] == ["Tuesday", "the quarter"]
