"""Threads of comments in text dumps that stand under names alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import PLAIN
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read
from rashomon.pages.comments.names_alone import threads
from rashomon.pages.text import dump

STORY = [
    "Ferry stops for the winter",
    "The ferry over the Tarn will not run from Monday, the river authority said in a statement.",
    "Engineers found cracks in both of its cables, and new ones have to be made in Corran.",
    "Lorries must take the old road until March, and the school bus starts an hour earlier.",
]
THREAD = [
    "Ana Ruiz",
    "The cables were inspected in spring, and the report is in the town hall for all to see.",
    "Otto Vey",
    "Ana, the report of the spring is about the landing stage and does not name the cables.",
    "Mila Strand",
    "A second ferry was planned in 1998 and again in 2011, and both times the money was spent.",
    "Peer Holm",
    "Hi Mila, the council papers of 2011 say that the money went back to the province.",
    "Ana Ruiz",
    "The old road floods every February, as the people of the valley have seen before.",
]
LINKED = [
    "http://tarnside.example/ana Ana Ruiz",
    THREAD[1],
    "http://ferry.example/otto?x=1 Otto Vey",
    THREAD[5],
]
SECTIONS = [
    line
    for name, words in zip(
        ["Corran Bank", "Tarn Trust", "Ostrava Credit", "Union Mutual", "Vey Brothers"],
        THREAD[1::2],
        strict=True,
    )
    for line in (name, words.replace("Ana,", "Last year,").replace("Hi Mila,", "In May,"))
]


def _threads(lines):
    return threads(dump.lay_out("\n".join(lines)))


def test_names_that_are_answered_head_a_thread():
    """Two comments begin with the name of somebody above them."""
    assert _threads([*STORY, *THREAD]) == [(4, 6, 8, 10, 12)]


def test_names_after_addresses_head_a_thread():
    """A commenter's own page stands before the name."""
    assert _threads([*STORY, *LINKED]) == [(4, 6)]


@pytest.mark.parametrize("thread", [THREAD, LINKED], ids=["answered", "linked"])
def test_what_stands_under_names_is_no_story(thread):
    """Comments that sound like a report are comments when others answer them."""
    lines = [*STORY, *thread]
    data = "\n".join(lines).encode()
    page = read(Intake(capture=describe("page.txt", data, PLAIN), data=data))
    body = " ".join(page.read(block.span) for block in page.having("body"))
    assert [words for words in thread if words in body] == []
    assert STORY[2] in body


def test_a_subheading_of_the_story_is_no_head():
    """A thread begins where the comments do, not at a short line of the story far above."""
    assert _threads([STORY[0], "Two Cables", *STORY[1:] * 3, *THREAD]) == [(11, 13, 15, 17, 19)]


@pytest.mark.parametrize(
    "lines",
    [
        SECTIONS,
        [*THREAD[:4], *SECTIONS[4:]],
        ["Ana Ruiz", "Ana, what do you make of it?", "Otto Vey", "Ana, it is too late for it."] * 4,
        THREAD[::2] * 3,
        ["Home", "News", "Sport", "Weather", "Contact", THREAD[3], THREAD[7]],
    ],
    ids=["sections", "one answer", "two speakers", "no words", "a menu"],
)
def test_other_names_head_nothing(lines):
    """Sections of a story, an interview, lists of names and menus are no threads."""
    assert _threads([*STORY, *lines]) == []


@given(
    st.lists(st.sampled_from([*THREAD, *LINKED, *STORY, "", "x", "Ana:", "@Otto"]), max_size=40),
    st.text(max_size=20),
)
def test_heads_are_lines_of_the_page_in_order(lines, noise):
    """Whatever the lines, the heads of a thread ascend and stand on the page."""
    layout = dump.lay_out("\n".join([noise, *lines, noise]))
    for heads in threads(layout):
        assert list(heads) == sorted(set(heads))
        assert 0 <= heads[0] <= heads[-1] < len(layout.lines)
