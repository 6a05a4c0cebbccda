"""Offsets: does every run of a source map, read from the bytes, say what the text says?

The contract is read anew here, with nothing of the product's own check: a run's bytes are
decoded by the capture's encoding and, in HTML, unescaped by the standard library; white
space is folded on both sides. A text dump's run must read exactly. A span re-reads when it
is covered by such runs, white space aside.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.harness import Row, Table
from benchmarks.measures import mean
from benchmarks.pages import ours
from benchmarks.pages.corpora import EXTRACTION, TEXTDUMP, container_dumps, dumps, samples
from rashomon.model import Page, Run, Span

NAME = "offsets"
WHAT = "share of runs, blocks and characters that re-read exactly from the bytes of the capture"
CORPUS = (EXTRACTION, TEXTDUMP)


class Checked(NamedTuple):
    """What was re-read of one page: each run, each block, each character that is no space."""

    runs: list[bool]
    blocks: list[bool]
    characters: list[bool]
    is_ordered: bool


def run(data: Path) -> Table:
    """Ours alone: no extractor returns any offset."""
    pages = [check(one.data, ours.page(one), is_html=True) for one in samples(data)]
    of_dumps = [
        check(one.text.encode(), ours.dump_page(one), is_html=False)
        for one in (*dumps(data), *container_dumps(data))
    ]
    rows = [
        Row("rashomon", _figures([*pages, *of_dumps])),
        Row("rashomon, HTML", _figures(pages)),
        Row("rashomon, text dumps", _figures(of_dumps)),
    ]
    return Table(rows, f"{len(pages)} HTML pages, {len(of_dumps)} text dumps.")


def _figures(pages: list[Checked]) -> dict[str, float]:
    return {
        "runs": mean(right for page in pages for right in page.runs),
        "blocks": mean(right for page in pages for right in page.blocks),
        "characters": mean(right for page in pages for right in page.characters),
        "pages": mean(
            page.is_ordered and all(page.runs) and all(page.blocks) and all(page.characters)
            for page in pages
        ),
    }


def check(data: bytes, page: Page, *, is_html: bool) -> Checked:
    """Re-read one page from the bytes of its capture."""
    encoding = page.capture.encoding or "utf-8"
    runs = [_rereads(data, page, one, encoding, is_html=is_html) for one in page.source_map]
    covered = bytearray(len(page.text))
    for (start, end, *_), right in zip(page.source_map, runs, strict=True):
        covered[start:end] = bytes([right]) * (end - start)
    inked = [n for n, character in enumerate(page.text) if not character.isspace()]
    blocks = [
        all(covered[n] for n in range(*block.span) if not page.text[n].isspace())
        for block in page.blocks
    ]
    return Checked(runs, blocks, [bool(covered[n]) for n in inked], _is_ordered(page, inked))


def _rereads(data: bytes, page: Page, one: Run, encoding: str, *, is_html: bool) -> bool:
    start, end, first, last = one
    if not (0 <= start < end <= len(page.text) and 0 <= first < last <= len(data)):
        return False
    words, read = page.text[start:end], data[first:last].decode(encoding, errors="replace")
    if words == read:
        return True
    return is_html and _folded(html.unescape(read)) == _folded(words)


def _folded(words: str) -> str:
    lead, trail = words[:1].isspace(), words[-1:].isspace()
    return " " * lead + " ".join(words.split()) + " " * trail


def _is_ordered(page: Page, inked: list[int]) -> bool:
    """Runs and blocks follow one another, and the blocks hold all that is no white space."""
    spans = [block.span for block in page.blocks]
    runs = page.source_map
    in_order = all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(runs))
    return in_order and all(a[1] <= b[0] for a, b in pairwise(spans)) and _tile(spans, iter(inked))


def _tile(spans: list[Span], inked: Iterator[int]) -> bool:
    at = next(inked, None)
    for start, end in spans:
        if at is not None and at < start:
            return False
        while at is not None and at < end:
            at = next(inked, None)
    return at is None
