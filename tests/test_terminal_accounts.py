"""What ``show accounts`` prints of the accounts of a story."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, write
from rashomon.model import Lone
from rashomon.terminal.show import find


def test_what_an_account_alone_has_stands_below_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what it alone lacks, each on a line."""
    lone = tuple(
        Lone(
            story=small.STORY,
            account="a2",
            kind="source",
            value=value,
            missing=missing,
            page=small.POST,
            span=small.span(small.post(), "Joren Falk"),
        )
        for value, missing in (("Tilda Aune", False), ("Joren Falk", True))
    )
    write(tmp_path / "room.db", replace(small.findings(), lone=lone))
    with Dossier.open(tmp_path / "room.db") as dossier:
        find(dossier, "accounts", small.STORY).show()
    printed = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "only here: Tilda Aune" in printed
    assert "not here, but in all others: Joren Falk" in printed
