"""True families of copies, and how well found derivations agree with them.

Lost parents are contracted: the parents of a page are the nearest ancestors that the
collection holds. See the corpora's METRICS for every count.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import comb
from typing import Any, NamedTuple

import networkx as nx

from rashomon.model import Derivation

Edge = tuple[str, str]
"""A copy, and the page it was made from."""


class Families(NamedTuple):
    """What is true of a collection of made copies.

    Attributes:
        family: The family of each page; a page of none is a family of its own.
        story: The event of each page.
        parents: For each copy the pages it was made from, lost ones contracted.
        orphans: For each lost page without ancestors here, its nearest descendants here.
        sentences: For each page, its sentences by where they first stood, white space folded.
    """

    family: Mapping[str, str]
    story: Mapping[str, str]
    parents: Mapping[str, frozenset[str]]
    orphans: Mapping[str, frozenset[str]]
    sentences: Mapping[str, Mapping[str, str]]

    @property
    def edges(self) -> frozenset[Edge]:
        """Every copy with each of its parents."""
        return frozenset((copy, one) for copy, near in self.parents.items() for one in near)


def families(
    docs: Iterable[Mapping[str, Any]],
    edges: Iterable[Mapping[str, Any]],
    units: Iterable[Mapping[str, Any]],
) -> Families:
    """The truth of a collection, from the rows of its files."""
    pages = {row["id"]: row for row in docs}
    above: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        above[edge["child"]].append(edge["parent"])
    tops = {page: frozenset(_tops(page, above, pages)) for page in pages}
    lost = {top for found in tops.values() for top in found if top not in pages}
    return Families(
        family={page: row["family"] or page for page, row in pages.items()},
        story={page: row["story"] for page, row in pages.items()},
        parents={
            page: found & pages.keys() for page, found in tops.items() if found & pages.keys()
        },
        orphans={top: frozenset(page for page in pages if top in tops[page]) for top in lost},
        sentences={
            row["id"]: {
                origin: _folded(pages[row["id"]]["text"][start:end])
                for start, end, origin in row["units"]
            }
            for row in units
        },
    )


def _tops(page: str, above: Mapping[str, list[str]], pages: Mapping[str, Any]) -> Iterator[str]:
    """The nearest ancestors that are here, and the lost ones that have none."""
    for parent in above.get(page, ()):
        if parent in pages or not above.get(parent):
            yield parent
        else:
            yield from _tops(parent, above, pages)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def copying(derivations: Iterable[Derivation]) -> list[Derivation]:
    """The derivations from a page here by copying, surest first for each copy."""
    found = [d for d in derivations if d.exemplar is not None and d.kind != "cited"]
    return sorted(found, key=lambda d: (d.copy, -d.confidence * d.share, d.exemplar or ""))


def descends(truth: Families, page: str, ancestor: str) -> bool:
    """Whether a page goes back to another."""
    waiting, passed = [page], set()
    while waiting:
        for parent in truth.parents.get(waiting.pop(), ()):
            if parent == ancestor:
                return True
            if parent not in passed:
                passed.add(parent)
                waiting.append(parent)
    return False


def is_source(truth: Families, copy: str, named: str) -> bool:
    """Whether a named source is right: a parent, or a page with all the words taken from one."""
    parents = truth.parents.get(copy, frozenset())
    if named in parents:
        return True
    if descends(truth, named, copy):
        return False
    own, there = truth.sentences.get(copy, {}), truth.sentences.get(named, {})
    return any(_has_all(there, own, truth.sentences.get(one, {})) for one in parents)


def _has_all(there: Mapping[str, str], own: Mapping[str, str], parent: Mapping[str, str]) -> bool:
    inherited = own.keys() & parent.keys()
    return bool(inherited) and all(there.get(one) == parent[one] for one in inherited)


class Scores(NamedTuple):
    """How far found derivations are right; see :func:`score`."""

    source: float
    reversed_: float
    directed: float
    undirected: float
    linked: int
    calls: Sequence[tuple[float, bool]]


def score(
    truth: Families, derivations: Iterable[Derivation], lost: Iterable[AbstractSet[str]]
) -> Scores:
    """Compare derivations with the truth.

    Args:
        truth: The families.
        derivations: What was found, of the whole collection.
        lost: For each lost page that was found, its copies here.

    Returns:
        The part of all copies whose surest source is right, and the part where it descends
        from the copy; F1 of directed and undirected edges, an explicit lost page right where
        its copies are; how many pages of two families of one story were linked; and each
        derivation's confidence with whether it is right.
    """
    found = copying(derivations)
    surest: dict[str, str] = {}
    for derivation in found:
        surest.setdefault(derivation.copy, derivation.exemplar or "")
    copies = [copy for copy in truth.parents if truth.parents[copy]]
    right = sum(is_source(truth, c, surest[c]) for c in copies if c in surest)
    turned = sum(descends(truth, surest[c], c) for c in copies if c in surest)
    edges = {(d.copy, d.exemplar or "") for d in found}
    orphaned = _orphan_edges(truth.orphans.values())
    guessed = _orphan_edges(lost)
    return Scores(
        source=right / len(copies) if copies else 1.0,
        reversed_=turned / len(copies) if copies else 0.0,
        directed=_f1(truth.edges | orphaned, edges | guessed),
        undirected=_f1(_unordered(truth.edges | orphaned), _unordered(edges | guessed)),
        linked=sum(truth.family[a] != truth.family[b] for a, b in edges),
        calls=[(d.confidence, is_source(truth, d.copy, d.exemplar or "")) for d in found],
    )


def _orphan_edges(groups: Iterable[AbstractSet[str]]) -> set[Edge]:
    """Edges from pages to a lost one, which is known by its copies alone."""
    return {(page, f"lost {' '.join(sorted(group))}") for group in groups for page in group}


def _unordered(edges: Iterable[Edge]) -> set[frozenset[str]]:
    return {frozenset(edge) for edge in edges}


def _f1(true: AbstractSet[Hashable], found: AbstractSet[Hashable]) -> float:
    return 2 * len(true & found) / (len(true) + len(found)) if true or found else 1.0


def groups(pages: Iterable[str], derivations: Iterable[Derivation]) -> dict[str, int]:
    """The number of the family that each page was put into."""
    return components(pages, ((d.copy, d.exemplar or "") for d in copying(derivations)))


def components(pages: Iterable[str], edges: Iterable[Edge]) -> dict[str, int]:
    """The number of the connected part each page stands in."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(pages)
    graph.add_edges_from(edges)
    return {page: n for n, part in enumerate(nx.connected_components(graph)) for page in part}


def adjusted_rand(true: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> float:
    """The adjusted Rand index (Hubert and Arabie 1985) of two clusterings of the same pages."""
    both = _pairs((true[page], found[page]) for page in true)
    first, second = _pairs(true.values()), _pairs(found[page] for page in true)
    by_chance = first * second / comb(len(true), 2)
    most = (first + second) / 2
    return (both - by_chance) / (most - by_chance) if most != by_chance else 1.0


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(comb(count, 2) for count in Counter(labels).values())


def same_origin(derivations: Iterable[Derivation], pairs: Iterable[Edge]) -> list[bool]:
    """Whether the pages of each pair are copies: one of the other, or both of one source."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for found in derivations:
        if found.kind != "cited":
            sources[found.copy].add(found.exemplar or f"outside {found.outside}")
    return [a in sources[b] or b in sources[a] or bool(sources[a] & sources[b]) for a, b in pairs]
