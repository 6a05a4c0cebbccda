"""Where a day of publication is found: in elements, in lines, in scripts, in the address."""

from __future__ import annotations

import json
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Dating, Intake
from rashomon.pages import read
from rashomon.pages.metadata import reckoned
from rashomon.pages.metadata.written import find

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said. Drivers were sent over the old road."
)


def _page(body="", head="", foot=""):
    story = f"<h1>Bridge closed</h1>{body}<p>{PROSE}</p><p>{PROSE}</p>"
    markup = f"<html lang='en'><head><title>Bridge closed</title>{head}</head><body>{story}{foot}"
    data = markup.encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


def _day(page):
    return page.published and (page.published.earliest[:10], page.published.latest[:10])


@pytest.mark.parametrize("year", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("words", ["3 weeks ago", "yesterday", "12 March", "999 weeks ago"])
def test_nothing_is_counted_from_a_capture_that_cannot_be(year, words):
    """An archive may say any year; a day that no calendar holds is none."""
    stamp = f"{year}T12:00:00Z"
    captured = Dating(earliest=stamp, latest=stamp, basis="container")
    assert reckoned.find(words, captured) == []


# --- elements ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "element",
    [
        "<span property='dc:date dc:created' content='2024-03-12T21:10:00+01:00'>Tuesday</span>",
        "<div property='schema:datePublished' content='2024-03-12'></div>",
        "<time datetime='2024-03-12T21:10:00+01:00'>last night</time>",
        "<time class='entry-date published' datetime='2024-03-12'>12 March</time>",
        "<abbr class='published' title='2024-03-12T21:12:00-04:00'>9:12 PM</abbr>",
        "<a class='published' title='2024-03-12T10:00:00Z' href='#'>Permanent link</a>",
        "<p itemprop='datePublished' content='2024-03-12 10:31:00'>March 2024</p>",
        "<relative-time datetime='2024-03-12T10:00:00Z'>yesterday</relative-time>",
    ],
)
def test_elements_hold_days_beside_their_words(element):
    """HTML's own element, microformats and loose microdata tell the day that words leave out."""
    assert _day(_page(f"<p class='meta'>{element}</p>")) == ("2024-03-12", "2024-03-12")


def test_an_element_that_is_said_to_be_of_a_change_is_one():
    """The words beside a day count, whatever its element is called."""
    label = "<time class='byline__pubdate' datetime='2024-03-12'>Last updated: 12 March 2024</time>"
    data = json.dumps({"@type": "NewsArticle", "datePublished": "2021-05-26"})
    head = f"<script type='application/ld+json'>{data}</script>"
    page = _page(f"<p>{label}</p>", head)
    assert page.modified.earliest == "2024-03-12"
    assert page.published.earliest == "2021-05-26"


def test_days_of_comments_and_of_reviews_are_none_of_the_page():
    """An element in a comment, and what microdata call a product's review, are other people's."""
    comments = "".join(
        f"<li class='comment'><cite>Reader {n}</cite> <time datetime='2024-03-0{n}'>{n} March 2024,"
        f" 10:00</time><p>I never liked that bridge, it shakes too much.</p><a>Reply</a></li>"
        for n in range(1, 6)
    )
    page = _page(foot=f"<h3>Comments</h3><ol class='comments'>{comments}</ol>")
    assert page.published is None
    review = (
        "<div itemscope itemtype='https://schema.org/Product'><div itemprop='review' itemscope"
        " itemtype='https://schema.org/Review'><span itemprop='datePublished'"
        " content='2024-03-12'></span></div></div>"
    )
    assert _page(foot=review).published is None


# --- words around a headline ------------------------------------------------------------


