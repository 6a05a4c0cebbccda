"""Headlines in whose block their day and their author stand, parted by line breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Block, Intake
from rashomon.pages import read
from rashomon.pages.metadata.headings import parted
from rashomon.pages.text.layout import Frame, Layout

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said. Drivers were sent over the old road."
)


def _layout(text):
    return Layout(text, (), (), (Frame("", "", 0),))


def _parts(text):
    block = Block(span=(0, len(text)), role="headline", confidence=0.9)
    return [(one.role, text[slice(*one.span)]) for one in parted(_layout(text), [block])]


def test_a_cell_with_headline_day_and_author_is_three_blocks():
    """Pages laid out in tables have them so."""
    title = "Bridge at Tarn Ferry closed to lorries"
    cell = f"<b>{title}</b><br>Tuesday, March 12, 2024<br>by Ana Sol"
    table = f"<table><tr><td>{cell}<p>{PROSE}<p>{PROSE}</table>"
    data = f"<html><head><title>{title}</title></head><body>{table}".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    roles = [block.role for block in page.blocks[:4]]
    assert roles == ["headline", "dateline", "byline", "body"]
    assert page.title == title
    assert (page.published.earliest, page.bylines) == ("2024-03-12", ("Ana Sol",))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12 March 2024\nBridge closed", ["dateline", "headline"]),
        ("Bridge closed\nfor a month\nTarn Ferry, 12.3.2024", ["headline", "dateline"]),
        ("Bridge closed\nVon Ana Sol\nStand: 12.03.2024", ["headline", "byline", "dateline"]),
        ("Bridge closed\nto lorries and carts", ["headline"]),
        ("The bridge of\nMarch 12, 2024: what we know", ["headline"]),
        ("12 March 2024", ["headline"]),
    ],
)
def test_lines_of_a_headline_that_are_days_or_bylines_are_parted(text, parts):
    """Other lines are the headline's own, and a block of nothing else stays as it is."""
    assert [role for role, _ in _parts(text)] == parts


@given(st.text(alphabet="ab \n.,:0123456789/MarchbyAS", max_size=60).filter(str.strip))
def test_nothing_but_white_space_is_lost_between_the_parts(text):
    """The parts tile the block in its order."""
    parts = _parts(text)
    assert "".join("".join(said.split()) for _, said in parts) == "".join(text.split())
