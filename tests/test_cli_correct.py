"""``rashomon correct``, and what the other commands say of corrections."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import reading_room_fixtures as small
from rashomon.cli import app
from rashomon.dossier import Dossier

COMMAND = Path(sys.executable).with_name("rashomon")


@pytest.fixture
def path(tmp_path):
    """The small dossier."""
    return small.write(tmp_path / "story.db")


def rashomon(*words):
    """What a command printed; it must have gone well."""
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exception is None, done.output
    assert done.exit_code == 0
    return done.output


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        (("derivation", small.DAILY, small.POST), "is not from “Isk Valley Post"),
        (("derivation", small.WATCH, "nordvik wire"), "is not from “Nordvik Wire”"),
        (("names", "Joren Falk", "Isk"), "“Isk” is the same as “Joren Falk”"),
        (("names", "Joren Falk", "Isk", "--two"), "“Isk” is somebody else than “Joren Falk”"),
        (("role", small.ALONE, "before the buds", "appeal"), "is an appeal to readers"),
        (("published", small.POST, "2031-05-01"), "was published on 1 May 2031"),
    ],
)
def test_a_correction_is_said_back(path, said, reads):
    """In the words that the reading room uses, with its number and what is to be done."""
    output = rashomon("correct", path, *said, "--note", "seen by eye")
    assert reads in output
    assert "   1  " in output
    assert "seen by eye" in output
    assert f" build -o {path}\n" in output


def test_corrections_are_listed_and_taken_back(path):
    """Alone the command lists all, those taken back among them."""
    assert rashomon("correct", path).startswith("no corrections")
    rashomon("correct", path, "published", small.POST, "2031-05-01")
    assert "taken back" in rashomon("correct", path, "undo", "1")
    assert "taken back" in rashomon("correct", path)
    with Dossier.open(path) as dossier:
        assert dossier.page(small.POST) == small.post()


def test_corrections_are_json_lines_for_machines(path):
    """The value that is stored, with what it overrules."""
    made = json.loads(rashomon("correct", path, "derivation", small.DAILY, small.POST, "--json"))
    assert made["decision"]["finding"] == "derivation"
    assert made["decision"]["found"]["share"] == 0.93
    assert [json.loads(rashomon("correct", path, "list", "--json"))] == [made]


def test_what_was_overruled_is_said_in_the_family_tree(path):
    """And below it who said so."""
    rashomon("correct", path, "derivation", small.DAILY, small.POST)
    shown = rashomon("show", path, "stemma")
    assert "overruled: copied 93 % from Isk Valley Post, very likely" in shown
    assert "corrected by people" in shown
    assert "corrected by people" in rashomon("show", path, "page", small.DAILY)
    assert "corrected by people" not in rashomon("show", path, "page", small.ALONE)


def test_what_can_not_be_recorded_is_one_line_and_an_honest_code(path):
    """No traceback; 2 is wrong use."""
    done = subprocess.run(
        [COMMAND, "correct", path, "published", small.POST, "soon"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == (
        "rashomon: soon: is no date; write it as 2031-05-02, or 2031-05-02T14:30Z\n"
    )


def test_the_next_command_can_be_typed_as_it_stands(tmp_path):
    """Also for a dossier with a space in its name."""
    spaced = small.write(tmp_path / "my story.db")
    output = rashomon("correct", spaced, "published", small.POST, "2031-05-01")
    assert f" build -o '{spaced}'" in output
