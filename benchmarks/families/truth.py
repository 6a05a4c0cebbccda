"""What is true of the pages that were made, as the rows of a collection."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.families.chance import seeded
from benchmarks.families.collection import Collection, Doc, Edge, Family, Passage, Units
from benchmarks.families.dress import Page
from benchmarks.families.runs import passages
from benchmarks.families.sentences import Article


class Made(NamedTuple):
    """A page as it was made, with what only its maker knows; ``parents`` are page ids."""

    id: str
    outlet: str
    article: Article
    page: Page
    true: dt.datetime
    stamp: str | None
    flag: str
    parents: tuple[str, ...] = ()
    ops: tuple[str, ...] = ()
    credit: str | None = None


def collected(family: str, made: list[Made], beside: list[Made], lost: str | None) -> Collection:
    """One family and the accounts beside it.

    An account that a copy was merged from is of the family, and counted with it.

    Args:
        family: Its id.
        made: Its pages, the first one first, the lost one too.
        beside: Independent accounts of the same event.
        lost: The id of the page that is not to be found.
    """
    pages = {page.id: page for page in [*made, *beside]}
    edges = [(pages[parent], child) for child in made for parent in child.parents]
    members = {page.id for page in made} | {parent.id for parent, _ in edges}
    there = [page for page in pages.values() if page.id != lost]
    there = seeded("order", family).sample(there, k=len(there))
    return Collection(
        docs=tuple(_doc(page, family, member=page.id in members) for page in there),
        edges=tuple(_edge(parent, child, family, lost) for parent, child in edges),
        families=(Family(family, made[0].id, lost, len(members)),),
        spans=tuple(
            passage
            for parent, child in edges
            if lost not in {parent.id, child.id}
            for passage in passages(
                family, (child.id, child.page.units), (parent.id, parent.page.units)
            )
        ),
        units=tuple(
            Units(page.id, tuple((start, end, unit.origin) for start, end, unit in page.page.units))
            for page in there
        ),
    )


def together(parts: Iterable[Collection]) -> Collection:
    """Several collections as one."""
    docs: list[Doc] = []
    edges: list[Edge] = []
    families: list[Family] = []
    spans: list[Passage] = []
    units: list[Units] = []
    for part in parts:
        docs += part.docs
        edges += part.edges
        families += part.families
        spans += part.spans
        units += part.units
    return Collection(tuple(docs), tuple(edges), tuple(families), tuple(spans), tuple(units))


def _doc(page: Made, family: str, *, member: bool) -> Doc:
    return Doc(
        id=page.id,
        text=page.page.text,
        title=page.article.title,
        source=page.outlet,
        published=page.stamp,
        language="en",
        story=f"story-{family}",
        family=family if member else None,
    )


def _edge(parent: Made, child: Made, family: str, lost: str | None) -> Edge:
    return Edge(
        family=family,
        parent=parent.id,
        child=child.id,
        parent_lost=parent.id == lost,
        child_lost=child.id == lost,
        ops=child.ops,
        ts_flag=child.flag,
        credit=child.credit,
    )
