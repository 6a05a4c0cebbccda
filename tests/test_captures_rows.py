"""Rows of web corpora, as JSON lines, lists, JSON Feeds and Parquet."""

from __future__ import annotations

import bz2
import gzip
import json
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_samples import assert_exact, gathered, only, written
from rashomon.captures import gather
from rashomon.captures.media import HTML, HTML_ROW, TEXT_ROW, TEXT_VALUE
from rashomon.captures.rows import columns
from rashomon.model import Intake, Refusal
from rashomon.pages import read

CC_NEWS = {
    "title": "Gate stood open",
    "text": "The gate stood open, the guard said.\n\nNobody had asked.",
    "domain": "www.lantern.example",
    "date": "2024-03-13 10:42:00",
    "description": "A gate stood open",
    "url": "https://www.lantern.example/gate",
    "image_url": "https://www.lantern.example/gate.jpg",
}
NEWS_PLEASE = {
    "authors": ["Ines Karrow", "Jon Abel"],
    "date_download": "2024-03-14 00:11:22",
    "date_modify": "2024-03-13 13:05:00",
    "date_publish": "2024-03-13 10:42:00",
    "description": "A gate stood open",
    "language": "en",
    "maintext": "The gate stood open, the guard said.",
    "source_domain": "www.lantern.example",
    "title": "Gate stood open",
    "url": "https://www.lantern.example/gate",
}
FINEWEB = {
    "text": "The gate stood open, the guard said.",
    "id": "<urn:uuid:5f6c1d0a-0000-4000-8000-000000000001>",
    "dump": "CC-MAIN-2024-18",
    "url": "https://www.lantern.example/gate",
    "date": "2024-04-12T09:11:46Z",
    "file_path": "s3://commoncrawl/crawl-data/x.warc.gz",
    "language": "en",
    "language_score": 0.97,
    "token_count": 9,
}
C4 = {
    "text": "The gate stood open, the guard said.",
    "timestamp": "2019-04-25T12:57:54Z",
    "url": "https://www.lantern.example/gate",
}
OSCAR = {
    "content": "The gate stood open, the guard said.",
    "warc_headers": {
        "warc-target-uri": "https://www.lantern.example/gate",
        "warc-date": "2022-11-30T01:02:03Z",
    },
    "metadata": {"annotation": None},
}


def _rows(tmp_path, *rows, name="rows.jsonl", pack=bytes):
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    return written(tmp_path, name, pack(data))


def _parquet(tmp_path, *rows, **options):
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(list(rows)), path, **options)
    return path


def _both(tmp_path, row):
    """The same row out of JSON lines and out of Parquet."""
    return gathered(_rows(tmp_path, row), _parquet(tmp_path, row))


def _claims(intake, field):
    return [it.value for it in intake.given.claims if it.field == field]


# --- what the columns of corpora mean ----------------------------------------------------


def test_the_date_of_cc_news_is_when_it_was_published(tmp_path):
    """CC-News: date is publication, domain a weak publisher; nothing says when it was captured."""
    for intake in _both(tmp_path, CC_NEWS):
        page = assert_exact(intake)
        assert page.text == CC_NEWS["text"]
        assert page.published.earliest == "2024-03-13T10:42:00+14:00"  # no zone is named
        assert page.title == CC_NEWS["title"]
        assert intake.capture.url == CC_NEWS["url"]
        assert intake.capture.captured is None
        assert _claims(intake, "publisher") == [CC_NEWS["domain"]]


def test_news_please_tells_publication_from_download(tmp_path):
    """news-please: three dates of three meanings, a list of authors, text called maintext."""
    for intake in _both(tmp_path, NEWS_PLEASE):
        page = assert_exact(intake)
        assert page.text == NEWS_PLEASE["maintext"]
        assert page.published.earliest == "2024-03-13T10:42:00+14:00"  # no zone is named
        assert intake.capture.captured.earliest == "2024-03-14T00:11:22"
        assert _claims(intake, "modified") == ["2024-03-13 13:05:00"]
        assert page.bylines == ("Ines Karrow", "Jon Abel")


@pytest.mark.parametrize(
    ("row", "captured"),
    [
        (FINEWEB, "2024-04-12T09:11:46Z"),
        (C4, "2019-04-25T12:57:54Z"),
        (OSCAR, "2022-11-30T01:02:03Z"),
    ],
    ids=["fineweb", "c4", "oscar"],
)
def test_when_a_crawl_fetched_a_page_is_its_capture(tmp_path, row, captured):
    """FineWeb's date, C4's timestamp and OSCAR's WARC date are captures, not publications."""
    for intake in _both(tmp_path, row):
        page = assert_exact(intake)
        assert page.text == "The gate stood open, the guard said."
        assert intake.capture.captured.earliest == captured
        assert intake.capture.captured.basis == "row"
        assert intake.capture.url == "https://www.lantern.example/gate"
        assert page.published is None


