"""The days that the lines of a page tell, by where they stand and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from rashomon.model import Metadatum, Span
from rashomon.pages.metadata import datelines, trust, written
from rashomon.pages.metadata.marked import Marks
from rashomon.pages.metadata.places import Place, Survey
from rashomon.pages.metadata.written import Written
from rashomon.pages.text.layout import Layout

LONGEST_LINE = 160
"""Characters of a line that is a byline or tells a date."""
BARE = 40
"""Characters beside a date up to which a line is about the date."""
MOST_DAYS: dict[Place, int] = {"head": 4, "tail": 2, "far": 1}
"""Days around a headline, under a story, elsewhere; more are a list of something else."""
MOST_OWN = 2
"""Days between headline and story, of publication and of a change, that are no list."""
_TOLD = frozenset({"headline", "body", "caption"})
"""Roles whose words tell of the world, not of the page."""
_OWN = frozenset({"byline", "dateline"})
_PARTS = re.compile(r"\s[|·•]\s|\n")
"""What parts a line into what it says one after the other."""


class Said(NamedTuple):
    """A line with dates: the number of its block, what its boxes are called, the dates in it."""

    nth: int
    called: Marks
    dates: Sequence[Written]


class _Told(NamedTuple):
    nth: int
    claim: Metadatum


def claims(
    text: str, survey: Survey, said: Sequence[Said], others: Sequence[Written] = ()
) -> Iterator[Metadatum]:
    """The days of the lines around a headline and under a story.

    ``others`` are dates amid the head of the page that teasers and the like have: where there are
    too many, only what stands between headline and story is the page's own.
    """
    told: dict[Place, list[_Told]] = {"head": [], "tail": [], "far": []}
    for one in said:
        place = survey.block(one.nth)
        if place is not None:
            told[place] += [_Told(one.nth, claim) for claim in _of_line(text, survey, one)]
    for place, most in MOST_DAYS.items():
        found = told[place]
        days = {one.claim.value for one in found}
        if place == "head" and len(days | {date.value for date in others}) > most:
            found = _own(found, survey)
        if len({one.claim.value for one in found}) <= most:
            yield from _under_headline(found, survey)


def _own(told: Sequence[_Told], survey: Survey) -> list[_Told]:
    """The days of lines between headline and story that are there for the author or the day."""
    own = [one for one in told if survey.is_under(one.nth) and survey.blocks[one.nth].role in _OWN]
    return own if len({one.claim.value for one in own}) <= MOST_OWN else []


def _under_headline(told: Sequence[_Told], survey: Survey) -> Iterator[Metadatum]:
    """The claims; a day over the headline is another story's where one stands under it."""
    surest, least = trust.of("published", "dateline, head"), trust.of("published", "masthead, head")
    under = {
        one.claim.value
        for one in told
        if survey.is_under(one.nth) and one.claim.confidence >= surest
    }
    for nth, claim in told:
        is_over = nth in survey.head and not survey.is_under(nth)
        if under and is_over and claim.confidence == surest and claim.value not in under:
            yield msgspec.structs.replace(claim, confidence=least)
        else:
            yield claim


def far(layout: Layout, survey: Survey, day_first: bool | None) -> Iterator[Metadatum]:
    """The one day of lines elsewhere, in a margin or at a foot, that say what it is of."""
    found = list(_far(layout, survey, day_first))
    if len({one.value for one in found}) <= MOST_DAYS["far"]:
        yield from found


def _far(layout: Layout, survey: Survey, day_first: bool | None) -> Iterator[Metadatum]:
    for nth, block in enumerate(survey.blocks):
        begin, end = block.span
        if end - begin > LONGEST_LINE or block.role in _TOLD or survey.block(nth) != "far":
            continue
        words = layout.text[begin:end]
        if written.may_hold(words) and datelines.says_issue(words):
            for date in written.find(words, day_first=day_first):
                span = begin + date.start, begin + date.end
                yield _claim("published", date.value, span, "issue, far")


def _of_line(text: str, survey: Survey, said: Said) -> Iterator[Metadatum]:
    """The dates of a line; what they are of is said before them, or in a short line above."""
    nth, called, dates = said
    block = survey.blocks[nth]
    words = text[slice(*block.span)]
    label = text[slice(*survey.blocks[nth - 1].span)] if nth and dates else ""
    label = label if len(label) <= BARE else ""
    is_picture = block.role == "caption" and not called.date
    at, goes_on = 0, False
    for date, following in zip(dates, (*dates[1:], None), strict=True):
        before, behind = words[at : date.start] or label, words[date.end :]
        at, is_last, goes_on = date.end, goes_on, datelines.goes_on(behind)
        if is_picture or datelines.is_other(before, behind) or goes_on or is_last:
            continue
        if datelines.has_hours(behind, is_timed="T" in date.value):
            continue
        if datelines.ends_span(before, date.value) or datelines.is_counted(before):
            continue
        change = datelines.is_change(before, "" if following else behind)
        is_stamp = _is_of_change(date, dates, words)
        is_dated = _is_bare(words, date) or (called.date and block.role != "body")
        if datelines.is_issue(before):
            kind = "issue"
        elif is_dated:
            kind = "masthead" if nth in survey.above else "dateline"
        else:
            kind = "line"
        if kind == "line" and (date.is_reckoned or block.role == "body"):
            continue
        if date.is_reckoned:
            kind = "reckoned"
        is_changed = change or called.change or is_stamp
        field = "modified" if is_changed else "published"
        span = block.span[0] + date.start, block.span[0] + date.end
        yield _claim(field, date.value, span, f"{kind}, {survey.block(nth)}")


def _is_of_change(date: Written, dates: Sequence[Written], words: str) -> bool:
    """Whether a date stands right beside another as the time of a change.

    Templates hide the moment of a change before the day that readers see; of two dates alike,
    which a style sheet was to show one of, the later is that of the change.
    """
    for other in dates:
        first, last = sorted((date, other), key=lambda one: one.start)
        if date is other or words[first.end : last.start].strip():
            continue
        if ("T" in date.value) == ("T" in other.value):
            if date.value > other.value:
                return True
        elif date is first and date.end == other.start:
            return True
    return False


def _is_bare(words: str, date: Written) -> bool:
    """Whether a line, or its part up to a bar or a point, is about a date."""
    begin = max((gap.end() for gap in _PARTS.finditer(words, 0, date.start)), default=0)
    behind = _PARTS.search(words, date.end)
    end = behind.start() if behind else len(words)
    return end - begin - (date.end - date.start) <= BARE


def _claim(field: str, value: str, span: Span, kind: str) -> Metadatum:
    confidence = trust.of(field, kind)
    return Metadatum(field=field, value=value, basis="text", confidence=confidence, span=span)
