"""Who wrote a page: names in bylines, in markup, in data; desks, agencies and outlets are none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read
from rashomon.pages.metadata.names import is_authors, named, people, recased

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said. Drivers were sent over the old road."
)


def _html(body, head=""):
    markup = f"<html lang='en'><head><title>Bridge closed at Tarn Ferry</title>{head}</head><body>"
    story = f"<h1>Bridge closed at Tarn Ferry</h1>{body}<p>{PROSE}</p><p>{PROSE}</p></body></html>"
    data = f"{markup}{story}".encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


def _script(value):
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


# --- names in a byline ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ana Sol", ["Ana Sol"]),
        (
            "by Ana Sol, Piet Hallam and Lia van der Mont",
            ["Ana Sol", "Piet Hallam", "Lia van der Mont"],
        ),
        ("Von Ana Sol und Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("Par Ana Sol et Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("Por Ana Sol y Piet Hallam Rey", ["Ana Sol", "Piet Hallam Rey"]),
        ("Di Ana Sol e Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("Door Ana Sol en Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("Av Ana Sol og Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("Автор: Анна Соль", ["Анна Соль"]),
        ("記者 王小明", ["王小明"]),
        ("Text: Ana Sol / Foto: Piet Hallam", ["Ana Sol"]),
        ("By Ana Sol | River Gazette | Updated 3 May 2023", ["Ana Sol"]),
        ("By Ana Sol, Senior Reporter", ["Ana Sol"]),
        ("By Ana Sol, MD, PhD", ["Ana Sol"]),
        ("By Ana d'Aubry and Piet l’Eau", ["Ana d'Aubry", "Piet l’Eau"]),
        ("By Ana Sol, Tarn Courier", ["Ana Sol"]),
        ("By Ana Sol for the River Gazette", ["Ana Sol"]),
        ("By Ana Sol ana.sol@gazette.example", ["Ana Sol"]),
        ("ByAna Sol", ["Ana Sol"]),
        ("By Ana Sol@anasol May 3, 2023, 11:47am", ["Ana Sol"]),
        ("Posted in Bridges by Ana Sol on May 3, 2023", ["Ana Sol"]),
        ("Ana SolFollow", ["Ana Sol"]),
        ("BY ANA SOL AND PIET O'HALLAM", ["Ana Sol", "Piet O'Hallam"]),
        ("Ana SOL-MARRANT", ["Ana Sol-Marrant"]),
        ("Ana Sol Ana Sol", ["Ana Sol"]),
        ("Exclusive by Ana Sol, River Gazette", ["Ana Sol"]),
        ("Gazette's Ana Sol and Piet Hallam", ["Ana Sol", "Piet Hallam"]),
        ("By Staff", []),
        ("Tarn Media S.A.", []),
        ("Источник", []),
        ("Новости Тарна", []),
        ("河報社", []),
        ("Coordenadoria de", []),
        ("River StartseiteBrücken", []),
        ("Meridian Wire Staff", []),
        ("Admin", []),
        ("Redaktion", []),
        ("Published", []),
        ("River Gazette News Desk", []),
        ("Bread Baking Blogger", []),
        ("https://gazette.example/author/ana-sol", []),
        ("Frankfurt, Germany", []),
    ],
)
def test_a_byline_names_people_and_nothing_else(words, names):
    """Leads, roles, degrees, outlets and dates are cut off; several people are told apart."""
    assert people(words) == names


def test_what_no_name_can_be_is_no_handle():
    """A date behind "admin" is nobody, and a name as addresses write it is somebody's."""
    assert people("By admin - 2024-03-13", is_signature=True) == []
    assert people("ana-sol", is_signature=True) == ["Ana Sol"]


def test_names_in_capitals_get_their_case_back():
    """Wholly or partly printed in capitals, a name reads as it is written."""
    assert recased("ANA MCDONALD DE LA MAR") == "Ana McDonald de la Mar"
    assert recased("J. R. Sol") == "J. R. Sol"


