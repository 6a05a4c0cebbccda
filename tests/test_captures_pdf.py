"""PDF of a printed page: paragraphs, what the browser printed around them, metadata."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest

from format_samples import CAPTURES, FIXTURES, assert_exact, gathered, only, written
from rashomon.captures.files import printed
from rashomon.captures.media import PDF
from rashomon.model import Refusal
from rashomon.pages import locate

PRINTED = FIXTURES / "ledger.pdf"


def _pdf(*sheets, info="", extra=""):
    """A PDF written by hand: each sheet a list of lines, ``(x, y, size, words)``."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for lines in sheets:
        drawn = "".join(
            f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in lines
        )
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects) + 2} 0 R"
            "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        )
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}endstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    objects.append(f"<<{info}>>")
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R{extra}>>\n"
    return f"{out}startxref\n{start}\n%%EOF\n".encode("latin-1")


def _column(words, x=60, y=700, size=12, width=60):
    """Words set in lines of so many letters, as a paragraph is printed."""
    lines = re.findall(rf".{{1,{width}}}(?:\s|$)", words)
    return [(x, y - nth * size * 1.3, size, line.strip()) for nth, line in enumerate(lines)]


def test_a_printed_page_has_the_words_of_the_page_it_was_printed_from():
    """Every line of the HTML stands in the text in its order, and most stand as lines of it."""
    (intake,) = gathered(PRINTED)
    page = assert_exact(intake)
    (original,) = gathered(CAPTURES / "straitsledger-example-two-men-witness.html")
    folded, at = " ".join(page.text.split()), 0
    lines = [" ".join(line.split()) for line in assert_exact(original).text.splitlines()]
    for line in lines:
        at = folded.index(line, at) + len(line)
    own = set(page.text.splitlines())
    assert sum(line in own for line in lines) > 0.8 * len(lines)
    assert all(line in own for line in lines if len(line) > 120)


def test_what_the_browser_printed_around_the_page_tells_where_and_when():
    """Address out of the lower line, title and time of printing out of the metadata."""
    (intake,) = gathered(PRINTED)
    assert intake.capture.media_type == PDF
    assert intake.capture.url == "https://straitsledger.example/2024/03/15/two-men-witness"
    assert intake.capture.captured.basis == "container"
    claims = {(claim.field, claim.basis) for claim in intake.given.claims}
    assert claims == {("url", "printed line"), ("title", "pdf")}
    page = assert_exact(intake)
    assert page.published.earliest.startswith("2024-03-15")
    last = page.text.splitlines()[-2:]
    assert "https://straitsledger.example/2024/03/15/two-men-witness" in last[1]
    assert page.text.count("https://straitsledger.example/") == 1


def test_text_of_a_pdf_maps_whole_to_the_file():
    """There is one run; every span is located to the whole file."""
    (intake,) = gathered(PRINTED)
    page = assert_exact(intake)
    assert page.source_map == ((0, len(page.text), 0, len(intake.data)),)
    assert locate(page, (5, 9)) == [(0, len(intake.data))]
    assert page.capture.encoding is None


def test_lines_become_paragraphs(tmp_path):
    """Full lines go on, across sheets too; short ones, lists and larger ones stand alone."""
    prose = "The water came at night and nobody had been told that the gate would be open at all. "
    first = [
        (60, 760, 20, "Gate open"),
        *_column(prose * 3, y=720),
        *_column("Home\nNews\nLetters".replace("\n", " "), y=560, width=8),
        *_column("and so the town", y=120),
    ]
    lead = (60, 120, 12, "The guard was asked about it twice that night before the bell rang and")
    second = [(60, 760, 12, "went home."), (60, 700, 12, "Registered in Hask.")]
    data = _pdf([*first[:-1], lead], second)
    text = assert_exact(only(written(tmp_path, "a.pdf", data))).text
    assert "Gate open\n" in text
    assert " ".join([prose.strip()] * 3) in text
    assert "Home\nNews\nLetters" in text
    assert "before the bell rang and went home." in text
    assert text.endswith("Registered in Hask.")


def test_a_word_broken_at_a_hyphen_is_put_together(tmp_path):
    """A hyphen that was printed stays; no space is put behind it."""
    lines = [
        (60, 700, 12, "The water came at night and nobody had been told of the well-"),
        (60, 684, 12, "known gate, which stood open until the morning of the next day and"),
        (60, 668, 12, "then was shut."),
    ]
    text = assert_exact(only(written(tmp_path, "a.pdf", _pdf(lines)))).text
    assert text == (
        "The water came at night and nobody had been told of the well-known gate, which stood open"
        " until the morning of the next day and then was shut."
    )


def test_a_document_no_browser_made_was_made_when_it_says(tmp_path):
    """The date of another program is a weak claim of publication, and no capture."""
    info = "/Title(Report on the gate)/Author(Ana Sol)/Creator(Writer)"
    info += "/CreationDate(D:20240313104200+01'00')"
    intake = only(
        written(tmp_path, "a.pdf", _pdf([(60, 700, 12, "Words of a report.")], info=info))
    )
    said = {claim.field: claim.value for claim in intake.given.claims}
    assert said == {
        "title": "Report on the gate",
        "byline": "Ana Sol",
        "published": "2024-03-13T10:42:00+01:00",
    }
    assert intake.capture.captured is None


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("D:20240313104200Z", "2024-03-13T10:42:00Z"),
        ("D:20240313104200+01'00'", "2024-03-13T10:42:00+01:00"),
        ("D:20240313", "2024-03-13T00:00:00"),
        ("D:20241313", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_dates_of_pdf_are_read(stamp, moment):
    """As ISO 32000 writes them, with what is left out."""
    from rashomon.captures.files.pdf import _moment

    assert _moment(stamp) == moment


def _scan():
    """A PDF of one sheet with nothing on it but what could be a picture."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842).close()
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


LOCKED = (
    "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>"
    "/ID[<00><00>]"
)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (_scan(), "no text"),
        (_pdf([(60, 700, 12, "Secret.")], extra=LOCKED), "encrypted"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nnothing", "broken"),
        (_pdf(*[[(60, 700, 12, "w")]] * (printed.MOST_SHEETS + 1)), "sheets"),
    ],
    ids=["scan", "locked", "broken", "long"],
)
def test_a_pdf_that_gives_no_text_is_refused_in_one_line(tmp_path, data, problem):
    """Scans, locked, broken and endless files are named with what to do."""
    refusal = only(written(tmp_path, "a.pdf", data))
    assert isinstance(refusal, Refusal)
    assert problem in refusal.problem
    assert "\n" not in str(refusal)