def test_rashomons_own_columns_come_first(tmp_path):
    """A row with text, published and captured of our own kind is read by those."""
    row = CC_NEWS | {
        "maintext": "other",
        "published": "2024-01-01",
        "captured": "2024-01-02",
        "timestamp": "2024-01-03",
        "publisher": "The Seldar Lantern",
    }
    for intake in _both(tmp_path, row):
        page = assert_exact(intake)
        assert page.text == CC_NEWS["text"]
        assert page.published.earliest == "2024-01-01"
        assert intake.capture.captured.earliest == "2024-01-02"
        assert page.publisher == "The Seldar Lantern"


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("2024-03-13", "2024-03-13"),
        (1710322920, "2024-03-13T09:42:00Z"),
        (1710322920000, "2024-03-13T09:42:00Z"),
        (1710322920.5, "2024-03-13T09:42:00.500000Z"),
        (datetime(2024, 3, 13, 9, 42, tzinfo=UTC), "2024-03-13T09:42:00Z"),
        (7, None),
        (float("nan"), None),
        (10**400, None),
        (True, None),
        ([], None),
        ("", None),
    ],
)
def test_a_time_may_be_a_string_a_value_or_seconds(value, meant):
    """Seconds and milliseconds since 1970 count where they are of our days."""
    assert columns.stamp(value) == meant


# --- JSON ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("rows.jsonl.gz", gzip.compress),
        ("c4-train.00000-of-01024.json.gz", gzip.compress),
        ("rows.json", bytes),
        ("rows.txt", bytes),
        ("rows.ndjson.bz2", bz2.compress),
    ],
)
def test_lines_of_rows_are_told_by_their_bytes(tmp_path, name, pack):
    """Packed or not, and whatever they are called, each line is a page."""
    (tmp_path / "in").mkdir()
    path = _rows(tmp_path / "in", C4, CC_NEWS, name=name, pack=pack)
    found = gathered(path.parent)
    assert [read(item).text for item in found] == [C4["text"], CC_NEWS["text"]]
    assert [item.capture.path.endswith(f"#{n}") for n, item in enumerate(found, 1)] == [True, True]


def test_html_is_told_from_text_where_a_column_may_hold_either(tmp_path):
    """``content`` that opens as a document is one; ``text`` never is."""
    document = "<!doctype html><p>Words of <b>it</b>.</p>"
    markup, plain = gathered(_rows(tmp_path, {"content": document}, {"text": document}))
    assert (markup.capture.media_type, assert_exact(markup).text) == (HTML_ROW, "Words of it.")
    assert (plain.capture.media_type, assert_exact(plain).text) == (TEXT_ROW, document)


def test_a_json_feed_gives_its_items(tmp_path):
    """An item's bytes are its object; the feed's title is its publisher, its id no page's."""
    items = [
        {
            "id": "1",
            "url": "https://h.example/1",
            "title": "Café",
            "content_html": "<p>The café was <b>open</b>.</p>",
            "date_published": "2024-03-13T10:42:00+01:00",
            "authors": [{"name": "Ines Karrow"}],
        },
        {"id": 2, "content_text": "Plain words.", "summary": "s"},
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Wire",
        "home_page_url": "https://h.example/",
        "items": items,
    }
    data = json.dumps(feed, ensure_ascii=False, indent=1).encode()
    first, second = gathered(written(tmp_path, "feed.json", data))
    assert json.loads(first.data) == items[0]
    page = assert_exact(first)
    assert (page.text, page.publisher, page.bylines) == (
        "The café was open.",
        "Harbour Wire",
        ("Ines Karrow",),
    )
    assert page.id == first.capture.sha256
    assert _claims(first, "guid") == ["1"]
    assert assert_exact(second).text == "Plain words."


def test_a_list_cut_off_gives_the_items_before(tmp_path):
    """A JSON list is read item by item; where it breaks off it is refused."""
    data = b'\xef\xbb\xbf[{"text": "Eins \xc3\xa9"},\n {"text": "Zwei"}, 3, {"text": "Dr'
    one, two, three, rest = gather([written(tmp_path, "rows.json", data)])
    assert [assert_exact(item).text for item in (one, two)] == ["Eins é", "Zwei"]
    assert three.path.endswith("rows.json#3")
    assert rest.path.endswith("rows.json")
    assert "no JSON after item 3" in rest.problem


