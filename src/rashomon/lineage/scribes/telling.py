"""Families that only their readings tell of: as texts copied by hand, without dates or credits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import NamedTuple

import numpy as np

from rashomon.lineage.scribes.columns import Column, columns
from rashomon.lineage.scribes.copying import Ints, scribes
from rashomon.lineage.scribes.places import Place, places
from rashomon.lineage.scribes.search import likeliest_tree
from rashomon.lineage.scribes.sureness import Sureness, surenesses
from rashomon.lineage.signs.sign import Pair
from rashomon.lineage.trees.families import Family
from rashomon.lineage.trees.links import Link
from rashomon.lineage.trees.lost import Lost
from rashomon.lineage.words import words_of
from rashomon.model import Evidence, Page

FEWEST = 4
"""Witnesses whose readings tell anything of their tree."""
MOST_WORDS, MOST_READINGS = 4_000_000, 200_000_000
"""Words of a text, and readings at a place against each other summed over its places, either
times the square of its witnesses: all with all is compared, in some seconds at the most."""
WHOLE = 0.5
"""Part of the shorter of any two that both must have: else they are not copies of one text."""
_OF_WORDING = frozenset({"fuller inside", "longer", "slips"})


class Told(NamedTuple):
    """The links of a family's pages, and its lost pages."""

    links: list[Link]
    lost: list[Lost]


def only_readings_tell(family: Family, pages: Mapping[str, Page]) -> bool:
    """Whether a family is whole copies of one text, without a date or a credit that tells."""
    count = len(family.near)
    if count < FEWEST or family.overruled or family.agencies:
        return False
    if any(len(near) < count - 1 for near in family.near.values()):
        return False
    if count**2 * max(len(words_of(pages[page])) for page in family.near) > MOST_WORDS:
        return False
    pairs = [pair for near in family.near.values() for pair in near.values()]
    return all(
        max(pair.copy.share, pair.exemplar.share) >= WHOLE
        and all(sign.name in _OF_WORDING for sign in pair.signs if sign.evidence)
        for pair in pairs
    )


def told_by_readings(family: Family, pages: Mapping[str, Page]) -> Told | None:
    """The links and the lost pages of the likeliest tree over all readings of a family.

    Returns:
        ``None`` where more than readings tells, where all witnesses read the same, or where there
        is too much to compare.
    """
    witnesses = sorted(family.near)
    if not only_readings_tell(family, pages):
        return None
    text = columns({page: pages[page] for page in witnesses})
    found = places(text, witnesses)
    if not found or _readings(found) * len(witnesses) ** 2 > MOST_READINGS:
        return None
    by = scribes(found, len(text))
    tree = likeliest_tree(np.array([place.readings for place in found]).T, by)
    sure = surenesses(tree, by)
    links: list[Link] = []
    below: defaultdict[int, list[int]] = defaultdict(list)
    for copy in range(len(witnesses)):
        *lost, above = _upwards(copy, tree.exemplars, len(witnesses))
        if lost:
            below[lost[-1]].append(copy)
        if above >= 0:
            pair = family.near[witnesses[copy]][witnesses[above]]
            links.append(_link(pair, [copy, *lost], sure))
    apparatus = Apparatus(text, found, witnesses, tree.readings)
    gone = (
        _lost(one, tree.exemplars[one], copies, apparatus)
        for one, copies in below.items()
        if len(copies) > 1
    )
    return Told(links, sorted(gone, key=lambda one: one.id))


def _readings(found: Sequence[Place]) -> int:
    """How many readings are weighed against each other."""
    return int(len(found) * max(len(place.forms) for place in found) ** 2)


def _upwards(copy: int, exemplars: Sequence[int], here: int) -> Iterator[int]:
    """The lost witnesses above a copy, and the first that is here, or ``-1``."""
    above = exemplars[copy]
    while above >= here:
        yield above
        above = exemplars[above]
    yield above


def _link(pair: Pair, way: Sequence[int], sure: Sureness) -> Link:
    """A link by way of some lost witnesses: as sure as all its steps."""
    forward = float(sure.forward[way[0]])
    joined = float(sure.joined[list(way)].prod())
    return Link(pair=pair, share=pair.copy.share, confidence=joined * forward, forward=forward)


class Apparatus(NamedTuple):
    """All that is read: columns and places, and the readings of those here and lost."""

    text: Sequence[Column]
    places: Sequence[Place]
    witnesses: Sequence[str]
    readings: Ints


def _lost(one: int, above: int, copies: Sequence[int], of: Apparatus) -> Lost:
    names = tuple(of.witnesses[copy] for copy in copies)
    evidence = _shared(one, above, copies, of) if above >= 0 else _apart(one, copies, of)
    return Lost(
        id=f"lost:{sha256(' '.join(names).encode()).hexdigest()[:12]}",
        exemplar=of.witnesses[above] if above >= 0 else None,
        copies=names,
        evidence=tuple(islice(evidence, 1)),
    )


def _shared(one: int, above: int, copies: Sequence[int], of: Apparatus) -> Iterator[Evidence]:
    """Words that two copies have from a lost witness, and its exemplar has not."""
    for n in np.flatnonzero(of.readings[one] != of.readings[above]).tolist():
        alike = [copy for copy in copies if of.places[n].readings[copy] == of.readings[one, n]]
        token = of.text[of.places[n].column].get(of.witnesses[alike[0]]) if alike else None
        if token and len(alike) > 1:
            first, other = (of.witnesses[copy] for copy in alike[:2])
            why = f"shared with {other}, not with {of.witnesses[above]}"
            yield Evidence(page=first, span=token.span, why=why)


def _apart(one: int, copies: Sequence[int], of: Apparatus) -> Iterator[Evidence]:
    """A slip of a copy that the others have not: so they are not from there."""
    for copy in copies:
        for n in np.flatnonzero(of.readings[one] != of.readings[copy]).tolist():
            token = of.text[of.places[n].column].get(of.witnesses[copy])
            if token:
                why = "reads otherwise than the other copies of a lost page"
                yield Evidence(page=of.witnesses[copy], span=token.span, why=why)
