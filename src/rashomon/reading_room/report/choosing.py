"""Which story a report is about, where none is named."""

from __future__ import annotations

from rashomon.dossier import Dossier, StoryEntry
from rashomon.errors import DossierError


def largest(dossier: Dossier) -> StoryEntry:
    """The story with the most pages; of several the first of the list.

    Raises:
        DossierError: if the dossier holds no story.
    """
    stories = dossier.contents()
    if not stories:
        raise DossierError(
            str(dossier.path),
            "holds no story, only pages that have nothing in common",
            "add pages about one event with `rashomon build`",
        )
    return max(stories, key=lambda story: story.pages)
