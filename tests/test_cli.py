"""The command line as a person meets it: the real command, its words and its exit codes."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import resource
import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("rashomon")
DOCUMENTED = Path(__file__).parent.parent / "docs" / "commands.md"

PAGE = """Ferry to Ost stays in harbour

The ferry to Ost stayed in harbour on Friday because of high waves.
“We will not sail before Sunday,” said Captain Ines Varga.
About 120 passengers were waiting, the harbour office said.
"""


def rashomon(*arguments, stdin=None):
    """Run the installed command and keep what it said."""
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    """A folder with one good page."""
    captures = tmp_path / "captures"
    captures.mkdir()
    (captures / "ferry.txt").write_text(PAGE, encoding="utf-8")
    return captures


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """A dossier of one small page, made by the command itself."""
    place = tmp_path_factory.mktemp("story")
    (place / "ferry.txt").write_text(PAGE, encoding="utf-8")
    done = rashomon("build", place / "ferry.txt", "-o", place / "story.db")
    assert done.returncode == 0, done.stderr
    return place / "story.db"


def _build(*paths, into):
    return rashomon("build", *paths, "-o", into)


def test_help_is_quick_and_names_every_command():
    """``--help`` imports nothing heavy."""
    started = time.perf_counter()
    done = rashomon("--help")
    assert time.perf_counter() - started < 1.5
    for command in (
        "build",
        "read",
        "show",
        "search",
        "trace",
        "compare",
        "export",
        "verify",
        "serve",
    ):
        assert f"  {command} " in done.stdout


def test_the_command_reference_is_current():
    """docs/commands.md is what the commands say of themselves (``make docs`` writes it)."""
    command = [Path(sys.executable).with_name("typer"), "rashomon.cli", "utils", "docs"]
    made = subprocess.run(
        [*command, "--name", "rashomon"], capture_output=True, text=True, check=True
    )
    assert DOCUMENTED.read_text(encoding="utf-8").strip() == made.stdout.strip()


def test_a_build_says_what_it_found_and_where_to_look(folder, tmp_path):
    """The summary counts and names the next commands; the exit code is 0."""
    done = _build(folder, into=tmp_path / "story.db")
    assert done.returncode == 0
    assert "1 capture read" in done.stdout
    assert "rashomon serve" in done.stdout
    assert "\x1b[" not in done.stdout + done.stderr


def test_on_a_terminal_a_build_draws_its_own_progress_only(folder, tmp_path):
    """The steps are named in plain words; the engine below draws nothing of its own."""
    screen, terminal = pty.openpty()
    command = [COMMAND, "build", folder, "-o", tmp_path / "story.db"]
    with subprocess.Popen(command, stdout=terminal, stderr=terminal) as running:
        os.close(terminal)
        drawn = b""
        with contextlib.suppress(OSError):  # how Linux says that the other end is closed
            while piece := os.read(screen, 65536):
                drawn += piece
    os.close(screen)
    assert running.returncode == 0
    assert b"reading pages" in drawn
    assert b"rows in" not in drawn


def test_building_again_adds_and_keeps(folder, tmp_path):
    """What the dossier holds is not read again; what is new is added."""
    _build(folder, into=tmp_path / "story.db")
    (folder / "late.txt").write_text(PAGE.replace("120", "150"), encoding="utf-8")
    done = _build(folder, into=tmp_path / "story.db")
    assert "1 capture read, 1 known already" in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.html", b"", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "PNG picture"),
    ],
)
def test_a_bad_file_is_named_and_the_rest_is_built(folder, tmp_path, name, data, said):
    """One line for the bad file, exit code 1, and the good page is in the dossier."""
    (folder / name).write_bytes(data)
    done = _build(folder, into=tmp_path / "story.db")
    assert done.returncode == 1
    (line,) = [line for line in done.stderr.splitlines() if name in line]
    assert said in line
    assert "1 capture read" in done.stdout


def test_invalid_json_on_one_line_leaves_the_others(tmp_path):
    """Line 3 of 5 is refused by file and line; four rows are built."""
    rows = [
        json.dumps({"id": f"row{n}", "text": f"Row {n} says the pier was shut."}) for n in range(5)
    ]
    rows[2] = '{"id": "row2", "text": '
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    done = _build(tmp_path / "rows.jsonl", into=tmp_path / "story.db")
    assert done.returncode == 1
    assert re.search(r"rows\.jsonl.*3", done.stderr)
    assert "4 captures read" in done.stdout


def test_a_missing_path_beside_a_good_one_is_refused(folder, tmp_path):
    """The typo is named; the other path is built."""
    done = _build(folder, tmp_path / "typo", into=tmp_path / "story.db")
    assert done.returncode == 1
    assert "typo" in done.stderr


def test_nothing_but_a_missing_path_is_wrong_use(tmp_path):
    """With nothing to build there is no dossier, one line, and exit code 2."""
    done = _build(tmp_path / "typo", into=tmp_path / "story.db")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "typo: no such file or folder" in done.stderr
    assert not (tmp_path / "story.db").exists()


def test_a_folder_without_captures_says_so(tmp_path):
    """An empty folder is named, with what to put there."""
    (tmp_path / "hollow").mkdir()
    done = _build(tmp_path / "hollow", into=tmp_path / "story.db")
    assert done.returncode == 2
    assert "no captures" in done.stderr


def test_a_file_that_is_no_dossier_is_left_alone(folder, tmp_path):
    """An output that is something else is refused before anything is read."""
    other = tmp_path / "notes.txt"
    other.write_text("my notes", encoding="utf-8")
    done = _build(folder, into=other)
    assert done.returncode == 2
    assert "notes.txt" in done.stderr
    assert other.read_text(encoding="utf-8") == "my notes"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's /proc")
def test_a_file_that_cant_be_read_is_named(folder, tmp_path):
    """A file whose bytes the system won't give (to root neither) is refused by name."""
    (folder / "locked.txt").symlink_to("/proc/self/mem")
    done = _build(folder, into=tmp_path / "story.db")
    assert done.returncode == 1
    assert "locked.txt: can't be read" in done.stderr
    assert "1 capture read" in done.stdout


