"""What a page says of itself, with its basis: title, publisher, people, dates, capture time."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN, TEXT_ROW
from rashomon.captures.single import describe
from rashomon.model import Given, Intake
from rashomon.pages import read
from rashomon.pages.metadata.captured import rendered
from rashomon.pages.metadata.instants import bounds, instant, url_day
from rashomon.pages.metadata.names import people

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said."
)


def _dump(*lines):
    data = "\n\n".join(lines).encode()
    return read(Intake(capture=describe("page.txt", data, PLAIN), data=data))


def _html(head, body=""):
    data = f"<html lang='en-GB'><head>{head}</head><body>{body}<p>{PROSE}</p></body>".encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


def _article(**fields):
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


def _claims(page, field):
    return [(claim.value, claim.basis) for claim in page.metadata if claim.field == field]


def test_structured_data_is_read():
    """Title, people, outlet and dates come from schema.org where a page has it."""
    page = _html(
        _article(
            headline="Bridge closed &amp; guarded",
            author=[{"@type": "Person", "name": "Ana Sol"}, {"name": "River Gazette Staff"}],
            publisher={"@type": "Organization", "name": "River Gazette"},
            datePublished="2023-05-12T10:42:00+02:00",
            dateModified="2023-05-13",
        )
    )
    assert page.title == "Bridge closed & guarded"
    assert page.publisher == "River Gazette"
    assert page.bylines == ("Ana Sol",)
    assert page.published.earliest == "2023-05-12T10:42:00+02:00"
    assert page.published.basis == "structured data"
    assert _claims(page, "modified") == [("2023-05-13", "structured data")]


def test_an_outlet_is_no_author_of_its_page():
    """A byline that begins the publisher's name is left out beside a person, and kept alone."""
    head = (
        '<meta property="og:site_name" content="Velmar Insider Northshore">'
        '<meta name="author" content="Ana Sol, Velmar Insider">'
    )
    assert _html(head).bylines == ("Ana Sol",)
    own = '<meta property="og:site_name" content="Ana Sol"><meta name="author" content="Ana Sol">'
    assert _html(own).bylines == ("Ana Sol",)


def test_a_publisher_that_gives_its_front_page_goes_by_its_host():
    """An address is no name that people say."""
    page = _html('<meta property="og:site_name" content="https://www.lavelnow.example/">')
    assert page.publisher == "lavelnow.example"


def test_the_site_name_is_cut_off_the_title():
    """A title element loses the outlet's name, which is claimed as publisher."""
    page = _html("<title>Bridge closed at Tarn Ferry – River Gazette</title>")
    assert page.title == "Bridge closed at Tarn Ferry"
    assert page.publisher == "River Gazette"
    assert page.metadata[-2].basis in {"title", "title suffix"}


def test_a_dash_of_the_title_itself_is_kept():
    """A title that merely has a dash in it is left whole when the page shows it whole."""
    page = _html("<title>Bridge closed – again</title>", "<h1>Bridge closed – again</h1>")
    assert page.title == "Bridge closed – again"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Bridge closed at Tarn Ferry | River Gazette", "River Gazette"),
        ("River Gazette » Bridge closed at Tarn Ferry", "River Gazette"),
        ("Bridge closed at Tarn Ferry - News - River Gazette", "River Gazette"),
        ("Bridge closed at Tarn Ferry · gazette.example", None),
    ],
)
def test_the_site_stands_before_or_behind_a_title(title, site):
    """Wherever the site's name stands, the title is what the page shows as its headline."""
    page = _html(f"<title>{title}</title>", "<h1>Bridge closed at Tarn Ferry</h1>")
    assert page.title == "Bridge closed at Tarn Ferry"
    if site:
        assert page.publisher == site


def test_the_site_in_a_heading_is_no_title():
    """A first heading that is the outlet's name leaves the declared title."""
    head = (
        "<title>Bridge closed at Tarn Ferry | River Gazette</title>"
        '<meta property="og:site_name" content="River Gazette">'
    )
    assert _html(head, "<h1>River Gazette</h1>").title == "Bridge closed at Tarn Ferry"


