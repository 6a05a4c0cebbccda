"""Zip files and packed files: folders in another form, with traps of their own."""

from __future__ import annotations

import bz2
import io
import json
import lzma
import struct
import zipfile

import pytest
from fastwarc.stream_io import ZstdWriter

from archive_samples import Kept, gzipped, html, http, record, warc, zipped
from rashomon.captures import gather, member
from rashomon.captures.packed import streams
from rashomon.model import Container, Dating, Intake, Refusal
from rashomon.pages import read, reread


def _zstandard(data):
    kept = Kept()
    writer = ZstdWriter(kept)
    writer.write(data)
    writer.finish()
    writer.close()
    return kept.getvalue()


PACKERS = {".gz": gzipped, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": _zstandard}


def _read(folder, data, name="saved.zip"):
    (folder / name).write_bytes(data)
    found = list(gather([folder / name]))
    captures = [item for item in found if isinstance(item, Intake)]
    return captures, [item for item in found if isinstance(item, Refusal)]


def _names(captures):
    return [it.capture.path.split("#", 1)[1] for it in captures]


# --- packed files -------------------------------------------------------------------


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_page_reads_as_it_does_unpacked(tmp_path, suffix):
    """The capture is the page itself, under the name of the packed file."""
    (tmp_path / "page.html").write_bytes(html("x"))
    alone = read(next(gather([tmp_path / "page.html"])))
    (intake,), refusals = _read(tmp_path, PACKERS[suffix](html("x")), f"page.html{suffix}")
    page = read(intake)
    assert refusals == []
    assert intake.capture.path == f"{tmp_path}/page.html{suffix}"
    assert (page.text, page.source_map) == (alone.text, alone.source_map)
    assert reread(intake.data, page) == []


@pytest.mark.parametrize("suffix", PACKERS)
def test_packed_rows_are_read_row_by_row(tmp_path, suffix):
    """A packed JSON-lines file gives its rows, by their numbers."""
    rows = "".join(json.dumps({"text": f"Row {n}."}) + "\n" for n in range(3)).encode()
    captures, _ = _read(tmp_path, PACKERS[suffix](rows), f"rows.jsonl{suffix}")
    assert [it.capture.path for it in captures] == [
        f"{tmp_path}/rows.jsonl{suffix}#{n}" for n in (1, 2, 3)
    ]


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz"])
def test_a_cut_packed_file_is_read_up_to_the_cut(tmp_path, suffix):
    """Whole rows are read; one line says that the rest is lost."""
    noise = [f"{n * 7919 % 100003} homes, {n * 104729 % 999983} sandbags" for n in range(60000)]
    rows = "".join(json.dumps({"text": words}) + "\n" for words in noise).encode()
    data = PACKERS[suffix](rows)
    captures, refusals = _read(tmp_path, data[: len(data) * 3 // 4], f"rows.jsonl{suffix}")
    assert 1000 < len(captures) < 60000
    assert len(refusals) <= 2
    assert "is damaged from byte" in refusals[-1].problem


def test_a_file_that_is_called_packed_and_is_not_is_read(tmp_path):
    """The bytes decide, not the name."""
    (intake,), _ = _read(tmp_path, html("x"), "page.html.gz")
    assert intake.data == html("x")
    (intake,), _ = _read(tmp_path, gzipped(html("x")), "page.html")
    assert intake.data == html("x")


def test_a_broken_packed_file_is_refused(tmp_path):
    """What can't be unpacked at all is one line."""
    captures, (refusal,) = _read(tmp_path, gzipped(html("x"))[:12], "page.html.gz")
    assert captures == []
    assert "can't be unpacked" in refusal.problem


# --- zip files ----------------------------------------------------------------------


def test_a_zip_is_read_as_a_folder(tmp_path):
    """Pages come in its order; hidden, attached and foreign files are left out."""
    files = {
        "week/story.html": html("x"),
        "week/story_files/frame.html": html("a frame"),
        "week/dump.txt": b"Harbour quarter under water.",
        "week/photo.jpg": b"\xff\xd8\xff\xe0" + bytes(64),
        "__MACOSX/week/._story.html": b"\x00\x05\x16\x07" + bytes(64),
        "week/.hidden.html": html("hidden"),
        "week/wget/article?p=12": html("saved by a crawler"),
        "week/notes": b"no page",
        "empty/": b"",
    }
    captures, refusals = _read(tmp_path, zipped(files))
    assert refusals == []
    assert _names(captures) == ["week/story.html", "week/dump.txt", "week/wget/article?p=12"]


def test_a_zip_of_windows_is_read_as_a_folder(tmp_path):
    """Where a backslash stands between folders, what is hidden is left out, and nothing else."""
    files = {
        "week\\story.html": html("x"),
        "week\\story_files\\frame.html": html("a frame"),
        "..\\..\\up.html": html("y"),
        ".\\here.html": html("z"),
        "week\\.hidden.html": html("hidden"),
        "empty\\": b"",
    }
    captures, refusals = _read(tmp_path, zipped(files))
    assert refusals == []
    assert _names(captures) == ["week\\story.html", "..\\..\\up.html", ".\\here.html"]


def test_an_entry_knows_its_place_and_time(tmp_path):
    """Where it stands in the zip, and when it was last written, as the zip has it."""
    data = zipped({"a.txt": b"Words.", "b.txt": b"Words, again and again, " * 9})
    captures, _ = _read(tmp_path, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    assert [it.capture.container for it in captures] == [
        Container(kind="zip", position=it.header_offset, size=it.compress_size) for it in infos
    ]
    day = Dating(earliest="2024-03-14", latest="2024-03-14", basis="file")
    assert read(captures[0]).capture.captured == day


def test_archives_in_archives_are_read(tmp_path):
    """What lies deeper is named by its whole way."""
    inner = zipped({"page.html.gz": gzipped(html("x")), "rows.jsonl": b'{"text": "A row."}\n'})
    data = zipped({"a/b.zip": inner, "c.warc": warc(record(http(html("y"))))})
    captures, refusals = _read(tmp_path, data)
    assert refusals == []
    assert _names(captures) == ["a/b.zip#page.html.gz", "a/b.zip#rows.jsonl#1", "c.warc#0"]


def test_of_two_entries_of_one_name_both_are_read(tmp_path):
    """The second is told apart by its number."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("a.txt", "One.")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "Two.")
    captures, _ = _read(tmp_path, kept.getvalue())
    assert [(it.capture.path.split("#")[1], it.data) for it in captures] == [
        ("a.txt", b"One."),
        ("a.txt (2)", b"Two."),
    ]


@pytest.mark.parametrize(
    "name", ["../../etc/cron.d/evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a\x1b[2Jb.txt"]
)
def test_names_are_only_names(tmp_path, name):
    """A name that leads out of the archive leads nowhere: nothing is written."""
    folder = tmp_path / "in"
    folder.mkdir()
    (intake,), refusals = _read(folder, zipped({name: b"Words."}))
    assert (intake.data, refusals) == (b"Words.", [])
    assert [it.name for it in tmp_path.rglob("*")] == ["in", "saved.zip"]


def test_an_encrypted_entry_is_refused(tmp_path):
    """It is named, and what lies beside it is read."""
    data = bytearray(zipped({"a.txt": b"secret", "b.txt": b"Words."}))
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + at] |= 1
    captures, (refusal,) = _read(tmp_path, bytes(data))
    assert _names(captures) == ["b.txt"]
    assert (refusal.path.split("#")[1], refusal.problem) == ("a.txt", "is encrypted")


def test_a_changed_byte_costs_its_entry(tmp_path):
    """A file that does not have its checksum is not read as though it were whole."""
    data = zipped({"a.txt": b"Words.", "b.txt": b"More words."}, zipfile.ZIP_STORED)
    captures, (refusal,) = _read(tmp_path, data.replace(b"Words.", b"Wards."))
    assert _names(captures) == ["b.txt"]
    assert "CRC-32" in refusal.problem


def test_an_unknown_method_is_refused(tmp_path):
    """A way of packing that isn't known costs the file that is packed so."""
    data = bytearray(zipped({"a.txt": b"Words." * 50, "b.txt": b"More words."}))
    for magic, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(magic) + at] = 97
    captures, (refusal,) = _read(tmp_path, bytes(data))
    assert _names(captures) == ["b.txt"]
    assert "can't be unpacked" in refusal.problem


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_of_a_cut_zip_what_is_there_is_read(tmp_path, method):
    """Without its directory it is read header by header, up to the cut."""
    data = zipped({f"{n}.html": html(n * 20) for n in "abc"}, method)
    third = data.index(b"c.html")
    captures, refusals = _read(tmp_path, data[: third + 120])
    assert _names(captures)[:2] == ["a.html", "b.html"]
    assert [it.data for it in captures[:2]] == [html("a" * 20), html("b" * 20)]
    assert any(refusal.path.endswith("#c.html") for refusal in refusals)
    assert "its directory can't be read" in refusals[-1].problem


def test_of_a_cut_zip_that_was_written_as_a_stream_what_is_there_is_read(tmp_path):
    """Sizes that only follow their files are found by unpacking."""

    class Pipe(io.BytesIO):
        """What can't be gone back in."""

        def seekable(self):
            """No."""
            return False

    kept = Pipe()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in "abc":
            archive.writestr(f"{name}.html", html(name * 20))
    data = kept.getvalue()
    captures, _ = _read(tmp_path, data[: data.index(b"PK\x01\x02")])
    assert [it.data for it in captures] == [html(name * 20) for name in "abc"]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({}, "no captures in it"),
        ({"photo.jpg": b"\xff\xd8\xff"}, "no captures in it"),
        ({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}, "holds a document"),
        ({"a.txt": b""}, "empty"),
    ],
)
def test_a_zip_without_pages_says_so(tmp_path, files, problem):
    """It is one line, that says what it holds."""
    captures, (refusal,) = _read(tmp_path, zipped(files))
    assert captures == []
    assert problem in refusal.problem


# --- bombs --------------------------------------------------------------------------


@pytest.fixture
def small(monkeypatch):
    """Limits a test can reach."""
    monkeypatch.setattr(streams, "FREE", 2**20)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["bomb.zip", "bomb.txt.gz", "bomb.txt.xz"])
