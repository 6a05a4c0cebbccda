"""Questions that no list of words limits: amounts, hours, and one answer against another."""

from __future__ import annotations

import pytest

from accounts_samples import laid, page

CASES = {
    "How far beyond the runway?": (
        "The plane came to a stop about 310 metres beyond the runway, police said.",
        "The plane came to rest in a beet field 180 metres beyond the runway, the airport said.",
        ("about 310 metres", "180 metres"),
    ),
    "How many: six or three?": (
        "On the ice that night were six, not the three of the report.",
        "The report has three on the ice that night.",
        ("six", "three"),
    ),
    "Which: flour or sugar?": (
        "The union says that the van carried flour, not sugar.",
        "The van that overturned carried sugar for the bakery.",
        ("flour", "sugar"),
    ),
}


@pytest.mark.parametrize("question", CASES)
def test_the_question_asks_for_what_the_cells_read(question: str):
    """Each cell is the words of its page, on a question that a person would ask."""
    one, other, expected = CASES[question]
    pages = {it.id: it for it in (page("a", one), page("b", other))}
    found = [it for it in laid(*pages.values()) if it.about == question]
    assert [(it.verdict, tuple(cell.value for cell in it.cells)) for it in found] == [
        ("conflict", expected)
    ]
    cells = [cell for it in found for cell in it.cells]
    assert [pages[cell.page].read(cell.span) for cell in cells] == list(expected)
