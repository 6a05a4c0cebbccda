"""Sources outside that texts are relayed from: one name each, and pages that don't name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from msgspec.structs import replace

from rashomon.lineage.signs.measuring import NAMING
from rashomon.lineage.sources.outlets import full_names, key
from rashomon.lineage.trees.links import Link
from rashomon.model import Derivation

WHOLE = 0.6
"""From this part of an article on, a source that a credit names gave the article itself."""

MUCH = 0.35
"""From this part of its article on, a page that an agency's customer has its words from is a
customer too. A hand estimate, the one by which accounts are grouped."""


def under_one_name(derivations: Sequence[Derivation]) -> list[Derivation]:
    """The same derivations, each source outside under one name: the first in order, in full.

    Initials that fit two full names stay as they are.
    """
    names = full_names(d.outside for d in derivations if d.outside)
    return [replace(d, outside=names[key(d.outside)]) if d.outside else d for d in derivations]


def handed_on(
    links: Sequence[Link], cited: Iterable[Derivation], customers: AbstractSet[str]
) -> Iterator[Derivation]:
    """What pages have of a relayed text that another page of their family credits and they do not.

    An agency's text on two pages reads the same whether the one has it from the other or both
    from the agency. A copy that says neither goes back to the agency in either case; and so does
    an exemplar that says nothing, where the copy has much of it and gives the agency as its
    source.

    Args:
        links: Copies and their exemplars, of all families.
        cited: What pages credit.
        customers: Pages that say their text is from an agency.
    """
    relayed: dict[str, Derivation] = {}
    for derivation in sorted(cited, key=lambda d: (-d.confidence, d.outside or "")):
        if derivation.exemplar is None and derivation.kind != "cited" and derivation.share >= WHOLE:
            relayed.setdefault(derivation.copy, derivation)
    first = {link.pair.copy.page: link for link in reversed(links)}
    silent = [link for link in first.values() if not _names_its_exemplar(link)]
    taken = relayed.keys() - customers
    waiting = [_upwards(link) for link in silent if link.pair.copy.page not in taken]
    waiting += [_downwards(link) for link in silent]
    while ready := [step for step in waiting if step.teller in relayed]:
        waiting = [step for step in waiting if step.teller not in relayed]
        for step in ready:
            if step.page in relayed or step.share < step.least:
                continue
            above = relayed[step.teller]
            relayed[step.page] = replace(
                above,
                copy=step.page,
                share=step.share * above.share,
                confidence=step.confidence * above.confidence,
            )
            yield relayed[step.page]


def _names_its_exemplar(link: Link) -> bool:
    return any(sign.name in NAMING for sign in link.pair.signs)


class _Step(NamedTuple):
    """A page that says nothing of its source, one that may tell of it, and what they share."""

    page: str
    teller: str
    share: float
    confidence: float
    least: float


def _downwards(link: Link) -> _Step:
    pair = link.pair
    return _Step(pair.copy.page, pair.exemplar.page, link.share, link.confidence, 0.0)


def _upwards(link: Link) -> _Step:
    pair = link.pair
    return _Step(pair.exemplar.page, pair.copy.page, pair.exemplar.share, link.confidence, MUCH)
