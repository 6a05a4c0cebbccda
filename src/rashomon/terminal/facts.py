"""What a page says of itself, line by line for the terminal; and the claims that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rashomon.model import Metadatum, Page
from rashomon.reading_room.wording import METADATA
from rashomon.terminal.output import folded, shown_date

DATES = frozenset({"published", "modified"})
DAY = len("2024-01-01")


class Line(NamedTuple):
    """One line: what it is of, what is said, and where; ``differs`` from what is believed."""

    name: str
    value: str
    bases: tuple[str, ...]
    differs: bool


def lines(page: Page) -> Iterator[Line]:
    """What is said of each field, the believed first; claims that say the same are one line.

    When the page was captured comes last.
    """
    for field, name in METADATA.items():
        groups: dict[str, list[Metadatum]] = {}
        for claim in page.metadata:
            if claim.field == field:
                groups.setdefault(_said(claim), []).append(claim)
        for nth, group in enumerate(groups.values()):
            bases = tuple(dict.fromkeys(claim.basis for claim in group))
            differs = not _is_believed(page, group[0]) if field == "byline" else nth > 0
            yield Line(name, folded(group[0].value, 120), bases, differs)
    captured = page.capture.captured
    if captured is not None:
        said = shown_date(captured).removesuffix(f" ({captured.basis})")
        yield Line("Captured", said, (captured.basis,), differs=False)


def _said(claim: Metadatum) -> str:
    """What two claims that say the same have in common."""
    if claim.field in DATES:
        return claim.value[:DAY]
    if claim.field == "language":
        return claim.value[:2].lower()
    return "".join(filter(str.isalnum, claim.value.casefold()))


def _is_believed(page: Page, claim: Metadatum) -> bool:
    return claim.value in page.bylines
