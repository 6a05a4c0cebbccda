"""A headline in capitals as a sentence that can be parsed."""

from __future__ import annotations

import re

from rashomon.model import Page, Span

FEWEST, SHARE = 4, 0.75
"""So many words of so many letters must there be, and this part of them capitalised."""

_LONG = re.compile(r"\b[^\W\d_]{4,}\b")
_WORD = re.compile(r"\b[^\W\d_]+\b")


def in_small_letters(page: Page, span: Span) -> str:
    """The text of a span; where nearly all words have a capital, only the page's names keep it.

    A parser takes every word of "Two Hundred Homes Under Water" for a name. What the page's
    names are, those outside of such lines tell. Every offset stays what it is.
    """
    text = page.read(span)
    long = _LONG.findall(text)
    if len(long) < FEWEST or sum(word[0].isupper() for word in long) < SHARE * len(long):
        return text
    known = {
        word
        for name in page.names
        if not (span[0] <= name.span[0] < span[1])
        for word in _WORD.findall(page.read(name.span))
    }
    spelled = {word.upper(): word for word in known}
    return _WORD.sub(lambda found: _small(found.group(), spelled), text)


def _small(word: str, spelled: dict[str, str]) -> str:
    small = spelled.get(word.upper(), word.lower())
    return small if len(small) == len(word) else word
