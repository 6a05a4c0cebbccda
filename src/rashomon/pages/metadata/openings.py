"""The day that opens a text.

Dumps that lost their lines run it into the story; agencies set it before their first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rashomon.model import Dating, Metadatum, Span
from rashomon.pages.metadata import datelines, reckoned, trust, written
from rashomon.pages.metadata.dated import LONGEST_LINE
from rashomon.pages.metadata.places import Survey
from rashomon.pages.metadata.sites import plain
from rashomon.pages.text.layout import Layout

OPENING = 60
"""Characters of a text in which the day that opens it stands."""
LONGEST_DATELINE = 120
"""Characters of a story's beginning in which an agency's dateline stands."""

_WEEKDAY = re.compile(r"\W?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\W{0,3}", re.IGNORECASE)
_PLACE = re.compile(r"\W{0,3}[^\W\d_a-zß-ÿа-яёα-ω]{3,}[^\n!?;:]{0,60}[,(]\s?")
"""A town in capitals, and what may stand between it and the day."""
_TO_STORY = re.compile(
    r"[.,)]{0,2}\s?(?:[(/](?P<agency>[^()/\n]{2,40})[)/],?)?\s?(?:—|–|--|-|:)\s?\S"
)
"""The agency in brackets or strokes, and the dash before the first sentence."""


def claims(
    layout: Layout,
    survey: Survey,
    day_first: bool | None,
    captured: Dating | None = None,
    outlets: Collection[str] = (),
) -> Iterator[Metadatum]:
    """The day before the first sentence, alone, with its weekday or what it is of, or with a town.

    "5 October 2016 A ferry sank" in a dump is dated, and "TARN FERRY, Oct. 5, 2016 (Wire) — A ferry
    sank" everywhere; "On 5 October 2016, a ferry sank" tells of a day. ``captured`` tells the year
    of a day without one. The day of an agency's dateline is that of its own report: on the page of
    another outlet, none of ``outlets``, it dates nothing.
    """
    if layout.is_dump and survey.blocks:
        yield from _of_dump(layout, survey, day_first)
    yield from _of_agency(layout, survey, day_first, captured, outlets)


def _of_dump(layout: Layout, survey: Survey, day_first: bool | None) -> Iterator[Metadatum]:
    start, end = survey.blocks[0].span
    if end - start <= LONGEST_LINE:
        return
    words = layout.text[start : start + OPENING]
    for date in written.find(words, day_first=day_first)[:1]:
        before, behind = words[: date.start], words[date.end :].lstrip(" .,:;|–—-")
        is_changed = datelines.is_change(before, "")
        is_label = is_changed or datelines.is_issue(before) or _WEEKDAY.fullmatch(before)
        if (is_label or not before.strip()) and behind and not behind[0].islower():
            field = "modified" if is_changed else "published"
            yield _claim(field, date.value, (start + date.start, start + date.end))


def _of_agency(
    layout: Layout,
    survey: Survey,
    day_first: bool | None,
    captured: Dating | None,
    outlets: Collection[str],
) -> Iterator[Metadatum]:
    first = next((block for block in survey.blocks if block.role == "body"), None)
    if first is None:
        return
    start = first.span[0]
    words = layout.text[start : min(first.span[1], start + LONGEST_DATELINE)]
    if _PLACE.match(words) is None:
        return
    found = written.find(words, day_first=day_first) or reckoned.find(words, captured)
    for date in found[:1]:
        before, behind = words[: date.start], words[date.end :]
        told = _TO_STORY.match(behind)
        if told is None or _PLACE.fullmatch(before) is None:
            continue
        if told["agency"] is None or plain(told["agency"]) in outlets:
            yield _claim("published", date.value, (start + date.start, start + date.end))


def _claim(field: str, value: str, span: Span) -> Metadatum:
    confidence = trust.of(field, "opening")
    return Metadatum(field=field, value=value, basis="text", confidence=confidence, span=span)
