"""Which of an outlet's pages a credit means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import timedelta

from rashomon.lineage.clocks import Interval, interval, lead
from rashomon.lineage.sources.lines import answers_for_all, line_of
from rashomon.lineage.sources.subjects import Subjects
from rashomon.lineage.words import article, forms
from rashomon.model import Credit, Page, Span, Value

REMEMBERED = timedelta(days=14)
"""After so long a credit means another report of that outlet, if the two share no wording: news
cites what is new, and names that make news return."""

RUNNING = timedelta(days=7)
"""So long a page that runs with the news may be added to after its date. A hand estimate."""

SHORTEST = 4
"""Letters of a word that tells of what a credit's paragraph says; figures always do."""

_RUNS = re.compile(
    r"\b(?:live|live ?blog|as it happened|minute by minute|rolling|ticker|running|latest updates"
    r"|timeline)\b",
    re.IGNORECASE,
)


class Meant(Value, frozen=True):
    """The page that a credit means, if one does, of those of the outlet that it can.

    ``match`` is how sure the name is, less where ``equals`` pages could be meant as well, and
    nothing tells which; ``possible`` are all pages of the outlet on the same event.
    """

    page: str | None = None
    match: float = 1.0
    equals: int = 1
    possible: frozenset[str] = frozenset()


class Chooser:
    """Chooses among the pages of a collection; ``subjects`` are what they are about."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._pages = pages
        self._subjects = Subjects(pages)

    def meant(
        self, page: Page, credit: Credit, matches: Mapping[str, float], kin: AbstractSet[str]
    ) -> Meant:
        """The page a credit means: kin first, then what has most of what the credit answers for.

        Args:
            page: Which credits.
            credit: One of its credits.
            matches: The pages whose outlet is named, with how sure that is.
            kin: Of them those that share wording with the page.
        """
        near = self.near(page, matches, kin)
        if not near:
            return Meant()
        told = _told(page, credit, {one: self._pages[one] for one in near})
        ranks = {one: (one in kin, matches[one], told[one], near[one]) for one in near}
        best = max(ranks.values())
        found = [one for one, rank in ranks.items() if rank == best]
        return Meant(
            page=found[-1],
            match=matches[found[-1]] / len(found),
            equals=len(found),
            possible=frozenset(near),
        )

    def near(
        self, page: Page, others: Iterable[str], kin: AbstractSet[str] = frozenset()
    ) -> dict[str, float]:
        """Of other pages those of which news may be on a page, with how like their subjects are.

        Args:
            page: Which may have news of them.
            others: The ids of pages.
            kin: Of them those that share wording with the page, whenever they were published.
        """
        likeness = {one: self._subjects.likeness(page.id, one) for one in sorted(others)}
        return {
            one: alike
            for one, alike in likeness.items()
            if one != page.id and (one in kin or (alike and _is_timely(self._pages[one], page)))
        }


def titled(
    credit: Credit, page: Page, related: AbstractSet[str], pages: Mapping[str, Page]
) -> frozenset[str]:
    """Of an outlet's pages those with the headline that the credit's line gives, if any has it."""
    line = " ".join(forms(page.text, *line_of(page.text, credit.evidence)))
    found = frozenset(
        one for one in related if (title := _title(pages[one])) and f" {title} " in f" {line} "
    )
    return found or frozenset(related)


def _title(page: Page) -> str:
    return " ".join(forms(page.title, 0, len(page.title))) if page.title else ""


def _told(page: Page, credit: Credit, reports: Mapping[str, Page]) -> dict[str, int]:
    """How many words of what a credit answers for stand in each of an outlet's reports."""
    if len(reports) == 1:
        return dict.fromkeys(reports, 0)
    said = _telling(page, _answered(page, credit))
    return {one: len(said & _telling(it, article(it))) for one, it in reports.items()}


def _answered(page: Page, credit: Credit) -> Iterable[Span]:
    """The article where a credit is one of all of it, else the block that it stands in."""
    if answers_for_all(page, credit.evidence):
        return article(page)
    return (b.span for b in page.blocks if b.span[0] <= credit.evidence[0] < b.span[1])


def _telling(page: Page, spans: Iterable[Span]) -> set[str]:
    words = (form for span in spans for form in forms(page.text, *span))
    return {form for form in words if len(form) >= SHORTEST or form[0].isdigit()}


def _is_timely(report: Page, page: Page) -> bool:
    """Whether a report may be one that a page cites as news: not later, and not long before."""
    before = lead(report, page)
    if before is None or 0 <= before.hours <= REMEMBERED / timedelta(hours=1):
        return True
    if before.hours > 0:
        return False
    runs = (
        _RUNS.search(page.title or "") is not None
        and -before.hours * 3600 <= RUNNING.total_seconds()
    )
    return runs or _is_changed_after(page, interval(report.published))


def _is_changed_after(page: Page, when: Interval | None) -> bool:
    changed = interval(page.modified)
    return changed is not None and when is not None and when.earliest <= changed.latest