def test_json_that_holds_no_page_is_passed_over_in_a_folder(tmp_path):
    """Settings beside captures are none; a single row is one."""
    written(tmp_path, "settings.json", b'{"name": "x", "version": 1}')
    written(tmp_path, "page.json", json.dumps(NEWS_PLEASE, indent=2).encode())
    (intake,) = gather([tmp_path])
    assert isinstance(intake, Intake)
    assert assert_exact(intake).text == NEWS_PLEASE["maintext"]


_NAMES = st.sampled_from(sorted(columns.KNOWN))
_VALUES = st.recursive(
    st.none() | st.text(max_size=9) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(_VALUES)
def test_no_row_can_break_the_columns(value):
    """Whatever types stand in columns, they are read or passed over."""
    row = value if isinstance(value, dict) else {"text": value, "metadata": value, "date": value}
    said = columns.read(row)
    assert (said is None) == (columns.holding(row) is None)


# --- Parquet ------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=8))
def test_the_capture_of_a_parquet_row_is_its_text(tmp_path_factory, words):
    """Its bytes are the UTF-8 of its value, in order, over any number of row groups."""
    path = _parquet(
        tmp_path_factory.mktemp("rows"), *[{"text": it} for it in words], row_group_size=3
    )
    found = gathered(path)
    assert [item.data for item in found] == [it.encode() for it in words]
    assert [item.capture.path for item in found] == [
        f"{path}#{n}" for n in range(1, len(words) + 1)
    ]
    for item, text in zip(found, words, strict=True):
        assert item.capture.media_type == TEXT_VALUE
        assert assert_exact(item).text == text


def test_bytes_of_html_in_parquet_keep_their_encoding(tmp_path):
    """A binary column holds the page as it was fetched."""
    page = b"<meta charset=windows-1252><p>caf\xe9 is <b>open</b></p>"
    table = pa.table(
        {
            "html": [page],
            "timestamp": pa.array([1520937720123456789], pa.timestamp("ns", "UTC")),
            "metadata": [{"author": "Ana Sol"}],
        }
    )
    path = tmp_path / "rows.parquet"
    pq.write_table(table, path)
    (intake,) = gathered(path)
    found = assert_exact(intake)
    assert (intake.capture.media_type, intake.data) == (HTML, page)
    assert found.text == "café is open"
    assert intake.capture.captured.earliest == "2018-03-13T10:42:00.123456Z"
    assert found.bylines == ("Ana Sol",)


def test_rows_without_words_are_refused_by_their_number(tmp_path):
    """An empty row stops no other."""
    path = _parquet(tmp_path, {"text": "One."}, {"text": None}, {"text": "Three."})
    assert [type(item) for item in gather([path])] == [Intake, Refusal, Intake]


def test_parquet_that_is_cut_or_has_no_text_is_refused(tmp_path):
    """A file without its end, or without a column of text, is refused in one line."""
    whole = _parquet(tmp_path, {"text": "One."}).read_bytes()
    cut = only(written(tmp_path, "cut.parquet", whole[: len(whole) // 2]))
    assert "is no Parquet" in cut.problem
    assert "\n" not in str(cut)
    other = only(_parquet(tmp_path, {"words": "One."}))
    assert other.problem == "has no column of text or html"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_rows_of_two_or_four_bytes_a_letter_are_read(tmp_path, codec, mark):
    """Each line is a capture in its encoding, and its text leads back to its bytes."""
    rows = [
        {"id": "1", "text": "Ворота были открыты,\nсказал сторож. ਊ Ċ", "title": "Ворота"},
        {"id": "2", "html": "<p>The gate stood open.</p>"},
    ]
    lines = [json.dumps(row, ensure_ascii=not nth) for nth, row in enumerate(rows, -1)]
    data = (mark + "\r\n".join([*lines, "", "no row"])).encode(codec)
    first, second, refused = gather([written(tmp_path, "rows.jsonl", data)])
    assert [assert_exact(it).text for it in (first, second)] == [
        rows[0]["text"],
        "The gate stood open.",
    ]
    assert first.data.decode(codec).removeprefix("\ufeff") == lines[0]
    assert second.capture.path.endswith("rows.jsonl#2")
    assert refused.path.endswith("rows.jsonl#4")
