"""Many witnesses of one text side by side: a column for each word that some of them have.

Each witness is aligned in turn with the columns that are there (progressive alignment; Feng and
Doolittle, 1987), equal words first, and between them those that are most alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rapidfuzz.distance import Indel, Levenshtein

from rashomon.lineage.words import article, tokenise
from rashomon.model import Page, Span, Value

_GAP, _UNLIKE = 0.7, 1.2
"""What a word without a neighbour costs, and one beside another that no letter suggests."""
_MOST_CELLS = 10_000
"""Words against columns that are compared one by one between two that agree."""
_MARKS = str.maketrans({"’": "'", "“": '"', "”": '"', "‘": "'"})


class Token(Value, frozen=True):
    """A word: its form, how it is written with the marks after it, and its span on the page."""

    form: str
    written: str
    span: Span


Column = dict[str, Token]
"""The words of the witnesses that have one here, by witness."""


def columns(pages: Mapping[str, Page]) -> list[Column]:
    """The columns of some witnesses of one text, in reading order.

    The longest witness comes first; time is near linear in words where witnesses agree much.
    """
    texts = {page: tokens(pages[page]) for page in pages}
    order = sorted(texts, key=lambda page: (-len(texts[page]), page))
    found: list[Column] = [{order[0]: token} for token in texts[order[0]]]
    for page in order[1:]:
        found = list(_joined(found, page, texts[page]))
    for page in order:
        _slide(found, page)
    return [column for column in found if column]


def tokens(page: Page) -> list[Token]:
    """The words of a page's headlines and article, with the marks that follow each."""
    spans = {*article(page), *(block.span for block in page.having("headline"))}
    words = tokenise(page.text, tuple(sorted(spans)))
    after = [*words.starts, len(page.text)][1:]
    return [
        Token(form, "".join(page.text[start:following].split()).translate(_MARKS), (start, end))
        for form, start, end, following in zip(
            words.forms, words.starts, words.ends, after, strict=True
        )
    ]


def _joined(found: Sequence[Column], page: str, text: Sequence[Token]) -> Iterator[Column]:
    """The columns with one witness more."""
    main = [
        Counter(token.form for token in column.values()).most_common(1)[0][0] for column in found
    ]
    edits = Levenshtein.opcodes(main, [token.form for token in text])
    for equal, group in groupby(edits, key=lambda edit: edit.tag == "equal"):
        stretch = list(group)
        here = found[stretch[0].src_start : stretch[-1].src_end]
        there = text[stretch[0].dest_start : stretch[-1].dest_end]
        if equal:
            yield from (column | {page: token} for column, token in zip(here, there, strict=True))
        else:
            yield from _facing(here, page, there)


def _facing(here: Sequence[Column], page: str, there: Sequence[Token]) -> Iterator[Column]:
    """Columns and words that differ, each word beside the column that is most like it."""
    at, after = 0, 0
    for left, right in _pairs(here, there):
        yield from here[at:left]
        yield from ({page: token} for token in there[after:right])
        yield here[left] | {page: there[right]}
        at, after = left + 1, right + 1
    yield from here[at:]
    yield from ({page: token} for token in there[after:])


def _slide(found: Sequence[Column], page: str) -> None:
    """Move what a witness lacks as far ahead as it can stand, so that a like loss is the same.

    Who jumps from a word to the next of its kind may have left out the one or the other.
    """
    lacks: list[int] = []
    for at in range(len(found) - 1, -1, -1):
        token = found[at].get(page)
        if token is None:
            lacks.append(at)
        elif lacks and any(one.form == token.form for one in found[lacks[0]].values()):
            found[lacks.pop(0)][page] = found[at].pop(page)
            lacks.append(at)
        else:
            lacks = []


def _pairs(here: Sequence[Column], there: Sequence[Token]) -> list[tuple[int, int]]:
    """The best alignment of a few columns with a few words (Needleman and Wunsch, 1970)."""
    if not here or not there:
        return []
    if len(here) * len(there) > _MOST_CELLS:
        return list(zip(range(len(here)), range(len(there)), strict=False))
    cost = [[_GAP * j for j in range(len(there) + 1)]]
    for i, column in enumerate(here, 1):
        row = [_GAP * i]
        for j, token in enumerate(there, 1):
            both = cost[-1][j - 1] + _unlikeness(column, token)
            row.append(min(both, cost[-1][j] + _GAP, row[-1] + _GAP))
        cost.append(row)
    found: list[tuple[int, int]] = []
    i, j = len(here), len(there)
    while i and j:
        if cost[i][j] == cost[i - 1][j - 1] + _unlikeness(here[i - 1], there[j - 1]):
            i, j = i - 1, j - 1
            found.append((i, j))
        elif cost[i][j] == cost[i - 1][j] + _GAP:
            i -= 1
        else:
            j -= 1
    return found[::-1]


def _unlikeness(column: Column, token: Token) -> float:
    """Nothing for a reading that is there already, most for one that no letter suggests."""
    forms = {other.form for other in column.values()}
    return min(_UNLIKE * Indel.normalized_distance(form, token.form) for form in forms)
