"""The family tree of one story's witnesses."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import networkx as nx
from msgspec.structs import replace

from rashomon.lineage.sources.outlets import key
from rashomon.lineage.trees.forest import likeliest_forest
from rashomon.model import Derivation, Page, Stemma, Witness, to_json

_LEAST = 1e-6
_NO_EXEMPLAR = -40.0


def stemma(
    page_ids: Sequence[str], pages: Mapping[str, Page], derivations: Sequence[Derivation]
) -> Stemma:
    """The likeliest tree of a story: its pages, and the sources outside that they go back to.

    Of the copying derivations between pages, the forest of greatest joint probability is
    kept (one exemplar a page, no circle); second exemplars and citations are kept beside it
    as long as they close no circle, surest first. Every edge keeps its evidence.

    Args:
        page_ids: The pages of the story.
        pages: The collection, by id.
        derivations: Of the whole collection; those of other stories are left out.

    Returns:
        Witnesses: the pages in order of id, then outside sources by name, whose ids begin
        with ``outside:``, then lost pages (``lost:``). Derivations run from copy to exemplar,
        by its id, or to a source outside, by its name; a lost page is a copy and an exemplar
        as any other.
    """
    members = sorted(set(page_ids) & set(pages))
    inside = [
        d for d in sorted(derivations, key=_order) if d.copy in members and _ends_in(d, members)
    ]
    between = [d for d in inside if d.exemplar is not None]
    trees = _tree([d for d in between if d.kind != "cited"], members)
    kept = _without_circles(trees, [d for d in between if d not in trees])
    kept.extend(d for d in inside if d.exemplar is None)
    lost = sorted({d.lost for d in kept if d.lost})
    drawn = [step for d in kept for step in _steps(d)]
    return Stemma(
        witnesses=(
            *(Witness(id=page, kind="page", name=_name(pages[page])) for page in members),
            *_outside(drawn),
            *(Witness(id=one, kind="lost", name="a lost page") for one in lost),
        ),
        derivations=tuple(sorted(_one_edge_a_step(_one_name(drawn)), key=_order)),
    )


def _steps(derivation: Derivation) -> Iterator[Derivation]:
    """A derivation, or the two of which it is made where a lost page lies between."""
    if derivation.lost is None:
        yield derivation
        return
    yield replace(derivation, exemplar=derivation.lost, outside=None, lost=None)
    if derivation.exemplar is not None:
        yield replace(derivation, copy=derivation.lost, lost=None)


def _one_edge_a_step(steps: Iterable[Derivation]) -> list[Derivation]:
    """Steps above a lost page once each, as its surest copy tells of them."""
    surest: dict[tuple[str, str, bool], Derivation] = {}
    for step in sorted(steps, key=lambda d: (-d.confidence, _order(d))):
        surest.setdefault((step.copy, step.source, step.kind == "cited"), step)
    return list(surest.values())


def _ends_in(derivation: Derivation, members: Sequence[str]) -> bool:
    return derivation.exemplar is None or derivation.exemplar in members


def _order(derivation: Derivation) -> tuple[str, bool, float, str, bytes]:
    """An order without ties but between equals, so that the order of input never shows."""
    cited, source = derivation.kind == "cited", derivation.exemplar or derivation.outside or ""
    return derivation.copy, cited, -derivation.confidence, source, to_json(derivation)


def _tree(copying: Sequence[Derivation], members: Sequence[str]) -> list[Derivation]:
    edges: defaultdict[str, dict[str, float]] = defaultdict(dict)
    best: dict[tuple[str, str], Derivation] = {}
    for derivation in copying:
        ends = derivation.copy, derivation.exemplar or ""
        if ends not in best and ends[0] != ends[1]:
            best[ends] = derivation
            weight = math.log(max(_LEAST, derivation.confidence * derivation.share))
            edges[ends[0]][ends[1]] = weight
    tree = likeliest_forest(edges, dict.fromkeys(members, _NO_EXEMPLAR))
    return [best[copy, exemplar] for copy, exemplar in tree.items() if exemplar]


def _without_circles(trees: Sequence[Derivation], others: Sequence[Derivation]) -> list[Derivation]:
    """The tree with as much beside it as closes no circle, surest first."""
    graph: nx.DiGraph[str] = nx.DiGraph((d.copy, d.exemplar or "") for d in trees)
    kept = list(trees)
    for derivation in sorted(others, key=lambda d: -d.confidence):
        copy, exemplar = derivation.copy, derivation.exemplar or ""
        graph.add_nodes_from((copy, exemplar))
        if copy != exemplar and not nx.has_path(graph, exemplar, copy):
            graph.add_edge(copy, exemplar)
            kept.append(derivation)
    return kept


def _outside(derivations: Sequence[Derivation]) -> list[Witness]:
    """One witness a source outside, by the first of its names in order."""
    names: dict[tuple[str, ...], str] = {}
    for name in sorted(d.outside for d in derivations if d.outside):
        names.setdefault(key(name), name)
    return [
        Witness(id=f"outside:{name}", kind="outside", name=name) for name in sorted(names.values())
    ]


def _one_name(derivations: Sequence[Derivation]) -> list[Derivation]:
    """The same derivations, every source outside under the name of its witness."""
    names = {key(witness.name): witness.name for witness in _outside(derivations)}
    return [replace(d, outside=names[key(d.outside)]) if d.outside else d for d in derivations]


def _name(page: Page) -> str:
    return page.publisher or page.title or page.capture.path
