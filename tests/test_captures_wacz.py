"""WACZ: its page list, its index, its digests, and what happens where they lie."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from fastwarc.warc import WarcRecordType

from archive_samples import (
    DATE,
    URL,
    cdxj,
    gzipped,
    html,
    http,
    page_list,
    positions,
    record,
    wacz,
    warc,
    warcinfo,
    zipped,
)
from rashomon.captures import gather
from rashomon.model import Intake, Refusal
from rashomon.pages import read, reread

FRAME = "https://adverts.example/frame"
DATA = warc(
    warcinfo(),
    record(http(html("One")), URL.format(1)),
    record(http(html("an advert in a frame")), FRAME),
    record(http(b"\x89PNG\r\n", "image/png"), URL.format("p.png")),
    record(http(html("Two")), URL.format(2)),
    packed="gz",
)
LISTED = [
    {"id": "a", "url": URL.format(2), "ts": DATE, "title": "The second, as its tab said"},
    {"id": "b", "url": URL.format(1) + "#top", "ts": DATE},
]


def _read(folder, data, name="crawl.wacz"):
    (folder / name).write_bytes(data)
    found = list(gather([folder / name]))
    captures = [item for item in found if isinstance(item, Intake)]
    return captures, [item for item in found if isinstance(item, Refusal)]


def _urls(captures):
    return [it.capture.url for it in captures]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_only_listed_pages_are_captures(tmp_path, method):
    """The frames and pictures of a page are no pages; the order is that of the list."""
    data = wacz(DATA, page_list(*LISTED), method=method)
    captures, refusals = _read(tmp_path, data)
    assert refusals == []
    assert _urls(captures) == [URL.format(2), URL.format(1)]
    assert [it.data for it in captures] == [html("Two"), html("One")]
    start, end = positions(DATA)[URL.format(2), "response"]
    place = captures[0].capture.container
    assert (place.kind, place.position, place.size, place.status) == (
        "warc",
        start,
        end - start,
        200,
    )
    assert captures[0].capture.path == f"{tmp_path}/crawl.wacz#archive/data.warc.gz#{start}"


def test_a_page_reads_as_the_file_it_was_saved_as(tmp_path):
    """Text and byte map are those of the same HTML alone; the list's title is claimed."""
    (tmp_path / "two.html").write_bytes(html("Two"))
    alone = read(next(gather([tmp_path / "two.html"])))
    captures, _ = _read(tmp_path, wacz(DATA, page_list(*LISTED)))
    page = read(captures[0])
    assert (page.text, page.source_map) == (alone.text, alone.source_map)
    assert reread(captures[0].data, page) == []
    assert any(
        it.basis == "page list" and it.value == "The second, as its tab said"
        for it in page.metadata
    )


@pytest.mark.parametrize("pages", [None, b"", page_list(), b"\xff\xfe nonsense\n{}\n"])
def test_without_a_list_every_page_is_read(tmp_path, pages):
    """A missing or empty list leaves it to the records, frames and all."""
    captures, refusals = _read(tmp_path, wacz(DATA, pages))
    assert _urls(captures) == [URL.format(1), FRAME, URL.format(2)]
    assert refusals == []


def test_further_lists_count(tmp_path):
    """Pages that a crawl reached from the first ones stand in a list of their own."""
    extra = page_list({"url": URL.format(1), "ts": DATE}, LISTED[0])
    files = {"pages/extraPages.jsonl": extra}
    captures, _ = _read(tmp_path, wacz(DATA, page_list(LISTED[0]), files=files))
    assert _urls(captures) == [URL.format(2), URL.format(1)]


def test_a_packed_index_is_used(tmp_path, monkeypatch):
    """An index in blocks, with its key, leads to records without a look at the others."""
    monkeypatch.setattr("rashomon.captures.archives.warc.survey", None)
    files = {"indexes/index.cdx.gz": gzipped(cdxj(DATA)), "indexes/index.idx": b"!meta 0 {}\n"}
    captures, refusals = _read(tmp_path, wacz(DATA, page_list(*LISTED), b"", files=files))
    assert _urls(captures) == [URL.format(2), URL.format(1)]
    assert refusals == []


def _lying(**values):
    return b"".join(
        b" ".join(
            (
                *line.split(b" ", 2)[:2],
                json.dumps(json.loads(line.split(b" ", 2)[2]) | values).encode(),
            )
        )
        + b"\n"
        for line in cdxj(DATA).splitlines()
    )


