"""Credits followed to where they point: a page of the collection, or a source outside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import timedelta

from rashomon.lineage.clocks import lead
from rashomon.lineage.sources.lines import line_of
from rashomon.lineage.sources.outlets import Directory, is_outlet, key
from rashomon.lineage.sources.subjects import Subjects
from rashomon.lineage.words import fold, forms
from rashomon.model import Credit, Page, Relation, Speaker, Value
from rashomon.voices.outlets import kind_of

REMEMBERED = timedelta(days=14)
"""After so long a credit means another report of that outlet, if the two share no wording: news
cites what is new, and names that make news return."""

_OF_THE_TEXT: frozenset[Relation] = frozenset({"first_published", "agency"})
"""Credits of the text itself: no page that shares no wording with it can be meant."""

_SIGNED = re.compile(r"\b(?:by|contributed|contributing)\b", re.IGNORECASE)


class Sourcing(Value, frozen=True):
    """A credit of a page, followed: ``exemplar`` is a page here, else the source is outside.

    ``can_mean`` holds all pages of the credited outlet that share wording with the page.
    """

    page: str
    credit: Credit
    exemplar: str | None
    trust: float
    can_mean: frozenset[str] = frozenset()


def follow_credits(pages: Mapping[str, Page], kin: Mapping[str, frozenset[str]]) -> list[Sourcing]:
    """Every credit that names somebody else than the page's own outlet, followed.

    Args:
        pages: The collection.
        kin: For each page, those that copied it or that it copied: a credited outlet's page among
            them is meant, whatever else that outlet has published.
    """
    subjects = Subjects(pages)
    reporters = _reporters(pages.values())
    directory = Directory(pages.values())
    found = []
    for page in sorted(pages.values(), key=lambda p: p.id):
        for credit in page.credits:
            if is_outlet(page, credit.name) or _is_reporter(page, credit, reporters):
                continue
            matches = directory.pages_of(credit.name)
            can_mean = _titled(credit, page, kin.get(page.id, frozenset()) & set(matches), pages)
            shown = credit.relation == "evidence" and not can_mean
            if shown and _is_of_picture(page, credit):
                continue
            exemplar, match = None, 1.0
            if not shown:
                kept = can_mean if credit.relation in _OF_THE_TEXT else matches
                near = {one: matches[one] for one in kept}
                exemplar, match = _meant(page, near, pages, can_mean, subjects)
            found.append(
                Sourcing(
                    page=page.id,
                    credit=credit,
                    exemplar=exemplar,
                    trust=credit.confidence * match,
                    can_mean=can_mean,
                )
            )
    return found


def _is_of_picture(page: Page, credit: Credit) -> bool:
    """Whether a credit says who made a picture: that tells nothing of where the story is from."""
    return any(
        block.span[0] <= credit.evidence[0] < block.span[1]
        for block in page.having("caption", "credit")
    )


def _reporters(pages: Collection[Page]) -> frozenset[tuple[str, ...]]:
    """Who signs pages of the collection: people, whom a credit line names beside outlets."""
    outlets = {key(page.publisher) for page in pages if page.publisher}
    signed = {key(byline) for page in pages for byline in page.bylines}
    return frozenset(name for name in signed - outlets if name)


def _is_reporter(page: Page, credit: Credit, reporters: frozenset[tuple[str, ...]]) -> bool:
    """Whether a credit names a reporter, alone or with a place ("Ann Lee in Oslo").

    Who reported, or contributed, is of the newsroom whose text it is: no source of that text.
    """
    if credit.relation == "agency" and _is_signed_by_person(page, credit):
        return True
    named = key(credit.name)
    return any(named[:length] in reporters for length in range(1, len(named) + 1))


def _is_signed_by_person(page: Page, credit: Credit) -> bool:
    if kind_of(credit.name) not in ("plain", "person"):
        return False
    called = any(
        name.label == "PERSON" and name.span[0] < credit.span[1] and credit.span[0] < name.span[1]
        for name in page.names
    )
    return called or _SIGNED.search(page.read(credit.evidence)) is not None


def has_own_source(page: Page, cited: Page) -> bool:
    """Whether a page names somebody who speaks, or something to see, that a cited page lacks.

    What somebody told the page's own outlet, and footage or a document of its own, is such a
    source; a speaker is one whose name's last word stands nowhere on the cited page.
    """
    if any(
        credit.relation in ("told", "evidence") and is_outlet(page, credit.name)
        for credit in page.credits
    ):
        return True
    known = set(forms(cited.text, 0, len(cited.text)))
    return any(
        fold(name.split()[-1]) not in known and not is_outlet(cited, name)
        for name in {speaker.name for speaker in _who_spoke(page)}
    )


def _who_spoke(page: Page) -> Iterator[Speaker]:
    """The people a page names as speaking, its readers left out, and views with nothing said."""
    for statement in page.statements:
        speaker = statement.speaker
        if speaker is None or statement.by_reader or statement.act in ("believes", "wants"):
            continue
        if speaker.named and speaker.kind in (None, "person") and " " in speaker.name:
            yield speaker


def _titled(
    credit: Credit, page: Page, related: AbstractSet[str], pages: Mapping[str, Page]
) -> frozenset[str]:
    """Of an outlet's pages those with the headline that the credit's line gives, if any has it."""
    line = " ".join(forms(page.text, *line_of(page.text, credit.evidence)))
    titled = frozenset(
        one for one in related if (title := _title(pages[one])) and f" {title} " in f" {line} "
    )
    return titled or frozenset(related)


def _title(page: Page) -> str:
    return " ".join(forms(page.title, 0, len(page.title))) if page.title else ""


def _meant(
    page: Page,
    matches: Mapping[str, float],
    pages: Mapping[str, Page],
    kin: AbstractSet[str],
    subjects: Subjects,
) -> tuple[str | None, float]:
    """The page a credit means of those its name can mean, and how sure that is, if one does."""
    best: tuple[bool, float, float, str] | None = None
    for other, match in sorted(matches.items()):
        if other == page.id:
            continue
        related = other in kin
        likeness = subjects.likeness(page.id, other)
        if not related and (likeness == 0.0 or not _is_timely(pages[other], page)):
            continue
        rank = (related, match, likeness, other)
        if best is None or rank > best:
            best = rank
    return (best[3], best[1]) if best else (None, 1.0)


def _is_timely(report: Page, page: Page) -> bool:
    """Whether a report may be one that a page cites as news: not later, and not long before."""
    before = lead(report, page)
    return before is None or 0 <= before.hours <= REMEMBERED / timedelta(hours=1)
