"""Whatever bytes an archive holds: nothing raises, nothing hangs, every refusal is one line."""

from __future__ import annotations

import bz2
import hashlib
import io
import lzma
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from archive_samples import (
    URL,
    gzipped,
    html,
    http,
    page_list,
    record,
    wacz,
    warc,
    warcinfo,
    zipped,
)
from rashomon.captures import gather
from rashomon.model import Intake, Refusal

RECORDS = (
    warcinfo(),
    record(http(html("One"))),
    record(http(gzipped(html("Two")), Content_Encoding="gzip"), URL.format(2)),
    record(http(b"6\r\n<html>\r\n0\r\n\r\n", Transfer_Encoding="chunked"), URL.format(3)),
    record(http(b"\x89PNG\r\n", "image/png"), URL.format("p.png")),
)
PAGES = {
    "a/b.html": html("x"),
    "c.txt": b"Words of a dump.",
    "d/rows.jsonl": b'{"text": "A row."}\n',
}
LISTED = page_list({"url": URL.format(1), "ts": "2024-03-14T09:30:00Z", "title": "One"})

SAMPLES = {
    "crawl.warc": warc(*RECORDS),
    "crawl.warc.gz": warc(*RECORDS, packed="gz"),
    "crawl.warc.zst": warc(*RECORDS, packed="zst"),
    "whole.warc.gz": gzipped(warc(*RECORDS)),
    "saved.zip": zipped(PAGES),
    "stored.zip": zipped(PAGES, zipfile.ZIP_STORED),
    "nested.zip": zipped({"in.zip": zipped(PAGES), "crawl.warc.gz": warc(*RECORDS, packed="gz")}),
    "crawl.wacz": wacz(warc(*RECORDS, packed="gz"), LISTED),
    "page.html.gz": gzipped(html("x")),
    "page.html.bz2": bz2.compress(html("x")),
    "page.html.xz": lzma.compress(html("x")),
}

spots = st.integers(0, 2**16 - 1)
changes = st.lists(
    st.tuples(st.sampled_from(["flip", "zero", "drop", "double", "insert", "cut"]), spots, spots),
    min_size=1,
    max_size=6,
)


def _changed(data, changes):
    for what, one, other in changes:
        if not data:
            break
        at = one % len(data)
        size = other % min(64, len(data)) + 1
        piece = data[at : at + size]
        new = {
            "flip": bytes([piece[0] ^ (1 << other % 8)]) + piece[1:],
            "zero": bytes(len(piece)),
            "drop": b"",
            "double": piece * 2,
            "insert": piece + other.to_bytes(2, "big"),
            "cut": b"",
        }[what]
        data = data[:at] + new + (b"" if what == "cut" else data[at + size :])
    return data


def _check(name, data):
    """Gather one file of these bytes, and hold what came to its word."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = list(gather([path]))
    assert found
    for item in found:
        if isinstance(item, Refusal):
            assert item.path.startswith(str(path))
            assert "\n" not in str(item)
            assert "please report" not in item.advice, str(item)
        else:
            assert isinstance(item, Intake)
            assert item.capture.path.startswith(str(path))
            assert hashlib.sha256(item.data).hexdigest() == item.capture.sha256
            assert item.data.strip()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_changed_archive_is_read_or_refused(name):
    """Bytes flipped, lost, doubled or cut off give pages that are sound, or refusals."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(changes)
    def holds(changes):
        _check(name, _changed(SAMPLES[name], changes))

    holds()


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "saved.zip", "crawl.wacz"])
def test_an_archive_cut_anywhere_is_read_or_refused(name):
    """Half written, half fetched: at every tenth byte."""
    data = SAMPLES[name]
    for at in range(1, len(data), max(1, len(data) // 40)):
        _check(name, data[:at])


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([b"WARC/1.1\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"BZh91AY&SY", b""]),
    st.binary(max_size=400),
    st.sampled_from(["a.warc", "a.zip", "a.wacz", "a.gz", "a.html"]),
)
@example(b"PK\x05\x06", bytes(18), "a.zip")
@example(b"\xfd7zXZ\x00", b"", "a.xz")
@example(b"\x28\xb5\x2f\xfd", b"", "a.zst")
@example(b"\x5d\x2a\x4d\x18", b"", "a.warc.zst")
@example(b"\x04\x22\x4d\x18", b"", "a.warc.lz4")
def test_bytes_that_only_begin_as_an_archive_are_refused(magic, rest, name):
    """A signature and anything behind it."""
    _check(name, magic + rest)


def test_a_zip_that_lists_one_stretch_many_times_ends(tmp_path):
    """Entries that overlap, as the tightest bombs have them, are read or refused one by one."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"water " * 1000)
        info = archive.filelist[0]
        archive.filelist += [info] * 500
    (tmp_path / "a.zip").write_bytes(kept.getvalue())
    found = list(gather([tmp_path / "a.zip"]))
    assert len(found) == 501
