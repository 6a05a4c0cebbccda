"""What is measured, against whom: list it, run it, and write ``RESULTS.md``."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from benchmarks import harness
from benchmarks.gate import checking
from benchmarks.pages import peers


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 done, 2 wrong use. An absent corpus is skipped with a message.

    ``gate`` before everything else runs :mod:`benchmarks.gate` instead.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["gate"]:
        return checking.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help="benchmarks to run; all where none is named")
    parser.add_argument("--data", type=Path, help="the corpora's folder; without it, only list")
    parser.add_argument("--dry", action="store_true", help="print, and leave RESULTS.md as it is")
    parser.add_argument("--fresh", action="store_true", help="ask every peer again")
    chosen = parser.parse_args(arguments)
    known = harness.benchmarks()
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; known: {', '.join(known)}", file=sys.stderr)
        return 2
    named = chosen.names or list(known)
    if chosen.data is None:
        _list({name: known[name] for name in named})
        return 0
    if chosen.fresh:
        peers.forget()
    for name in named:
        _run(known[name], chosen.data, dry=chosen.dry)
    return 0


def _list(known: dict[str, harness.Benchmark]) -> None:
    for name, benchmark in known.items():
        corpus = ", ".join(benchmark.CORPUS) or "text that it makes"
        print(f"{name:12} {benchmark.WHAT}\n{'':12} on {corpus}")
    print("\nTo run: python -m benchmarks [NAME…] --data FOLDER")
    print("The floors under the figures: python -m benchmarks gate --data FOLDER")


def _run(benchmark: harness.Benchmark, data: Path, *, dry: bool) -> None:
    absent = harness.missing(benchmark, data)
    if absent:
        print(f"{benchmark.NAME}: skipped, {data} has no {', '.join(absent)}")
        return
    try:
        table = benchmark.run(data)
    except harness.Skipped as reason:
        print(f"{benchmark.NAME}: skipped, {reason}")
        return
    print(f"\n{benchmark.NAME}: {benchmark.WHAT}\n\n{harness.as_markdown(table)}\n{table.note}")
    if not dry:
        today = dt.datetime.now(tz=dt.UTC).date().isoformat()
        harness.record(benchmark, table, harness.digest(data, benchmark.CORPUS), on=today)


if __name__ == "__main__":
    sys.exit(main())
