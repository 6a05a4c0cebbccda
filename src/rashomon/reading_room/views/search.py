"""Where searched words stand."""

from __future__ import annotations

from rashomon.dossier import Dossier, Hit
from rashomon.model import Role, Value
from rashomon.reading_room import links
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.views.reading import Reading, dated, outlet
from rashomon.reading_room.wording import ROLES

LIMIT = 50


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
    """The results of a search, and the roles it can be narrowed to."""

    words: str
    role: str
    roles: dict[Role, str]
    found: tuple[Found, ...]
    more: bool


def search_view(dossier: Dossier, words: str, role: str) -> SearchView:
    """Look for words in a dossier; ``role`` is empty for everywhere."""
    hits = dossier.search(words, role or None, LIMIT + 1) if words.strip() else []
    reading = Reading(dossier, links.search(words, role))
    return SearchView(
        words=words,
        role=role,
        roles=ROLES,
        found=tuple(_found(reading, hit) for hit in hits[:LIMIT]),
        more=len(hits) > LIMIT,
    )


def _found(reading: Reading, hit: Hit) -> Found:
    page = reading.page(hit.page)
    cut = segments(hit.excerpt, [Mark(span=span, kind="found") for span in hit.marks])
    return Found(
        outlet=outlet(page),
        title=page.title,
        published=dated(page),
        role=hit.role,
        called=ROLES[hit.role],
        excerpt=tuple(Word(words=page.read(s.span), found=bool(s.marks)) for s in cut),
        href=reading.href(page.id, hit.span),
    )
