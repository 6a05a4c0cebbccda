"""Blocks in which some words may stand, also altered: asked of the index, rarest words first.

A place that has at least three in five of the words misses at most two in five; so of the
words that are not everywhere it must have all but those: the T-occurrence query of approximate
string search (Sarawagi and Kirpal 2004; Li, Lu and Lu 2008). And it has two words in a row,
one of them not everywhere, as they stand in what is looked for.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.dossier.schema import UNSPACED
from rashomon.model import Span

MOST_WORDS = 64
"""Words that are looked up: the longest ones of a longer text, which are seldom common."""

COMMON = 1_000
"""Blocks from which on a word is too common to be looked up: it stands everywhere."""

MOST_BLOCKS = 2_000
"""Blocks that are considered, those with the most of the words."""

MOST_PAGES = 200
"""Pages that are searched word by word, the earliest of those with the same words."""

_GRAM = 3
_LEAST_GRAMS = 0.2
"""Of runs of three characters, the part that a block must have: one changed breaks three."""

_RUN = re.compile(f"[{UNSPACED}]+")

_STANDING = "SELECT rowid FROM block_search WHERE block_search MATCH ? LIMIT ?"
_EARLIEST = """
SELECT block_search.rowid FROM block_search
JOIN block ON block.number = block_search.rowid
JOIN page ON page.number = block.page
WHERE block_search MATCH ?
ORDER BY page.published_earliest IS NULL, page.published_earliest LIMIT ?
"""
_STANDING_UNSPACED = "SELECT rowid FROM unspaced_search WHERE unspaced_search MATCH ? LIMIT ?"
_STANDING_SHORT = """
SELECT block.number FROM unspaced_search_docsize AS indexed
JOIN block ON block.number = indexed.id WHERE instr(block.words, ?) LIMIT ?
"""

_WHERE = """
SELECT block.number, page.number, block.start, block.end, page.published_earliest
FROM block JOIN page ON page.number = block.page
WHERE block.number IN (SELECT value FROM json_each(?))
"""


class Candidates(NamedTuple):
    """Where to look: the blocks of each page (by its number), and how telling each word is.

    ``more`` says that the words stand on more pages than these.
    """

    pages: Mapping[int, frozenset[Span]]
    rarity: Mapping[str, float]
    more: bool


class _Found(NamedTuple):
    """Which words each block has, as bits in the order they were looked up."""

    bits: dict[int, int]
    weights: list[float]
    counts: list[int]


class Wanted(NamedTuple):
    """What to look for.

    ``typed`` is the whole as it was typed, ``words`` those in it, each by its form and as it
    was typed. ``missed`` is how many of them a place may lack, ``telling`` the part of what
    they tell that it must have.
    """

    typed: str
    words: Sequence[tuple[str, str]]
    missed: int
    telling: float


def candidates(connection: sqlite3.Connection, wanted: Wanted) -> Candidates:
    """The blocks that may have most of some words."""
    (blocks,) = connection.execute("SELECT coalesce(max(number), 1) FROM block").fetchone()
    words = [(form, word) for form, word in wanted.words if not _RUN.match(word)]
    chosen = sorted({form for form, _ in words}, key=lambda form: (-len(form), form))[:MOST_WORDS]
    typed = dict(words)
    found = _looked_up(connection, _STANDING, [_phrase(typed[form]) for form in chosen], blocks)
    rare = {form for form, n in zip(chosen, found.counts, strict=True) if n <= COMMON}
    least = len(rare) - wanted.missed
    pairs = _looked_up(connection, _STANDING, _pairs(words, rare), blocks)
    near = {n + step for n in pairs.bits for step in (-1, 0, 1)} if pairs.counts else found.bits
    scores = _enough(found, near, max(1, least), wanted.telling)
    if words and least <= 1:
        phrase = _phrase(" ".join(word for _, word in words[:MOST_WORDS]))
        scores |= dict.fromkeys(_rows(connection, _EARLIEST, phrase, MOST_BLOCKS), math.inf)
    scores |= _unspaced(connection, wanted.typed, blocks)
    return _on_pages(connection, scores, dict(zip(chosen, found.weights, strict=True)))


def _pairs(words: Sequence[tuple[str, str]], rare: Container[str]) -> list[str]:
    """Every two words in a row of which one is rare, as they were typed."""
    pairs = {
        (one, other): _phrase(f"{typed} {following}")
        for (one, typed), (other, following) in pairwise(words)
        if one in rare or other in rare
    }
    return list(pairs.values())[: 2 * MOST_WORDS]


def _unspaced(connection: sqlite3.Connection, typed: str, blocks: int) -> dict[int, float]:
    """The blocks that have enough of what is written without spaces, with what that weighs."""
    grams = _grams(typed)
    if grams:
        terms = [_phrase(gram) for gram in grams]
        found = _looked_up(connection, _STANDING_UNSPACED, terms, blocks)
        return _enough(found, found.bits, max(1, math.ceil(_LEAST_GRAMS * len(grams))), 0.0)
    return {
        number: 1.0
        for run in dict.fromkeys(_RUN.findall(typed)[:MOST_WORDS])
        for number in _rows(connection, _STANDING_SHORT, run, MOST_BLOCKS)
    }


def _phrase(words: str) -> str:
    """Words as FTS5 takes them, whatever characters they hold."""
    return f"""\"{words.replace('"', " ").replace(chr(0), " ")}\""""


