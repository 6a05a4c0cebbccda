"""Credits: where a page says its matter comes from, and what only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.voices.credits import credits_of as credited
from voices_samples import a_page, credit_values, credits_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Via Northern Bulletin", ("via", "Northern Bulletin")),
        ("(h/t Harbour Blog)", ("via", "Harbour Blog")),
        ("Source: Lavel Ledger", ("via", "Lavel Ledger")),
        ("This article first appeared on Lavel Ledger.", ("first_published", "Lavel Ledger")),
        ("Republished with permission from The Gull.", ("first_published", "The Gull")),
        ("The sale was first reported by the Lavel Courier.", ("first_reported", "Lavel Courier")),
        ("As the Lavel Courier first reported, it fell.", ("first_reported", "Lavel Courier")),
        ("It fell, the Lavel Courier reported on Monday.", ("cites", "Lavel Courier")),
        ("A report by the NBK showed that it fell.", ("cites", "NBK")),
        ("It fell, according to the Lavel Courier.", ("cites", "Lavel Courier")),
        ("Oduya denied a Northern Wire report that it fell.", ("cites", "Northern Wire")),
        ("“It fell,” Oduya told the Lavel Courier.", ("told", "Lavel Courier")),
        ("LAVEL, March 3 (Northern Wire) — It fell.", ("agency", "Northern Wire")),
        ("(Reporting by Anna Kessler; editing by B. Varga)", ("agency", "Anna Kessler")),
        ("Footage obtained by Northern Newsreel shows it.", ("evidence", "Northern Newsreel")),
        ("Photo: Lavel Courier", ("evidence", "Lavel Courier")),
        ("The divers said they had filmed footage of the gate.", ("evidence", "footage")),
    ],
)
def test_each_way_to_credit_is_known(text: str, expected: tuple[str, str]):
    """The relation and the name are found."""
    assert credits_of(a_page(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The camp first appeared in 2014.",
        "Subscribe via RSS or leave a comment via Facebook.",
        "Via side doors, the owners left.",
        "According to the parish, three hundred people came.",
        "Anna Kessler told Robert Varga that the gate fell.",
        "France reported three cases on Monday.",
        "Copyright 2019 Lavel Media Corp. All rights reserved.",
    ],
)
def test_what_only_looks_like_a_credit_is_none(text: str):
    """Years, channels, people and places are not credited."""
    assert credits_of(a_page(text)) == []


def test_the_own_outlet_is_credited_in_its_footer_only():
    """A page's publisher is no source of the page, but a footer that travels names it."""
    page = a_page(
        "“It fell,” Oduya told the Lavel Courier.",
        ("syndication", "The post It fell appeared first on Lavel Courier."),
        publisher="Lavel Courier",
    )
    assert credits_of(page) == [("first_published", "Lavel Courier")]


def test_comments_and_adverts_credit_nobody():
    """Only the page's own blocks are heard."""
    assert credits_of(a_page(("comment", "Via Lavel Courier"), ("advert", "Via The Gull"))) == []


def test_spans_read_as_the_name_inside_the_evidence():
    """The evidence phrase holds the credited name."""
    page = a_page("It fell, as the Lavel Courier first reported.", "Via Northern Bulletin.")
    for credit in credit_values(page):
        assert page.read(credit.span).endswith(credit.name)
        assert credit.evidence[0] <= credit.span[0] < credit.span[1] <= credit.evidence[1]


WORDS = st.lists(
    st.sampled_from(
        [
            "via",
            "The",
            "Post",
            "first",
            "reported",
            "by",
            "A.",
            "(AP)",
            "—",
            "told",
            "©",
            "2011",
            "https://a.b/",
            "Photo:",
            "/",
            "\n",
            "footage",
            "’s",
            "in",
            "report",
            "Reuters",
            "x.com",
        ]
    ),
    max_size=20,
)


@given(WORDS.map(" ".join))
@settings(deadline=None)
def test_credit_spans_hold_whatever_the_words(text: str):
    """Names and evidence are spans of one block, and a name is never empty."""
    page = a_page(text)
    for credit in credited(page, lambda _: []):
        assert page.read(credit.span).strip() != ""
        start, end = page.blocks[0].span
        assert start <= credit.evidence[0] <= credit.span[0]
        assert credit.span[1] <= credit.evidence[1] <= end


@pytest.mark.parametrize(
    "hostile",
    ["A ", "A-", "via ", "http://", "a.", "told The A ", "A/", "Photo: ", "the footage "],
)
def test_hostile_text_costs_no_more_than_its_length(hostile: str):
    """A hundred kilobytes of half a credit are read in seconds."""
    page = a_page(hostile * (100_000 // len(hostile)))
    started = time.process_time()
    credited(page, lambda _: [])
    assert time.process_time() - started < 10


NO_REPORTS = [
    "The Harbour Agency will dispatch a boat.",
    "The Harbour Agency when the story broke was shut.",
    "Our reporting system in the US failed.",
]


@pytest.mark.parametrize("sentence", NO_REPORTS)
def test_a_verb_behind_a_name_makes_no_report(sentence):
    """Neither "will dispatch" nor "when the story broke" tells of an outlet's report."""
    assert credits_of(a_page(sentence)) == []


def test_a_day_is_no_part_of_an_outlet():
    """In "told Kestrel News on Thursday" the outlet ends before the day."""
    page = a_page("He told Kestrel News on Thursday that the gate fell.")
    assert credits_of(page) == [("told", "Kestrel News")]


def test_a_short_name_is_credited_once_with_the_long_one():
    """Later "the Times" after "the Kestrel Times" is the same credit; the end of a word is not."""
    page = a_page("According to the Kestrel Times, it fell. According to the Times, it was old.")
    assert credits_of(page) == [("cites", "Kestrel Times")]
    page = a_page("According to Kestrel Overtimes, it fell. According to the Times, it was old.")
    assert credits_of(page)[-1] == ("cites", "Times")
