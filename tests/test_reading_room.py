"""The reading room's answers, as a browser gets them."""

import re
import socket
import sqlite3
from itertools import pairwise

import pytest

import reading_room_fixtures as small
from rashomon.errors import DossierError, RashomonError
from rashomon.model import Dating
from rashomon.reading_room import create_app, is_local, links, serve
from rashomon.reading_room.clock import days, lasting, when
from rashomon.reading_room.guard import host_name
from rashomon.reading_room.server import bind
from rashomon.reading_room.wording import account_letter, certainty, listed, share
from reading_room_fixtures import Browser

VIEWS = [
    "/",
    f"/story/{small.STORY}",
    f"/page/{small.DAILY}",
    f"/page/{small.VIDEO}?at=52-60",
    f"/source/{small.POST}",
    f"/source/{small.POST}?at=0-4",
    "/search",
    "/search?q=bridge&role=headline",
    "/compare",
    f"/compare?a={small.POST}&b={small.DAILY}",
    "/trace",
    "/trace?words=rather+close+it+a+day+too+early",
]


OWN_SCRIPTS = {
    '<script defer src="/static/vendor/htmx/htmx.min.js"></script>',
    '<script defer src="/static/reading-room.js"></script>',
}


@pytest.fixture(scope="module")
def dossier_path(tmp_path_factory):
    """A small dossier, written once."""
    return small.write(tmp_path_factory.mktemp("dossier") / "story.db")


@pytest.fixture(scope="module")
def room(dossier_path):
    """A browser without a window, in the reading room."""
    return Browser(create_app(dossier_path))


def text_of(response):
    """What a reader sees of a response: no tags, white space folded."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.text).split())


@pytest.mark.parametrize("address", VIEWS)
def test_every_view_answers_under_the_strict_policy(room, address):
    """Each view comes with headers that let a browser load its own style and scripts alone."""
    response = room.get(address)
    assert response.status_code == 200
    policy = response.headers["content-security-policy"]
    own = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"
    assert own in policy
    assert "unsafe" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("address", VIEWS)
def test_no_view_has_a_foreign_script_or_an_address_elsewhere(room, address):
    """No script but the two of the package, no inline style, no link that leaves the room."""
    page = room.get(address).text
    targets = re.findall(r'(?:href|src|action)="([^"]*)"', page)
    assert [t for t in targets if not t.startswith(("/", "#", "?", "data:,"))] == []
    scripts = set(re.findall(r"<script[^>]*>[^<]*</script>", page))
    assert {s for s in scripts if s not in OWN_SCRIPTS} == set()
    assert page.count("<script") == len(scripts)
    assert " style=" not in page


@pytest.mark.parametrize("address", VIEWS)
def test_headings_are_in_order(room, address):
    """One first heading, and no level left out on the way down."""
    levels = [int(n) for n in re.findall(r"<h([1-6])", room.get(address).text)]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_the_front_says_what_there_is(room):
    """A story stands on the front with its days, its answer, and what was not read."""
    seen = text_of(room.get("/"))
    assert "2–8 May 2031" in seen
    assert "6 pages , 3 independent accounts ; they disagree on" in seen
    assert "Pruning the quince" in seen
    assert "captures/broken.html is empty" in seen


def test_a_story_opens_with_its_answer(room):
    """The answer names what the accounts differ on, and each part leads to its proof."""
    page = room.get(f"/story/{small.STORY}").text
    answer = re.search(r'<p class="answer lead">(.*?)</p>', page, re.DOTALL)[1]
    assert re.sub(r"<[^>]*>", "", answer).strip() == (
        "6 pages, 3 independent accounts; they disagree on "
        "how many families left and when the crack was found."
    )
    targets = re.findall(r'href="#([^"]*)"', answer)
    assert targets == ["who-copied-whom", "accounts", "question-1", "question-2"]
    assert all(f'id="{target}"' in page for target in targets)


def test_every_link_to_a_part_of_a_view_arrives(room):
    """Every fragment that a view links to on itself is there."""
    for address in VIEWS:
        page = room.get(address).text
        ids = re.findall(r' id="([^"]*)"', page)
        assert len(set(ids)) == len(ids), address
        assert set(re.findall(r'href="#([^"]*)"', page)) <= set(ids), address


def test_every_link_of_a_story_leads_somewhere(room):
    """Nodes, edges, cells and quotations lead to pages that open at the words."""
    page = room.get(f"/story/{small.STORY}").text
    addresses = {a.replace("&amp;", "&") for a in re.findall(r'href="(/[^"]*)"', page)}
    assert len(addresses) > 20
    assert {a for a in addresses if room.get(a.partition("#")[0]).status_code != 200} == set()


def test_accounts_stand_side_by_side(room):
    """Conflicts come first, copies don't repeat their source, readers stand apart."""
    seen = text_of(room.get(f"/story/{small.STORY}"))
    table = seen[seen.index("What they say", seen.index("Accounts side by side") - 200) :]
    assert table.index("How many families left?") < table.index("When the bridge opens again?")
    assert "They differ" in table
    assert "Readers claim 4,000" in table
    assert "in a comment" in table


