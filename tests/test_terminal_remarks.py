"""What `read` and `build` say of pages that hold no article, though they were read."""

from __future__ import annotations

import pytest

from archive_samples import html, http, record, warc
from test_cli import rashomon

WALL = (
    "<!doctype html><title>Log in | The Lantern</title><h1>Log in</h1>"
    "<p>Please log in to continue.</p><p>Forgot your password?</p>"
)
SCRIPTED = "<!doctype html><title>News</title><div id=app></div><script>draw()</script>"
FRAMES = "<html><frameset cols='*'><frame src='a.html'><noframes>Old browser</noframes></frameset>"


@pytest.fixture
def folder(tmp_path):
    """A wall, two pages without words, and a page."""
    pages = {"a-wall": WALL, "b-scripted": SCRIPTED, "c-frames": FRAMES, "d-page": html("One")}
    for name, page in pages.items():
        data = page if isinstance(page, bytes) else page.encode()
        (tmp_path / f"{name}.html").write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("arguments", [("read",), ("read", "--body"), ("build", "-o", "story.db")])
def test_walls_and_pages_without_words_are_named(folder, arguments):
    """They are read, and what is amiss with them is a line each kind."""
    output = [folder / it if it.endswith(".db") else it for it in arguments]
    done = rashomon(*output, folder)
    assert done.returncode == 0
    wall, empty = done.stderr.splitlines()
    assert wall == f"noted    {folder}/a-wall.html: a wall: asks to log in, and shows no article"
    assert empty.startswith(f"noted    {folder}/b-scripted.html (and 1 more): shows no text: ")


def test_a_day_that_cannot_be_a_page_s_is_named(tmp_path):
    """One that has not come yet dates no page, and is not dropped in silence."""
    story = "<p>The bridge at Tarn Ferry was closed to lorries on Monday, the authority said.</p>"
    words = f"<title>Bridge closed</title><h1>Bridge closed</h1><p>12 March 2098</p>{story * 2}"
    (tmp_path / "page.html").write_text(f"<!doctype html>{words}", encoding="utf-8")
    done = rashomon("read", tmp_path / "page.html")
    assert '"published":null' in done.stdout
    why = "undated: it cannot be of the day that it gives (2098-03-12)"
    assert done.stderr.splitlines() == [f"noted    {tmp_path}/page.html: {why}"]


def test_reading_says_what_is_wrong_with_a_record(tmp_path):
    """A page whose bytes are not those its archive recorded is read, and named on stderr."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(warc(record(http(html("One")), WARC_Payload_Digest="sha1:" + "A" * 32)))
    done = rashomon("read", path)
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert done.stderr.splitlines() == [
        f"noted    {path}#0: its bytes do not have the digest that the archive recorded"
    ]


@pytest.mark.parametrize("arguments", [("read",), ("build", "-o", "story.db")])
def test_files_that_were_left_alone_are_counted(tmp_path, arguments):
    """By their endings; not what is hidden, lies beside a page, or is the dossier itself."""
    (tmp_path / "page.html").write_bytes(html("One"))
    (tmp_path / "page_files").mkdir()
    for name in ("rows.csv", "more.CSV", "notes", ".hidden.csv", "page_files/photo.png"):
        (tmp_path / name).write_bytes(b"no page")
    output = [tmp_path / it if it.endswith(".db") else it for it in arguments]
    done = rashomon(*output, tmp_path)
    assert done.returncode == 0
    assert done.stderr == (
        "noted    passed over 3 files not called like a page (2 .csv and 1 without an ending), "
        f"such as {tmp_path}/more.CSV; name a file to have it looked at\n"
    )
