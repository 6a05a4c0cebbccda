"""Where a report goes: into its place whole, never over something else; the command and the API."""

import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
import reading_room_fixtures as small
from rashomon import dossier
from rashomon.errors import DossierError, RashomonError, UnknownId
from rashomon.model import Stemma, Story, Witness
from rashomon.reading_room.report import largest, write

COMMAND = Path(sys.executable).with_name("rashomon")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The small dossier, with a second and smaller story."""
    place = tmp_path_factory.mktemp("saving") / "story.db"
    found = small.findings()
    lone = Story(id="quince", title="Pruning", pages=(small.ALONE,), earliest=None, latest=None)
    garden = Stemma(
        witnesses=(Witness(id=small.ALONE, kind="page", name="Garden Notes"),), derivations=()
    )
    fields = {name: getattr(found, name) for name in found.__struct_fields__}
    fields["stories"] = (lone, *found.stories)
    fields["stemmas"] = {**found.stemmas, "quince": garden}
    dossier.write(place, dossier.Findings(**fields))
    return place


@pytest.fixture
def opened(path):
    """The dossier, open."""
    with rashomon.open(path) as found:
        yield found


def report(*arguments):
    """Run the command and keep what it said."""
    return subprocess.run(
        [COMMAND, "report", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_a_report_appears_whole(opened, tmp_path):
    """The file is there, and nothing beside it."""
    place = write(opened, tmp_path / "page.html")
    assert place.read_text(encoding="utf-8").endswith("</html>")
    assert list(tmp_path.iterdir()) == [place]


def test_a_former_report_is_replaced(opened, tmp_path):
    """A report is known by what it says of itself, whatever it is called."""
    place = tmp_path / "report"
    write(opened, place, "quince")
    write(opened, place, "bridge")
    assert "Cracked bridge" in place.read_text(encoding="utf-8")


def test_a_link_is_followed(opened, tmp_path):
    """Where a link stands, the file it leads to is replaced and the link stays."""
    (tmp_path / "link.html").symlink_to(tmp_path / "page.html")
    place = write(opened, tmp_path / "link.html")
    assert (place.name, (tmp_path / "link.html").is_symlink()) == ("page.html", True)


@pytest.mark.parametrize("name", ["notes.txt", "capture.html", "capture.HTM"])
def test_another_file_is_left_alone(opened, tmp_path, name):
    """What is no report is not written over: a page may be a capture."""
    place = tmp_path / name
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(RashomonError, match="is there already and is no report; name another"):
        write(opened, place)
    assert place.read_text(encoding="utf-8") == "mine"


def test_the_dossier_itself_is_left_alone(opened, path):
    """Nor is the dossier."""
    before = path.read_bytes()
    with pytest.raises(RashomonError, match="is no report"):
        write(opened, path)
    assert path.read_bytes() == before


def test_a_folder_is_no_place(opened, tmp_path):
    """A folder's name gets a file's name as advice."""
    with pytest.raises(RashomonError, match=r"is a folder; name the file itself, such as .*\.html"):
        write(opened, tmp_path)


def test_a_place_that_cannot_be_written_is_told(opened, tmp_path):
    """A folder that isn't there, a name too long: one line each, and nothing left behind."""
    for place in (tmp_path / "none" / "page.html", tmp_path / f"{'x' * 250}.html"):
        with pytest.raises(RashomonError, match="can't be written"):
            write(opened, place)
    assert list(tmp_path.iterdir()) == []


def test_what_fails_half_way_leaves_what_was_there(opened, tmp_path, monkeypatch):
    """A full disk costs neither the former report nor any room."""
    place = write(opened, tmp_path / "page.html")
    before = place.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(RashomonError, match="No space left on device"):
        write(opened, place, "quince")
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (before, [place])


def test_the_largest_story_is_taken(opened):
    """Of several stories the one with the most pages, wherever it stands in the list."""
    assert largest(opened).id == small.STORY


def test_a_dossier_without_a_story_has_no_report(tmp_path):
    """That is said, with what to do."""
    dossier.write(tmp_path / "empty.db", dossier.Findings())
    with (
        rashomon.open(tmp_path / "empty.db") as empty,
        pytest.raises(DossierError, match="holds no story"),
    ):
        write(empty, tmp_path / "page.html")


def test_an_unknown_story_is_told(opened, tmp_path):
    """And nothing is written."""
    with pytest.raises(UnknownId):
        write(opened, tmp_path / "page.html", "none")
    assert list(tmp_path.iterdir()) == []


def test_from_python(path, tmp_path):
    """One call opens the dossier, writes the file and says where it is."""
    place = rashomon.report(path, tmp_path / "page.html", story="qui")
    assert "Pruning" in place.read_text(encoding="utf-8")


def test_the_command_says_which_story_it_took(path, tmp_path):
    """The file on stdout; which story, and how to name another, on stderr."""
    done = report(path, "-o", tmp_path / "page.html")
    assert (done.returncode, done.stdout.strip()) == (0, str(tmp_path / "page.html"))
    assert done.stderr.count("\n") == 1
    assert "bridge has the most pages of 2 stories; --story takes" in done.stderr
    assert "Cracked bridge" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_command_takes_a_named_story(path, tmp_path):
    """And says nothing more."""
    done = report(path, "-o", tmp_path / "page.html", "--story", "quince")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--story", "none", "-o", "page.html"], "no story"),
        (["-o", "."], "is a folder"),
        (["-o", "none/page.html"], "can't be written"),
        (["-o", ""], "an empty name"),
        ([], "--output"),
    ],
)
def test_the_command_refuses_in_one_line(path, arguments, said):
    """Wrong use ends with 2 and says what to do, without a traceback."""
    done = report(path, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
