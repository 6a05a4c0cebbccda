"""The figures the gate watches, and what each comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from benchmarks import harness
from benchmarks.harness import Skipped, Table
from benchmarks.pages import peers, tools
from benchmarks.pages.body import corpora_in, margin, without_spaces_in
from benchmarks.pages.dumps import INSIDE

Measure = Callable[[Table], float | None]


class Figure(NamedTuple):
    """A figure the gate watches: where it stands, what is aimed at, and which way is good.

    ``slack`` is the part of a figure that another run may take away, as time does. A slow
    figure is measured only where ``--slow`` asks for it.
    """

    name: str
    benchmark: str
    measure: Measure
    target: float | None
    at_most: bool = False
    slack: float = 0.0
    is_slow: bool = False

    def is_worse(self, value: float, than: float) -> bool:
        """Whether the first value is the worse one."""
        return value > than if self.at_most else value < than


def _at(system: str, column: str) -> Measure:
    def measure(table: Table) -> float | None:
        found = {row.system: row.figures for row in table.rows}
        return found.get(system, {}).get(column)

    return measure


def _ours(column: str) -> Measure:
    return _at("rashomon", column)


def _over_default(table: Table) -> float | None:
    return margin(table, [tools.TRAFILATURA], corpora_in(table))


def _over_all(table: Table) -> float | None:
    return margin(table, peers.peers(), without_spaces_in(table))


def _slowest(column: str) -> Measure:
    return lambda table: max((row.figures[column] for row in table.rows), default=None)


def _of_stories(table: Table) -> float | None:
    stories = (row.figures["most KB"] for row in table.rows if row.system.startswith("story"))
    return max(stories, default=None)


FIGURES = (
    Figure("body", "body", _ours("macro F1"), 0.95),
    Figure("body of scrapinghub", "body", _ours("scrapinghub"), 0.975),
    Figure("body over trafilatura, worst corpus", "body", _over_default, 0.0),
    Figure("body over best peer, Chinese and Japanese", "body", _over_all, 0.0),
    Figure("comments of dragnet", "comments", _ours("dragnet F1"), 0.90),
    Figure(
        "comments of dragnet in body",
        "comments",
        _ours("dragnet leak, page mean"),
        0.02,
        at_most=True,
    ),
    Figure("pages with phrases left", "leftovers", _ours("pages"), 0.05, at_most=True),
    Figure("pages with such words left", "leftovers", _ours("pages, words"), 0.05, at_most=True),
    Figure("recall of bodies", "leftovers", _ours("body recall, macro"), None),
    Figure(
        "wanted snippets of trafilatura", "leftovers", _ours("trafilatura wanted snippets"), None
    ),
    Figure("speed over trafilatura", "speed", _ours("times trafilatura"), 10.0, slack=0.2),
    Figure("dumps", "dumps", _ours("characters F1"), 0.95),
    Figure("dumps, lines", "dumps", _ours("line F1"), 0.90),
    Figure("dumps, comments taken", "dumps", _ours("comments taken"), 0.05, at_most=True),
    Figure("dumps, code in body", "dumps", _ours("code in body"), 0.001, at_most=True),
    Figure("dumps in container", "dumps", _at(f"rashomon{INSIDE}", "characters F1"), 0.96),
    Figure("dumps, corpus left out", "left-out", _ours("characters F1"), 0.90, is_slow=True),
    Figure("title", "metadata", _ours("title"), 0.92),
    Figure("authors", "metadata", _ours("author F1"), 0.85),
    Figure("day", "metadata", _ours("day"), 0.95),
    Figure("wrong day", "metadata", _ours("wrong day"), 0.02, at_most=True),
    Figure("offsets, pages", "offsets", _ours("pages"), 1.0),
    *(
        Figure(f"{role}, {what}", "roles", _at(f"rashomon, {what}: F1", role), 0.90)
        for role in ("appeal", "syndication", "comment")
        for what in ("characters", "lines")
    ),
    Figure("calibration", "roles", _at("rashomon, characters: F1", "ECE"), None, at_most=True),
    *(
        Figure(f"statements, {what}", "statements", _ours(column), target)
        for what, column, target in (
            ("relaxed", "relaxed F", 0.71),
            ("exact", "exact F", 0.58),
            ("direct", "direct F", 0.90),
            ("indirect", "indirect F", 0.64),
            ("sources exact", "source F", 0.81),
            ("cues exact", "cue F", 0.74),
            ("contents exact", "content F", 0.69),
            ("FactAppeal", "factappeal facts relaxed F", 0.60),
            ("our own passages", "own relaxed F", 0.85),
            ("speakers", "speaker", 0.90),
        )
    ),
    Figure("statements, by rules", "statements", _at("rashomon, rules only", "relaxed F"), None),
    Figure("statements, calibration", "statements", _ours("ECE"), 0.05, at_most=True),
    Figure("statements, tokens a second", "statements", _ours("tokens/s"), 4000, slack=0.3),
    *(
        Figure(f"credits of {corpus}, {what}", "credits", _ours(f"{corpus} {what}"), 0.95)
        for corpus in ("sentences", "own", "fresh", "blind", "kept out")
        for what in ("P", "R", "relation")
    ),
    Figure("families, groups", "lineage", _ours("ARI"), 0.96),
    Figure("families, groups under noise", "lineage", _ours("ARI, noise"), 0.92),
    Figure("natural pairs", "lineage", _ours("natural F"), 0.96),
    Figure("quotations for copies", "lineage", _ours("quotations taken"), 1.0, at_most=True),
    Figure("source of each copy", "lineage", _ours("source"), 0.90),
    Figure("edges reversed", "lineage", _ours("reversed"), 0.01, at_most=True),
    Figure("directed edges", "lineage", _ours("directed F"), 0.75),
    Figure("copied by hand", "lineage", _ours("by hand, undirected F"), 0.90),
    Figure("independent accounts linked", "lineage", _ours("linked by mistake"), 0.0, at_most=True),
    Figure("derivations, calibration", "lineage", _ours("calibration error"), 0.05, at_most=True),
    Figure("passages, characters", "passages", _ours("char F"), 0.985),
    Figure("passages, plagdet", "passages", _ours("plagdet"), 0.90),
    Figure("passages, pairs", "passages", _ours("pair P"), 0.95),
    Figure("times, value", "times", _ours("value, span found"), 0.86),
    Figure("times, our own sentences", "times", _ours("own kept, value F1"), None),
    Figure("quantities", "quantities", _ours("value F1"), 0.925),
    Figure("quantities with change", "quantities", _ours("with change F1"), 0.89),
    Figure("names of NewsWCL50", "names", _ours("newswcl50"), 0.62),
    Figure("names of MEANTIME", "names", _ours("meantime_en as marked"), 0.72),
    Figure("stories", "stories", _ours("together"), 0.95),
    Figure("stories of g5w1h", "stories", _ours("g5w1h"), 0.93),
    Figure("death tolls", "tolls", _ours("total right"), 0.80),
    Figure("death tolls, conflict", "tolls", _ours("conflict F1"), 0.93),
    Figure("death tolls, agreement", "tolls", _ours("agree F1"), 0.85),
    Figure(
        "trace, median ms",
        "tracing",
        _at("trace, a sentence", "median ms"),
        200,
        at_most=True,
        slack=1.0,
    ),
    Figure("views, median ms", "views", _slowest("median ms"), 200, at_most=True, slack=1.0),
    Figure("views, p95 ms", "views", _slowest("p95 ms"), 500, at_most=True, slack=1.0),
    Figure("views, KB of a story", "views", _of_stories, 118, at_most=True),
)


def measured(figures: Iterable[Figure], data: Path) -> dict[str, float]:
    """What each figure comes to now; a benchmark that can't be run leaves its figures out."""
    known = harness.benchmarks()
    tables: dict[str, Table] = {}
    found: dict[str, float] = {}
    for figure in figures:
        if figure.benchmark not in tables:
            tables[figure.benchmark] = _table(known[figure.benchmark], data)
        value = figure.measure(tables[figure.benchmark]) if tables[figure.benchmark].rows else None
        if value is not None:
            found[figure.name] = value
    return found


def _table(benchmark: harness.Benchmark, data: Path) -> Table:
    if absent := harness.missing(benchmark, data):
        print(f"{benchmark.NAME}: skipped, {data} has no {', '.join(absent)}")
        return Table([])
    try:
        return benchmark.run(data)
    except Skipped as reason:
        print(f"{benchmark.NAME}: skipped, {reason}")
        return Table([])
