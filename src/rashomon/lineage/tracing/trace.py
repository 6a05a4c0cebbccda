"""Where given words stand, who had them first, which way they went, and how they changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from rashomon.lineage.clocks import Interval, interval, published
from rashomon.lineage.tracing.routes import Routes
from rashomon.lineage.tracing.sightings import ARTICLE, Place, asked, places, readable, variants
from rashomon.model import Derivation, Page, Role, Span, Stemma, Value, Variant

_NEVER = datetime.max.replace(tzinfo=UTC)


class Sighting(Value, frozen=True):
    """One page where the words stand.

    ``similarity`` is the part of the words looked for that stands there, in order. ``variants``
    tell where it reads differently from the page ``against``, whose spans are the ``a`` side:
    the page it has the words from, else the earliest sighting (for which it is ``None``).
    ``came_from`` is the id of the witness it has them from: a page, a source outside
    (``outside:…``) or a lost page (``lost:…``).
    """

    page: str
    span: Span
    role: Role
    similarity: float
    against: str | None
    variants: tuple[Variant, ...]
    came_from: str | None


class Trace(Value, frozen=True):
    """The way of some words.

    ``sightings`` are in articles, earliest first, a page before its copies; ``beside`` are in
    readers' comments, adverts, links and the like, which are never taken for a first witness.
    ``first`` holds the pages that can have had the words first: several where neither dates
    nor derivations decide between them. ``undated`` can be earlier still: pages of unknown date
    that have the words from nobody known. ``way`` is the part of the family trees that the
    words travelled, with at most one derivation a copy; its witnesses are the sighted pages
    and, after them, what lies between and above. ``more`` says that the words stand on more
    pages than were looked at.
    """

    words: str
    first: tuple[str, ...]
    undated: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    beside: tuple[Sighting, ...]
    way: Stemma
    more: bool = False


class Leads(Value, frozen=True):
    """What an index of the collection tells beforehand.

    ``within`` holds for each page the blocks in which some of the words stand: no other is
    searched but those next to them. ``rarity`` says how telling the form of a word is, from 0.
    ``more`` tells that the words stand on pages that are not looked at.
    """

    within: Mapping[str, Collection[Span]]
    rarity: Mapping[str, float]
    more: bool = False


def trace(
    words: str,
    pages: Mapping[str, Page],
    kin: Stemma | Sequence[Derivation],
    leads: Leads | None = None,
) -> Trace:
    """Find words on every page, also where they were altered, and follow them back.

    Args:
        words: A sentence or a phrase; case and punctuation make no difference.
        pages: Where to look, by id; the whole text is searched, comments too. Of findings
            only the blocks are asked for.
        kin: Which page came from which; sources outside and lost pages among the witnesses.
        leads: Where to look on them; everywhere where none are given.

    Returns:
        One sighting a page in its article, its best, and one beside it.
    """
    wanted = asked(words)
    found = [
        place
        for page in pages.values()
        for place in (
            places(wanted, page, leads.within.get(page.id, ()), leads.rarity)
            if leads
            else places(wanted, page)
        )
    ]
    article = {place.page: place for place in found if place.role in ARTICLE}
    beside = [place for place in found if place.role not in ARTICLE]
    if not isinstance(kin, Stemma):
        kin = Stemma(witnesses=(), derivations=tuple(kin))
    dates = {page: published(pages[page]) for page in article}
    dated = sorted(article, key=lambda page: (_no_later(pages[page], dates[page]), page))
    routes = Routes(kin, article, pages, dated)
    order = _in_order(dated, routes)
    roots = [page for page in order if routes.exemplar(page) is None]
    first = _first(order, roots, dates, routes)
    return Trace(
        words=readable(words),
        first=first,
        undated=tuple(p for p in roots if dates[p] is None and p not in first),
        sightings=tuple(_sighting(page, order, article, pages, routes) for page in order),
        beside=_beside(beside, article, order[:1], pages),
        way=routes.way(order),
        more=leads is not None and leads.more,
    )


def _no_later(page: Page, date: Interval | None) -> datetime:
    """From when on a page surely has its words: its date, else that of its capture."""
    if date is not None:
        return date.earliest
    captured = interval(page.capture.captured)
    return captured.latest if captured else _NEVER


def _in_order(dated: Sequence[str], routes: Routes) -> list[str]:
    """Earliest first; what came from another page stands after it, whatever its date says."""
    order: list[str] = []
    placed: set[str] = set()
    for page in dated:
        above = [page]
        while (exemplar := routes.exemplar(above[-1])) is not None and exemplar not in placed:
            above.append(exemplar)
        for one in reversed(above):
            if one not in placed:
                placed.add(one)
                order.append(one)
    return order


def _first(
    order: Sequence[str],
    roots: Sequence[str],
    dates: Mapping[str, Interval | None],
    routes: Routes,
) -> tuple[str, ...]:
    """The earliest, and each page of which nothing says that it came later."""
    if not order:
        return ()
    earliest = dates[order[0]]
    first = {order[0]}
    for page in roots:
        date = dates[page]
        if date and earliest:
            if date.earliest <= earliest.latest:
                first.add(page)
        elif not any(dates[root] for root in roots):
            first.add(page)
    for page in order:
        if routes.exemplar(page) in first and not routes.certain(page):
            first.add(page)
    return tuple(page for page in order if page in first)


def _sighting(
    page: str,
    order: Sequence[str],
    article: Mapping[str, Place],
    pages: Mapping[str, Page],
    routes: Routes,
) -> Sighting:
    against = routes.exemplar(page) or (order[0] if page != order[0] else None)
    above = routes.above.get(page)
    return _seen(
        article[page],
        article[against] if against else None,
        pages,
        above.source if above else None,
    )


def _beside(
    found: Sequence[Place],
    article: Mapping[str, Place],
    first: Sequence[str],
    pages: Mapping[str, Page],
) -> tuple[Sighting, ...]:
    """What stands beside articles, earliest first: a comment by its own time, if it has one."""

    def order(place: Place) -> tuple[datetime, str]:
        page = pages[place.page]
        block = next((b for b in page.blocks if b.span[0] <= place.span[0] < b.span[1]), None)
        own = interval(block.time) if block else None
        return _no_later(page, own or published(page)), place.page

    ordered = sorted(found, key=order)
    against = article[first[0]] if first else next(iter(ordered), None)
    return tuple(
        _seen(place, against if place is not against else None, pages, None) for place in ordered
    )


def _seen(
    place: Place, against: Place | None, pages: Mapping[str, Page], came_from: str | None
) -> Sighting:
    page = pages[place.page]
    return Sighting(
        page=place.page,
        span=place.span,
        role=place.role,
        similarity=place.similarity,
        against=against.page if against else None,
        variants=variants(pages[against.page], against, page, place) if against else (),
        came_from=came_from,
    )