def test_the_masthead_of_today_gives_way_to_the_day_of_the_story():
    """A day above the headline may be that on which the page was read."""
    data = (
        "<html><body><p>Wednesday, 13 March 2024</p><p>Search</p><p>Weather</p>"
        f"<h1>Bridge closed</h1><p class='date'>Published: 7 December 2023, 07:07</p><p>{PROSE}</p>"
        f"<p>{PROSE}</p></body></html>"
    ).encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert page.published.earliest[:10] == "2023-12-07"
    assert {one.value[:10] for one in page.metadata if one.field == "published"} == {
        "2023-12-07",
        "2024-03-13",
    }


def test_a_bar_parts_a_day_from_what_a_post_is_filed_under():
    """The foot of a post says its day first and then much else."""
    foot = "<p>12 March 2024 | Tags: bridges, cables, lorries, rivers, spring | Category: News</p>"
    assert _day(_page(foot=foot)) == ("2024-03-12", "2024-03-12")


@pytest.mark.parametrize(
    "line",
    [
        "<p>A reader (@tarnferry) 12 March 2024</p>",
        "<p>The bridge on Tuesday, March 12, 2024. (Meridian Photo/Lia Mont)</p>",
        "<p>A version of this story appears in print on March 12, 2024, Section B, Page 3.</p>",
    ],
)
def test_days_of_posts_pictures_and_prints_are_other_days(line):
    """A post that is shown within a story, its picture and the printed paper have their own."""
    assert _page(foot=line).published is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Published Wed, Mar 13 20244:29 AM EST", "2024-03-13T04:29:00-05:00"),
        ("Updated March 13, 202411:01 AM", "2024-03-13T11:01:00"),
        ("By Ana Sol, Tarn Ferry GuideMarch 13, 2024", "2024-03-13"),
        ("03.13.2024 09:00 AM", "2024-03-13T09:00:00"),
        ("Last updated at Mar 132024", "2024-03-13"),
        ("May 32024", "2024-05-03"),
    ],
)
def test_what_markup_glues_together_is_read_apart(words, value):
    """A year with its time or day beside it, a month behind a word, an American date with stops."""
    assert [one.value for one in find(words)] == [value]


def test_a_stamp_before_the_day_that_is_shown_is_the_machines():
    """Templates hide the moment of the last change right before the day that readers see."""
    foot = "<p>Ana Sol<span>2024-03-13T17:27:31+02:00</span><span>June 19th, 2023</span></p>"
    page = _page(foot=foot)
    assert (_day(page), page.modified.earliest[:10]) == (("2023-06-19",) * 2, "2024-03-13")


@pytest.mark.parametrize(
    "line",
    [
        "<time class='published'>March 12, 2024</time><time class='updated'>March 14, 2024</time>",
        "<time class='updated'>March 14, 2024</time><time class='published'>March 12, 2024</time>",
        "<b>12.03.2024</b> <i>14.03.2024</i>",
    ],
)
def test_of_two_days_side_by_side_the_later_is_that_of_a_change(line):
    """A style sheet was to hide one of them; printed and saved pages show both."""
    page = _page(f"<p>Posted on {line} by Ana Sol</p>")
    assert (_day(page), page.modified.earliest) == (("2024-03-12",) * 2, "2024-03-14")


def test_the_day_of_a_change_beside_it_moves_no_moment():
    """An instant told in UTC keeps its day where the page shows that day too."""
    meta = "<meta property='article:published_time' content='2024-03-12T18:40:00+00:00'>"
    days = "<time>March 12, 2024</time><time class='updated'>March 13, 2024</time>"
    assert _page(f"<p>Posted on {days}</p>", meta).published.earliest == "2024-03-12T18:40:00Z"


DATED = "<p><a href='/{0}'>Gale over the hills {0}</a></p><p>{0} March 2024</p>"
TIMED = "<p><a href='/{0}'>Gale over the hills</a> <time datetime='2024-03-{0}'>new</time></p>"


