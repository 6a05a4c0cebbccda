"""A stemma as an ordered forest: who stands under whom, in which band, in which order.

The stemma is a directed graph (a page may have taken from several sources). The picture
needs one exemplar above each copy; the strongest edge is chosen, the others stay beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model import Derivation, Stemma, Value
from rashomon.reading_room.clock import Moment

_STRENGTH = {"copied": 4, "excerpted": 3, "rewritten": 2, "cited": 1}


class Link(Value, frozen=True, kw_only=True):
    """A derivation between two witnesses; ``ordinal`` is its place in the stemma."""

    ordinal: int
    copy: str
    exemplar: str
    derivation: Derivation


class Kin(Value, frozen=True, kw_only=True):
    """A witness in its place: under which exemplar, how many steps below the first source."""

    witness: str
    parent: str | None
    depth: int
    band: int
    rank: int
    time: float | None


class Family(Value, frozen=True, kw_only=True):
    """The forest, top row first, with the links drawn as its branches and those beside them."""

    kin: tuple[Kin, ...]
    branches: tuple[Link, ...]
    cross_links: tuple[Link, ...]


def links(stemma: Stemma) -> list[Link]:
    """The derivations whose two ends are witnesses; names of outside sources are resolved."""
    names = {w.name: w.id for w in stemma.witnesses if w.kind != "page"}
    ids = {w.id for w in stemma.witnesses}
    found = []
    for ordinal, derivation in enumerate(stemma.derivations):
        exemplar = derivation.exemplar or derivation.outside or ""
        exemplar = exemplar if exemplar in ids else names.get(exemplar, "")
        if exemplar and derivation.copy in ids and exemplar != derivation.copy:
            found.append(
                Link(
                    ordinal=ordinal,
                    copy=derivation.copy,
                    exemplar=exemplar,
                    derivation=derivation,
                )
            )
    return found


def family(
    stemma: Stemma, moments: Mapping[str, Moment | None], bands: Mapping[str, int]
) -> Family:
    """Arrange a stemma as a forest whose bands (accounts) are unbroken runs of rows.

    Args:
        stemma: Its witnesses and derivations; cycles are cut at their weakest edge.
        moments: When each witness can have been published; unknown ids have no date.
        bands: The number of each witness's account, from 0; a source outside that has
            none goes with its first copy.

    Returns:
        Kin in the order of their rows: a source, then its copies, earliest first.
    """
    found = links(stemma)
    bands = _with_sources(found, bands)
    last = max(bands.values(), default=-1) + 1
    band_of = {w.id: bands.get(w.id, last) for w in stemma.witnesses}
    branches = _branches(found, band_of)
    kin = _rows(stemma, branches, moments, band_of)
    chosen = {link.ordinal for link in branches}
    return Family(
        kin=tuple(kin),
        branches=tuple(branches),
        cross_links=tuple(link for link in found if link.ordinal not in chosen),
    )


def _with_sources(found: Sequence[Link], bands: Mapping[str, int]) -> dict[str, int]:
    """Give sources that belong to no account the account of their first copy.

    A lost page may have another above it, so each one filled may fill the next.
    """
    filled = dict(bands)
    owing: dict[str, list[str]] = {}
    for link in sorted(found, key=lambda link: bands.get(link.copy, len(bands))):
        owing.setdefault(link.copy, []).append(link.exemplar)
    waiting = [copy for copy in owing if copy in bands]
    for copy in waiting:
        for exemplar in owing.get(copy, ()):
            if exemplar not in filled:
                filled[exemplar] = filled[copy]
                waiting.append(exemplar)
    return filled


def _strength(link: Link) -> tuple[float, ...]:
    derivation = link.derivation
    return (_STRENGTH[derivation.kind], derivation.share, derivation.confidence, -link.ordinal)


def _branches(found: Sequence[Link], band_of: Mapping[str, int]) -> list[Link]:
    """One link above each copy, strongest first, none that closes a cycle or leaves its band."""
    parent: dict[str, str] = {}
    chosen = []
    for link in sorted(found, key=_strength, reverse=True):
        if link.copy in parent or band_of[link.copy] != band_of[link.exemplar]:
            continue
        if not _descends(link.exemplar, link.copy, parent):
            parent[link.copy] = link.exemplar
            chosen.append(link)
    return chosen


def _descends(witness: str, ancestor: str, parent: Mapping[str, str]) -> bool:
    here: str | None = witness
    while here is not None:
        if here == ancestor:
            return True
        here = parent.get(here)
    return False


def _rows(
    stemma: Stemma,
    branches: Sequence[Link],
    moments: Mapping[str, Moment | None],
    band_of: Mapping[str, int],
) -> list[Kin]:
    parent = {link.copy: link.exemplar for link in branches}
    children: dict[str | None, list[str]] = {}
    for witness in stemma.witnesses:
        children.setdefault(parent.get(witness.id), []).append(witness.id)

    def order(witness: str) -> tuple[int, bool, float, str]:
        known = moments.get(witness)
        return (band_of[witness], known is None, known.earliest if known else 0.0, witness)

    placed: dict[str, Kin] = {}
    waiting = sorted(children.get(None, []), key=order, reverse=True)
    while waiting:
        here = waiting.pop()
        above = placed.get(parent.get(here, ""))
        placed[here] = _place(here, above, moments.get(here), band_of[here])
        waiting += sorted(children.get(here, []), key=order, reverse=True)
    return list(placed.values())


def _place(witness: str, above: Kin | None, known: Moment | None, band: int) -> Kin:
    """Date a witness: never before its exemplar, as far as its own dating allows."""
    time = known.earliest if known else None
    if above is not None and above.time is not None:
        time = above.time if time is None else time
        if known and known.earliest < above.time <= known.latest:
            time = above.time
    same_time = above is not None and time is not None and above.time == time
    return Kin(
        witness=witness,
        parent=above.witness if above else None,
        depth=above.depth + 1 if above else 0,
        band=band,
        rank=above.rank + 1 if above and same_time else 0,
        time=time,
    )