def test_a_full_disk_leaves_the_old_dossier(folder, tmp_path):
    """Without room to write, one line says so, and the old dossier stands as it was."""
    out = tmp_path / "story.db"
    _build(folder, into=out)
    (folder / "long.txt").write_text(PAGE + secrets.token_hex(400_000), encoding="utf-8")
    before = rashomon("show", out, "--json").stdout
    done = subprocess.run(
        [COMMAND, "build", folder, "-o", out],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)),
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "story.db" in done.stderr
    assert rashomon("show", out, "--json").stdout == before
    assert rashomon("verify", out).returncode == 0


@pytest.mark.slow
def test_a_killed_build_leaves_the_old_dossier_and_goes_on(folder, tmp_path):
    """Killed in the middle, the old dossier still verifies; the same command then finishes."""
    out = tmp_path / "story.db"
    _build(folder, into=out)
    for number in range(30):
        text = PAGE.replace("120", str(200 + number))
        (folder / f"more{number}.txt").write_text(text, encoding="utf-8")
    command = [COMMAND, "build", folder, "-o", out]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2.5)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert rashomon("verify", out).returncode == 0
    done = _build(folder, into=out)
    assert done.returncode == 0, done.stderr
    listed = rashomon("show", out, "page", "--json")
    assert listed.returncode == 2
    assert sum(1 for _ in rashomon("show", out, "voices").stdout.splitlines()) > 30


