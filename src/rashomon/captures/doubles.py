"""Captures of the same bytes: one is kept, and where the others lie is noted with it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rashomon.model import Container, Intake

SAME = "the same bytes also lie at "
"""How such a note begins."""
MOST = 8
"""Places that are named; crawls meet a page hundreds of times."""
ALONE = "file"
"""The kind of container of a file that is one capture."""


def kept(intake: Intake, places: Sequence[str]) -> Intake:
    """The capture that is kept, with the places of the others; as it is where there are none."""
    if not places:
        return intake
    named = ", ".join(places[:MOST])
    more = f" and {len(places) - MOST} more" if len(places) > MOST else ""
    container = intake.capture.container or Container(kind=ALONE)
    container = msgspec.structs.replace(container, notes=(*container.notes, f"{SAME}{named}{more}"))
    capture = msgspec.structs.replace(intake.capture, container=container)
    return msgspec.structs.replace(intake, capture=capture)
