"""Which exemplar each copy has: closeness and direction together, over a whole family.

In a family of copies every two pages share wording, whether or not one was made from the
other. A copy's exemplar is the page it differs least from, among those that were there
before it: the tree that needs the fewest changes and defies the fewest signs (parsimony, as
in stemmatics and phylogeny).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.lineage.direction import UNDECIDED, Leaning, lean, probability
from rashomon.lineage.forest import likeliest_forest
from rashomon.lineage.overlap import Overlap, Side
from rashomon.lineage.sources import Sourcing
from rashomon.lineage.words import words_of
from rashomon.model import Evidence, Page, Relation, Span, Value

BREAK_COST = 0.2
"""Log-probability of one change between copy and exemplar. Chosen on the dev families."""

NEW_WORD_COST = 0.012
"""Log-probability of one word of the copy that the exemplar lacks: dropping is easier than
writing. Chosen on the dev families."""

NAMING: Mapping[Relation, float] = {
    "first_published": 3.0,
    "via": 3.0,
    "cites": 2.0,
    "first_reported": 2.0,
    "agency": 0.5,
}
"""For choosing among pages with the same words: log-probability gained by being credited. An
agency's credit travels on with its text, so it says least about the last step. Hand estimates."""

RIVAL_TEMPERATURE = 0.2
"""Differences in weight are divided by this before rivals are compared: the tree as a whole
knows more than one bond alone. Chosen on the dev families for calibration."""

ROOT_COST = 15.0
"""How much less likely than its nearest exemplar it is that a page that shares wording has none:
it is a root where other choices would close a circle or defy every sign. Chosen on the dev
families."""

AS_CUSTOMER = 0.0
"""The weight of having a text from the agency it credits: an agency's customer has it from there
and not from another customer, unless the page names one."""

MERGED_WORDS, MERGED_SHARE = 30, 0.15
"""Words, and part of the article, that a second exemplar must explain beyond the first."""

MOST_EXEMPLARS = 8
"""Nearest pages that are weighed as exemplars of one copy: bounds families of thousands."""

HANDED_ON: frozenset[Relation] = frozenset({"via", "first_published", "agency"})
"""Credits that say the text itself comes from there."""


class Bond(Value, frozen=True):
    """A copy and a page it may come from, weighed.

    ``closeness`` is the log-probability of the changes between the two, with what being named
    as the source gains; ``weight`` that together with the direction.
    """

    copy: Side
    exemplar: Side
    log_odds: float
    closeness: float
    weight: float
    overlap: Overlap
    evidence: tuple[Evidence, ...]


class Link(Value, frozen=True):
    """A bond of the chosen tree: how probable it is, and the part of the copy it explains."""

    bond: Bond
    share: float
    confidence: float


def choose_links(
    found: Sequence[Overlap], pages: Mapping[str, Page], sourcings: Sequence[Sourcing]
) -> list[Link]:
    """The links of the most probable families among overlaps that are reuse."""
    bonds = _without_reversed_merges(_bonds(found, pages, sourcings))
    agency = {s.page for s in sourcings if s.credit.relation == "agency" and s.exemplar is None}
    handed = {
        s.page for s in sourcings if s.credit.relation in HANDED_ON and s.exemplar is not None
    }
    roots = {
        page: AS_CUSTOMER if page in agency - handed else _as_root(near)
        for page, near in bonds.items()
    }
    weights = {
        copy: {bond.exemplar.page: bond.weight for bond in near} for copy, near in bonds.items()
    }
    tree = likeliest_forest(weights, roots)
    links = []
    for copy, exemplar in tree.items():
        if exemplar is None:
            continue
        bond = next(b for b in bonds[copy] if b.exemplar.page == exemplar)
        links.append(
            Link(
                bond=bond,
                share=bond.copy.share,
                confidence=_confidence(bond, _rivals(bonds[copy], tree)),
            )
        )
        links.extend(_merged(bond, bonds[copy], tree))
    return links


def _as_root(near: Sequence[Bond]) -> float:
    """The weight of having no exemplar here: well below the nearest page's, however far that is."""
    return max((bond.closeness for bond in near), default=0.0) - ROOT_COST


