"""The seal over what was found across pages; each page has its own in its row."""

from __future__ import annotations

import hashlib
import sqlite3
from itertools import chain

from msgspec.structs import replace

from rashomon.dossier import reading
from rashomon.dossier.rows import lineage_rows, story_rows
from rashomon.model import to_json

NAME = "seal"
"""What the seal is called among the things a dossier says about itself."""


def across_pages(connection: sqlite3.Connection) -> str:
    """SHA-256 of passages, derivations, stories and refusals, as they read back."""
    digest = hashlib.sha256()
    # What a list shows of a page is that page's to seal: here only which pages are listed.
    stories = reading.views(connection)
    for value in chain(
        lineage_rows.passages(connection),
        lineage_rows.derivations(connection, None),
        (replace(story, pages=()) for story in stories),
        ([entry.id for entry in story.pages] for story in stories),
        story_rows.refusals(connection),
    ):
        digest.update(to_json(value) + b"\n")
    return digest.hexdigest()
