"""What a page's container and markup declare of it."""

from __future__ import annotations

from datetime import datetime

from turbohtml import Document

from rashomon.model import Intake, Metadatum


def by_row(intake: Intake) -> list[Metadatum]:
    """What the row a capture came in says; the person who made it is believed."""
    given = intake.given
    fields = {
        "title": given.title,
        "publisher": given.publisher,
        "published": _iso(given.published),
        "url": intake.capture.url,
    }
    return [
        Metadatum(field=field, value=value, basis="row", confidence=0.99)
        for field, value in fields.items()
        if value
    ]


def by_markup(document: Document) -> list[Metadatum]:
    """What meta elements and structured data say."""
    found: list[Metadatum] = []
    title = document.select_one("title")
    if title is not None and title.text.strip():
        found.append(
            Metadatum(
                field="title", value=" ".join(title.text.split()), basis="title", confidence=0.6
            )
        )
    return found


def _iso(stamp: str | None) -> str | None:
    try:
        return stamp if stamp and datetime.fromisoformat(stamp) else None
    except ValueError:
        return None
