"""What comes in as a capture, and what is refused, each with one clear line."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures import gather
from rashomon.captures.media import HTML, HTML_ROW, PLAIN, TEXT_ROW
from rashomon.captures.sniff import foreign
from rashomon.model import Intake, Refusal
from rashomon.pages import read, reread


def _one(*paths):
    """The only thing these paths give."""
    found = list(gather(paths))
    assert len(found) == 1, found
    return found[0]


def test_a_file_is_captured_as_it_stands(tmp_path):
    """A capture holds the very bytes of its file, their SHA-256 and their size."""
    path = tmp_path / "page.txt"
    path.write_bytes(b"One line.\r\nAnother \xff line.")
    intake = _one(path)
    assert intake.data == b"One line.\r\nAnother \xff line."
    assert intake.capture.sha256 == hashlib.sha256(intake.data).hexdigest()
    assert intake.capture.size == len(intake.data)
    assert intake.capture.path == str(path)
    assert intake.capture.media_type == PLAIN


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path):
    """Captures come sorted by name, subfolders included, hidden and foreign files left out."""
    others = (".hidden.txt", ".git/d.txt", "photo.jpg", "hts-log.txt", "hts-cache/new.txt")
    for name in ("b.txt", "a.html", "sub/c.md", *others):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words.", encoding="utf-8")
    names = [intake.capture.path.removeprefix(f"{tmp_path}/") for intake in gather([tmp_path])]
    assert names == ["a.html", "b.txt", "sub/c.md"]


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path):
    """The frames and scripts of ``story.html`` in ``story_files`` are parts of it."""
    for name in ("story.html", "story_files/frame.html", "other_files/page.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<!DOCTYPE html><p>Words.", encoding="utf-8")
    names = [intake.capture.path.removeprefix(f"{tmp_path}/") for intake in gather([tmp_path])]
    assert names == ["other_files/page.html", "story.html"]


def test_a_page_without_a_suffix_is_found_in_a_folder(tmp_path):
    """What crawlers call after an address is taken for a page by its bytes; notes are not."""
    (tmp_path / "article?id=12").write_text("<!DOCTYPE html><p>Words.", encoding="utf-8")
    (tmp_path / "story.php").write_text("<html><p>Words.", encoding="utf-8")
    (tmp_path / "Makefile").write_text("all: it\n", encoding="utf-8")
    assert [intake.capture.media_type for intake in gather([tmp_path])] == [HTML, HTML]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.html", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG picture, not HTML"),
        ("paper.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a broken PDF"),
        ("program.htm", bytes(range(256)) * 4, "binary data, not HTML"),
        ("archive.txt", b"PK\x03\x04" + bytes(30), "its directory can't be read"),
        ("archive.7z", b"7z\xbc\xaf\x27\x1c" + bytes(30), "a 7z archive, not text"),
        ("rows.jsonl", b"\n\n", "empty"),
        (
            "sheet.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
            "a document of an office program, not text",
        ),
        ("saved.tar", bytes(257) + b"ustar\x0000" + bytes(300), "a tar archive, not text"),
        ("rows.jsonl", b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG picture, not text"),
    ],
)
def test_what_is_no_page_is_refused_by_its_bytes(tmp_path, name, data, problem):
    """A file that can't be a page is refused with its name and what is wrong with it."""
    path = tmp_path / name
    path.write_bytes(data)
    refusal = _one(path)
    assert isinstance(refusal, Refusal)
    assert refusal.path == str(path)
    assert problem in refusal.problem
    assert "\n" not in str(refusal)


def test_a_missing_path_is_refused(tmp_path):
    """A path that isn't there is refused by name."""
    refusal = _one(tmp_path / "nowhere.html")
    assert refusal.problem == "no such file or folder"


def test_a_folder_without_captures_is_refused(tmp_path):
    """A folder that holds no capture says so instead of giving an empty build."""
    (tmp_path / "notes.docx").write_bytes(b"x")
    assert _one(tmp_path).problem == "no captures in this folder"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's /proc")
def test_an_unreadable_file_is_refused_and_the_next_is_read(tmp_path):
    """A file whose bytes the system gives to nobody, root included, does not stop the others."""
    (tmp_path / "a.txt").symlink_to("/proc/self/mem")
    (tmp_path / "b.txt").write_text("Words.", encoding="utf-8")
    kinds = [type(item) for item in gather([tmp_path])]
    assert kinds == [Refusal, Intake]


def test_a_text_file_that_is_html_is_read_as_html(tmp_path):
    """The kind of a capture is told from its bytes, not from its name."""
    path = tmp_path / "saved.txt"
    path.write_text("<!DOCTYPE html><html><p>Words.</p></html>", encoding="utf-8")
    assert _one(path).capture.media_type == HTML


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_called_html_without_a_tag_is_text(tmp_path, codec):
    """Its lines are kept; as HTML they would run into one."""
    path = tmp_path / "notes.html"
    path.write_bytes("Bridge closed\n\n12 March 2024\n\nAT&T said 3 < 4.".encode(codec))
    intake = _one(path)
    assert intake.capture.media_type == PLAIN
    assert read(intake).text.split("\n\n") == ["Bridge closed", "12 March 2024", "AT&T said 3 < 4."]


@pytest.mark.parametrize(
    ("name", "words", "media_type"),
    [
        ("index.php", "<table><tr><td>One</td><td>two</td></tr></table><p>three</p>", HTML),
        ("a.txt", "\n<div class=x><h1>One</h1><p>two</p></div>", HTML),
        ("a.txt", "<p> is an element, said the teacher. </p> ends it.", PLAIN),
        ("a.md", "<div align=center><p>One</p><p>two</p></div>\n\n# Three", "text/markdown"),
        ("a.html", "Only &ldquo;one&rdquo; entity", HTML),
    ],
)
def test_what_opens_like_a_part_of_a_page_is_html_whatever_its_name(
    tmp_path, name, words, media_type
):
    """Pages lose their heads on the way; a text that mentions a tag is none."""
    path = tmp_path / name
    path.write_text(words, encoding="utf-8")
    assert _one(path).capture.media_type == media_type


