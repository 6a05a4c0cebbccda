"""Title, authors and day of publication, by corpus, beside today's tools.

A title is right when the F1 of its words is 0.9 or more. Authors are sets of normalised
names, with one F1 over all pages of a corpus that have gold authors. A day is right when it
is the same as written, whatever the zone, and wrong when another is told. The means are over
the corpora that have the gold.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.measures import mean, score, words
from benchmarks.pages import ours, peers
from benchmarks.pages.corpora import EXTRACTION, Sample, by_corpus, samples
from benchmarks.pages.tools import Answer
from rashomon.model import Dating

NAME = "metadata"
WHAT = "title right, author F1, day of publication right and wrong; means over corpora"
CORPUS = (EXTRACTION,)
RIGHT_TITLE = 0.9
DAY = len("2024-01-01")

System = Callable[[Sequence[Sample]], list[Answer]]
Figure = Callable[[Sequence[Sample], Sequence[Answer]], float]


def run(data: Path) -> Table:
    """Ours and every peer that tells any of it."""
    systems: dict[str, System] = {ours.NAME_OF_OURS: _ours}
    systems.update((name, _peer(name)) for name, peer in peers.peers().items() if peer.has_metadata)
    rows = [Row(name, _figures(data, system)) for name, system in systems.items()]
    return Table(rows, f"{peers.versions()}.")


def _ours(pages: Sequence[Sample]) -> list[Answer]:
    read = [ours.page(sample) for sample in pages]
    return [
        Answer(title=page.title, authors=page.bylines, day=day_of(page.published)) for page in read
    ]


def day_of(published: Dating | None) -> str | None:
    """The one day a dating can mean, as it is written; ``None`` where it can be several."""
    if published is None or published.earliest[:DAY] != published.latest[:DAY]:
        return None
    return published.earliest[:DAY]


def _peer(name: str) -> System:
    return lambda pages: peers.answers(name, pages)


def _figures(data: Path, system: System) -> dict[str, float]:
    figures: dict[str, tuple[str, Figure]] = {
        "title": ("title", titles_right),
        "author F1": ("authors", author_f1),
        "day": ("date", days_right),
        "wrong day": ("date", days_wrong),
    }
    overall: dict[str, float] = {}
    of_corpora: dict[str, float] = {}
    for name, (key, figure) in figures.items():
        found = {
            corpus: figure(pages, system(pages))
            for corpus, pages in by_corpus(samples(data, key)).items()
        }
        overall[name] = mean(found.values())
        of_corpora.update((f"{corpus} {name}", value) for corpus, value in found.items())
    return {**overall, **of_corpora}


def titles_right(pages: Sequence[Sample], answers: Sequence[Answer]) -> float:
    """The share of the titles that are right."""
    return mean(
        _word_f1(page.gold["title"], answer.title or "") >= RIGHT_TITLE
        for page, answer in zip(pages, answers, strict=True)
    )


def _word_f1(gold: str, title: str) -> float:
    wanted, found = Counter(words(gold.casefold())), Counter(words(title.casefold()))
    return score((wanted & found).total(), found=found.total(), wanted=wanted.total()).f1


def author_f1(pages: Sequence[Sample], answers: Sequence[Answer]) -> float:
    """F1 of the names of all pages."""
    right = found = wanted = 0
    for page, answer in zip(pages, answers, strict=True):
        gold, told = names(page.gold["authors"]), names(answer.authors or ())
        right, found, wanted = right + len(gold & told), found + len(told), wanted + len(gold)
    return score(right, found=found, wanted=wanted).f1


def names(authors: Sequence[str]) -> set[str]:
    """Names in small letters, without accents and punctuation."""
    plain = (unicodedata.normalize("NFKD", author.casefold()) for author in authors)
    return {" ".join(words("".join(filter(_is_base, name)))) for name in plain} - {""}


def _is_base(character: str) -> bool:
    return not unicodedata.combining(character)


def days_right(pages: Sequence[Sample], answers: Sequence[Answer]) -> float:
    """The share of the pages whose day is told right."""
    return mean(
        answer.day == page.gold["date"][:DAY] for page, answer in zip(pages, answers, strict=True)
    )


def days_wrong(pages: Sequence[Sample], answers: Sequence[Answer]) -> float:
    """The share of the pages for which another day is told."""
    return mean(
        answer.day is not None and answer.day != page.gold["date"][:DAY]
        for page, answer in zip(pages, answers, strict=True)
    )
