"""Families: pages that share wording and are of one story, with all that speaks for each tree."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
import networkx as nx

from rashomon.lineage.clocks import published
from rashomon.lineage.sharing.overlap import Overlap
from rashomon.lineage.signs.measuring import DISTANCES, HANDS_ON, Usage, pairs
from rashomon.lineage.signs.sign import Pair
from rashomon.lineage.signs.weights import Weights, weights
from rashomon.lineage.sources.following import Sourcing
from rashomon.lineage.sources.outlets import full_names, key
from rashomon.lineage.trees.parting import of_one_story
from rashomon.lineage.words import words_of
from rashomon.model import Page, Value


class Family(Value, frozen=True):
    """Pages that share wording with each other, and the ways they can hang together.

    ``near`` holds for each page its possible exemplars by id, ``roots`` what speaks for its
    being the first, ``agencies`` those that are not here and that it says its text is from.
    ``overruled`` are copies and exemplars of which a person says that they are not.
    """

    near: dict[str, dict[str, Pair]]
    roots: dict[str, dict[str, float]]
    agencies: dict[str, frozenset[tuple[str, ...]]] = msgspec.field(default_factory=dict)
    overruled: frozenset[tuple[str, str]] = frozenset()


def families(
    found: Sequence[Overlap],
    pages: Mapping[str, Page],
    sourcings: Sequence[Sourcing],
    by: Weights | None = None,
) -> Iterator[Family]:
    """The families of a collection: its pages parted where no overlap joins them.

    Paragraphs lifted from an old article on something else make no family: what two pages
    share must be much, or they must be near in time and headline.

    Args:
        found: Overlaps that are reuse.
        pages: The collection, by id.
        sourcings: Its credits, followed.
        by: What each sign is worth; as shipped where nothing is given.
    """
    by = by or weights()
    ids = sorted({side.page for overlap in found for side in (overlap.a, overlap.b)})
    counts = Counter(form for page in ids for form in set(words_of(pages[page]).forms))
    usage = Usage(pages=counts, total=len(ids))
    credited: defaultdict[frozenset[str], list[Sourcing]] = defaultdict(list)
    for sourcing in sourcings:
        for other in sourcing.can_mean:
            credited[frozenset((sourcing.page, other))].append(sourcing)
    outside, agencies = _outside(sourcings), _agencies(sourcings)
    graph: nx.Graph[str] = nx.Graph()
    for overlap in found:
        ends = overlap.a.page, overlap.b.page
        both = pairs(overlap, pages, credited[frozenset(ends)], usage)
        graph.add_edge(*ends, both=both, chance=by.of_one_story(both[0]))
    for members in of_one_story(graph.edges(data="chance")):
        near: dict[str, dict[str, Pair]] = {page: {} for page in sorted(members)}
        both_ways: list[tuple[str, str, tuple[Pair, Pair]]]
        both_ways = list(graph.subgraph(members).edges(data="both"))
        for _, _, joined in both_ways:
            for one in joined:
                near[one.copy.page][one.exemplar.page] = one
        yield Family(
            near={page: dict(sorted(near[page].items())) for page in near},
            roots={
                page: _nearest(near[page]) | _dated(pages[page]) | outside.get(page, {})
                for page in near
            },
            agencies={page: agencies[page] for page in sorted(members) if page in agencies},
        )


def _nearest(near: Mapping[str, Pair]) -> dict[str, float]:
    """How far a page is from the nearest: much that was changed is no sign of not copying."""
    least: dict[str, float] = {}
    for pair in near.values():
        for sign in pair.signs:
            if sign.name in DISTANCES:
                name = f"nearest: {sign.name}"
                least[name] = min(sign.value, least.get(name, math.inf))
    return least


def _dated(page: Page) -> dict[str, float]:
    """Whether a page has a date, and a time of day: who copies often drops or sets them."""
    when = published(page)
    return {
        "undated": float(when is None),
        "dated by the day": float(when is not None and not when.is_clock_time),
    }


def _outside(sourcings: Sequence[Sourcing]) -> dict[str, dict[str, float]]:
    """What speaks for a page's having its text from a source that is not here."""
    here = {s.page for s in sourcings if s.credit.relation in HANDS_ON and s.exemplar is not None}
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for sourcing in sourcings:
        if sourcing.exemplar is None and sourcing.page not in here:
            relation = sourcing.credit.relation
            if relation == "agency":
                found[sourcing.page]["from an agency"] = 1.0
            elif relation in HANDS_ON:
                found[sourcing.page]["from outside"] = 1.0
    return dict(found)


def _agencies(sourcings: Sequence[Sourcing]) -> dict[str, frozenset[tuple[str, ...]]]:
    """The agencies, not here, that pages say their text is from."""
    told = [s for s in sourcings if s.exemplar is None and s.credit.relation == "agency"]
    names = full_names(sourcing.credit.name for sourcing in told)
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for sourcing in told:
        found[sourcing.page].add(key(names[key(sourcing.credit.name)]))
    return {page: frozenset(agencies) for page, agencies in found.items()}
