"""Archives through the commands: read as they come, built, killed, taken up again, verified."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecordType

import rashomon
from archive_samples import DATE, URL, html, http, page_list, record, wacz, warc, warcinfo, zipped
from rashomon import job
from rashomon.dossier import verify

COMMAND = Path(sys.executable).with_name("rashomon")
COUNT = 12


def _crawl(count=COUNT, extra=()):
    """A crawl of so many pages, and what else is given."""
    pages = [record(http(html(f"House {n}", f"House {n}")), URL.format(n)) for n in range(count)]
    return warc(warcinfo(), *pages, *extra, packed="gz")


@pytest.fixture
def crawl(tmp_path):
    """A crawl in which one page was met again unchanged, under another address and date."""
    again = record(
        http(b""),
        URL.format("again"),
        WarcRecordType.revisit,
        date="2024-03-20T10:00:00Z",
        WARC_Refers_To_Target_URI=URL.format(3),
        WARC_Refers_To_Date=DATE,
    )
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(_crawl(extra=(again,)))
    return path


def _command(*arguments):
    return subprocess.run(
        [COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_the_pages_of_a_crawl_are_read_as_they_come(tmp_path, monkeypatch):
    """The first page is there before the archive is read to its end."""
    path = tmp_path / "crawl.warc"
    noise = record(http(bytes(2**20), "video/mp4"), URL.format("film"))
    path.write_bytes(warc(record(http(html("One"))), *[noise] * 6))
    opened = []
    real = type(path).open

    def watched(self, *how, **else_):
        stream = real(self, *how, **else_)
        opened.extend([stream] if self == path else [])
        return stream

    monkeypatch.setattr(type(path), "open", watched)
    pages = job.read_all([path])
    assert isinstance(next(pages), rashomon.Page)
    assert max(stream.tell() for stream in opened if not stream.closed) < 2**20
    assert list(pages) == []


def test_read_says_where_a_page_stands(crawl):
    """A line of ``rashomon read`` names the archive, the record's place, and the answer."""
    done = _command("read", crawl)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, len(lines)) == (0, COUNT + 1)
    capture = lines[0]["capture"]
    position = capture["container"]["position"]
    assert capture["path"] == f"{crawl}#{position}"
    assert capture["url"] == URL.format(0)
    assert capture["captured"] == {
        "earliest": DATE,
        "latest": DATE,
        "basis": "container",
        "span": None,
    }
    assert capture["container"]["status"] == 200


def test_archives_of_all_kinds_in_a_folder_are_built(tmp_path):
    """One dossier holds their pages once; it verifies, and building again adds nothing."""
    folder = tmp_path / "captures"
    folder.mkdir()
    (folder / "crawl.warc.gz").write_bytes(_crawl(3))
    (folder / "again.warc.gz").write_bytes(_crawl(4))
    listed = page_list({"url": URL.format(5), "ts": DATE})
    (folder / "more.wacz").write_bytes(wacz(_crawl(7), listed))
    (folder / "saved.zip").write_bytes(zipped({"page.html": html("A page alone")}))
    out = tmp_path / "story.db"
    with rashomon.build([folder], out) as dossier:
        pages = list(dossier.pages())
    assert sorted(page.capture.url or "" for page in pages) == [
        "",
        *(URL.format(n) for n in (0, 1, 2, 3, 5)),
    ]
    assert [check for check in verify(out) if check.problem] == []
    again = job.build([folder], out)
    assert (again.read, again.known, again.refusals) == (0, 9, ())


def test_a_page_shows_its_place(tmp_path, crawl):
    """``show page`` says where in the archive a page stands and what the server answered."""
    out = tmp_path / "story.db"
    with rashomon.build([crawl], out) as dossier:
        page = next(iter(dossier.pages()))
    shown = _command("show", out, "page", page.id)
    assert f"warc, at byte {page.capture.container.position:,}" in shown.stdout
    assert "answered with HTTP 200" in shown.stdout


def test_a_changed_place_is_found_by_verify(tmp_path, crawl):
    """Where a capture stands in its archive is under the page's seal."""
    sqlite3 = pytest.importorskip("sqlite3")
    out = tmp_path / "story.db"
    rashomon.build([crawl], out).close()
    with sqlite3.connect(out) as connection:
        connection.execute("UPDATE capture SET container_position = 7 WHERE number = 1")
    connection.close()
    assert [check.what for check in verify(out) if check.problem] == ["seal"]


KILLED = """
import os, signal, sys
from pathlib import Path
from rashomon import job

def progress(what, done, of):
    if what == "reading pages" and done == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

job.build([sys.argv[1]], Path(sys.argv[2]), progress=progress)
"""


@pytest.mark.slow
@pytest.mark.parametrize("after", [1, COUNT - 1])
def test_a_killed_build_of_a_crawl_goes_on(tmp_path, crawl, after):
    """Taken up again it holds each page once, none twice and none less."""
    out = tmp_path / "story.db"
    done = subprocess.run([sys.executable, "-c", KILLED, crawl, out, str(after)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert not out.exists()
    with rashomon.build([crawl], out) as dossier:
        pages = list(dossier.pages())
    assert sorted(page.capture.url for page in pages) == sorted(URL.format(n) for n in range(COUNT))
    assert len({page.id for page in pages}) == COUNT
    assert [check for check in verify(out) if check.problem] == []


def test_a_build_that_was_stopped_reads_only_the_rest(tmp_path, crawl, monkeypatch):
    """What the ledger holds of a crawl is not read again."""
    out = tmp_path / "story.db"

    def stop(what, done, _of):
        if what == "reading pages" and done == COUNT // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        job.build([crawl], out, progress=stop)
    read, met = job.read, []
    monkeypatch.setattr(job, "read", lambda intake, by: met.append(intake) or read(intake, by))
    built = job.build([crawl], out)
    assert built.read == COUNT
    assert built.known == 1
    assert len(met) == COUNT - COUNT // 2


def test_a_build_says_what_is_wrong_with_a_record(tmp_path):
    """A page whose bytes are not those its archive recorded is read, and named on stderr."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(warc(record(http(html("One")), WARC_Payload_Digest="sha1:" + "A" * 32)))
    done = _command("build", path, "-o", tmp_path / "story.db")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        f"noted    {path}#0: its bytes do not have the digest that the archive recorded"
    ]
