"""Credits followed to where they point: a page of the collection, or a source outside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rashomon.lineage.clocks import weigh_dates
from rashomon.lineage.outlets import is_outlet
from rashomon.lineage.variants import DATE_WORDS
from rashomon.lineage.words import REUSED_ROLES, fold
from rashomon.model import Credit, Page, Value

LEAST_SHARED_NAMES = 2
LEAST_NAME_SHARE = 0.15
"""Names two pages must have in common before a credited outlet's page is taken for the report
that is meant, and their part of the shorter list: an outlet has pages on many events."""

_MIDSENTENCE_NAME = re.compile(r"(?<=[^\W_][ ,;:(“\"‘-])(?:[(“\"‘])?([A-Z][^\W_]+)")


class Sourcing(Value, frozen=True):
    """A credit of a page, followed: ``exemplar`` is a page here, else the source is outside."""

    page: str
    credit: Credit
    exemplar: str | None
    trust: float


def follow_credits(pages: Mapping[str, Page], kin: Mapping[str, frozenset[str]]) -> list[Sourcing]:
    """Every credit that names somebody else than the page's own outlet, followed.

    Args:
        pages: The collection.
        kin: For each page, the pages it shares wording with: a credited outlet's page among
            them is meant, whatever else that outlet has published.
    """
    subjects: dict[str, frozenset[str]] = {}
    found = []
    for page in sorted(pages.values(), key=lambda p: p.id):
        for credit in page.credits:
            if is_outlet(page, credit.name):
                continue
            exemplar, trust = None, credit.confidence
            if credit.relation != "evidence":
                exemplar, match = _meant(page, credit, pages, kin, subjects)
                trust *= match
            found.append(Sourcing(page=page.id, credit=credit, exemplar=exemplar, trust=trust))
    return found


def _meant(
    page: Page,
    credit: Credit,
    pages: Mapping[str, Page],
    kin: Mapping[str, frozenset[str]],
    subjects: dict[str, frozenset[str]],
) -> tuple[str | None, float]:
    """The page a credit means, and how sure the name is its outlet's; no page: the name stands."""
    best: tuple[bool, float, float, str] | None = None
    for other in sorted(pages):
        match = is_outlet(pages[other], credit.name) if other != page.id else 0.0
        if not match:
            continue
        related = other in kin.get(page.id, frozenset())
        likeness = _likeness(_subject(page, subjects), _subject(pages[other], subjects))
        dates = weigh_dates(pages[other], page)
        later = dates is not None and dates[0] < 0
        if not related and (likeness == 0.0 or later):
            continue
        rank = (related, match, likeness, other)
        if best is None or rank > best:
            best = rank
    return (best[3], best[1]) if best else (None, 1.0)


def _subject(page: Page, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """What a page is about, as the names in its article; months and days apart."""
    if page.id not in known:
        names = {fold(word) for name in page.names for word in name.name.split()}
        for block in page.having(*REUSED_ROLES):
            start, end = block.span
            names.update(fold(m[1]) for m in _MIDSENTENCE_NAME.finditer(page.text, start, end))
        known[page.id] = frozenset(names - DATE_WORDS)
    return known[page.id]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    shorter = min(len(one), len(other))
    share = shared / shorter if shorter else 0.0
    return share if shared >= LEAST_SHARED_NAMES and share >= LEAST_NAME_SHARE else 0.0