def test_a_headline_is_told_without_its_kicker():
    """What stands before a colon in the headline, and not in the declared title, is a kicker."""
    head = '<meta property="og:title" content="Bridge closed after inspectors find cracks">'
    page = _html(head, "<h1>Tarn Ferry: Bridge closed after inspectors find cracks</h1>")
    assert page.title == "Bridge closed after inspectors find cracks"


def test_the_path_to_a_page_is_no_part_of_its_title():
    """A headline that begins with where the page stands is told without it, span and all."""
    page = _html("<title>Bridge</title>", "<h1>News > Rivers > Bridge closed at Tarn Ferry</h1>")
    assert page.title == "Bridge closed at Tarn Ferry"
    (claim,) = [one for one in page.metadata if one.basis == "headline"]
    assert page.read(claim.span) == "Bridge closed at Tarn Ferry"


def test_a_bar_in_a_headline_parts_it_from_the_declared_title():
    """What follows the bar belongs to the title only if the page declares it with the title."""
    shown = "<h1>Bridge closed at Tarn Ferry | Cables, Lorries</h1>"
    short = "<title>Bridge closed at Tarn Ferry | River Gazette</title>"
    assert _html(short, shown).title == "Bridge closed at Tarn Ferry"
    whole = "<title>Bridge closed at Tarn Ferry | Cables, Lorries</title>"
    assert _html(whole, shown).title == "Bridge closed at Tarn Ferry | Cables, Lorries"


def test_what_is_shown_is_the_title():
    """Search engines are told another title than readers; readers are believed."""
    head = '<meta property="og:title" content="Tarn Ferry bridge closure: what to know">'
    page = _html(head, "<h1>Bridge at Tarn Ferry closed to lorries</h1>")
    assert page.title == "Bridge at Tarn Ferry closed to lorries"
    assert ("Tarn Ferry bridge closure: what to know", "meta") in _claims(page, "title")


def test_the_site_is_called_by_its_name_and_not_its_company():
    """Data name the company that publishes; readers know the outlet by its site's name."""
    head = '<meta property="og:site_name" content="River Gazette">' + _article(
        headline="Bridge closed", publisher={"@type": "Organization", "name": "Tarn Media GmbH"}
    )
    page = _html(head)
    assert page.publisher == "River Gazette"
    assert ("Tarn Media GmbH", "structured data") in _claims(page, "publisher")


def test_a_publisher_that_is_called_what_its_host_is_is_the_outlet():
    """Data may name a desk, or half of the outlet's name, before the whole of it."""
    head = (
        '<link rel="canonical" href="https://www.rivergazette.example/2023/bridge">'
        '<meta property="og:site_name" content="River Gazette">'
        + _article(headline="Bridge closed", publisher={"@type": "Organization", "name": "gazette"})
    )
    assert _html(head).publisher == "River Gazette"


def test_who_holds_rights_stands_before_their_sign_too():
    """What the next line begins with has nothing to do with them."""
    page = _html("", f"<p>{PROSE}</p><p>River Gazette © 2023</p><p>Data are kept for a year.</p>")
    claims = [claim.value for claim in page.metadata if claim.basis == "copyright"]
    assert claims == ["River Gazette"]


def test_rights_name_an_outlet_where_nothing_else_does():
    """The line of rights at the foot of a page is a weak sign of who publishes it."""
    page = _html("", f"<p>{PROSE}</p><footer>© 2023 River Gazette. All rights reserved.</footer>")
    claims = [claim for claim in page.metadata if claim.basis == "copyright"]
    assert [(c.value, page.read(c.span)) for c in claims] == [("River Gazette", "River Gazette")]


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<div vocab="https://schema.org/" typeof="NewsArticle"><span property="headline">Bridge'
            ' closed</span><meta property="datePublished" content="2023-05-12"></div>'
        ),
        (
            '<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">'
            'Bridge closed</h2><meta itemprop="datePublished" content="2023-05-12"></div>'
        ),
    ],
)
def test_rdfa_and_microdata_are_structured_data_too(markup):
    """Both are read as JSON-LD is."""
    page = _html("", markup)
    assert page.title == "Bridge closed"
    assert page.published.earliest == "2023-05-12"


