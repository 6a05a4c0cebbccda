"""Credits: where a page says its matter comes from, and what only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rashomon.model import Role
from rashomon.voices.credits import credits_of as credited
from rashomon.voices.credits.descriptions import with_description
from rashomon.voices.credits.names import names_in
from rashomon.voices.credits.titles import is_title
from voices_samples import a_page, credit_values, credits_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Via Northern Bulletin", ("via", "Northern Bulletin")),
        ("(h/t Harbour Blog)", ("via", "Harbour Blog")),
        ("Source: Lavel Ledger", ("via", "Lavel Ledger")),
        ("This article first appeared on Lavel Ledger.", ("first_published", "Lavel Ledger")),
        ("First published in Corvanian by the Lavel Ledger.", ("first_published", "Lavel Ledger")),
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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("He told the magazine Hustings all.", "magazine Hustings", "Hustings"),
        ("Rook told the local daily Tide Table all.", "local daily Tide Table", "Tide Table"),
        ("A study by the firm Overlook shows it.", "firm Overlook", "Overlook"),
        ("It fell, state broadcaster HTK reported.", "broadcaster HTK", "HTK"),
        ("It fell, the Lavel Courier reported.", "the Lavel Courier", "Lavel Courier"),
        ("It fell, the Orvane network reported.", "Orvane network", "Orvane network"),
    ],
)
def test_the_word_for_what_it_is_belongs_to_the_span_but_not_to_the_name(
    text: str, words: str, name: str
):
    """A span holds no more words of description than the name has words of its own."""
    page = a_page(text)
    assert [(page.read(c.span), c.name) for c in credit_values(page)] == [(words, name)]


@given(WORDS.map(" ".join), st.integers(0, 60), st.integers(1, 20))
def test_a_described_name_keeps_its_end_and_grows_to_the_left(text: str, start: int, length: int):
    """The span that comes back holds the one given, but for "the", and ends where it does."""
    span = (min(start, len(text)), min(start + length, len(text)))
    whole = with_description(text, span)
    assert whole[1] == span[1]
    assert 0 <= whole[0] <= span[0] or text[span[0] : whole[0]] == "the "


def test_a_name_that_a_footer_shows_to_be_an_outlet_is_one_on_the_whole_page():
    """A plain name is believed where it speaks once another line has credited it."""
    speaks = "Salt Row asks who sold the gate."
    assert credits_of(a_page(speaks)) == []
    page = a_page(speaks, "This article first appeared on Salt Row.")
    assert ("cites", "Salt Row") in credits_of(page)


def test_who_passes_a_text_on_is_not_credited_behind_a_notice():
    """The notice of rights names the outlet; the line alone names who passed it on."""
    notice = "© 2019 Lavel Courier. Distributed by Pennon Content Agency."
    assert credits_of(a_page(notice)) == [("first_published", "Lavel Courier")]
    alone = "Distributed by Pennon Content Agency."
    assert credits_of(a_page(alone)) == [("first_published", "Pennon Content Agency")]


def test_the_short_name_of_the_own_outlet_is_its_own():
    """What is left out may be "News" or stand behind two words."""
    for text, publisher in [
        ("He told NBK.", "NBK News"),
        ("He told Channel Six.", "Channel Six Lavel"),
    ]:
        assert credits_of(a_page(text, publisher=publisher)) == []


@pytest.mark.parametrize(
    ("publisher", "line"),
    [
        ("NBW News", "Copyright 2024 Northern Bulletin Wire"),
        ("Northern Bulletin Wire", "LAVEL (NBW) — It fell."),
        ("NBW", "Northern Bulletin Wire writers contributed to this report."),
    ],
)
def test_the_initials_of_the_own_outlet_are_its_own(publisher: str, line: str):
    """Written out or not, with or without what a short name leaves out."""
    assert credits_of(a_page(line, publisher=publisher)) == []
    assert credits_of(a_page(line, publisher="Lavel Ledger")) != []


def test_a_papers_day_belongs_to_its_name():
    """A paper may begin with a day, and a day before a paper is none of its name."""
    assert credits_of(a_page("Rook told the Sunday Herald so.")) == [("told", "Sunday Herald")]
    assert credits_of(a_page("On Sunday Kestrel News reported it.")) == [("cites", "Kestrel News")]


@pytest.mark.parametrize("role", ["syndication", "credit", "byline", "other", "body"])
def test_a_footer_is_found_in_whatever_block_it_stands(role: Role):
    """What passed a text on is credited in footers, bylines and rests as in the body."""
    page = a_page((role, "This story first appeared in the Lavel Courier."))
    assert credits_of(page) == [("first_published", "Lavel Courier")]


def test_a_footer_is_found_on_a_line_of_its_own():
    """In a dump the lines of a block are read apart."""
    page = a_page("The gate reopens in May.\n\nOriginally published by Salt Row\nSubscribe")
    assert credits_of(page) == [("first_published", "Salt Row")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rolling Stone", True),
        ("The Loose Ends", True),
        ("Hillary Clinton", False),
        ("Robert Stone", False),
        ("the American", False),
        ("Qarsiya Vornak", False),
    ],
)
def test_a_title_is_made_of_common_words(name: str, expected: bool):
    """A name that reads as a phrase without its capitals is no person's."""
    assert is_title(name) is expected


