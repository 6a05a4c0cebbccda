"""What every benchmark shares: its table, the digest of its corpus, and the written results."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol, cast

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = "# Results\n\nMeasured by `python -m benchmarks`; a table is one run, peers included.\n\n"


class Row(NamedTuple):
    """One system's figures, by name of figure."""

    system: str
    figures: dict[str, float]


class Table(NamedTuple):
    """The systems of one run, ours first, and what a reader must know of the run."""

    rows: list[Row]
    note: str = ""


class Skipped(Exception):
    """A benchmark can't be run here; says why."""


class Benchmark(Protocol):
    """What a module of this package offers."""

    NAME: str
    WHAT: str
    CORPUS: tuple[str, ...]

    def run(self, data: Path) -> Table:
        """Measure on the corpora below ``data``.

        Raises:
            Skipped: something beside the corpora is not there yet.
        """


def benchmarks() -> dict[str, Benchmark]:
    """Every benchmark of the package, by name."""
    found: dict[str, Benchmark] = {}
    for module in pkgutil.walk_packages([str(Path(__file__).parent)], "benchmarks."):
        loaded = importlib.import_module(module.name)
        if hasattr(loaded, "NAME"):
            benchmark = cast(Benchmark, loaded)
            found[benchmark.NAME] = benchmark
    return found


def missing(benchmark: Benchmark, data: Path) -> list[str]:
    """The corpora of a benchmark that are not below ``data``."""
    return [name for name in benchmark.CORPUS if not (data / name).exists()]


def digest(data: Path, corpus: Iterable[str]) -> str:
    """SHA-256 over names and bytes of a benchmark's corpora, its first 16 digits."""
    whole = hashlib.sha256()
    for name in corpus:
        root = data / name
        files = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.is_file())
        for file in files:
            whole.update(str(file.relative_to(data)).encode())
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def as_markdown(table: Table) -> str:
    """The table as Markdown, a row a system; a figure that a system lacks is a dash."""
    columns = list(dict.fromkeys(name for row in table.rows for name in row.figures))
    lines = [
        "| system | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for row in table.rows:
        cells = (_shown(row.figures.get(column)) for column in columns)
        lines.append(f"| {row.system} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _shown(figure: float | None) -> str:
    if figure is None:
        return "–"
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.3f}"


def record(benchmark: Benchmark, table: Table, corpus_digest: str, *, on: str) -> None:
    """Write one benchmark's section of ``RESULTS.md``, in place of its older one.

    Args:
        benchmark: What was run.
        table: What came out.
        corpus_digest: From :func:`digest`.
        on: The day of the run, ISO.
    """
    corpus = f"corpus {', '.join(benchmark.CORPUS)}, digest `{corpus_digest}`"
    made = "on text that it makes"
    command = (
        f"`python -m benchmarks {benchmark.NAME} --data DATA` on {on}; "
        f"{corpus if benchmark.CORPUS else made}."
    )
    section = "\n".join(
        [
            f"## {benchmark.NAME}",
            "",
            benchmark.WHAT,
            "",
            as_markdown(table),
            "",
            *([table.note, ""] if table.note else []),
            command,
            "",
        ]
    )
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else HEAD
    parts = re.split(r"(?m)^(?=## )", old)
    kept = {part.split("\n", 1)[0][3:]: part for part in parts[1:]}
    kept[benchmark.NAME] = section
    body = "\n".join(kept[name].rstrip("\n") + "\n" for name in sorted(kept))
    RESULTS.write_text(parts[0] + body, encoding="utf-8")
