"""``python -m benchmarks``: list what is measured, run it, and write ``RESULTS.md``."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from benchmarks import harness


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 done, 2 wrong use. An absent corpus is skipped with a message."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    actions = parser.add_subparsers(dest="action")
    actions.add_parser("list", help="what is measured")
    run = actions.add_parser("run", help="measure, and write RESULTS.md")
    run.add_argument("names", nargs="*", help="benchmarks; all where none is named")
    run.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    run.add_argument("--dry", action="store_true", help="print, and leave RESULTS.md as it is")
    chosen = parser.parse_args(arguments)
    known = harness.benchmarks()
    if chosen.action != "run":
        _list(known)
        return 0
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; known: {', '.join(known)}", file=sys.stderr)
        return 2
    for name in chosen.names or known:
        _run(known[name], chosen.data, dry=chosen.dry)
    return 0


def _list(known: dict[str, harness.Benchmark]) -> None:
    for name, benchmark in known.items():
        print(f"{name:12} {benchmark.WHAT}\n{'':12} on {', '.join(benchmark.CORPUS)}")
    print("\npython -m benchmarks run [NAME…] --data FOLDER")


def _run(benchmark: harness.Benchmark, data: Path, *, dry: bool) -> None:
    absent = harness.missing(benchmark, data)
    if absent:
        print(f"{benchmark.NAME}: skipped, {data} has no {', '.join(absent)}")
        return
    table = benchmark.run(data)
    print(f"\n{benchmark.NAME}: {benchmark.WHAT}\n\n{harness.as_markdown(table)}\n{table.note}")
    if not dry:
        today = dt.datetime.now(tz=dt.UTC).date().isoformat()
        harness.record(benchmark, table, harness.digest(data, benchmark.CORPUS), on=today)


if __name__ == "__main__":
    sys.exit(main())
