"""Captured words in the terminal: they can't steer it, nor mislead who reads."""

import pytest
from typer.testing import CliRunner

import reading_room_fixtures as small
from rashomon.cli import app

TRICK = "\x1b[2J\x07\u202eeliaD\x9b31m"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The small dossier, with a page that tries."""
    page = small.made("trick", TRICK, "2031-05-03", [("headline", TRICK), ("body", f"No {TRICK}.")])
    return small.write(tmp_path_factory.mktemp("hostile") / "story.db", page)


@pytest.mark.parametrize(
    "asked", [("show", "page", "trick"), ("show", "stories"), ("search", "eliaD"), ("trace", "No")]
)
def test_nothing_captured_steers_the_terminal(path, asked):
    """Controls are left out, and what turns the direction of words is written out."""
    command, *rest = asked
    done = CliRunner().invoke(app, [command, str(path), *rest])
    assert done.exit_code == 0
    assert not set(done.output) & set("\x1b\x07\x9b\u202e")


def test_the_trick_is_shown_for_what_it_is(path):
    """Whoever reads sees that there is one."""
    shown = CliRunner().invoke(app, ["show", str(path), "page", "trick"]).output
    assert "‹U+202E›eliaD" in shown
