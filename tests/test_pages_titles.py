"""Titles without the name of their site: what parts the two."""

from __future__ import annotations

import pytest

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said."
)


def _html(head, body):
    data = f"<html lang='en-GB'><head>{head}</head><body>{body}<p>{PROSE}</p></body>".encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Bridge of the «Marrant» closed - Tarn Post", "Tarn Post"),
        ("Bridge of the »Marrant« closed | Tarn Post", "Tarn Post"),
        ("Bridge of the Marrant closed // Tarn Post", "Tarn Post"),
        ("Bridge of the Marrant closed ‹ Tarn Post", "Tarn Post"),
        ("Bridge of the Marrant closed « Tarn Post", "Tarn Post"),
    ],
)
def test_quotation_marks_part_no_title_from_its_site(title, site):
    """Guillemets around words are no signs between a title and its site; others part them."""
    headline = title.rsplit(" ", 3)[0]
    page = _html(f"<title>{title}</title>", f"<h1>{headline}</h1>")
    assert (page.title, page.publisher) == (headline, site)
