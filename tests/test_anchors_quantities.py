"""Quantities: what is one, as which interval, and what it counts."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchors_samples import anchors, inside_one_block
from rashomon.anchors.numerals import read
from rashomon.anchors.quantities.amounts import amounts


def told(*blocks):
    """The words and the interval of each quantity on a page."""
    sample, found = anchors(*blocks)
    return [(sample.read(q.span), q.low, q.high) for q in found.quantities]


def counted(*blocks):
    """The unit of each quantity on a page, and the words for what it counts."""
    sample, found = anchors(*blocks)
    return [(q.unit, q.of and sample.read(q.of)) for q in found.quantities]


SPELT = [
    ("zero", 0),
    ("twelve", 12),
    ("twenty-two", 22),
    ("a hundred", 100),
    ("two hundred and five", 205),
    ("fifteen hundred", 1500),
    ("three hundred thousand", 300_000),
    ("two hundred and twenty-one thousand", 221_000),
    ("one million two hundred thousand and six", 1_200_006),
    ("two dozen", 24),
]


@pytest.mark.parametrize(("words", "number"), SPELT)
def test_numbers_in_words_have_their_value(words, number):
    """A whole run of number words is read as one number."""
    assert read(words) == (number, len(words))


@pytest.mark.parametrize("words", ["hundred", "million", "and", "twenty thirty", "ten five"])
def test_words_that_make_no_number_end_it(words):
    """A bare scale is no number, and a number ends where the next word doesn't fit."""
    found = read(words)
    assert found is None or found[1] < len(words)


INTERVALS = [
    ("22 guards fled.", "22", 22, 22),
    ("Twenty-two guards fled.", "Twenty-two", 22, 22),
    ("1,250 guards fled.", "1,250", 1250, 1250),
    ("1.250 guards fled.", "1.250", 1250, 1250),
    ("1.5 million guards fled.", "1.5 million", 1_500_000, 1_500_000),
    ("He counted 4000-5000 guards.", "4000-5000", 4000, 5000),
    ("He counted 40 to 60 guards.", "40 to 60", 40, 60),
    ("He counted between 40 and 60 guards.", "between 40 and 60", 40, 60),
    ("He counted two or three guards.", "two or three", 2, 3),
    ("He counted 3 to 5 million guards.", "3 to 5 million", 3_000_000, 5_000_000),
    ("At least 20 guards fled.", "At least 20", 20, None),
    ("More than 300 guards fled.", "More than 300", 300, None),
    ("Over 300 guards fled.", "Over 300", 300, None),
    ("They came from over 300 farms.", "over 300", 300, None),
    ("The more-than 11 million papers were copied.", "more-than 11 million", 11_000_000, None),
    ("5,000 or more guards fled.", "5,000 or more", 5000, None),
    ("Up to 300 guards fled.", "Up to 300", 0, 300),
    ("Fewer than 30 guards fled.", "Fewer than 30", 0, 30),
    ("Nearly 300 guards fled.", "Nearly 300", 270, 300),
    ("About 300 guards fled.", "About 300", 270, 330),
    ("Some 300 guards fled.", "Some 300", 270, 330),
    ("At least a dozen guards fled.", "At least a dozen", 12, None),
    ("Dozens of guards fled.", "Dozens", 24, 99),
    ("Scores of guards fled.", "Scores", 40, 199),
    ("Several guards fled.", "Several", 3, 9),
    ("Several hundred guards fled.", "Several hundred", 300, 900),
    ("A few guards fled.", "A few", 3, 6),
    ("A handful of guards fled.", "A handful", 3, 9),
    ("A couple of guards fled.", "A couple", 2, 3),
    ("Half a dozen guards fled.", "Half a dozen", 5, 7),
    ("Hundreds of guards fled.", "Hundreds", 200, 999),
    ("Thousands of guards fled.", "Thousands", 2000, 9999),
    ("Tens of thousands of guards fled.", "Tens of thousands", 20_000, 99_999),
]


@pytest.mark.parametrize(("sentence", "words", "low", "high"), INTERVALS)
def test_an_amount_is_an_interval(sentence, words, low, high):
    """Numbers, ranges, bounds and vague words say which numbers they can mean."""
    assert told(sentence) == [(words, low, high)]


def test_vague_and_rounded_amounts_are_marked_approximate():
    """A number told as such is exact, one told as "about" is not, nor are vague words."""
    _, found = anchors("20 men left. About 20 men left. Dozens of men left. A dozen men left.")
    assert [q.approximate for q in found.quantities] == [False, True, True, True]


