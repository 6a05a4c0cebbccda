"""Long lists narrowed by outlet and days, and cut into leaves; all of it stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from rashomon.dossier import Dossier, Leaf, Rows, Within
from rashomon.model import Role, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import days

CHOICES = 60
"""Outlets that a list to choose from shows; beyond, one types and is shown what fits."""

OFFERED = 500
"""Outlets that are offered to somebody who types."""

NEAR = 8
"""Outlets that are named where none is called as somebody typed."""

Line = TypeVar("Line")


class Way(Value, frozen=True, kw_only=True):
    """A way out of a narrowed list, or on in it, and how much is there if that is known."""

    words: str
    href: str
    count: int | None = None


class Limit(Value, frozen=True, kw_only=True):
    """Something that a list was narrowed by, and the way to the list without it."""

    words: str
    name: str
    undo: Way


class Narrowing(Value, frozen=True, kw_only=True):
    """The form that narrows a list: what it holds, what it offers, and the way back out."""

    place: str
    outlet: str
    earliest: str
    latest: str
    outlets: dict[str, int]
    typed: bool
    spanning: str
    limits: tuple[Limit, ...]
    near: tuple[Way, ...]


class Leaves(Value, frozen=True, kw_only=True):
    """Which part of a list is shown, rows from 1, and the ways to the parts beside it."""

    first: int
    last: int
    of: int
    earlier: str | None
    later: str | None


class List(NamedTuple):
    """The address of a list but for its leaf: its place, what it is of, what narrows it."""

    place: str
    within: Within
    words: str = ""
    role: Role | None = None

    def href(self, leaf: int = 1) -> str:
        """The address of a leaf."""
        return links.listed(
            self.place,
            q=self.words,
            role=self.role or "",
            outlet=self.within.outlet or "",
            **{"from": self.within.earliest or "", "to": self.within.latest or ""},
            leaf="" if leaf == 1 else str(leaf),
        )


def leaf_of(read: Callable[[Rows], Leaf[Line]], leaf: int, size: int) -> tuple[Leaf[Line], int]:
    """A leaf of a list, or its last one where there are not so many, and which it is."""
    found = read(Rows(size, (leaf - 1) * size))
    if found.rows or not found.of:
        return found, leaf if found.of else 1
    last = -(-found.of // size)
    return read(Rows(size, (last - 1) * size)), last


def leaves(listed: List, leaf: int, size: int, shown: int, of: int) -> Leaves:
    """Where a leaf stands in its list."""
    first = (leaf - 1) * size + 1
    return Leaves(
        first=first,
        last=first + shown - 1,
        of=of,
        earlier=listed.href(leaf - 1) if leaf > 1 else None,
        later=listed.href(leaf + 1) if first + shown - 1 < of else None,
    )


def narrowing(
    dossier: Dossier, listed: List, count: Callable[[Within], int] | None = None
) -> Narrowing:
    """The form over a list; where nothing is left, ``count`` says what each way out leads to."""
    within = listed.within
    outlets = dossier.outlets(OFFERED)
    first, last = dossier.days()
    return Narrowing(
        place=listed.place,
        outlet=within.outlet or "",
        earliest=within.earliest or "",
        latest=within.latest or "",
        outlets=outlets,
        typed=len(outlets) > CHOICES,
        spanning=days(first, last) if first else "",
        limits=tuple(_limits(listed, count)),
        near=tuple(_near(dossier, listed)),
    )


def _limits(listed: List, count: Callable[[Within], int] | None) -> Sequence[Limit]:
    within = listed.within
    found = []
    if within.outlet:
        wider = Within(earliest=within.earliest, latest=within.latest)
        found.append(_limit("of", within.outlet, "any outlet", listed, wider, count))
    if within.earliest or within.latest:
        wider = Within(outlet=within.outlet)
        found.append(_limit(_days(within), "", "any day", listed, wider, count))
    return found


def _limit(  # noqa: PLR0913, PLR0917 - what it says, and where it leads
    words: str,
    name: str,
    off: str,
    listed: List,
    wider: Within,
    count: Callable[[Within], int] | None,
) -> Limit:
    href = listed._replace(within=wider).href()
    way = Way(words=off, href=href, count=count(wider) if count else None)
    return Limit(words=words, name=name, undo=way)


def _days(within: Within) -> str:
    if within.earliest and within.latest:
        return f"of {days(within.earliest, within.latest)}"
    if within.earliest:
        return f"from {days(within.earliest, None)} on"
    return f"up to {days(within.latest, None)}"


def _near(dossier: Dossier, listed: List) -> Sequence[Way]:
    """Outlets that have in their name what no outlet is called."""
    typed = listed.within.outlet
    if not typed:
        return []
    found = dossier.outlets(NEAR, typed)
    if typed in found:
        return []
    return [
        Way(words=name, href=listed._replace(within=_of(listed.within, name)).href(), count=pages)
        for name, pages in found.items()
    ]


def _of(within: Within, outlet: str) -> Within:
    return Within(outlet=outlet, earliest=within.earliest, latest=within.latest)