def test_a_bomb_is_not_unpacked(tmp_path, name):
    """What unpacks to far more than its size is refused by name, before it fills the memory."""
    words = b"water " * 2**22
    data = zipped({"a.txt": words}) if name.endswith(".zip") else PACKERS[name[-3:]](words)
    captures, (refusal,) = _read(tmp_path, data, name)
    assert captures == []
    assert refusal.path == f"{tmp_path}/{name}"
    assert f"more than {streams.RATIO} times its size" in refusal.problem


@pytest.mark.usefixtures("small")
def test_many_small_bombs_are_one(tmp_path):
    """The allowance is the file's, whatever its entries share between them."""
    data = zipped({f"{n}.txt": b"water " * 2**17 for n in range(20)})
    captures, (refusal,) = _read(tmp_path, data)
    assert 0 < len(captures) < 15
    assert "times its size" in refusal.problem


@pytest.mark.usefixtures("small")
def test_a_bomb_in_a_bomb_is_not_unpacked(tmp_path):
    """Layers do not multiply what may be unpacked."""
    data = b"water " * 2**22
    for _ in range(3):
        data = zipped({"a.zip" if data.startswith(b"PK") else "a.txt": data})
    captures, refusals = _read(tmp_path, data)
    assert captures == []
    assert len(refusals) == 1
    assert "times its size" in refusals[0].problem


def test_what_lies_too_deep_is_refused(tmp_path):
    """Archives in archives without end are opened so far and no further."""
    data = b"Words."
    for _ in range(9):
        data = zipped({"a.zip" if data.startswith(b"PK") else "a.txt": data})
    captures, (refusal,) = _read(tmp_path, data)
    assert captures == []
    assert "containers" in refusal.problem


def test_a_page_that_is_too_long_is_refused(tmp_path, monkeypatch):
    """No page is longer than the limit, and the limit is said."""
    monkeypatch.setattr(member, "LARGEST", 1000)
    captures, (refusal,) = _read(tmp_path, b"Words. " * 1000, "page.txt")
    assert captures == []
    assert "which no page is" in refusal.problem


def test_a_directory_that_lies_about_sizes_harms_nobody(tmp_path):
    """An entry that claims four gigabytes is read as far as it goes."""
    data = bytearray(zipped({"a.txt": b"Words." * 9, "b.txt": b"More words."}))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 2**32 - 2)
    captures, _ = _read(tmp_path, bytes(data))
    assert _names(captures) == ["a.txt", "b.txt"]
