"""What a dossier gives back is what was written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dossier_samples import (
    cited,
    comparison,
    copied,
    decoy_page,
    ferry,
    first_page,
    gather,
    lone,
    pages,
    passage,
    plain,
    second_page,
    stemma,
)
from rashomon.dossier import Dossier, Entry, Findings, Overview, StoryEntry, verify, write
from rashomon.errors import DossierError, UnknownId
from rashomon.model import Dating


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The dossier of the ferry."""
    path = tmp_path_factory.mktemp("ferry") / "story.db"
    write(path, ferry())
    with Dossier.open(path) as opened:
        yield opened


def test_page_reads_back(dossier):
    """A page has every finding it was written with."""
    assert dossier.page("post-1") == first_page()


def test_pages_come_in_order(dossier):
    """The stream of pages keeps the order in which they were given."""
    assert list(dossier.pages()) == [first_page(), second_page(), decoy_page()]


def test_capture_reads_back(dossier):
    """The bytes of a capture are those that were read."""
    assert dossier.capture("relay-1") == second_page().text.encode()


def test_catalogue_is_a_list_of_entries(dossier):
    """The catalogue says of each page what a list shows."""
    assert dossier.catalogue()[0] == Entry(
        id="post-1",
        title="Ferry runs aground off Sandvik",
        publisher="Sandvik Post",
        published=Dating(earliest="2031-03-04", latest="2031-03-04", basis="row"),
        captured=first_page().capture.captured,
        path="captures/post.txt",
        stories=("ferry",),
        characters=len(first_page().body),
    )


def test_entry_is_the_line_of_the_catalogue(dossier):
    """One page's entry is the same as in the list of all."""
    assert [dossier.entry(page.id) for page in dossier.pages()] == dossier.catalogue()


def test_contents_are_a_list_of_stories(dossier):
    """The contents say of each story what a list shows."""
    assert dossier.contents()[0] == StoryEntry(
        id="ferry",
        title="Ferry runs aground",
        earliest="2031-03-04",
        latest=None,
        pages=2,
        accounts=2,
        comparisons=1,
        conflicts=1,
    )
    assert [entry.id for entry in dossier.contents()] == ["ferry", "fair"]


def test_story_has_all_that_was_found_about_it(dossier):
    """A story's view holds its pages, accounts, tree and comparisons, in the order given."""
    view = dossier.story("ferry")
    assert [entry.id for entry in view.pages] == ["post-1", "relay-1"]
    assert view.accounts == ferry().accounts
    assert view.stemma == stemma()
    assert view.comparisons == (comparison(),)
    assert view.lone == (lone(),)
    assert (view.title, view.earliest, view.latest) == ("Ferry runs aground", "2031-03-04", None)


def test_story_without_tree_has_an_empty_one(dossier):
    """A story that nothing was found about is there all the same."""
    view = dossier.story("fair")
    assert (view.stemma.witnesses, view.accounts, view.comparisons, view.lone) == ((), (), (), ())


def test_stories_come_in_the_order_given(dossier):
    """The list of stories keeps the order in which they were given."""
    assert [view.id for view in dossier.stories()] == ["ferry", "fair"]
    assert dossier.stories()[0] == dossier.story("ferry")


def test_derivations_leave_out_what_only_a_stemma_has(dossier):
    """The list of derivations is the one that was given, evidence and doubts included."""
    assert dossier.derivations() == [copied(), cited()]


def test_derivations_of_a_page(dossier):
    """A page's derivations are those it is an end of."""
    assert dossier.derivations("post-1") == [copied(), cited()]
    assert dossier.derivations("relay-1") == [copied()]
    assert dossier.derivations("fair-1") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ((), [passage()]),
        (("post-1",), [passage()]),
        (("relay-1",), [passage()]),
        (("relay-1", "post-1"), [passage()]),
        (("fair-1",), []),
        (("post-1", "fair-1"), []),
    ],
)
def test_passages_of_pages(dossier, asked, found):
    """Passages are found from either of their pages, and between two in any order."""
    assert dossier.passages(*asked) == found


def test_refusals_read_back(dossier):
    """What was refused is kept with its advice."""
    assert tuple(dossier.refusals()) == ferry().refusals


def test_overview_counts(dossier):
    """The overview counts everything once."""
    assert dossier.overview() == Overview(
        pages=3,
        stories=2,
        accounts=2,
        statements=2,
        credits=1,
        times=1,
        quantities=3,
        names=1,
        passages=1,
        derivations=2,
        comparisons=1,
        conflicts=1,
        refusals=1,
    )


