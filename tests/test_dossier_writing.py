"""A dossier is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

from dossier_samples import decoy_page, ferry, first_page, gather, plain, second_page
from rashomon.dossier import Dossier, Findings, schema, verify, write
from rashomon.dossier.opening import explained
from rashomon.dossier.writing import ABANDONED
from rashomon.errors import DossierError
from rashomon.model import Story

TESTS = Path(__file__).parent
NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    """Where a dossier is to be."""
    return tmp_path / "story.db"


def sql(path, statement, *values):
    """What a person sees who opens the file with SQL."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def in_another_process(code, *arguments):
    """Start a Python that runs some code next to this test."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        cwd=TESTS,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def everything(path):
    """All rows of all tables but the time of writing."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if '"about" VALUES' not in line]


def test_new_dossier_is_one_file(path):
    """Nothing stands beside a new dossier, and it keeps a write-ahead log from now on."""
    write(path, ferry())
    assert [it.name for it in path.parent.iterdir()] == ["story.db"]
    assert sql(path, "PRAGMA journal_mode") == [("wal",)]


def test_dossier_can_be_told_apart(path):
    """The file says in its header that it is a dossier, and of which schema."""
    write(path, ferry())
    assert sql(path, "PRAGMA application_id") == [(schema.APPLICATION_ID,)]
    assert sql(path, "PRAGMA user_version") == [(schema.VERSION,)]


def test_findings_can_be_read_with_sql(path):
    """A person who knows SQL, and nothing of Rashomon, finds who said what."""
    write(path, ferry())
    query = """SELECT page.publisher, statement.speaker, statement.source, statement.content
        FROM statement JOIN page ON page.number = statement.page ORDER BY page.number"""
    assert sql(path, query) == [
        ("Sandvik Post", "Mira Holm", "Mira Holm … a passenger", "We felt two hard knocks,"),
        ("The Relay", "Mira Holm", "Mira Holm … a passenger", "We felt three hard knocks,"),
    ]


def test_span_columns_cut_the_words_out_of_the_text(path):
    """In SQL too, the span of a finding reads as the words beside it."""
    write(path, ferry())
    query = """SELECT substr(text, start + 1, end - start) = words
        FROM quantity JOIN page ON page.number = quantity.page"""
    assert sql(path, query) == [(1,), (1,), (1,)]


def test_datasette_finds_the_search_index(path):
    """The query by which Datasette looks for a table's full-text index finds that of blocks."""
    write(path, ferry())
    query = """SELECT name FROM sqlite_master WHERE rootpage = 0
        AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="block"%'"""
    assert sql(path, query) == [("block_search",)]


def test_adding_keeps_pages_and_replaces_what_was_derived(path):
    """A second build adds its pages; stories, passages and the rest are those it found."""
    write(path, ferry())
    late = plain("A tug has pulled the ferry free.", id_="late-1")
    story = Story(
        id="tug", title="Tug", pages=("post-1", "late-1"), earliest=None, latest="2031-03-05"
    )
    write(path, gather(late, stories=(story,)))
    with Dossier.open(path) as dossier:
        assert [page.id for page in dossier.pages()] == ["post-1", "relay-1", "fair-1", "late-1"]
        assert [view.id for view in dossier.stories()] == ["tug"]
        assert (dossier.passages(), dossier.derivations(), dossier.refusals()) == ([], [], [])


def test_changed_page_is_replaced_and_found_anew(path):
    """A page that was read again stands there as it was read last, in the search index too."""
    write(path, ferry())
    text = "A tug has pulled the ferry free.\n"
    write(path, gather(plain(text, id_="post-1")))
    with Dossier.open(path) as dossier:
        assert dossier.page("post-1") == plain(text, id_="post-1")
        assert dossier.capture("post-1") == text.encode()
        assert [hit.page for hit in dossier.search("tug")] == ["post-1"]
        assert [hit.page for hit in dossier.search("knocks")] == ["relay-1"]
    assert [check for check in verify(path) if check.problem] == []


def test_same_findings_twice_change_nothing(path):
    """Writing the same again leaves the same rows."""
    write(path, ferry())
    before = everything(path)
    write(path, ferry())
    assert everything(path) == before


def test_known_page_needs_no_bytes(path):
    """A page may be given again, changed or not, without the bytes the dossier holds."""
    write(path, ferry())
    same = first_page()
    retitled = plain(same.text, path=same.capture.path, id_=same.id, title="Retitled")
    write(path, Findings(pages=(retitled, second_page())))
    with Dossier.open(path) as dossier:
        assert dossier.page("post-1").title == "Retitled"
        assert dossier.capture("post-1") == same.text.encode()


def test_correction_outlives_a_rebuild(path):
    """What a person put down beside a page stays when the page is replaced."""
    write(path, ferry())
    row = "INSERT INTO correction VALUES (1, '2031-03-05', NULL, 0, 'role', 1, '{}', '')"
    sql(path, row)
    write(path, gather(plain("Read again.", id_="post-1")))
    assert sql(path, "SELECT number, page FROM correction") == [(1, 1)]


