"""The day that opens a text: dumps that lost their lines run it into the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Metadatum
from rashomon.pages.metadata import datelines, trust, written
from rashomon.pages.metadata.dated import LONGEST_LINE
from rashomon.pages.metadata.places import Survey
from rashomon.pages.text.layout import Layout

OPENING = 60
"""Characters of a text in which the day that opens it stands."""

_WEEKDAY = re.compile(r"\W?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\W{0,3}", re.IGNORECASE)


def claims(layout: Layout, survey: Survey, day_first: bool | None) -> Iterator[Metadatum]:
    """The day before the first sentence of a dump, alone, with its weekday or what it is of.

    "5 October 2016 A ferry sank" is dated; "On 5 October 2016, a ferry sank" tells of a day.
    """
    if len(layout.frames) != 1 or not survey.blocks:
        return
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
            yield Metadatum(
                field=field,
                value=date.value,
                basis="text",
                confidence=trust.of(field, "opening"),
                span=(start + date.start, start + date.end),
            )
