"""Lost exemplars: pages that nobody saved, known by what their copies have in common.

Of three pages none can be what the other two were made from, when each two of them agree in
places where the third reads differently: then all three go back to one that is not here
(the classic argument of textual criticism; Maas, "Textkritik", 1927).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256
from itertools import combinations

from msgspec.structs import replace

from rashomon.lineage.sharing.overlap import Side
from rashomon.lineage.sharing.ranges import ranges
from rashomon.lineage.trees.families import Family
from rashomon.lineage.trees.links import Link
from rashomon.lineage.words import forms, words_of
from rashomon.model import Derivation, Evidence, Page, Value

LEAST_WORDS, SHORTEST_RUN = 12, 3
"""Words in runs of three or more, in which two pages must agree against a third: two copyists
find the same one word for another, hardly the same three."""

LEAST_PLACES, LEAST_PART = 4, 0.5
"""Or places, however short, that are so large a part of all in which they differ from the third:
copyists who each put other words for some find the same now and then, but not so often."""

UNLINKED = 0.6
"""How sure it is that a page which was first of its family has a lost one before it. A hand
estimate."""

Run = tuple[int, int]
"""First and last of some consecutive words of an article."""

Sides = Mapping[tuple[str, str], Side]
"""For a page and another, what the one shares with the other."""


MOSTLY = 0.6
"""Of what two copies of a lost page share, the part that a third must have."""

ALONE_WORDS = 24
"""Words that two copies must share where there is no third."""

KEPT_PART = 0.2
"""The same of places in which a copy keeps what the other lost: seldom does a copyist put right
so many of another's slips."""


class Lost(Value, frozen=True):
    """A lost page: what it was made from here, if that is known, and its copies here.

    ``evidence`` are words its copies share that no other page here can have given them.
    """

    id: str
    exemplar: str | None
    copies: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def lost_exemplars(family: Family, links: Sequence[Link], pages: Mapping[str, Page]) -> list[Lost]:
    """The lost pages of a family.

    Args:
        family: Its pages and all that they share.
        links: The links that were chosen.
        pages: The collection.

    Returns:
        In order of their ids; each page is a copy of one at most.
    """
    sides = {
        (copy, exemplar): pair.copy
        for copy, near in family.near.items()
        for exemplar, pair in near.items()
    }
    first: dict[str, Link] = {}
    for link in links:
        first.setdefault(link.pair.copy.page, link)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for copy, link in first.items():
        below[link.pair.exemplar.page].append(copy)
    made: list[Lost] = []
    taken: set[str] = set()
    for exemplar, copies in sorted(below.items()):
        near = sorted({*copies, *(one for copy in copies for one in below.get(copy, ()))} - taken)
        while (found := _group(exemplar, near, sides, pages, first)) is not None:
            group, told = found
            near = [page for page in near if page not in group]
            taken.update(group)
            made.append(_made(exemplar, group, told, first, sides, pages))
    return sorted(made, key=lambda lost: lost.id)


def by_way_of_lost(derivations: Iterable[Derivation], lost: Iterable[Lost]) -> Iterator[Derivation]:
    """Derivations of a family, those of a lost page's copies by way of it.

    A copy that was linked to another copy goes back to what the lost page was made from; where
    that is not known, to the lost page itself, as a source outside.
    """
    by_copy = {copy: one for one in lost for copy in one.copies}
    linked = set()
    for derivation in derivations:
        one = by_copy.get(derivation.copy)
        if one is None or derivation.copy in linked:
            yield derivation
            continue
        linked.add(derivation.copy)
        yield replace(
            derivation,
            exemplar=one.exemplar,
            outside=None if one.exemplar else one.id,
            lost=one.id,
            evidence=(*one.evidence, *derivation.evidence),
        )
    for copy in sorted(by_copy.keys() - linked):
        one = by_copy[copy]
        yield Derivation(
            copy=copy,
            exemplar=None,
            outside=one.id,
            lost=one.id,
            kind="copied",
            share=1.0,
            confidence=UNLINKED,
            evidence=one.evidence,
        )


def _group(
    exemplar: str,
    near: Sequence[str],
    sides: Sides,
    pages: Mapping[str, Page],
    first: Mapping[str, Link],
) -> tuple[list[str], list[Run]] | None:
    """Copies of one page, or of its copies, that share what it lacks; and where on the first.

    The two that share most come first, then all that share most of that with them.
    """
    pairs = [
        (one, other)
        for one, other in combinations(near, 2)
        if (one, other) in sides and _is_triangle(exemplar, one, other, sides)
    ]
    told = {pair: _told(exemplar, pair, frozenset(near), sides, pages, first) for pair in pairs}
    pair = max(pairs, key=lambda ends: (_words(told[ends]), ends), default=None)
    if pair is None or not told[pair]:
        return None
    one = pair[0]
    words = {word for run in told[pair] for word in _indices(run)}
    others = [
        page
        for page in near
        if page not in pair
        and (one, page) in sides
        and len(words & sides[one, page].agreed) >= MOSTLY * len(words)
        and _is_triangle(exemplar, one, page, sides)
    ]
    group = [*pair, *others]
    enough = len(group) > len(pair) or _words(_long(told[pair])) >= ALONE_WORDS
    return (group, told[pair]) if enough else None


