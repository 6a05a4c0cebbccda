"""Captures of the same bytes are one, and no place of them is forgotten."""

from __future__ import annotations

import rashomon
from archive_samples import html, http, record, warc
from rashomon.captures.doubles import MOST, kept
from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.dossier import verify
from rashomon.model import Intake
from rashomon.terminal.remarks import TWICE
from test_cli import rashomon as command


def test_a_page_saved_twice_is_kept_once_with_both_its_places(tmp_path):
    """The first file gives the capture its name; the other stands in the dossier too."""
    (tmp_path / "a.html").write_bytes(html("One"))
    (tmp_path / "b.html").write_bytes(html("One"))
    out = tmp_path / "story.db"
    with rashomon.build([tmp_path / "a.html", tmp_path / "b.html"], out) as dossier:
        (page,) = dossier.pages()
    assert page.capture.path == f"{tmp_path}/a.html"
    assert page.capture.container.notes == (f"the same bytes also lie at {tmp_path}/b.html",)
    assert [check for check in verify(out) if check.problem] == []
    shown = command("show", out, "page", page.id)
    assert f"file; the same bytes also lie at {tmp_path}/b.html" in shown.stdout


def test_a_build_says_that_bytes_were_kept_once(tmp_path):
    """In a line for all, however many there are."""
    for name in "abcd":
        (tmp_path / f"{name}.html").write_bytes(html("One" if name < "c" else "Two"))
    done = command("build", "-o", tmp_path / "story.db", tmp_path)
    assert f"noted    {tmp_path}/a.html (and 1 more): {TWICE}" in done.stderr.splitlines()


def test_a_record_met_again_keeps_its_own_place(tmp_path):
    """What its archive says of a capture stays beside where else its bytes lie."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(warc(record(http(html("One"))), record(http(html("One")))))
    with rashomon.build([path], tmp_path / "story.db") as dossier:
        (page,) = dossier.pages()
    assert (page.capture.container.kind, page.capture.container.position) == ("warc", 0)
    (note,) = page.capture.container.notes
    assert note.startswith(f"the same bytes also lie at {path}#")


def test_of_many_places_a_few_are_named():
    """Crawls meet a page hundreds of times."""
    intake = Intake(capture=describe("a", b"x", HTML), data=b"x")
    (note,) = kept(intake, [str(nth) for nth in range(MOST + 5)]).capture.container.notes
    assert note.endswith(", 7 and 5 more")
    assert kept(intake, []) == intake
