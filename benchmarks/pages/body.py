"""The article's body out of HTML pages, corpus by corpus.

For each page the multisets of word 4-grams of gold and output are compared; precision and
recall are means over the pages of a corpus, F1 is that of the two means, and the macro
figure is the mean over corpora. The oracle takes for each page the peer that does best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.measures import Score, mean, means, overlap
from benchmarks.pages import ours, peers
from benchmarks.pages.corpora import EXTRACTION, Sample, by_corpus, samples

NAME = "body"
WHAT = (
    "article body of HTML, F1 of word 4-grams: the macro mean over corpora, each corpus, languages"
)
CORPUS = (EXTRACTION,)
FEWEST_PAGES = 8
"""A language has a column of its own from so many pages of a corpus on."""

Bodies = Callable[[Sequence[Sample]], list[str]]


def run(data: Path) -> Table:
    """Every system on the same pages."""
    pages = samples(data, "body")
    scored = {name: _scores(pages, bodies(pages)) for name, bodies in systems().items()}
    of_peers = [scores for name, scores in scored.items() if name != ours.NAME_OF_OURS]
    if of_peers:
        scored["best peer of each page"] = [
            max(of_page, key=lambda one: one.f1) for of_page in zip(*of_peers, strict=True)
        ]
    rows = [Row(name, figures(pages, scores)) for name, scores in scored.items()]
    note = f"{len(pages)} pages with a gold body; {peers.versions()}; each tool as it comes."
    return Table(rows, note)


def systems() -> dict[str, Bodies]:
    """Ours and the peers that are installed: from pages to bodies."""
    found: dict[str, Bodies] = {ours.NAME_OF_OURS: our_bodies}
    found.update((name, _bodies_of(name)) for name in peers.peers())
    return found


def our_bodies(pages: Sequence[Sample]) -> list[str]:
    """What we take for the article."""
    return [ours.page(sample).body for sample in pages]


def _bodies_of(name: str) -> Bodies:
    return lambda pages: [answer.body for answer in peers.answers(name, pages)]


def _scores(pages: Sequence[Sample], bodies: Sequence[str]) -> list[Score]:
    return [overlap(page.gold["body"], body) for page, body in zip(pages, bodies, strict=True)]


def figures(pages: Sequence[Sample], scores: Sequence[Score]) -> dict[str, float]:
    """The macro figures, the F1 of each corpus, and that of the larger languages in one."""
    of_corpus: dict[str, list[Score]] = {}
    of_language: dict[str, list[Score]] = {}
    several = _several_languages(pages)
    for page, one in zip(pages, scores, strict=True):
        of_corpus.setdefault(page.corpus, []).append(one)
        if page.corpus in several:
            of_language.setdefault(f"{page.corpus} {page.gold['lang']}", []).append(one)
    found = {name: means(many) for name, many in of_corpus.items()}
    return {
        "macro F1": mean(one.f1 for one in found.values()),
        "macro P": mean(one.precision for one in found.values()),
        "macro R": mean(one.recall for one in found.values()),
        **{name: one.f1 for name, one in found.items()},
        **{
            name: means(many).f1
            for name, many in sorted(of_language.items())
            if len(many) >= FEWEST_PAGES
        },
    }


def _several_languages(pages: Sequence[Sample]) -> set[str]:
    return {name for name, one in by_corpus(pages).items() if len(set(_languages(one))) > 1}


def _languages(pages: Sequence[Sample]) -> Iterator[str]:
    return (str(page.gold["lang"]) for page in pages if page.gold.get("lang"))


def margin(table: Table, peers_meant: Iterable[str], columns: Iterable[str]) -> float | None:
    """How far we stand above the best of these peers where we stand worst; below is negative.

    Returns:
        ``None`` where a peer or a column is not in the table.
    """
    at = {row.system: row.figures for row in table.rows}
    us, them = at[ours.NAME_OF_OURS], [at[name] for name in peers_meant if name in at]
    found = [us[column] - max(one[column] for one in them) for column in columns if them]
    return min(found, default=None)


def corpora_in(table: Table) -> list[str]:
    """The columns that are a corpus."""
    return [name for name in table.rows[0].figures if " " not in name]


def without_spaces_in(table: Table) -> list[str]:
    """The columns of languages that put no spaces between words."""
    return [name for name in table.rows[0].figures if name.endswith((" zh", " ja"))]
