"""How statements are scored: every system gets the same plain documents.

Spans are sets of words, so that quotation marks and punctuation never decide.
"""

from __future__ import annotations

import json
import re
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.voices.passages import passages
from benchmarks.voices.speakers import page_of
from rashomon.model import Block, Capture, Page, Role, Span
from rashomon.voices.places import Places
from rashomon.voices.quotations import quotations, type_of

Words = frozenset[int]
HALF = 0.5
Known = TypeVar("Known")
"""What a system knows of a statement beside its spans, as its confidence."""


class Found(NamedTuple):
    """A statement, gold or predicted: its spans as words of the document, and its type."""

    source: Words
    cue: Words
    content: Words
    type: str


class Document(NamedTuple):
    """A document of the corpus, its words' places and its gold statements."""

    page: Page
    gold: list[Found]


Answer = tuple[Sequence[Span], Sequence[Span], Sequence[Span], str]
System = Callable[[Page], Iterable[Answer]]
"""What is compared: from a page to statements, each as source, cue and content spans and type."""


def polnear(path: Path, compartment: str) -> list[Document]:
    """The documents of one official part of the corpus."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        _document(row["id"], row["text"], row["attributions"])
        for row in rows
        if row["meta"]["compartment"] == compartment
    ]


def _document(name: str, text: str, attributions: list[dict[str, list[Span]]]) -> Document:
    words = words_of(text)
    gold = [
        Found(words(a["source"]), words(a["cue"]), words(a["content"]), str(a["type"]))
        for a in attributions
    ]
    return Document(plain_page(text, name), gold)


def factappeal(path: Path) -> list[Document]:
    """The sentences of FactAppeal; they have no cues."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [_document(row["id"], row["text"], row["attributions"]) for row in rows]


def own(part: str) -> list[Document]:
    """Our own passages of a part, as documents; the type follows from the marks."""
    documents = []
    for passage in passages(part):
        page = page_of(passage)
        marks = quotations(page.text, [block.span for block in page.blocks])
        doubles = Places(mark.span for mark in marks if mark.double)
        words = words_of(page.text)
        gold = [
            Found(
                words(one.source),
                words(one.cue),
                words(one.content),
                type_of(page, one.content, doubles),
            )
            for one in passage.said
        ]
        documents.append(Document(page, gold))
    return documents


def plain_page(text: str, name: str = "document", role: Role = "body") -> Page:
    """A page of plain text: each line that holds anything is a block of this role."""
    blocks = tuple(
        Block(span=line.span(), role=role, confidence=1.0)
        for line in re.finditer(r"[^\n]*[^\s][^\n]*", text)
    )
    capture = Capture(path=name, sha256="", size=len(text), media_type="text/plain")
    return Page(id=name, capture=capture, text=text, source_map=(), blocks=blocks)


def words_of(text: str) -> Callable[[Iterable[Sequence[int]]], Words]:
    """For a text, the function from spans to the numbers of the words that they touch."""
    places = [word.span() for word in re.finditer(r"[^\W_]+", text)]
    starts, ends = [a for a, _ in places], [b for _, b in places]

    def touched(spans: Iterable[Sequence[int]]) -> Words:
        return frozenset(
            i for a, b in spans for i in range(bisect_right(ends, a), bisect_left(starts, b))
        )

    return touched


def scored(system: System, documents: Sequence[Document]) -> dict[str, float]:
    """All figures of a system on documents, its tokens a CPU-second included."""
    started = time.process_time()
    answers = [list(system(document.page)) for document in documents]
    seconds = time.process_time() - started
    tally: Counter[str] = Counter()
    for document, answer in zip(documents, answers, strict=True):
        tally.update(_tally(document.gold, _merged(document.page.text, answer)))
    tokens = sum(len(_TOKEN.findall(document.page.text)) for document in documents)
    figures = {
        f"{name} {letter}": value
        for name in ("relaxed", "exact", "direct", "indirect", "mixed", "source", "cue", "content")
        for letter, value in zip("PRF", _prf(tally, name), strict=True)
    }
    return {**figures, "tokens/s": tokens / seconds}


_TOKEN = re.compile(r"\w+|[^\w\s]")


def _merged(text: str, answer: Iterable[Answer]) -> list[Found]:
    """Predictions of the same cue and source as one statement."""
    words = words_of(text)
    merged: dict[tuple[Words, Words], Found] = {}
    for source, cue, content, kind in answer:
        found = Found(words(source), words(cue), words(content), str(kind))
        same = merged.setdefault((found.source, found.cue), found)
        merged[found.source, found.cue] = same._replace(content=same.content | found.content)
    return list(merged.values())


def judged(
    document: Document, given: Iterable[tuple[Answer, Known]]
) -> Iterator[tuple[Known, bool]]:
    """What is known of each statement, and whether half its source and content are gold's."""
    words = words_of(document.page.text)
    told = [
        (Found(words(source), words(cue), words(content), str(kind)), sure)
        for (source, cue, content, kind), sure in given
    ]
    good = {
        id(mine)
        for gold, mine in matched(document.gold, [one for one, _ in told])
        if is_right(gold, mine)
    }
    for one, sure in told:
        yield sure, id(one) in good


def is_right(gold: Found, mine: Found) -> bool:
    """Whether half of content and half of source are shared."""
    return jaccard(gold.content, mine.content) >= HALF and jaccard(gold.source, mine.source) >= HALF


def _tally(gold: Sequence[Found], predicted: Sequence[Found]) -> Counter[str]:
    """Counts of a document: ``right``, ``said`` and ``true`` of each figure."""
    tally: Counter[str] = Counter()
    for one in gold:
        tally.update(f"{figure} true" for figure in ("relaxed", "exact", one.type))
    for one in predicted:
        tally.update(f"{figure} said" for figure in ("relaxed", "exact", one.type))
    for true, said in matched(gold, predicted):
        if is_right(true, said):
            tally.update(
                ["relaxed right", f"{said.type} right of said", f"{true.type} right of true"]
            )
        tally["exact right"] += true.content == said.content and true.source == said.source
    for part in ("source", "cue", "content"):
        truth = {getattr(one, part) for one in gold} - {frozenset()}
        spans = {getattr(one, part) for one in predicted} - {frozenset()}
        tally.update({f"{part} true": len(truth), f"{part} said": len(spans)})
        tally[f"{part} right"] += len(truth & spans)
    return tally


def matched(gold: Sequence[Found], predicted: Sequence[Found]) -> list[tuple[Found, Found]]:
    """One-to-one pairs, the highest Jaccard of content first, then that of source."""
    pairs = sorted(
        (
            (jaccard(g.content, p.content), jaccard(g.source, p.source), i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(predicted)
            if g.content & p.content
        ),
        reverse=True,
    )
    left, right = set(range(len(gold))), set(range(len(predicted)))
    matched = []
    for _, _, i, j in pairs:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            matched.append((gold[i], predicted[j]))
    return matched


def _prf(tally: Counter[str], figure: str) -> tuple[float, float, float]:
    of_said = tally[f"{figure} right of said"] or tally[f"{figure} right"]
    of_true = tally[f"{figure} right of true"] or tally[f"{figure} right"]
    precision = of_said / max(1, tally[f"{figure} said"])
    recall = of_true / max(1, tally[f"{figure} true"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def jaccard(one: Words, other: Words) -> float:
    """Words shared of all words; two empty sets, such as two absent sources, are alike."""
    return len(one & other) / len(one | other) if one | other else 1.0
