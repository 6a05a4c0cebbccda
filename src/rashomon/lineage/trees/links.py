"""Which exemplar each copy has: all signs together, weighed over a whole family.

In a family of copies every two pages share wording, whether or not one was made from the
other. Each possible tree is given a probability (:mod:`rashomon.lineage.trees.marginals`); a
page's exemplar is the one that is right in most of it, and that is how sure we are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import networkx as nx

from rashomon.lineage.signs.measuring import NAMING
from rashomon.lineage.signs.sign import Pair
from rashomon.lineage.signs.weights import Weights, weights
from rashomon.lineage.trees.descents import descents
from rashomon.lineage.trees.families import Family
from rashomon.lineage.trees.forest import likeliest_forest
from rashomon.lineage.trees.marginals import marginals
from rashomon.lineage.trees.merges import Merges, is_part, merges
from rashomon.model import Span, Value

MOST_EXEMPLARS = 12
"""Likeliest pages that are weighed as exemplars of one copy: bounds families of thousands."""

SECOND = 0.9
"""How sure a second exemplar is where its direction is. A hand estimate."""

AGAINST_MERGE = 12.0
"""Log-odds against an edge that a merge forbids. A number, not a ban: some tree must be left."""

HINTS = frozenset({"undated", "dated by the day"})
"""What chooses the likelier first of two pages that read the same, but decides nothing."""

ONE_ROOT = 2.0
"""More than any edge can gain: a family has one first page, unless nothing leads to a second."""

TURNED_ROUND = 0.25
"""What the chance that an exemplar goes back to its copy counts against naming it, of what the
chance that it is the right one counts for it: where a page is as likely a copy's copy as its
exemplar, one that stands before both is named. On made families any value from 0.25 to 0.5 does
the same; from 1 on fewer sources are right."""

UNDECIDED = 0.6
"""Less sure than this of two pages which was made from the other, we say that nothing decides."""


class Link(Value, frozen=True):
    """A copy's exemplar: how probable it is, and the part of the copy it explains.

    ``forward`` is the probability that, if one of the two was made from the other, it was the
    copy.
    """

    pair: Pair
    share: float
    confidence: float
    forward: float

    @property
    def undetermined(self) -> bool:
        """Whether nothing decides which of the two was made from the other."""
        return self.forward < UNDECIDED


def choose_links(family: Family, by: Weights | None = None) -> list[Link]:
    """The links of the tree of a family that is right in most of all its trees.

    Args:
        family: Its pages, and what speaks for each exemplar.
        by: What each sign is worth; as shipped where nothing is given.
    """
    by = by or weights()
    scores = {
        copy: {exemplar: by.of(pair.signs) for exemplar, pair in near.items()}
        for copy, near in family.near.items()
    }
    roots = {page: by.of_root(values) for page, values in family.roots.items()}
    unhinted = {
        page: by.of_root({name: value for name, value in values.items() if name not in HINTS})
        for page, values in family.roots.items()
    }
    found = merges(family)
    for copy, exemplar in found.turned | found.second:
        scores[copy][exemplar] -= AGAINST_MERGE
    likely = _likeliest(scores)
    chances = _chances(likely, roots, found)
    deciding = _chances(likely, unhinted, found)
    firsts = {_first(part, likely, chances) for part in _parts(likely)}
    turned = descents(chances)
    gains = {
        copy: {
            one: chances[copy][one] - TURNED_ROUND * turned[copy][one]
            for one in near
            if copy not in firsts
        }
        for copy, near in likely.items()
    }
    tree = likeliest_forest(gains, {page: chances[page][page] - ONE_ROOT for page in roots})
    tree = {page: None if (page, it) in found.turned else it for page, it in tree.items()}
    return [
        link
        for copy, exemplar in tree.items()
        if exemplar is not None and not _are_customers(family, copy, exemplar)
        for link in _links(
            _open(family, copy, likely[copy], found), exemplar, chances, deciding, tree
        )
    ]


def _chances(
    likely: Mapping[str, Mapping[str, float]], roots: Mapping[str, float], ruled_out: Merges
) -> dict[str, dict[str, float]]:
    """The probability of each exemplar of each page, and of its being the first."""
    chances: dict[str, dict[str, float]] = {}
    for part in _parts(likely):
        chances |= marginals(part, {page: likely[page] for page in part}, roots)
    for copy, exemplar in ruled_out.turned:
        chances[copy][exemplar] = 0.0
    return chances


def _open(
    family: Family, copy: str, likely: Mapping[str, float], ruled_out: Merges
) -> dict[str, Pair]:
    """The pages that a copy can have parts from."""
    return {
        one: pair
        for one, pair in family.near[copy].items()
        if (one in likely or (copy, one) in ruled_out.second)
        and (copy, one) not in ruled_out.turned
    }


def _first(
    part: Sequence[str],
    likely: Mapping[str, Mapping[str, float]],
    chances: Mapping[str, Mapping[str, float]],
) -> str:
    """The page that loses least by having no exemplar."""

    def gain(page: str) -> float:
        return chances[page][page] - max((chances[page][one] for one in likely[page]), default=0.0)

    return max(part, key=lambda page: (gain(page), page))


def _are_customers(family: Family, copy: str, exemplar: str) -> bool:
    """Whether two pages have their text from one agency, and neither names the other.

    An agency's customer has it from there, and not from another customer; an outlet's second
    version it has from its first.
    """
    if family.near[copy][exemplar].overlap.same_outlet:
        return False
    shared = family.agencies.get(copy, frozenset()) & family.agencies.get(exemplar, frozenset())
    named = {sign.name for sign in family.near[copy][exemplar].signs}
    return bool(shared) and not named & NAMING


def _parts(likely: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    """The pages parted where no possible edge joins them."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(likely)
    graph.add_edges_from((copy, one) for copy, near in likely.items() for one in near)
    return [sorted(part) for part in nx.connected_components(graph)]


