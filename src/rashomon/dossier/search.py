"""Full-text search over blocks, in the words a person types."""

from __future__ import annotations

import re
import sqlite3
from uuid import uuid4

from rashomon.dossier.rows import Row
from rashomon.dossier.views import Hit
from rashomon.model import Span

SNIPPET = 200
"""Characters a snippet shows: two or three lines of a terminal or a list."""

MOST_WORDS = 64
"""Words of a query that are looked for: more make no search better, and FTS5 has a limit."""

_QUOTED_OR_WORD = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')

_HITS = """
SELECT page.id, page.title, page.publisher, block.role, block.start, block.words,
  highlight(block_search, 0, ?1, ?2)
FROM block_search
JOIN block ON block.number = block_search.rowid
JOIN page ON page.number = block.page
WHERE block_search MATCH ?3 AND (?4 IS NULL OR block.role = ?4)
ORDER BY block_search.rank
LIMIT ?5
"""


def search(connection: sqlite3.Connection, words: str, role: str | None, limit: int) -> list[Hit]:
    """The blocks in which the words stand, best first (BM25); see ``Dossier.search``."""
    query = _match(words)
    if not query:
        return []
    # Marks that no captured page can know, so that none can fake a hit's place.
    opening, closing = f"<{uuid4().hex}>", f"</{uuid4().hex}>"
    rows = connection.execute(_HITS, (opening, closing, query, role, max(limit, 0)))
    return [_hit(row, opening, closing) for row in rows]


def _match(words: str) -> str:
    """A person's words as an FTS5 query: every word or quoted phrase as a string of its own."""
    plain = words.encode(errors="replace").decode().replace("\0", " ")
    terms = (phrase or word for phrase, word in _QUOTED_OR_WORD.findall(plain))
    readable = [term for term in terms if any(map(str.isalnum, term))]
    return " ".join(f'"{term}"' for term in readable[:MOST_WORDS])


def _hit(row: Row, opening: str, closing: str) -> Hit:
    page, title, publisher, role, start, words, highlighted = row
    marks = _marks(words, highlighted, opening, closing)
    excerpt, snippet = _excerpt(words, marks[0])
    return Hit(
        page=page,
        title=title,
        publisher=publisher,
        role=role,
        block=(start, start + len(words)),
        span=_moved(marks[0], start),
        marks=tuple(_moved(mark, start) for mark in marks),
        excerpt=_moved(excerpt, start),
        snippet=snippet,
    )


def _marks(words: str, highlighted: str, opening: str, closing: str) -> list[Span]:
    """Where in the words the hits stand; the whole if SQLite could not say (a NUL inside)."""
    before, *pieces = highlighted.split(opening)
    at = len(before)
    marks = []
    for piece in pieces:
        hit, _, rest = piece.partition(closing)
        marks.append((at, at + len(hit)))
        at += len(hit) + len(rest)
    return marks if marks and at == len(words) else [(0, len(words))]


def _excerpt(words: str, mark: Span) -> tuple[Span, str]:
    """A range around a mark that begins and ends with whole words, and how it reads."""
    start = max(0, min(mark[0] - SNIPPET // 3, len(words) - SNIPPET))
    end = min(len(words), max(start + SNIPPET, mark[0]))
    if start > 0:
        start = min(_after_gap(words, start), mark[0])
    if end < len(words):
        end = max(_before_gap(words, end), min(mark[1], end))
    shown = " ".join(words[start:end].split())
    before, after = "… " if start > 0 else "", " …" if end < len(words) else ""
    return (start, end), f"{before}{shown}{after}"


def _after_gap(words: str, at: int) -> int:
    gap = re.search(r"\s+", words[at:])
    return at + gap.end() if gap else at


def _before_gap(words: str, at: int) -> int:
    parts = words[:at].rsplit(None, 1)
    return len(words[:at]) - len(parts[-1]) if len(parts) > 1 else at


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
