"""A story in parts: short enough at once, whole on pages of their own."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import reading_room_fixtures as small
from benchmarks import crowd
from rashomon.dossier import Dossier
from rashomon.reading_room import create_app
from rashomon.reading_room.pressroom import STATIC
from rashomon.reading_room.story_parts import LARGE, PARTS
from reading_room_fixtures import Browser

PLAN = crowd.Plan(120, (90, 20, 6), 0)
LARGEST, MIDDLE, LITTLE = (f"/story/story-000{n}" for n in range(3))
NAMES = [part.name for part in PARTS]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A dossier of a large story, a middling and a little one."""
    written = tmp_path_factory.mktemp("parts") / "story.db"
    crowd.dossier(PLAN, written)
    return written


@pytest.fixture(scope="module")
def room(path):
    """A reading room over it."""
    return Browser(create_app(path))


def ids(page):
    """The anchors of a page."""
    return set(re.findall(r' id="([^"]+)"', page))


def ways(page):
    """The links of a page to the story's own places."""
    return {html.unescape(it) for it in re.findall(r'href="(/story/[^"]*)"', page)}


@pytest.mark.parametrize("story", [LARGEST, MIDDLE, LITTLE])
def test_a_story_is_short_enough_at_once(room, story):
    """With the style sheet, what is sent for the first sight of a story is under 150 KB."""
    looks = Path(STATIC, "reading-room.css").stat().st_size
    assert len(room.get(story).content) + looks < 150_000


@pytest.mark.parametrize("story", [LARGEST, MIDDLE, LITTLE])
def test_every_part_is_named_at_once(room, story):
    """Each part stands on the story's page, whole, shortened or as a link."""
    page = room.get(story).text
    assert re.findall(r'<h2 id="([^"]+)"', page) == NAMES
    assert set(NAMES) <= ids(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_has_a_page_with_all_of_it(room, name):
    """On its own page a part is whole, and the other parts are a step away."""
    page = room.get(f"{LARGEST}/{name}").text
    assert name in ids(page)
    assert LARGEST in ways(page)
    assert {f"{LARGEST}/{other}" for other in NAMES if other != name} <= ways(page)
    assert len(page) > len(room.get(LARGEST).text) / 8


def test_all_edges_of_a_large_story_stand_in_its_table(room, path):
    """The drawing folds and the page is shortened, and the part has every derivation."""
    with Dossier.open(path) as dossier:
        edges = len(dossier.story("story-0000").stemma.derivations)
    whole = room.get(f"{LARGEST}/who-copied-whom").text
    assert len(re.findall(r'<tr id="edge-', whole)) == edges
    assert "<tr id=" not in room.get(LARGEST).text


@pytest.mark.parametrize("story", [LARGEST, MIDDLE])
def test_every_link_to_a_place_of_a_story_arrives(room, story):
    """What leads to an edge, an account or a question leads to the page that has it."""
    pages = {
        address: room.get(address).text for address in (story, *(f"{story}/{n}" for n in NAMES))
    }
    for page in pages.values():
        assert set(re.findall(r'href="#([^"]+)"', page)) <= ids(page)
        for way in ways(page):
            address, _, anchor = way.partition("#")
            assert address in pages
            assert not anchor or anchor in ids(pages[address]), way


def test_a_way_back_leads_to_where_one_was(room):
    """A page that was opened from a part leads back to that part."""
    page = room.get(f"{LARGEST}/who-copied-whom").text
    assert "from=%2Fstory%2Fstory-0000%2Fwho-copied-whom%23edge-" in page
    back = f"{LARGEST}/who-copied-whom#edge-1"
    opened = room.get("/page/story-0000-001", params={"from": back}).text
    assert f'<a href="{back}">Back to where you were</a>' in opened


def test_a_large_story_says_who_is_quoted_most(room, path):
    """Where the voices are a step away, the most quoted are named with how often."""
    with Dossier.open(path) as dossier:
        name, times = next(iter(dossier.speakers("story-0000").items()))
        story = dossier.story("story-0000")
        said = [one for it in story.pages for one in dossier.page(it.id).statements]
    assert times == sum(one.speaker.name == name for one in said)
    assert len(story.pages) > LARGE
    assert f'Quoted most: <bdi>{name}</bdi> <span class="note">({times})</span>' in (
        room.get(LARGEST).text
    )


def test_a_small_story_is_whole_at_once(tmp_path):
    """The bridge at Vellmark needs no second step."""
    room = Browser(create_app(small.write(tmp_path / "story.db")))
    page = room.get(f"/story/{small.STORY}").text
    assert not any(way.startswith(f"/story/{small.STORY}/") for way in ways(page))
    assert room.get(f"/story/{small.STORY}/voices").status_code == 200


@pytest.mark.parametrize("address", ["/story/bridge/none", "/story/none/voices", "/story//voices"])
def test_a_part_that_is_none_is_told(tmp_path, address):
    """Unknown parts and parts of unknown stories are unknown."""
    room = Browser(create_app(small.write(tmp_path / "story.db")))
    assert room.get(address).status_code == 404


def test_a_page_is_read_as_far_as_is_asked(path):
    """Lists that are not asked for stay empty, the others are as they were."""
    with Dossier.open(path) as dossier:
        whole = dossier.page("story-0000-001")
        part = dossier.page("story-0000-001", {"blocks", "statements"})
        pairs = [("story-0000-001", "story-0000-000"), ("story-0000-001", "story-0000-002")]
        between = [it for pair in pairs for it in dossier.passages(*pair)]
        assert sorted(map(repr, dossier.passages_between(pairs))) == sorted(map(repr, between))
    assert (whole.blocks, whole.statements) == (part.blocks, part.statements)
    assert whole.names
    assert (part.names, part.times, part.metadata) == ((), (), ())
