"""What pronouns, and words that stand for a thing told before, mean on their page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts_samples import laid, page, values
from rashomon.accounts.told.meant import Antecedents
from rashomon.language import parse, sentences


def meant(text: str, word: str) -> str | None:
    """The noun that the last such word of a text means; ``None`` where that can't be told."""
    told = page("a", text)
    within = next(one for one in reversed(sentences(told)) if word in told.read(one).split())
    (doc,) = parse([told.read(within)])
    token = next(one for one in reversed(list(doc)) if one.text == word)
    noun = Antecedents(told).of(token, within).noun
    return noun.text if noun is not None else None


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("A tram left the rails near Orre. It was new.", "It", "tram"),
        ("The baker spoke to the press. She was tired.", "She", "baker"),
        ("The scouts slept near the river. They heard nothing.", "They", "scouts"),
        ("The tram slowed as it entered the curve.", "it", "tram"),
        ("A barge broke loose in the port. The vessel was old.", "vessel", "barge"),
        ("Norda Bank is in trouble. The lender has few friends.", "lender", "Bank"),
        ("The service was late. People waited. Then the tram came.", "service", "tram"),
        ("A tram left the rails. It was new. It was full.", "It", "tram"),
    ],
)
def test_a_word_means_what_stands_foremost_before_it(text: str, word: str, noun: str) -> None:
    """A subject before an object, the last sentence before those before it."""
    assert meant(text, word) == noun


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A tram hit a bus. It was full.", "It"),
        ("The tram left the rails. It rained all night.", "It"),
        ("The tram left the rails. It was clear that help was far away.", "It"),
        ("The tram left the rails. It took two hours to lift the driver out.", "It"),
        ("Two scouts slept in a tent. She heard nothing.", "She"),
    ],
)
def test_a_word_may_mean_nothing_that_can_be_told(text: str, word: str) -> None:
    """Two that are about as good, nobody that fits, and an "it" that means nothing."""
    assert meant(text, word) is None


def test_how_fast_it_went_is_of_what_it_means() -> None:
    """A pronoun's speed is laid beside that of the thing."""
    (found,) = laid(
        page("a", "A tram left the rails in Karsholm. It went into the curve at 62 km/h."),
        page("b", "The tram was travelling at 41 km/h, its owner said."),
    )
    assert (found.verdict, found.about) == ("conflict", "How fast was it?")


def test_a_drivers_speed_is_that_of_what_is_driven() -> None:
    """Who was doing 39 was in the tram."""
    (found,) = laid(
        page("a", "The driver of the tram was tired. He was doing 70 km/h on the bend."),
        page("b", "The tram was going 35 km/h."),
    )
    assert found.verdict == "conflict"


def test_what_may_be_of_two_things_is_laid_beside_neither() -> None:
    """A pronoun behind a collision tells no speed of either."""
    found = laid(
        page("a", "A tram hit a bus in Karsholm. It was travelling at 70 km/h."),
        page("b", "The bus was travelling at 35 km/h. The tram was travelling at 20 km/h."),
    )
    assert [one.about for one in found if one.about == "How fast was it?"] == []


def test_how_long_it_lasted_is_of_what_it_means() -> None:
    """A pronoun's length is laid beside that of the event."""
    (found,) = laid(
        page("a", "The trial of the baker opened on Monday. It lasted four hours."),
        page("b", "The trial lasted nine hours."),
    )
    assert (found.verdict, found.about) == ("conflict", "How long did the trial last?")


def test_it_is_a_power_cut_where_that_is_what_lasted() -> None:
    """The kind of a state is told by what the pronoun means."""
    (found,) = laid(
        page("a", "A power cut came at noon in Karsholm. It lasted six hours."),
        page("b", "The blackout lasted two hours, the grid said."),
    )
    assert (found.verdict, found.about) == ("conflict", "How long was the power out?")


def test_a_number_without_a_noun_counts_what_was_told_last() -> None:
    """Twelve are twelve tents."""
    (found,) = laid(
        page("a", "Mud came down on the camp. Forty tents stood there. Twelve were destroyed."),
        page("b", "The mud destroyed 30 tents."),
    )
    assert (found.about, values(found)) == ("How many tents were destroyed?", ["12", "30"])


def test_both_are_two() -> None:
    """A number that is no figure and no numeral."""
    (found,) = laid(
        page("a", "The slide hit two climbers near Tarn. Both were killed."),
        page("b", "The slide killed five climbers."),
    )
    assert (found.verdict, values(found)) == ("conflict", ["2", "5"])


def test_a_number_without_a_noun_that_follows_another_of_its_event_is_only_a_part() -> None:
    """Ten of forty tents that the page told as destroyed are no other count of them."""
    found = laid(
        page("a", "Forty tents were destroyed. Many stood by the river. Ten were burnt down."),
        page("b", "The fire destroyed 40 tents."),
    )
    assert [(one.verdict, values(one)) for one in found] == [("agree", ["40", "40"])]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["It", "They", "she", "both", "the", "tram", "hit", "bus", "."])))
def test_any_words_can_be_asked_for(parts: list[str]) -> None:
    """What is meant is a noun, and is not told where two may be."""
    told = page("a", f"A tram left. {' '.join(parts)}")
    antecedents = Antecedents(told)
    for within in sentences(told):
        (doc,) = parse([told.read(within)])
        for token in doc:
            found = antecedents.of(token, within)
            assert found.noun is None or not found.is_open
