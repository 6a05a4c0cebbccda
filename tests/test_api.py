"""The Python API does what its examples promise."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import api_examples
import rashomon
import rashomon.job


@pytest.fixture
def page_file(tmp_path):
    """A small fictional text dump with two comments."""
    path = tmp_path / "page.txt"
    path.write_text(
        "Bridge at Ost closed after crack is found\n\n"
        "The old bridge at Ost was closed on Monday after a crack was found in a pillar.\n"
        "“We could not wait any longer,” said Mira Holt, the town’s engineer.\n\n"
        "  1. It was about time, I drove over it every day and it shook.\n\n"
        "  2. They knew for years!\n",
        encoding="utf-8",
    )
    return path


def test_a_page_is_read_without_a_dossier(page_file):
    """The article comes out without headline and comments."""
    body = api_examples.article(page_file)
    assert body.startswith("The old bridge at Ost was closed")
    assert "about time" not in body


def test_comments_keep_their_numbers(page_file):
    """Each comment comes with its number."""
    page = rashomon.read(page_file)
    assert [number for number, _ in api_examples.comments(page)] == [1, 2]


def test_quotations_come_with_their_speaker(page_file):
    """A direct statement knows who said it."""
    page = rashomon.read(page_file)
    assert list(api_examples.quotations(page)) == [("Mira Holt", "“We could not wait any longer,”")]


def test_a_build_counts_independent_accounts(page_file, tmp_path):
    """A folder of one page is one story with one account."""
    counted = api_examples.independent_accounts(page_file.parent, tmp_path / "out.db")
    assert counted == {"Bridge at Ost closed after crack is found": 1}
    assert api_examples.conflicts(tmp_path / "out.db") == []
    assert api_examples.family(tmp_path / "out.db") == []
    place = api_examples.to_send(tmp_path / "out.db", tmp_path / "out.html")
    assert place.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_building_twice_through_the_same_name_works(page_file, tmp_path):
    """``rashomon.build`` stays a function after it was used."""
    for name in ("a.db", "b.db"):
        rashomon.build([page_file], tmp_path / name).close()
    assert callable(rashomon.build)


def test_refusals_are_values_not_exceptions(tmp_path):
    """A missing file is named with its reason, and the caller goes on."""
    (line,) = api_examples.refused([tmp_path / "missing.html"])
    assert "missing.html" in line


def test_a_single_page_that_is_missing_raises(tmp_path):
    """Asked for one page, a file that isn't there is an error that says so."""
    with pytest.raises(rashomon.InputError, match="no such file"):
        rashomon.read(tmp_path / "missing.html")


def test_several_captures_in_one_file_need_read_all(tmp_path):
    """A file of two rows is not one page."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "One thing."}\n{"text": "Another thing."}\n', encoding="utf-8")
    with pytest.raises(rashomon.InputError, match="read_all"):
        rashomon.read(rows)


def test_exported_names_are_held():
    """The names the package promises are the names it has."""
    assert sorted(rashomon.__all__) == [
        "DossierError",
        "InputError",
        "Page",
        "RashomonError",
        "Refusal",
        "UnknownId",
        "build",
        "open",
        "read",
        "read_all",
        "report",
    ]


def test_a_build_that_waited_for_another_counts_its_pages_in(page_file, tmp_path):
    """Of two builds of one dossier at once the later one lays all pages side by side."""
    out = tmp_path / "story.db"
    other = tmp_path / "other.txt"
    other.write_text("The ferry to Ost stayed in harbour on Friday.\n", encoding="utf-8")
    with ThreadPoolExecutor(1) as pool:
        second = []

        def start_another(what, _done, _of):
            if what == "writing the dossier" and not second:
                second.append(pool.submit(rashomon.job.build, [other], out))
                time.sleep(0.3)

        rashomon.build([page_file], out, progress=start_another).close()
        assert second[0].result(timeout=60).read == 1
    with rashomon.open(out) as dossier:
        told = {entry.id for story in dossier.stories() for entry in story.pages}
        assert told == {page.id for page in dossier.pages()}
        assert len(told) == 2