def test_read_prints_a_json_line_a_page(folder):
    """Pages come without a dossier, in the words of the contract."""
    done = rashomon("read", folder)
    (page,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert page["title"] == "Ferry to Ost stays in harbour"
    assert set(page) >= {"id", "capture", "text", "source_map", "blocks", "statements", "credits"}
    assert set(page) >= {"times", "quantities", "names", "bylines", "published", "language"}


def test_read_body_prints_the_article(folder):
    """``--body`` prints only the article."""
    done = rashomon("read", "--body", folder)
    assert done.stdout.startswith("The ferry to Ost stayed in harbour")


def test_a_list_of_paths_comes_on_standard_input(folder):
    """A dash reads the paths from standard input, one a line."""
    done = rashomon("read", "-", stdin=f"{folder / 'ferry.txt'}\n")
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("view", ["stories", "story", "voices", "credits", "stemma", "accounts"])
def test_every_view_shows_something_for_people_and_machines(story, view):
    """Each view prints text, and JSON lines with ``--json``."""
    for_people = rashomon("show", story, view)
    assert (for_people.returncode, for_people.stderr) == (0, "")
    for line in rashomon("show", story, view, "--json").stdout.splitlines():
        json.loads(line)


def test_a_page_is_shown_by_the_beginning_of_its_id(story):
    """A unique prefix is enough."""
    (page,) = [
        json.loads(line)
        for line in rashomon("read", story.with_name("ferry.txt")).stdout.splitlines()
    ]
    done = rashomon("show", story, "page", page["id"][:8])
    assert "Captain Ines Varga" in done.stdout


@pytest.mark.parametrize("arguments", [("page", "ffff"), ("page",), ("weather",)])
def test_an_unknown_view_or_id_says_what_to_do(story, arguments):
    """One line and exit code 2, never a traceback."""
    done = rashomon("show", story, *arguments)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_search_finds_words_by_role(story):
    """A word of the body is found there and not among the comments."""
    assert "waves" in rashomon("search", story, "waves", "--role", "body").stdout
    assert "nothing found" in rashomon("search", story, "waves", "--role", "comment").stdout


def test_search_words_are_never_a_syntax_error(story):
    """Stray quotation marks and operators are words like any others."""
    assert rashomon("search", story, '"waves AND (').returncode == 0


def test_trace_names_who_had_the_words(story):
    """A typed sentence is found where it stands."""
    done = rashomon("trace", story, "We will not sail before Sunday")
    assert "We will not sail before Sunday" in done.stdout


def test_export_writes_the_contract_files(story, tmp_path):
    """A file of JSON lines for each kind of value, each line valid."""
    done = rashomon("export", story, "--as", "jsonl", "-o", tmp_path / "out")
    assert done.returncode == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    across = ("passages", "derivations", "stories", "accounts", "comparisons", "lone")
    assert names == {f"{table}.jsonl" for table in ("pages", *across, "corrections")}
    for path in (tmp_path / "out").iterdir():
        for line in path.read_text(encoding="utf-8").splitlines():
            json.loads(line)


def test_export_of_an_unknown_format_names_the_known_ones(story, tmp_path):
    """Wrong use, with the formats there are."""
    done = rashomon("export", story, "--as", "papyrus", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "jsonl" in done.stderr


def test_verify_walks_the_chain_of_custody(story):
    """An untouched dossier holds."""
    done = rashomon("verify", story)
    assert done.returncode == 0
    assert done.stdout.strip().endswith(", 0 failed")


def test_a_missing_dossier_is_one_line(tmp_path):
    """No traceback for a dossier that isn't there."""
    done = rashomon("show", tmp_path / "nowhere.db")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


README = Path(__file__).parent.parent / "README.md"


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_the_readme_shows_what_the_commands_print(example_path, tmp_path, nth):
    """Each line the README shows under a command is a line that the command prints."""
    path = shutil.copy(example_path, tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    for session in re.split(r"(?m)^\$ rashomon ", blocks[nth])[1:]:
        command, *shown = session.splitlines()
        if command.startswith("build"):
            continue
        words = shlex.split(command.replace("story.db", str(path)))
        printed = rashomon(*words).stdout
        assert [line for line in shown if line != "…" and line not in printed] == []


def test_read_of_nothing_but_a_missing_path_is_wrong_use(tmp_path):
    """Where no page came out, the exit code says so."""
    done = rashomon("read", tmp_path / "typo")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no such file or folder" in done.stderr


@pytest.mark.parametrize("command", [("read", "-"), ("build", "-", "-o", "never.db")])
def test_an_empty_list_of_paths_is_wrong_use(command):
    """A list without a path is one line and exit code 2."""
    done = rashomon(*command, stdin="\n\n")
    assert done.returncode == 2
    assert done.stderr == (
        "rashomon: standard input: names no captures; write a path on each line\n"
    )


def test_a_list_of_paths_may_stand_between_nuls(tmp_path):
    """What ``find -print0`` writes is taken, line breaks and other bytes in names included."""
    names = [b"two\nlines.txt", b"caf\xe9.txt", b" spaces .txt"]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(PAGE, encoding="utf-8")
    listed = b"".join(os.fsencode(tmp_path) + b"/" + name + b"\0" for name in names)
    done = subprocess.run([COMMAND, "read", "-"], capture_output=True, input=listed, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    paths = [json.loads(line)["capture"]["path"] for line in done.stdout.splitlines()]
    assert paths == [
        f"{tmp_path}/{name}" for name in ("two\nlines.txt", r"caf\xe9.txt", " spaces .txt")
    ]


def test_a_refused_name_with_line_breaks_stays_one_line(folder):
    """Each refusal is one line, whatever the file is called."""
    (folder / "two\nlines.html").write_bytes(b"")
    done = rashomon("read", folder)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["build", "export"])
def test_an_empty_output_name_is_wrong_use(story, command):
    """An unset variable of a script never means the folder one is in."""
    done = rashomon(command, story, "-o", "")
    assert done.returncode == 2
    assert "an empty name" in done.stderr


def test_the_list_of_stories_takes_no_id(story):
    """An id after ``stories`` is answered with the view that takes one."""
    done = rashomon("show", story, "stories", "story-1")
    assert done.returncode == 2
    assert "show DB story ID" in done.stderr


def test_words_to_trace_may_hold_broken_bytes(story):
    """Bytes that are no UTF-8 on the command line are words found nowhere."""
    done = rashomon("trace", story, os.fsdecode(b"\xff\xfe broken"), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["sightings"] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [("show",), ("trace", "harbour"), ("verify",)])
def test_output_that_cant_be_written_is_one_line(story, command):
    """A full disk behind ``>`` is one line and exit code 2."""
    name, *words = command
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [COMMAND, name, story, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr


def test_a_terminal_that_knows_few_characters_still_gets_words(story):
    """What it can't show becomes a question mark."""
    done = subprocess.run(
        [COMMAND, "show", story, "voices"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ines Varga" in done.stdout


def test_where_to_look_next_can_be_pasted(folder, tmp_path):
    """A dossier's name with a blank in it is quoted in the commands to type next."""
    done = _build(folder, into=tmp_path / "my story.db")
    assert f" show '{tmp_path}/my story.db' " in done.stdout


def test_the_version_is_told():
    """For a report of a fault, and for who packs it."""
    done = rashomon("--version")
    assert (done.returncode, done.stdout) == (0, f"rashomon {version('rashomon')}\n")


def test_the_package_runs_as_a_module():
    """Where the command is not on the path: with its exit codes, too."""
    told = [
        subprocess.run(
            [sys.executable, "-m", "rashomon", *asked], capture_output=True, text=True, check=False
        )
        for asked in (["--version"], ["show", "nowhere.db"])
    ]
    assert [one.returncode for one in told] == [0, 2]
    assert told[0].stdout == f"rashomon {version('rashomon')}\n"


def test_output_that_nobody_reads_on_is_no_fault(folder):
    """As in `rashomon read … | head`: 1 would say that an input was refused."""
    rows = [
        json.dumps({"text": f"Row {number} of the ferry. {'x' * 9_000}"}) for number in range(40)
    ]
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    started = subprocess.Popen(
        [COMMAND, "read", "--voices", "rules", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    started.stdout.read(10)
    started.stdout.close()
    assert (started.stderr.read(), started.wait()) == (b"", 0)
    started.stderr.close()


def test_who_stops_a_command_is_told_how_to_go_on(tmp_path):
    """Ctrl-C ends it with the status that shells know, and one line."""
    pipe = tmp_path / "paths"
    os.mkfifo(pipe)
    with pipe.open("r+b", buffering=0) as waiting:  # it waits for a list that never ends
        started = subprocess.Popen(
            [COMMAND, "build", "-", "-o", str(tmp_path / "story.db")],
            stdin=waiting,
            stderr=subprocess.PIPE,
        )
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(3)
        started.send_signal(signal.SIGINT)
        said = started.stderr.read()
    assert started.wait() == 130
    assert said == b"rashomon: stopped; run the same command again to go on\n"
    started.stderr.close()
