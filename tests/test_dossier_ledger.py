"""The ledger gives back what a killed build had finished."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from dossier_samples import first_page, second_page
from rashomon.dossier import Ledger
from rashomon.dossier.ledger import BATCH
from rashomon.errors import DossierError


@pytest.fixture
def path(tmp_path):
    """Where a dossier is to be."""
    return tmp_path / "story.db"


def test_page_reads_back(path):
    """A page that was put is given back equal, also to the next build."""
    with Ledger(path) as ledger:
        ledger.put("one", first_page())
        assert ledger.get("one") == first_page()
        assert ledger.get("two") is None
    with Ledger(path) as ledger:
        assert ledger.get("one") == first_page()


def test_last_page_under_a_key_counts(path):
    """A page put again replaces the first."""
    with Ledger(path) as ledger:
        ledger.put("one", first_page())
        ledger.put("one", second_page())
        assert ledger.get("one") == second_page()


def test_key_tells_captures_and_pages_apart():
    """The same bytes under another id, or other bytes under the same, are other work."""
    keys = {Ledger.key("d1", "1"), Ledger.key("d1", "2"), Ledger.key("d2", "1")}
    assert len(keys) == 3
    assert Ledger.key("d1", "1") == Ledger.key("d1", "1")


def test_removed_ledger_leaves_nothing(path):
    """When the dossier is written, nothing of the ledger stays."""
    ledger = Ledger(path)
    ledger.put("one", first_page())
    ledger.remove()
    assert list(path.parent.iterdir()) == []


def test_closed_ledger_can_be_removed(path):
    """A ledger may be closed before its dossier is written, and removed after."""
    with Ledger(path) as ledger:
        ledger.put("one", first_page())
    ledger.remove()
    assert list(path.parent.iterdir()) == []


def test_killed_build_keeps_what_was_committed(path):
    """Of a killed build all but its last pages are there."""
    code = f"""
        import os, signal, sys
        from dossier_samples import first_page
        from rashomon.dossier import Ledger
        ledger = Ledger(sys.argv[1])
        for number in range({BATCH} + 3):
            ledger.put(str(number), first_page())
        os.kill(os.getpid(), signal.SIGKILL)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), path]
    ended = subprocess.run(command, cwd=Path(__file__).parent, check=False)
    assert ended.returncode == -signal.SIGKILL
    with Ledger(path) as ledger:
        kept = [ledger.get(str(number)) for number in range(BATCH)]
    assert kept == [first_page()] * BATCH


def text_file(work):
    """No database at all."""
    work.write_text("scribbles\n" * 1000)


def cut_short(work):
    """A ledger that lost its end."""
    with Ledger(work.with_suffix("")) as ledger:
        for number in range(200):
            ledger.put(str(number), first_page())
    os.truncate(work, work.stat().st_size // 2)


def other_tables(work):
    """Another program's database."""
    with closing(sqlite3.connect(work)) as connection:
        connection.execute("CREATE TABLE work (hours INTEGER)")


@pytest.mark.parametrize("spoil", [text_file, cut_short, other_tables])
def test_spoilt_ledger_is_begun_anew(path, spoil):
    """A ledger that can't be read costs the work it held, and nothing else."""
    spoil(path.with_name("story.db.work"))
    with Ledger(path) as ledger:
        assert ledger.get("1") is None
        ledger.put("1", second_page())
        assert ledger.get("1") == second_page()


def test_spoilt_page_is_read_again(path):
    """A page that can't be read from the ledger is as good as not there."""
    with Ledger(path) as ledger:
        ledger._connection.execute("INSERT INTO work VALUES ('one', 'nothing packed')")
        ledger._connection.execute("INSERT INTO work VALUES ('two', x'00')")
        assert (ledger.get("one"), ledger.get("two")) == (None, None)


def test_two_builds_of_one_dossier(path, monkeypatch):
    """A second build of the same dossier is told that the first is at work."""
    monkeypatch.setattr("rashomon.dossier.opening.PATIENCE", 0.05)
    with (
        Ledger(path),
        pytest.raises(DossierError, match=r"story\.db: is being written by another"),
    ):
        Ledger(path)
    Ledger(path).close()


def test_ledger_that_can_not_be_made(path):
    """A folder that isn't there is one line that says so."""
    with pytest.raises(DossierError, match="check that its folder exists"):
        Ledger(path.parent / "no" / "story.db")


def test_empty_ledger_is_taken_away(path):
    """A build that stopped before it read anything leaves no file."""
    Ledger(path).close()
    assert list(path.parent.iterdir()) == []


def test_one_ledger_for_a_dossier_and_a_link_to_it(path, monkeypatch):
    """A build through a link is told of the build through the dossier's own name."""
    monkeypatch.setattr("rashomon.dossier.opening.PATIENCE", 0.05)
    link = path.with_name("link.db")
    link.symlink_to(path)
    with Ledger(path), pytest.raises(DossierError, match=r"link\.db: is being written"):
        Ledger(link)


@pytest.mark.parametrize("name", ["", ".", "..", "/"])
def test_folder_in_a_dossiers_place(name):
    """The name of a folder, or none at all, is answered with what to name instead."""
    with pytest.raises(DossierError, match="is a folder; name the dossier itself, such as"):
        Ledger(name)


def test_build_that_waited_has_a_ledger_that_stands_on_disk(path):
    """Whoever waited for another build's ledger does not go on with the one that was removed."""

    def second():
        with Ledger(path) as ledger:
            return ledger.path.exists()

    first = Ledger(path)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second)
        time.sleep(0.2)
        first.remove()
        assert waiting.result(timeout=10)
    assert list(path.parent.iterdir()) == []
