"""Statements: the clauses and quotations of a page put together, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.model import Page, Span, StatementType
from rashomon.voices.places import Places
from rashomon.voices.quotations import VERBATIM, Quotation, told_by_layout, type_of
from rashomon.voices.rules.confidence import confidence
from rashomon.voices.rules.grammar import Clause, clauses
from rashomon.voices.rules.phrases import as_spans
from rashomon.voices.rules.sentences import Sentence, read_sentences
from rashomon.voices.told import Told

ANNOUNCED = frozenset(["block quote", "marked quote", "announced"])
"""Patterns of layout whose source the grammar of the announcing sentence knows better."""

LABELLED = frozenset(["turn", "post", "signed post", "signed quote"])
"""Patterns of layout whose source is a label, which is no subject of the words behind it."""

NEAR = 40
"""A quotation opens at most so many characters behind its cue: "told reporters on Monday, “…”"."""

_WORD = re.compile(r"\w")


class Report(NamedTuple):
    """A statement before its speaker is known: spans on the page, and the rule that found it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    pattern: str


def reports(page: Page, sentences: Sequence[Sentence]) -> list[Report]:
    """The statements of a page, sources not yet resolved.

    Args:
        page: a page whose blocks are known.
        sentences: its sentences, as :func:`read_sentences` gives them.
    """
    layout = told_by_layout(page)
    found: list[list[Report]] = []
    for sentence in sentences:
        candidates = (_report(page, clause, sentence) for clause in _clauses(sentence))
        found.append([report for report in candidates if report is not None])
    _continue(page, sentences, found, Places(span for one in layout for span in one.content))
    grammar = [report for own in found for report in own]
    return _merge(_with_layout([report for report in grammar if report.cue], layout))


def told(page: Page, marks: Sequence[Quotation]) -> list[Told]:
    """The statements of a page by grammar and layout, with how far each can be trusted.

    Args:
        page: a page whose blocks are known.
        marks: its quotations.
    """
    doubles = Places(mark.span for mark in marks if mark.double)
    found: list[Told] = []
    for one in reports(page, read_sentences(page, marks)):
        spoken = one.pattern in VERBATIM
        kind: StatementType = "direct" if spoken else type_of(page, one.content, doubles)
        sure = confidence(one.pattern, kind)
        found.append(Told(one.source, one.cue, one.content, one.pattern, sure))
    return found


def _with_layout(grammar: Sequence[Report], layout: Sequence[Told]) -> list[Report]:
    """The reports of the grammar and of layout, which wins where they share a cue or a label."""
    labels = Places(span for one in layout if one.pattern in LABELLED for span in one.source)
    by_cue = sorted((one.cue[0], one) for one in layout)
    starts = [cue[0] for cue, _ in by_cue]
    sources: dict[Span, tuple[Span, ...]] = {}
    kept: list[Report] = []
    for report in grammar:
        first, last = report.cue[0][0], report.cue[-1][1]
        at = max(0, bisect_left(starts, first) - 1)
        shared = [cue for cue, _ in by_cue[at : bisect_left(starts, last)] if cue[1] > first]
        for cue in shared:
            sources.setdefault(cue, report.source)
        labelled = any(labels.touching(span) for span in report.source)
        if report.content and not shared and not labelled:
            kept.append(report)
    for cue, one in by_cue:
        better = sources.get(cue) if one.pattern in ANNOUNCED else None
        kept.append(Report(better or one.source, one.cue, one.content, one.pattern))
    return kept


def _clauses(sentence: Sentence) -> list[Clause]:
    if not sentence.english:
        return []
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
    return Report(source, cue, content, clause.pattern)


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


def _continue(
    page: Page, sentences: Sequence[Sentence], found: Sequence[list[Report]], taken: Places
) -> None:
    """A sentence that is all quotation, and nobody's yet, belongs to whoever was quoted last.

    Behind what was told in the page's own words it is a statement of its own. ``taken`` is
    what layout gave to somebody.
    """
    claimed = Places(span for own in found for report in own for span in report.content)
    last: tuple[int, int] | None = None
    for at, sentence in enumerate(sentences):
        own = [i for i, report in enumerate(found[at]) if report.content]
        if taken.touching(sentence.span) or (
            last and sentence.stretch != sentences[last[0]].stretch
        ):
            last = None
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
