"""Direct quotations in languages whose grammar is not parsed here: marks, a verb, a name.

A quotation is told where a verb of saying of the paragraph's language stands beside it and a
noun phrase beside the verb: behind ("…“, sagte Marran), before (Marran sagte: „…), or inside of
the marks, as French and Russian set it («…, — сказал Марран, — …»). Reported words without
marks are told only behind "selon", "laut" and the like with a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.language import split
from rashomon.model import Page, Span
from rashomon.voices.places import Places
from rashomon.voices.quotations import naming
from rashomon.voices.quotations.announcing import announcement, with_helpers
from rashomon.voices.quotations.eastern import EASTERN, eastern
from rashomon.voices.quotations.marks import Quotation
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.quotations.sayings import SAYINGS, Sayings
from rashomon.voices.quotations.tongues import Tongues
from rashomon.voices.told import Told

VERB_LAST = frozenset(["tr"])
"""Languages that put the verb behind the quotation and the speaker before it."""
SINGLE = frozenset(["nl"])
"""Languages whose papers quote in single marks."""
UNNAMED = frozenset(["es", "it", "pt", "pl", "ar", "tr", "ru", "uk"])
"""Languages whose verb needs no subject: "Y añadió: «…»"."""

_GAP = re.compile(r"[\s,.…!?،۔—–-]{0,6}")
_ON = re.compile(r"[\s,.:;،—–-]{0,6}$|[^.!?“”„«»\"]{0,60}[.,:،]?\s?[—–-]?\s?$")
_ASKED = re.compile(
    r"(?P<verb>(?:a-t|[\w’']{3,})-(?:t-)?(?P<who>ils?|elles?|on))\b(?:\s(?P<rest>[\w’']+é))?"
)
_WITHIN = re.compile(r"(?:,\s?[—–-]?|[?!…]\s?[—–-]|[—–-])\s?$")
_CLOSING = re.compile(r"\s?[,.]?\s?[—–-]?\s?")
_THAT = re.compile(r"[\s,](?P<that>que|qu['’]|che|dass|dat|что|що|że|att|at)\s?$")
_MARKS = ' \xa0\t«»„“”"'


def foreign(
    page: Page, stretch: Sequence[Paragraph], marks: Sequence[Quotation], tongues: Tongues
) -> Iterator[Told]:
    """The quotations of a stretch's paragraphs that are not in English, with their speakers."""
    at = 0
    for paragraph in stretch:
        own: list[Quotation] = []
        while at < len(marks) and marks[at].span[0] < paragraph.span[1]:
            own.append(marks[at])
            at += 1
        quoted = [mark.span for mark in own if mark.double or tongues.page in SINGLE]
        if not quoted and tongues.page == "en":
            continue
        language = tongues.of(paragraph.span)
        if language in EASTERN:
            yield from eastern(page.text, paragraph.span, quoted, language)
        elif language != "en" and language in SAYINGS:
            sayings = SAYINGS[language]
            yield from _quoted(page.text, paragraph.span, quoted, sayings, language)
            yield from _reported(page.text, paragraph.span, quoted, sayings)


def _quoted(
    text: str, span: Span, quoted: Sequence[Span], sayings: Sayings, language: str
) -> Iterator[Told]:
    nth = 0
    while nth < len(quoted):
        before = quoted[nth - 1][1] if nth else span[0]
        after = quoted[nth + 1][0] if nth + 1 < len(quoted) else span[1]
        told = (
            _within(text, quoted[nth], sayings)
            or _behind(text, quoted[nth], (before, after), sayings, language)
            or _ahead(text, quoted[nth], before, sayings, language)
            or _that(text, quoted[nth], (before, span[1]), sayings)
        )
        nth += 1
        if told is None:
            continue
        while nth < len(quoted) and _goes_on(text, told, quoted[nth - 1 : nth + 1]):
            if _has_own(text, quoted, nth, span[1], sayings):
                break
            told = told._replace(content=(*told.content, quoted[nth]))
            nth += 1
        yield told


def _goes_on(text: str, told: Told, pair: Sequence[Span]) -> bool:
    """Whether the next quotation is the same speaker's: nothing but they stand between."""
    frame = [*told.source, *told.cue]
    last = max([end for _, end in frame if end <= pair[1][0]] + [pair[0][1]])
    return bool(_ON.match(text, last, pair[1][0]))


def _has_own(text: str, quoted: Sequence[Span], nth: int, end: int, sayings: Sayings) -> bool:
    """Whether a verb of saying of its own stands behind a quotation."""
    after = quoted[nth + 1][0] if nth + 1 < len(quoted) else end
    gap = _GAP.match(text, quoted[nth][1], after)
    at = gap.end() if gap else quoted[nth][1]
    return sayings.verbs.match(text, at, after) is not None


