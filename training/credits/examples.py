"""Names in sentences that credit somebody, or seem to, as the network of voices reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.voices.attribution import HALF, jaccard, words_of
from benchmarks.voices.credit_sentences import SENTENCES, read_samples
from benchmarks.voices.passages import passages
from benchmarks.voices.speakers import page_of
from rashomon.model import Credit, Page, Relation, Role, Span
from rashomon.voices.credits import credits_of
from rashomon.voices.credits.learned import sentences
from rashomon.voices.credits.names import Name
from rashomon.voices.credits.own import is_one_of, own_names
from rashomon.voices.credits.scoring import KINDS, RELATIONS
from rashomon.voices.quotations import marks_of
from rashomon.voices.spans.windows import Window, windows

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
"""The files of ``corpus/credits/sentences`` that the grammar was made with."""

WRITTEN = ROOT / "corpus/credits/train"
KEPT_OUT = ("news", "web")
"""The files of ``corpus/credits/train`` that are kept out at first, to see how far to trust."""

STRANGERS = ("articles", "sheets", "leaning", "edges", "furniture", "fronts", "desks")
"""Those that are learned from; like the former by writers who never saw the grammar."""

OURS = ("wide",)
"""Those written to teach more turns of phrase."""

PASSAGES = 5
"""Of so many of our own passages, which hold few credits, one is learned from."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Named(NamedTuple):
    """A name in a window: its pieces, its kind, what the grammar says of it, and the truth.

    ``truth`` is 0 where it is not credited, else the place of the relation, from 1.
    """

    run: Span
    kind: int
    said: Relation | None
    truth: int


class Example(NamedTuple):
    """A window of a block of some role with its names, one at least."""

    window: Window
    names: tuple[Named, ...]
    role: Role


def made_with() -> Iterator[Example]:
    """Sentences that the grammar was made with, and some of our training passages."""
    for part in MADE_WITH:
        yield from of_file(SENTENCES / f"{part}.txt")
    english = [passage for passage in passages("train") if passage.language == "en"]
    for passage in english[::PASSAGES]:
        yield from of_page(page_of(passage), [(c.span, c.relation) for c in passage.credits])


def written(part: str) -> Iterator[Example]:
    """Sentences of a file of ``corpus/credits/train``."""
    return of_file(WRITTEN / f"{part}.txt")


def of_file(path: Path) -> Iterator[Example]:
    """The sentences of a file."""
    for sample in read_samples(path):
        yield from of_page(sample.page, sample.credits)


def of_page(page: Page, truth: Sequence[tuple[Span, str]]) -> Iterator[Example]:
    """The windows of a page that hold names, those of the page's own outlet left out."""
    words, own = words_of(page.text), own_names(page)
    said = credits_of(page)
    blocks = [line.span() for line in _LINE.finditer(page.text)]
    for window in windows(page.text, blocks, marks_of(page)):
        names, role = [], _role(page, window)
        for name, run in _runs(page.text, window, role):
            near = [
                relation
                for span, relation in truth
                if jaccard(words([span]), words([name.span])) >= HALF
            ]
            if near or not is_one_of(page.read(name.span), own):
                names.append(
                    Named(
                        run=run,
                        kind=KINDS.index(name.kind),
                        said=_said(said, name.span),
                        truth=1 + RELATIONS.index(near[0]) if near else 0,
                    )
                )
        if names:
            yield Example(window, tuple(names), role)


def _role(page: Page, window: Window) -> Role:
    """The role of the block in which a window begins."""
    start = int(window.starts[0])
    return next((one.role for one in page.blocks if one.span[0] <= start < one.span[1]), "body")


def _runs(text: str, window: Window, role: Role) -> Iterator[tuple[Name, Span]]:
    """The names of a window, each with the run of its pieces."""
    for sentence in sentences(text, window, role):
        for name, (first, last) in sentence.names:
            yield name, (first + sentence.ahead, last + sentence.ahead)


def _said(found: Iterable[Credit], name: Span) -> Relation | None:
    return next(
        (
            credit.relation
            for credit in found
            if credit.span[0] < name[1] and name[0] < credit.span[1]
        ),
        None,
    )
