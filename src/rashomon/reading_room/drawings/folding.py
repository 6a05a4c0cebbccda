"""A large stemma made readable: what only repeats folds into "and 31 copies".

Rows go to the accounts first, then to what tells most: witnesses that others copied, copies
that altered something, the earliest. All others fold into the witness they hang under.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import inf

from msgspec.structs import replace

from rashomon.model import Derivation, Stemma, Value, Witness
from rashomon.reading_room.drawings.kinship import Family, Kin

ROOMY = 36
"""Rows that are drawn, those of stand-ins too: about what fits two screens."""

SHOWN = 3
"""Copies of one exemplar that stay when the others fold, if they altered nothing."""

FURTHER = "further accounts"
"""The stand-in for accounts that fold as wholes."""

_ALTERED = 3
"""A copy that altered something tells as much as this many that did not."""


class Folded(Value, frozen=True, kw_only=True):
    """A stemma with stand-ins; ``within`` holds the pages each of them stands for."""

    stemma: Stemma
    within: dict[str, tuple[str, ...]]


def fold(stemma: Stemma, kindred: Family, telling: Collection[str]) -> Folded:
    """Let one stand-in be drawn for many witnesses, where there are too many.

    Args:
        stemma: Any stemma; up to ``ROOMY`` witnesses it comes back as it is.
        kindred: The same, arranged as a forest.
        telling: Witnesses that altered something.

    Returns:
        The stemma with its derivations in their places, so that their numbers still hold;
        those of folded witnesses lead to no witness any more.
    """
    if len(stemma.witnesses) <= ROOMY:
        return Folded(stemma=stemma, within={})
    drawn = _drawn(kindred.kin, telling)
    within = _gathered(kindred.kin, drawn)
    for stand_in in [one for one, pages in within.items() if len(pages) == 1]:
        drawn.update(within.pop(stand_in))
    kept = tuple(witness for witness in stemma.witnesses if witness.id in drawn)
    stand_ins = tuple(Witness(id=one, kind="page", name=one) for one in within)
    derivations = tuple(_redirected(stemma.derivations, kindred, within))
    return Folded(
        stemma=Stemma(witnesses=(*kept, *stand_ins), derivations=derivations), within=within
    )


def _drawn(kin: Sequence[Kin], telling: Collection[str]) -> set[str]:
    """The witnesses that get a row, each with all above it."""
    copies: dict[str | None, list[int]] = {}
    for row, one in enumerate(kin):
        copies.setdefault(one.parent, []).append(row)
    weights = _weights(kin, telling)
    first = sorted((-weights[kin[row].witness], row) for row in copies[None])[: ROOMY // 3]
    drawn: set[str] = set()
    left = {above: len(rows) for above, rows in copies.items()}
    stand_ins = 0
    waiting: list[tuple[float, int]] = [(-inf, row) for _, row in first]
    heapify(waiting)
    while waiting and len(drawn) + stand_ins < ROOMY:
        _, row = heappop(waiting)
        one = kin[row]
        drawn.add(one.witness)
        left[one.parent] -= 1
        stand_ins += (one.witness in copies) - (left[one.parent] == 0)
        for entry in _worthy(row, kin, copies, weights):
            heappush(waiting, entry)
    return drawn


def _worthy(
    row: int,
    kin: Sequence[Kin],
    copies: Mapping[str | None, Sequence[int]],
    weights: Mapping[str, int],
) -> Iterator[tuple[float, int]]:
    """Copies of a witness that may be drawn, with what orders them: of mere ones, the first."""
    mere = 0
    for copy in copies.get(kin[row].witness, ()):
        weight = weights[kin[copy].witness]
        mere += weight == 1
        if weight > 1 or mere <= SHOWN:
            yield -weight, copy


def _weights(kin: Sequence[Kin], telling: Collection[str]) -> dict[str, int]:
    """How much each witness and all below it tell; copies stand below their exemplars."""
    weights = {one.witness: _ALTERED if one.witness in telling else 1 for one in kin}
    for one in reversed(kin):
        if one.parent is not None:
            weights[one.parent] += weights[one.witness]
    return weights


def _gathered(kin: Sequence[Kin], drawn: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The witnesses without a row, by the stand-in of the drawn witness above them."""
    under: dict[str, str] = {}
    within: dict[str, list[str]] = {}
    for one in kin:
        if one.witness in drawn:
            continue
        above = one.parent
        if above is None:
            under[one.witness] = FURTHER
        else:
            under[one.witness] = under.get(above, f"copies of {above}")
        within.setdefault(under[one.witness], []).append(one.witness)
    return {stand_in: tuple(pages) for stand_in, pages in within.items()}


def _redirected(
    derivations: Sequence[Derivation], kindred: Family, within: Mapping[str, Sequence[str]]
) -> Iterator[Derivation]:
    """The same derivations in their places, the first of each fold now that of its stand-in."""
    stand_ins = {pages[0]: stand_in for stand_in, pages in within.items()}
    first = {
        link.ordinal: stand_ins[link.copy] for link in kindred.branches if link.copy in stand_ins
    }
    for ordinal, derivation in enumerate(derivations):
        stand_in = first.get(ordinal)
        yield replace(derivation, copy=stand_in) if stand_in else derivation