def test_utf16_text_is_no_binary_file(tmp_path):
    """NULs of UTF-16 do not make a page a binary file."""
    path = tmp_path / "wide.html"
    path.write_bytes("<html><p>Zwei Wörter.</p></html>".encode("utf-16"))
    assert _one(path).capture.media_type == HTML


def test_a_bad_row_is_refused_by_its_line_and_the_others_are_read(tmp_path):
    """Invalid JSON on line 3 of 5 is refused as line 3; the other four rows come through."""
    rows = [{"id": str(n), "text": f"Row {n}."} for n in (1, 2, 4, 5)]
    lines = [json.dumps(row) for row in rows]
    lines.insert(2, '{"text": "cut off')
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = list(gather([path]))
    assert [type(item) for item in found] == [Intake, Intake, Refusal, Intake, Intake]
    assert found[2].path == f"{path}#3"
    assert [item.given.id for item in found if isinstance(item, Intake)] == ["1", "2", "4", "5"]
    assert [item.capture.path for item in found if isinstance(item, Intake)] == [
        f"{path}#{n}" for n in (1, 2, 4, 5)
    ]


def test_a_row_keeps_its_line_and_its_columns(tmp_path):
    """The bytes of a row's capture are those of its line, and its columns are given along."""
    row = {
        "id": 7,
        "html": "<p>Wörter</p>",
        "url": "https://example.org/a",
        "title": "T",
        "publisher": "P",
        "published": "2024-05-01",
        "captured": "2024-05-02T10:00:00Z",
        "unknown": [1, 2],
    }
    line = json.dumps(row, ensure_ascii=False).encode()
    path = tmp_path / "rows.jsonl"
    path.write_bytes(line + b"\r\n")
    intake = _one(path)
    assert intake.data == line
    assert intake.capture.media_type == HTML_ROW
    assert intake.capture.url == "https://example.org/a"
    assert intake.capture.captured.earliest == "2024-05-02T10:00:00Z"
    assert intake.capture.captured.basis == "row"
    assert (intake.given.id, intake.given.title, intake.given.published) == (
        "7",
        "T",
        "2024-05-01",
    )


@pytest.mark.parametrize(
    "line", ['{"title": "no text"}', '{"text": "  "}', "[1, 2]", '"words"', '{"text": 3}']
)
def test_a_row_without_words_is_refused(tmp_path, line):
    """A row must be an object with a text or an html column that says something."""
    path = tmp_path / "rows.jsonl"
    path.write_text(line, encoding="utf-8")
    refusal = _one(path)
    assert refusal.path == f"{path}#1"


def test_rows_with_damaged_bytes_are_still_read(tmp_path):
    """A byte that is no UTF-8 costs its character, not its row."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "caf\xe9 open"}\n')
    intake = _one(path)
    assert intake.capture.media_type == TEXT_ROW


def test_reading_is_lazy(tmp_path):
    """Nothing beyond the capture asked for is opened."""
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    items = gather([tmp_path / "a.txt", tmp_path / "later.txt"])
    assert isinstance(next(items), Intake)
    (tmp_path / "later.txt").write_text("More words.", encoding="utf-8")
    assert isinstance(next(items), Intake)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=3))
def test_text_of_any_script_is_no_binary_data(words):
    """Whatever people write, in UTF-8, is never taken for a binary file."""
    assert foreign(words.encode()) in {None, "a program", "an MP3 recording"}


def test_a_name_that_is_no_utf8_is_written_legibly(tmp_path):
    """Bytes of a file's name that are no UTF-8 are spelled out, and the file is read."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_bytes(b"Words.")
    intake = _one(tmp_path)
    assert isinstance(intake, Intake)
    assert intake.capture.path == rf"{tmp_path}/caf\xe9.txt"
    assert _one(os.fsdecode(name + b"x")).path == rf"{tmp_path}/caf\xe9.txtx"


def test_a_pipe_is_refused_and_never_waited_for(tmp_path):
    """A pipe with a capture's suffix is refused; the files beside it are read."""
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Words.", encoding="utf-8")
    refusal, intake = gather([tmp_path])
    assert isinstance(intake, Intake)
    assert isinstance(refusal, Refusal)
    assert "is a pipe or a device" in refusal.problem


@pytest.mark.parametrize(
    ("stamp", "read"),
    [
        ("20180110", "2018-01-10"),
        ("2018-W02-3", "2018-01-10"),
        ("20180110T093513Z", "2018-01-10T09:35:13Z"),
        ("2018-01-10 09:35:13+01:00", "2018-01-10T09:35:13+01:00"),
        ("2018-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_rows_capture_time_is_written_one_way(tmp_path, stamp, read):
    """Whatever form of ISO 8601 a row uses, the capture has the extended one; else none."""
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": "Words.", "captured": stamp}), encoding="utf-8")
    intake = _one(path)
    assert isinstance(intake, Intake)
    found = intake.capture.captured
    assert (found and found.earliest) == read


def test_a_row_cut_inside_an_emoji_is_read(tmp_path):
    """Half a surrogate pair costs one character, not the page; whole pairs stay whole."""
    path = tmp_path / "rows.jsonl"
    path.write_text(r'{"text": "All went home \ud83d\ude00 late \ud83d"}', encoding="utf-8")
    page = read(_one(path))
    assert page.text == "All went home \U0001f600 late \ufffd"
    assert reread(_one(path).data, page) == []