def _is_triangle(above: str, one: str, other: str, sides: Sides) -> bool:
    """Whether two copies share what their exemplar lacks, and each keeps what the other lost.

    Where a machine misread a page, that it reads otherwise than the others tells nothing.
    """
    if any(sides[p].is_misread for p in ((one, other), (one, above), (other, above)) if p in sides):
        return False
    kept = (
        _is_shared(_against(mine, above, its, sides), _apart(its, above, sides), KEPT_PART)
        for mine, its in ((one, other), (other, one))
    )
    return all(kept) and _is_shared(_against(one, other, above, sides), _apart(one, above, sides))


def _is_shared(places: Sequence[Run], apart: int, part: float = LEAST_PART) -> bool:
    """Whether two pages agree against a third too often for chance."""
    if _words(_long(places)) >= LEAST_WORDS:
        return True
    return len(places) >= max(LEAST_PLACES, part * apart)


def _against(page: str, other: str, third: str, sides: Sides) -> list[Run]:
    """Places on a page that read as on the other and not as on the third."""
    shared, apart = sides.get((page, other)), sides.get((page, third))
    if shared is None:
        return []
    return ranges(shared.agreed - (apart.agreed if apart else frozenset()))


def _apart(page: str, other: str, sides: Sides) -> int:
    """In how many places a page reads differently from another, within what they share."""
    side = sides.get((page, other))
    if side is None:
        return 0
    words = range(min(side.agreed, default=0), max(side.agreed, default=-1) + 1)
    return len(ranges(set(words) - side.agreed))


def _long(places: Iterable[Run]) -> list[Run]:
    return [run for run in places if run[1] - run[0] + 1 >= SHORTEST_RUN]


def _words(places: Iterable[Run]) -> int:
    return sum(last - first + 1 for first, last in places)


def _told(  # noqa: PLR0913, PLR0917 -- what a place proves depends on all of them
    exemplar: str,
    pair: tuple[str, str],
    near: AbstractSet[str],
    sides: Sides,
    pages: Mapping[str, Page],
    first: Mapping[str, Link],
) -> list[Run]:
    """Places two copies share that no other page can have given them, where those tell enough."""
    one, other = pair
    places = _against(one, other, exemplar, sides)
    above = (_line(one, first) | _line(other, first)) - set(pair)
    for (at, page), side in sides.items():
        if at == one and (page in above or not near & _line(page, first)):
            places = [run for run in places if not side.agreed.intersection(_indices(run))]
    places = [run for run in places if not _stands(pages[one], run, pages[exemplar])]
    return places if _is_shared(places, _apart(one, exemplar, sides)) else []


def _indices(run: Run) -> range:
    return range(run[0], run[1] + 1)


def _line(page: str, first: Mapping[str, Link]) -> set[str]:
    """A page and all it goes back to."""
    line = {page}
    while page in first and first[page].pair.exemplar.page not in line:
        page = first[page].pair.exemplar.page
        line.add(page)
    return line


def _stands(page: Page, run: Run, there: Page) -> bool:
    """Whether a run of several words stands anywhere on another page, article or not."""
    if run[1] - run[0] + 1 < SHORTEST_RUN:
        return False
    said = " ".join(words_of(page).forms[run[0] : run[1] + 1])
    return f" {said} " in f" {' '.join(forms(there.text, 0, len(there.text)))} "


def _made(  # noqa: PLR0913, PLR0917 -- the same
    exemplar: str,
    group: Sequence[str],
    told: Sequence[Run],
    first: Mapping[str, Link],
    sides: Sides,
    pages: Mapping[str, Page],
) -> Lost:
    one, other = group[:2]
    above = exemplar not in first and _was_left_out(exemplar, one, told, sides, first)
    copies = tuple(sorted((*group, exemplar) if above else group))
    return Lost(
        id=f"lost:{sha256(' '.join(copies).encode()).hexdigest()[:12]}",
        exemplar=None if above else exemplar,
        copies=copies,
        evidence=_shown(pages[one], told, f"shared with {_name(pages[other])}, not with the rest"),
    )


def _was_left_out(
    exemplar: str,
    copy: str,
    told: Sequence[Run],
    sides: Sides,
    first: Mapping[str, Link],
) -> bool:
    """Whether what the first of a family lacks was lost by it, rather than added by a copy.

    What stands between words that it has was in its exemplar, if nothing says that it came
    before its copies.
    """
    link = first.get(copy)
    if link is not None and link.pair.exemplar.page == exemplar and not link.undetermined:
        return False
    agreed = sides[copy, exemplar].agreed
    low, high = min(agreed, default=0), max(agreed, default=0)
    inside = sum(low < run[0] and run[1] < high for run in told)
    return inside * 2 > len(told)


def _shown(page: Page, told: Sequence[Run], why: str) -> tuple[Evidence, ...]:
    words = words_of(page)
    longest = max(told, key=lambda run: (run[1] - run[0], -run[0]))
    return (Evidence(page=page.id, span=words.span(longest[0], longest[1] + 1), why=why),)


def _name(page: Page) -> str:
    return page.publisher or page.title or page.id
