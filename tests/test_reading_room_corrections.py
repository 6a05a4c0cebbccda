"""Corrections in the reading room: asked for, recorded, listed, taken back."""

import re

import pytest

import reading_room_fixtures as small
from rashomon import dossier as dossiers
from rashomon.dossier import Dossier
from rashomon.reading_room import create_app, links


@pytest.fixture
def path(tmp_path):
    """The small dossier."""
    return small.write(tmp_path / "story.db")


@pytest.fixture
def browser(path):
    """A browser on its reading room."""
    return small.Browser(create_app(path))


FORMS = {
    "derivation": {"copy": small.DAILY, "source": small.POST},
    "role": {"page": small.POST, "at": "0-4", "role": "advert"},
    "published": {"page": small.POST, "day": "2031-05-01"},
    "names": {"a": "Joren Falk", "b": "Isk", "one": "no"},
}


def corrections(path):
    """What is recorded."""
    with Dossier.open(path) as dossier:
        return dossier.corrections()


@pytest.mark.parametrize("finding", FORMS)
def test_a_form_that_is_asked_for_and_sent_records_a_correction(path, browser, finding):
    """Its hidden fields and what a person fills in are enough."""
    asked = browser.get("/correct", params={"finding": finding, **FORMS[finding]})
    assert asked.status_code == 200
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text))
    filled = {name: FORMS[finding][name] for name in FORMS[finding] if name not in hidden}
    sent = browser.post("/correct", data={**hidden, **filled, "note": "seen by eye"})
    assert (sent.status_code, sent.headers["location"]) == (303, "/corrections#correction-1")
    (made,) = corrections(path)
    assert (made.decision.__struct_config__.tag, made.note) == (finding, "seen by eye")


def test_the_list_says_what_was_said_and_what_had_been_found(browser):
    """In words, with the note, and what a build has still to do."""
    browser.post(
        "/correct", data={"finding": "derivation", **FORMS["derivation"], "note": "two desks"}
    )
    listed = browser.get("/corrections").text
    for words in ("is not from", "copied from it, 93 %, very likely", "two desks"):
        assert words in listed
    assert "1 correction waits for the next build" in listed
    assert "rashomon build -o story.db" in listed


def test_a_correction_is_taken_back_where_it_is_listed(path, browser):
    """And the way back leads to where the person came from."""
    browser.post("/correct", data={"finding": "names", **FORMS["names"]})
    back = links.story(small.STORY)
    sent = browser.post("/corrections/1/undo", data={"from": back})
    assert sent.headers["location"] == f"{links.corrections(back)}#correction-1"
    assert corrections(path)[0].undone is not None
    assert browser.get("/corrections").text.count("; taken back") == 1


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({}, "It names no finding that can be corrected"),
        ({"finding": "weather"}, "It names no finding that can be corrected"),
        ({"finding": "published", "page": small.POST, "day": "soon"}, "Soon: is no date"),
        ({"finding": "role", "page": small.POST, "at": "x", "role": "body"}, "stands in no block"),
        ({"finding": "derivation", "copy": small.POST, "source": "x"}, "no derivation leads there"),
        ({"finding": "names", "a": "Joren Falk", "b": ""}, "nobody here is called so"),
        ({"finding": "names", **FORMS["names"], "note": "x" * 3_000}, "has 3,000 characters"),
    ],
)
def test_what_makes_no_sense_is_said_and_not_recorded(path, browser, sent, says):
    """A page that says what is wrong."""
    answer = browser.post("/correct", data={**sent, "from": "/story/bridge"})
    assert answer.status_code == 400
    assert says in answer.text
    assert 'href="/story/bridge"' in answer.text
    assert corrections(path) == []


def test_an_unknown_page_or_number_is_not_found_or_refused(browser):
    """No traceback."""
    gone = browser.post("/correct", data={"finding": "published", "page": "x", "day": "2031-01-01"})
    assert gone.status_code == 404
    assert browser.post("/corrections/7/undo", data={}).status_code == 400
    assert browser.get("/correct").status_code == 400
    assert browser.get("/correct", params={"finding": "role", "page": "nobody"}).status_code == 404


def test_another_site_can_not_correct(path):
    """A form that some other page sends is refused."""
    foreign = small.Browser(create_app(path), origin="https://elsewhere.example")
    assert foreign.post("/correct", data={"finding": "names", **FORMS["names"]}).status_code == 403
    assert corrections(path) == []


def test_a_hostile_note_is_shown_as_text(path, browser):
    """Nothing of it runs."""
    note = "<script>alert(1)</script>\u202e"
    with Dossier.open(path) as dossier:
        dossiers.correct(path, dossiers.bearer(dossier, "Joren Falk", "Isk"), note)
    listed = browser.get("/corrections").text
    assert "<script>alert" not in listed
    assert "‹U+202E›" in listed
