"""One story, set as one file."""

from __future__ import annotations

from hashlib import file_digest
from importlib.metadata import version

from rashomon.dossier import Dossier, StoryView
from rashomon.model import Dating
from rashomon.reading_room.clock import when
from rashomon.reading_room.pressroom import filled
from rashomon.reading_room.report.addresses import InFile
from rashomon.reading_room.report.sheets import in_order, sheets
from rashomon.reading_room.report.style import looks
from rashomon.reading_room.views.facts import Fact
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.story import story_page


def html(dossier: Dossier, story_id: str) -> str:
    """A story as an HTML page that needs nothing beside itself.

    Args:
        dossier: An open dossier; all is read in one state of it.
        story_id: The story's id, or its beginning.

    Returns:
        The page; the same dossier gives the same page, to the byte.

    Raises:
        UnknownId: if no story, or more than one, has this id.
        DossierError: if the dossier can't be read.
    """
    with dossier.still():
        story = dossier.story(story_id)
        pages = in_order(story)
        within = InFile(pages)
        reading = Reading(dossier, "", within)
        view = story_page(reading, story)
        set_pages = sheets(Reading(dossier, "", InFile(pages)), within, pages)
        made = _made(dossier, story)
    spread = [(sheet.name, place) for sheet in set_pages for place in sheet.spread]
    return filled(
        "report.html",
        view=view,
        links=within,
        sheets=set_pages,
        made=made,
        version=version("rashomon"),
        looks=looks(spread),
    )


def _made(dossier: Dossier, story: StoryView) -> tuple[Fact, ...]:
    about = dossier.about()
    with dossier.path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    written = Dating(earliest=about["written"], latest=about["written"], basis="dossier")
    return (
        Fact(name="Story", value=story.id, basis=f"in the dossier {dossier.path.name}"),
        Fact(name="Written", value=when(written), basis=f"by Rashomon {about['rashomon']}"),
        Fact(name="SHA-256", value=digest, basis="of the dossier's file"),
        Fact(name="Seal", value=about["seal"], basis="of what was found across its pages"),
        Fact(name="Report", value=f"Rashomon {version('rashomon')}", basis="set this file"),
    )
