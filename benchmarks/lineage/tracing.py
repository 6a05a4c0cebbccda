"""Tracing and searching in a dossier of ten thousand invented pages, made for the run."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from benchmarks.harness import Row, Table
from rashomon import lineage
from rashomon.dossier import Dossier, Findings, write
from rashomon.model import Block, Capture, Dating, Derivation, Page, Role, Span, Story

NAME = "tracing"
WHAT = "milliseconds of an answer over 10,000 pages, and the copies of a sentence that are found"
CORPUS: tuple[str, ...] = ()

PAGES = 10_000
FAMILIES = 100
COPIES = 8
QUERIES = 60
READ_ALL = 3
SEED = 11

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el")]
_VOCABULARY = 20_000
_ALTERED = 0.15
_HOURS = 90_000
_BEGINNING = datetime(2015, 1, 1, tzinfo=UTC)


class Known(NamedTuple):
    """A sentence, the page that had it first, and the pages that took it."""

    sentence: str
    first: str
    copies: frozenset[str]


class Invented(NamedTuple):
    """A collection whose families are known."""

    pages: list[Page]
    derivations: list[Derivation]
    families: list[Known]


def run(_data: Path) -> Table:
    """Make the dossier and ask it; nothing of the corpora is needed."""
    invented = invent(_chance())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.db")
        write(path, _findings(invented))
        with Dossier.open(path) as dossier:
            return Table(_rows(dossier, invented), _note(path))


def _chance() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - nothing is secret


def _rows(dossier: Dossier, invented: Invented) -> list[Row]:
    known = invented.families[:QUERIES]
    asked = {
        "a sentence": [one.sentence for one in known],
        "altered": [altered(one.sentence, _chance()) for one in known],
        "anything typed": ["e", "x" * 5_000, "NEAR(", "\0" * 99, "the " * 1_000, "桥" * 5_000],
        "common words": [" ".join(_word(n) for n in range(i, i + 6)) for i in range(12)],
    }
    rows = []
    for what, sentences in asked.items():
        dossier.trace(sentences[0])
        figures = _timed(dossier.trace, sentences)
        if len(sentences) == len(known):
            figures |= _right(lambda words: dossier.trace(words).trace, known, sentences)
        rows.append(Row(f"trace, {what}", figures))
    words = [" ".join(one.sentence.split()[3:6]) for one in known]
    rows.append(Row("search, three words", _timed(lambda w: dossier.search(w, limit=20), words)))
    pages = {page.id: page for page in invented.pages}
    few = known[:READ_ALL]
    sentences = [one.sentence for one in few]

    def reading_all(words: str) -> lineage.Trace:
        return lineage.trace(words, pages, invented.derivations)

    figures = _timed(reading_all, sentences) | _right(reading_all, few, sentences)
    rows.append(Row("peer: trace by reading every page (in memory)", figures))
    return rows


def _timed(answer: Callable[[str], object], asked: Sequence[str]) -> dict[str, float]:
    """Milliseconds of an answer: the median, and that which 19 in 20 keep."""
    spent = []
    for words in asked:
        begun = time.perf_counter()
        answer(words)
        spent.append(1000 * (time.perf_counter() - begun))
    spent.sort()
    return {
        "median ms": statistics.median(spent),
        "p95 ms": spent[min(len(spent) - 1, int(0.95 * len(spent)))],
        "answers/s": 1000 * len(spent) / sum(spent),
    }


def _right(
    answer: Callable[[str], lineage.Trace], known: Sequence[Known], asked: Sequence[str]
) -> dict[str, float]:
    """Recall and precision of the pages of a family, and how often the first is told alone."""
    found = true = right = first = 0
    for family, words in zip(known, asked, strict=True):
        trace = answer(words)
        members = family.copies | {family.first}
        sighted = {one.page for one in trace.sightings}
        found, true, right = (
            found + len(sighted),
            true + len(members),
            right + len(sighted & members),
        )
        first += trace.first == (family.first,)
    return {"recall": right / true, "precision": right / found, "first": first / len(known)}


def invent(chance: random.Random) -> Invented:
    """Pages of made-up words, as frequent as words are, and families that share a sentence."""
    weights = list(accumulate(1 / (n + 3) for n in range(_VOCABULARY)))
    texts = [list(_paragraphs(chance, weights)) for _ in range(PAGES)]
    hours = chance.sample(range(_HOURS), PAGES)
    derivations, families = [], []
    drawn = iter(chance.sample(range(PAGES), FAMILIES * (COPIES + 1)))
    for _ in range(FAMILIES):
        members = sorted((next(drawn) for _ in range(COPIES + 1)), key=hours.__getitem__)
        sentence = _sentence(chance, weights)
        texts[members[0]][1] += f" {sentence}"
        for place, number in enumerate(members[1:], 1):
            texts[number][1] += f" {altered(sentence, chance)}"
            derivations.append(_copied(number, members[chance.randrange(place)]))
        copies = frozenset(_id(number) for number in members[1:])
        families.append(Known(sentence, _id(members[0]), copies))
    pages = [_page(number, *each) for number, each in enumerate(zip(texts, hours, strict=True))]
    return Invented(pages, derivations, families)


def altered(sentence: str, chance: random.Random) -> str:
    """The sentence with about one word in seven replaced, a figure by another one."""
    words = [
        str(chance.randrange(2, 900))
        if word.isdigit()
        else _word(chance.randrange(_VOCABULARY))
        if chance.random() < _ALTERED
        else word
        for word in sentence.rstrip(".").split()
    ]
    return " ".join(words) + "."


def _paragraphs(chance: random.Random, weights: Sequence[float]) -> Iterator[str]:
    for _ in range(9):
        yield " ".join(_sentence(chance, weights) for _ in range(chance.randint(1, 4)))


def _sentence(chance: random.Random, weights: Sequence[float]) -> str:
    numbers = chance.choices(range(_VOCABULARY), cum_weights=weights, k=chance.randint(9, 24))
    words = [_word(number) for number in numbers]
    words[chance.randrange(len(words))] = str(chance.randrange(2, 900))
    return " ".join(words) + "."


def _word(number: int) -> str:
    """A word of its own for each number, longer for a rarer one."""
    base, word = len(_SYLLABLES), ""
    while True:
        number, syllable = divmod(number, base)
        word += _SYLLABLES[syllable]
        if not number:
            return word


def _page(number: int, paragraphs: Sequence[str], hour: int) -> Page:
    body: list[Role] = ["body"] * (len(paragraphs) - 2)
    roles: list[Role] = ["headline", *body, "comment"]
    text = "\n\n".join(paragraphs)
    data = text.encode()
    when = (_BEGINNING + timedelta(hours=hour)).isoformat()
    return Page(
        id=_id(number),
        capture=Capture(
            path=_id(number),
            sha256=sha256(data).hexdigest(),
            size=len(data),
            media_type="text/plain",
        ),
        text=text,
        source_map=((0, len(text), 0, len(data)),),
        title=paragraphs[0],
        publisher=f"Outlet {number % 97}",
        published=Dating(earliest=when, latest=when, basis="row"),
        blocks=tuple(
            Block(span=span, role=role, confidence=1.0)
            for role, span in zip(roles, _spans(paragraphs), strict=True)
        ),
    )


def _spans(paragraphs: Sequence[str]) -> Iterator[Span]:
    start = 0
    for words in paragraphs:
        yield start, start + len(words)
        start += len(words) + 2


def _copied(copy: int, exemplar: int) -> Derivation:
    return Derivation(
        copy=_id(copy),
        exemplar=_id(exemplar),
        outside=None,
        kind="excerpted",
        share=0.1,
        confidence=0.9,
    )


def _id(number: int) -> str:
    return f"page-{number:05}"


def _findings(invented: Invented) -> Findings:
    ids = [page.id for page in invented.pages]
    stories = tuple(
        Story(id=f"story-{n}", title="", pages=tuple(ids[n::50]), earliest=None, latest=None)
        for n in range(50)
    )
    return Findings(
        pages=tuple(invented.pages),
        captures={page.capture.sha256: page.text.encode() for page in invented.pages},
        derivations=tuple(invented.derivations),
        stories=stories,
    )


def _note(path: Path) -> str:
    size = path.stat().st_size / 2**20
    return (
        f"{_VOCABULARY:,} words as frequent as words are; {FAMILIES} families of {COPIES} copies "
        "that alter every seventh word or so. A page counts as right if it is of the family; "
        "`first` is how often the first page, and no other, is named as such. "
        f"The dossier has {size:.0f} MB."
    )
