"""Claims and places: what is denied, where it was, and the judge of two sentences."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts_samples import laid, page, values
from rashomon.accounts.judging import judge
from rashomon.accounts.judging.figures import (
    APART,
    AROUND,
    MEETS,
    SAME,
    WITHIN,
    Figure,
    figures,
    relation,
)
from rashomon.accounts.judging.pairs import Sentence, pair
from rashomon.accounts.told.claims.propositions import propositions
from rashomon.language import meanings, parse


def read(text: str) -> Sentence:
    """A sentence as the judge reads it."""
    one = page("a", text)
    span = (0, len(text))
    return Sentence(span, text, meanings([text])[0], tuple(figures(one, span)))


PROPOSITIONS = {
    "We had no warning of any kind.": ("Was there a warning?", False),
    "A warning had been sent to every telephone.": ("Was there a warning?", True),
    "The people were left without a warning.": ("Was there a warning?", False),
    "The pump did not fail.": ("Did the pump fail?", False),
    "The company denied that the pump had failed.": ("Did the pump fail?", False),
    "The mayor did not deny that the pump had failed.": ("Did the pump fail?", True),
    "The gate was never opened.": ("Was the gate opened?", False),
    "The gate was not repaired or opened.": ("Was the gate opened?", False),
    "The gate was not repaired but opened.": ("Was the gate opened?", True),
}


@pytest.mark.parametrize("text", PROPOSITIONS)
def test_what_a_sentence_affirms_or_denies(text: str):
    """Denials turn what they deny, and turn it back."""
    question, affirmed = PROPOSITIONS[text]
    found = {one.question: one.affirmed for one in propositions(parse([text])[0])}
    assert found.get(question) is affirmed


NOTHING = (
    "Did the pump fail?",
    "The pump could fail.",
    "Whoever tells you there was no warning had his telephone switched off.",
    "They hoped that the pump would not fail.",
    "Another company has an option to fail the pump.",
    "The new valves make it almost impossible to fail the pump.",
    "The director was accused of failing the pump.",
    "It was never built for the purpose of warning islanders.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_asked_thought_or_told_by_others_is_no_claim(text: str):
    """Only what the sentence itself says was so or was not counts."""
    about = {one.matter for one in propositions(parse([text])[0])}
    assert not about & {"fail", "warn"}


def test_a_claim_has_a_side_for_each_account():
    """The cells say yes or no, and stand on the words that do."""
    first = page("a", "“We had no warning of any kind,” said the fire chief.")
    second = page("b", "The director said that a warning had been sent to every telephone.")
    found = next(one for one in laid(first, second) if one.kind == "claim")
    assert (found.about, values(found)) == ("Was there a warning?", ["no", "yes"])
    assert first.read(found.cells[0].span) == "no warning"


def test_a_place_is_named_as_the_page_names_it():
    """The cell's value is the name, its span the words."""
    first = page("a", "Water reached the Lowmarket quarter before dawn.")
    second = page("b", "The Lowmarket quarter was flooded by the sea.")
    found = next(one for one in laid(first, second) if one.kind == "place")
    assert (found.about, values(found)) == ("Where did the flood come?", ["Lowmarket quarter"] * 2)


def number(low: float, high: float, **ends: bool) -> Figure:
    """A number that stands nowhere."""
    return Figure((0, 1), "number", low, high, **ends)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (number(5, 5), number(5, 5), SAME),
        (number(5, 5), number(2, 9), WITHIN),
        (number(2, 9), number(5, 5), AROUND),
        (number(2, 6), number(5, 9), MEETS),
        (number(2, 4), number(5, 9), APART),
        (number(30, 30), number(0, 30, under=True), APART),
        (number(30, 30), number(30, inf, over=True), APART),
        (number(30, 30), number(30, inf), WITHIN),
    ],
)
def test_how_one_figure_stands_to_another(a: Figure, b: Figure, expected: int):
    """Bounds that are left out keep apart what touches them."""
    assert relation(a, b) == expected


def test_figures_of_two_kinds_are_not_compared():
    """A share of people is no number of them."""
    assert relation(number(5, 5), Figure((0, 1), "percent", 5, 5)) is None


def test_days_before_and_after():
    """A day is not before itself; a day without a year meets the same day of any."""
    before = read("The record came out before 3 May 2014.").figures
    day, bare = read("It was 3 May 2014.").figures, read("It was 3 May.").figures
    assert relation(day[0], before[0]) == APART
    assert relation(day[0], bare[0]) == SAME


def test_the_judge_tells_numbers_that_fit_from_those_that_do_not():
    """The one agrees, the other is a conflict, and something else is neither."""
    told = read("The blast killed 12 people.")
    claimed = ("At least 10 people died in the blast.", "Fewer than 10 people died in the blast.")
    agreeing, conflicting = (judge(told, read(text)) for text in claimed)
    other = judge(told, read("The ferry sailed at noon."))
    assert max(agreeing) == agreeing.agree
    assert max(conflicting) == conflicting.conflict
    assert max(other) == other.neither


TEXTS = st.text(st.sampled_from("ab 12.,-–'é\n"), max_size=40)


@settings(max_examples=30, deadline=None)
@given(TEXTS, TEXTS)
def test_the_judge_gives_probabilities_for_anything(a: str, b: str):
    """Whatever the words, edges are square, figures lie in the text, and the three sum to one."""
    first, second = read(a), read(b)
    made = pair(first, second)
    assert made.edges.shape == (len(made.marks),) * 2
    assert all(0 <= one.span[0] < one.span[1] <= len(a) for one in first.figures)
    assert sum(judge(first, second)) == pytest.approx(1)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(PROPOSITIONS) + list(NOTHING)), st.text(max_size=8))
def test_propositions_lie_in_their_sentence(text: str, more: str):
    """No span is empty or leaves the sentence."""
    whole = f"{text} {more}"
    for one in propositions(parse([whole])[0]):
        assert 0 <= one.span[0] < one.span[1] <= len(whole)