@pytest.mark.parametrize(
    ("teaser", "own"),
    [
        (DATED, "<p>12 March 2024</p>"),
        (TIMED, "<p><time datetime='2024-03-12'>last week</time></p>"),
    ],
)
def test_a_day_under_the_headline_goes_before_those_of_teasers_over_it(teaser, own):
    """A list of other stories right over the headline is dated in the same way as the page."""
    above = "".join(teaser.format(day) for day in (20, 19))
    story = f"<h1>Bridge closed</h1>{own}<p>{PROSE}</p><p>{PROSE}</p>"
    data = f"<html lang='en'><title>Bridge closed</title>{above}{story}".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert _day(page) == ("2024-03-12", "2024-03-12")


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, 12 April 2024, from 10 am to 6 pm, Old Quay",
        "12 April 2024, 10:00 - 18:00, Old Quay",
        "12.04.2024, 10 Uhr bis 18 Uhr",
        "12 avril 2024, de 10h à 18h",
        "3 – 12 April 2024, Old Quay",
        "3 bis 12. April 2024",
        "Apply by 30 April 2024",
        "Closing date: 30 April 2024",
        "Einsendeschluss: 30.04.2024",
        "Vol. 12, No. 9 · March 2024",
        "Ausgabe Nr. 9 März 2024",
    ],
)
def test_days_of_events_and_deadlines_and_numbers_of_issues_date_no_page(line):
    """Pages are published at a moment, and not for some hours or days, or until one."""
    assert _page(f"<p>{line}</p>").published is None


@pytest.mark.parametrize("day", ["12 May 2019", "<time datetime='2019-05-12'>12 May 2019</time>"])
def test_a_day_in_a_sentence_of_the_story_is_not_the_page_s(day):
    """A short paragraph of the body tells of the world, even near the headline."""
    told = f"<p>The last such closure, on {day}, took until the third of June, as some recall.</p>"
    assert _page(f"<p>{PROSE}</p>{told}").published is None


@pytest.mark.parametrize("written", ["1 – 12 March 2024", "4 March 2024 – 12:30"])
def test_a_dash_before_a_time_makes_no_span(written):
    """Hours beside a day are its clock; days before it are not."""
    found = _page(f"<p>{written}</p>").published
    assert (found is None) == written.startswith("1 ")


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("TARN FERRY, March 12, 2024 (Wire) — ", "2024-03-12"),
        ("TARN FERRY, Marland, March 12, 2024 /Wire/ -- ", "2024-03-12"),
        ("TARN FERRY, 12 mars 2024 - ", "2024-03-12"),
        ("TARN FERRY, March 12, 2024 (Meridian Press) — ", None),
        ("On Tuesday, March 12, 2024 – ", None),
        ("TARN FERRY, March 12, 2024 was the day when ", None),
    ],
)
def test_an_agency_s_dateline_dates_its_own_page(opening, day):
    """Town, day and agency stand before the dash; another outlet may print it days later."""
    found = _page(f"<meta property='og:site_name' content='Wire'><p>{opening}{PROSE}</p>").published
    assert (found and found.earliest) == day


def test_an_agency_s_dateline_without_a_year_is_counted_from_the_capture():
    """The year is that of the last such day before the page was saved."""
    data = f"<html><title>Bridge</title><h1>Bridge</h1><p>TARN FERRY, March 12 — {PROSE}"
    stamp = "2024-03-20T10:00:00Z"
    captured = Dating(earliest=stamp, latest=stamp, basis="container")
    capture = msgspec.structs.replace(describe("p.html", data.encode(), HTML), captured=captured)
    assert _day(read(Intake(capture=capture, data=data.encode()))) == ("2024-03-12",) * 2


# --- what programs keep ----------------------------------------------------------------

