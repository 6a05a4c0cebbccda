"""Every page's sources: what it copied, excerpted, rewrote or cited, and from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rashomon.lineage.direction import UNDECIDED
from rashomon.lineage.families import HANDED_ON, Link, choose_links
from rashomon.lineage.outlets import key
from rashomon.lineage.overlap import Overlap, overlaps
from rashomon.lineage.sources import Sourcing, follow_credits, has_own_source
from rashomon.lineage.words import REUSED_ROLES, forms, words_of
from rashomon.model import Derivation, DerivationKind, Evidence, Page, Passage

COPIED_SHARE = 0.6
"""From this part of the copy's article on, the page is a copy; below, it holds an excerpt."""

REWRITTEN_BREAKS = 0.08
"""Changes a shared word (variants, and stretches of its own between what is shared) from which
on a copy was written anew over its exemplar. Verbatim copies of the dev families with a few
edits stay under 0.04. A hand estimate."""

FOLLOWS = 0.2
"""A credit line with less of the article after it stands at the end and answers for all of it."""

_MOST_GAP = 3
"""Words between two passages that still count as one contiguous part."""


def derive(pages: Mapping[str, Page], passages: Sequence[Passage]) -> list[Derivation]:
    """The derivations of a collection: at most one tree of copying, and what is cited beside it.

    A page has one exemplar among the pages here that it took its wording from (the likeliest,
    with its confidence), a second where it was merged from two, and a derivation for each
    source it credits: a page here, or a name outside the collection. Words that two pages
    merely both quote make no derivation.

    Args:
        pages: The collection, by id, with statements and credits heard.
        passages: Every passage found between two of its pages.

    Returns:
        Derivations ordered by copy, surest first; the order of the input makes no difference.
    """
    reuse = [overlap for overlap in overlaps(pages, passages) if overlap.is_reuse]
    sourcings = follow_credits(pages, _kin(reuse))
    links = choose_links(reuse, pages, sourcings)
    copied = {(link.bond.copy.page, link.bond.exemplar.page) for link in links}
    derived = [_copied(link) for link in links]
    derived.extend(_credited(_first_hand(sourcings, copied), pages, copied))
    return sorted(derived, key=_order)


def _order(derivation: Derivation) -> tuple[str, float, str, str]:
    return (
        derivation.copy,
        -derivation.confidence,
        derivation.exemplar or "",
        derivation.outside or "",
    )


def _kin(found: Sequence[Overlap]) -> dict[str, frozenset[str]]:
    kin: defaultdict[str, set[str]] = defaultdict(set)
    for overlap in found:
        kin[overlap.a.page].add(overlap.b.page)
        kin[overlap.b.page].add(overlap.a.page)
    return {page: frozenset(others) for page, others in kin.items()}


def _first_hand(sourcings: Sequence[Sourcing], copied: set[tuple[str, str]]) -> list[Sourcing]:
    """The credits without those a page took over with the text, or the evidence with the report.

    A copy's exemplar has its credits already, and footage that a page names beside the report
    it cites is that report's, if the report names it.
    """
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for copy, exemplar in copied:
        taken[copy].add(exemplar)
    retold: defaultdict[str, set[str]] = defaultdict(set)
    owned: defaultdict[str, set[str | tuple[str, ...]]] = defaultdict(set)
    for sourcing in sourcings:
        owned[sourcing.page].add(_source(sourcing))
        if sourcing.exemplar:
            retold[sourcing.page].add(sourcing.exemplar)
    return [
        sourcing
        for sourcing in sourcings
        if not any(
            _source(sourcing) in owned[exemplar]
            for exemplar in taken[sourcing.page]
            | (retold[sourcing.page] if sourcing.credit.relation == "evidence" else set())
        )
    ]


def _source(sourcing: Sourcing) -> str | tuple[str, ...]:
    return sourcing.exemplar or key(sourcing.credit.name)


def _copied(link: Link) -> Derivation:
    bond = link.bond
    undetermined = abs(bond.log_odds) < UNDECIDED
    return Derivation(
        copy=bond.copy.page,
        exemplar=bond.exemplar.page,
        outside=None,
        kind=_kind(link),
        share=link.share,
        confidence=link.confidence,
        evidence=(*bond.evidence, *_shared(link)),
        undetermined=undetermined,
    )