def _rows(connection: sqlite3.Connection, query: str, term: str, most: int) -> list[int]:
    return [number for (number,) in connection.execute(query, (term, most))]


def _looked_up(
    connection: sqlite3.Connection, query: str, terms: Sequence[str], blocks: int
) -> _Found:
    found = _Found({}, [], [])
    for position, term in enumerate(terms):
        rows = _rows(connection, query, term, COMMON + 1)
        found.counts.append(len(rows))
        found.weights.append(math.log(1 + blocks / max(1, len(rows))))
        if len(rows) <= COMMON:
            bit = 1 << position
            for number in rows:
                found.bits[number] = found.bits.get(number, 0) | bit
    return found


def _enough(found: _Found, among: Iterable[int], least: int, telling: float) -> dict[int, float]:
    """The blocks among some that have so many of the words, and so much of what these tell.

    A word too common to be looked up may stand anywhere, and what a block lacks in the block
    next to it. Each block goes with what its words weigh.
    """
    bits, weights = found.bits, found.weights
    everywhere = sum(w for w, n in zip(weights, found.counts, strict=True) if n > COMMON)
    lightest = telling * sum(weights) - everywhere
    scores = {}
    for number in among:
        around = _around(bits, number)
        if around.bit_count() >= least:
            weight = sum(w for i, w in enumerate(weights) if around >> i & 1)
            if weight >= lightest:
                scores[number] = weight
    return scores


def _around(bits: Mapping[int, int], number: int) -> int:
    """What a block has, or one of those next to it."""
    return bits.get(number, 0) | bits.get(number - 1, 0) | bits.get(number + 1, 0)


def _grams(words: str) -> list[str]:
    """Every three characters in a row of scripts without spaces, at most :data:`MOST_WORDS`."""
    runs = _RUN.findall(words)
    grams = dict.fromkeys(run[i : i + _GRAM] for run in runs for i in range(len(run) - _GRAM + 1))
    step = max(1, math.ceil(len(grams) / MOST_WORDS))
    return list(grams)[::step]


def _on_pages(
    connection: sqlite3.Connection, scores: Mapping[int, float], rarity: Mapping[str, float]
) -> Candidates:
    best = sorted(scores, key=lambda number: (-scores[number], number))[:MOST_BLOCKS]
    spans: dict[int, set[Span]] = {}
    rank: dict[int, tuple[float, bool, str]] = {}
    for number, page, start, end, date in connection.execute(_WHERE, (json.dumps(best),)):
        spans.setdefault(page, set()).add((start, end))
        order = (-scores[number], date is None, date or "")
        rank[page] = min(order, rank.get(page, order))
    kept = sorted(rank, key=lambda page: (rank[page], page))[:MOST_PAGES]
    more = len(kept) < len(rank) or len(best) < len(scores)
    return Candidates({page: frozenset(spans[page]) for page in kept}, rarity, more)
