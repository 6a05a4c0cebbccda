"""The crowded dossier that the reading room is timed on, and how it is timed."""

from __future__ import annotations

import pytest

from benchmarks import crowd, harness
from benchmarks.crowd.room import served
from benchmarks.reading_room import readers, views
from rashomon.dossier import Dossier, verify


@pytest.fixture(scope="module")
def made():
    """A small collection."""
    return crowd.crowd(crowd.SMALL)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A small collection as a dossier."""
    written = tmp_path_factory.mktemp("crowd") / "crowd.db"
    crowd.dossier(crowd.SMALL, written)
    return written


def test_a_collection_is_as_large_as_planned(made):
    """So many pages, stories of so many witnesses, and some pages of 100 KB."""
    assert len(made.pages) == crowd.SMALL.pages
    assert tuple(len(story.pages) for story in made.stories) == crowd.SMALL.stories
    assert sum(len(page.text) > 90_000 for page in made.pages) == crowd.SMALL.long


def test_the_same_seed_makes_the_same(made):
    """Nothing of it is left to chance."""
    assert crowd.crowd(crowd.SMALL) == made
    assert crowd.crowd(crowd.SMALL, seed=8) != made


def test_what_is_found_stands_in_the_text(path):
    """Every span reads what it should, and the bytes are those of the pages."""
    assert [check for check in verify(path) if check.problem] == []


def test_statements_read_as_they_were_put_together(made):
    """The source is somebody named, and the content follows or goes before the cue."""
    page = made.pages[0]
    assert page.statements
    for statement in page.statements:
        assert page.read(statement.source[0]).startswith(statement.speaker.name)
        assert page.read(statement.content[0]).strip('",')


def test_copies_share_passages(made):
    """What two pages of a family share differs by numbers alone."""
    pages = {page.id: page for page in made.pages}
    assert made.passages
    for passage in made.passages:
        words = [
            "".join(c for c in pages[page].read(span) if not c.isdigit())
            for page, span in ((passage.a, passage.a_span), (passage.b, passage.b_span))
        ]
        assert words[0] == words[1]


@pytest.mark.slow
def test_every_view_is_asked_and_answers(path, monkeypatch):
    """Each kind of view has addresses, and each of them an answer within bounds."""
    monkeypatch.setattr(views, "TIMES", 2)
    asked = views.addresses(crowd.SMALL, path)
    with served(path) as port:
        rows = [
            harness.Row(view, views.answers(port, given).figures) for view, given in asked.items()
        ]
    assert {"front", "search, common word", "trace", "compare", "source"} <= set(asked)
    assert all(row.figures["median ms"] <= row.figures["p95 ms"] for row in rows)
    assert all(row.figures["most KB"] > 1 for row in rows)


@pytest.mark.slow
def test_readers_meet_no_error_while_a_dossier_is_written(tmp_path, monkeypatch):
    """Three readers follow links while everything is written anew again and again."""

    def write_again(_rows, path):
        from rashomon.dossier import write

        for seed in (1, 2, 3):
            write(path, crowd.crowd(crowd.SMALL, seed))

    monkeypatch.setattr(readers, "_build", write_again)
    met = readers.read_while(tmp_path, crowd.SMALL, crowd.Plan(4, (3,), 0), readers=3)
    assert (met.errors, met.readers, met.added) == (0, 3, 4)
    assert met.answers > 3
    with Dossier.open(tmp_path / "crowded.db") as dossier:
        assert dossier.overview().pages == crowd.SMALL.pages
