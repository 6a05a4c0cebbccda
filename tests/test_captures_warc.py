"""Web archives: which records are pages, what is known of them, and what damage costs."""

from __future__ import annotations

import hashlib

import pytest
from fastwarc.warc import WarcRecordType

from archive_samples import (
    DATE,
    URL,
    gzipped,
    html,
    http,
    positions,
    record,
    warc,
    warcinfo,
    zipped,
)
from rashomon.captures import gather, shelf
from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.packed import streams
from rashomon.model import Container, Dating, Intake, Refusal
from rashomon.pages import read, reread

PACKED = pytest.mark.parametrize("packed", [None, "gz", "zst"])


def _put(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def _split(found):
    found = list(found)
    captures = [item for item in found if isinstance(item, Intake)]
    return captures, [item for item in found if isinstance(item, Refusal)]


def _captures(folder, data, name="crawl.warc"):
    return _split(gather([_put(folder, name, data)]))


@PACKED
def test_a_response_is_a_capture(tmp_path, packed):
    """Its bytes are the body as sent; address, time and place in the file are kept."""
    url = URL.format(1)
    data = warc(warcinfo(), record(http(html("One")), url), packed=packed)
    (intake,), refusals = _captures(tmp_path, data)
    start, end = positions(data)[url, "response"]
    assert refusals == []
    assert intake.data == html("One")
    assert intake.capture.path == f"{tmp_path}/crawl.warc#{start}"
    assert intake.capture.sha256 == hashlib.sha256(html("One")).hexdigest()
    assert intake.capture.url == url
    assert intake.capture.captured == Dating(earliest=DATE, latest=DATE, basis="container")
    assert intake.capture.container == Container(
        kind="warc", position=start, size=end - start, status=200
    )


@PACKED
def test_a_page_reads_as_the_file_it_was_saved_as(tmp_path, packed):
    """Text, blocks and byte map are those of the same HTML in a file of its own."""
    alone = read(next(gather([_put(tmp_path, "page.html", html("Water"))])))
    data = warc(warcinfo(), record(http(html("Water"))), packed=packed)
    (intake,), _ = _captures(tmp_path, data)
    page = read(intake)
    assert page.text == alone.text
    assert page.blocks == alone.blocks
    assert page.source_map == alone.source_map
    assert reread(intake.data, page) == []


def test_the_place_leads_to_the_record(tmp_path):
    """The bytes of the archive at the record's position and size are a WARC of that page."""
    data = warc(warcinfo(), *(record(http(html(n)), URL.format(n)) for n in "abc"), packed="gz")
    for intake in _captures(tmp_path, data)[0]:
        place = intake.capture.container
        alone = data[place.position : place.position + place.size]
        (again,), _ = _captures(tmp_path, alone, "alone.warc.gz")
        assert again.data == intake.data


@pytest.mark.parametrize(
    ("block", "data"),
    [
        (http(gzipped(html("x")), Content_Encoding="gzip"), html("x")),
        (http(html("x"), Content_Encoding="gzip"), html("x")),
        (http(html("x"), Transfer_Encoding="chunked"), html("x")),
        (
            http(b"5\r\n<html\r\n7;a=b\r\n>water.\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
            b"<html>water.",
        ),
        (http(b"5\r\n<html\r\n9\r\n>wate", Transfer_Encoding="chunked"), b"<html>wate"),
        (
            b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html>bare newlines",
            b"<html>bare newlines",
        ),
        (b"HTTP/2 200\r\ncontent-type: text/html\r\n\r\n<html>two", b"<html>two"),
    ],
)
def test_a_body_is_decoded_as_far_as_it_was_encoded(tmp_path, block, data):
    """Chunks and compression are taken off, unless the archiver had taken them off already."""
    captures, refusals = _captures(tmp_path, warc(record(block)))
    assert refusals == []
    assert [it.data for it in captures] == [data]


def test_brotli_is_unpacked(tmp_path):
    """A body packed by brotli, which has no signature, is unpacked."""
    brotli = pytest.importorskip("brotli")
    block = http(brotli.compress(html("x")), Content_Encoding="br")
    (intake,), _ = _captures(tmp_path, warc(record(block)))
    assert intake.data == html("x")


def test_the_servers_charset_decides_before_the_pages(tmp_path):
    """A page in windows-1251 that declares latin-1 reads as its server said."""
    body = "<html><meta charset=iso-8859-1><p>Вода поднялась к утру".encode("cp1251")
    (intake,), _ = _captures(tmp_path, warc(record(http(body, "text/html; charset=windows-1251"))))
    page = read(intake)
    assert "Вода поднялась к утру" in page.text
    assert reread(intake.data, page) == []


@pytest.mark.parametrize(
    ("media_type", "body", "url"),
    [
        ("image/png", b"\x89PNG\r\n\x1a\n" + bytes(32), URL.format("a.png")),
        ("text/html", b"GIF89a\x01\x00\x01\x00" + bytes(32), URL.format("pixel")),
        ("application/json", b'{"a": 1}', URL.format("api")),
        ("text/html", b'{"a": [1, 2]}', URL.format("api")),
        ("text/css", b"p { color: red }", URL.format("a.css")),
        ("text/html", b" \n", URL.format("beacon")),
        ("text/plain", b"User-agent: *\n", "https://lantern.example/robots.txt"),
        ("application/xml", b"<?xml version='1.0'?><urlset></urlset>", URL.format("sitemap.xml")),
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path, media_type, body, url):
    """Pictures, scripts and data beside a page are neither read nor refused."""
    data = warc(record(http(body, media_type), url), record(http(html("x"))))
    captures, refusals = _captures(tmp_path, data)
    assert [intake.data for intake in captures] == [html("x")]
    assert refusals == []


@pytest.mark.parametrize(
    ("status", "kept"),
    [
        ("301 Moved", 0),
        ("304 Not Modified", 0),
        ("404 Not Found", 1),
        ("503 Busy", 1),
        ("206 P", 1),
    ],
)
def test_errors_are_kept_and_marked_and_redirections_passed_over(tmp_path, status, kept):
    """What the server answered is kept with the capture."""
    data = warc(record(http(html("x"), status=status)), record(http(html("y")), URL.format(2)))
    captures, _ = _captures(tmp_path, data)
    assert len(captures) == kept + 1
    assert captures[0].capture.container.status == (int(status[:3]) if kept else 200)


def test_texts_and_files_are_captures(tmp_path):
    """A conversion (WET) is a text dump, a resource the page it holds; other kinds are no pages."""
    wet = {"kind": WarcRecordType.conversion, "media_type": "text/plain"}
    file = {"kind": WarcRecordType.resource, "media_type": "text/html"}
    data = warc(
        warcinfo(),
        record(b"GET / HTTP/1.1\r\n\r\n", kind=WarcRecordType.request),
        record(b"Harbour quarter under water.\n", URL.format(1), **wet),
        record(html("x"), URL.format(2), **file),
        record(b"a screenshot", "urn:view:x", WarcRecordType.resource, "text/plain"),
        record(b"via: x\r\n", URL.format(2), WarcRecordType.metadata, "application/warc-fields"),
    )
    captures, refusals = _captures(tmp_path, data)
    assert [(it.capture.media_type, it.data) for it in captures] == [
        (PLAIN, b"Harbour quarter under water.\n"),
        (HTML, html("x")),
    ]
    assert refusals == []


# --- revisits -----------------------------------------------------------------------


def _first(**headers):
    return record(http(html("x")), URL.format(1), WARC_Record_ID="<urn:uuid:1>", **headers)


def _revisit(**headers):
    known = {"kind": WarcRecordType.revisit, "date": "2024-03-20T08:00:00Z"} | headers
    return record(http(b""), URL.format(1), **known)


@pytest.mark.parametrize(
    "refers",
    [
        {"WARC_Refers_To": "<urn:uuid:1>"},
        {"WARC_Refers_To_Target_URI": URL.format(1), "WARC_Refers_To_Date": DATE},
        {"WARC_Payload_Digest": "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_revisit_has_the_bytes_of_its_record(tmp_path, refers, backwards):
    """Met again unchanged, a page is a capture of its own time, wherever its record stands."""
    both = [_first(**{k: v for k, v in refers.items() if "Digest" in k}), _revisit(**refers)]
    data = warc(*reversed(both) if backwards else both, packed="gz")
    captures, refusals = _captures(tmp_path, data)
    assert refusals == []
    again = next(it for it in captures if it.capture.captured.earliest == "2024-03-20T08:00:00Z")
    first = next(it for it in captures if it is not again)
    assert again.data == first.data == html("x")
    assert again.capture.path != first.capture.path
    assert again.capture.container.revisit_of == first.capture.path


def test_a_revisit_is_found_in_another_file(tmp_path):
    """A crawl's files are read as one: a revisit may refer to a record of another."""
    refers = {"WARC_Refers_To": "<urn:uuid:1>"}
    one = _put(tmp_path, "1.warc.gz", warc(_revisit(**refers), packed="gz"))
    other = _put(tmp_path, "2.warc.gz", warc(_first(), packed="gz"))
    captures, refusals = _split(gather([one, other]))
    assert [it.data for it in captures] == [html("x")] * 2
    assert refusals == []


def test_a_revisit_of_what_is_not_there_is_refused(tmp_path):
    """Nothing is invented for a record that is in no file; pictures are not even mentioned."""
    picture = record(
        http(b"", "image/png"), URL.format("p"), WarcRecordType.revisit, WARC_Refers_To="<urn:u:9>"
    )
    data = warc(_first(), picture, _revisit(WARC_Refers_To="<urn:uuid:9>"))
    captures, (refusal,) = _captures(tmp_path, data)
    assert len(captures) == 1
    assert "refers to a record that is not in these files" in refusal.problem


def test_a_revisit_whose_digest_is_another_is_not_resolved(tmp_path):
    """The record it names must not have other bytes than the revisit says."""
    first = _first(WARC_Payload_Digest="sha1:" + "A" * 32)
    again = _revisit(WARC_Refers_To="<urn:uuid:1>", WARC_Payload_Digest="sha1:" + "B" * 32)
    captures, refusals = _captures(tmp_path, warc(first, again))
    assert (len(captures), len(refusals)) == (1, 1)


def test_what_was_met_too_long_ago_is_forgotten(tmp_path, monkeypatch):
    """The memory of a gathering is bounded; what it forgot it says is not there."""
    monkeypatch.setattr(shelf, "MOST", 40)
    others = [record(http(html(f"{n}")), URL.format(n)) for n in range(100)]
    data = warc(_first(), *others, _revisit(WARC_Refers_To="<urn:uuid:1>"))
    captures, (refusal,) = _captures(tmp_path, data)
    assert len(captures) == 101
    assert "not in these files" in refusal.problem


# --- digests ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("digest", "notes"),
    [
        (f"sha256:{hashlib.sha256(html('x')).hexdigest()}", 0),
        (f"sha-256:{hashlib.sha256(html('x')).hexdigest().upper()}", 0),
        (f"sha256:{hashlib.sha256(html('y')).hexdigest()}", 1),
        ("sha1:" + "A" * 32, 1),
        ("crc99:whatever", 0),
        ("nonsense", 0),
    ],
)
def test_a_payload_is_checked_against_its_digest(tmp_path, digest, notes):
    """A page whose bytes are not those that were recorded is kept, and said to be so."""
    data = warc(record(http(html("x")), WARC_Payload_Digest=digest))
    (intake,), _ = _captures(tmp_path, data)
    assert len(intake.capture.container.notes) == notes


def test_a_changed_byte_is_noticed(tmp_path):
    """Where only the whole record has a digest, that one is checked."""
    data = warc(record(http(html("x")))).replace(b"Corran", b"Borran")
    (intake,), _ = _captures(tmp_path, data)
    assert "do not have the digest" in intake.capture.container.notes[0]


# --- damage -------------------------------------------------------------------------

THREE = [record(http(html(n * 40)), URL.format(n)) for n in "abc"]


@pytest.mark.parametrize("packed", [None, "gz"])
def test_a_cut_file_is_read_up_to_the_cut(tmp_path, packed):
    """Whole records are read, the last as far as it goes, and one line says so."""
    data = warc(*THREE, packed=packed)
    start, end = positions(data)[URL.format("c"), "response"]
    captures, refusals = _captures(tmp_path, data[: (start + 3 * end) // 4])
    assert [it.data for it in captures[:2]] == [html("a" * 40), html("b" * 40)]
    assert len(refusals) == 1
    assert f"#{start}: is cut short" in str(refusals[0])


@pytest.mark.parametrize("packed", [None, "gz"])
def test_a_damaged_record_costs_itself_alone(tmp_path, packed):
    """Reading goes on at the next record, and one line says what was lost."""
    data = bytearray(warc(*THREE, packed=packed))
    start, _ = positions(bytes(data))[URL.format("b"), "response"]
    data[start + 4 : start + 40] = bytes(36)
    captures, refusals = _captures(tmp_path, bytes(data))
    assert [it.data for it in captures] == [html("a" * 40), html("c" * 40)]
    assert len(refusals) == 1
    assert "is damaged somewhere between" in refusals[0].problem


def test_a_record_that_claims_to_be_longer_swallows_no_other(tmp_path):
    """A lying length costs the record that lies."""
    data = warc(*THREE)
    at = data.index(b"Content-Length: ") + len(b"Content-Length: ")
    lying = data[:at] + b"9" + data[at:]
    captures, refusals = _captures(tmp_path, lying)
    assert [it.data for it in captures] == [html("b" * 40), html("c" * 40)]
    assert [refusal.problem for refusal in refusals] == ["claims to be longer than it is"]


def test_a_record_that_claims_to_be_shorter_is_said_to_be_damaged(tmp_path):
    """What stands between two records is not passed over in silence."""
    data = warc(*THREE)
    at = data.index(b"Content-Length: ") + len(b"Content-Length: ")
    captures, refusals = _captures(tmp_path, data[:at] + data[at + 1 :])
    assert [it.data for it in captures] == [html("b" * 40), html("c" * 40)]
    assert len(refusals) == 1


def test_a_warc_made_of_false_beginnings_is_given_up(tmp_path):
    """Damage without end is one line, and soon."""
    data = warc(*THREE) + b"\r\nWARC/1.x" * 100_000
    captures, refusals = _captures(tmp_path, data)
    assert len(captures) == 3
    assert len(refusals) == 1


def test_records_that_all_claim_the_rest_of_the_file_are_given_up(tmp_path):
    """A file of lies is not read again from each of them without end."""
    data = b"".join(
        warc(record(http(html("x")))).replace(b"Content-Length: ", b"Content-Length: 9999")
        for _ in range(300)
    )
    captures, refusals = _captures(tmp_path, data)
    assert len(captures) <= 1
    assert 0 < len(refusals) < 110


@pytest.mark.parametrize("packed", ["gz", None])
def test_a_bomb_in_a_record_is_not_unpacked(tmp_path, monkeypatch, packed):
    """Bodies count against what their file may unpack to."""
    monkeypatch.setattr(streams, "FREE", 2**20)
    body = gzipped(b"<html>" + b"water " * 2**20)
    data = warc(*[record(http(body, Content_Encoding="gzip"))] * 9, packed=packed)
    captures, refusals = _captures(tmp_path, data)
    assert len(captures) < 9
    assert any("times its size" in refusal.problem for refusal in refusals)


def test_a_crawlers_cut_is_noted(tmp_path):
    """A record that the crawler cut short says why."""
    (intake,), _ = _captures(tmp_path, warc(record(http(html("x")), WARC_Truncated="length")))
    assert intake.capture.container.notes == ("cut short by who archived it (length)",)


def test_a_warc_without_pages_says_so(tmp_path):
    """An archive of pictures alone is no silent success."""
    data = warc(warcinfo(), record(http(b"\x89PNG\r\n", "image/png")))
    captures, (refusal,) = _captures(tmp_path, data)
    assert captures == []
    assert refusal.problem == "no captures in it"
    assert refusal.advice == "check that it was made of pages; if it was cut short, get it again"


# --- packed as a whole, and large ---------------------------------------------------


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.zip"])
def test_a_warc_packed_as_a_whole_is_read(tmp_path, name):
    """Positions then count the bytes it unpacks to."""
    plain = warc(warcinfo(), *THREE)
    data = gzipped(plain) if name.endswith(".gz") else zipped({"a/crawl.warc": plain})
    captures, refusals = _captures(tmp_path, data, name)
    assert refusals == []
    assert [it.data for it in captures] == [html(n * 40) for n in "abc"]
    starts = [positions(plain)[URL.format(n), "response"][0] for n in "abc"]
    assert [it.capture.container.position for it in captures] == starts
    kind = "packed warc" if name.endswith(".gz") else "warc"
    assert {it.capture.container.kind for it in captures} == {kind}


def test_a_large_archive_is_read_as_it_comes(tmp_path, monkeypatch):
    """The first page is given when little more than its record has been read."""
    noise = record(http(hashlib.shake_256(b"x").digest(2**20), "image/png"), URL.format("p"))
    path = _put(tmp_path, "big.warc", warc(record(http(html("x"))), *[noise] * 8))
    opened = []
    real = type(path).open

    def watched(self, *how, **else_):
        stream = real(self, *how, **else_)
        opened.extend([stream] if self == path else [])
        return stream

    monkeypatch.setattr(type(path), "open", watched)
    found = gather([path])
    assert isinstance(next(found), Intake)
    assert max(stream.tell() for stream in opened if not stream.closed) < 2**20
    assert list(found) == []
    assert all(stream.closed for stream in opened)
