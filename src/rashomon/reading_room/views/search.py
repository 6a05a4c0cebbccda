"""Where searched words stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rashomon.dossier import MOST_RANKED, Dossier, Hit, Leaf, Rows
from rashomon.model import Role, Value
from rashomon.reading_room import links
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.views.narrowing import (
    Leaves,
    List,
    Narrowing,
    leaf_of,
    leaves,
    narrowing,
)
from rashomon.reading_room.views.reading import dated, headed
from rashomon.reading_room.wording import ROLES

PLACES = 30
"""Places on a leaf."""


class Word(Value, frozen=True, kw_only=True):
    """A piece of an excerpt, and whether it is what was searched for."""

    words: str
    found: bool


class Found(Value, frozen=True, kw_only=True):
    """A block in which the words stand."""

    outlet: str
    title: str | None
    published: str
    role: Role
    called: str
    excerpt: tuple[Word, ...]
    href: str


class SearchView(Value, frozen=True, kw_only=True):
    """A leaf of what a search found, and what it can be narrowed by.

    ``uncounted`` says that there are more places than were weighed.
    """

    words: str
    role: str
    roles: dict[Role, str]
    narrowing: Narrowing
    found: tuple[Found, ...]
    leaves: Leaves
    uncounted: bool
    anywhere: Anywhere | None


class Anywhere(Value, frozen=True, kw_only=True):
    """The search without its role, where that alone leaves nothing."""

    href: str
    count: int


def search_view(dossier: Dossier, asked: List, leaf: int) -> SearchView:
    """Look for words in a dossier; without words there is nothing to find."""
    here = links.nested(asked.href(leaf))
    found, leaf = leaf_of(partial(_hits, dossier, asked), leaf, PLACES)
    nothing = bool(asked.words.strip()) and not found.rows
    return SearchView(
        words=asked.words,
        role=asked.role or "",
        roles=ROLES,
        narrowing=narrowing(
            dossier,
            asked,
            partial(dossier.count_hits, asked.words, asked.role) if nothing else None,
        ),
        found=tuple(_found(hit, here) for hit in found.rows),
        leaves=leaves(asked, leaf, PLACES, len(found.rows), found.of),
        uncounted=found.of >= MOST_RANKED,
        anywhere=_anywhere(dossier, asked) if nothing and asked.role else None,
    )


def _hits(dossier: Dossier, asked: List, rows: Rows) -> Leaf[Hit]:
    within, role = asked.within, asked.role
    if not asked.words.strip():
        return Leaf(0, [])
    hits = dossier.search(asked.words, role, rows.most, offset=rows.after, within=within)
    if len(hits) < rows.most and (hits or not rows.after):
        return Leaf(rows.after + len(hits), hits)
    return Leaf(dossier.count_hits(asked.words, role, within), hits)


def _anywhere(dossier: Dossier, asked: List) -> Anywhere:
    return Anywhere(
        href=asked._replace(role=None).href(),
        count=dossier.count_hits(asked.words, None, asked.within),
    )


def _found(hit: Hit, here: str | None) -> Found:
    called, title = headed(hit)
    return Found(
        outlet=called,
        title=title,
        published=dated(hit),
        role=hit.role,
        called=ROLES[hit.role],
        excerpt=tuple(_words(hit)),
        href=links.page(hit.page, hit.span, here),
    )


def _words(hit: Hit) -> Iterator[Word]:
    """An excerpt in pieces, with what says that its block begins before it or goes on."""
    start, end = hit.excerpt
    if start > hit.block[0]:
        yield Word(words="… ", found=False)
    for cut in segments(hit.excerpt, [Mark(span=span, kind="found") for span in hit.marks]):
        here, beyond = cut.span
        yield Word(words=hit.words[here - start : beyond - start], found=bool(cut.marks))
    if end < hit.block[1]:
        yield Word(words=" …", found=False)