def test_other_articles_in_the_data_are_not_the_page():
    """A list of related articles says nothing of the page's own."""
    other = {"@type": "NewsArticle", "headline": "Boat race", "datePublished": "2019-01-01"}
    own = {"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2023-05-12"}
    items = {"@type": "ItemList", "itemListElement": [{"item": other}]}
    head = f'<script type="application/ld+json">{json.dumps([items, own])}</script>'
    assert _claims(_html(head), "title") == [("Bridge closed", "structured data")]


def test_an_address_that_is_no_whole_one_is_completed_or_left_out():
    """A canonical link may be relative; it is resolved where the page's own address is known."""
    link = '<link rel="canonical" href="/2023/bridge">'
    assert _claims(_html(link), "url") == []
    data = f"<html><head>{link}</head><body><p>{PROSE}</p></body></html>".encode()
    known = msgspec.structs.replace(
        describe("page.html", data, HTML), url="https://gazette.example/2023/bridge?from=feed"
    )
    page = read(Intake(capture=known, data=data))
    assert ("https://gazette.example/2023/bridge", "canonical link") in _claims(page, "url")


def test_a_first_line_is_the_title_of_a_dump_without_a_headline():
    """What stands where a headline would is the title, even if it was not taken for one."""
    page = _dump("Bridge closed at Tarn Ferry", PROSE, PROSE)
    assert page.title == "Bridge closed at Tarn Ferry"


def test_a_page_that_repeats_itself_without_end_is_read():
    """No page makes reading slow by saying a thing ten thousand times."""
    head = "".join(f'<meta property="og:title" content="Title {n}">' for n in range(10_000))
    page = _html(head + f"<title>{'a | ' * 10_000}</title>")
    assert len(_claims(page, "title")) <= 100


def test_contradictions_are_kept_and_ranked():
    """Dates that differ all stay, the most trusted first."""
    page = _html(
        '<meta property="article:published_time" content="2023-05-12T08:00:00Z">'
        '<link rel="canonical" href="https://gazette.example/2023/05/11/bridge">',
    )
    assert _claims(page, "published") == [
        ("2023-05-12T08:00:00Z", "meta"),
        ("2023-05-11", "url"),
    ]
    assert page.published.basis == "meta"


def test_what_a_row_says_is_believed_first():
    """The columns of a row outrank what the text gives."""
    data = json.dumps({"text": f"Old title here\n\n{PROSE}"}).encode()
    intake = Intake(
        capture=describe("rows.jsonl#1", data, TEXT_ROW),
        data=data,
        given=Given(id="r1", title="Given title", publisher="P", published="2023-05-12"),
    )
    page = read(intake)
    assert (page.id, page.title, page.publisher) == ("r1", "Given title", "P")
    assert (page.published.earliest, page.published.basis) == ("2023-05-12", "row")


def test_a_byline_and_a_date_are_read_off_the_text_with_their_spans():
    """Without markup the visible lines are read, and each claim says where it stands."""
    page = _dump("Bridge closed at Tarn Ferry", "By Ana Sol", "May 12, 2023", PROSE)
    assert page.bylines == ("Ana Sol",)
    assert page.published.earliest == "2023-05-12"
    assert page.read(page.published.span) == "May 12, 2023"
    for claim in page.metadata:
        if claim.field == "byline":
            assert page.read(claim.span) == "Ana Sol"


def test_a_presenter_names_the_correspondent():
    """A correspondent announced in the text is the byline."""
    page = _dump(PROSE + " Our transport correspondent, Odile Marrant, has this report.")
    assert page.bylines == ("Odile Marrant",)


def test_an_outlet_is_told_from_whom_the_page_begs_for():
    """A plea in the first person names the page's own publisher."""
    page = _dump("Bridge closed at Tarn Ferry", PROSE, "Please support The Ferryman and help us.")
    assert page.publisher == "The Ferryman"
    assert _claims(page, "publisher") == [("The Ferryman", "appeal")]


