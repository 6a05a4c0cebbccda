"""Full-text search over blocks, in the words a person types.

Words of scripts that put no space between them are looked for wherever they stand, also within
a longer run of letters: by an index of every three characters, shorter ones by reading.
"""

from __future__ import annotations

import json
import re
import sqlite3
from uuid import uuid4

from rashomon.dossier.rows import Row
from rashomon.dossier.schema import UNSPACED
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

_UNSPACED_HITS = """
SELECT page.id, page.title, page.publisher, block.role, block.start, block.words
FROM {index}
JOIN block ON block.number = {number}
JOIN page ON page.number = block.page
WHERE {which} AND (?2 IS NULL OR block.role = ?2)
  AND NOT EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(lower(block.words), lower(value)) = 0)
ORDER BY {order} LIMIT ?4
"""
_BY_GRAMS = _UNSPACED_HITS.format(
    index="unspaced_search",
    number="unspaced_search.rowid",
    which="unspaced_search MATCH ?1",
    order="unspaced_search.rank",
)
_BY_READING = _UNSPACED_HITS.format(
    index="unspaced_search_docsize AS indexed",
    number="indexed.id",
    which="?1 = ''",
    order="block.number",
)
_GRAM = 3
_LETTER = re.compile(f"[{UNSPACED}]")


def search(connection: sqlite3.Connection, words: str, role: str | None, limit: int) -> list[Hit]:
    """The blocks in which the words stand, best first (BM25); see ``Dossier.search``."""
    terms = _terms(words)
    if not terms:
        return []
    if any(map(_LETTER.search, terms)):
        return _search_unspaced(connection, terms, role, limit)
    # Marks that no captured page can know, so that none can fake a hit's place.
    opening, closing = f"<{uuid4().hex}>", f"</{uuid4().hex}>"
    rows = connection.execute(_HITS, (opening, closing, _match(terms), role, max(limit, 0)))
    return [_hit(row[:-1], _marks(row[-2], row[-1], opening, closing)) for row in rows]


def _search_unspaced(
    connection: sqlite3.Connection, terms: list[str], role: str | None, limit: int
) -> list[Hit]:
    long = [term for term in terms if len(term) >= _GRAM]
    short = [term for term in terms if len(term) < _GRAM]
    query = _BY_GRAMS if long else _BY_READING
    rows = connection.execute(query, (_match(long), role, json.dumps(short), max(limit, 0)))
    anywhere = re.compile("|".join(map(re.escape, terms)), re.IGNORECASE)
    return [
        _hit(row, [found.span() for found in anywhere.finditer(row[-1])] or [(0, len(row[-1]))])
        for row in rows
    ]


def _terms(words: str) -> list[str]:
    """A person's words, each word and each quoted phrase by itself."""
    plain = words.encode(errors="replace").decode().replace("\0", " ")
    terms = (phrase or word for phrase, word in _QUOTED_OR_WORD.findall(plain))
    return [term for term in terms if any(map(str.isalnum, term))][:MOST_WORDS]


def _match(terms: list[str]) -> str:
    """Terms as an FTS5 query: every one a string of its own."""
    return " ".join(f'"{term}"' for term in terms)


def _hit(row: Row, marks: list[Span]) -> Hit:
    page, title, publisher, role, start, words = row
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
