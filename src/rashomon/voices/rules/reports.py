"""Statements: the clauses and quotations of a page put together, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from rashomon.language import parse, split
from rashomon.model import Page, Role, Span, StatementType
from rashomon.voices.places import Places
from rashomon.voices.quotations import OPENING_MARKS, Quotation
from rashomon.voices.rules.grammar import Clause, clauses
from rashomon.voices.rules.phrases import as_spans

ROLES: tuple[Role, ...] = ("headline", "body", "caption")
"""The blocks that can hold a statement in the page's own telling."""

DIRECT_SHARE = 0.95
"""A statement is direct when so much of its content's letters and digits is quoted."""

NEAR = 40
"""A quotation opens at most so many characters behind its cue: "told reporters on Monday, “…”"."""

BRIEF = 200
"""A sentence of so many characters behind a quoted question may tell who asked it."""

_DATELINE = re.compile(
    r"\s*+[A-Z][A-Z.’'-]{2,30}+(?=[ ,(])[^\n()“”\"—–]{0,50}+"
    r"(?:\([A-Z][\w /.]{1,40}\)\s?[—–-]{0,2}+|[—–]|-- )\s*+"
)
_CRIED = re.compile(r"[?!…–—-][”\"’'»]+$")
_WORD = re.compile(r"\w")


class Report(NamedTuple):
    """A statement before its speaker is known: spans on the page, and the rule that found it.

    ``doc`` is the sentence of its source and cue, ``offset`` where that begins on the page.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    pattern: str
    block: int
    doc: Doc
    offset: int


class Sentence(NamedTuple):
    """A parsed sentence of a block, and the quotations that touch it."""

    span: Span
    doc: Doc
    quoted: tuple[Quotation, ...]
    block: int


def reports(page: Page, sentences: Sequence[Sentence]) -> list[Report]:
    """The statements of a page, sources not yet resolved.

    Args:
        page: a page whose blocks are known.
        sentences: its sentences, as :func:`read_sentences` gives them.
    """
    found: list[list[Report]] = []
    for sentence in sentences:
        candidates = (_report(page, clause, sentence) for clause in _clauses(sentence))
        found.append([report for report in candidates if report is not None])
    _continue(page, sentences, found)
    return _merge([report for own in found for report in own if report.content])


def read_sentences(page: Page, marks: Sequence[Quotation]) -> list[Sentence]:
    """The parsed sentences of the blocks that can hold statements, with their quotations."""
    blocks = page.having(*ROLES)
    spans = [
        (span, at)
        for at, block in enumerate(blocks)
        for span in _joined(page.text, split(page.text, _behind_dateline(page.text, block.span)))
    ]
    docs = parse([page.read(span) for span, _ in spans])
    starts, ends = [mark.span[0] for mark in marks], [mark.span[1] for mark in marks]
    read: list[Sentence] = []
    for (span, at), doc in zip(spans, docs, strict=True):
        first = bisect_left(ends, span[0] + 1)
        beyond = bisect_left(starts, span[1])
        read.append(Sentence(span, doc, tuple(marks[first:beyond]), at))
    return read


def _behind_dateline(text: str, block: Span) -> Span:
    """A paragraph without the place and agency that news agencies put before its words."""
    dateline = _DATELINE.match(text, *block)
    return (dateline.end(), block[1]) if dateline else block


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Sentences, with a question or cry joined to who utters it: "“Why?” Oduya asked."."""
    joined: list[Span] = []
    for span in spans:
        cried = joined and _CRIED.search(text, max(joined[-1][0], joined[-1][1] - 4), joined[-1][1])
        if cried and span[1] - span[0] < BRIEF and text[span[0]] not in OPENING_MARKS:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _clauses(sentence: Sentence) -> list[Clause]:
    start = sentence.span[0]

    def is_quoted(token: Token) -> bool:
        at = start + token.idx
        return any(mark.span[0] <= at < mark.span[1] for mark in sentence.quoted)

    return clauses(sentence.doc, is_quoted)


def _report(page: Page, clause: Clause, sentence: Sentence) -> Report | None:
    start = sentence.span[0]
    source = as_spans(sentence.doc, clause.source, start)
    cue = as_spans(sentence.doc, clause.cue, start)
    content = as_spans(sentence.doc, clause.content, start)
    content = _with_quotations(page, sentence, (*source, *cue), content)
    if not cue:
        return None
    return Report(source, cue, content, clause.pattern, sentence.block, sentence.doc, start)


