"""Which sentences tell of a day long before the story, and so of another event."""

from __future__ import annotations

import re

from rashomon.accounts.told.counts.screening import is_background
from rashomon.model import Page, Span, Story

_SINCE = re.compile(r"\bsince\W+(?:the\W+)?(?:\w+\W+)?$", re.IGNORECASE)
BEFORE = 24
"""So many characters before a time are read for "since": what began then still was so."""


def is_of_old(story: Story, page: Page, within: Span) -> bool:
    """Whether a sentence tells of a day long before the story."""
    return any(
        within[0] <= time.span[0] < within[1]
        and is_background(time.latest, story)
        and not _SINCE.search(page.text[max(within[0], time.span[0] - BEFORE) : time.span[0]])
        for time in page.times
    )
