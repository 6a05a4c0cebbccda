"""Statements: who said what, on PolNeAR, on FactAppeal, and on passages of our own.

Every system gets the same plain documents and is scored by the same functions
(:mod:`benchmarks.voices.attribution`). PolNeAR's figures stand under their own names, the others'
behind that of their corpus. FactAppeal marks appeals to a source for a fact, in sentences out of
their page, and no others; its sources are names without what describes them. ``factappeal facts``
is that task: what is said, denied or confirmed, by a source that is told and cut to its core, where
we are sure of it. ``factappeal`` alone is all that we tell, as on a page.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Iterator, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from spacy.tokens import Token

from benchmarks.harness import Row, Table
from benchmarks.measures import calibration_error
from benchmarks.voices.acts import act_figures
from benchmarks.voices.attribution import (
    Answer,
    Document,
    System,
    factappeal,
    judged,
    own,
    polnear,
    scored,
)
from benchmarks.voices.passages import passages
from benchmarks.voices.speakers import speaker_figures
from rashomon.language import parse
from rashomon.model import Method, Page, Span
from rashomon.voices import hear

NAME = "statements"
WHAT = "statements on PolNeAR's official development part; FactAppeal; our own test half"
CORPUS = ("attribution/polnear.jsonl", "attribution/factappeal.jsonl")

FACTS = {"says", "denies", "confirms"}
SURE = 0.8
"""Confidence from which a statement counts among ``factappeal facts``."""

_DESCRIBED = re.compile(r",| who | which |\(")
SHORT = ("relaxed P", "relaxed R", "relaxed F", "exact F", "direct F", "indirect F")


def run(data: Path) -> Table:
    """Measure ours and its peers on the corpora below ``data``."""
    documents = polnear(data / CORPUS[0], compartment="dev")
    facts = factappeal(data / CORPUS[1])
    ours_own = own("test")
    parse(["A sentence that loads the model."])
    list(ours(ours_own[0].page, by="network"))
    rows = [
        Row("rashomon", _ours("network", documents, facts, ours_own)),
        Row("rashomon, rules only", _ours("rules", documents, facts, ours_own)),
        Row("rules: nearest verb", _figures(nearest_verb, documents, facts, ours_own)),
    ]
    note = (
        f"{len(documents)} documents of PolNeAR, {len(facts)} sentences of FactAppeal, "
        f"{len(ours_own)} passages of our own; models loaded."
    )
    if importlib.util.find_spec("textacy") is None:
        return Table(rows, note=f"{note} textacy is not installed: its row is left out.")
    rows.append(Row("textacy", _figures(textacy(), documents, facts, ours_own)))
    return Table(rows, note=f"{note} textacy {version('textacy')} finds direct quotations only.")


def _ours(
    by: Method, documents: list[Document], facts: list[Document], ours_own: list[Document]
) -> dict[str, float]:
    """All figures of ours; resolving and acts are given gold spans, so both ways are one."""
    figures = _figures(partial(ours, by=by), documents, facts, ours_own)
    figures |= _short("factappeal facts", scored(partial(facts_told, by=by), facts))
    for name, group in (("ECE", documents), ("own ECE", ours_own)):
        calls = [call for document in group for call in judged(document, _statements(document, by))]
        figures[name] = calibration_error(calls)
    if by == "network":
        test = passages("test")
        figures |= speaker_figures(test) | act_figures(test)
    return figures


def _figures(
    system: System, documents: list[Document], facts: list[Document], ours_own: list[Document]
) -> dict[str, float]:
    return (
        scored(system, documents)
        | _short("factappeal", scored(system, facts))
        | _short("own", scored(system, ours_own))
    )


def _short(corpus: str, figures: dict[str, float]) -> dict[str, float]:
    """The figures of a smaller corpus; sentences of FactAppeal are scored relaxed only."""
    kept = SHORT if corpus == "own" else SHORT[:3]
    return {f"{corpus} {name}": figures[name] for name in kept}


# --- systems ------------------------------------------------------------------------------


def ours(page: Page, by: Method = "network") -> Iterator[Answer]:
    """Rashomon's own statements."""
    for statement in hear(page, by=by)[0]:
        yield statement.source, statement.cue, statement.content, statement.type


def facts_told(page: Page, by: Method = "network") -> Iterator[Answer]:
    """Of these, the facts that somebody is surely told to vouch for, sources cut to their core."""
    for statement in hear(page, by=by)[0]:
        if statement.act in FACTS and statement.confidence >= SURE and statement.source:
            source = [_core(page.text, span) for span in statement.source]
            yield source, statement.cue, statement.content, statement.type


def _core(text: str, source: Span) -> Span:
    described = _DESCRIBED.search(text, source[0] + 1, source[1])
    return source[0], described.start() if described else source[1]


def _statements(document: Document, by: Method) -> Sequence[tuple[Answer, float]]:
    return [
        ((one.source, one.cue, one.content, one.type), one.confidence)
        for one in hear(document.page, by=by)[0]
    ]


_QUOTE = re.compile(r'["“]([^"“”]{3,2000})["”]')
_SAID = re.compile(
    r"(?P<before>(?:[A-Z][\w.’'-]* ){1,4}|[Hh]e |[Ss]he |[Tt]hey )?"
    r"(?P<cue>said|says|told|added|wrote|tweeted|asked|noted|explained|continued)\b"
    r"(?P<after>(?: [A-Z][\w.’'-]*){1,4})?"
)


def nearest_verb(page: Page) -> Iterator[Answer]:
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
