"""Names in sentences that credit somebody, or seem to, as the network of voices reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.voices.attribution import HALF, jaccard, words_of
from benchmarks.voices.speakers import page_of
from rashomon.model import Credit, Page, Relation, Span
from rashomon.voices.credits import credits_of
from rashomon.voices.credits.learned import KINDS, RELATIONS, around, runs
from rashomon.voices.credits.own import is_one_of, own_names
from rashomon.voices.quotations import marks_of
from rashomon.voices.spans.network import Floats, read
from rashomon.voices.spans.windows import windows
from tests.credit_sentences import read_samples
from training.voices.passages import passages

ROOT = Path(__file__).parents[2]
MADE_WITH = (
    "worked",
    "broad",
    "broad2",
    "many",
    "lookalikes",
    "news",
    "frames",
    "strange",
    "turns",
    "turns2",
)
"""The files of ``tests/credit_sentences`` that the grammar was made with."""

WRITTEN = ROOT / "corpus/credits/train"
PARTS = tuple(sorted(path.stem for path in WRITTEN.glob("*.txt")))
"""The files that the grammar was not made with."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Example(NamedTuple):
    """A name: what is seen of it, its kind, what the grammar says of it, and the truth.

    ``seen`` is as :func:`rashomon.voices.credits.learned.around` gives it; ``truth`` 0 where it
    is not credited, else the place of the relation, from 1.
    """

    seen: Floats
    kind: int
    said: Relation | None
    truth: int


def made_with() -> Iterator[Example]:
    """Names of the sentences that the grammar was made with, and of our training passages."""
    for part in MADE_WITH:
        yield from of_file(ROOT / f"tests/credit_sentences/{part}.txt")
    for passage in passages("train"):
        if passage.language == "en":
            yield from _of_page(page_of(passage), [(c.span, c.relation) for c in passage.credits])


def written(part: str) -> Iterator[Example]:
    """Names of one of the :data:`PARTS`."""
    yield from of_file(WRITTEN / f"{part}.txt")


def of_file(path: Path) -> Iterator[Example]:
    """Names of all sentences of a file."""
    for sample in read_samples(path):
        yield from _of_page(sample.page, sample.credits)


def _of_page(page: Page, truth: Sequence[tuple[Span, str]]) -> Iterator[Example]:
    words, own = words_of(page.text), own_names(page)
    said = credits_of(page)
    blocks = [line.span() for line in _LINE.finditer(page.text)]
    for window in windows(page.text, blocks, marks_of(page)):
        named = list(runs(page.text, window))
        if not named:
            continue
        every = around(read(window).shared[0], [run for _, run in named])
        for (name, _), seen in zip(named, every, strict=True):
            near = [
                relation
                for span, relation in truth
                if jaccard(words([span]), words([name.span])) >= HALF
            ]
            if near or not is_one_of(page.read(name.span), own):
                yield Example(
                    seen=seen,
                    kind=KINDS.index(name.kind),
                    said=_said(said, name.span),
                    truth=1 + RELATIONS.index(near[0]) if near else 0,
                )


def _said(found: Iterable[Credit], name: Span) -> Relation | None:
    return next(
        (
            credit.relation
            for credit in found
            if credit.span[0] < name[1] and name[0] < credit.span[1]
        ),
        None,
    )
