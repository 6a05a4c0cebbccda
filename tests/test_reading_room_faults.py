"""What goes wrong gets a page that says what to do: files, addresses, requests."""

from __future__ import annotations

import html
import os
import re
import shutil
import sqlite3
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reading_room_fixtures as small
from rashomon.dossier import opening
from rashomon.reading_room import create_app
from reading_room_fixtures import Browser

VIEWS = [
    "/",
    "/alone",
    f"/story/{small.STORY}",
    f"/page/{small.DAILY}",
    f"/source/{small.DAILY}",
    "/search?q=bridge",
    f"/compare?a={small.POST}&b={small.DAILY}",
    "/trace?words=a+day+too+early",
    "/corrections",
]
LISTS = ["/", "/alone", "/search?q=bridge"]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A dossier that stays as it is."""
    return small.write(tmp_path_factory.mktemp("dossier") / "story.db")


@pytest.fixture(scope="module")
def room(written):
    """A reading room over it."""
    return Browser(create_app(written))


@pytest.fixture
def path(tmp_path, written):
    """A copy that something may happen to."""
    return shutil.copy(written, tmp_path / "story.db")


def text_of(response):
    """What a reader sees of the main part of a response."""
    main = re.search(r"<main.*</main>", response.text, re.DOTALL)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())


def fault(path, address="/"):
    """What a reading room says of a file it can't read."""
    response = Browser(create_app(path)).get(address)
    assert "content-security-policy" in response.headers
    return response.status_code, text_of(response)


@contextmanager
def held(path):
    """Another program has the file for itself."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


@pytest.mark.parametrize("address", VIEWS)
def test_a_locked_dossier_is_waited_for_and_then_told(path, monkeypatch, address):
    """Every view of a file that another program holds says so, and answers again after."""
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    with held(path):
        status, seen = fault(path, address)
        assert (status, "is being written by another program; wait" in seen) == (503, True)
    assert Browser(create_app(path)).get(address).status_code == 200


@pytest.mark.parametrize("address", VIEWS)
def test_a_dossier_that_is_gone_is_told(tmp_path, address):
    """Every view of a file that was moved away says how to make one."""
    status, seen = fault(tmp_path / "gone.db", address)
    assert (status, "does not exist; make it with `rashomon build" in seen) == (503, True)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is no dossier; name another file"),
        (b"not a database" * 100, "is no dossier; name another file"),
        (b"SQLite format 3\0", "is no dossier; name another file"),
    ],
)
def test_another_file_in_its_place_is_told(path, data, says):
    """Nothing, words and a broken beginning are no dossier."""
    path.write_bytes(data)
    assert (fault(path)[0], says in fault(path)[1]) == (503, True)


def test_a_folder_in_its_place_is_told(tmp_path):
    """A folder is named as what it is."""
    assert "is a folder; name the dossier itself" in fault(tmp_path)[1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_pipe_in_its_place_is_told(tmp_path):
    """What can't be read twice is no file; nobody waits for somebody to write into it."""
    os.mkfifo(tmp_path / "story.db")
    assert "is no file" in fault(tmp_path / "story.db")[1]


@pytest.mark.parametrize("address", VIEWS)
def test_a_dossier_cut_short_is_told(path, address):
    """Half a file is damaged, whatever is asked of it."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    status, seen = fault(path, address)
    assert (status, "is damaged; build it again" in seen) == (503, True)


def test_a_dossier_without_a_table_is_told(path):
    """What another tool took away is named, with what to run."""
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE comparison")
    connection.close()
    status, seen = fault(path)
    assert (status, "no such table: comparison); run `rashomon verify`" in seen) == (503, True)


def test_an_older_dossier_is_told_by_its_number(path):
    """Which schema it has, which is read here, and what to do."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 3")
    connection.close()
    assert "(schema 3, this one reads" in fault(path)[1]


