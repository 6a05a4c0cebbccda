"""Every page's sources: what it copied, excerpted, rewrote or cited, and from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import floor

from msgspec.structs import replace

from rashomon.lineage.retelling.retold import retold
from rashomon.lineage.scribes.telling import told_by_readings
from rashomon.lineage.sharing.overlap import Overlap, overlaps
from rashomon.lineage.signs.weights import weights
from rashomon.lineage.sources.citing import cited
from rashomon.lineage.sources.following import follow_credits
from rashomon.lineage.trees.families import families
from rashomon.lineage.trees.links import Link
from rashomon.lineage.trees.lost import by_way_of_lost, lost_exemplars
from rashomon.lineage.trees.misdated import MISDATED, dated_links
from rashomon.lineage.trees.relays import handed_on, under_one_name
from rashomon.model import Derivation, DerivationKind, Evidence, Page, Passage

COPIED_SHARE = 0.6
"""From this part of the copy's article on, the page is a copy; below, it holds an excerpt."""

REWRITTEN_BREAKS = 0.08
"""Changes a shared word (variants, and stretches of its own between what is shared) from which
on a copy was written anew over its exemplar. Verbatim copies of the dev families with a few
edits stay under 0.04. A hand estimate."""

TELLING = 0.05
"""Log-odds from which on a sign is shown as evidence."""

_MOST_GAP = 3
"""Words between two passages that still count as one contiguous part."""


def derive(
    pages: Mapping[str, Page],
    passages: Sequence[Passage],
    overruled: AbstractSet[tuple[str, str]] = frozenset(),
) -> list[Derivation]:
    """The derivations of a collection: at most one tree of copying, and what is cited beside it.

    A page has one exemplar among the pages here that it took its wording from (the likeliest,
    with its confidence), a second where it was merged from two, or else one whose outlet it
    names and which it retells; and a derivation for each source it credits: a page here, or a
    name outside the collection. Words that two pages
    merely both quote make no derivation. Where copies go back to a lost page, each names it;
    a lost page that nothing here goes before is their source outside.

    Args:
        pages: The collection, by id, with statements and credits heard.
        passages: Every passage found between two of its pages.
        overruled: Copies, and pages or outside sources that a person says they are not from.

    Returns:
        Derivations ordered by copy, surest first; the order of the input makes no difference.
    """
    reuse = [overlap for overlap in overlaps(pages, passages) if overlap.is_reuse]
    sourcings = follow_credits(pages, kin(reuse))
    derived: list[Derivation] = []
    joined: list[Link] = []
    customers: set[str] = set()
    for found in families(reuse, pages, sourcings):
        family = replace(found, overruled=frozenset(overruled))
        told = told_by_readings(family, pages)
        links = told.links if told else dated_links(family)
        lost = told.lost if told else lost_exemplars(family, links, pages)
        joined.extend(links)
        customers.update(family.agencies)
        derived.extend(by_way_of_lost(map(_copied, links), lost))
    copied = {(link.pair.copy.page, link.pair.exemplar.page) for link in joined}
    named = _instead(cited(sourcings, pages, copied), list(retold(pages, sourcings, copied)))
    derived = under_one_name([*derived, *named, *handed_on(joined, named, customers)])
    kept = (it for it in derived if (it.copy, it.exemplar or it.outside) not in overruled)
    return sorted(kept, key=_order)


def _instead(named: Sequence[Derivation], told: Sequence[Derivation]) -> list[Derivation]:
    """What is cited and what is retold: of one page from another the latter alone."""
    anew = {(one.copy, one.exemplar) for one in told}
    return [*told, *(one for one in named if (one.copy, one.exemplar) not in anew)]


def _order(derivation: Derivation) -> tuple[str, float, str, str]:
    return (
        derivation.copy,
        -derivation.confidence,
        derivation.exemplar or "",
        derivation.outside or "",
    )


def kin(found: Sequence[Overlap]) -> dict[str, frozenset[str]]:
    """For each page those that share wording with it."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for overlap in found:
        near[overlap.a.page].add(overlap.b.page)
        near[overlap.b.page].add(overlap.a.page)
    return {page: frozenset(others) for page, others in near.items()}


def _copied(link: Link) -> Derivation:
    pair = link.pair
    return Derivation(
        copy=pair.copy.page,
        exemplar=pair.exemplar.page,
        outside=None,
        kind=_kind(link),
        share=link.share,
        confidence=link.confidence,
        evidence=(*_signs(link), *_shared(link)),
        undetermined=link.undetermined,
    )


def _signs(link: Link) -> list[Evidence]:
    """What the direction rests on, the weightiest first."""
    worth = weights()
    told = [
        (abs(worth.of([sign])), sign.evidence)
        for sign in link.pair.signs
        if sign.evidence and (sign.name == MISDATED or abs(worth.of([sign])) >= TELLING)
    ]
    return [evidence for _, evidence in sorted(told, key=lambda one: -one[0])]


def _shared(link: Link) -> tuple[Evidence, ...]:
    """The passages themselves, seen on the copy."""
    turned = link.pair.overlap.a.page == link.pair.copy.page
    return tuple(
        Evidence(
            page=link.pair.copy.page,
            span=passage.a_span if turned else passage.b_span,
            why=f"reads {floor(100 * passage.similarity)}% the same in both",
        )
        for passage in link.pair.overlap.passages
    )


def _kind(link: Link) -> DerivationKind:
    pair = link.pair
    if pair.overlap.variants + pair.copy.inner >= REWRITTEN_BREAKS * pair.copy.shared:
        return "rewritten"
    if link.share >= COPIED_SHARE and not (_contiguous(link) and _leaves_most(link)):
        return "copied"
    return "excerpted"


def _leaves_most(link: Link) -> bool:
    return link.pair.exemplar.share < 1 - COPIED_SHARE


def _contiguous(link: Link) -> bool:
    """Whether what was taken is one unbroken part of the exemplar."""
    places = sorted(link.pair.exemplar.covered)
    return all(right - left <= _MOST_GAP for left, right in pairwise(places))
