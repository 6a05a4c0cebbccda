"""Pages of one body block, and what is derived of a few of them."""

from __future__ import annotations

import itertools

from rashomon.lineage import align, derive
from rashomon.model import Block, Capture, Dating, Derivation, Page, Passage

BRIDGE = (
    "The old tram bridge over the Vell was closed on Thursday after a barge hit its third pier.",
    "Divers found two cracks below the waterline, each longer than a grown man, and a loose stone.",
    "Some 3,400 people cross the bridge on a working day, most of them on foot or by bicycle.",
    "The barge, the Constant Hope, was carrying gravel from the pits at Ansel and had no pilot.",
    "A ferry will run every twelve minutes from the Corn Steps until the pier is shored up.",
    "Nobody was hurt, but a fishmonger lost his stall and forty crates of eels to the river.",
    "The mayor, who had crossed an hour before, called it the worst morning of her eleven years.",
    "By dusk a rope had been strung along the quay and two lamps hung where the stall had stood.",
)
"""Sentences of an invented report."""


def page(
    name: str,
    text: str,
    *,
    published: str | None = None,
    **known: object,
) -> Page:
    """A page that is all body, published on an ISO 8601 day or at an instant."""
    return Page(
        id=name,
        capture=Capture(path=name, sha256=name, size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        published=Dating(earliest=published, latest=published, basis="meta") if published else None,
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
        **known,
    )


def shared(*pages: Page) -> list[Passage]:
    """What every two pages share."""
    return [p for a, b in itertools.combinations(pages, 2) for p in align(a, b)]


def derived(*pages: Page) -> list[Derivation]:
    """The derivations of a small collection, every two pages compared."""
    return derive({one.id: one for one in pages}, shared(*pages))
