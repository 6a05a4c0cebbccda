"""How long a whole build takes, as a person waits for it: one process from start to exit."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.harness import Row, Table

NAME = "build"
WHAT = "seconds of a whole `rashomon build`, process start to exit, the median of three"
CORPUS = ("stories/g5w1h.jsonl",)

SIZES = (2, 200)
RUNS = 3


def run(data: Path) -> Table:
    """Build dossiers of the first pages of the corpus below ``data``."""
    lines = (data / CORPUS[0]).read_text(encoding="utf-8").splitlines()
    figures = {f"{size} pages": _median_seconds(lines[:size]) for size in SIZES}
    words = sum(len(json.loads(line)["text"].split()) for line in lines[:200]) / 200
    return Table([Row("rashomon build", figures)], f"A page has {words:.0f} words on average.")


def _median_seconds(lines: list[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder, "rows.jsonl")
        rows.write_text("\n".join(map(_row, lines)), encoding="utf-8")
        return sorted(_seconds(rows, Path(folder, f"{n}.db")) for n in range(RUNS))[RUNS // 2]


def _row(line: str) -> str:
    """A page of the corpus as a row that a build reads."""
    page = json.loads(line)
    kept = ("id", "text", "title", "publisher", "published")
    return json.dumps({name: page[name] for name in kept if page.get(name)})


def _seconds(rows: Path, output: Path) -> float:
    command = [str(Path(sys.executable).with_name("rashomon")), "build", str(rows)]
    started = time.perf_counter()
    subprocess.run([*command, "-o", str(output)], check=True, capture_output=True)
    return time.perf_counter() - started
