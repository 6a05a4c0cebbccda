"""A trace as a list to be read from top to bottom: each witness under the one it has it from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.lineage.tracing.trace import Sighting, Trace
from rashomon.model import Derivation, Witness

UNFOLDED = 8
"""Copies of one witness, word for word and copied by nobody, that are listed one by one."""


class Node(NamedTuple):
    """A witness on the way of some words.

    ``depth`` is how many witnesses stand above it, ``step`` how it came by the words;
    ``sighting`` is ``None`` for what is no page with these words. ``spare`` holds those of its
    copies that are not listed, because many read the same.
    """

    witness: Witness
    depth: int
    step: Derivation | None
    sighting: Sighting | None
    spare: tuple[str, ...]


def walk(trace: Trace) -> Iterator[Node]:
    """Every tree of a trace, that of the earliest first; a witness before its copies."""
    sightings = {one.page: one for one in trace.sightings}
    witnesses = {one.id: one for one in trace.way.witnesses}
    steps = {step.copy: step for step in trace.way.derivations}
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for witness in witnesses:
        if witness in steps:
            copies[steps[witness].source].append(witness)

    def plain(witness: str) -> bool:
        seen = sightings.get(witness)
        return seen is not None and not seen.variants and not copies[witness]

    tops: dict[str, None] = {}
    for witness in witnesses:
        top = witness
        while top in steps:
            top = steps[top].source
        tops[top] = None
    waiting = [(top, 0) for top in reversed(tops)]
    while waiting:
        witness, depth = waiting.pop()
        spare = [copy for copy in copies[witness] if plain(copy)][UNFOLDED:]
        yield Node(
            witness=witnesses[witness],
            depth=depth,
            step=steps.get(witness),
            sighting=sightings.get(witness),
            spare=tuple(spare),
        )
        listed = [copy for copy in copies[witness] if copy not in spare]
        waiting.extend((copy, depth + 1) for copy in reversed(listed))
