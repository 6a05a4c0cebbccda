"""passim's ``seriatim`` (Smith, Cordell and Mullen 2015) as a peer: its spans, and its seconds.

It runs on Spark, which needs Java 17 or later, and is on no registry (the registry's ``passim``
is another program), so that no command of ours installs it. Where its command is on the path it
is measured::

    python -m venv PASSIM
    PASSIM/bin/pip install git+https://github.com/dasmiq/passim graphframes-py typing_extensions
    PATH="$PATH:PASSIM/bin" python -m benchmarks passages --data DATA

All pairs of pages are asked for, and passim stops at the spans: clusters, and the alignment
letter by letter within a span, are left out. Its own Python runs this file.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

Span = tuple[int, int]
Spans = tuple[list[Span], list[Span]]

OPTIONS = ("--n", "15", "--gap", "50", "--min-match", "10", "--min-align", "150")
"""The best setting of several on the made families; what passim starts with is slower too."""
ROW = " ".join(("passim", *OPTIONS))

_ASKED = ("--all-pairs", "--to-extents", "--fields", "id", "--log-level", "ERROR", *OPTIONS)
_SPARK = "--master local[1] --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false"
_ADOPT_ORPHANS = 36
"""Linux's ``PR_SET_CHILD_SUBREAPER``: whom a process leaves behind becomes a child of ours."""


def python() -> str | None:
    """The Python that has passim, beside its command; none without the command or Java."""
    ours = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", "")
    command = shutil.which("seriatim", path=os.pathsep.join((path, ours)))
    folder = command and str(Path(command).absolute().parent)
    java = os.environ.get("JAVA_HOME") or shutil.which("java")
    return shutil.which("python", path=folder) if folder and java else None


def note() -> str:
    """What a reader must know of its rows, or why there is none."""
    if python() is None:
        return "passim, or Java for it, was not installed."
    return "passim stops at the spans, before its clusters and its alignment letter by letter."


def spans(texts: Mapping[str, str]) -> dict[tuple[str, str], Spans]:
    """What every two texts share, texts and pairs by name, a pair's names in order."""
    with tempfile.TemporaryDirectory() as folder:
        _align([texts], Path(folder))
        return _read(Path(folder, "0", "found"))


def seconds(texts: Mapping[str, str], few: Mapping[str, str]) -> float:
    """Processor seconds for the texts, of Java and its Pythons, once it has run over a few."""
    whole, start = (seconds_of(collections) for collections in ([few, texts], [few]))
    return whole - start


def seconds_of(collections: Sequence[Mapping[str, str]]) -> float:
    """Processor seconds of a start and of collections of texts, one after another."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        _align(collections, Path(folder))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _align(collections: Sequence[Mapping[str, str]], folder: Path) -> None:
    """Align collections one after another in one Java, each in a numbered folder."""
    interpreter = python()
    if interpreter is None:
        raise FileNotFoundError(note())
    for number, texts in enumerate(collections):
        rows = (json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
        numbered = folder / str(number)
        numbered.mkdir()
        numbered.joinpath("pages.json").write_text("".join(rows), encoding="utf-8")
    places = [str(folder / str(number)) for number in range(len(collections))]
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": interpreter,
        "PYSPARK_SUBMIT_ARGS": f"{_SPARK} pyspark-shell",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    # -P: this folder's own modules must not stand before passim's.
    command = [interpreter, "-P", __file__, *places]
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)


def _read(found: Path) -> dict[tuple[str, str], Spans]:
    parquet = importlib.import_module("pyarrow.parquet")
    read: defaultdict[tuple[str, str], Spans] = defaultdict(lambda: ([], []))
    columns = ["id", "begin", "end", "id2", "begin2", "end2"]
    for row in parquet.read_table(found / "tmp" / "extents.parquet", columns=columns).to_pylist():
        ends = [(row[f"id{n}"], (row[f"begin{n}"], row[f"end{n}"])) for n in ("", "2")]
        (a, a_span), (b, b_span) = sorted(ends)
        read[a, b][0].append(a_span)
        read[a, b][1].append(b_span)
    return dict(read)


def _main(*folders: str) -> None:
    """Run in passim's own Python, in a child: Java and its Pythons outlive the one that asks."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1)
    asking = os.fork()
    if asking:
        raise SystemExit(_ended(asking))
    seriatim = importlib.import_module("passim.seriatim")
    for folder in folders:
        seriatim.main([*_ASKED, f"{folder}/pages.json", f"{folder}/found"])


def _ended(asking: int) -> int:
    """How a child has ended, once all have: the time of those waited for is counted."""
    code = 0
    while True:
        try:
            child, status = os.wait()
        except ChildProcessError:
            return code
        if child == asking:
            code = os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    _main(*sys.argv[1:])
