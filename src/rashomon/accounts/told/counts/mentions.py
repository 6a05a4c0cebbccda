"""What a page counts: each number with the thing counted and the event it is told of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.counts.reading import OF_TIME, Reading
from rashomon.accounts.told.counts.screening import BACKGROUND, NONE, things_counted
from rashomon.accounts.told.counts.sentence import inside
from rashomon.accounts.told.meant import Antecedents
from rashomon.accounts.told.moments.days import days_of, is_long
from rashomon.accounts.told.sources import sources
from rashomon.accounts.told.wording.capitals import in_small_letters
from rashomon.language import parse, sentences
from rashomon.model import Page, Role, Span

__all__ = ["OF_TIME", "mentions"]

TELLING: tuple[Role, ...] = ("body", "caption", "headline")
"""Where an outlet itself speaks; the body first, as a headline only sums it up."""

FRESH = dt.timedelta(days=3)
"""So long after an event it is still told as news: a hand estimate."""

ESCAPES = re.compile(
    r"\b(?:escap(?:e[de]?s?|ing) |break-?outs?\b|broke out of|jail-?break|fugitives?\b|absconded"
    r"|at large\b|on the run\b|on the loose\b|recaptured)",
    re.IGNORECASE,
)
"""By what a page shows to tell of people who broke out, so that "eight are back" means them."""

ALONE = re.compile(rf"{NONE.pattern}|\bboth\b", re.IGNORECASE)
"""Numbers that no anchor gives: none, and both."""

BESIDE = 3
"""So many characters at most stand between two sentences of one paragraph."""

OPENING = len("Early in ")
"""So many characters before a time leave it at the head of its sentence."""

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
    own = _with_earlier(_again(list(_of_roles(page, TELLING, known, None if whole else shared))))
    return own + list(_of_roles(page, ("comment",), set(), shared))


def _again(told: Sequence[Mention]) -> list[Mention]:
    """A page's mentions, "the six injured" being the six of a group that it told of before."""
    found: list[Mention] = []
    for one in told:
        start = one.span[0] - one.within[0]
        definite = one.sentence[:start].lower().endswith(("the ", "these ", "those "))
        before = (
            other
            for other in found
            if definite and other.of_whole and other.group and not one.group
            if (other.low, other.high) == (one.low, one.high) and other.events & one.events
        )
        meant = next(before, None)
        found.append(structs.replace(one, group=meant.group, of_whole=True) if meant else one)
    return found


def _with_earlier(told: Sequence[Mention]) -> list[Mention]:
    """A page's mentions, those marked that are of an earlier event than others of their kind."""
    fresh = frozenset(event for one in told if not _is_old(one) for event in one.events)
    return [
        structs.replace(one, earlier=True) if one.events & fresh and _is_old(one) else one
        for one in told
    ]


def _dated(mention: Mention, page: Page, spans: Sequence[Span]) -> Mention:
    """A number without a noun, of long ago where the sentence before it is: "Last year …"."""
    before = max((one for one in spans if one[1] <= mention.within[0]), default=None)
    if mention.days is not None or before is None or mention.within[0] - before[1] > BESIDE:
        return mention
    times = [one for one in inside(page.times, before) if one.span[0] - before[0] <= OPENING]
    days, since = days_of(times), mention.source.since
    if days is None or since is None:
        return mention
    old = any(map(is_long, times)) or _gap(days[1], since) > BACKGROUND
    return structs.replace(mention, days=days) if old else mention


def _is_old(one: Mention) -> bool:
    """Whether it is told of a day that was no news any more: "last week", "in May"."""
    if one.days is None or one.source.since is None:
        return False
    return _gap(one.days[1], one.source.since) > FRESH


def _gap(first: str, then: str) -> dt.timedelta:
    """From one day or instant to another."""
    return dt.date.fromisoformat(then[:10]) - dt.date.fromisoformat(first[:10])


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
            told |= mention.events
            yield _dated(mention, page, spans) if mention.elliptic else mention
            whole = whole if mention.of_whole else mention
