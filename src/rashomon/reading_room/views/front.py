"""The front: the stories, what the dossier holds, what it refused."""

from __future__ import annotations

from rashomon.dossier import Dossier, Entry, Overview, StoryView
from rashomon.model import Refusal, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import days, when
from rashomon.reading_room.views.reading import outlet
from rashomon.reading_room.views.story import Part, answer
from rashomon.reading_room.wording import listed

_STORYLESS = 200


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
    """Everything on the front."""

    overview: Overview
    stories: tuple[StoryLine, ...]
    alone: tuple[PageLine, ...]
    alone_left_out: int
    refusals: tuple[Refusal, ...]


def front(dossier: Dossier) -> Front:
    """Gather the stories, those with the most pages first, and the rest."""
    stories = sorted(dossier.stories(), key=lambda story: (-len(story.pages), story.title))
    alone = [entry for entry in dossier.catalogue() if not entry.stories]
    return Front(
        overview=dossier.overview(),
        stories=tuple(_story(story) for story in stories),
        alone=tuple(_page(entry) for entry in alone[:_STORYLESS]),
        alone_left_out=max(len(alone) - _STORYLESS, 0),
        refusals=tuple(dossier.refusals()),
    )


def _story(story: StoryView) -> StoryLine:
    return StoryLine(
        title=story.title,
        href=links.story(story.id),
        span=days(story.earliest, story.latest),
        answer=answer(story),
        outlets=listed(list(dict.fromkeys(outlet(entry) for entry in story.pages)), most=5),
    )


def _page(entry: Entry) -> PageLine:
    return PageLine(
        outlet=outlet(entry),
        title=entry.title,
        published=when(entry.published),
        href=links.page(entry.id),
    )
