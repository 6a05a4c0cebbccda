"""Times: what is one, and what it means."""

from __future__ import annotations

import pytest

from anchors_samples import anchors
from times_samples import WRITTEN, told

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
