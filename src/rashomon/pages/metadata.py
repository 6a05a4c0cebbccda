"""What a page says of itself: title, publisher, bylines, dates, address, language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from turbohtml import Document
from turbohtml.detect import detect_language

from rashomon.model import Block, Dating, Intake, Metadatum
from rashomon.pages import declared, stated, wording
from rashomon.pages.instants import bounds
from rashomon.pages.languages import two_letters
from rashomon.pages.layout import Layout

_SEPARATOR = re.compile(r"\s+[|–—»·•:-]\s+|\s+::\s+|\s*[|»]\s*")

ECHO = 0.04
"""Added to a claim for each other basis that says the same, up to the trust of a row."""
LONG_TEXT, SHORT_TEXT, ENOUGH = 0.9, 0.55, 400
"""Trust in a language told from the body, from how many characters on; templates often
declare the wrong one, and below that neighbouring languages are confused."""
SAMPLE = 4000
"""Characters of the body that a language is told from."""


class Found(NamedTuple):
    """The settled metadata of a page, and all claims, the most trusted of a field first."""

    title: str | None
    publisher: str | None
    bylines: tuple[str, ...]
    published: Dating | None
    language: str | None
    metadata: tuple[Metadatum, ...]


def claims(intake: Intake, document: Document | None) -> list[Metadatum]:
    """What the container and the markup say, before any word of the text is judged."""
    found = declared.by_container(intake)
    if document is not None:
        found += declared.by_markup(document)
    return found


def settle(claims: Sequence[Metadatum], layout: Layout, blocks: Sequence[Block]) -> Found:
    """Rank what is declared and what the text states, and take the best of each field."""
    every = [*claims, *stated.claims(layout, blocks), *_language(layout, blocks)]
    ranked = _ranked(_without_suffix(every))
    best: dict[str, Metadatum] = {}
    for claim in ranked:
        best.setdefault(claim.field, claim)
    title, publisher = best.get("title"), best.get("publisher")
    published, language = best.get("published"), best.get("language")
    return Found(
        title=title.value if title else None,
        publisher=publisher.value if publisher else None,
        bylines=_bylines(ranked),
        published=_dating(published) if published else None,
        language=two_letters(language.value) if language else None,
        metadata=ranked,
    )


def _ranked(claims: Sequence[Metadatum]) -> tuple[Metadatum, ...]:
    """Claims without repetitions, the most trusted first; those others bear out gain."""
    bases: dict[tuple[str, str], set[str]] = defaultdict(set)
    first: dict[tuple[str, str, str], Metadatum] = {}
    for claim in claims:
        key = claim.field, claim.value.casefold()
        bases[key].add(claim.basis)
        kept = first.setdefault((*key, claim.basis), claim)
        if kept.confidence < claim.confidence:
            first[(*key, claim.basis)] = claim
    raised = [
        msgspec.structs.replace(claim, confidence=_raised(claim.confidence, len(bases[key[:2]])))
        for key, claim in first.items()
    ]
    return tuple(sorted(raised, key=lambda claim: (claim.field, -claim.confidence)))


def _raised(confidence: float, bases: int) -> float:
    return max(confidence, round(min(confidence + ECHO * (bases - 1), declared.ROW), 3))


def _without_suffix(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The same, titles cut where the site's name begins, and that name claimed as publisher."""
    shown = [
        claim.value for claim in claims if claim.field == "title" and claim.basis == "headline"
    ]
    outlets = [claim.value for claim in claims if claim.field == "publisher"]
    cut: list[Metadatum] = []
    for claim in claims:
        if claim.field != "title" or claim.basis in {"row", "headline"}:
            cut.append(claim)
            continue
        title, site = _split(claim.value, shown, outlets)
        cut.append(msgspec.structs.replace(claim, value=title))
        if site:
            cut.append(
                Metadatum(field="publisher", value=site, basis="title suffix", confidence=0.6)
            )
    return cut


def _split(title: str, shown: Sequence[str], outlets: Sequence[str]) -> tuple[str, str | None]:
    """A title and the site's name after or before it, where that can be told."""
    for match in _SEPARATOR.finditer(title):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        for words, site in ((head, tail), (tail, head)):
            if any(_same(words, heading) for heading in shown):
                outlet = _SEPARATOR.split(site)[-1 if site is tail else 0]
                return words, outlet if len(outlet.split()) <= 6 else None
            if any(_same(site, outlet) for outlet in outlets):
                return words, site
    last = list(_SEPARATOR.finditer(title))[-1:]
    for match in last:
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        if len(head) >= 20 and 0 < len(tail.split()) <= 4 and tail[0].isupper():
            return head, tail
    return title, None


def _same(a: str, b: str) -> bool:
    return wording.plain(a) == wording.plain(b) != ""


def _bylines(ranked: Sequence[Metadatum]) -> tuple[str, ...]:
    """The names of the most trusted basis that gives any, in its order.

    Beside a person the outlet's own name is no author; alone it may be a person's own site.
    """
    outlets = [wording.plain(claim.value) for claim in ranked if claim.field == "publisher"]
    written = [claim for claim in ranked if claim.field == "byline"]
    names = dict.fromkeys(claim.value for claim in written if claim.basis == written[0].basis)
    people = [name for name in names if not any(o.startswith(wording.plain(name)) for o in outlets)]
    return tuple(people or names)


def _dating(claim: Metadatum) -> Dating:
    earliest, latest = bounds(claim.value)
    return Dating(earliest=earliest, latest=latest, basis=claim.basis, span=claim.span)


def _language(layout: Layout, blocks: Sequence[Block]) -> list[Metadatum]:
    """The language the body, or else the whole text, is in."""
    body = " ".join(layout.text[slice(*b.span)] for b in blocks if b.role == "body")[:SAMPLE]
    match = detect_language(body or layout.text[:SAMPLE])
    if match.language is None:
        return []
    trust = LONG_TEXT if len(body) >= ENOUGH else SHORT_TEXT
    confidence = round(trust * match.confidence, 3)
    return [Metadatum(field="language", value=match.language, basis="text", confidence=confidence)]
