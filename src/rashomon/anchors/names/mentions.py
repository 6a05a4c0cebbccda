"""The mentions of pages in reading order, each taken apart, and the names among them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.anchors.names.bearers import Form
from rashomon.anchors.names.phrases import Known, Phrase, clean, read
from rashomon.model import Page, Span, Value

COMMON = 0.5
"""A word is no name where it stands in small letters half as often as with a capital."""

_SMALL = re.compile(r"(?<![\w'’])[a-z]+")
_LARGE = re.compile(r"(?<![\w'’])[A-Z][a-z]+")
_NUMBER_BEHIND = re.compile(r"[A-Z]\w+ (\d{3,4})(?: [A-Z]|s?\b)")


class Mention(Value, frozen=True, order=True):
    """A place on a page where something or somebody is mentioned."""

    page: str
    span: Span


class Read(Value, frozen=True):
    """A mention, its words taken apart."""

    mention: Mention
    phrase: Phrase


def taken_apart(
    pages: Sequence[Page], spans: Mapping[str, Iterable[Span]]
) -> dict[str, list[Read]]:
    """The mentions of each page in reading order, the longer first where two begin together."""
    known = _known(pages, spans)
    phrases: dict[str, Phrase] = {}
    found: dict[str, list[Read]] = {}
    for page in pages:
        here = found[page.id] = []
        for span in sorted(set(spans[page.id]), key=lambda one: (one[0], -one[1])):
            words = page.read(span)
            if words not in phrases:
                phrases[words] = read(words, known)
            here.append(Read(Mention(page.id, span), phrases[words]))
    return found


def _known(pages: Sequence[Page], spans: Mapping[str, Iterable[Span]]) -> Known:
    small = Counter(match for page in pages for match in _SMALL.findall(page.text))
    large = Counter(match for page in pages for match in _LARGE.findall(page.text))
    mentioned = {page.read(span)[:80] for page in pages for span in spans[page.id]}
    return Known(
        common=frozenset(w for w, n in large.items() if small[w.lower()] >= max(1, COMMON * n)),
        numbers=frozenset(one for words in mentioned for one in _NUMBER_BEHIND.findall(words)),
        bodies=frozenset(
            clean(page.read(name.span))
            for page in pages
            for name in page.names
            if name.label not in ("PERSON", "NORP")
        ),
    )


def forms(pages: Sequence[Page], found: Mapping[str, Iterable[Read]]) -> dict[str, Form]:
    """The names of the mentions, by their words, with what the pages took each for."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for name in page.names:
            for words in {clean(page.read(name.span)).lower(), clean(name.name).lower()}:
                labels[words][name.label] += 1
    phrases = Counter(one.phrase for page in pages for one in found[page.id] if one.phrase.name)
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    titled: set[str] = set()
    for phrase, count in phrases.items():
        counts[phrase.name] += count
        written[phrase.name] = min(phrase.written, written.get(phrase.name, phrase.written))
        if phrase.titled:
            titled.add(phrase.name)
    return {
        words: Form(
            words=words,
            written=written[words],
            count=count,
            label=_most(labels.get(words)),
            titled=words in titled,
        )
        for words, count in counts.items()
    }


def _most(votes: Counter[str] | None) -> str:
    return max(votes, key=lambda label: (votes[label], label)) if votes else ""
