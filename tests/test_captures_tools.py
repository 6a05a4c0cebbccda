"""Archives that wget and py-wacz made of a small invented site (tests/fixtures/archives)."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.captures import gather
from rashomon.model import Intake, Refusal
from rashomon.pages import read, reread

MADE = Path(__file__).parent / "fixtures" / "archives"
SITE = MADE / "site"
URL = "http://tarn-gazette.example/"
CRAWLED = ["index.html", "ferry.html", "bridge.html", "ferry.html", "lost.html"]
"""The pages in the order wget met them; the ferry twice, once through a redirection."""


def _gather(*names):
    found = list(gather(MADE / name for name in names))
    captures = [item for item in found if isinstance(item, Intake)]
    return captures, [item for item in found if isinstance(item, Refusal)]


def _name(intake):
    return intake.capture.url.removeprefix(URL) or "index.html"


def test_a_crawl_by_wget_gives_the_pages_as_they_lay_on_the_server():
    """Chunked, packed, in another charset or missing: the bytes are those of the site's files."""
    captures, refusals = _gather("crawl.warc.gz")
    assert refusals == []
    assert [_name(it) for it in captures] == CRAWLED
    assert [it.data for it in captures] == [(SITE / name).read_bytes() for name in CRAWLED]
    assert [it.capture.container.status for it in captures] == [200, 200, 200, 200, 404]
    assert {it.capture.container.notes for it in captures} == {()}


@pytest.mark.parametrize("order", [1, -1])
def test_the_revisits_of_a_second_crawl_are_resolved(order):
    """Wget's revisit records have the bytes of the first crawl, whichever file comes first."""
    names = ["crawl.warc.gz", "again.warc.gz"][::order]
    captures, refusals = _gather(*names)
    again = [it for it in captures if "again.warc.gz" in it.capture.path]
    assert refusals == []
    assert [it.data for it in again] == [(SITE / name).read_bytes() for name in CRAWLED]
    assert all("crawl.warc.gz#" in it.capture.container.revisit_of for it in again)
    assert {it.capture.container.notes for it in again} == {()}


def test_revisits_without_the_first_crawl_are_refused():
    """Nothing is made up for them; the picture's and the redirection's are not mentioned."""
    captures, refusals = _gather("again.warc.gz")
    assert (captures, len(refusals)) == ([], len(CRAWLED))
    assert all("not in these files" in refusal.problem for refusal in refusals)


def test_a_wacz_by_py_wacz_gives_the_listed_pages(monkeypatch):
    """The packed index leads to them, the digests are right, the titles are the list's."""
    monkeypatch.setattr("rashomon.captures.archives.warc.survey", None)
    captures, refusals = _gather("crawl.wacz")
    assert refusals == []
    assert [_name(it) for it in captures] == ["ferry.html", "bridge.html"]
    assert [it.given.claims[0].value for it in captures] == [
        "Ferry stays in harbour for a third day",
        "Footbridge at Alder Weir closed after inspection",
    ]


@pytest.mark.parametrize("archive", ["crawl.warc.gz", "crawl.wacz"])
def test_a_page_of_an_archive_reads_as_its_file(archive):
    """Text and map are those of the file alone; where only the server knew the charset, better."""
    for intake in _gather(archive)[0]:
        page = read(intake)
        assert reread(intake.data, page) == []
        if _name(intake) == "bridge.html":
            assert page.capture.encoding in {"windows-1252", "cp1252"}
            assert "“It will be weeks, not days,” said Benoît Aalto" in page.text
        else:
            alone = read(next(gather([SITE / _name(intake)])))
            assert (page.text, page.source_map) == (alone.text, alone.source_map)
