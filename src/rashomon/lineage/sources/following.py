"""Credits followed to where they point: a page of the collection, or a source outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.lineage.sources.choosing import Chooser, Meant, titled
from rashomon.lineage.sources.newsrooms import Directory, is_outlet
from rashomon.lineage.sources.reporters import is_no_source, is_of_picture, signers
from rashomon.lineage.words import fold, forms
from rashomon.model import Credit, Page, Relation, Speaker, Value

_OF_THE_TEXT: frozenset[Relation] = frozenset({"first_published", "agency"})
"""Credits of the text itself: no page that shares no wording with it can be meant."""

_IN_PART = re.compile(
    r"\b(?:additional|further|extra|more)\s+(?:reporting|material|information)\b"
    r"|\bwith\s+(?:\w+\s+)?(?:material|files|inputs?|information|reporting|reports|copy)\b"
    r"|\b(?:inputs?|material|information)\s+(?:from|by)\b|\bcontribut",
    re.IGNORECASE,
)
"""What says that a text owes something to an agency, and was written by somebody else."""


class Sourcing(Value, frozen=True):
    """A credit of a page, followed: ``exemplar`` is a page here, else the source is outside.

    ``can_mean`` holds all pages of the credited outlet that share wording with the page,
    ``possible`` all of them on its event; so many ``equals`` are as likely as the exemplar.
    """

    page: str
    credit: Credit
    exemplar: str | None
    trust: float
    can_mean: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    equals: int = 1


def follow_credits(pages: Mapping[str, Page], kin: Mapping[str, frozenset[str]]) -> list[Sourcing]:
    """Every credit that names somebody else than the page's own outlet, followed.

    Args:
        pages: The collection.
        kin: For each page, those that copied it or that it copied: a credited outlet's page among
            them is meant, whatever else that outlet has published.
    """
    chooser = Chooser(pages)
    reporters = signers(pages.values())
    directory = Directory(pages.values())
    found = []
    for page in sorted(pages.values(), key=lambda p: p.id):
        for credit in page.credits:
            if is_outlet(page, credit.name) or is_no_source(page, credit, reporters):
                continue
            matches = directory.pages_of(credit.name)
            can_mean = titled(credit, page, kin.get(page.id, frozenset()) & set(matches), pages)
            shown = credit.relation == "evidence" and not can_mean
            if shown and is_of_picture(page, credit):
                continue
            kept = can_mean if shown or is_of_the_text(page, credit) else frozenset(matches)
            near = {one: matches[one] for one in kept}
            aim = chooser.meant(page, credit, near, can_mean) if near else Meant()
            found.append(
                Sourcing(
                    page=page.id,
                    credit=credit,
                    exemplar=aim.page,
                    trust=credit.confidence * aim.match,
                    can_mean=can_mean,
                    possible=aim.possible,
                    equals=aim.equals,
                )
            )
    return found


def is_of_the_text(page: Page, credit: Credit) -> bool:
    """Whether a credit says whose the text is, and not that it owes something to somebody."""
    in_part = credit.relation == "agency" and _IN_PART.search(page.read(credit.evidence))
    return credit.relation in _OF_THE_TEXT and not in_part


def has_own_source(page: Page, cited: Sequence[Page]) -> bool:
    """Whether a page names somebody who speaks, or something to see, that cited pages lack.

    What somebody told the page's own outlet, and footage or a document of its own, is such a
    source; a speaker is one whose name's last word stands nowhere on the cited pages.
    """
    if any(
        credit.relation in ("told", "evidence") and is_outlet(page, credit.name)
        for credit in page.credits
    ):
        return True
    known = {form for one in cited for form in forms(one.text, 0, len(one.text))}
    return any(
        _last(name) not in known and not any(is_outlet(one, name) for one in cited)
        for name in {speaker.name for speaker in _who_spoke(page)}
    )


def _last(name: str) -> str:
    """The last word of a name as texts are cut into words: the "Voss" of "Haugen-Voss"."""
    return (forms(name, 0, len(name)) or [fold(name)])[-1]


def _who_spoke(page: Page) -> Iterator[Speaker]:
    """The people a page names as speaking, without its readers and authors, or mere views."""
    for statement in page.statements:
        speaker = statement.speaker
        if speaker is None or statement.by_reader or statement.act in ("believes", "wants"):
            continue
        if speaker.name in page.bylines:
            continue
        if speaker.named and speaker.kind in (None, "person") and " " in speaker.name:
            yield speaker