@pytest.mark.parametrize(
    ("findings", "problem"),
    [
        (Findings(pages=(first_page(),)), r"captures/post\.txt: its bytes are missing"),
        (
            Findings(
                pages=(first_page(),), captures={first_page().capture.sha256: b"something else"}
            ),
            r"captures/post\.txt: its bytes are not those that were read",
        ),
        (
            gather(plain("one", path="a#1", id_="1"), plain("two", path="b#1", id_="1")),
            r"b#1: its id 1 is that of a#1 too",
        ),
        (
            Findings(
                stories=(Story(id="s", title="", pages=("gone",), earliest=None, latest=None),)
            ),
            r"gone: findings speak of this page, but it was not given",
        ),
    ],
)
def test_findings_that_do_not_fit_together(path, findings, problem):
    """Findings with a piece missing are refused by name, and leave nothing behind."""
    with pytest.raises(DossierError, match=problem):
        write(path, findings)
    assert list(path.parent.iterdir()) == []


def test_refused_addition_leaves_the_old_state(path):
    """When a second build can't be written, the dossier is what it was."""
    write(path, ferry())
    before = everything(path)
    with pytest.raises(DossierError, match="its bytes are missing"):
        write(path, Findings(pages=(plain("A tug.", id_="late-1"),)))
    assert everything(path) == before


def not_sqlite(path):
    """A text file."""
    path.write_text("Dear diary, this is not a database at all.\n" * 100)


def empty(path):
    """An empty file."""
    path.touch()


def other_database(path):
    """Somebody else's SQLite file."""
    sql(path, "CREATE TABLE recipe (name)")


def other_version(path):
    """A dossier of a schema to come."""
    write(path, Findings())
    sql(path, "PRAGMA user_version = 99")


def cut_short(path):
    """A dossier that lost its end."""
    write(path, ferry())
    os.truncate(path, 5000)


def folder(path):
    """A folder of that name."""
    path.mkdir()


NOW = schema.VERSION


@pytest.mark.parametrize("use", [Dossier.open, lambda path: write(path, ferry()), verify])
@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (not_sqlite, r"is no dossier; name another file"),
        (empty, r"is no dossier; name another file"),
        (other_database, r"is no dossier; name another file"),
        (other_version, rf"by another version of Rashomon \(schema 99, this one reads {NOW}\)"),
        (folder, r"is a folder; name the dossier itself"),
    ],
)
def test_existing_file_that_is_no_dossier(path, make, problem, use):
    """A file that isn't a dossier is named as such, in one line, and left alone."""
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DossierError, match=problem) as caught:
        list(use(path))
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_damaged_dossier_is_named(path):
    """A dossier cut short is called damaged when its lost part is asked for."""
    cut_short(path)
    with pytest.raises(DossierError, match=r"story\.db: is damaged; build it again"):
        write(path, ferry())


def test_missing_dossier(path):
    """Opening what isn't there says how to make it."""
    with pytest.raises(DossierError, match="does not exist; make it with `rashomon build"):
        Dossier.open(path)


@pytest.fixture
def shelf():
    """A dossier in a folder that this process, even if it is root, may only read."""
    folder = Path(tempfile.mkdtemp())
    write(folder / "story.db", ferry())
    (folder / "story.db").chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield folder / "story.db"
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_dossier_on_a_read_only_shelf(shelf):
    """A dossier can be read where nothing may be written."""
    with Dossier.open(shelf) as dossier:
        assert list(dossier.pages()) == list(ferry().pages)
    assert [check for check in verify(shelf) if check.problem] == []


def test_writing_to_a_read_only_shelf(shelf):
    """Where nothing may be written, a build says so, for an old dossier and for a new one."""
    with pytest.raises(DossierError, match=r"story\.db: can't be (written|opened)"):
        write(shelf, ferry())
    with pytest.raises(DossierError, match=r"new\.db: can't be (written|opened)"):
        write(shelf.with_name("new.db"), ferry())


def test_missing_folder(path):
    """A folder that isn't there is named before anything else happens."""
    with pytest.raises(DossierError, match="check that its folder exists"):
        write(path.parent / "no" / "story.db", ferry())


def test_full_disk_leaves_nothing_behind(path):
    """A new dossier that outgrows the disk is given up and cleared away."""
    code = """
        import resource, signal, sys
        from dossier_samples import gather, plain
        from rashomon.dossier import write
        from rashomon.errors import DossierError
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        try:
            write(sys.argv[1], gather(plain("All is well. " * 40_000)))
        except DossierError as error:
            print(error)
    """
    out, err = in_another_process(code, path).communicate(timeout=60)
    assert err == ""
    assert out == (
        f"{path}: the disk refused to read or write it; "
        "check the disk and its free space, then run the same command again\n"
    )
    assert list(path.parent.iterdir()) == []


