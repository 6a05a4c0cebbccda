"""What ``show accounts`` prints of the accounts of a story."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, write
from rashomon.model import Lone
from rashomon.terminal.results import started
from rashomon.terminal.show import find


def test_what_an_account_alone_has_stands_below_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what it alone lacks: names on a line, each question with its number on one."""
    found = (
        ("source", "Tilda Aune", False),
        ("number", "How many cranes came? 3", False),
        ("place", "Isk", False),
        ("source", "Joren Falk", True),
    )
    lone = tuple(
        Lone(
            story=small.STORY,
            account="a2",
            kind=kind,
            value=value,
            missing=missing,
            page=small.POST,
            span=small.span(small.post(), "Joren Falk"),
        )
        for kind, value, missing in found
    )
    write(tmp_path / "room.db", replace(small.findings(), lone=lone))
    with Dossier.open(tmp_path / "room.db") as dossier:
        find(dossier, "accounts", small.STORY).show()
    printed = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "only here: Tilda Aune and Isk" in printed
    assert "only here: How many cranes came? 3" in printed
    assert "not here, but in all others: Joren Falk" in printed


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2031-05-02", "2031-05-08", "2031-05-02 to 2031-05-08"),
        ("2031-05-02", "2031-05-02", "2031-05-02"),
        (None, None, "no date known"),
    ],
)
def test_a_story_of_one_day_names_it_once(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    earliest: str | None,
    latest: str | None,
    told: str,
) -> None:
    """From a day to another, or on a day, where one is known."""
    findings = small.findings()
    (story,) = findings.stories
    dated = replace(findings, stories=(replace(story, earliest=earliest, latest=latest),))
    write(tmp_path / "room.db", dated)
    with Dossier.open(tmp_path / "room.db") as dossier:
        find(dossier, "stories", None).show()
    line = capsys.readouterr().out.splitlines()[2]
    assert line.partition("; ")[2] == told


def test_the_next_command_is_named_by_its_shorter_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it is not on PATH: from far away its whole path is the shorter one."""
    program = tmp_path / "bin" / "rashomon"
    program.parent.mkdir()
    program.touch()
    far = tmp_path.joinpath(*["deep"] * 60)
    far.mkdir(parents=True)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.argv", [str(program)])
    monkeypatch.chdir(tmp_path)
    assert started() == str(Path("bin", "rashomon"))
    monkeypatch.chdir(far)
    assert started() == str(program)
