"""Statements and credits: who said what, on whose word, and where the matter comes from.

Every system gets the same plain documents and is scored by the same functions: spans are
sets of words, so that quotation marks and punctuation never decide.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Token

from benchmarks.harness import Row, Table
from rashomon.language import parse
from rashomon.model import Block, Capture, Page, Role, Span
from rashomon.voices import hear

NAME = "statements"
WHAT = "statements on PolNeAR's official development part; credited outlets"
CORPUS = ("attribution/polnear.jsonl", "attribution/credits.jsonl")

Words = frozenset[int]
HALF = 0.5


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


def run(data: Path) -> Table:
    """Measure ours and its peers on the corpora below ``data``."""
    documents = polnear(data / CORPUS[0], compartment="dev")
    parse(["A sentence that loads the model."])
    rows = [
        Row("rashomon", {**scored(ours, documents), **credit_figures(data / CORPUS[1])}),
        Row("rules: nearest verb of saying", scored(nearest_verb, documents)),
    ]
    note = "PolNeAR's official development part, 84 documents; credits on 62 sentences."
    if importlib.util.find_spec("textacy") is None:
        return Table(rows, note=f"{note} textacy is not installed: its row is left out.")
    rows.append(Row("textacy", scored(textacy(), documents)))
    return Table(rows, note=f"{note} textacy {version('textacy')} finds direct quotations only.")


def polnear(path: Path, compartment: str) -> list[Document]:
    """The documents of one official part of the corpus."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        _document(row["id"], row["text"], row["attributions"])
        for row in rows
        if row["meta"]["compartment"] == compartment
    ]


def _document(name: str, text: str, attributions: list[dict[str, list[Span]]]) -> Document:
    to_words = _words(text)
    gold = [
        Found(to_words(a["source"]), to_words(a["cue"]), to_words(a["content"]), str(a["type"]))
        for a in attributions
    ]
    return Document(plain_page(text, name), gold)


def plain_page(text: str, name: str = "document", role: Role = "body") -> Page:
    """A page of plain text: each line that holds anything is a block of this role."""
    blocks = tuple(
        Block(span=line.span(), role=role, confidence=1.0)
        for line in re.finditer(r"[^\n]*[^\s][^\n]*", text)
    )
    capture = Capture(path=name, sha256="", size=len(text), media_type="text/plain")
    return Page(id=name, capture=capture, text=text, source_map=(), blocks=blocks)


def _words(text: str) -> Callable[[Iterable[Sequence[int]]], Words]:
    """For a text, the function from spans to the numbers of the words that they touch."""
    places = [word.span() for word in re.finditer(r"[^\W_]+", text)]
    starts, ends = [a for a, _ in places], [b for _, b in places]

    def touched(spans: Iterable[Sequence[int]]) -> Words:
        return frozenset(
            i for a, b in spans for i in range(bisect_right(ends, a), bisect_left(starts, b))
        )

    return touched


# --- systems ------------------------------------------------------------------------------


def ours(page: Page) -> Iterator[Answer]:
    """Rashomon's own statements."""
    for statement in hear(page)[0]:
        yield statement.source, statement.cue, statement.content, statement.type


_QUOTE = re.compile(r'["“]([^"“”]{3,2000})["”]')
_SAID = re.compile(
    r"(?P<before>(?:[A-Z][\w.’'-]* ){1,4}|[Hh]e |[Ss]he |[Tt]hey )?"
    r"(?P<cue>said|says|told|added|wrote|tweeted|asked|noted|explained|continued)\b"
    r"(?P<after>(?: [A-Z][\w.’'-]*){1,4})?"
)


def nearest_verb(
    page: Page,
) -> Iterator[Answer]:
    """The baseline: each quotation goes to the nearest verb of saying and the name beside it."""
    for block in page.blocks:
        verbs = list(_SAID.finditer(page.text, *block.span))
        for quote in _QUOTE.finditer(page.text, *block.span):
            outside = [v for v in verbs if v.end() <= quote.start() or v.start() >= quote.end()]
            if not outside:
                continue
            verb = min(outside, key=lambda v: max(v.start() - quote.end(), quote.start() - v.end()))
            beside = "before" if verb["before"] else "after"
            source = [verb.span(beside)] if verb[beside] else []
            yield source, [verb.span("cue")], [quote.span()], "direct"


def textacy() -> System:
    """Textacy's direct quotations, a paragraph at a time as it refuses odd numbers of marks."""
    extract = importlib.import_module("textacy.extract")

    def heard(page: Page) -> Iterator[Answer]:
        for block in page.blocks:
            (doc,) = parse([page.read(block.span)])
            try:
                triples = list(extract.direct_quotations(doc))
            except ValueError:
                continue
            for speaker, cue, content in triples:
                spans = [
                    [_placed(token, block.span[0]) for token in part]
                    for part in (speaker, cue, content)
                ]
                yield spans[0], spans[1], spans[2], "direct"

    return heard


def _placed(token: Token, offset: int) -> Span:
    return offset + token.idx, offset + token.idx + len(token)


# --- figures ------------------------------------------------------------------------------


def scored(system: System, documents: Sequence[Document]) -> dict[str, float]:
    """All figures of a system on documents, its time included."""
    started = time.perf_counter()
    answers = [list(system(document.page)) for document in documents]
    seconds = time.perf_counter() - started
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
    to_words = _words(text)
    merged: dict[tuple[Words, Words], Found] = {}
    for source, cue, content, kind in answer:
        found = Found(to_words(source), to_words(cue), to_words(content), str(kind))
        same = merged.setdefault((found.source, found.cue), found)
        merged[found.source, found.cue] = same._replace(content=same.content | found.content)
    return list(merged.values())


def _tally(gold: Sequence[Found], predicted: Sequence[Found]) -> Counter[str]:
    """Counts of a document: ``right``, ``said`` and ``true`` of each figure."""
    tally: Counter[str] = Counter()
    for one in gold:
        tally.update(f"{figure} true" for figure in ("relaxed", "exact", one.type))
    for one in predicted:
        tally.update(f"{figure} said" for figure in ("relaxed", "exact", one.type))
    for true, said in _matched(gold, predicted):
        if (
            jaccard(true.content, said.content) >= HALF
            and jaccard(true.source, said.source) >= HALF
        ):
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


def _matched(gold: Sequence[Found], predicted: Sequence[Found]) -> list[tuple[Found, Found]]:
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


# --- credits ------------------------------------------------------------------------------


def credit_figures(path: Path) -> dict[str, float]:
    """Precision and recall of credits: half the words of the span and the same relation."""
    right = said = true = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        page = plain_page(row["sentence"])
        to_words = _words(page.text)
        found = hear(page)[1]
        said += len(found)
        if row["credited"] is not None:
            true += 1
            gold = to_words([row["credited"]])
            right += any(
                jaccard(to_words([credit.span]), gold) >= HALF
                and credit.relation == row["relation"]
                for credit in found
            )
    return {"credits P": right / max(1, said), "credits R": right / max(1, true)}
