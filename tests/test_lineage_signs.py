"""What a headline and a date say of whose page was copied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lineage_samples
from lineage_samples import BRIDGE
from rashomon.lineage.signs.headlines import Headline, steps
from rashomon.model import Derivation, Page

REPORT = " ".join(BRIDGE[:4])
TITLE = "Barge hits the old tram bridge over the Vell"
WORDS = st.lists(st.sampled_from(("barge", "bridge", "closed", "pier")), max_size=6)


def page(name: str, title: str | None = None, day: str | None = None) -> Page:
    """A page that has the report under a title, published on a day."""
    return lineage_samples.page(name, REPORT, title=title, published=day)


def derived(*pages: Page) -> dict[str, Derivation]:
    """The derivations of a small collection, by copy."""
    return {one.copy: one for one in lineage_samples.derived(*pages)}


def headline(title: str | None) -> Headline:
    """A headline as it stands on a page."""
    return Headline.of(page("a", title))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (TITLE, 0),
        (TITLE.upper(), 0),
        (f"UPDATE: {TITLE}", 1),
        ("Barge hits the old tram bridge", 3),
        ("Report: Barge hits the old tram bridge", 4),
        ("Barge strikes the old tram bridge over the Vell", 1),
        (None, 0),
    ],
)
def test_headlines_are_so_many_words_apart(other: str | None, expected: int):
    """Tags set before it, words cut off and words exchanged count; no headline is no way."""
    assert steps(headline(TITLE), headline(other)) == expected


@given(WORDS, WORDS)
def test_the_way_from_one_headline_to_another_is_the_way_back(one: list[str], other: list[str]):
    """The order of the two makes no difference."""
    first, second = headline(" ".join(one)), headline(" ".join(other))
    assert steps(first, second) == steps(second, first)


def test_of_pages_that_read_the_same_the_one_with_the_nearest_headline_was_copied():
    """A headline cut short a second time, with its tag, is from the page that has cut it once."""
    pages = (
        page("first", TITLE, "2021-05-01T08:00:00Z"),
        page("cut", f"UPDATE: {TITLE.removesuffix(' over the Vell')}", "2021-05-01T10:00:00Z"),
        page("again", "UPDATE: Barge hits the old", "2021-05-01T13:00:00Z"),
    )
    found = derived(*pages)
    assert {copy: one.exemplar for copy, one in found.items()} == {"cut": "first", "again": "cut"}


def test_a_day_before_another_is_an_order_as_two_days_are():
    """Between the last minute of one day and the first of the next lies no time, but an order."""
    for later in ("2021-05-02", "2021-05-03"):
        found = derived(page("b", day="2021-05-01"), page("a", day=later))
        assert [(d.copy, d.exemplar, d.undetermined) for d in found.values()] == [("a", "b", False)]


def test_a_page_without_a_date_is_likelier_the_copy_and_nothing_decides():
    """That one of two same pages has lost its date is a hint, no evidence."""
    (found,) = derived(page("a"), page("b", day="2021-05-01T08:00:00Z")).values()
    assert (found.copy, found.exemplar, found.undetermined) == ("a", "b", True)