def _bonds(
    found: Sequence[Overlap], pages: Mapping[str, Page], sourcings: Sequence[Sourcing]
) -> dict[str, list[Bond]]:
    """For each page the bonds to its nearest possible exemplars, nearest first."""
    ids = sorted({side.page for overlap in found for side in (overlap.a, overlap.b)})
    frequency = Counter(form for page in ids for form in set(words_of(pages[page]).forms))
    credited: defaultdict[frozenset[str | None], list[Sourcing]] = defaultdict(list)
    for sourcing in sourcings:
        credited[frozenset((sourcing.page, sourcing.exemplar))].append(sourcing)
    near: dict[str, list[Bond]] = {page: [] for page in ids}
    for overlap in found:
        credits_ = credited[frozenset((overlap.a.page, overlap.b.page))]
        leaning = lean(overlap, pages, credits_, frequency)
        for copy in (overlap.a, overlap.b):
            named = [NAMING.get(c.credit.relation, 0.0) for c in credits_ if c.page == copy.page]
            near[copy.page].append(_bond(overlap, leaning, copy, max(named, default=0.0)))
    return {
        page: sorted(bonds, key=lambda b: (-b.weight, b.exemplar.page))[:MOST_EXEMPLARS]
        for page, bonds in near.items()
    }


def _bond(overlap: Overlap, leaning: Leaning, copy: Side, naming: float) -> Bond:
    turned = copy is overlap.a
    log_odds = -leaning.log_odds if turned else leaning.log_odds
    exemplar = overlap.b if turned else overlap.a
    closeness = naming - _changes(overlap, copy)
    return Bond(
        copy=copy,
        exemplar=exemplar,
        log_odds=log_odds,
        closeness=closeness,
        weight=math.log(probability(log_odds)) + closeness,
        overlap=overlap,
        evidence=leaning.evidence,
    )


def _changes(overlap: Overlap, copy: Side) -> float:
    """What it cost to make the copy: each change, and each word the exemplar did not have."""
    return BREAK_COST * overlap.breaks + NEW_WORD_COST * (copy.words - copy.shared)


def _confidence(bond: Bond, rivals: Sequence[Bond]) -> float:
    """That it was copied this way round, times that it was from this page rather than another.

    Pages that read the same in all that was taken are one exemplar here: which of them it was
    changes nothing in what the copy goes back to.
    """
    reading = _reading(bond)
    same = other = 0.0
    for rival in rivals:
        odds = math.exp(min(30.0, (rival.weight - bond.weight) / RIVAL_TEMPERATURE))
        if _reading(rival) == reading:
            same += odds
        else:
            other += odds
    return probability(bond.log_odds) * same / (same + other)


def _rivals(near: Sequence[Bond], tree: Mapping[str, str | None]) -> list[Bond]:
    """The bonds of a copy to pages that do not themselves go back to it."""
    return [bond for bond in near if bond.copy.page not in _line(bond.exemplar.page, tree)]


def _reading(bond: Bond) -> tuple[frozenset[int], tuple[Span, ...]]:
    """What a copy shares with an exemplar, and where on the copy it differs."""
    turned = bond.copy is bond.overlap.a
    places = (
        variant.a_span if turned else variant.b_span
        for passage in bond.overlap.passages
        for variant in passage.variants
    )
    return bond.copy.covered, tuple(places)


def _without_reversed_merges(bonds: Mapping[str, list[Bond]]) -> dict[str, list[Bond]]:
    """The bonds without those that would make a page that was merged the origin of its parts.

    Where two pages were there before a third, each has a part of it and these parts are not
    the same, the third was put together from them.
    """
    reversed_: set[tuple[str, str]] = set()
    for copy, near in bonds.items():
        before = [b for b in near if b.log_odds >= UNDECIDED and _is_part(b.copy.covered, b)]
        for one, other in combinations(before, 2):
            if not one.copy.covered & other.copy.covered:
                reversed_ |= {(one.exemplar.page, copy), (other.exemplar.page, copy)}
    return {
        copy: [bond for bond in near if (copy, bond.exemplar.page) not in reversed_]
        for copy, near in bonds.items()
    }


def _is_part(words: frozenset[int], bond: Bond) -> bool:
    """Whether some words of a copy are enough to have been taken on their own."""
    return len(words) >= max(MERGED_WORDS, MERGED_SHARE * bond.copy.words)


def _merged(first: Bond, near: Sequence[Bond], tree: Mapping[str, str | None]) -> list[Link]:
    """A second exemplar, where it explains a part of the copy that the first does not."""
    best: tuple[int, float, str, Bond] | None = None
    for bond in _rivals(near, tree):
        other = bond.exemplar.page
        if other == first.exemplar.page:
            continue
        beyond = bond.copy.covered - first.copy.covered
        if not _is_part(beyond, bond):
            continue
        rank = (len(beyond), bond.weight, other, bond)
        if best is None or rank[:3] > best[:3]:
            best = rank
    if best is None:
        return []
    share = best[0] / best[3].copy.words
    return [Link(bond=best[3], share=share, confidence=probability(best[3].log_odds))]


def _line(page: str, tree: Mapping[str, str | None]) -> set[str]:
    """A page and all it goes back to."""
    line: set[str] = set()
    at: str | None = page
    while at is not None and at not in line:
        line.add(at)
        at = tree.get(at)
    return line
