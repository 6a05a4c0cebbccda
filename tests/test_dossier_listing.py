"""Lists of a dossier, narrowed by outlet and days, and read some at a time."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reading_room_fixtures as small
from benchmarks import crowd
from rashomon.dossier import MOST_RANKED, Dossier, Rows, Within

DAYS = ["2031-03-20", "2031-04-11", "2031-05-13", "2031-06-02"]
WORDS = ["harbour", "mayor barrels", '"went on rising"', "nowhere"]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """Some sixty pages of many outlets and days, in three stories."""
    path = tmp_path_factory.mktemp("listing") / "story.db"
    crowd.dossier(crowd.SMALL, path)
    with Dossier.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def bridge(tmp_path_factory):
    """The bridge at Vellmark."""
    with Dossier.open(small.write(tmp_path_factory.mktemp("bridge") / "story.db")) as opened:
        yield opened


def dated(entry):
    """The days a page is listed under."""
    dating = entry.published or entry.captured
    return dating.earliest[:10], dating.latest[:10]


def fits(entry, within):
    """Whether a page is one of those asked for."""
    first, last = dated(entry)
    return (
        within.outlet in {None, entry.publisher}
        and (within.latest is None or first <= within.latest)
        and (within.earliest is None or last >= within.earliest)
    )


def narrowings(dossier):
    """Any outlet or none, any days or none."""
    outlets = [None, "No Such Paper", *dossier.outlets(5)]
    return st.builds(
        Within,
        outlet=st.sampled_from(outlets),
        earliest=st.sampled_from([None, *DAYS]),
        latest=st.sampled_from([None, *DAYS]),
    )


@settings(max_examples=60)
@given(st.data())
def test_stories_and_lone_pages_are_those_with_a_page_that_fits(dossier, data):
    """A story is listed where one of its pages is of the outlet and the days."""
    within = data.draw(narrowings(dossier))
    entries = dossier.catalogue()
    fitting = [entry for entry in entries if fits(entry, within)]
    announced, alone = dossier.announced(within), dossier.alone(within)
    assert {story for entry in fitting for story in entry.stories} == {
        story.id for story in announced.rows
    }
    assert {entry.id for entry in fitting if not entry.stories} == {it.id for it in alone.rows}
    assert (len(announced.rows), len(alone.rows)) == (announced.of, alone.of)


@settings(max_examples=60)
@given(st.data())
def test_a_narrowed_search_finds_what_fits_of_all_that_is_found(dossier, data):
    """Outlet and days leave out pages, and change nothing else; the count says how many stay."""
    words, within = data.draw(st.sampled_from(WORDS)), data.draw(narrowings(dossier))
    entries = {entry.id: entry for entry in dossier.catalogue()}
    everything = dossier.search(words, limit=5000)
    narrowed = dossier.search(words, limit=5000, within=within)
    fitting = [hit for hit in everything if fits(entries[hit.page], within)]
    assert sorted(map(repr, fitting)) == sorted(map(repr, narrowed))
    assert dossier.count_hits(words, within=within) == len(fitting)


def test_leaves_of_a_list_are_its_parts(dossier):
    """Read some at a time, a list is the same list."""
    whole = dossier.alone()
    parts = [dossier.alone(rows=Rows(7, after)) for after in range(0, whole.of, 7)]
    assert whole.rows == list(chain.from_iterable(part.rows for part in parts))
    assert {part.of for part in parts} == {whole.of}
    hits = dossier.search("harbour", limit=60)
    assert hits == [
        *dossier.search("harbour", limit=30),
        *dossier.search("harbour", limit=30, offset=30),
    ]


def test_a_hit_shows_what_its_page_says(dossier):
    """The words of a hit are those of its excerpt, its dates and file those of its page."""
    for hit in dossier.search("harbour mayor", limit=20):
        page = dossier.page(hit.page)
        assert hit.words == page.read(hit.excerpt)
        assert (page.published, page.capture.captured) == (hit.published, hit.captured)
        assert (page.publisher, page.capture.path) == (hit.publisher, hit.path)


def test_words_that_stand_everywhere_are_weighed_in_part(dossier, monkeypatch):
    """Beyond a limit no place is weighed or counted, and the rest is as it was."""
    everything = dossier.count_hits("harbour")
    monkeypatch.setattr("rashomon.dossier.queries.search.MOST_RANKED", everything // 2)
    assert len(dossier.search("harbour", limit=everything)) == everything // 2
    assert everything < MOST_RANKED


def test_a_story_is_announced_by_its_figures(bridge):
    """Pages, accounts, outlets in the order of the pages, and what the accounts were asked."""
    (story,) = bridge.announced().rows
    view = bridge.story(small.STORY)
    assert (story.pages, story.accounts, story.conflicts) == (6, 3, 2)
    assert story.outlets == (
        "Isk Valley Post",
        "Vellmark Daily",
        "The Lantern",
        "River Watch",
        "Open Channel",
    )
    assert [(it.about, it.verdict) for it in story.questions] == [
        (it.about, it.verdict) for it in view.comparisons
    ]


def test_a_page_without_a_date_is_listed_under_its_capture(bridge):
    """Open Channel has no date of publication; it was captured on 9 May."""
    found = bridge.announced(Within(outlet="Open Channel", earliest="2031-05-09"))
    assert [story.id for story in found.rows] == [small.STORY]
    assert bridge.announced(Within(outlet="Open Channel", latest="2031-05-08")).of == 0


def test_outlets_are_listed_with_their_pages(bridge):
    """The most pages first; with some letters, those that have them, the one called so first."""
    assert next(iter(bridge.outlets().items())) == ("Vellmark Daily", 2)
    assert list(bridge.outlets(having="VALLEY")) == ["Isk Valley Post"]
    assert bridge.outlets(having="no such") == {}
    assert bridge.days() == ("2031-05-01", "2031-05-09")


def test_the_counts_are_those_of_the_tables(bridge):
    """What a build wrote down is what one finds by counting."""
    overview = bridge.overview()
    assert (overview.pages, overview.stories, overview.comparisons) == (7, 1, 3)
    assert overview.statements == sum(
        not it.by_reader for page in bridge.pages() for it in page.statements
    )


def test_pages_by_their_ids(bridge):
    """Entries come by id; what is no page is left out."""
    found = bridge.entries([small.POST, small.LATE, "none"])
    assert found == {it: bridge.entry(it) for it in (small.POST, small.LATE)}
