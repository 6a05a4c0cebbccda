"""The evaluation gate: no figure below its floor, and the corpora are those it was set on.

Floors and the digests of the corpora stand in ``floors.json``. A floor rises with ``--raise``
and goes down only by ``--lower-floor NAME --reason TEXT``, which is written down beside it;
other corpora are accepted only by ``--pin-corpora --reason TEXT``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.gate import floors
from benchmarks.gate.figures import FIGURES, Figure, measured
from benchmarks.gate.floors import Floors


def main(arguments: list[str]) -> int:
    """Run the gate; 0 all floors hold, or there are no corpora; 1 one doesn't; 2 wrong use."""
    chosen = _parser().parse_args(arguments)
    if problem := _problem(chosen):
        print(problem, file=sys.stderr)
        return 2
    present = floors.digests(chosen.data)
    if not present:
        print(f"gate: skipped, {chosen.data} has no corpora")
        return 0
    held = floors.read()
    changes = floors.changed(held, present) if held.corpora else []
    if changes and not chosen.pin_corpora:
        print("\n".join([*changes, "The floors are not for these corpora: see --pin-corpora."]))
        return 1
    figures = [one for one in FIGURES if chosen.slow or not one.is_slow or one.name == chosen.lower]
    reached = measured(figures, chosen.data)
    if chosen.raises or chosen.lower or chosen.pin_corpora:
        _change(held, figures, reached, chosen)
        held.corpora = present
        floors.write(held)
    print(report(figures, held, reached))
    return int(any(_fails(figure, held, reached) for figure in figures))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks gate", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="the corpora's folder")
    add("--raise", dest="raises", action="store_true", help="raise the floors to what is reached")
    add("--lower-floor", dest="lower", metavar="NAME", help="lower this floor to what is reached")
    add("--pin-corpora", action="store_true", help="accept the corpora as they are")
    add("--reason", default="", help="why, for those who read the floors later")
    add("--slow", action="store_true", help="measure what needs training, too")
    return parser


def _problem(chosen: argparse.Namespace) -> str | None:
    if chosen.lower and chosen.lower not in {figure.name for figure in FIGURES}:
        return f"no figure {chosen.lower!r}; known: {', '.join(one.name for one in FIGURES)}"
    if (chosen.lower or chosen.pin_corpora) and not chosen.reason.strip():
        return "--lower-floor and --pin-corpora need a --reason"
    return None


def _change(
    held: Floors,
    figures: Iterable[Figure],
    reached: Mapping[str, float],
    chosen: argparse.Namespace,
) -> None:
    if chosen.pin_corpora:
        held.decided.append(floors.decision("corpora", None, None, chosen.reason))
    for figure in figures:
        if figure.name == chosen.lower:
            floors.lower(held, figure, reached, chosen.reason)
    if chosen.raises:
        floors.raise_to(held, figures, reached)


def _fails(figure: Figure, held: Floors, reached: Mapping[str, float]) -> bool:
    floor = held.floors.get(figure.name)
    if floor is None:
        return False
    return figure.name not in reached or figure.is_worse(reached[figure.name], floor)


def report(figures: Iterable[Figure], held: Floors, reached: Mapping[str, float]) -> str:
    """A line a figure: reached, floor, target, and what is wrong with it."""
    lines = ["| figure | reached | floor | target | |", "|---|---|---|---|---|"]
    for figure in figures:
        sign = "≤" if figure.at_most else "≥"
        now, floor = reached.get(figure.name), held.floors.get(figure.name)
        cells = [
            figure.name,
            "–" if now is None else f"{now:.4f}",
            "–" if floor is None else f"{sign} {floor:.3f}",
            "–" if figure.target is None else f"{sign} {figure.target:g}",
            _verdict(figure, held, reached),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _verdict(figure: Figure, held: Floors, reached: Mapping[str, float]) -> str:
    if _fails(figure, held, reached):
        return "BELOW ITS FLOOR" if figure.name in reached else "NOT MEASURED"
    if figure.name not in reached or figure.target is None:
        return ""
    return "short" if figure.is_worse(reached[figure.name], figure.target) else "met"