def _behind(text: str, quote: Span, around: Span, sayings: Sayings, language: str) -> Told | None:
    """Verb and name behind: "…", sagte Marran."""
    gap = _GAP.match(text, quote[1], around[1])
    at = gap.end() if gap else quote[1]
    if language == "fr":
        asked = _ASKED.match(text, at, around[1])
        if asked:
            rest = [asked.span("rest")] if asked["rest"] else []
            first = (asked.start(), asked.start("who") - 1)
            return Told((asked.span("who"),), (first, *rest), (quote,), "foreign", 0.0)
    verb = sayings.verbs.match(text, at, around[1])
    if verb is None:
        return None
    source = naming.behind(text, verb.end(), around[1], sayings)
    if source is None and language in VERB_LAST:
        head = len(text[around[0] : quote[0]].rstrip(" ,"))
        source = naming.ahead(text, around[0], around[0] + head, sayings)
    return Told((source,), (verb.span(),), (quote,), "foreign", 0.0) if source else None


def _ahead(text: str, quote: Span, start: int, sayings: Sayings, language: str) -> Told | None:
    """Verb and name before: Marran sagte: "…"."""
    head = text[start : quote[0]]
    end = start + len(head.rstrip())
    colon = text[end - 1 : end] in {":", "："}
    if end <= start:
        return None
    first = split(text, (max(start, end - 300), end))[-1][0]
    last = start + len(text[start:end].rstrip(" \xa0,:："))
    announced = announcement(text, first, last, sayings)
    if announced and (colon or last - announced.cue[1] < 2 or text[end - 1] == ","):
        return Told(announced.source, (announced.cue,), (quote,), "foreign", 0.0)
    if colon and language in UNNAMED:
        for verb in sayings.verbs.finditer(text, max(first, last - 20), last):
            if verb.end() == last:
                cue = with_helpers(text, first, verb.span(), sayings)
                return Told((), (cue,), (quote,), "foreign unnamed", 0.0)
    return None


def _that(text: str, quote: Span, around: Span, sayings: Sayings) -> Told | None:
    """A clause that opens with quoted words: afirmó que “…” durante el verano."""
    that = _THAT.search(text, max(around[0], quote[0] - 8), quote[0])
    if that is None:
        return None
    first = split(text, (max(around[0], that.start() - 300), that.start()))
    last = around[0] + len(text[around[0] : that.start()].rstrip(" ,\xa0"))
    announced = announcement(text, first[-1][0], last, sayings) if first else None
    if announced is None or last - announced.cue[1] > 1:
        return None
    start = that.start("that")
    sentence = split(text, (start, min(around[1], quote[1] + 600)))[0]
    end = start + len(text[start : sentence[1]].rstrip(" .!?"))
    content = (start, max(end, quote[1]))
    return Told(announced.source, (announced.cue,), (content,), "foreign that", 0.0)


def _within(text: str, quote: Span, sayings: Sayings) -> Told | None:
    """«…, — сказал Марран, — …»: the page's own words inside the marks."""
    for verb in sayings.verbs.finditer(text, *quote):
        if not _WITHIN.search(text, max(quote[0], verb.start() - 4), verb.start()):
            continue
        source = naming.behind(text, verb.end(), quote[1], sayings)
        if source is None:
            continue
        closing = _CLOSING.match(text, source[1], quote[1])
        on = closing.end() if closing else source[1]
        if on == source[1] and text[on] not in '»”“"':
            continue
        said = quote[0] + len(text[quote[0] : verb.start()].rstrip(" \xa0,—–-"))
        rest = [(on, quote[1])] if text[on : quote[1]].strip(_MARKS + ".") else []
        return Told((source,), (verb.span(),), ((quote[0], said), *rest), "foreign within", 0.0)
    return None


def _reported(text: str, span: Span, quoted: Sequence[Span], sayings: Sayings) -> Iterator[Told]:
    """Selon X, …: where a name follows, the rest of the sentence is on its word."""
    if sayings.according is None or not sayings.according.search(text, *span):
        return
    marked = Places(quoted)
    ends = [end for _, end in quoted]
    for sentence in split(text, span):
        cue = sayings.according.search(text, *sentence)
        if cue is None or marked.touching(cue.span()):
            continue
        source = naming.behind(text, cue.end(), sentence[1], sayings, described=False)
        if source is None or not any(w[0].isupper() for w in text[slice(*source)].split()):
            continue
        closed = bisect_right(ends, cue.start())
        start = max(sentence[0], ends[closed - 1] if closed else 0)
        content = _rest(text, (start, sentence[1]), (cue.start(), source[1]))
        if content:
            yield Told((source,), (cue.span(),), content, "foreign according", 0.0)


def _rest(text: str, sentence: Span, own: Span) -> tuple[Span, ...]:
    """A sentence without the phrase that says on whose word it is."""
    before = (sentence[0], sentence[0] + len(text[sentence[0] : own[0]].rstrip(" ,;:—–\xa0")))
    behind = text[own[1] : sentence[1]]
    start = sentence[1] - len(behind.lstrip(" ,;:—–\xa0"))
    end = start + len(text[start : sentence[1]].rstrip(" .!?"))
    return tuple((a, b) for a, b in (before, (start, end)) if b - a > 2)
