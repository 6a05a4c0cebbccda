"""The trace and compare views: who had words first, and two pages in full."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon import dossier
from rashomon.model import Derivation, Stemma, Witness
from rashomon.reading_room import create_app, links
from reading_room_fixtures import Browser

SENTENCE = "about 40 families were asked to leave the houses below it"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A browser without a window, in the reading room."""
    return Browser(create_app(small.write(tmp_path_factory.mktemp("room") / "story.db")))


def seen(response):
    """What a reader sees of a response: no tags, white space folded."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.text).split())


def test_the_answer_names_the_first_witness(room):
    """The answer comes first, and leads to the words on the page."""
    html = room.get("/trace", params={"words": SENTENCE}).text
    answer = re.search(r'<p class="answer lead">(.*?)</p>', html, re.DOTALL)[1]
    said = " ".join(re.sub(r"<[^>]*>", "", answer).split())
    assert said.startswith("First sighted in Isk Valley Post, 2 May 2031, 18:40 UTC; ")
    assert f'href="/page/{small.POST}?at=' in answer


def test_each_change_is_named_with_what_it_changed(room):
    """A changed number is spelled out, from what to what, and marked in the words."""
    response = room.get("/trace", params={"words": SENTENCE})
    assert "number changed 40 → now 400" in seen(response)
    assert '<mark class="variant v-number"' in response.text


def test_an_undetermined_step_says_so(room):
    """Where nothing decides the direction, the line is dashed and the words say it."""
    html = room.get("/trace", params={"words": SENTENCE}).text
    (unsure,) = re.findall(r'<li class="page unsure">(.*?)</p>', html, re.DOTALL)
    assert "shares it with Vellmark Daily; cannot tell which had it first" in unsure


def test_the_lists_of_the_tree_are_closed(room):
    """As many lists and items end as begin, however deep the way."""
    html = room.get("/trace", params={"words": SENTENCE}).text
    begun, ended = re.findall(r"<(ol|ul|li)\b", html), re.findall(r"</(ol|ul|li)>", html)
    assert sorted(begun) == sorted(ended)


def test_readers_words_stand_apart(room):
    """What only a comment has is shown with who wrote it, and names no first witness."""
    told = seen(room.get("/trace", params={"words": "4000 people had to run for it, my cousin"}))
    assert "No article has these words; they stand beside articles only." in told
    assert "reader comment 1 by brookside" in told


@pytest.mark.parametrize("words", ["e", "\x00", "of the", "NEAR(", "🚢", "桥", "a" * 5_000])
def test_no_words_are_a_fault(room, words):
    """Whatever is traced, the answer is a page."""
    assert room.get("/trace", params={"words": words}).status_code == 200


def test_any_sentence_of_a_page_can_be_traced(room):
    """A page's sentences lead to their traces, and those back to the list."""
    chosen = room.get(links.trace_at(small.POST)).text
    hrefs = re.findall(r'<li><a class="captured" dir="auto" href="([^"]*)"', chosen)
    assert len(hrefs) == 4
    traced = room.get(hrefs[0].replace("&amp;", "&"))
    assert "First sighted in Isk Valley Post" in seen(traced)
    assert f'<p class="back"><a href="/trace?page={small.POST}"' in traced.text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/trace?page=none", 404),
        ("/trace?page=none&at=0-4", 404),
        (f"/trace?page={small.POST}&at=nowhere", 400),
        (f"/trace?page={small.POST}&at=0-999999", 400),
        ("/compare?a=none&b=none", 404),
    ],
)
def test_a_wrong_address_is_told(room, address, status):
    """A page or a place that isn't there gets a page that says so."""
    assert room.get(address).status_code == status


def test_compare_says_who_has_it_from_whom_and_why(room):
    """The derivation in words, its certainty, its reasons, and how much each shares."""
    told = seen(room.get(links.compare(small.DAILY, small.POST)))
    assert "Vellmark Daily copied from Isk Valley Post , very likely. They share" in told
    assert "credits it as the first publisher" in told
    assert re.search(r"shares \d+ % of \d+ words", told)


def test_compare_shows_what_each_page_has_alone(room):
    """Both articles stand whole, what is shared beside each other."""
    told = seen(room.get(links.compare(small.POST, small.DAILY)))
    assert "A resident who asked not to be named said nobody had knocked" in told
    assert "He said the crack was as wide as a hand." in told


def test_compare_takes_the_beginning_of_an_id(room):
    """An id may be cut as long as it stays unique."""
    assert room.get("/compare?a=isk&b=river").status_code == 200
    assert room.get("/compare?a=vellmark&b=river").status_code == 404


def test_pages_to_compare_are_chosen_story_by_story(room):
    """Those of one story have something in common; the first two of it are chosen at once."""
    page = room.get("/compare").text
    groups = re.findall(r'<optgroup label="([^"]*)">(.*?)</optgroup>', page, re.DOTALL)
    assert [title for title, _ in groups[:2]] == [
        "Cracked bridge cuts Vellmark in two",
        "Pages that belong to no story",
    ]
    ids = re.findall(r'<option value="([^"]*)"', groups[0][1])
    assert set(ids) == set(small.findings().stories[0].pages)
    assert re.findall(r'value="([^"]*)" selected', page) == [ids[1]]


def test_of_too_many_pages_an_id_is_asked_for(room, monkeypatch):
    """A short list is chosen from; where it would be long, the page's id is typed in."""
    assert room.get("/compare").text.count("<select") == 2
    monkeypatch.setattr("rashomon.reading_room.views.compare.MOST_CHOICES", 3)
    assert room.get("/compare").text.count("the page's id") == 2


def test_pages_without_a_derivation_say_why(room):
    """Two pages that share nothing, or too little, are told so."""
    assert "They share no passage." in seen(room.get(links.compare(small.POST, small.ALONE)))


def test_a_lost_page_on_the_way_is_called_so(tmp_path):
    """A lost exemplar stands in the tree and in the comparison, as inferred."""
    found = small.findings()
    lost = Witness(id="lost:1", kind="lost", name="a lost exemplar")
    edges = tuple(
        Derivation(copy=a, exemplar=b, outside=None, kind="copied", share=0.9, confidence=0.9)
        for a, b in ((small.POST, "lost:1"), (small.DAILY, "lost:1"))
    )
    tree = found.stemmas[small.STORY]
    stemma = Stemma(witnesses=(*tree.witnesses, lost), derivations=edges)
    found = replace(found, derivations=(), stemmas={small.STORY: stemma})
    dossier.write(tmp_path / "story.db", found)
    room = Browser(create_app(tmp_path / "story.db"))
    told = seen(room.get("/trace", params={"words": SENTENCE}))
    assert "a lost page inferred: its copies share what no page here has" in told
    assert "copied from a lost page, very likely" in told
    compared = seen(room.get(links.compare(small.POST, small.DAILY)))
    assert "Neither has it from the other: both go back to a lost page." in compared
