"""Times: what is one, what it means, and which days it can mean."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchors_samples import anchors, inside_one_block
from rashomon.anchors.times.finding import expressions

# 12 March 2031 is a Wednesday.
WRITTEN = "2031-03-12"


def told(*blocks, **dates):
    """The words, value and modifier of each time on a page."""
    sample, found = anchors(*blocks, **dates)
    return [(sample.read(t.span), t.value, t.mod) for t in found.times]


def days(*blocks, **dates):
    """The first and last day of each time on a page."""
    _, found = anchors(*blocks, **dates)
    return [(t.earliest, t.latest) for t in found.times]


EXPLICIT = [
    ("It sank on 4 May 2029.", "4 May 2029", "2029-05-04"),
    ("It sank on the 4th of May, 2029.", "the 4th of May, 2029", "2029-05-04"),
    ("It sank on May 4, 2029.", "May 4, 2029", "2029-05-04"),
    ("It sank on May 4th 2029.", "May 4th 2029", "2029-05-04"),
    ("It sank on Friday, May 4, 2029.", "Friday, May 4, 2029", "2029-05-04"),
    ("It sank on 4-May-2029.", "4-May-2029", "2029-05-04"),
    ("It sank on 2029-05-04.", "2029-05-04", "2029-05-04"),
    ("It sank on 2029/05/04.", "2029/05/04", "2029-05-04"),
    ("It sank on 24/05/2029.", "24/05/2029", "2029-05-24"),
    ("It sank on 05/24/2029.", "05/24/2029", "2029-05-24"),
    ("It sank on 04.05.2029.", "04.05.2029", "2029-05-04"),
    ("Logged 2029-05-04T21:40Z.", "2029-05-04T21:40Z", "2029-05-04T21:40Z"),
    ("It sank in May 2029.", "May 2029", "2029-05"),
    ("It sank in Sept. 2029.", "Sept. 2029", "2029-09"),
    ("It sank in 2029.", "2029", "2029"),
    ("It sank in the summer of 2029.", "the summer of 2029", "2029-SU"),
    ("It grew in the third quarter of 2029.", "the third quarter of 2029", "2029-Q3"),
    ("It grew in the 1990s.", "the 1990s", "199"),
    ("It was built in the nineteenth century.", "the nineteenth century", "18"),
    ("It was built in the 19th century.", "the 19th century", "18"),
    ("It sank on 4 May 2029 at 9:40 p.m.", "4 May 2029 at 9:40 p.m.", "2029-05-04T21:40"),
    ("It sank at 21:40 on 4 May 2029.", "21:40 on 4 May 2029", "2029-05-04T21:40"),
    ("It sank on the morning of 4 May 2029.", "the morning of 4 May 2029", "2029-05-04TMO"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), EXPLICIT)
def test_explicit_times_need_no_reference(sentence, words, value):
    """A full date means the same on a page without any date of its own."""
    assert told(sentence, published=None) == [(words, value, None)]


RELATIVE = [
    ("He left yesterday.", "yesterday", "2031-03-11"),
    ("He leaves tomorrow.", "tomorrow", "2031-03-13"),
    ("He left today.", "today", "2031-03-12"),
    ("He left the day before yesterday.", "the day before yesterday", "2031-03-10"),
    ("He left last night.", "last night", "2031-03-11TNI"),
    ("He left this morning.", "this morning", "2031-03-12TMO"),
    ("He left on Tuesday.", "Tuesday", "2031-03-11"),
    ("He left on Tuesday evening.", "Tuesday evening", "2031-03-11TEV"),
    ("He will leave on Friday.", "Friday", "2031-03-14"),
    ("He is due to leave on Friday.", "Friday", "2031-03-14"),
    ("He said he would leave on Friday.", "Friday", "2031-03-14"),
    ("He left last Wednesday.", "last Wednesday", "2031-03-05"),
    ("He leaves next Wednesday.", "next Wednesday", "2031-03-19"),
    ("He left last week.", "last week", "2031-W10"),
    ("He left last month.", "last month", "2031-02"),
    ("He left last year.", "last year", "2030"),
    ("He leaves next year.", "next year", "2032"),
    ("He left three weeks ago.", "three weeks ago", "2031-W08"),
    ("He left two days ago.", "two days ago", "2031-03-10"),
    ("He left six months ago.", "six months ago", "2030-09"),
    ("He left in October.", "October", "2030-10"),
    ("He left on 5 October.", "5 October", "2030-10-05"),
    ("He will leave in October.", "October", "2031-10"),
    ("He left last summer.", "last summer", "2030-SU"),
    ("He left in October last year.", "October last year", "2030-10"),
    ("He left on Christmas Eve.", "Christmas Eve", "2030-12-24"),
    ("He left at 1.40 on Tuesday.", "1.40 on Tuesday", "2031-03-11T01:40"),
    ("He left at nine o'clock on Tuesday.", "nine o'clock on Tuesday", "2031-03-11T09:00"),
    ("He left at half past nine on Tuesday.", "half past nine on Tuesday", "2031-03-11T09:30"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), RELATIVE)
def test_relative_times_count_from_publication(sentence, words, value):
    """What has no year is counted from the day of publication, in the verb's direction."""
    assert told(sentence, published=WRITTEN) == [(words, value, None)]


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