COUNTED = [
    ("Dozens of harbour guards fled.", "guard", "harbour guards"),
    ("Several hundred SHA guards fled.", "guard", "SHA guards"),
    ("They let several hundred IS guards escape.", "guard", "IS guards"),
    ("He saw 20 buses and trucks.", "bus", "buses and trucks"),
    ("He saw 20 pick-up trucks.", "truck", "pick-up trucks"),
    ("He grounded two new 737 jets.", "jet", "new 737 jets"),
    ("He played six seasons.", "season", "seasons"),
    ("Four of the 10 wardens left.", "warden", "wardens"),
    ("A third of the voters left.", "share", "voters"),
    ("Five of the old boats sank.", "boat", "old boats"),
    ("Five of the yard's nine boats sank.", "boat", "boats"),
    ("At least 90 people left.", "people", "people"),
    ("At least 20 were killed.", "people", None),
    ("The storm killed 20.", "people", None),
    ("Two dead in harbour blaze.", "people", None),
    ("He put the number of flooded homes at 30.", "home", "flooded homes"),
    ("They lost 60 Democrats.", "democrat", "Democrats"),
    ("He read a 48-page indictment.", "page", "page"),
    ("It cost $5 million.", "USD", None),
    ("It cost 5 million euros.", "EUR", None),
    ("It rose by 12 percent.", "%", None),
    ("It lies 20 km away.", "km", None),
    ("It burnt 2.5 square miles.", "square mile", None),
]


@pytest.mark.parametrize(("sentence", "unit", "of"), COUNTED)
def test_a_quantity_says_what_it_counts(sentence, unit, of):
    """Things counted are the noun phrase and its head's lemma; measures have their unit."""
    assert counted(sentence)[0] == (unit, of)


NOT_COUNTS = [
    "Oda Vellan, 45, fell.",
    "A girl aged 12 fell.",
    "He fell in 2029.",
    "He fell on 4 May 2029 at 9:40 p.m.",
    "Call +44 20 7946 0958 for help.",
    "They won 2-1.",
    "They went 5-11 all year.",
    "A 5-11 season ended.",
    "He lives at 10 Orchard Street.",
    "The third man fell.",
    "The 22nd man fell.",
    "One never knows.",
    "He boarded a Boeing 737 and fell.",
    "An F-16 fell.",
    "See page 12 and article 5.",
    "The key came back at 18.04 on Tuesday.",
    "Many fell.",
    "The married couple fell.",
    "He fell again several times.",
    "Three, the roof fell.",
    "He fell in season 2 of the play.",
    "It was rated 7/10 and fell.",
    "It fell by 5-to-4 votes.",
    "It was both cold and dark.",
    "He bought an iPhone 11 Pro and fell.",
    "The second half of the match was dull.",
    "It will be gone by 2120.",
    "The Harbour 500 index fell.",
    "Harbour sales of 2029 fell, and the 2030 sales too.",
    "He lives at 358 El Varo Way, Corran.",
    "They were told none too soon.",
    "Oda and Bo, ages 16 to 18, fell.",
]


@pytest.mark.parametrize("sentence", NOT_COUNTS)
def test_what_counts_nothing_is_no_quantity(sentence):
    """Dates, telephones, scores, addresses, ordinals, names, pronouns, ages without their unit."""
    assert told(sentence) == []


LENGTHS_OF_TIME = [
    ("A 34-year-old man fell.", "34-year-old", 34, "year of age"),
    ("The well is ten years old.", "ten years old", 10, "year of age"),
    ("He fell three weeks ago.", "three weeks", 3, "week"),
    ("It lasted two days.", "two days", 2, "day"),
    ("He fell in the 50 previous years.", "50 previous years", 50, "year"),
    ("They work 40 hours a week.", "40 hours a week", 40, "hour per week"),
]


@pytest.mark.parametrize(("sentence", "words", "number", "unit"), LENGTHS_OF_TIME)
def test_lengths_of_time_and_ages_are_measures_and_count_nobody(sentence, words, number, unit):
    """They are told with their unit, and never of people."""
    sample, found = anchors(sentence)
    assert [(sample.read(q.span), q.low, q.high, q.unit, q.of) for q in found.quantities] == [
        (words, number, number, unit, None)
    ]


def test_the_number_of_a_list_is_no_quantity():
    """What a reader's comment is numbered with counts nothing; what it says does."""
    assert told(("comment", "2. They let 40 guards go.")) == [("40", 40, 40)]


def test_a_change_is_two_numbers_and_no_range():
    """What rose from one number to another was never between them as an amount."""
    assert told("The toll rose from 100 to 200.") == [("100", 100, 100), ("200", 200, 200)]
    raised = "The firm raised the number of users whose data were stolen from 100 to 200."
    assert told(raised) == [("100", 100, 100), ("200", 200, 200)]
    assert told("The firm cut the loans that it gives from 100 to 200 crowns.")[0][1:] == (100, 200)
    assert [high for *_, high in told("It fell by more than $11 to $106.")] == [None, 106]
    assert [high for *_, high in told("Shares rose $3 to $20.")] == [3, 20]


