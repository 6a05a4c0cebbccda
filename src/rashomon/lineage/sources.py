"""Credits followed to where they point: a page of the collection, or a source outside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rashomon.lineage.clocks import weigh_dates
from rashomon.lineage.outlets import Directory, is_outlet, key
from rashomon.lineage.subjects import Subjects
from rashomon.lineage.words import fold, forms
from rashomon.model import Credit, Page, Speaker, Value


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
        kin: For each page, those that copied it or that it copied: a credited outlet's page among
            them is meant, whatever else that outlet has published.
    """
    subjects = Subjects(pages)
    reporters = _reporters(pages.values())
    directory = Directory(pages.values())
    found = []
    for page in sorted(pages.values(), key=lambda p: p.id):
        for credit in page.credits:
            if is_outlet(page, credit.name) or _is_reporter(credit.name, reporters):
                continue
            if credit.relation == "evidence" and _is_of_picture(page, credit):
                continue
            exemplar, trust = None, credit.confidence
            if credit.relation != "evidence":
                exemplar, match = _meant(
                    page, directory.pages_of(credit.name), pages, kin, subjects
                )
                trust *= match
            found.append(Sourcing(page=page.id, credit=credit, exemplar=exemplar, trust=trust))
    return found


def _is_of_picture(page: Page, credit: Credit) -> bool:
    """Whether a credit says who made a picture: that tells nothing of where the story is from."""
    return any(
        block.span[0] <= credit.evidence[0] < block.span[1]
        for block in page.having("caption", "credit")
    )


def _reporters(pages: Iterable[Page]) -> frozenset[tuple[str, ...]]:
    """Who signs pages of the collection: people, whom a credit line names beside outlets."""
    return frozenset(key(byline) for page in pages for byline in page.bylines if key(byline))


def _is_reporter(name: str, reporters: frozenset[tuple[str, ...]]) -> bool:
    """Whether a credit names a reporter, alone or with a place ("Ann Lee in Oslo")."""
    named = key(name)
    return any(named[:length] in reporters for length in range(1, len(named) + 1))


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


def _meant(
    page: Page,
    matches: Mapping[str, float],
    pages: Mapping[str, Page],
    kin: Mapping[str, frozenset[str]],
    subjects: Subjects,
) -> tuple[str | None, float]:
    """The page a credit means of those its name can mean, and how sure that is, if one does."""
    best: tuple[bool, float, float, str] | None = None
    for other, match in sorted(matches.items()):
        if other == page.id:
            continue
        related = other in kin.get(page.id, frozenset())
        likeness = subjects.likeness(page.id, other)
        dates = weigh_dates(pages[other], page)
        later = dates is not None and dates[0] < 0
        if not related and (likeness == 0.0 or later):
            continue
        rank = (related, match, likeness, other)
        if best is None or rank > best:
            best = rank
    return (best[3], best[1]) if best else (None, 1.0)