MODIFIED = [
    ("He left in early October.", "2030-10", "START", "2030-10-01", "2030-10-10"),
    ("He left in mid-October.", "2030-10", "MID", "2030-10-11", "2030-10-20"),
    ("He left in late February.", "2031-02", "END", "2031-02-21", "2031-02-28"),
    ("He left at the end of October.", "2030-10", "END", "2030-10-21", "2030-10-31"),
    ("He left in early 2024.", "2024", "START", "2024-01-01", "2024-04-30"),
    ("He left in the late 1990s.", "199", "END", "1996-09-01", "1999-12-31"),
    ("He left about 5 October.", "2030-10-05", "APPROX", "2030-10-05", "2030-10-05"),
    ("He left more than two years ago.", "2029", "BEFORE", None, "2029-12-31"),
    ("He left less than two years ago.", "2029", "AFTER", "2029-01-01", "2031-03-12"),
]


@pytest.mark.parametrize(("sentence", "value", "mod", "earliest", "latest"), MODIFIED)
def test_modifiers_narrow_the_days(sentence, value, mod, earliest, latest):
    """START, MID and END are about a third; BEFORE and AFTER open one end."""
    _, found = anchors(sentence, published=WRITTEN)
    (one,) = found.times
    assert (one.value, one.mod, one.earliest, one.latest) == (value, mod, earliest, latest)


LENGTHS = [
    ("It lasted three days.", "DURATION", "P3D", None),
    ("A two-week truce held.", "DURATION", "P2W", None),
    ("It lasted at least three hours.", "DURATION", "PT3H", "EQUAL_OR_MORE"),
    ("It lasted nearly four years.", "DURATION", "P4Y", "LESS_THAN"),
    ("It lasted two and a half years.", "DURATION", "P2.5Y", None),
    ("It lasted half an hour.", "DURATION", "PT0.5H", None),
    ("It lasted for weeks.", "DURATION", "PXW", None),
    ("It lasted several months.", "DURATION", "PXM", None),
    ("It lasted one or two weeks.", "DURATION", "P2W", None),
    ("It rained over the past week.", "DURATION", "P1W", None),
    ("A 34-year-old man fell.", "DURATION", "P34Y", None),
    ("She was aged 12 years.", "DURATION", "P12Y", None),
    ("It opens every day.", "SET", "P1D", None),
    ("It opens twice a week.", "SET", "P1W", None),
    ("It opens on Fridays.", "SET", "XXXX-WXX-5", None),
]


@pytest.mark.parametrize(("sentence", "kind", "value", "mod"), LENGTHS)
def test_durations_and_sets_have_values_and_no_days(sentence, kind, value, mod):
    """How long and how often are no dates."""
    _, found = anchors(sentence)
    assert [(t.type, t.value, t.mod, t.earliest) for t in found.times] == [(kind, value, mod, None)]


LOOKALIKES = [
    "The Arab Spring reached the harbour.",
    "Theresa May said nothing.",
    "You may march here.",
    "August Vellan said nothing.",
    "A second man fell.",
    "The fall of Kabul shook them.",
    "Prices fall and springs spring up.",
    "The Sunday Times reported it.",
    "He counted 2000 fighters.",
    "They paid $2019 for it.",
    "They won 21-14.",
    "They scored in the second half.",
    "He lives at 1984 Orchard Lane.",
]


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_what_only_looks_like_a_time_is_none(sentence):
    """Names, verbs, ordinals, ages, scores and amounts are no times."""
    assert told(sentence) == []


