"""Credits: where a page says that its matter comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.voices.attribution import HALF, jaccard, plain_page, words_of
from benchmarks.voices.credit_sentences import read_samples, samples
from benchmarks.voices.passages import passages
from benchmarks.voices.speakers import page_of
from rashomon.model import Page, Span
from rashomon.voices import hear

NAME = "credits"
WHAT = "credited outlets: half the words of the span and the same relation"
CORPUS = ("attribution/credits.jsonl",)

KEPT_OUT = Path(__file__).parents[2] / "corpus/credits/test"

Gold = list[tuple[Span, str]]


def run(data: Path) -> Table:
    """Measure on the sentences of the corpus, our own test half and sentences kept from it all."""
    figures = {
        **credit_figures(sentences(data / CORPUS[0]), "sentences"),
        **credit_figures(own("test"), "own"),
        **credit_figures(invented("fresh"), "fresh"),
        **credit_figures(invented("blind"), "blind"),
        **credit_figures(kept_out(), "kept out"),
    }
    note = (
        "The patterns were made with the sentences at hand, what weighs names beside them with "
        "others (training/credits); of our own test half, of the fresh sentences and of the blind "
        "ones only the figures were looked at. Blind and kept out: by writers who never saw the "
        "patterns; kept out: 956 lines of reports and of the margins of stories (corpus/credits/"
        "test), two in five without a credit."
    )
    return Table([Row("rashomon", figures)], note)


def sentences(path: Path) -> Iterator[tuple[Page, Gold]]:
    """The corpus' sentences, each with the outlet it credits, if any."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        span = row["credited"]
        gold = [] if span is None else [((span[0], span[1]), row["relation"])]
        yield plain_page(row["sentence"]), gold


def own(part: str) -> Iterator[tuple[Page, Gold]]:
    """Our own passages, with all they credit."""
    for passage in passages(part):
        yield page_of(passage), [(credit.span, credit.relation) for credit in passage.credits]


def invented(part: str) -> Iterator[tuple[Page, Gold]]:
    """Invented sentences that the patterns were not made with, each on a page of its own."""
    for sample in samples(part):
        yield sample.page, list(sample.credits)


def kept_out() -> Iterator[tuple[Page, Gold]]:
    """Invented sentences that neither patterns nor weights were made with."""
    for file in sorted(KEPT_OUT.glob("*.txt")):
        for sample in read_samples(file):
            yield sample.page, list(sample.credits)


def credit_figures(pages: Iterator[tuple[Page, Gold]], corpus: str) -> dict[str, float]:
    """Precision, recall, and how often the relation of a span found is right."""
    right = said = true = met = 0
    for page, gold in pages:
        words = words_of(page.text)
        found = hear(page)[1]
        said += len(found)
        true += len(gold)
        for span, relation in gold:
            same = [c for c in found if jaccard(words([c.span]), words([span])) >= HALF]
            met += bool(same)
            right += any(credit.relation == relation for credit in same)
    return {
        f"{corpus} P": right / max(1, said),
        f"{corpus} R": right / max(1, true),
        f"{corpus} relation": right / max(1, met),
    }
