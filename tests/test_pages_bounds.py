"""A page made to fill a computer's memory ends well: read up to a bound, and it says so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.captures.media import HTML, HTML_ROW, PLAIN, TEXT_ROW
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read, reread
from rashomon.pages.bounds import MOST_CHARACTERS, MOST_LINES, MOST_MARKS

HOSTILE = """
from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read
data = b"<p>" + b"<b>a</b> " * 6_000_000
page = read(Intake(capture=describe("page", data, HTML), data=data))
status = open("/proc/self/status").read().split()
print(int(status[status.index("VmHWM:") + 1]) >> 10, page.capture.container.notes[0])
"""


def _page(data, media_type):
    return read(Intake(capture=describe("page", data, media_type), data=data))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak")
def test_a_page_of_six_million_words_in_bold_is_read_in_two_gigabytes():
    """54 MB of tiny runs of text are read as far as any page goes, and a note says how far."""
    command = [sys.executable, "-c", HOSTILE]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    megabytes, note = done.stdout.split(maxsplit=1)
    assert int(megabytes) < 2000
    assert note.startswith("read up to byte 4,499,998:")


def test_what_stands_behind_the_last_tag_that_is_read_is_left_out_and_noted():
    """Up to the bound a page is read as ever, and its map is exact."""
    data = b"<p>The ferry left.</p>" + b"<br>" * MOST_MARKS + b"<p>It came back.</p>"
    page = _page(data, HTML)
    assert page.text == "The ferry left."
    assert reread(data, page) == []
    assert page.capture.container.notes == (
        f"read up to byte 18: no page has more than {MOST_MARKS:,} tags or entities",
    )


def test_a_page_within_the_bounds_has_no_note():
    """What other pages are, and where they stand, is as it was."""
    assert _page(b"<p>The ferry left.</p>" + b"<br>" * 1000, HTML).capture.container is None


def test_a_dump_of_endless_lines_keeps_its_text_and_the_rest_has_no_role():
    """Lines beyond the bound are one block, and the text is the file's, letter for letter."""
    data = b"a ferry\n" * (MOST_LINES + 5)
    page = _page(data, PLAIN)
    rest = page.blocks[-1]
    assert page.text == data.decode()
    assert page.read(rest.span).split("\n") == ["a ferry"] * 5
    assert rest.role == "other"
    assert page.capture.container.kind == "file"
    assert f"from character {rest.span[0]:,} on" in page.capture.container.notes[0]
    assert reread(data, page) == []


def test_a_line_that_goes_over_the_bound_is_cut_between_two_words():
    """A text that is one endless line is read up to the last word that ends before the bound."""
    data = b"harbour " * (MOST_CHARACTERS // 8 + 1)
    page = _page(data, PLAIN)
    *_, first, rest = page.blocks
    assert page.read(first.span).endswith("harbour")
    assert MOST_CHARACTERS - 10 < first.span[1] <= MOST_CHARACTERS
    assert page.read(rest.span) == "harbour"


def test_white_space_beyond_the_bound_is_folded_with_the_words_around_it():
    """The text is as ever; what is left of it maps whole to its bytes."""
    words = b"a  " * (MOST_MARKS + 3)
    data = b"<p>" + words + b"<p>The end."
    page = _page(data, HTML)
    assert page.text == "a " * (MOST_MARKS + 2) + "a\nThe end."
    assert page.source_map[-2:] == (
        (2 * MOST_MARKS, 2 * MOST_MARKS + 5, 3 + 3 * MOST_MARKS, 3 + 3 * MOST_MARKS + 7),
        (2 * MOST_MARKS + 6, 2 * MOST_MARKS + 14, len(data) - 8, len(data)),
    )


def test_a_row_with_endless_escapes_keeps_its_text():
    """The text of a row stays as it is, its end mapped whole."""
    text = "\t" * (MOST_MARKS - 1) + "a\t" + "the end\tof it"
    line = json.dumps({"text": text}).encode()
    page = _page(line, TEXT_ROW)
    assert page.text == text
    assert page.source_map[-1][3] == line.index(b'"}')


def test_markup_in_a_row_with_endless_escapes_is_cut():
    """A page in a row is read up to the bound, and the note says so."""
    line = json.dumps({"html": "<p>a ferry" + "\t" * MOST_MARKS + "<p>a\tb"}).encode()
    page = _page(line, HTML_ROW)
    assert page.text == "a ferry"
    assert page.capture.container.notes[0].startswith("read up to byte")
