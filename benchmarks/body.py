"""The article's body out of HTML pages, and how many pages a second.

For each page the multisets of word 4-grams of gold and output are compared; precision and
recall are means over pages, F1 is that of the two means. A page shorter than four words
counts as one gram. Pages a second are of one process, after a warm-up, in CPU time.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import turbohtml

from benchmarks.harness import Row, Table
from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read

NAME = "body"
WHAT = "article body of HTML, word 4-grams, and pages a second"
CORPUS = ("extraction/scrapinghub",)

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")

Extractor = Callable[[bytes], str]


class Sample(NamedTuple):
    """A page and the body a person marked in it."""

    data: bytes
    gold: str


def run(data: Path) -> Table:
    """Every system on the same pages, one after the other."""
    samples = [sample for corpus in CORPUS for sample in load(data / corpus)]
    rows = [Row(name, score(extract, samples)) for name, extract in _systems().items()]
    peers = ", ".join(f"{name} {version(name)}" for name in ("trafilatura", "turbohtml"))
    return Table(rows, f"{len(samples)} pages; {peers}.")


def load(folder: Path) -> list[Sample]:
    """The pages of a corpus that have a gold body."""
    samples = []
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if "body" in gold:
            page = folder / "pages" / f"{gold['id']}.html.gz"
            samples.append(Sample(gzip.decompress(page.read_bytes()), gold["body"]))
    return samples


def score(extract: Extractor, samples: list[Sample]) -> dict[str, float]:
    """Mean precision and recall, their F1, and pages a second."""
    for sample in samples[:5]:
        extract(sample.data)
    start = time.process_time()
    bodies = [extract(sample.data) for sample in samples]
    seconds = time.process_time() - start
    pairs = [overlap(sample.gold, body) for sample, body in zip(samples, bodies, strict=True)]
    precision = sum(pair[0] for pair in pairs) / len(pairs)
    recall = sum(pair[1] for pair in pairs) / len(pairs)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"F1": f1, "P": precision, "R": recall, "pages/s": len(samples) / seconds}


def overlap(gold: str, body: str) -> tuple[float, float]:
    """Precision and recall of one page's word 4-grams."""
    wanted, found = _grams(gold), _grams(body)
    shared = (wanted & found).total()
    precision = shared / found.total() if found else float(not wanted)
    return precision, shared / wanted.total() if wanted else 1.0


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if len(words) < 4:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def _systems() -> dict[str, Extractor]:
    """Ours and the peers, which `make bench` installs; without them there is nothing to compare."""
    extract = importlib.import_module("trafilatura").extract

    def trafilatura(data: bytes, *, precise: bool = False) -> str:
        return extract(data, include_comments=False, favor_precision=precise) or ""

    return {
        "rashomon": _rashomon,
        "trafilatura": trafilatura,
        "trafilatura, precise": partial(trafilatura, precise=True),
        "turbohtml's article": lambda data: turbohtml.parse(data).article().text,
    }


def _rashomon(data: bytes) -> str:
    return read(Intake(capture=describe("page.html", data, HTML), data=data)).body