def test_readers_statements_are_not_counted_as_voices(tmp_path):
    """What a reader reports in a comment is kept, and counted with no page's statements."""
    page = second_page()
    said = replace(page.statements[0], id="s2", by_reader=True)
    page = replace(page, statements=(*page.statements, said))
    write(tmp_path / "story.db", gather(page))
    with Dossier.open(tmp_path / "story.db") as opened:
        assert [one.by_reader for one in opened.page(page.id).statements] == [False, True]
        assert opened.overview().statements == 1


def test_beginning_of_an_id_is_enough(dossier):
    """An id may be cut short while it stays unique."""
    assert dossier.page("re").id == "relay-1"
    assert dossier.capture("p") == first_page().text.encode()


def test_beginning_of_several_ids_is_refused(dossier):
    """An id that could be two stories names both."""
    with pytest.raises(UnknownId, match=r"f: 2 stories begin so; .*fair, ferry"):
        dossier.story("f")


def test_whole_id_wins_over_longer_ones(tmp_path):
    """An id that is the beginning of another still means itself."""
    write(tmp_path / "story.db", gather(plain("one", id_="1"), plain("ten", id_="10")))
    with Dossier.open(tmp_path / "story.db") as opened:
        assert opened.page("1").text == "one"


def test_unknown_page_names_the_nearest(dossier):
    """An id with a slip of the pen is answered with the one that was meant."""
    with pytest.raises(UnknownId, match=r"^relai-1: no page has this id; near it are relay-1"):
        dossier.page("relai-1")


@pytest.mark.parametrize("given_id", ["xyz", "", "\ud800", "\0", "'; DROP TABLE page"])
def test_unknown_page_is_told_what_ids_look_like(dossier, given_id):
    """An id that is like none is answered with some that are there."""
    advice = "the 3 pages have ids like fair-1, post-1, relay-1"
    with pytest.raises(UnknownId, match=f"no page has this id; {advice}"):
        dossier.page(given_id)


def test_unknown_id_in_an_empty_dossier(tmp_path):
    """A dossier without stories says so."""
    write(tmp_path / "story.db", Findings())
    with (
        Dossier.open(tmp_path / "story.db") as opened,
        pytest.raises(UnknownId, match="the dossier holds no stories"),
    ):
        opened.story("ferry")


def test_half_a_character_is_refused(tmp_path):
    """Text that no file can hold is a fault with the capture's name, and nothing is written."""
    page = plain("x", path="odd.html", title="\ud800")
    with pytest.raises(DossierError, match=r"^odd\.html: holds half a character"):
        write(tmp_path / "story.db", gather(page))
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(pages(), max_size=3, unique_by=lambda page: page.id))
def test_any_page_reads_back_and_verifies(found):
    """Whatever a page's text and findings are, it comes back equal and its seal holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        write(path, gather(*found))
        with Dossier.open(path) as opened:
            assert list(opened.pages()) == found
            assert [opened.capture(page.id) for page in found] == [
                page.text.encode() for page in found
            ]
        assert [check for check in verify(path) if check.problem and check.what == "seal"] == []
        quotations = [check for check in verify(path) if check.what.endswith("quotations")]
        assert [check.problem for check in quotations] == [None] * len(found)


def whole_tables_read(dossier, look):
    """The tables that a view reads from end to end, as SQLite plans its queries."""
    queries = []
    dossier._connection.set_trace_callback(queries.append)
    look()
    dossier._connection.set_trace_callback(None)
    plans = [
        step
        for query in queries
        if query.lstrip().startswith("SELECT")
        for *_, step in dossier._connection.execute(f"EXPLAIN QUERY PLAN {query}")
    ]
    assert plans
    return [step for step in plans if step.startswith("SCAN") and "CONSTANT ROW" not in step]


@pytest.mark.parametrize(
    "look",
    [
        lambda dossier: dossier.page("post-1"),
        lambda dossier: dossier.entry("post-1"),
        lambda dossier: dossier.capture("post-1"),
        lambda dossier: dossier.story("ferry"),
        lambda dossier: dossier.passages("post-1"),
        lambda dossier: dossier.passages("post-1", "relay-1"),
        lambda dossier: dossier.derivations("post-1"),
    ],
)
def test_one_page_or_story_is_found_by_index(dossier, look):
    """A view of one thing takes no longer in a dossier of ten thousand pages."""
    assert whole_tables_read(dossier, lambda: look(dossier)) == []


def test_a_list_reads_the_whole_table(dossier):
    """The catalogue, by contrast, reads all pages."""
    assert whole_tables_read(dossier, dossier.catalogue) == ["SCAN page"]
