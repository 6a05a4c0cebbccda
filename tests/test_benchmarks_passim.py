"""passim as a peer: where it is looked for, what is read from it, and whose seconds are counted."""

from __future__ import annotations

import subprocess
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.lineage import passim

TEXTS = {"wren": "One bell rang twice. Fog.", "tern": "Rain. One bell rang twice."}
BELL = "One bell rang twice."
PLACES = {name: (text.index(BELL), text.index(BELL) + len(BELL)) for name, text in TEXTS.items()}

MADE = """
import os, shutil, subprocess, sys

def main(args):
    pages, found = args[-2:]
    os.makedirs(found + "/tmp")
    shutil.copy(__file__ + ".parquet", found + "/tmp/extents.parquet")
    busy = "import time\\nwhile time.process_time() < 0.2: pass"
    subprocess.Popen([sys.executable, "-c", busy])
    sys.exit("refused" if "refuse" in open(pages, encoding="utf-8").read() else 0)
"""
"""A passim that knows one answer, and leaves a busy process behind as Spark does."""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The made passim, its command on the path."""
    module = tmp_path / "lib" / "passim" / "seriatim.py"
    module.parent.mkdir(parents=True)
    module.with_name("__init__.py").touch()
    module.write_text(MADE, encoding="utf-8")
    (begin, end), (begin2, end2) = PLACES.values()
    row = {"id": "wren", "begin": begin, "end": end, "id2": "tern", "begin2": begin2, "end2": end2}
    pq.write_table(pa.Table.from_pylist([row]), f"{module}.parquet")
    commands = tmp_path / "bin"
    commands.mkdir()
    starts = f'#!/bin/sh\nPYTHONPATH={tmp_path / "lib"} exec {sys.executable} "$@"\n'
    for name, text in (("seriatim", "#!/bin/sh\n"), ("python", starts)):
        commands.joinpath(name).write_text(text, encoding="utf-8")
        commands.joinpath(name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}:/usr/bin:/bin")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    return commands


def test_spans_are_read_by_pair_with_names_in_order(installed):
    """The peer answers in its own order of pages."""
    assert passim.python() == str(installed / "python")
    spans = {("tern", "wren"): ([PLACES["tern"]], [PLACES["wren"]])}
    assert passim.spans(TEXTS) == spans


@pytest.mark.skipif(sys.platform != "linux", reason="orphans are adopted on Linux")
@pytest.mark.usefixtures("installed")
def test_the_time_of_processes_left_behind_is_counted():
    """Spark's Java and its Pythons end after the process that asked for them."""
    started = time.process_time()
    assert passim.seconds_of([TEXTS]) >= 0.2
    assert time.process_time() - started < 0.2


@pytest.mark.usefixtures("installed")
def test_what_goes_wrong_in_the_peer_is_no_empty_answer():
    """A table never shows zeros for a peer that fell over."""
    with pytest.raises(subprocess.CalledProcessError):
        passim.spans({name: f"refuse {text}" for name, text in TEXTS.items()})


def test_without_the_command_or_java_the_row_is_left_out(tmp_path, monkeypatch, installed):
    """The note under the table says why."""
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(installed))
    assert passim.python() is None
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert passim.python() is None
    assert "not installed" in passim.note()
