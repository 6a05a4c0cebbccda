"""Damaged files of the single-file formats give exact pages or refusals of one line."""

from __future__ import annotations

import json
import plistlib
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from format_samples import FIXTURES, assert_sound, written

ROWS = [{"text": "The gate stood open.", "url": "https://h.example/a", "date": "2024-03-13"}] * 3


def _parquet():
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(ROWS), out)
    return out.getvalue().to_pybytes()


ARCHIVED = {
    "WebResourceData": b"<!doctype html><p>The gate stood open.</p>",
    "WebResourceMIMEType": "text/html",
    "WebResourceURL": "https://h.example/a",
}

SAMPLES = {
    "a.webarchive": plistlib.dumps({"WebMainResource": ARCHIVED}, fmt=plistlib.FMT_BINARY),
    "a.mhtml": (FIXTURES / "lantern.mhtml").read_bytes(),
    "a.rss": (FIXTURES / "harbour.rss").read_bytes(),
    "a.atom": (FIXTURES / "harbour.atom").read_bytes(),
    "a.pdf": (FIXTURES / "ledger.pdf").read_bytes(),
    "a.parquet": _parquet(),
    "a.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
    "a.json": json.dumps(ROWS, indent=1).encode(),
    "a.md": b"---\ntitle: T\nauthor: [A B]\nurl: https://h.example\n---\nWords \xc3\xa9.\n",
    "a.xhtml": b'<?xml version="1.0"?><html><title/><p><![CDATA[a<b]]>&amp;</p><br/></html>',
    "a.html": b"<!-- saved from url=(0019)https://h.example/ --><html><p>Words.</p></html>",
}
spots = st.integers(0, 2**20)
changes = st.lists(
    st.tuples(st.sampled_from(["flip", "zero", "drop", "double", "insert", "cut"]), spots, spots),
    min_size=1,
    max_size=5,
)


def _changed(data, changes):
    for what, one, other in changes:
        if not data:
            break
        at = one % len(data)
        size = other % min(64, len(data)) + 1
        piece, rest = data[at : at + size], data[at + size :]
        new = {
            "flip": bytes([piece[0] ^ (1 << other % 8)]) + piece[1:],
            "zero": bytes(len(piece)),
            "double": piece * 2,
            "insert": piece + other.to_bytes(4, "big"),
        }.get(what, b"")
        data = data[:at] + new + (b"" if what == "cut" else rest)
    return data


@pytest.mark.parametrize("name", SAMPLES)
def test_a_changed_file_is_read_or_refused(name):
    """Bytes flipped, lost, doubled, put in or cut off never make a fault or a false place."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(changes)
    def holds(changes):
        with tempfile.TemporaryDirectory() as folder:
            assert_sound(written(Path(folder), name, _changed(SAMPLES[name], changes)))

    holds()
