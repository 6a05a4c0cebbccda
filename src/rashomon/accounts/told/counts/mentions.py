"""What a page counts: each number with the thing counted and the event it is told of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.counts.reading import OF_TIME, Reading
from rashomon.accounts.told.counts.screening import NONE, things_counted
from rashomon.accounts.told.counts.sentence import inside
from rashomon.accounts.told.meant import Antecedents
from rashomon.accounts.told.sources import sources
from rashomon.accounts.told.wording.capitals import in_small_letters
from rashomon.language import parse, sentences
from rashomon.model import Page, Role

__all__ = ["OF_TIME", "mentions"]

TELLING: tuple[Role, ...] = ("body", "caption", "headline")
"""Where an outlet itself speaks; the body first, as a headline only sums it up."""

FRESH = 3
"""So many days after an event it is still told as news: a hand estimate."""

ESCAPES = re.compile(
    r"\b(?:escap(?:e[de]?s?|ing) |break-?outs?\b|broke out of|jail-?break|fugitives?\b|absconded"
    r"|at large\b|on the run\b|on the loose\b|recaptured)",
    re.IGNORECASE,
)
"""By what a page shows to tell of people who broke out, so that "eight are back" means them."""

ALONE = re.compile(rf"{NONE.pattern}|\bboth\b", re.IGNORECASE)
"""Numbers that no anchor gives: none, and both."""

NEAR = 400
"""So many characters behind a count, "four were children" still tells of those it counted."""


def mentions(
    page: Page, known: set[str], shared: frozenset[str], *, whole: bool = False
) -> list[Mention]:
    """The numbers a page tells, its own telling before its readers' comments.

    Args:
        page: a page with its anchors.
        known: the sentences of an account's earlier pages, which are passed over; those of
            this page are added.
        shared: the things worth reading of, from
            :func:`rashomon.accounts.told.counts.screening.counted_by_two`.
        whole: whether all that the page itself counts is read.
    """
    own = _with_earlier(list(_of_roles(page, TELLING, known, None if whole else shared)))
    return own + list(_of_roles(page, ("comment",), set(), shared))


def _with_earlier(told: Sequence[Mention]) -> list[Mention]:
    """A page's mentions, those marked that are of an earlier event than others of their kind."""
    fresh = frozenset(event for one in told if not _is_old(one) for event in one.events)
    return [
        structs.replace(one, earlier=True) if one.events & fresh and _is_old(one) else one
        for one in told
    ]


def _is_old(one: Mention) -> bool:
    """Whether it is told of a day that was no news any more: "last week", "in May"."""
    if one.days is None or one.source.since is None:
        return False
    told, last = (dt.date.fromisoformat(day[:10]) for day in (one.source.since, one.days[1]))
    return (told - last).days > FRESH


def _of_roles(
    page: Page, roles: tuple[Role, ...], known: set[str], shared: frozenset[str] | None
) -> Iterator[Mention]:
    spans = [span for role in roles for span in sentences(page, role)]
    fresh = [span for span in spans if page.read(span) not in known]
    known.update(map(page.read, fresh))
    counting = [
        span
        for span in fresh
        if ALONE.search(page.read(span))
        or any(
            shared is None or things_counted(page, one) & shared
            for one in inside(page.quantities, span)
        )
    ]
    source = sources(page)
    antecedents = Antecedents(page)
    docs = parse([in_small_letters(page, span) for span in counting])
    after_escape = ESCAPES.search(page.text) is not None
    whole: Mention | None = None
    told: frozenset[str] = frozenset()
    for span, doc in zip(counting, docs, strict=True):
        here = antecedents.at(span)
        reading = Reading(here, doc, source, by_reader=roles == ("comment",))
        near = whole is not None and 0 <= span[0] - whole.within[1] <= NEAR
        before = whole if near else None
        for mention in reading.mentions(before, told, after_escape=after_escape):
            yield mention
            told |= mention.events
            whole = whole if mention.of_whole else mention
