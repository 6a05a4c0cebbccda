"""What of a page is fingerprinted, so that candidates for reuse are found without comparing all.

The engine takes :func:`units` of every page, computes a MinHash signature of each over its
word n-grams (Broder, "On the resemblance and containment of documents", 1997), cuts it into
bands and joins pages that agree in one band of one unit: a shared sentence suffices. What
this finds is only a candidate: :func:`rashomon.lineage.align` decides.
"""

from __future__ import annotations

import re

from rashomon.lineage.words import forms
from rashomon.model import Page

NGRAM = 3
"""Words in a shingle. Four lose sentences in which every fifth word was altered (character
noise, heavy rewriting); two link sentences that share a name."""

HASHES = 32
BANDS = 16
"""Sixteen bands of two rows: two sentences half of whose shingles agree meet with probability
0.99, a quarter 0.64, a twentieth 0.04. A copy has many sentences, so it is found all the same."""

MIN_WORDS = 8
"""Shorter sentences ("He declined to comment.") are everybody's: they are not fingerprinted,
unless a page has no longer one; then its whole body is its one unit."""

_SENTENCE_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|[。！？]|\n")


def units(page: Page) -> list[str]:
    """The sentences of the page's body blocks, folded, words parted by one space.

    Sentences rather than blocks, since a relay re-cuts paragraphs but keeps sentences. The
    cut is rough on purpose: it need only fall in the same place in two copies. Shared
    footers, adverts and comments are no body and so never link two pages.

    Returns:
        Distinct units in reading order; no unit where the body has no words.
    """
    found: dict[str, None] = {}
    everything: list[str] = []
    for block in page.having("body"):
        start, end = block.span
        cuts = [m.end() for m in _SENTENCE_END.finditer(page.text, start, end)]
        for first, last in zip([start, *cuts], [*cuts, end], strict=True):
            words = forms(page.text, first, last)
            everything.extend(words)
            if len(words) >= MIN_WORDS:
                found[" ".join(words)] = None
    if not found and everything:
        found[" ".join(everything)] = None
    return list(found)
