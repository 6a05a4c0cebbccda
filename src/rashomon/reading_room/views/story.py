"""A story: the answer first, then who copied whom, the accounts, the comparisons, the voices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.corrections import concerning
from rashomon.dossier import StoryView
from rashomon.model import Value
from rashomon.reading_room.clock import days
from rashomon.reading_room.views.accounts import Told, accounts
from rashomon.reading_room.views.answer import Part, answer
from rashomon.reading_room.views.comparison import Table, table
from rashomon.reading_room.views.corrections import (
    Corrections,
    corrections_view,
    overruled,
)
from rashomon.reading_room.views.quotations import Quotation, altered
from rashomon.reading_room.views.reading import Reading, brief
from rashomon.reading_room.views.stemma import StemmaPicture, picture
from rashomon.reading_room.views.timeline import Timeline, timeline
from rashomon.reading_room.views.voices import Voices, voices


class StoryPage(Value, frozen=True, kw_only=True):
    """Everything on a story's page."""

    title: str
    span: str
    answer: tuple[Part, ...]
    corrected: Corrections
    stemma: StemmaPicture
    accounts: tuple[Told, ...]
    comparison: Table
    timeline: Timeline
    altered: tuple[Quotation, ...]
    voices: Voices


def story_page(reading: Reading, story: StoryView) -> StoryPage:
    """Gather what a story's page shows."""
    parts: dict[str, Any] = {}
    for name in _GATHERED:
        parts |= gathered(reading, story, name)
    return StoryPage(
        title=brief(story.title),
        span=days(story.earliest, story.latest),
        answer=answer(story),
        corrected=corrected(reading, story),
        **parts,
    )


def corrected(reading: Reading, story: StoryView) -> Corrections:
    """What persons said against findings on a story's pages."""
    found = concerning(reading.corrections, {entry.id for entry in story.pages})
    return corrections_view(reading, found, "corrected")


def gathered(reading: Reading, story: StoryView, name: str) -> dict[str, Any]:
    """What one part of a story's page shows, by the fields of :class:`StoryPage`."""
    return _GATHERED[name](reading, story)


_GATHERED: dict[str, Callable[[Reading, StoryView], dict[str, Any]]] = {
    "who-copied-whom": lambda reading, story: {
        "stemma": picture(reading, story, overruled(reading, story))
    },
    "accounts": lambda reading, story: {"accounts": accounts(reading, story)},
    "comparisons": lambda reading, story: {"comparison": table(reading, story)},
    "timeline": lambda reading, story: {"timeline": timeline(reading, story)},
    "voices": lambda reading, story: {
        "altered": altered(reading, story),
        "voices": voices(reading, story, "voices"),
    },
}
