"""On what conditions somebody speaks, which tells nothing of the event: not to be named."""

from __future__ import annotations

import re

from rashomon.voices.told import Told

BRIEF = 90
"""A condition is told in so many characters; a longer content says something besides."""

_UNNAMED = re.compile(
    r"\b(?:be|being|remain|stay|have|use|give|publish|reveal|disclose)\b[^.“”\"]{0,30}"
    r"\b(?:named|identified|quoted|unnamed|(?:sur|last |full |real )?names?|identity)\b|\banonym",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask|declin|refus|request|insist|prefer|want|wish|spoke|speak)", re.IGNORECASE
)


def is_condition(text: str, told: Told) -> bool:
    """Whether a statement only says that its source would not be named."""
    if told.content[-1][1] - told.content[0][0] > BRIEF:
        return False
    asked = any(_ASKED.match(text, start, end) for start, end in told.cue)
    return asked and any(_UNNAMED.search(text, start, end) for start, end in told.content)
