"""What ``show page`` prints of a page's metadata."""

from __future__ import annotations

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Dating, Intake
from rashomon.pages import read
from rashomon.reading_room.clock import when
from rashomon.terminal.facts import Line, lines
from rashomon.terminal.output import shown_date

PROSE = "<p>The bridge at Tarn Ferry was closed to lorries on Monday, the authority said.</p>" * 3
HEAD = (
    "<title>Bridge closed at Tarn Ferry</title>"
    '<meta property="article:published_time" content="2023-05-12T08:00:00Z">'
    '<link rel="canonical" href="https://gazette.example/2023/05/10/bridge">'
)


def _page():
    body = f"<h1>Bridge closed at Tarn Ferry</h1><p class='byline'>By Ana Sol</p>{PROSE}"
    data = f"<html lang='en'><head>{HEAD}</head><body>{body}</body></html>".encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


def test_claims_that_say_the_same_are_one_line():
    """A title that two places give is printed once, with both."""
    titles = [line for line in lines(_page()) if line.name == "Title"]
    assert titles == [
        Line("Title", "Bridge closed at Tarn Ferry", ("headline", "title"), differs=False)
    ]


def test_claims_that_disagree_are_said_to():
    """The day in the address is not the day that is believed, and stands below it."""
    dates = [(line.value[:10], line.differs) for line in lines(_page()) if line.name == "Published"]
    assert dates == [("2023-05-12", False), ("2023-05-10", True)]


def test_every_author_is_believed():
    """A byline in the page's own list differs from nothing."""
    assert [line.differs for line in lines(_page()) if line.name == "By"] == [False]


def test_the_capture_is_dated_too():
    """What a cache left at the end of a page dates its capture, with its basis, last of all."""
    end = b"<!-- Served from: gazette.example @ 2023-05-13 10:42:00 by W3 Total Cache -->"
    data = f"<html><head>{HEAD}</head><body>{PROSE}</body></html>".encode() + end
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    *_, last = lines(page)
    assert last == Line("Captured", "2023-05-13 10:42, no zone known", ("cache",), differs=False)


def test_a_time_without_a_zone_says_so():
    """The interval of all zones is printed as the time it was written as."""
    local = Dating(
        earliest="2023-05-12T10:42:00+14:00", latest="2023-05-12T10:42:00-12:00", basis="text"
    )
    assert shown_date(local) == "2023-05-12 10:42, no zone known (text)"
    assert when(local) == "12 May 2023, 10:42, no zone known"