SCRIPTS = [
    '<script>window.dataLayer=[{"publishDate":"2024-03-12T08:00:00+01:00"}]</script>',
    '<script type="application/json">{"story":{"publishedAt":"2024-03-12T08:00:00.0Z"}}</script>',
    "<script>var page = {first_published_at: '2024-03-12', pubDate: 1710230400};</script>",
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_page_without_any_day_is_dated_by_its_scripts(script):
    """What a page's programs keep of a story is the last resort."""
    page = _page(head=script)
    assert (_day(page), page.published.basis) == (("2024-03-12", "2024-03-12"), "script")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_page_with_a_day_is_not_dated_by_its_scripts(script):
    """Where a reader is shown a day, scripts are not asked."""
    page = _page("<p class='date'>Published 10 March 2024</p>", script)
    assert _day(page) == ("2024-03-10", "2024-03-10")
    assert "script" not in {one.basis for one in page.metadata}


def test_scripts_of_two_days_tell_none():
    """A list of stories in a script does not say which of them the page is."""
    script = '<script>[{"publishDate":"2024-03-12"},{"publishDate":"2024-02-02"}]</script>'
    assert _page(head=script).published is None


# --- addresses --------------------------------------------------------------------------


def test_a_story_whose_address_has_its_day_was_but_changed_later():
    """The address was made with the story, so that a change that is shown is one."""
    data = {"@type": "NewsArticle", "datePublished": "2024-03-08", "dateModified": "2024-03-13"}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    link = "<link rel='canonical' href='https://gazette.example/2024/03/08/bridge'>"
    shown = "<p class='date'>Updated March 13, 2024</p>"
    assert _day(_page(shown, head + link)) == ("2024-03-08", "2024-03-08")
    assert _day(_page(shown, head)) == ("2024-03-08", "2024-03-13")


@pytest.mark.parametrize(
    "path", ["2024/0312", "202403/12", "2024-03/12", "20240312", "2024/mar/12"]
)
def test_the_day_in_an_address_is_parted_in_many_ways(path):
    """Each system makes addresses of its own."""
    link = f"<link rel='canonical' href='https://gazette.example/news/{path}/bridge.html'>"
    assert _day(_page(head=link)) == ("2024-03-12", "2024-03-12")


def test_the_article_s_own_day_goes_before_that_of_its_web_page():
    """Where the two differ, templates mean the day on which the site was made."""
    graph = [
        {"@type": "WebPage", "datePublished": "2019-01-01"},
        {"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2024-03-12"},
    ]
    script = f"<script type='application/ld+json'>{json.dumps({'@graph': graph})}</script>"
    page = _page(head=script)
    assert _day(page) == ("2024-03-12", "2024-03-12")
    assert "2019-01-01" in {one.value for one in page.metadata}


@pytest.mark.parametrize(("tag", "day"), [("en-GB", "2024-03-04"), ("en-US", "2024-04-03")])
def test_the_order_of_a_declared_day_is_that_of_the_pages_country(tag, day):
    """As it is of a day that is shown."""
    words = f"<html lang='{tag}'><head><meta name='date' content='04/03/2024'><title>Bridge</title>"
    data = f"{words}</head><body><h1>Bridge</h1><p>{PROSE}</p>".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert _day(page) == (day, day)


def test_a_front_page_is_no_address_of_a_story():
    """Careless templates call it the canonical address of every page; both claims are kept."""
    head = (
        '<link rel="canonical" href="https://gazette.example/">'
        '<meta property="og:url" content="https://gazette.example/2024/bridge">'
    )
    claims = [one.value for one in _page(head=head).metadata if one.field == "url"]
    assert claims == ["https://gazette.example/2024/bridge", "https://gazette.example/"]


days = st.dates(date(1996, 1, 1), date(2024, 1, 1))


@given(days, st.sampled_from(["published", "posted", ""]))
def test_a_day_is_found_whatever_its_element_is_called(day, name):
    """Any day in the element beside the headline dates the page."""
    page = _page(f"<p><time class='{name}' datetime='{day.isoformat()}'>that day</time></p>")
    assert _day(page) == (day.isoformat(), day.isoformat())


def test_a_dump_is_dated_by_its_words_alone():
    """A text without markup has no elements and no scripts."""
    text = f"Bridge closed\n\nPosted March 12, 2024\n\n{PROSE}\n\n{PROSE}".encode()
    page = read(Intake(capture=describe("page.txt", text, PLAIN), data=text))
    assert _day(page) == ("2024-03-12", "2024-03-12")
