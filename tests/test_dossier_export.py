"""Exports hold the same values, in the words of the contract."""

from __future__ import annotations

import json

import msgspec
import pytest

from dossier_samples import FIRST, SECOND, at, ferry
from rashomon.dossier import FORMATS, Dossier, export, write
from rashomon.errors import RashomonError
from rashomon.model import Page


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The dossier of the ferry."""
    path = tmp_path_factory.mktemp("ferry") / "story.db"
    write(path, ferry())
    with Dossier.open(path) as opened:
        yield opened


def rows(folder, name):
    """The lines of an exported file."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_files_of_jsonl(dossier, tmp_path):
    """One file a kind of value is written, and named to the caller."""
    written = export(dossier, "jsonl", tmp_path / "new" / "folder")
    lines = {path.name: len(path.read_bytes().splitlines()) for path in written}
    assert lines == {
        "pages.jsonl": 3,
        "passages.jsonl": 1,
        "derivations.jsonl": 2,
        "stories.jsonl": 2,
        "accounts.jsonl": 2,
        "comparisons.jsonl": 1,
        "lone.jsonl": 1,
        "corrections.jsonl": 0,
    }


def test_pages_read_back(dossier, tmp_path):
    """An exported page is the page."""
    export(dossier, "jsonl", tmp_path)
    lines = (tmp_path / "pages.jsonl").read_bytes().splitlines()
    assert [msgspec.json.decode(line, type=Page) for line in lines] == list(dossier.pages())


def test_words_of_the_contract(dossier, tmp_path):
    """Each file has the fields that the contract names."""
    export(dossier, "jsonl", tmp_path)
    assert rows(tmp_path, "stories")[0] == {
        "id": "ferry",
        "title": "Ferry runs aground",
        "pages": ["post-1", "relay-1"],
        "earliest": "2031-03-04",
        "latest": None,
    }
    assert rows(tmp_path, "accounts")[0] == {
        "story": "ferry",
        "id": "a1",
        "root": "post-1",
        "pages": ["post-1", "relay-1"],
        "confidence": 0.9,
    }
    assert rows(tmp_path, "pages")[0]["statements"][0] == {
        "id": "s1",
        "content": [list(at(FIRST, "We felt two hard knocks,"))],
        "cue": [list(at(FIRST, "said"))],
        "source": [list(at(FIRST, "Mira Holm")), list(at(FIRST, "a passenger"))],
        "speaker": {
            "name": "Mira Holm",
            "span": list(at(FIRST, "Mira Holm")),
            "named": True,
            "kind": "person",
        },
        "type": "direct",
        "confidence": 0.97,
        "act": "says",
        "negated": False,
        "hedged": False,
        "by_reader": False,
    }
    assert rows(tmp_path, "passages")[0]["variants"] == [
        {
            "a_span": list(at(FIRST, "two")),
            "b_span": list(at(SECOND, "three")),
            "kind": "number",
        }
    ]
    assert rows(tmp_path, "comparisons")[0]["cells"][1] == {
        "account": None,
        "page": "relay-1",
        "span": list(at(SECOND, "four hundred")),
        "value": "400",
        "by_reader": True,
        "speaker": None,
    }
    assert rows(tmp_path, "derivations")[1] == {
        "copy": "post-1",
        "exemplar": None,
        "outside": "harbour office",
        "kind": "cited",
        "share": 0.1,
        "confidence": 0.6,
        "evidence": [],
        "undetermined": True,
        "lost": None,
    }


def test_unknown_format_names_the_known(dossier, tmp_path):
    """Asking for a format that isn't there is answered with those that are."""
    known = ", ".join(FORMATS)
    with pytest.raises(RashomonError, match=f"docx: is no format .*; choose one of: {known}"):
        export(dossier, "docx", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_folder_that_is_a_file(dossier, tmp_path):
    """A folder that can't be made is one line that says so."""
    (tmp_path / "out").touch()
    with pytest.raises(RashomonError, match=r"out: can't be written .*; name a folder"):
        export(dossier, "jsonl", tmp_path / "out")