def test_neither_as_nor_a_person_makes_an_outlet():
    """No "as" belongs to a name, and no person is credited whose name ends like a paper's."""
    assert credits_of(a_page("As Kestrel News reported, it fell.")) == [("cites", "Kestrel News")]
    assert credits_of(a_page("“No,” said Mayor Don Guardian.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("© 2025 Lavel News & Media Limited", []),
        ("© 2025 The Lavel Courier", []),
        ("Copyright 2025 The Associated Press", [("first_published", "The Associated Press")]),
        (
            "©2022 The Lavel Courier. Distributed by Reed Content Agency",
            [("first_published", "The Lavel Courier")],
        ),
    ],
)
def test_the_notice_at_the_foot_of_a_site_credits_only_agencies_and_who_is_handed_on(
    text: str, expected: list[tuple[str, str]]
):
    """Else it names who runs the site, under whatever name of a company."""
    assert credits_of(a_page(("other", text)))[:1] == expected


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        ("byline", "RESIZE", []),
        ("byline", "by MR", []),
        ("byline", "Anna Kessler, NBW", [("agency", "NBW")]),
        ("body", "1. Machine Reading (MR) – What it is", []),
        ("body", "Council for Schools of Navigation (CSN) — It grew.", []),
        ("body", "LAVEL (NBW) — It grew.", [("agency", "NBW")]),
        ("caption", "The gate at noon (AP)", [("evidence", "AP")]),
    ],
)
def test_capitals_are_an_agency_only_where_nothing_else_explains_them(
    role: Role, text: str, expected: list[tuple[str, str]]
):
    """Not a button's word, nor initials of what stands before; below a picture they are its own."""
    assert credits_of(a_page((role, text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Norland Observatory for Salt Rights said", "the Norland Observatory for Salt Rights"),
        ("the Committee to Protect Ferrymen said", "the Committee to Protect Ferrymen"),
        ("the Panel on Tidal Change said", "the Panel on Tidal Change"),
        ("the Commission on Friday said", "the Commission"),
        ("the Centre for Salt Control and Storage said", "the Centre for Salt Control and Storage"),
        ("a user named grainydave77 said", "grainydave77"),
        ("spotted by 8to6Lav last", "8to6Lav"),
        ("posted to saltRxiv last", "saltRxiv"),
        ("she told sLAV all", "sLAV"),
        ("heard from l24NEWS that", "l24NEWS"),
        ("from Marlow's Quarterly last week", "Marlow's Quarterly"),
        (
            "found the Lavel Endowment for the Salt Arts, which",
            "the Lavel Endowment for the Salt Arts",
        ),
        ("says Oskar Tellin of Brena Ora, who", "Brena Ora"),
        ("The Orvish-language Brena Ora took", "Brena Ora"),
        ("the Lavel-based Brena Ora took", "Brena Ora"),
        ("in a WHO report", "WHO"),
        ("Via the Ministry of Waters and Forests.", "the Ministry of Waters and Forests"),
        (
            "the Department of Health and Social Care said",
            "the Department of Health and Social Care",
        ),
        ("the Ministry of Justice and the Lavel Courier", "the Ministry of Justice"),
        ("the Ministry of Justice and Lavel Courier", "Lavel Courier"),
        ("the Ministry of Justice and Anna Reed", "the Ministry of Justice"),
    ],
)
def test_names_are_taken_whole(text: str, expected: str):
    """Bodies keep what they are for, but no day or sort; odd shapes show names in small letters."""
    assert expected in {text[slice(*name.span)] for name in names_in(text, (0, len(text)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Replacement timetable](https://ferry.example/boats)", ["Replacement"]),
        ("More at https://ferry.example/boats", ["https://ferry.example/boats"]),
    ],
)
def test_where_a_link_of_markdown_leads_is_no_name(text: str, expected: list[str]):
    """An address behind the words of a link is none; one that stands for itself can be."""
    found = [text[slice(*name.span)] for name in names_in(text, (0, len(text)))]
    assert found == expected


def test_a_press_office_is_no_agency_and_the_press_is_a_paper():
    """With its article "The Press" can be credited; the office of a firm is nobody's agency."""
    office = credit_values(a_page(("byline", "19 February 2013 · Press office")))
    [paper] = credit_values(a_page("“No,” Reed told The Press on Monday."))
    assert office == ()
    assert (paper.relation, paper.name) == ("told", "The Press")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Tarn Agency", ["Tarn Agency"]),
        ("By Tarn Agency tarn@lavel.example", ["Tarn Agency"]),
        ("Anna Kessler, Tarn Agency", ["Tarn Agency"]),
        ("By the Orvane Space Agency", []),
    ],
)
def test_a_byline_is_an_agencys_that_is_called_one(byline: str, expected: list[str]):
    """Nobody but a news agency signs a story as an agency, unless it is called otherwise."""
    assert [one.name for one in credit_values(a_page(("byline", byline)))] == expected


