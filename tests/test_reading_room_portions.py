"""Very long pages in the reading room: shown in portions that tile them, each quickly set."""

import re
from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.model import Block, Quantity
from rashomon.reading_room import create_app, links
from rashomon.reading_room.views.portions import (
    MOST_CHARACTERS,
    MOST_FINDINGS,
    portion_at,
    portions,
)
from reading_room_fixtures import Browser

WORDS = "The lock keeper counted forty boats in the basin before the gate was shut that night. "


def counting(page, every):
    """The page with a number found every so many characters."""
    found = tuple(
        Quantity(span=(at, at + 3), low=40, high=40, unit="boat", of=None, approximate=False)
        for at in range(0, len(page.text) - 3, every)
    )
    return replace(page, quantities=found)


SHAPES = st.tuples(
    st.lists(st.integers(1, 2 * MOST_CHARACTERS), max_size=4),
    st.sampled_from(["a", "a ", "word and word "]),
    st.sampled_from([40, 400, 9_000]),
)
"""How long the blocks of a page are, what they are made of, and how dense its findings."""


def long_page(shape):
    """A page of a few blocks, some far longer than a portion, with findings all over."""
    lengths, glue, every = shape
    text, blocks = "", []
    for length in lengths:
        start = len(text) + 2
        text += "\n\n" + (glue * (length // len(glue) + 1))[:length]
        blocks.append(Block(span=(start, len(text)), role="body", confidence=0.9))
    page = replace(small.post(), text=text, blocks=tuple(blocks), statements=())
    return counting(replace(page, quantities=(), times=(), names=(), credits=()), every)


@given(SHAPES)
def test_portions_tile_the_text(shape):
    """Joined again, the portions of a page are its text; none is empty where there is any."""
    page = long_page(shape)
    cut = portions(page)
    assert "".join(page.text[slice(*one.span)] for one in cut) == page.text
    assert [one.number for one in cut] == list(range(1, len(cut) + 1))
    assert all(one.span[0] < one.span[1] for one in cut) or page.text == ""


@given(SHAPES)
def test_no_portion_holds_too_much(shape):
    """Neither too many characters nor too many findings begin in one."""
    page = long_page(shape)
    begins = [one.span[0] for one in page.quantities]
    for one in portions(page):
        assert one.span[1] - one.span[0] <= MOST_CHARACTERS
        start, end = (bisect_left(begins, edge) for edge in one.span)
        assert end - start <= MOST_FINDINGS


@given(SHAPES, st.integers(0, 4 * MOST_CHARACTERS))
def test_every_character_is_in_its_portion(shape, place):
    """A place of the text leads to the portion that shows it."""
    page = long_page(shape)
    if place < len(page.text):
        start, end = portion_at(page, (place, place), 0).span
        assert start <= place < end


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A reading room with a page of two million characters and five thousand findings."""
    blocks = [("headline", "A very long page"), *[("body", WORDS * 9)] * 2_600]
    page = counting(small.made("long", "Quell Gazette", "2031-05-02", blocks), 400)
    assert (len(page.text) > 2_000_000, len(page.quantities) > 5_000) == (True, True)
    path = tmp_path_factory.mktemp("long") / "story.db"
    return Browser(create_app(small.write(path, page)))


def test_a_long_page_is_shown_in_portions(room):
    """The first response is small, and plain links lead through all the rest."""
    first = room.get("/page/long")
    assert len(first.content) < 250_000
    assert "Part 1 of" in first.text
    last = int(re.search(r"Part 1 of (\d+)", first.text)[1])
    second = room.get("/page/long?part=2").text
    assert 'href="?part=1"' in second
    assert 'href="?part=3"' in second
    end = room.get(f"/page/long?part={last}").text
    assert f'href="?part={last + 1}"' not in end


def test_a_place_of_a_long_page_is_found(room):
    """An address opens the portion that has its words."""
    html = room.get("/page/long?at=1500000-1500010").text
    assert 'id="at"' in html
    assert len(html) < 250_000


def test_a_choice_in_another_portion_leads_there(room):
    """What lies on another portion is not swapped in: the browser is sent there."""
    asked = {"hx-request": "true", "hx-current-url": "http://localhost/page/long?part=2"}
    sent = room.get("/page/long?at=1500000-1500010", headers=asked)
    assert sent.headers["hx-redirect"] == links.page("long", (1_500_000, 1_500_010))
    near = room.get("/page/long?at=400-403", headers=asked | {"hx-current-url": "x"})
    assert near.text.lstrip().startswith('<section id="chosen"')
    assert len(near.content) < 20_000


def test_the_whole_of_a_long_page_can_be_selected(room):
    """Its words are not repeated beside it, nor all its findings."""
    html = room.get("/page/long?at=0-2000000").text
    assert "1,998,800 more characters, marked in the text" in html
    assert len(html) < 250_000


@pytest.mark.parametrize("part", ["0", "999999999", "1"])
def test_any_number_of_a_portion_is_the_nearest(room, part):
    """A number beyond the last is the last."""
    assert room.get(f"/page/long?part={part}").status_code == 200


def test_sentences_of_a_long_page_are_listed_in_turn(room):
    """Three hundred at once, and a link to those that follow."""
    html = room.get("/trace?page=long").text
    assert html.count('<li><a class="captured"') == 300
    assert "/trace?page=long&amp;first=300" in html
