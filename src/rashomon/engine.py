"""Where work runs: Daft, on this machine today, on its cluster runner with the same code.

Two things run here and nowhere else: a step over every capture, and the join that finds
pages worth comparing. Steps are plain functions; they know nothing of Daft.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from rashomon.errors import RashomonError
from rashomon.lineage.meetings import meetings
from rashomon.model import Intake, Page, Refusal

# Daft reads these when it is imported: no usage reports, and no progress bars beside our own.
os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
# The worker processes read this one: there is a process a core, and a thread is enough for each.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import daft
from daft import DataType, col

Step = Callable[[Intake], Page]

SHARD = 400
"""Captures in flight at once; bounds memory, and what a kill can lose is less than that."""

WORTH_PROCESSES = 24
"""From so many captures on, a process for each core costs less than it saves: loading the
language model takes a process about 2.5 s of CPU, a page of 400 words about 0.1 s."""


class Fingerprint(NamedTuple):
    """How units of text are fingerprinted and joined.

    Attributes:
        ngram: Words in a shingle.
        hashes: MinHash values of a unit.
        agreements: Values in which two pages agree, over all their units, that meet.
    """

    ngram: int
    hashes: int
    agreements: int


class Outcome(msgspec.Struct, frozen=True):
    """What became of one capture; exactly one of the two is set."""

    page: Page | None = None
    refusal: Refusal | None = None


def attempt(step: Step, intake: Intake) -> Outcome:
    """Read one page, or set it aside with the reason; a fault of one page stops no other."""
    try:
        return Outcome(page=step(intake))
    except RashomonError as fault:
        return Outcome(refusal=fault.as_refusal())
    except Exception as fault:  # noqa: BLE001 - the boundary: whatever one page does, the rest goes on
        reason = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
        refusal = Refusal(
            path=intake.capture.path,
            problem=f"could not be read ({reason})",
            advice="the other captures were read; please report this one with its file",
        )
        return Outcome(refusal=refusal)


def map_pages(step: Step, intakes: Iterable[Intake]) -> Iterator[Outcome]:
    """Run a step over captures, each on its own.

    Args:
        step: An importable function from a capture to its page.
        intakes: The captures; drawn a shard at a time.

    Yields:
        An outcome a capture, in their order.
    """
    stream = iter(intakes)
    while shard := list(itertools.islice(stream, SHARD)):
        apart = len(shard) >= WORTH_PROCESSES and (os.cpu_count() or 1) > 1
        yield from _map_apart(step, shard) if apart else _map_shard(_Inline(step), shard)


def _map_apart(step: Step, shard: Sequence[Intake]) -> Iterator[Outcome]:
    """Read in worker processes; a capture that kills its worker is searched for and set aside."""
    done = 0
    try:
        for outcome in _map_shard(_Processes(step), shard):
            done += 1
            yield outcome
    except RuntimeError:  # what Daft raises when a worker is gone
        rest = shard[done:]
        half = len(rest) // 2
        if half == 0:
            yield Outcome(refusal=_killed_its_reader(rest[0]))
        else:
            yield from _map_apart(step, rest[:half])
            yield from _map_apart(step, rest[half:])


def _killed_its_reader(intake: Intake) -> Refusal:
    return Refusal(
        path=intake.capture.path,
        problem="reading it ended the process that read it",
        advice="the other captures were read; please report this one with its file",
    )


def _map_shard(worker: Any, shard: Sequence[Intake]) -> Iterator[Outcome]:
    """``worker`` is a reader after ``daft.cls``: its methods take expressions for values."""
    packed = [msgspec.msgpack.encode(intake) for intake in shard]
    frame = daft.from_pydict({"capture": packed}).into_batches(4)
    outcomes = frame.select(worker.read(col("capture")).alias("outcome"))
    for row in outcomes.iter_rows():
        yield msgspec.msgpack.decode(row["outcome"], type=Outcome)


class _Reader:
    """A step as Daft runs it: bytes in, bytes out."""

    def __init__(self, step: Step) -> None:
        self.step = step

    @daft.method(return_dtype=DataType.binary())
    def read(self, packed: bytes) -> bytes:
        intake = msgspec.msgpack.decode(packed, type=Intake)
        return msgspec.msgpack.encode(attempt(self.step, intake))


_Inline = daft.cls(_Reader, use_process=False)
_Processes = daft.cls(_Reader, use_process=True, max_concurrency=os.cpu_count())


def candidates(units: Iterable[tuple[str, str]], fingerprint: Fingerprint) -> list[tuple[str, str]]:
    """Pairs of pages that may share wording: MinHash values of their units (Broder 1997), joined.

    Each distinct unit is hashed once, where Daft runs; the join is the driver's.

    Args:
        units: Page id and normalised text of each unit; words stand between single spaces.
        fingerprint: How to shingle, hash and join.

    Returns:
        Each pair once, ids in order, sorted. A crowd of the same page is paired with the
        first of them only (:data:`rashomon.lineage.meetings.CROWD`).
    """
    holders: dict[str, set[str]] = {}
    for page, text in units:
        holders.setdefault(text, set()).add(page)
    if not holders:
        return []
    ids = sorted(set().union(*holders.values()))
    numbers = {page: number for number, page in enumerate(ids)}
    texts = sorted(holders)
    hashed = (
        daft.from_pydict({"text": texts})
        .select(col("text").minhash(num_hashes=fingerprint.hashes, ngram_size=fingerprint.ngram))
        .to_arrow()
        .column("text")
        .combine_chunks()
    )
    values = hashed.flatten().to_numpy().reshape(len(texts), fingerprint.hashes)
    pages = [sorted(numbers[page] for page in holders[text]) for text in texts]
    met = meetings(values, pages, fingerprint.agreements)
    return sorted((ids[a], ids[b]) for a, b in met)