def test_a_zone_behind_an_hour_is_no_agency():
    """An hour by some clock is a time of the day, whoever wrote the line."""
    assert credit_values(a_page(("byline", "By Ida Marran | March 13, 2024, 16:05 GMT"))) == ()


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        ("byline", "By Ida Marran, Foreign Reporter", []),
        ("byline", "Bureau Report", []),
        ("body", "Question (TPO): Who fired first?", []),
        ("dateline", "LAVEL: (APP) The relief train left late.", [("agency", "APP")]),
        ("credit", "Source: Highland Tidings", [("via", "Highland Tidings")]),
        ("caption", "Reed at the pier. Source: Orvane Images", [("evidence", "Orvane Images")]),
        ("other", "Published by Bollard Media. Subscriptions 118 marks.", []),
        ("body", "In a WHO report the rate was high.", [("cites", "WHO")]),
    ],
)
def test_what_stands_beside_a_name_tells_whether_and_how_it_is_credited(
    role: Role, text: str, expected: list[tuple[str, str]]
):
    """A trade is nobody's name, who asks is no agency, and a source line is no picture's."""
    assert credits_of(a_page((role, text))) == expected


def test_an_author_s_initials_are_no_agency_s():
    """Who signs the entries of a page with their initials is its author."""
    page = a_page("No, she said, she would stay where she was. (IM)")
    assert credit_values(replace(page, bylines=("Ida Marran",))) == ()


def test_a_tongue_and_the_pages_own_address_are_no_sources():
    """A text is published in a tongue; "Source:" above it may be where it was saved from."""
    tongue = credit_values(a_page(("syndication", "First published in Corvanian on 8 March.")))
    own = "Source: https://www.lavel-harbour.example/press/2019-03-08"
    page = a_page(("other", own), publisher="lavel-harbour.example")
    other = replace(page, publisher="ledger.example")
    assert (tongue, credit_values(page)) == ((), ())
    assert [one.relation for one in credit_values(other)] == ["via"]
