"""The front: the stories, what the dossier holds, what it refused; and the pages in no story."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from rashomon.dossier import Dossier, Entry, Overview, Rows, StoryCard, Within
from rashomon.model import Refusal, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import days
from rashomon.reading_room.views.answer import Part, announced
from rashomon.reading_room.views.narrowing import (
    Leaves,
    List,
    Narrowing,
    leaf_of,
    leaves,
    narrowing,
)
from rashomon.reading_room.views.reading import brief, dated, headed, shortened
from rashomon.reading_room.wording import count, listed

STORIES = 30
PAGES = 100
"""Stories and pages on a leaf."""

NONE = Rows(0)

_STORYLESS = 12
_REFUSED = 50


class StoryLine(Value, frozen=True, kw_only=True):
    """A story in the list of the front."""

    title: str
    href: str
    span: str
    answer: tuple[Part, ...]
    outlets: str


class PageLine(Value, frozen=True, kw_only=True):
    """A page that belongs to no story."""

    outlet: str
    title: str | None
    published: str
    href: str


class Front(Value, frozen=True, kw_only=True):
    """Everything on the front; ``alone`` are the first of the pages in no story."""

    overview: Overview
    narrowing: Narrowing
    stories: tuple[StoryLine, ...]
    leaves: Leaves
    alone: tuple[PageLine, ...]
    alone_count: int
    alone_href: str
    search_href: str
    refusals: tuple[Refusal, ...]
    refusals_left_out: int


class Alone(Value, frozen=True, kw_only=True):
    """The pages that belong to no story."""

    narrowing: Narrowing
    pages: tuple[PageLine, ...]
    leaves: Leaves
    stories_href: str


def front(dossier: Dossier, within: Within, leaf: int) -> Front:
    """Gather a leaf of the stories, the largest first, and what stands below it."""
    here = List("", within)
    found, leaf = leaf_of(partial(dossier.announced, within), leaf, STORIES)
    alone = dossier.alone(within, Rows(_STORYLESS))
    refusals = dossier.refusals()
    return Front(
        overview=dossier.overview(),
        narrowing=narrowing(dossier, here, _unless(found.of, _stories(dossier))),
        stories=tuple(map(_story, found.rows)),
        leaves=leaves(here, leaf, STORIES, len(found.rows), found.of),
        alone=tuple(map(_page, alone.rows)),
        alone_count=alone.of,
        alone_href=here._replace(place="alone").href(),
        search_href=here._replace(place="search").href(),
        refusals=tuple(refusals[:_REFUSED]),
        refusals_left_out=max(len(refusals) - _REFUSED, 0),
    )


def alone(dossier: Dossier, within: Within, leaf: int) -> Alone:
    """Gather a leaf of the pages that belong to no story, the earliest first."""
    here = List("alone", within)
    found, leaf = leaf_of(partial(dossier.alone, within), leaf, PAGES)
    return Alone(
        narrowing=narrowing(dossier, here, _unless(found.of, _pages(dossier))),
        pages=tuple(map(_page, found.rows)),
        leaves=leaves(here, leaf, PAGES, len(found.rows), found.of),
        stories_href=here._replace(place="").href(),
    )


Count = Callable[[Within], int]


def _unless(found: int, count: Count) -> Count | None:
    return None if found else count


def _stories(dossier: Dossier) -> Count:
    return lambda within: dossier.announced(within, NONE).of


def _pages(dossier: Dossier) -> Count:
    return lambda within: dossier.alone(within, NONE).of


def _story(story: StoryCard) -> StoryLine:
    return StoryLine(
        title=brief(story.title),
        href=links.story(story.id),
        span=days(story.earliest, story.latest),
        answer=announced(story.pages, story.accounts, story.questions),
        outlets=_outlets(story),
    )


def _outlets(story: StoryCard) -> str:
    """Whose pages a story has: "Isk Valley Post, The Lantern and 2 pages that name no outlet"."""
    names = [shortened(name) for name in story.outlets]
    if not story.unnamed:
        return listed(names, most=5)
    verb = "names" if story.unnamed == 1 else "name"
    unnamed = f"{count(story.unnamed, 'page')} that {verb} no outlet"
    if len(names) > 4:
        return f"{', '.join(names[:4])}, {len(names) - 4} more and {unnamed}"
    return listed([*names, unnamed], most=5)


def _page(entry: Entry) -> PageLine:
    called, title = headed(entry)
    return PageLine(
        outlet=called,
        title=title,
        published=dated(entry),
        href=links.page(entry.id),
    )