def test_an_outlet_that_speaks_of_its_own_findings_is_a_weak_publisher():
    """An outlet that has learnt things, in a text that says "this programme", is likely its own."""
    page = _dump("The ORT has learnt of cracks. " + PROSE + " More on this programme at eight.")
    assert page.publisher == "ORT"
    assert page.metadata[-1].confidence < 0.5


def test_an_outlet_quoted_by_another_is_no_publisher():
    """The same words without a voice of the house say nothing about the page's publisher."""
    assert _dump("The ORT has learnt of cracks. " + PROSE).publisher is None


def test_language_is_told_from_the_body():
    """The language is a two-letter code, from the page's words."""
    page = _dump(
        "Das Wasser kam in der Nacht in die Stadt, sagte der alte Wächter, der am Hafentor wohnt."
        " Er sah, wie zwei Männer das Rad drehten, aber er dachte, sie arbeiteten eben länger. Am"
        " Morgen pumpten die Feuerwehrleute die Keller leer, und die Leute trugen ihre Möbel auf"
        " die Straße. Niemand von der Stadt hat bisher auf die Fragen der Zeitung geantwortet."
    )
    assert page.language == "de"
    assert _dump(PROSE * 2).language == "en"


def test_a_declared_language_that_no_text_is_told_from_is_believed():
    """Icelandic is taken for Swedish; the page knows better."""
    text = "Brúin yfir ána var lokuð í gær eftir að sprungur fundust í tveimur köplum hennar. " * 6
    data = f"<html lang='is'><body><h1>Brúin lokuð</h1><p>{text}</p></body></html>".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert page.language == "is"


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2023-05-12", "2023-05-12"),
        ("2023-05-12T10:42:00Z", "2023-05-12T10:42:00Z"),
        ("2023-05-12 10:42:07 +0200", "2023-05-12T10:42:07+02:00"),
        ("2023-05-12T10:42:00.123456+02:00", "2023-05-12T10:42:00+02:00"),
        ("20230512", "2023-05-12"),
        ("Fri, 12 May 2023 10:42:00 GMT", "2023-05-12T10:42:00Z"),
        ("May 12th, 2023", "2023-05-12"),
        ("12.05.2023", "2023-05-12"),
        ("25/12/2023", "2023-12-25"),
        ("03/04/2023", "2023-03-04/2023-04-03"),
        ("2023-13-45", None),
        ("2023-05", "2023-05"),
        ("2023", "2023"),
        ("2023-13", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_as_pages_write_them(stamp, expected):
    """A declared date becomes ISO 8601; one with two readings is both."""
    assert instant(stamp) == expected


@pytest.mark.parametrize(
    ("stamp", "days"),
    [
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-05-12T10:42:00Z", ("2023-05-12T10:42:00Z", "2023-05-12T10:42:00Z")),
    ],
)
def test_a_date_of_partial_precision_spans_the_days_it_can_mean(stamp, days):
    """A month is its first to its last day, a year likewise; an instant is itself."""
    assert bounds(stamp) == days


@given(st.text())
def test_no_stamp_can_break_a_page(stamp):
    """Whatever stands where a date should, the answer is a date or nothing."""
    found = instant(stamp)
    assert found is None or found[4] == "-"


def test_a_day_in_an_address():
    """A full date in an address is the day; a number that only looks like one is not."""
    assert url_day("https://gazette.example/2023/05/12/bridge") == "2023-05-12"
    assert url_day("https://gazette.example/2023/may/12/bridge") == "2023-05-12"
    assert url_day("https://gazette.example/story-20991399") is None


def test_people_are_told_from_desks():
    """Bylines hold people; desks, agencies, roles and addresses are dropped."""
    assert people("By Ana Sol and Piet Hallam, Meridian Wire") == ["Ana Sol", "Piet Hallam"]
    assert people("Staff Reporter") == []
    assert people("https://gazette.example/author/ana") == []
    assert people("ANA SOL") == ["Ana Sol"]


# --- capture time -----------------------------------------------------------------------


def test_ad_ids_date_the_rendering():
    """The first and last moment of all ids of ads are given, and where the first one stands."""
    words = "x .adace_ad_5a55de51c919a { } .adace_adsense_5a55de53c974e { }"
    found = rendered(words)
    assert (found.earliest, found.latest) == ("2018-01-10T09:35:13Z", "2018-01-10T09:35:15Z")
    assert found.basis == "uniqid"
    assert words[slice(*found.span)] == "adace_ad_5a55de51c919a"


@pytest.mark.parametrize(
    "words",
    [
        "image_5a55de51c919a",
        "ad 5a55de51c919a",
        "ad_5a55de51c919a77",
        "ad_0000de51c919a",
        "ad_ffffde51c919a",
        "read_5a55de51c919a",
    ],
)
def test_other_numbers_do_not(words):
    """An id of something else, of another length or of an impossible year dates nothing."""
    assert rendered(words) is None


def test_ad_boxes_of_html_date_its_capture():
    """In HTML the ids stand in the markup: the time is known, and no span of the text claimed."""
    page = _html("", '<div class="adace-slot" id="adace_ad_5a55de51c919a">Boats</div>')
    assert page.capture.captured.earliest == "2018-01-10T09:35:13Z"
    assert page.capture.captured.span is None


@pytest.mark.parametrize(
    "title", ["River Gazette - {}", "River & Valley Weekly - {}", "{} | River Gazette"]
)
def test_a_masthead_names_the_site_beside_a_title(title):
    """Words alone in a line are the site's name where a long title stands behind them."""
    headline = "Tarn Ferry bridge closed to lorries after inspection"
    site = title.format("").strip(" -|")
    page = _html(f"<title>{title.format(headline)}</title>", f"<b>{site}</b><div>{headline}</div>")
    assert (page.title, page.publisher) == (headline, site)


def test_a_name_before_a_colon_is_the_sites_where_its_host_begins_with_it():
    """A blog's name is told by its address from a colon of the story's own."""
    address = "<link rel='canonical' href='https://tarnwrack.blog.example/2013/02/bridge.html'>"
    page = _html(f"{address}<title>Tarnwrack: They knew about the bridge</title>")
    assert (page.title, page.publisher) == ("They knew about the bridge", "Tarnwrack")
    page = _html(f"{address}<title>Watch: they knew about the bridge</title>")
    assert (page.title, page.publisher) == (
        "Watch: they knew about the bridge",
        "tarnwrack.blog.example",
    )


@pytest.mark.parametrize(
    "window", ["River Gazette :: {}", "{} | River Gazette", "{} - River Gazette"]
)
def test_the_title_of_a_dumps_window_names_the_site(window):
    """A first line that is the headline with a name beside it tells whose page it is."""
    headline = "Tarn Ferry bridge closed to lorries"
    page = _dump(window.format(headline), "Home  News  Sport", headline, "By Ana Sol", PROSE, PROSE)
    assert (page.title, page.publisher) == (headline, "River Gazette")
    [claim] = [claim for claim in page.metadata if claim.field == "publisher"]
    assert page.text[slice(*claim.span)] == "River Gazette"


CALLED_BY_ITS_ADDRESS = '<link rel="canonical" href="https://www.{}/2023/bridge">'


def test_a_page_that_names_no_outlet_goes_by_its_host():
    """An address says whose page it is, if not what they are called."""
    page = _html(CALLED_BY_ITS_ADDRESS.format("rivergazette.example"))
    assert page.publisher == "rivergazette.example"
    assert ("rivergazette.example", "address") in _claims(page, "publisher")


@pytest.mark.parametrize("host", ["facebook.com", "old.reddit.com", "web.archive.org", "10.0.0.7"])
def test_a_host_that_many_share_is_no_outlet(host):
    """Who writes there is not told by the address."""
    assert _html(CALLED_BY_ITS_ADDRESS.format(host)).publisher is None


def test_an_outlets_motto_is_no_part_of_its_name():
    """The part of a name that the host spells is the name."""
    head = CALLED_BY_ITS_ADDRESS.format("radiomarl.example")
    head += '<meta property="og:site_name" content="Radio Marl 98.3 - News for the Marl">'
    assert _html(head).publisher == "Radio Marl 98.3"
