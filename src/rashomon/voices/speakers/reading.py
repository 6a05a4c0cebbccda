"""Where on a page capitals tell names, and which names they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.model import Span
from rashomon.voices.speakers.capitals import Named, in_title_case, names, shouted, vocabulary
from rashomon.voices.speakers.lexicon import BODY_NAMES, MEDIA_NAMES
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.told import Told

HEADING = 120
"""A block of so many characters can be a heading, whatever it is taken for."""

LEAST = 10
"""One with a full stop has more words."""

_GERMAN_ARTICLE = re.compile(r"\b(?:d(?:er|ie|as|em|en|es)|eine?[mnrs]?)\s$", re.IGNORECASE)
_GERMAN_CALLING = re.compile(r"(?:er|in|or|chef|mann|frau|ist|ent|ant)$")
_ENDS = frozenset('.:;,”"')


def read_names(scene: Scene, told: Sequence[Told]) -> tuple[list[Span], list[Named]]:
    """The parts of a page that are read for names, and the names in them, in order.

    Args:
        scene: the page's text and blocks.
        told: its statements.
    """
    spans = _readable(scene, told)
    found = names(scene.text, spans, vocabulary(scene.text))
    if scene.language.startswith("de"):
        found = _without_nouns(scene.text, found)
    return spans, _spoken_of(scene.text, found, told)


def _readable(scene: Scene, told: Sequence[Told]) -> list[Span]:
    """Where capitals tell names: not in headlines that give most words one, nor in shouts.

    There only the sources are read for names.
    """
    text = scene.text
    sources = sorted({one.source[0] for one in told if one.source})
    spans: list[Span] = []
    at = 0
    for block in scene.blocks:
        words = text[slice(*block.span)]
        own: list[Span] = []
        while at < len(sources) and sources[at][0] < block.span[1]:
            own.append(sources[at])
            at += 1
        heading = block.role == "headline" or _is_heading(words)
        if shouted(words) or (heading and in_title_case(words)):
            spans.extend(span for span in own if span[0] >= block.span[0])
        else:
            spans.append(block.span)
    return _apart(spans)


def _is_heading(words: str) -> bool:
    """Whether a block is a short line without a full stop, or with many words before it."""
    ended = words.rstrip()[-1:] in _ENDS
    return len(words) < HEADING and (not ended or len(words.split()) > LEAST)


def _without_nouns(text: str, found: Iterable[Named]) -> Iterator[Named]:
    """German names without the nouns before them, which have capitals too: "die Bäuerin …"."""
    for one in found:
        start, end = one.span
        words = text[start:end].split()
        behind = _GERMAN_ARTICLE.search(text, max(0, start - 8), start)
        if one.titles or not behind or words[-1].lower() in BODY_NAMES | MEDIA_NAMES:
            yield one
        elif len(words) > 2 or (len(words) == 2 and _GERMAN_CALLING.search(words[0])):
            yield one._replace(span=(start + len(words[0]) + 1, end))
        elif len(words) == 2:
            yield one


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap an earlier one left out."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _spoken_of(text: str, named: Iterable[Named], told: Sequence[Told]) -> list[Named]:
    """Names without words that are only shouted: "WAKE UP" is none unless a source has it."""
    sources = {
        word for one in told for span in one.source for word in text[slice(*span)].upper().split()
    }
    return [
        one
        for one in named
        if " " not in (words := text[slice(*one.span)])
        or not words.isupper()
        or not sources.isdisjoint(words.split())
    ]