@pytest.mark.parametrize(
    "index",
    [
        b"",
        b"\x00\xff nonsense",
        _lying(offset="0"),
        _lying(offset="17"),
        _lying(offset=str(10**12)),
        _lying(offset=-5),
        _lying(filename="elsewhere.warc.gz"),
        _lying(url="https://lantern.example/other"),
    ],
)
def test_where_the_index_lies_the_records_are_looked_through(tmp_path, index):
    """A page is found all the same, with its place and size."""
    captures, refusals = _read(tmp_path, wacz(DATA, page_list(*LISTED), index))
    assert [it.data for it in captures] == [html("Two"), html("One")]
    assert refusals == []
    start, end = positions(DATA)[URL.format(1), "response"]
    place = captures[1].capture.container
    assert (place.position, place.size) == (start, end - start)


def test_a_listed_page_that_is_not_there_is_refused(tmp_path):
    """It is named with its address; the others are read."""
    lost = {"url": "https://lantern.example/lost", "ts": DATE}
    captures, (refusal,) = _read(tmp_path, wacz(DATA, page_list(LISTED[0], lost)))
    assert len(captures) == 1
    assert "https://lantern.example/lost" in refusal.problem


def test_of_several_captures_the_one_of_the_listed_time_is_taken(tmp_path):
    """The same address, fetched on two days and listed for the second, is the second's page."""
    later = "2024-03-20T10:00:00Z"
    both = (record(http(html("old"))), record(http(html("new")), date=later))
    data = warc(*both, packed="gz")
    starts = [it.split(b'"offset": "')[1].split(b'"')[0] for it in cdxj(data).splitlines()]
    assert len(set(starts)) == 1  # the sample's index knows one of them: it lies
    captures, _ = _read(tmp_path, wacz(data, page_list({"url": URL.format(1), "ts": later})))
    assert captures[0].data == html("new")


def test_redirections_are_followed(tmp_path):
    """A listed address that sends on leads to the page it sends to."""
    moved = http(b"", status="301 Moved", Location="/harbour/2")
    data = warc(record(moved), record(http(html("Two")), URL.format(2)), packed="gz")
    captures, refusals = _read(tmp_path, wacz(data, page_list({"url": URL.format(1), "ts": DATE})))
    assert _urls(captures) == [URL.format(2)]
    assert refusals == []


def test_a_circle_of_redirections_ends(tmp_path):
    """A page that sends to itself is not there."""
    data = warc(record(http(b"", status="302 Found", Location="/harbour/1")), packed="gz")
    captures, refusals = _read(tmp_path, wacz(data, page_list({"url": URL.format(1)})))
    assert (captures, len(refusals)) == ([], 1)


def test_a_listed_revisit_has_the_bytes_of_its_record(tmp_path):
    """A page met again unchanged is read from where it was met first."""
    url, later = URL.format(9), "2024-03-20T10:00:00Z"
    refers = {"WARC_Refers_To_Target_URI": URL.format(1), "WARC_Refers_To_Date": DATE}
    again = record(http(b""), url, WarcRecordType.revisit, date=later, **refers)
    data = warc(record(http(html("One"))), again, packed="gz")
    captures, refusals = _read(tmp_path, wacz(data, page_list({"url": url, "ts": later})))
    assert [(it.data, it.capture.url) for it in captures] == [(html("One"), url)]
    assert refusals == []


@pytest.mark.parametrize(
    "changed", ["archive/data.warc.gz", "pages/pages.jsonl", "datapackage.json"]
)
def test_what_has_not_its_digest_is_named(tmp_path, changed):
    """The pages are read, and a line says which file is not what the package says."""
    with zipfile.ZipFile(io.BytesIO(wacz(DATA, page_list(*LISTED)))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    other = warc(record(http(html("One"))), record(http(html("Two")), URL.format(2)), packed="gz")
    files[changed] = other if changed.endswith(".gz") else files[changed] + b"\n"
    captures, (refusal,) = _read(tmp_path, zipped(files))
    assert sorted(_urls(captures)) == [URL.format(1), URL.format(2)]
    assert refusal.path == f"{tmp_path}/crawl.wacz#{changed}"
    assert "does not have the digest" in refusal.problem


def test_a_wacz_in_a_zip_is_read(tmp_path):
    """Nested, it is read as it is alone."""
    data = zipped({"week/crawl.wacz": wacz(DATA, page_list(*LISTED))})
    captures, refusals = _read(tmp_path, data, "week.zip")
    assert [it.data for it in captures] == [html("Two"), html("One")]
    assert captures[0].capture.path.startswith(f"{tmp_path}/week.zip#week/crawl.wacz#archive/")
    assert refusals == []


def test_of_a_cut_wacz_the_records_are_read(tmp_path):
    """Without a directory the page list is out of reach; what records there are, are read."""
    data = wacz(DATA, page_list(*LISTED))
    captures, refusals = _read(tmp_path, data[: len(data) - 400])
    assert _urls(captures) == [URL.format(1), FRAME, URL.format(2)]
    assert len(refusals) == 1
    assert "its directory can't be read" in refusals[0].problem
