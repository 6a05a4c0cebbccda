"""What the visible text of a page says of the page."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Block, Metadatum
from rashomon.pages.layout import Layout


def claims(layout: Layout, blocks: Sequence[Block]) -> list[Metadatum]:
    """Title, publisher, bylines and dates as the text itself has them, with their spans."""
    found: list[Metadatum] = []
    for block in blocks:
        if block.role == "headline":
            found.append(
                Metadatum(
                    field="title",
                    value=" ".join(layout.text[block.span[0] : block.span[1]].split()),
                    basis="headline",
                    confidence=block.confidence,
                    span=block.span,
                )
            )
    return found