def _likeliest(scores: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """For each page its likeliest exemplars; a pair that is kept is kept both ways."""
    kept: set[tuple[str, str]] = set()
    for copy, near in scores.items():
        best = sorted(near, key=lambda one: (-near[one], one))[:MOST_EXEMPLARS]
        kept.update((copy, one) for one in best)
        kept.update((one, copy) for one in best)
    return {
        copy: {one: near[one] for one in sorted(near) if (copy, one) in kept}
        for copy, near in scores.items()
    }


def _links(
    near: Mapping[str, Pair],
    exemplar: str,
    chances: Mapping[str, Mapping[str, float]],
    deciding: Mapping[str, Mapping[str, float]],
    tree: Mapping[str, str | None],
) -> Iterator[Link]:
    """A page's exemplar, and a second one where it explains what the first does not.

    ``deciding`` are the chances without mere hints: a direction rests on them alone.
    """
    pair = near[exemplar]
    rivals = [one for name, one in near.items() if pair.copy.page not in _line(name, tree)]
    chance = _same(pair, rivals, chances)
    yield Link(
        pair=pair, share=pair.copy.share, confidence=chance, forward=_forward(pair, deciding)
    )
    first = pair.copy.covered
    beyond = {
        one.exemplar.page: one.copy.agreed - first
        for one in rivals
        if is_part(one.copy.agreed - first, one)
    }
    if beyond:
        other = max(beyond, key=lambda name: (len(beyond[name]), name))
        share = len(beyond[other]) / pair.copy.words
        forward = _forward(near[other], deciding)
        yield Link(pair=near[other], share=share, confidence=min(SECOND, forward), forward=forward)


def _forward(pair: Pair, chances: Mapping[str, Mapping[str, float]]) -> float:
    """That the copy was made from the exemplar, if one of the two was made from the other."""
    copy, exemplar = pair.copy.page, pair.exemplar.page
    there, back = chances[copy].get(exemplar, 0.0), chances[exemplar].get(copy, 0.0)
    return there / (there + back) if there + back else 0.5


def _same(pair: Pair, rivals: Sequence[Pair], chances: Mapping[str, Mapping[str, float]]) -> float:
    """The probability of an exemplar, together with those that read the same in all it gave.

    Which of them it was changes nothing in what the copy goes back to.
    """
    reading = _reading(pair)
    near = chances[pair.copy.page]
    return sum(near.get(one.exemplar.page, 0.0) for one in rivals if _reading(one) == reading)


def _reading(pair: Pair) -> tuple[frozenset[int], tuple[Span, ...]]:
    """What a copy shares with an exemplar, and where on the copy it differs."""
    turned = pair.copy is pair.overlap.a
    places = (
        variant.a_span if turned else variant.b_span
        for passage in pair.overlap.passages
        for variant in passage.variants
    )
    return pair.copy.covered, tuple(places)


def _line(page: str, tree: Mapping[str, str | None]) -> set[str]:
    """A page and all it goes back to."""
    line: set[str] = set()
    at: str | None = page
    while at is not None and at not in line:
        line.add(at)
        at = tree.get(at)
    return line
