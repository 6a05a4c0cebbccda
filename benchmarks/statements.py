"""Statements and credits: who said what, on whose word, and where the matter comes from."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from spacy.tokens import Token

from benchmarks.attribution import (
    HALF,
    Answer,
    System,
    jaccard,
    plain_page,
    polnear,
    scored,
    words_of,
)
from benchmarks.harness import Row, Table
from rashomon.language import parse
from rashomon.model import Page, Span
from rashomon.voices import hear

NAME = "statements"
WHAT = "statements on PolNeAR's official development part; credited outlets"
CORPUS = ("attribution/polnear.jsonl", "attribution/credits.jsonl")


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


# --- credits ------------------------------------------------------------------------------


def credit_figures(path: Path) -> dict[str, float]:
    """Precision and recall of credits: half the words of the span and the same relation."""
    right = said = true = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        page = plain_page(row["sentence"])
        words = words_of(page.text)
        found = hear(page)[1]
        said += len(found)
        if row["credited"] is not None:
            true += 1
            gold = words([row["credited"]])
            right += any(
                jaccard(words([credit.span]), gold) >= HALF and credit.relation == row["relation"]
                for credit in found
            )
    return {"credits P": right / max(1, said), "credits R": right / max(1, true)}