def test_one_word_is_a_name_where_somebody_signs_with_it():
    """An invented name stands for a person in the author's place, and nowhere else."""
    assert people("harbourcat", is_signature=True) == ["harbourcat"]
    assert people("ana sol", is_signature=True) == ["Ana Sol"]
    assert people("harbourcat") == people("admin", is_signature=True) == []


@given(st.text(max_size=120), st.booleans())
def test_places_of_names_reread(words, is_signature):
    """Whatever the words, each name stands where it is said to, but for its case."""
    for one in named(f"By Ana Sol and {words}", is_signature=is_signature):
        found = " ".join(f"By Ana Sol and {words}"[one.start : one.end].split())
        assert found.casefold() == one.name.casefold() or found.title() == one.name


# --- on a page --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "<p class='byline'>By Ana Sol</p>",
        "<div class='meta'>By <a rel='author' href='/people/ana'>Ana Sol</a> | 12 May 2023</div>",
        "<div class='info'><a href='/author/ana-sol/'>Ana Sol</a></div>",
        "<span class='author vcard'><span class='fn'>Ana Sol</span></span>",
        "<div>Written by</div><div>Ana Sol</div>",
        (
            "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop='headline' "
            "content='Bridge closed at Tarn Ferry'><span itemprop='author' itemscope "
            "itemtype='https://schema.org/Person'><span itemprop='name'>Ana Sol</span></span></div>"
        ),
    ],
)
def test_an_author_is_found_in_any_markup(body):
    """Classes, relations, addresses of authors' pages and microdata all name an author."""
    assert _html(body).bylines == ("Ana Sol",)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Ana Sol">',
        '<meta name="parsely-author" content="Ana Sol">',
        '<meta name="citation_author" content="Sol, Ana">',
        '<meta property="article:author" content="https://gazette.example/authors/ana-sol/">',
        (
            '<meta name="twitter:label1" content="Written by">'
            '<meta name="twitter:data1" content="Ana Sol">'
        ),
        _script({"@type": "NewsArticle", "headline": "Bridge", "author": "Ana Sol"}),
        _script([{"@type": ["Article"], "headline": "B", "author": [{"name": ["Ana Sol"]}]}]),
        _script(
            {
                "@graph": [
                    {"@type": "NewsArticle", "headline": "Bridge", "author": {"@id": "#ana"}},
                    {"@type": "Person", "@id": "#ana", "name": "Ana Sol"},
                ]
            }
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "headline": "Bridge",'
            ' "author": {"@type": "Person", "name": "Ana Sol",},}</script>'
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "headline": "Bridge "closed"",'
            ' "author": {"@type": "Person", "name": "Ana Sol"}</script>'
        ),
    ],
)
def test_an_author_is_found_in_any_data(head):
    """Meta elements of many systems, graphs, and JSON that is broken."""
    assert _html("", head).bylines == ("Ana Sol",)


def test_an_organisation_is_no_author():
    """An agency or the outlet itself in the author's place leaves the byline empty."""
    agency = {"@type": "Organization", "name": "Meridian Wire"}
    page = _html("", _script({"@type": "NewsArticle", "headline": "Bridge", "author": agency}))
    assert page.bylines == ()
    assert page.publisher is None


def test_a_coauthor_is_shown_beside_the_one_in_the_data():
    """Data often have one author where the page shows two."""
    data = _script({"@type": "NewsArticle", "headline": "Bridge", "author": {"name": "Ana Sol"}})
    page = _html("<p class='byline'>By Ana Sol and Piet Hallam</p>", data)
    assert page.bylines == ("Ana Sol", "Piet Hallam")


