"""What of a page is fingerprinted, so that candidates for reuse are found without comparing all.

The engine takes :func:`units` of every page, computes MinHash values of each over its word
n-grams (Broder, "On the resemblance and containment of documents", 1997) and counts in how
many values two pages agree, over all their units: a shared sentence suffices, and so do many
sentences in each of which a few words in a row survived. What this finds is only a candidate:
:func:`rashomon.lineage.align` decides.
"""

from __future__ import annotations

import re

from rashomon.lineage.words import IDEOGRAPH
from rashomon.model import Page

NGRAM = 3
"""Words in a shingle. Four lose copies in which every fourth word was altered (character
noise), two link sentences that share a name."""

HASHES = 32
"""MinHash values of a unit. Of two sentences half of whose shingles agree, sixteen agree."""

AGREEMENTS = 4
"""Values in which two pages agree before they are compared; see :mod:`rashomon.lineage.meetings`.
On the dev families no pair that shares more than quotations is missed, one in twenty-five with
6 % character noise, and three quarters of the pairs that meet are of one event."""

MIN_WORDS = 8
"""Shorter sentences ("He declined to comment.") are everybody's: they are not fingerprinted,
unless a page has no longer one; then its whole body is its one unit."""

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:\s+|$)|[。！？۔؟।]|\n")
_WORD = re.compile(rf"[{IDEOGRAPH}]|[^\W_{IDEOGRAPH}]+")


def units(page: Page) -> list[str]:
    """The sentences of the page's body blocks, folded, words parted by one space.

    Sentences rather than blocks, since a relay re-cuts paragraphs but keeps sentences. The
    cut is rough on purpose: it need only fall in the same place in two copies. Shared
    footers, adverts and comments are no body and so never link two pages.

    Returns:
        Distinct units in reading order; no unit where the body has no words.
    """
    sentences = [
        _WORD.findall(sentence)
        for block in page.having("body")
        for sentence in _SENTENCE_END.split(page.read(block.span).casefold())
    ]
    found = dict.fromkeys(" ".join(words) for words in sentences if len(words) >= MIN_WORDS)
    if not found:
        everything = " ".join(word for words in sentences for word in words)
        return [everything] if everything else []
    return list(found)
