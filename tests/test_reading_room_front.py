"""The front, the lone pages and the search: narrowed, in leaves, and the way back out."""

from __future__ import annotations

import html
import re

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from benchmarks import crowd
from rashomon import dossier
from rashomon.model import Stemma, Story
from rashomon.reading_room import create_app
from rashomon.reading_room.views import front, search
from reading_room_fixtures import Browser


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A reading room over the bridge at Vellmark."""
    path = small.write(tmp_path_factory.mktemp("dossier") / "story.db")
    return Browser(create_app(path))


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """A reading room over some sixty pages."""
    path = tmp_path_factory.mktemp("dossier") / "story.db"
    crowd.dossier(crowd.SMALL, path)
    return Browser(create_app(path))


def text_of(response):
    """What a reader sees of the main part of a response."""
    main = re.search(r"<main.*</main>", response.text, re.DOTALL)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())


def href_of(response, words):
    """Where the link with these words leads."""
    found = re.search(rf'<a href="([^"]*)"[^>]*>{re.escape(words)}</a>', response.text)
    return html.unescape(found[1])


def test_the_front_is_narrowed_by_outlet(room):
    """A story stays where it has a page of the outlet; so do the lone pages."""
    seen = text_of(room.get("/?outlet=River+Watch"))
    assert "1 story has such a page" in seen
    assert "Pruning the quince" not in seen
    assert "Pruning the quince" in text_of(room.get("/?outlet=Garden+Notes"))


def test_the_front_is_narrowed_by_days(room):
    """Both ends are part of the days; a page without a date has the day of its capture."""
    assert "1 story has such a page" in text_of(room.get("/?from=2031-05-08&to=2031-05-08"))
    assert "1 story has such a page" in text_of(room.get("/?from=2031-05-09"))
    assert "No story has a page from 10 May 2031 on" in text_of(room.get("/?from=2031-05-10"))


def test_each_limit_can_be_undone_by_itself(room):
    """What narrows the list is said, and one link takes each away and keeps the other."""
    response = room.get("/?outlet=River+Watch&from=2031-05-02&to=2031-05-05")
    assert "of River Watch any outlet of 2–5 May 2031 any day" in text_of(response)
    assert href_of(response, "any outlet") == "/?from=2031-05-02&to=2031-05-05"
    assert href_of(response, "any day") == "/?outlet=River+Watch"
    assert href_of(response, "Search these pages alone") == (
        "/search?outlet=River+Watch&from=2031-05-02&to=2031-05-05"
    )


def test_the_form_keeps_what_was_asked(room):
    """The outlet stays chosen and the days stay filled in, so that one can change either."""
    page = room.get("/?outlet=River+Watch&from=2031-05-02").text
    assert '<option value="River Watch" selected>River Watch (1)</option>' in page
    assert 'name="from" type="date" value="2031-05-02"' in page
    assert '<details class="narrow" open>' in page
    assert '<details class="narrow">' in room.get("/").text


def test_an_empty_form_asks_for_everything(room):
    """A form that was sent without filling it in is the front."""
    assert "6 pages" in text_of(room.get("/?outlet=&from=&to="))


def test_where_nothing_is_left_each_way_out_says_what_it_leads_to(room):
    """The outlet has no page of these days; without either limit there is the story."""
    response = room.get("/?outlet=River+Watch&from=2031-05-08")
    seen = text_of(response)
    assert "No story has a page of “ River Watch ” from 8 May 2031 on" in seen
    assert "Any outlet : 1 story Any day : 1 story" in seen
    assert href_of(response, "Any day") == "/?outlet=River+Watch"


def test_an_outlet_that_is_none_leads_to_those_with_such_a_name(room):
    """Somebody who types part of a name is shown the names that have it."""
    response = room.get("/?outlet=valley&from=2031-05-01")
    assert "No outlet is called just so" in text_of(response)
    assert href_of(response, "<bdi>Isk Valley Post</bdi>") == (
        "/?outlet=Isk+Valley+Post&from=2031-05-01"
    )


def test_hundreds_of_outlets_are_typed(crowded, monkeypatch):
    """A few are a list to choose from, many are offered to somebody who types."""
    assert '<select id="outlet"' in crowded.get("/").text
    monkeypatch.setattr("rashomon.reading_room.views.narrowing.CHOICES", 3)
    page = crowded.get("/").text
    assert '<input id="outlet" name="outlet" list="outlets"' in page
    assert page.count("<option") > 30


def test_lone_pages_have_leaves(crowded, monkeypatch):
    """The front shows the first, another view all of them, some at a time by plain links."""
    monkeypatch.setattr(front, "PAGES", 10)
    first = crowded.get(href_of(crowded.get("/"), "All 32 pages that belong to no story"))
    assert "1–10 of 32 pages" in text_of(first)
    second = crowded.get(href_of(first, "Further in the list"))
    assert "11–20 of 32 pages" in text_of(second)
    assert href_of(second, "Earlier in the list") == "/alone"
    last = crowded.get("/alone?leaf=999")
    assert "31–32 of 32 pages" in text_of(last)
    assert "Further in the list" not in last.text
    pages = [
        page
        for leaf in range(1, 5)
        for page in re.findall(
            r'<li><a href="(/page/[^"]*)"', crowded.get(f"/alone?leaf={leaf}").text
        )
    ]
    assert len(set(pages)) == len(pages) == 32


def test_stories_have_leaves(crowded, monkeypatch):
    """The largest story comes first, and the list goes on where the leaf ended."""
    monkeypatch.setattr(front, "STORIES", 2)
    first = crowded.get("/")
    assert "20 pages" in text_of(first)
    assert "1–2 of 3 stories" in text_of(first)
    second = crowded.get(href_of(first, "Further in the list"))
    assert "3–3 of 3 stories" in text_of(second)
    assert '<ol class="stories" start="3">' in second.text


def test_a_search_is_narrowed_by_outlet_role_and_day(room):
    """All that narrows it stands in one form, and in the address."""
    response = room.get("/search?q=bridge&role=body&outlet=Vellmark+Daily&from=2031-05-08")
    assert "1 place." in text_of(response)
    assert "will open on Monday" in text_of(response)
    assert href_of(response, "any day") == "/search?q=bridge&role=body&outlet=Vellmark+Daily"


def test_a_search_that_finds_nothing_says_what_to_loosen(room):
    """Without the role, the outlet or the days there would be so many places."""
    seen = text_of(room.get("/search?q=quince&role=comment&outlet=Garden+Notes"))
    assert "Nothing found in reader comment blocks of pages of “ Garden Notes ”" in seen
    assert "In every part of a page : 2 places" in seen
    seen = text_of(room.get("/search?q=quince&outlet=River+Watch"))
    assert "Nothing found of “ River Watch ”. Any outlet : 2 places" in seen


def test_hits_have_leaves(crowded, monkeypatch):
    """A search with many places is read on by plain links that keep all that was asked."""
    monkeypatch.setattr(search, "PLACES", 5)
    first = crowded.get("/search?q=harbour&role=body&from=2031-03-01")
    second = crowded.get(href_of(first, "Further in the list"))
    assert re.search(r"6–10 of \d+ places", text_of(second))
    assert href_of(second, "Earlier in the list") == ("/search?q=harbour&role=body&from=2031-03-01")


def test_a_hit_leads_back_to_its_leaf(crowded):
    """The way back from a page is the leaf one came from."""
    page = crowded.get("/search?q=harbour&leaf=2").text
    assert "from=%2Fsearch%3Fq%3Dharbour%26leaf%3D2" in page


def test_a_lone_page_says_which_date_it_has(room):
    """A date of publication stands alone; that of a capture says so."""
    seen = text_of(room.get("/search?q=moment+bridge"))
    assert "captured 9 May 2031" in seen


def front_of(path, *stories):
    """The front over stories, each of them its last day and the outlets of its pages."""
    pages, told = [], []
    for number, (latest, outlets) in enumerate(stories, start=1):
        here = [
            replace(
                small.made(f"p{number}-{at}", outlet, latest, [("headline", "A bridge opens")]),
                metadata=(),
            )
            for at, outlet in enumerate(outlets)
        ]
        ids = tuple(page.id for page in here)
        title = f"Bridge {number}"
        told.append(Story(id=f"s{number}", title=title, pages=ids, earliest=latest, latest=latest))
        pages += here
    captures = {page.capture.sha256: page.text.encode() for page in pages}
    stemmas = {story.id: Stemma(witnesses=(), derivations=()) for story in told}
    findings = dossier.Findings(
        pages=tuple(pages), captures=captures, stories=tuple(told), stemmas=stemmas
    )
    dossier.write(path, findings)
    return Browser(create_app(path)).get("/")


def test_stories_of_a_size_stand_with_the_latest_first(tmp_path):
    """As in a paper, and not by the letters their titles begin with."""
    one = ("Isk Valley Post",)
    page = front_of(tmp_path / "story.db", ("2031-05-02", one), (None, one), ("2031-05-09", one))
    titles = re.findall(r"<h2><a [^>]*><bdi>([^<]*)", page.text)
    assert titles == ["Bridge 3", "Bridge 1", "Bridge 2"]


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        (("Post", "Daily"), "Post and Daily"),
        (("Post", None), "Post and 1 page that names no outlet"),
        ((None, None), "2 pages that name no outlet"),
        (("A", "B", "C", "D", "E", None), "A, B, C, D, 1 more and 1 page that names no outlet"),
    ],
)
def test_a_title_is_not_listed_among_outlets(tmp_path, outlets, told):
    """Pages that name no outlet are counted."""
    page = front_of(tmp_path / "story.db", ("2031-05-02", outlets))
    assert re.search(r'<p class="outlets"><bdi>([^<]*)', page.text)[1] == told


def test_a_title_as_long_as_an_article_takes_no_list_over(tmp_path):
    """Its beginning stands wherever pages are listed; the page itself has it whole."""
    endless = "The mill that burned at Quell and then " * 60
    blocks = [("headline", endless), ("body", "The mill burned on Monday, the keeper said.")]
    page = small.made("mill", "Quell Post", "2031-05-12", blocks)
    story = Story(id="s", title=endless, pages=(page.id,), earliest=None, latest=None)
    findings = dossier.Findings(
        pages=(page,),
        captures={page.capture.sha256: page.text.encode()},
        stories=(story,),
        stemmas={"s": Stemma(witnesses=(), derivations=())},
    )
    path = tmp_path / "story.db"
    dossier.write(path, findings)
    browser = Browser(create_app(path))
    listed = ("/", "/story/s", "/compare", "/search?q=keeper")
    longest = {
        address: max(map(len, re.findall(r">([^<]*The mill that burned[^<]*)<", text)))
        for address in listed
        if (text := browser.get(address).text)
    }
    assert all(0 < length < 260 for length in longest.values()), longest
    assert endless.strip() in browser.get("/page/mill").text
