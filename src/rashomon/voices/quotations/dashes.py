"""Direct speech behind a dash, as many languages set it: "— We left at dawn, said Iveta."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.language import split
from rashomon.model import Page, Span
from rashomon.voices.quotations import naming
from rashomon.voices.quotations.announcing import with_helpers
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.quotations.sayings import SAYINGS, Sayings
from rashomon.voices.quotations.tongues import Tongues
from rashomon.voices.told import Told

_OPENING = re.compile(r"[—–―‒][ \xa0]?(?=[^\s\d])|-[ \xa0](?=[^\s\d])")
_BEFORE_VERB = re.compile(r"[,!?….][ \xa0]?$|[—–―-][ \xa0]?$")
_GOES_ON = re.compile(r"[ \xa0.,:;]*[—–―-][ \xa0.,:;]*(?=\w|[¡¿«“\"])")
_TRIM = " \xa0,—–―-"

LONGEST = 3000
"""No line of dialogue is longer."""


def dialogue(page: Page, stretch: Sequence[Paragraph], tongues: Tongues) -> Iterator[Told]:
    """The lines behind a dash that say who speaks; others are left, for nobody is told."""
    for paragraph in stretch:
        opening = _OPENING.match(page.text, *paragraph.span)
        sayings = SAYINGS.get(tongues.of(paragraph.span)) if opening else None
        if opening is not None and sayings is not None:
            span = (opening.start(), min(paragraph.span[1], paragraph.span[0] + LONGEST))
            told = _spoken(page.text, span, opening.end(), sayings)
            if told:
                yield told


def _spoken(text: str, span: Span, start: int, sayings: Sayings) -> Told | None:
    for verb in sayings.verbs.finditer(text, start, span[1]):
        cue = with_helpers(text, start, verb.span(), sayings)
        who = _inverted(text, start, span[1], cue, sayings) or _plain(text, start, cue, sayings)
        if who is None:
            continue
        first, last = min(who[0], cue[0]), max(who[1], cue[1])
        said = len(text[span[0] : first].rstrip(_TRIM))
        content = [(span[0], span[0] + said)] if said > 1 else []
        on = _GOES_ON.search(text, last, min(span[1], last + 160))
        if on:
            content.append(_further(text, (on.end(), span[1]), sayings))
        return Told((who,), (cue,), tuple(content), "dash", 0.0) if content else None
    return None


def _further(text: str, span: Span, sayings: Sayings) -> Span:
    """What is said behind the second dash: the whole line, unless another speaker is in it."""
    if sayings.verbs.search(text, *span):
        return split(text, span)[0]
    return span


def _inverted(text: str, start: int, end: int, cue: Span, sayings: Sayings) -> Span | None:
    """Behind its verb: "…, said Iveta"."""
    if not _BEFORE_VERB.search(text, max(start, cue[0] - 3), cue[0]):
        return None
    return naming.behind(text, cue[1], end, sayings)


def _plain(text: str, start: int, cue: Span, sayings: Sayings) -> Span | None:
    """Before its verb, where that closes the sentence: "…, Iveta said."."""
    who = naming.ahead(text, start, cue[0], sayings)
    closes = text[cue[1] : cue[1] + 1] in {"", ".", ",", "\n"}
    if who is None or not closes or not _BEFORE_VERB.search(text, max(start, who[0] - 3), who[0]):
        return None
    return who
