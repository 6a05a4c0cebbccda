"""Pages a second: HTML to page with roles, metadata and offsets, beside what peers do.

One process; after a warm-up each page is read by every system in turn, so that all of them
meet the same machine at the same time, and the CPU time of each is added up. Peers do their
default: trafilatura its whole text with comments, the others what gives their body.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.pages import ours, peers, tools
from benchmarks.pages.corpora import EXTRACTION, Sample, samples
from rashomon.model import Page
from rashomon.pages import read

NAME = "speed"
WHAT = "HTML pages a CPU-second, one process, in turn with the peers"
CORPUS = (EXTRACTION,)
WARM_UP = 20
EACH = 3
"""Every third page: enough for a steady figure, and the slowest peer ends in a minute."""

Reader = Callable[[bytes], object]


def run(data: Path) -> Table:
    """Every system in turn on the same pages, always afresh."""
    pages = samples(data)[::EACH]
    with peers.quiet():
        seconds = cpu_seconds(_readers(), pages)
    default = seconds.get(tools.TRAFILATURA)
    rows = [Row(name, _figures(len(pages), spent, default)) for name, spent in seconds.items()]
    size = sum(len(page.data) for page in pages) / len(pages) / 1024
    return Table(rows, f"{len(pages)} pages of {size:.0f} KiB on average; {peers.versions()}.")


def _figures(pages: int, seconds: float, default: float | None) -> dict[str, float]:
    ratio = {} if default is None else {"times trafilatura": default / seconds}
    return {"pages/s": pages / seconds, **ratio}


def _readers() -> dict[str, Reader]:
    found: dict[str, Reader] = {ours.NAME_OF_OURS: _read}
    for name, peer in peers.peers().items():
        found[name] = tools.trafilatura_default if name == tools.TRAFILATURA else peer.body
    return found


def _read(data: bytes) -> Page:
    return read(ours.html_intake(data))


def cpu_seconds(readers: Mapping[str, Reader], pages: Sequence[Sample]) -> dict[str, float]:
    """What each reader spends on these pages, in CPU time, after a warm-up."""
    for reader in readers.values():
        for page in pages[:WARM_UP]:
            reader(page.data)
    spent = dict.fromkeys(readers, 0.0)
    gc.collect()
    for page in pages:
        for name, reader in readers.items():
            started = time.process_time()
            reader(page.data)
            spent[name] += time.process_time() - started
    return spent
