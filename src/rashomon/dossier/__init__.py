"""The dossier: one SQLite file that holds captures, findings and their evidence.

:func:`write` takes all that a build found (:class:`Findings`), whole or not at all;
:class:`Dossier` gives it back as the same values; :func:`verify` re-checks it from the bytes
on; :func:`export` writes it in other formats; :class:`Ledger` lets a killed build go on;
:func:`correct` and :func:`undo` record what a person says against a finding.
Nothing outside this room knows SQL.
"""

from rashomon.dossier.corrections.deciding import bearer, recast_block, redate, unrelated
from rashomon.dossier.corrections.recording import correct, undo
from rashomon.dossier.exports import FORMATS, export
from rashomon.dossier.ledger import Ledger
from rashomon.dossier.queries.listing import Leaf, Rows
from rashomon.dossier.queries.search import MOST_RANKED
from rashomon.dossier.queries.tracing import Compared, Traced
from rashomon.dossier.reading import Dossier
from rashomon.dossier.verify import verify
from rashomon.dossier.views import (
    Check,
    Entry,
    Findings,
    Hit,
    Overview,
    StoryCard,
    StoryEntry,
    StoryView,
    Within,
)
from rashomon.dossier.writing import write

__all__ = [
    "FORMATS",
    "MOST_RANKED",
    "Check",
    "Compared",
    "Dossier",
    "Entry",
    "Findings",
    "Hit",
    "Leaf",
    "Ledger",
    "Overview",
    "Rows",
    "StoryCard",
    "StoryEntry",
    "StoryView",
    "Traced",
    "Within",
    "bearer",
    "correct",
    "export",
    "recast_block",
    "redate",
    "undo",
    "unrelated",
    "verify",
    "write",
]
