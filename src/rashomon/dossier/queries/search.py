"""Full-text search over blocks, in the words a person types.

Words of scripts that put no space between them are looked for wherever they stand, also within
a longer run of letters: by an index of every three characters, shorter ones by reading.
"""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple
from uuid import uuid4

from rashomon.dossier.queries.listing import Rows, narrowed
from rashomon.dossier.rows.finding_rows import Row, as_json, dating_of
from rashomon.dossier.schema import UNSPACED
from rashomon.dossier.views import Hit, Within
from rashomon.model import Span

SNIPPET = 200
"""Characters a snippet shows: two or three lines of a terminal or a list."""

MOST_WORDS = 64
"""Words of a query that are looked for: more make no search better, and FTS5 has a limit."""

_QUOTED_OR_WORD = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')

MOST_RANKED = 20_000
"""Places that are weighed against each other; words that stand on more tell little of any."""

_PLACES = """
SELECT {found}.rowid AS number, bm25({found}) AS distance, block.role AS role
FROM {found} JOIN block ON block.number = {found}.rowid
WHERE {found} MATCH :match AND {narrowed}
"""
_SPACED = _PLACES.replace("{found}", "block_search")
_BY_GRAMS = _PLACES.replace("{found}", "unspaced_search")
_BY_READING = """
SELECT block.number AS number, block.number AS distance, block.role AS role
FROM unspaced_search_docsize AS indexed JOIN block ON block.number = indexed.id
WHERE {narrowed}
"""
_HAVING_SHORT = """ AND NOT EXISTS (
  SELECT 1 FROM json_each(:short) WHERE instr(lower(block.words), lower(value)) = 0
)"""
_ON_PAGES = "block.page IN (SELECT page.number FROM page WHERE {so_described})"
_RANKED = """
SELECT number FROM ({places} LIMIT {most})
ORDER BY CASE
    WHEN role IN ('headline', 'byline', 'dateline', 'body', 'caption', 'credit') THEN 0
    WHEN role = 'comment' THEN 1
    ELSE 2
  END, distance, number
LIMIT :most OFFSET :after
"""
"""Articles before comments, and both before menus, adverts and links: of so few words one weighs
most.
"""

_COUNTED = "SELECT count(*) FROM (SELECT 1 FROM ({places}) LIMIT {most})"

_HIT = """
SELECT page.id, page.title, page.publisher, block.role, block.start, block.words,
  page.published_earliest, page.published_latest, page.published_basis,
  page.published_start, page.published_end,
  capture.captured_earliest, capture.captured_latest, capture.captured_basis,
  capture.captured_start, capture.captured_end, capture.path, {marked}
FROM json_each(:numbers) AS chosen
JOIN block ON block.number = chosen.value
JOIN page ON page.number = block.page
JOIN capture ON capture.number = page.capture
ORDER BY chosen.key
"""
_PLAIN = _HIT.format(marked="NULL")
_MARKED = _HIT.format(
    marked="""(SELECT highlight(block_search, 0, :opening, :closing) FROM block_search
    WHERE block_search MATCH :match AND block_search.rowid = block.number)"""
)
_GRAM = 3
_LETTER = re.compile(f"[{UNSPACED}]")


class Query(NamedTuple):
    """Which blocks are asked for: those where words stand, of a role, on some pages."""

    words: str
    role: str | None = None
    within: Within = Within()


class _Places(NamedTuple):
    """A query for the places of some terms, and what its names stand for."""

    terms: list[str]
    query: str
    named: dict[str, object]
    spaced: bool


def search(connection: sqlite3.Connection, query: Query, rows: Rows) -> list[Hit]:
    """The blocks in which the words stand, best first (BM25); see ``Dossier.search``."""
    places = _places(query)
    if places is None:
        return []
    ranked = _RANKED.format(places=places.query, most=MOST_RANKED)
    asked = places.named | {"most": max(rows.most, 0), "after": max(rows.after, 0)}
    numbers = as_json([number for (number,) in connection.execute(ranked, asked)])
    if not places.spaced:
        found = connection.execute(_PLAIN, {"numbers": numbers})
        anywhere = re.compile("|".join(map(re.escape, places.terms)), re.IGNORECASE)
        return [_hit(row, [it.span() for it in anywhere.finditer(row[5])]) for row in found]
    # Marks that no captured page can know, so that none can fake a hit's place.
    opening, closing = f"<{uuid4().hex}>", f"</{uuid4().hex}>"
    named = {"numbers": numbers, "opening": opening, "closing": closing}
    found = connection.execute(_MARKED, named | {"match": places.named["match"]})
    return [_hit(row, _marks(row[5], row[-1] or "", opening, closing)) for row in found]


def count(connection: sqlite3.Connection, query: Query, most: int = MOST_RANKED) -> int:
    """In how many blocks the words stand; from ``most`` on they are not counted."""
    places = _places(query)
    if places is None:
        return 0
    counted = _COUNTED.format(places=places.query, most=most)
    (number,) = connection.execute(counted, places.named).fetchone()
    return int(number)


def _places(asked: Query) -> _Places | None:
    """The query for where words stand; ``None`` for words that are none.

    Words of scripts without spaces are looked up by their grams, those shorter than a gram read.
    """
    terms = _terms(asked.words)
    if not terms:
        return None
    pages = narrowed(asked.within)
    conditions = ["(:role IS NULL OR block.role = :role)"]
    if asked.within != Within():
        conditions.append(_ON_PAGES.format(so_described=pages.condition))
    named: dict[str, object] = {**pages.named, "role": asked.role}
    where = " AND ".join(conditions)
    if not any(map(_LETTER.search, terms)):
        return _Places(
            terms, _SPACED.format(narrowed=where), named | {"match": _match(terms)}, spaced=True
        )
    long = [term for term in terms if len(term) >= _GRAM]
    short = [term for term in terms if len(term) < _GRAM]
    query = (_BY_GRAMS if long else _BY_READING).format(narrowed=where) + _HAVING_SHORT
    return _Places(
        terms, query, named | {"match": _match(long), "short": as_json(short)}, spaced=False
    )


def _terms(words: str) -> list[str]:
    """A person's words, each word and each quoted phrase by itself."""
    plain = words.encode(errors="replace").decode().replace("\0", " ")
    terms = (phrase or word for phrase, word in _QUOTED_OR_WORD.findall(plain))
    return [term for term in terms if any(map(str.isalnum, term))][:MOST_WORDS]


def _match(terms: list[str]) -> str:
    """Terms as an FTS5 query: every one a string of its own."""
    return " ".join(f'"{term}"' for term in terms)


def _hit(row: Row, found: list[Span]) -> Hit:
    page, title, publisher, role, start, words = row[:6]
    marks = found or [(0, len(words))]
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
        words=words[slice(*excerpt)],
        snippet=snippet,
        published=dating_of(*row[6:11]),
        captured=dating_of(*row[11:16]),
        path=row[16],
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