def test_who_took_the_pictures_or_checked_is_no_author():
    """Photographers, editors and fact checkers are named beside authors, and are none."""
    body = (
        "<p class='byline'>By Ana Sol</p><p class='byline'>Photographs by Piet Hallam</p>"
        "<div class='author'>Fact checked by</div><div class='author'>Lia Mont</div>"
    )
    assert _html(body).bylines == ("Ana Sol",)


def test_a_caption_above_a_byline_says_nothing_of_it():
    """A label above a name can say that it is a photographer's; the end of a caption can't."""
    caption = "<figcaption>The bridge on Monday. Meridian Wire Photo</figcaption>"
    assert _html(f"{caption}<p class='author'>By Ana Sol</p>").bylines == ("Ana Sol",)
    assert _html("<div>Photo</div><p class='author'>Piet Hallam</p>").bylines == ()


def test_a_byline_below_the_first_paragraph_is_found():
    """The first paragraph often stands above the byline, with pictures between the two."""
    pictures = "".join(f"<figcaption>Cable {n} of the bridge.</figcaption>" for n in range(7))
    page = _html(f"<p>{PROSE}</p>{pictures}<p class='byline'>By Ana Sol</p>")
    assert page.bylines == ("Ana Sol",)


def test_everybody_a_byline_joins_is_an_author():
    """Degrees and ranks may stand between two authors of one line."""
    body = "<p class='author'>Ana Sol, DVM, DACVB; Piet Hallam in talks with Lia Mont</p>"
    assert _html(body).bylines == ("Ana Sol", "Piet Hallam", "Lia Mont")
    other = "<p class='author'>Ana Sol | 14 minutes | Piet Hallam</p>"
    assert _html(other).bylines == ("Ana Sol",)


def test_tags_behind_the_date_of_a_byline_are_no_authors():
    """What stands behind a date and another word is what the story is filed under."""
    body = "<p class='byline'>by Ana Sol | Mar 11, 2023 | All About Cables and Tarn Ferry</p>"
    assert _html(body).bylines == ("Ana Sol",)
    assert _html("<p class='byline'>Published: Dec. 22, 2023, 1:54 p.m.</p>").bylines == ()


def test_who_signs_behind_the_last_sentence_is_the_author():
    """A name in brackets closes a story; one within its last sentence is somebody else's."""
    text = "{}\n\n{} Nobody was hurt. ({}) +++"
    data = text.format("Bridge closed at Tarn Ferry", PROSE, "Ana Sol").encode()
    page = read(Intake(capture=describe("page.txt", data, PLAIN), data=data))
    (claim,) = [one for one in page.metadata if one.field == "byline"]
    assert page.bylines == (page.read(claim.span),) == ("Ana Sol",)


def test_a_credit_names_authors_only_by_that_word():
    """Under a story "Authors:" names the page's own; who reported for an agency is credited."""
    assert is_authors("Authors: Ana Sol and Piet Hallam, River Authority")
    assert not is_authors("(Reporting by Piet Hallam in Port Seldar)")


def test_commenters_are_no_authors():
    """Who answered a story did not write it."""
    comments = "".join(
        f"<div class='comment'><cite class='comment-author'>Reader {n} Mont</cite>"
        f"<p>I never liked that bridge, it shakes.</p></div>"
        for n in ("Lia", "Kai", "Noa")
    )
    page = _html("<p class='byline'>By Ana Sol</p>", "")
    assert page.bylines == ("Ana Sol",)
    body = f"<p class='byline'>By Ana Sol</p><p>{PROSE}</p><div id='comments'>{comments}</div>"
    assert _html(body).bylines == ("Ana Sol",)


def test_a_social_address_names_nobody():
    """The last part of an address is what a site calls an account."""
    head = '<meta property="article:author" content="https://social.example/rivergazette">'
    assert _html("", head).bylines == ()