def test_alterations_are_spelled_out(room):
    """A copy that changed a number or a quotation says from what to what."""
    seen = text_of(room.get(f"/story/{small.STORY}"))
    assert "number changed: 40 became 400" in seen
    assert "quotation altered: words replaced: day too early became year too early" in seen
    assert "≠ 40 → 400 , and 1 more" in seen


def test_an_undecided_direction_is_said(room):
    """Where nothing decides who was first, the table says so and the line is dashed."""
    page = room.get(f"/story/{small.STORY}").text
    assert "cannot tell which had it first" in page
    assert 'class="edge branch unsure"' in page


def test_search_marks_the_words(room):
    """A hit shows its words, its role, and leads to them on the page."""
    html = room.get("/search?q=quince&role=headline").text
    assert "<mark>quince</mark>" in html
    assert f'href="/page/{small.ALONE}?at=12-18' in html


@pytest.mark.parametrize("words", ['"', "AND OR", "*", "(((", "'; --", "\x00", "é" * 40])
def test_no_search_is_a_fault(room, words):
    """Whatever is searched for, the answer is a page of results."""
    assert room.get("/search", params={"q": words}).status_code == 200


def test_trace_puts_the_earliest_first(room):
    """Both pages that have the words are sighted, and what the later one changed is marked."""
    html = room.get("/trace", params={"words": "rather close it a day too early"}).text
    assert re.findall(r"<h2><a [^>]*><bdi>([^<]*)", html) == ["Isk Valley Post", "Vellmark Daily"]
    assert re.search(r'<mark class="variant [^>]*>year', html)


def test_compare_marks_what_differs(room):
    """Two pages stand side by side in the order asked for, the changed number marked."""
    html = room.get(f"/compare?a={small.DAILY}&b={small.POST}").text
    assert re.findall(r'<mark class="variant v-number"[^>]*>([^<]*)', html) == ["400", "40"]


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/story/none", 404, "none"),
        ("/page/none", 404, "none"),
        ("/page/%00", 404, "There is nothing"),
        ("/source/none", 404, "none"),
        ("/elsewhere", 404, "no such page"),
        ("/static/none.css", 404, "no such page"),
        (f"/page/{small.POST}?at=twelve", 400, "range of characters"),
        (f"/page/{small.POST}?at=9-3", 400, "range of characters"),
        (f"/page/{small.POST}?at=0-99999999", 400, "range of characters"),
        (f"/source/{small.POST}?byte=-1", 400, "whole number"),
        ("/search?q=a&role=king", 400, "headline"),
        (f"/compare?a={small.POST}&b={small.POST}", 400, "same page"),
        (f"/trace?words={'a' * 6000}", 400, "at most"),
    ],
)
def test_a_wrong_address_says_what_to_do(room, address, status, says):
    """Unknown and malformed addresses get a page with the right status, never a traceback."""
    response = room.get(address)
    assert (status, True) == (response.status_code, says in text_of(response))
    assert "content-security-policy" in response.headers


