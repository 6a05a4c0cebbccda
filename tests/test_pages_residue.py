"""Comments and strings of code that run over several lines of a text dump."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.pages.wording.residue import enclosed

NOTES = ["/**", "* The first line is shown before the others are loaded", "* and may change.", "*/"]
DATA = [
    '"articleBody" : "The ferry over the Tarn will not run from Monday.',
    "Engineers found cracks in both of its cables.",
    'Lorries must take the old road.",',
    '"dateCreated" : "2019-05-03"',
]
PROSE = ["The ferry over the Tarn will not run.", "Engineers found cracks."]


@pytest.mark.parametrize(
    ("lines", "inside"),
    [
        ([*PROSE, *NOTES, *PROSE], [2, 3, 4, 5]),
        ([*DATA, *PROSE], [0, 1, 2]),
        (["/* menu */ /* footer", *PROSE, "ends */", *PROSE], [0, 1, 2, 3]),
    ],
    ids=["comment", "string", "second of two comments"],
)
def test_what_stands_within_code_is_code(lines, inside):
    """From the line that opens a comment or a string to the one that ends it."""
    assert enclosed(lines) == inside


@pytest.mark.parametrize(
    "lines",
    [
        ["/* one line */", *PROSE, "2 */ 3"],
        ["/* never closed", *PROSE],
        ["/* closed far below", *PROSE * 40, "*/"],
        ['"name": "Ferry"', *PROSE, 'said "no",'],
        ['"name": "Ferry', '"title": "Tarn",', *PROSE, '"'],
        ['"We go on," she said: "The ferry', *PROSE, 'will run."'],
    ],
    ids=["whole", "open", "far", "whole string", "next key", "quotation"],
)
def test_what_only_looks_open_encloses_nothing(lines):
    """A story is not swallowed by a sign that nothing answers."""
    assert enclosed(lines) == []


@given(st.lists(st.one_of(st.sampled_from([*NOTES, *DATA, *PROSE]), st.text())))
def test_enclosed_lines_are_lines_of_the_page_in_order(lines):
    """Places among the lines, ascending, none twice; never one alone."""
    inside = enclosed(lines)
    assert inside == sorted(set(inside))
    assert set(inside) <= set(range(len(lines)))
    assert len(inside) != 1
