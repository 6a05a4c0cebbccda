"""Where a dossier keeps spans, and the words that must stand there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.dossier.rows.finding_rows import GAP, spans_of
from rashomon.model import Span


class Quote(NamedTuple):
    """Spans of one page with the words stored beside them; ``None`` where none are kept."""

    table: str
    spans: tuple[Span, ...]
    words: str | None


_ONE_SPAN = """
SELECT 'block', start, end, words FROM block WHERE page = ?1
UNION ALL SELECT 'metadata', start, end, words FROM metadata
  WHERE page = ?1 AND start IS NOT NULL
UNION ALL SELECT 'credit', start, end, words FROM credit WHERE page = ?1
UNION ALL SELECT 'credit', evidence_start, evidence_end, evidence FROM credit WHERE page = ?1
UNION ALL SELECT 'time', start, end, words FROM time WHERE page = ?1
UNION ALL SELECT 'quantity', start, end, words FROM quantity WHERE page = ?1
UNION ALL SELECT 'quantity', of_start, of_end, of_words FROM quantity
  WHERE page = ?1 AND of_start IS NOT NULL
UNION ALL SELECT 'name', start, end, words FROM name WHERE page = ?1
UNION ALL SELECT 'statement', speaker_start, speaker_end, NULL FROM statement
  WHERE page = ?1 AND speaker_start IS NOT NULL
UNION ALL SELECT 'page', published_start, published_end, NULL FROM page
  WHERE number = ?1 AND published_start IS NOT NULL
UNION ALL SELECT 'page', modified_start, modified_end, NULL FROM page
  WHERE number = ?1 AND modified_start IS NOT NULL
UNION ALL SELECT 'capture', captured_start, captured_end, NULL FROM capture
  WHERE number = ?1 AND captured_start IS NOT NULL
UNION ALL SELECT 'passage', a_start, a_end, a_words FROM passage WHERE a = ?1
UNION ALL SELECT 'passage', b_start, b_end, b_words FROM passage WHERE b = ?1
UNION ALL SELECT 'variant', variant.a_start, variant.a_end, variant.a_words
  FROM passage JOIN variant ON variant.passage = passage.number WHERE passage.a = ?1
UNION ALL SELECT 'variant', variant.b_start, variant.b_end, variant.b_words
  FROM passage JOIN variant ON variant.passage = passage.number WHERE passage.b = ?1
UNION ALL SELECT 'derivation_evidence', start, end, words FROM derivation_evidence
  WHERE page = ?1
UNION ALL SELECT 'cell', start, end, words FROM cell WHERE page = ?1
UNION ALL SELECT 'lone', start, end, words FROM lone WHERE page = ?1
"""

_MANY_SPANS = """
SELECT source_spans, source FROM statement WHERE page = ?1
UNION ALL SELECT cue_spans, cue FROM statement WHERE page = ?1
UNION ALL SELECT content_spans, content FROM statement WHERE page = ?1
"""


def of_page(connection: sqlite3.Connection, number: int) -> Iterator[Quote]:
    """Every span of a page that any finding rests on."""
    for table, start, end, words in connection.execute(_ONE_SPAN, (number,)):
        yield Quote(table, ((start, end),), words)
    for spans, words in connection.execute(_MANY_SPANS, (number,)):
        yield Quote("statement", spans_of(spans), words)


def problem(quote: Quote, text: str) -> str | None:
    """What is wrong with a quote, if anything is."""
    for start, end in quote.spans:
        if not 0 <= start <= end <= len(text):
            return f"a {quote.table} points to {start}-{end}, outside the text of {len(text)}"
    reads = GAP.join(text[start:end] for start, end in quote.spans)
    if quote.words is None or quote.words == reads:
        return None
    where = ", ".join(f"{start}-{end}" for start, end in quote.spans) or "no span"
    return f"a {quote.table} is stored in other words than stand at {where}"