def test_a_dossier_that_was_replaced_is_read_anew(path, tmp_path):
    """Another file of the same name is what is shown next."""
    room = Browser(create_app(path))
    assert "Pruning the quince" in room.get("/").text
    more = small.made("more", "New Paper", "2031-05-02", [("headline", "Words that are new")])
    small.write(tmp_path / "new.db", more).replace(path)
    assert "Words that are new" in room.get("/").text


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("leaf=0", "“leaf” is a whole number from 1"),
        ("leaf=two", "“leaf” is a whole number from 1"),
        ("leaf=" + "9" * 5000, "“leaf” is a whole number from 1"),
        ("from=yesterday", "“from” is a day: year, month, day, as in 2031-05-02"),
        ("to=2031-02-30", "“to” is a day"),
        ("from=2031-05-09&to=2031-05-01", "put the earlier day first"),
        ("outlet=" + "x" * 900, "“outlet” takes at most"),
    ],
)
def test_a_list_that_is_asked_for_wrongly_says_what_is_expected(room, address, asked, says):
    """Each part of the address of a list has its own advice."""
    response = room.get(f"{address}{'&' if '?' in address else '?'}{asked}")
    assert (response.status_code, says in text_of(response)) == (400, True)


@pytest.mark.parametrize("place", ["page", "source", "story"])
@pytest.mark.parametrize(
    "name", ["%", "%zz", "%00", "a%00b", "%ff%fe", "%f0%9f", "..%2f..%2f", "*"]
)
def test_a_name_of_odd_bytes_is_unknown(room, place, name):
    """Broken escapes, null bytes and broken UTF-8 are names that nothing has."""
    response = room.get(f"/{place}/{name}")
    assert (response.status_code, "There is nothing of that name" in response.text) == (404, True)


@pytest.mark.parametrize("address", ["/page/{}", "/story/{}", "/{}", "/search?q={}", "/?outlet={}"])
def test_an_address_of_any_length_gets_a_short_answer(room, address):
    """Tens of thousands of characters are refused, and not repeated."""
    response = room.get(address.format("b" * 60_000))
    assert 400 <= response.status_code < 500
    assert len(response.content) < 4_000


def test_a_long_search_does_not_grow_with_its_hits(room):
    """A way back that is too long for a link is left out of it."""
    response = room.get("/search?q=" + "bridge+" * 500)
    assert response.status_code == 200
    assert len(response.content) < 40_000


@pytest.mark.parametrize("address", ["/", f"/page/{small.POST}", "/search?q=bridge"])
def test_asking_for_the_head_gets_the_head(room, address):
    """HEAD answers like GET, without a body."""
    response = room.head(address)
    assert (response.status_code, response.content) == (200, b"")


@pytest.mark.parametrize("address", ["/", "/alone", f"/page/{small.POST}", "/search?q=bridge"])
def test_sending_to_what_only_shows_is_told(room, address):
    """A view that takes nothing says that this can't be done."""
    response = room.post(address)
    assert (response.status_code, "That can't be done here" in text_of(response)) == (405, True)


def test_a_mistake_of_ours_is_a_page(written, monkeypatch):
    """Whatever fails unforeseen, the reader gets a page, and the trace stays in the terminal."""
    broken = RuntimeError("a secret of the program")

    def fail(_dossier, _within, _leaf):
        raise broken

    monkeypatch.setattr("rashomon.reading_room.app.front", fail)
    room = Browser(create_app(written), raising=False)
    response = room.get("/")
    assert (response.status_code, "Rashomon made a mistake" in response.text) == (500, True)
    assert "secret" not in response.text
    assert "Traceback" not in response.text


_ADDRESSES = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40
) | st.sampled_from(["%", "%00", "?at=1-", "?from=", "&leaf=%", "?a=%ff"])


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(VIEWS), _ADDRESSES, _ADDRESSES)
def test_no_address_is_a_fault_of_ours(room, view, path, query):
    """Whatever is typed after a view's address, the answer is a page, and none a server error."""
    from urllib.parse import quote

    safe = "%/?&=:+"
    response = room.get(f"{view}{quote(path, safe=safe)}&x={quote(query, safe=safe)}")
    assert response.status_code in {200, 400, 404}
