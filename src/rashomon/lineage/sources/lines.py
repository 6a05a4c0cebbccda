"""Where on a page a credit stands: on a line of its own it answers for the text.

"Via Harbour News" below an article says where all of it comes from. "He answered, via Harbour
News, that …" inside of it says where one answer does.
"""

from __future__ import annotations

import re

from rashomon.lineage.words import REUSED_ROLES, forms, words_of
from rashomon.model import Page, Span

BESIDE = 8
"""So many words beside a credit leave its line its own: "With thanks to …, our partner in …"."""

OPENING = 60
"""A dateline begins in so many first characters: "PORT SELDAR, 14 March (NW) -"."""

_PARTED = re.compile(r"[.!?…:;)\]”\"’'—–|/*-]\s*\Z|\A\s*\Z")


def line_of(text: str, span: Span) -> Span:
    """The line on which a span stands."""
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, end if end >= 0 else len(text)


def answers_for_all(page: Page, credit: Span) -> bool:
    """Whether a credit is one of the whole text, by where it stands.

    Args:
        page: The page.
        credit: The span of the phrase that names the source.
    """
    if not any(block.span[0] <= credit[0] < block.span[1] for block in page.having(*REUSED_ROLES)):
        return True
    line = line_of(page.text, credit)
    own = len(forms(page.text, *credit))
    if len(forms(page.text, *line)) - own <= max(BESIDE, own):
        return True
    words = words_of(page)
    opens = words.starts[0] >= line[0] and credit[0] - words.starts[0] <= OPENING
    closes = words.ends[-1] <= max(line[1], credit[1])
    return opens or (closes and _PARTED.search(page.text, line[0], credit[0]) is not None)
