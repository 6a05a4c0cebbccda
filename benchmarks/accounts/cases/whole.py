"""The whole of it, from captures to conflicts, on written cases whose truth was told before."""

from __future__ import annotations

import tempfile
from functools import reduce
from pathlib import Path

import rashomon
from benchmarks.accounts.cases.scoring import Counts, Found, counted
from benchmarks.accounts.cases.truth import Case, Part, captures, cases
from benchmarks.harness import Row, Table
from rashomon.dossier import Dossier

NAME = "cases"
WHAT = (
    "Written events from their captures to where accounts part ways, in one dossier: pairs of "
    "pages in one story and in one account (F1), conflicts found and conflicts right, agreement "
    "told as such, days of publication, speakers and credits of key words"
)
CORPUS: tuple[str, ...] = ()
PARTS: tuple[Part, ...] = ("development", "test")

F1 = ("stories", "accounts")
"""Figures told as F1; the others are the part of what is wanted that was found."""


def run(_data: Path) -> Table:
    """Build all cases into one dossier, and count; the test part was never looked at."""
    known = cases()
    told = {name: counted(known[name], one) for name, one in built(known).items()}
    rows = []
    for part in PARTS:
        own = [told[name] for name, case in known.items() if case.split == part]
        sums = {figure: reduce(Counts.and_, (one[figure] for one in own)) for figure in own[0]}
        rows.append(Row(f"rashomon, {part}", figures(sums)))
    sizes = ", ".join(f"{name} {len(case.pages)}" for name, case in known.items())
    return Table(rows, note=f"Pages: {sizes}. Nothing was mended on cases of the test part.")


def figures(sums: dict[str, Counts]) -> dict[str, float]:
    """Counts as figures between 0 and 1."""
    return {
        name: counts.score.f1 if name in F1 else counts.score.recall
        for name, counts in sums.items()
    }


def built(known: dict[str, Case]) -> dict[str, Found]:
    """What a build of all cases together finds in each."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [captures(name) for name in known]
        with rashomon.build(paths, Path(folder, "cases.db")) as dossier:
            return {name: _found(dossier, name, case) for name, case in known.items()}


def _found(dossier: Dossier, name: str, case: Case) -> Found:
    """The part of a dossier that tells of one case; a story counts where it has a page of it."""
    pages = {
        page.capture.path.rsplit("/", 1)[-1]: page
        for page in dossier.pages()
        if Path(page.capture.path.split("#", 1)[0]).parent == captures(name)
    }
    names = {page.id: page_name for page_name, page in pages.items() if page_name in case.pages}
    stories = [one for one in dossier.stories() if any(page.id in names for page in one.pages)]
    return Found(
        pages=pages,
        stories=tuple(tuple(names.get(page.id, page.id) for page in one.pages) for one in stories),
        accounts=tuple(
            tuple(names.get(page, page) for page in account.pages)
            for one in stories
            for account in one.accounts
        ),
        comparisons=tuple(comparison for one in stories for comparison in one.comparisons),
    )