def test_a_past_report_never_points_to_the_future():
    """A month after the one of writing is last year's in a report of the past."""
    assert days("It sank in early October.", published="2018-01-10") == [
        ("2017-10-01", "2017-10-10")
    ]


def test_where_no_verb_decides_a_date_close_ahead_is_meant():
    """A programme of next month points forwards, a verbless date long gone backwards."""
    assert told("Concert: April 5.") == [("April 5", "2031-04-05", None)]
    assert told("Footage: October 5.") == [("October 5", "2030-10-05", None)]


def test_ranges_share_their_year_and_month():
    """The first of two dates has the year, or the month, that only the second names."""
    assert [value for _, value, _ in told("It ran from June to August 2024.")] == [
        "2024-06",
        "2024-08",
    ]
    assert [value for _, value, _ in told("It ran from 5 to 7 October.")] == [
        "2030-10-05",
        "2030-10-07",
    ]
    assert [value for _, value, _ in told("It ran from 1939-45.")] == ["1939", "1945"]


def test_an_ambiguous_numeric_date_keeps_both_readings():
    """Day first and month first are both possible, so the days run from one to the other."""
    _, found = anchors("It sank on 05/10/2029.")
    (one,) = found.times
    assert (one.value, one.earliest, one.latest) == ("2029-XX-XX", "2029-05-10", "2029-10-05")


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
    started = time.perf_counter()
    expressions(text, (0, len(text)))
    assert time.perf_counter() - started < 8


TOKENS = """early late mid the end of May October 2029 5 12 31 Tuesday Friday morning last next
    two three weeks days ago later at 9:40 p.m. 21:40 and to in on for every year 1990s century
    summer 05/10/2029 one or 2029-05-04 about more than , . ( ) - yesterday tonight half an hour"""
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


@pytest.mark.parametrize(
    "sentence",
    [
        "A spring tide had filled the harbour.",
        "He expects the mast to fall away.",
        "The fall from the peak hurt traders.",
        "Residents began to fall ill.",
    ],
)
def test_tides_and_verbs_are_no_seasons(sentence):
    """Neither "spring" before a tide nor "fall" as a verb or a loss tells a time."""
    assert told(sentence) == []


def test_seasons_stay_where_words_speak_for_them():
    """All of "in the fall", "last spring" and "spring to fall" are seasons."""
    sentences = "They met in the fall. They left last spring. It ran from early spring to fall."
    assert [words for words, *_ in told(sentences)] == [
        "the fall",
        "last spring",
        "early spring",
        "fall",
    ]


def test_an_hour_stands_beside_a_part_of_a_day():
    """The hour of "at 1.40 on Wednesday morning" joins its day, to the minute."""
    assert told("It broke at 1.40 on Wednesday morning.") == [
        ("1.40 on Wednesday morning", "2031-03-12T01:40", None)
    ]


def test_an_hour_before_dawn_follows_the_evening():
    """After an evening's hour, one of the small hours is of the day after, and so on from there."""
    found = told("A call came at 18.04 on Tuesday. The gate gave at 1.52 a.m. and sank at 3 p.m.")
    assert [value for _, value, _ in found] == [
        "2031-03-11T18:04",
        "2031-03-12T01:52",
        "2031-03-12T15:00",
    ]


def test_four_digits_before_a_zone_are_an_hour():
    """The digits of "1830 GMT" are no year."""
    assert told("It sailed on 4 May 2029, at 1830 GMT.") == [
        ("4 May 2029, at 1830 GMT", "2029-05-04T18:30Z", None)
    ]


def test_digits_behind_a_code_are_no_year():
    """All of "KX12-1942" is one code."""
    assert told("The buoy KX12-1942 sank.") == []


def test_a_caption_tells_its_day():
    """A caption's "In this Dec. 13, 2029, file photo" tells one whole date."""
    assert told("In this Dec. 13, 2029, file photo, the gate stands open.") == [
        ("this Dec. 13, 2029", "2029-12-13", None)
    ]
