"""How much, how fast and how warm, as two accounts measure it."""

from __future__ import annotations

import pytest

from accounts_samples import laid, page, values
from rashomon.accounts.told.meant import Antecedents
from rashomon.accounts.told.measures.whose import Whose, whose
from rashomon.accounts.told.wording.grammar import tokens_between
from rashomon.language import parse, sentences


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "The meat was kept in a cold store. It was kept at 15 degrees.",
            "The meat was kept at 4 degrees, the butcher said.",
            "How warm was it?",
        ),
        (
            "A force 8 gale was blowing over the bay.",
            "“It was a force 5,” said the skipper.",
            "Which force had the wind?",
        ),
        (
            "The night train was held by snow. It was three hours late.",
            "The train was 40 minutes late.",
            "How late was it?",
        ),
        (
            "The fund lacks 640 million talers.",
            "The fund, its owner said, lacks 980 million talers.",
            "How much was lacking?",
        ),
        (
            "A tram came out of the tunnel at 90 km/h.",
            "The tram was going 35 km/h.",
            "How fast was it?",
        ),
        (
            "The bomb weighed 250 kilos.",
            "The army said that the bomb weighed 100 kilos.",
            "How heavy was it?",
        ),
    ],
)
def test_two_measures_of_one_thing_are_laid_side_by_side(one: str, other: str, about: str) -> None:
    """Each frame is one question."""
    (found,) = laid(page("a", one), page("b", other))
    assert (found.verdict, found.about) == ("conflict", about)


def test_what_was_not_exceeded_is_a_bound() -> None:
    """2.5 metres that the water did not exceed exclude eight, and hold two."""
    told = page("a", "In Orre the water did not exceed 2.5 metres.")
    (higher,) = laid(told, page("b", "The water stood at eight metres in Orre."))
    (lower,) = laid(told, page("b", "The water stood at two metres in Orre."))
    assert (higher.verdict, lower.verdict) == ("conflict", "agree")


def test_an_age_in_words_is_an_age() -> None:
    """Six and 8 are laid side by side."""
    (found,) = laid(
        page("a", "Anna Holm, six, was found alive."),
        page("b", "Anna Holm, 8, was found under a table."),
    )
    assert (found.about, values(found)) == ("How old was Anna Holm?", ["6", "8"])


def test_houses_that_are_gone_were_destroyed() -> None:
    """Two words for one event ask one question."""
    (found,) = laid(
        page("a", "Two hundred and eight houses are gone in the valley."),
        page("b", "About 140 houses were destroyed."),
    )
    assert (found.verdict, found.about) == ("conflict", "How many houses were destroyed?")


def test_money_is_measured_and_not_counted() -> None:
    """No question asks how many crowns."""
    found = laid(
        page("a", "Brask sued its rival on Monday. Brask paid 3 million crowns to the families."),
        page("b", "The rival paid 1 million crowns to the families."),
    )
    assert [one.about for one in found if "crowns" in one.about] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A tram left the rails. It was going at 70 km/h.", Whose(frozenset({"trains"}))),
        ("A tram hit a bus. It was going at 70 km/h.", Whose(is_open=True)),
        ("A tram came. It could go at 70 km/h.", Whose(frozenset({"trains"}), is_fact=False)),
        ("The yard has a 70 metre crane.", Whose(frozenset({"crane"}))),
        ("A crane 70 metres high fell.", Whose(frozenset({"crane"}))),
    ],
)
def test_an_amount_is_of_something_in_any_words(text: str, found: Whose) -> None:
    """Its subject, or the noun beside it, and whether it is told as so."""
    told = page("a", text)
    (quantity,) = (one for one in told.quantities if told.read(one.span)[:2] == "70")
    within = next(one for one in sentences(told) if one[0] <= quantity.span[0] < one[1])
    (doc,) = parse([told.read(within)])
    start, end = (at - within[0] for at in quantity.span)
    assert whose(tokens_between(doc, start, end), Antecedents(told).at(within)) == found


def test_how_old_a_thing_is_can_be_told_beside_it() -> None:
    """The 18-year-old machine is the plane."""
    (found,) = laid(
        page("a", "A plane ran off the runway. The 18-year-old machine was full."),
        page("b", "The plane was 14 years old."),
    )
    assert (found.verdict, found.about) == ("conflict", "How old was the plane?")