def test_full_database_is_called_a_full_disk(path):
    """What SQLite says of a full disk is put in words."""
    write(path, ferry())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        full = pytest.raises(DossierError, match=r"story\.db: the disk is full; free some space")
        with full, explained(path):
            connection.execute("CREATE TABLE much AS SELECT randomblob(1000000)")


def test_locked_dossier(path, monkeypatch):
    """While another program writes, a build says so instead of waiting for ever."""
    monkeypatch.setattr("rashomon.dossier.opening.PATIENCE", 0.05)
    write(path, ferry())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DossierError, match="is being written by another program; wait"):
            write(path, ferry())


def test_reader_sees_the_old_state_until_the_commit(path):
    """A reader next to a writer sees all of the old dossier, then all of the new."""
    write(path, ferry())
    with (
        Dossier.open(path) as reader,
        closing(sqlite3.connect(path, isolation_level=None)) as writer,
    ):
        writer.execute("PRAGMA foreign_keys = OFF")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM page")
        writer.execute("DELETE FROM story")
        with Dossier.open(path) as newcomer:
            assert list(newcomer.pages()) == list(ferry().pages)
        assert reader.overview().pages == 3
        assert reader.story("ferry").title == "Ferry runs aground"
        writer.execute("COMMIT")
        assert (reader.catalogue(), reader.stories()) == ([], [])


def test_open_dossier_sees_what_a_build_adds(path):
    """A running reader need not be started anew after a build."""
    write(path, gather(first_page()))
    with Dossier.open(path) as reader:
        assert [entry.id for entry in reader.catalogue()] == ["post-1"]
        write(path, gather(second_page()))
        assert [entry.id for entry in reader.catalogue()] == ["post-1", "relay-1"]


def test_reader_can_not_change_anything(path):
    """An open dossier refuses to be written to."""
    write(path, ferry())
    with (
        Dossier.open(path) as dossier,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        dossier._connection.execute("DELETE FROM page")


def test_reader_leaves_no_files(path):
    """Looking at a dossier leaves nothing beside it."""
    write(path, ferry())
    with Dossier.open(path) as dossier:
        dossier.stories()
    assert [it.name for it in path.parent.iterdir()] == ["story.db"]


KILLED = """
    import sys, time
    from dossier_samples import gather, plain
    from rashomon.dossier import Findings, write
    many = gather(*(plain(f"Page {n} of the tug. " * 500, id_=f"tug-{n}") for n in range(300)))
    last = plain("never written", id_="last")
    class Stops(dict):
        def get(self, key):
            if key == last.capture.sha256:
                print("nearly done", flush=True)
                time.sleep(60)
            return many.captures[key]
    write(sys.argv[1], Findings(pages=(*many.pages, last), captures=Stops()))
"""


def killed_while_writing(path):
    """Start a build of this dossier, and kill it when it has written nearly everything."""
    with in_another_process(KILLED, path) as build:
        assert build.stdout.readline() == "nearly done\n"
        on_disk = sum(it.stat().st_size for it in path.parent.iterdir())
        build.send_signal(signal.SIGKILL)
    assert on_disk > 1_000_000


def test_killed_build_leaves_no_new_dossier(path):
    """A build that is killed has made no file of the name it was given."""
    killed_while_writing(path)
    assert not path.exists()
    write(path, ferry())
    assert [check for check in verify(path) if check.problem] == []


def test_killed_build_leaves_the_old_dossier(path):
    """A build that is killed while it adds leaves the dossier as it was."""
    write(path, ferry())
    before = everything(path)
    killed_while_writing(path)
    assert everything(path) == before
    assert [check for check in verify(path) if check.problem] == []
    write(path, gather(decoy_page()))


def test_remains_of_a_killed_build_are_swept_away_later(path):
    """The unfinished file of a build killed days ago goes; one of today may be at work."""
    killed_while_writing(path)
    (part,) = path.parent.iterdir()
    write(path.with_name("story.db"), ferry())
    assert part.exists()
    path.unlink()
    os.utime(part, (0, time.time() - ABANDONED - 60))
    write(path, ferry())
    assert [it.name for it in path.parent.iterdir()] == ["story.db"]


def test_log_of_a_lost_dossier_is_not_replayed(path):
    """A new dossier has nothing of an old one whose log was left lying about."""
    write(path, ferry())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE page SET title = 'From the old log'")
        log = path.with_name("story.db-wal").read_bytes()
    path.unlink()
    path.with_name("story.db-wal").write_bytes(log)
    write(path, ferry())
    with Dossier.open(path) as dossier:
        assert list(dossier.pages()) == list(ferry().pages)


def test_link_to_a_dossier_stays_a_link(path):
    """A dossier named by a link is written where the link leads."""
    link = path.with_name("link.db")
    link.symlink_to(path)
    write(link, ferry())
    assert link.is_symlink()
    assert [check for check in verify(path) if check.problem] == []