def _with_quotations(
    page: Page, sentence: Sentence, frame: Sequence[Span], content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Content, with every quotation that it touches, or that stands beside its cue, whole.

    Where the words quoted come first and are closed before the cue, only they, and what is
    quoted right behind the cue, were said: the rest of the sentence is the page's own.
    """
    beside = [m.span for m in sentence.quoted if frame and _stands_beside(page, m.span, frame)]
    if any(_opens(page, sentence, mark) and mark[1] <= min(frame)[0] for mark in beside):
        return _union(beside, page.text)
    touched = [m.span for m in sentence.quoted if any(_overlap(m.span, s) for s in content)]
    if content and not touched:
        return content
    return _union([*content, *touched, *beside], page.text)


def _opens(page: Page, sentence: Sentence, mark: Span) -> bool:
    """Whether a quotation begins its sentence, or a part of it behind a colon."""
    before = page.text[sentence.span[0] : mark[0]]
    return mark[0] <= sentence.span[0] or before.rstrip().endswith(":")


def _stands_beside(page: Page, mark: Span, frame: Sequence[Span]) -> bool:
    """Whether nothing but a few words separate a quotation from a source and its cue."""
    first, last = min(frame), max(frame)
    if mark[1] <= first[0]:
        return not _WORD.search(page.text, mark[1], first[0])
    between = page.text[last[1] : mark[0]]
    return last[1] <= mark[0] and len(between) < NEAR and between.rstrip()[-1:] in {"", ",", ":"}


def _continue(page: Page, sentences: Sequence[Sentence], found: Sequence[list[Report]]) -> None:
    """A sentence that is all quotation, and nobody's yet, belongs to whoever was quoted last.

    Behind what was told in the page's own words it is a statement of its own.
    """
    claimed = Places(span for own in found for report in own for span in report.content)
    last: tuple[int, int] | None = None
    for at, sentence in enumerate(sentences):
        own = [i for i, report in enumerate(found[at]) if report.content]
        if own:
            last = (at, own[0])
            continue
        if not _all_quoted(page, sentence):
            last = None
        elif last and not claimed.touching(sentence.span):
            report = found[last[0]][last[1]]
            if not _quotes(sentences[last[0]], report):
                found[at].append(report._replace(content=(sentence.span,), pattern="bare"))
                last = (at, len(found[at]) - 1)
                continue
            whole = _union([*report.content, sentence.span], page.text)
            found[last[0]][last[1]] = report._replace(content=whole)


def _quotes(sentence: Sentence, report: Report) -> bool:
    """Whether any of a report's content stands in double marks."""
    marks = [mark.span for mark in sentence.quoted if mark.double]
    return any(_overlap(mark, span) for mark in marks for span in report.content)


def _all_quoted(page: Page, sentence: Sentence) -> bool:
    doubles = Places(mark.span for mark in sentence.quoted if mark.double)
    return type_of(page, [sentence.span], doubles) == "direct"


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _union(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Spans joined where they overlap or where nothing but space stands between two."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        between = text[joined[-1][1] : start] if joined else ""
        if joined and not between.strip() and "\n" not in between:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _merge(found: Sequence[Report]) -> list[Report]:
    """One report for one cue of one source, beside what is quoted of it behind its sentence."""
    by_cue: dict[tuple[tuple[Span, ...], tuple[Span, ...], bool], Report] = {}
    for report in found:
        by_cue.setdefault((report.source, report.cue, report.pattern == "bare"), report)
    return sorted(by_cue.values(), key=lambda report: min((*report.content, *report.cue)))


def type_of(page: Page, content: Iterable[Span], doubles: Places) -> StatementType:
    """Direct, indirect or mixed, by how much of the content stands in double marks.

    Args:
        page: the page.
        content: spans of what is said.
        doubles: the quotations in double marks.
    """
    total = quoted = 0
    for start, end in content:
        total += len(_WORD.findall(page.text, start, end))
        for left, right in doubles.touching((start, end)):
            quoted += len(_WORD.findall(page.text, max(left, start), min(right, end)))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= DIRECT_SHARE * total else "mixed"
