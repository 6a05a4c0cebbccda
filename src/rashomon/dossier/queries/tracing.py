"""Following words through a dossier, and comparing two of its pages.

To follow words, pages are read without their findings: text and blocks are all that is needed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from rashomon.dossier.queries.candidates import Wanted, candidates
from rashomon.dossier.queries.kin import upwards
from rashomon.dossier.rows import page_rows
from rashomon.model import Page

if TYPE_CHECKING:
    from rashomon.lineage.tracing.collate import Collation
    from rashomon.lineage.tracing.trace import Trace


class Traced(NamedTuple):
    """The way of some words, and the pages on it, by id: their text and blocks, no findings."""

    trace: Trace
    pages: Mapping[str, Page]


class Compared(NamedTuple):
    """Two pages compared; ``names`` are those of the witnesses above them, by id."""

    collation: Collation
    a: Page
    b: Page
    names: Mapping[str, str]


def compared(connection: sqlite3.Connection, a: Page, b: Page) -> Compared:
    """What two pages share and who has it from whom; see ``Dossier.compare``."""
    from rashomon.lineage.tracing.collate import collate  # noqa: PLC0415 - only this brings the aligner

    query = "SELECT number FROM page WHERE id IN (?, ?)"
    kin = upwards(connection, [number for (number,) in connection.execute(query, (a.id, b.id))])
    names = {witness.id: witness.name for witness in kin.witnesses}
    return Compared(collate(a, b, kin), a, b, names)


def traced(connection: sqlite3.Connection, words: str) -> Traced:
    """Where words stand, who had them first and how they changed; see ``Dossier.trace``."""
    # Only these bring the aligner.
    from rashomon.lineage.tracing.sightings import LEAST_TELLING, asked, missed, readable  # noqa: PLC0415
    from rashomon.lineage.tracing.trace import Leads, trace  # noqa: PLC0415

    sought = asked(words)
    plain = readable(words)
    wanted = Wanted(
        typed=plain,
        words=[
            (form, plain[start:end])
            for form, start, end in zip(sought.forms, sought.starts, sought.ends, strict=True)
        ],
        missed=missed(sought),
        telling=LEAST_TELLING,
    )
    found = candidates(connection, wanted)
    outlines = {number: page_rows.outline(connection, number) for number in found.pages}
    pages = {page.id: page for page in outlines.values()}
    leads = Leads(
        within={outlines[number].id: spans for number, spans in found.pages.items()},
        rarity=found.rarity,
        more=found.more,
    )
    kin = upwards(connection, list(outlines))
    return Traced(trace(words, pages, kin, leads), pages)
