"""Made families as the lineage room sees them, with what is true of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

import msgspec
import networkx as nx

from benchmarks.families import Collection, Half, make
from benchmarks.families.hand import copied_by_hand
from benchmarks.lineage import kinship
from benchmarks.lineage.derivations import witness
from rashomon import engine, lineage, pages
from rashomon.lineage.derivations import kin
from rashomon.lineage.sharing.overlap import Overlap, overlaps
from rashomon.lineage.signs.weights import Weights
from rashomon.lineage.sources.following import Sourcing, follow_credits
from rashomon.lineage.trees.families import Family, families
from rashomon.model import Capture, Given, Intake, Page
from rashomon.voices.credits import credits_of

FINGERPRINT = engine.Fingerprint(lineage.NGRAM, lineage.HASHES, lineage.AGREEMENTS)
ALL_ONE_STORY = Weights(signs={}, roots={}, story={"any": 99.0})
"""Weights that part no pages: pairs are told apart after what is learned from them."""


class Sample(NamedTuple):
    """Pages that were read, what every two of them share, their credits, and the truth."""

    truth: kinship.Families
    pages: Mapping[str, Page]
    reuse: list[Overlap]
    sourcings: list[Sourcing]


class Learned(NamedTuple):
    """A collection's families by shared wording, and its truth."""

    truth: kinship.Families
    families: list[Family]


def collection(seed: int, count: int, half: Half) -> Sample:
    """Made pages, read as any others.

    Args:
        seed: Of the collection.
        count: How many events.
        half: Which wordings of credits occur.
    """
    made = make(seed, count, half)
    read = {page.id: page for page in _read(made)}
    units = [(page.id, unit) for page in read.values() for unit in lineage.units(page)]
    return _sample(_truth(made), read, engine.candidates(units, FINGERPRINT))


def tradition(seed: int) -> Sample:
    """A made text copied by hand: no dates, no credits, and slips of the pen.

    Args:
        seed: Of the tradition.
    """
    made = copied_by_hand(seed)
    docs = [{"id": s, "text": t, "family": "one", "story": "one"} for s, t in made.texts.items()]
    edges = [{"parent": exemplar, "child": copy} for exemplar, copy in made.edges]
    witnesses = {siglum: witness(siglum, text) for siglum, text in made.texts.items()}
    truth = kinship.families(docs, edges, [])
    return _sample(truth, witnesses, combinations(sorted(witnesses), 2))


def _sample(
    truth: kinship.Families, read: Mapping[str, Page], candidates: Iterable[tuple[str, str]]
) -> Sample:
    passages = [passage for a, b in candidates for passage in lineage.reused(read[a], read[b])]
    reuse = [overlap for overlap in overlaps(read, passages) if overlap.is_reuse]
    return Sample(truth, read, reuse, follow_credits(read, kin(reuse)))


def learned(sample: Sample, by: Weights) -> Learned:
    """The families of a sample, as ``by`` tells pages of one story."""
    return Learned(sample.truth, [*families(sample.reuse, sample.pages, sample.sourcings, by)])


def _truth(made: Collection) -> kinship.Families:
    rows = msgspec.to_builtins(made)
    return kinship.families(rows["docs"], rows["edges"], rows["units"])


def _read(made: Collection) -> Iterator[Page]:
    """The pages with their credits; statements and names are not asked for."""
    for doc in made.docs:
        data = doc.text.encode()
        capture = Capture(path=doc.id, sha256=doc.id, size=len(data), media_type="text/plain")
        given = Given(id=doc.id, title=doc.title, publisher=doc.source, published=doc.published)
        page = pages.read(Intake(capture=capture, data=data, given=given))
        yield msgspec.structs.replace(page, credits=tuple(credits_of(page)))


def parts(one: Learned) -> Iterator[Family]:
    """The families, each parted where the truth parts it."""
    for family in one.families:
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(family.near)
        graph.add_edges_from(
            (copy, exemplar)
            for copy, near in family.near.items()
            for exemplar in near
            if one.truth.family[copy] == one.truth.family[exemplar]
        )
        for members in nx.connected_components(graph):
            if len(members) > 1:
                yield _within(family, members)


def _within(family: Family, members: set[str]) -> Family:
    near = {
        copy: {one: pair for one, pair in family.near[copy].items() if one in members}
        for copy in sorted(members)
    }
    return Family(near=near, roots={page: family.roots[page] for page in near})


def right(truth: kinship.Families, family: Family) -> dict[str, frozenset[str]]:
    """For each page the exemplars that would be right; copies of a lost page have each other."""
    found = {
        copy: {one for one in near if kinship.is_source(truth, copy, one)}
        for copy, near in family.near.items()
    }
    for group in truth.orphans.values():
        for copy in group & family.near.keys():
            found[copy] |= group & family.near[copy].keys()
    return {copy: frozenset(ones) for copy, ones in found.items()}


def firsts(truth: kinship.Families) -> frozenset[str]:
    """The pages with no parent here."""
    return frozenset(page for page in truth.family if not truth.parents.get(page))