def test_who_is_shown_as_editor_is_no_author_of_the_data():
    """Data name the editor where the page shows who wrote and who edited; both are kept."""
    data = _script({"@type": "NewsArticle", "headline": "Bridge", "author": {"name": "Lia Mont"}})
    body = "<div class='author'>Ana Sol</div><div class='info'>Editor: Lia Mont</div>"
    page = _html(body, data)
    assert page.bylines == ("Ana Sol",)
    assert "Lia Mont" in {one.value for one in page.metadata if one.field == "byline"}
    assert _html("", data).bylines == ("Lia Mont",)


def test_whom_the_headline_names_is_what_the_story_is_of():
    """A name that stands in the headline and in a box called an author's is not its author."""
    told = "<html><head><title>Lia Mont wins the race</title></head><body>"
    body = f"<h1>Lia Mont wins the race</h1><p class='author'>Lia Mont</p><p>{PROSE}</p>"
    data = f"{told}{body}<p>{PROSE}</p></body></html>".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert page.bylines == ()


@pytest.mark.parametrize(
    "line",
    ["HarbourCat 12.05.2023, 15:07 Uhr", "Filed under: Bridges, Rivers — HarbourCat @ 00:11"],
)
def test_an_invented_name_beside_a_time_signs(line):
    """A capital within a word tells a name from a place or a label before a day."""
    assert _html(f"<p class='meta'>{line}</p>").bylines == ("HarbourCat",)
    assert _html("<p class='meta'>Seldar 12.05.2023, 15:07 Uhr</p>").bylines == ()


names = st.sampled_from(["Ana Sol", "Piet Hallam", "Lia van der Mont", "ODILE MARRANT", "王小明"])


@given(st.lists(names, min_size=1, max_size=3, unique=True), st.booleans())
def test_spans_of_bylines_read_as_claimed(writers, is_dump):
    """The span of a byline's claim reads as its name, in markup and in dumps."""
    line = f"By {', '.join(writers)}"
    if is_dump:
        data = f"Bridge closed at Tarn Ferry\n\n{line}\n\n{PROSE}\n\n{PROSE}".encode()
        page = read(Intake(capture=describe("page.txt", data, PLAIN), data=data))
    else:
        page = _html(f"<p class='byline author'>{line}</p>")
    spans = [claim for claim in page.metadata if claim.field == "byline" and claim.span]
    assert spans
    for claim in spans:
        assert page.read(claim.span).casefold() == claim.value.casefold()


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2024. By Ana Sol",
        "12.03.2024, 10:30. Автор: Ana Sol",
        "12 March 2024 – by Ana Sol",
    ],
)
def test_a_byline_stands_behind_a_day_too(line):
    """As a sentence of its own, in whatever language."""
    page = _html(f"<p>{line}</p>")
    assert page.bylines == ("Ana Sol",)
    claim = next(one for one in page.metadata if one.field == "byline")
    assert page.text[slice(*claim.span)] == "Ana Sol"


@pytest.mark.parametrize(
    "line", ["作者：王小明", "Автор: Анна Соль", "Text: Ana Sol", "Words by Ana Sol"]
)
def test_what_looks_like_a_credit_names_the_author_if_it_says_so(line):
    """Labels of authorship tell it from who took the pictures."""
    assert is_authors(line)


@pytest.mark.parametrize("word", ["Mon", "Sunday", "Montag", "среда"])
def test_a_day_of_the_week_is_nobodys_handle(word):
    """Forums print it where others have a name."""
    assert named(word, is_signature=True) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>Ana Sol · 12 March 2024, 10:42</p>", ("Ana Sol",)),
        ("<p>Ana Sol | March 12, 2024 | 5 min read</p>", ("Ana Sol",)),
        ("<p>Port Hallam · 12 March 2024, 10:42</p>", ()),
        ("<p>Ana Sol, Piet Hallam · 12 March 2024, 10:42</p>", ()),
    ],
)
def test_a_name_that_a_sign_parts_from_the_date_signs(line, names):
    """Under the headline such a line is a byline too; a town is none, two names are unsure."""
    assert _html(line).bylines == names