def test_a_measure_that_went_from_one_number_to_another_is_what_it_went_through():
    """No one lays a rate beside another as a count: the interval says how far it went."""
    assert told("Growth slowed from 4.8 to 4.7 percent.") == [("from 4.8 to 4.7 percent", 4.7, 4.8)]
    assert told("It fell from $75 a barrel to $45.") == [("from $75 a barrel to $45", 45, 75)]
    assert told("Flats go from 450 sq ft up to 900 sq ft.")[0][1:] == (450, 900)


def test_the_number_of_a_model_is_not_told_beside_the_count_of_it():
    """Two new 737 Arrow jets are two."""
    assert told("They grounded two new 737 Arrow jets.") == [("two", 2, 2)]


def test_every_told_role_is_read():
    """Headlines, body, captions and comments tell quantities; navigation does not."""
    roles = ("headline", "body", "caption", "comment", "navigation", "residue")
    assert len(told(*((role, "20 guards fled.") for role in roles))) == 4


def test_a_number_of_400_digits_is_skipped():
    """What is too long to be a number is an identifier, and its neighbours still count."""
    assert told(f"He saw {'9' * 400} guards. He saw 20 guards.") == [("20", 20, 20)]


PIECES = ["1,", "1 to ", "one ", "hundred and ", "$", "about ", "9", " ", "a third of ", "1/2 ",
          "one in ", "minus ", "several hundred ", "dozens and ", "between 1 and ", "20 km/",
          "half of the ", "1.", "-", "US ", "at least "]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_near_misses_cost_no_more_than_their_length(piece):
    """Text made to lead the pattern astray is read at the speed of any other."""
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    list(amounts(text, (0, len(text))))
    assert time.process_time() - started < 8


TOKENS = """20 1,000 1.000 4000-5000 dozens of several hundred a few thousand at least more than
    between and to or guards people $ 5 million percent % km one two twenty-two . , ( ) killed
    were the number one or and went about nearly half 2-1 third 737 year-old -5 minus 1/2 most of
    two-thirds in none no one both a score couple handful odd 30-odd plus so from fell rose € bn
    4.2b 12,34,567 ½ × 10 1⁄0 0 1/2 ⁄ all but six figures crore perhaps if not tens hundreds low
    thousands US$ per day"""
TELLING = st.lists(st.sampled_from(TOKENS.split()), max_size=25)


@settings(max_examples=80, deadline=None)
@given(TELLING)
def test_every_quantity_is_a_span_of_a_block_with_its_ends_in_order(words):
    """Whatever stands together: spans re-read, low is not above high, nothing crashes."""
    sample, found = anchors(" ".join(words), ("comment", " ".join(reversed(words))))
    spans = [q.span for q in found.quantities]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    for one in found.quantities:
        assert inside_one_block(sample, one.span)
        assert sample.read(one.span) == sample.read(one.span).strip()
        assert one.of is None or inside_one_block(sample, one.of)
        assert one.high is None or one.low <= one.high


SPACED = st.lists(st.sampled_from(TOKENS.split()), max_size=30)


@settings(max_examples=300, deadline=None)
@given(SPACED, st.sampled_from([" ", "", "-", ", "]), st.booleans())
def test_every_amount_is_a_span_with_its_ends_in_order(words, gap, pointed):
    """However words and signs run together: spans in order, inside what was read."""
    text = gap.join(words)
    found = list(amounts(text, (0, len(text)), pointed=pointed))
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))
    for one in found:
        assert 0 <= one.span[0] <= one.inside[0] < one.inside[1] <= one.span[1] <= len(text)
        assert one.high is None or one.low <= one.high


def test_what_is_counted_ends_before_its_own_clause():
    """The count of "20 soldiers guarding bridges" is of soldiers."""
    assert counted("They saw 20 soldiers guarding bridges.") == [("soldier", "soldiers")]


def test_one_before_a_hyphen_counts_nothing():
    """There is no quantity in "a one-time levy"."""
    assert told("The harbour pays a one-time levy.") == []


HALVES = [
    ("half a million homes", 500_000),
    ("half-million homes", 500_000),
    ("two and a half million homes", 2_500_000),
    ("a million and a half homes", 1_500_000),
    ("two and a half homes", 2.5),
    ("2.07 billion homes", 2_070_000_000),
]


@pytest.mark.parametrize(("words", "number"), HALVES)
def test_halves_belong_to_their_number(words, number):
    """A "half a million" is half of one, and no number has the dust of floating point."""
    assert [(low, high) for _, low, high in told(f"It cost {words}.")] == [(number, number)]


@settings(max_examples=40)
@given(st.sampled_from("ABCFJKNVWcfghijklmnpqtx"), st.integers(1, 999))
def test_a_letter_behind_a_number_never_stops_the_reading(letter: str, number: int):
    """House numbers, types and chapters ("12A") are read, unit or none."""
    assert isinstance(
        told(f"They met at {number}{letter} Quay Lane on the day of the flood."), list
    )
