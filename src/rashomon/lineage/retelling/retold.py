"""Pages that name an outlet and tell its report anew: rewritten, though no run of words is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from msgspec.structs import replace

from rashomon.lineage.retelling.matter import Anchors, Told, told_on
from rashomon.lineage.retelling.naming import Mastheads, Named
from rashomon.lineage.sources.choosing import Chooser
from rashomon.lineage.sources.following import Sourcing, has_own_source
from rashomon.model import Derivation, Evidence, Page

SHARE, COVER, FEWEST = 0.5, 0.5, 4
"""Parts of what a page tells, by its sentences and by its names and numbers, and how many of
these, that must stand in the reports of an outlet that it names: tried on the written cases of
development; a blog full of opinion that leans on one is lost."""

BY_NAME = 0.8
"""How sure it is that who names an outlet and tells what it tells has it from there, where no
credit was heard. A hand estimate."""

MOST = 8
"""Reports of one outlet that are read beside a page: those likest in subject."""

_SHOWN = 3

Pair = tuple[str, str]


class _Retelling(NamedTuple):
    named: Named
    possible: tuple[str, ...]
    confidence: float
    exemplar: str
    told: Told
    anchors: tuple[int, int]


def retold(
    pages: Mapping[str, Page], sourcings: Sequence[Sourcing], copied: AbstractSet[Pair]
) -> Iterator[Derivation]:
    """The derivations of pages that name an outlet of the collection and retell its report.

    Who names whom tells the direction; no page is made from one that is dated after it. A page
    that has its wording from another page is left out, as are two that name each other, and one
    on which somebody speaks who is not in the report: of real reports of one event that name
    each other's outlets those tell much the same, and did work of their own.

    Args:
        pages: The collection, by id.
        sourcings: Its credits, followed.
        copied: Copies and the pages here that they have their wording from.
    """
    have = {copy for copy, _ in copied}
    found = {
        page: best
        for page, named in _named(pages, sourcings).items()
        if page not in have and (best := _best(pages, page, named))
    }
    aims = {page: one.exemplar for page, one in found.items()} | dict(copied)
    for page, one in sorted(found.items()):
        if page not in _line(one.exemplar, aims):
            yield _derivation(page, one)


def _line(page: str, aims: Mapping[str, str]) -> set[str]:
    """A page and all it goes back to."""
    line: set[str] = set()
    while page not in line:
        line.add(page)
        page = aims.get(page, page)
    return line


def _named(pages: Mapping[str, Page], sourcings: Iterable[Sourcing]) -> dict[str, list[_Retelling]]:
    """For each page the outlets that it credits or names and whose matter it may have."""
    chooser, anchors, mastheads = Chooser(pages), Anchors(pages), Mastheads(pages.values())
    credited: dict[str, list[tuple[Named, float]]] = {page: [] for page in pages}
    for one in sourcings:
        if one.exemplar:
            name = Named(name=one.credit.name, span=one.credit.evidence, pages=one.possible)
            credited[one.page].append((name, one.trust))
    found: dict[str, list[_Retelling]] = {}
    for page in pages.values():
        named = credited[page.id] + [(one, BY_NAME) for one in mastheads.named_on(page)]
        for name, confidence in named:
            likeness = chooser.near(page, name.pages)
            near = tuple(sorted(likeness, key=lambda it: (-likeness[it], it))[:MOST])
            count, of, cover = anchors.shared(page.id, near, name.name)
            if near and count >= FEWEST and cover >= COVER:
                told = Told(share=0.0, same=())
                maybe = _Retelling(name, near, confidence, near[0], told, (count, of))
                found.setdefault(page.id, []).append(maybe)
    return found


def _best(pages: Mapping[str, Page], page: str, named: Sequence[_Retelling]) -> _Retelling | None:
    """The outlet of which a page retells most, and its report with most of that, if enough."""
    best: _Retelling | None = None
    for one in named:
        reports = [pages[other] for other in one.possible]
        if has_own_source(pages[page], reports):
            continue
        told = told_on(pages[page], reports)
        if told.share >= SHARE and (best is None or told.share > best.told.share):
            best = one._replace(told=told)
    if best is None or len(best.possible) == 1:
        return best
    shares = {one: told_on(pages[page], [pages[one]]).share for one in best.possible}
    return best._replace(exemplar=max(shares, key=lambda one: (shares[one], one)))


def _derivation(page: str, one: _Retelling) -> Derivation:
    there, own = one.anchors
    naming = Evidence(page=page, span=one.named.span, why=f"names {one.named.name}")
    known = f"{there} of its {own} names and numbers stand there"
    return Derivation(
        copy=page,
        exemplar=one.exemplar,
        outside=None,
        kind="rewritten",
        share=one.told.share,
        confidence=one.confidence,
        evidence=(
            replace(naming, why=f"{naming.why}, and {known}"),
            *(
                Evidence(page=page, span=span, why="says the same in other words")
                for span in one.told.same[:_SHOWN]
            ),
        ),
    )