def test_writing_is_not_possible(room):
    """Nothing here takes anything but questions."""
    assert room.post("/").status_code == 405


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io"])
def test_another_host_is_not_answered(room, host):
    """A site whose name was made to point here gets nothing of the dossier."""
    response = room.get("/", headers={"host": host})
    assert response.status_code == 421
    assert "Vellmark" not in response.text


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("localhost:8000", "localhost"),
        ("LOCALHOST", "localhost"),
        ("[::1]:8000", "::1"),
        ("127.0.0.1", "127.0.0.1"),
    ],
)
def test_the_name_in_a_host_header(room, host, name):
    """This machine's own names are answered, with or without a port."""
    assert host_name(host) == name
    assert room.get("/", headers={"host": host}).status_code == 200


def test_a_missing_dossier_is_a_page(tmp_path):
    """A dossier that was moved away is a page that says so, and answers again when it is back."""
    path = tmp_path / "story.db"
    room = Browser(create_app(path))
    gone = room.get("/")
    assert gone.status_code == 503
    assert "does not exist" in text_of(gone)
    small.write(path)
    assert room.get("/").status_code == 200


def test_another_schema_is_a_page(tmp_path):
    """A dossier of another version is a page that says so."""
    path = small.write(tmp_path / "story.db")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    response = Browser(create_app(path)).get("/")
    assert response.status_code == 503
    assert "another version" in text_of(response)


def test_serving_a_missing_dossier_is_refused_at_once(tmp_path):
    """The fault is told before anything listens."""
    with pytest.raises(DossierError, match="does not exist"):
        serve(tmp_path / "none.db", port=0, announce=lambda _words: None)


def test_a_taken_port_is_named():
    """Two programs can't listen on one port; the message says what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(RashomonError, match=f"127.0.0.1:{port}.*--port"):
            bind("127.0.0.1", port)


def test_an_address_elsewhere_is_refused():
    """An address that is not this machine's can't be listened on."""
    with pytest.raises(RashomonError, match="name another"):
        bind("192.0.2.1", 0)


def test_which_addresses_only_this_machine_reaches():
    """The loopback addresses and localhost, no others."""
    answers = [is_local(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "box.lan")]  # noqa: S104 - not bound
    assert answers == [True, True, True, False, False]


def test_words_for_figures():
    """Confidence, shares, lists and accounts as a person says them."""
    assert [certainty(p) for p in (0.99, 0.9, 0.7, 0.5, 0.1)] == [
        "certain",
        "very likely",
        "probably",
        "perhaps",
        "doubtful",
    ]
    assert [share(p) for p in (0, 0.001, 0.5, 0.999, 1)] == ["0 %", "1 %", "50 %", "99 %", "100 %"]
    assert listed(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
    assert [account_letter(n) for n in (0, 25, 26)] == ["A", "Z", "AA"]


def test_words_for_dates():
    """Days and instants no longer than needed."""
    assert days("2026-03-03", "2026-03-06") == "3–6 Mar 2026"
    assert days("2026-02-28", "2026-03-02") == "28 Feb – 2 Mar 2026"
    assert days(None, None) == "no date"
    at = Dating(earliest="2018-01-10T09:35:13Z", latest="2018-01-10T09:35:13Z", basis="uniqid")
    assert when(at) == "10 Jan 2018, 09:35 UTC"
    printed = Dating(earliest="2018-01-10T09:35", latest="2018-01-10T09:35", basis="comment")
    assert when(printed) == "10 Jan 2018, 09:35"
    assert [lasting(s) for s in (30, 90, 7200, 86400 * 45)] == [
        "under a minute",
        "2 minutes",
        "2 hours",
        "6 weeks",
    ]


def test_an_address_names_a_digest_by_its_beginning(room):
    """Enough to find the page; ids that are no digests stand whole."""
    assert links.page("ab" * 32) == f"/page/{'ab' * 10}"
    assert links.compare("ab" * 32, small.POST) == f"/compare?a={'ab' * 10}&b={small.POST}"
    assert links.trace("ab" * 32) == f"/trace?words={'ab' * 32}"
    assert room.get(links.page(small.POST)[:-2]).status_code == 200