def _shared(link: Link) -> tuple[Evidence, ...]:
    """The passages themselves, seen on the copy."""
    turned = link.bond.overlap.a.page == link.bond.copy.page
    return tuple(
        Evidence(
            page=link.bond.copy.page,
            span=passage.a_span if turned else passage.b_span,
            why=f"reads {passage.similarity:.0%} the same in both",
        )
        for passage in link.bond.overlap.passages
    )


def _kind(link: Link) -> DerivationKind:
    bond = link.bond
    if bond.overlap.variants + bond.copy.inner >= REWRITTEN_BREAKS * bond.copy.shared:
        return "rewritten"
    if link.share >= COPIED_SHARE and not (_contiguous(link) and _leaves_most(link)):
        return "copied"
    return "excerpted"


def _leaves_most(link: Link) -> bool:
    return link.bond.exemplar.share < 1 - COPIED_SHARE


def _contiguous(link: Link) -> bool:
    """Whether what was taken is one unbroken part of the exemplar."""
    places = sorted(link.bond.exemplar.covered)
    return all(right - left <= _MOST_GAP for left, right in pairwise(places))


def _credited(
    sourcings: Sequence[Sourcing], pages: Mapping[str, Page], copied: set[tuple[str, str]]
) -> list[Derivation]:
    """What is credited and not copied: one derivation a source, with every credit of it."""
    groups: defaultdict[tuple[str, str | None, tuple[str, ...]], list[Sourcing]]
    groups = defaultdict(list)
    for sourcing in sourcings:
        name = () if sourcing.exemplar else key(sourcing.credit.name)
        groups[sourcing.page, sourcing.exemplar, name].append(sourcing)
    relaying = {page for page, exemplar, _ in groups if exemplar is None}
    circles = {(page, exemplar) for page, exemplar, _ in groups if exemplar}
    found = []
    for (copy, exemplar, _), credits_ in groups.items():
        if exemplar and (copy, exemplar) in copied:
            continue
        circular = exemplar is not None and (exemplar, copy) in circles
        source = pages[exemplar] if exemplar else None
        alone = copy not in relaying
        found.append(_from_credits(pages[copy], source, credits_, circular=circular, alone=alone))
    return found


def _from_credits(
    copy: Page,
    exemplar: Page | None,
    credits_: list[Sourcing],
    *,
    circular: bool,
    alone: bool,
) -> Derivation:
    surest = max(credits_, key=lambda s: (s.trust, -s.credit.span[0]))
    handed_on = exemplar is None and any(s.credit.relation in HANDED_ON for s in credits_)
    evidence = [
        Evidence(
            page=copy.id,
            span=sourcing.credit.evidence,
            why=f"credits {sourcing.credit.name} ({sourcing.credit.relation.replace('_', ' ')})",
        )
        for sourcing in sorted(credits_, key=lambda s: s.credit.span)
    ]
    if circular:
        place = surest.credit.evidence
        why = "the two credit each other: circular reporting"
        evidence.append(Evidence(page=copy.id, span=place, why=why))
    return Derivation(
        copy=copy.id,
        exemplar=exemplar.id if exemplar else None,
        outside=None if exemplar else surest.credit.name,
        kind="copied" if handed_on else "cited",
        share=_credited_share(copy, exemplar if alone else None, credits_, handed_on=handed_on),
        confidence=surest.trust,
        evidence=tuple(evidence),
    )


def _credited_share(
    copy: Page, exemplar: Page | None, credits_: list[Sourcing], *, handed_on: bool
) -> float:
    """The part of the article a credit answers for.

    A credit that hands the text on answers for what follows it, or for all where it stands
    at the end. One that cites a page here answers for all when the copy has nobody of its own
    to speak, nor a source outside; else, as with a report that can't be read here, for the
    paragraphs that name it.
    """
    words = words_of(copy)
    if not len(words):
        return 0.0
    if handed_on:
        first = min(s.credit.evidence[0] for s in credits_)
        after = sum(start >= first for start in words.starts) / len(words)
        return after if after >= FOLLOWS else 1.0
    if exemplar is not None and not has_own_source(copy, exemplar):
        return 1.0
    places = [s.credit.evidence for s in credits_]
    answered = sum(
        len(forms(copy.text, *block.span))
        for block in copy.having(*REUSED_ROLES)
        if any(start < block.span[1] and end > block.span[0] for start, end in places)
    )
    return answered / len(words)
