"""What a page says of itself: title, publisher, bylines, dates, address, language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from turbohtml import Document
from turbohtml.detect import detect_language

from rashomon.model import Block, Dating, Intake, Metadatum
from rashomon.pages.metadata import (
    bylines,
    datings,
    declared,
    marked,
    mastheads,
    places,
    publication,
    scripted,
    sites,
    stated,
    timed,
    titles,
    weighing,
)
from rashomon.pages.metadata.languages import UNTOLD, day_first, two_letters
from rashomon.pages.text.layout import Layout

LONG_TEXT, SHORT_TEXT, SAMPLE = 0.9, 0.55, 400
"""Trust in a language told from so many characters of the body, and from fewer: templates often
declare the wrong one, and in a short text neighbouring languages are confused. Of the dev pages the
first 400 characters tell 99.7 % as their first 4,000 do."""
MISTAKEN = 0.4
"""What is left of that where the page declares a language that is told from no text: it is taken
for a neighbour's."""
DECLARED = 0.8
"""Trust from which a declared publisher makes weak signs of another needless."""


MOST = 100
"""Claims of one field that are looked at; hostile pages make more."""


class Found(NamedTuple):
    """The settled metadata of a page, and all claims, the most trusted of a field first."""

    title: str | None
    publisher: str | None
    bylines: tuple[str, ...]
    published: Dating | None
    modified: Dating | None
    language: str | None
    metadata: tuple[Metadatum, ...]


def claims(intake: Intake, document: Document | None) -> list[Metadatum]:
    """What the container and the markup say, before any word of the text is judged."""
    found = declared.by_container(intake)
    if document is not None:
        found += declared.by_markup(document, intake)
    return found


def settle(
    claims: Sequence[Metadatum],
    layout: Layout,
    blocks: Sequence[Block],
    document: Document | None = None,
    captured: Dating | None = None,
) -> Found:
    """Rank what is declared and what the text states, and take the best of each field."""
    every = [*claims, *_language(layout, blocks, claims)]
    order = day_first(every)
    survey = places.survey(blocks)
    outlets = frozenset(sites.plain(one.value) for one in every if one.field == "publisher")
    every += stated.claims(layout, survey, day_first=order, captured=captured, outlets=outlets)
    is_declared = any(one.field == "publisher" and one.confidence >= DECLARED for one in every)
    every += mastheads.claims(layout, blocks, is_declared=is_declared)
    if document is not None:
        every += marked.links(document, layout, survey)
        every += timed.claims(document, layout, survey)
    every = _bounded(every)
    every = sites.called(sites.addressed(every))
    judged = titles.cut(every, sites.site(every), layout.text)
    if not any(one.field == "publisher" for one in judged):
        judged += sites.by_host(judged)
    judged = datings.in_own_zone(datings.told_apart(datings.plausible(judged, captured)))
    published, when = publication.settled(judged)
    if when is None and document is not None:
        judged += datings.plausible(list(scripted.claims(document)), captured)
        published, when = publication.settled(judged)
    written, people = bylines.settled(judged, layout.text)
    titled = titles.weighed(judged, sites.site(judged))
    ranked = _ranked(judged, {"published": published, "byline": written, "title": titled})
    best: dict[str, Metadatum] = {}
    for claim in ranked:
        best.setdefault(claim.field, claim)
    publisher, language = best.get("publisher"), best.get("language")
    return Found(
        title=titles.without_kicker([claim for claim in ranked if claim.field == "title"]),
        publisher=sites.name(publisher.value) if publisher else None,
        bylines=people,
        published=when,
        modified=datings.changed(ranked),
        language=two_letters(language.value) if language else None,
        metadata=ranked,
    )


def _ranked(
    claims: Sequence[Metadatum], settled: dict[str, list[Metadatum]]
) -> tuple[Metadatum, ...]:
    """Claims without repetitions, by field, the most trusted first."""
    fields: dict[str, list[Metadatum]] = defaultdict(list)
    for claim in claims:
        fields[claim.field].append(claim)
    for field in {*fields, *settled}:
        same = _SAME.get(field, _same_words)
        fields[field] = _once(settled.get(field) or weighing.weighed(fields[field], same))
    return tuple(claim for field in sorted(fields) for claim in fields[field])


def _bounded(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """No more claims of a field than a page that is read by people makes."""
    counts: Counter[str] = Counter()
    kept = []
    for claim in claims:
        counts[claim.field] += 1
        if counts[claim.field] <= MOST:
            kept.append(claim)
    return kept


def _same_words(a: str, b: str) -> bool:
    return sites.plain(a) == sites.plain(b)


def _same_language(a: str, b: str) -> bool:
    return two_letters(a) == two_letters(b)


_SAME: dict[str, weighing.Same] = {"modified": datings.is_same, "language": _same_language}


def _once(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, the first of those that say one thing on one basis."""
    first: dict[tuple[str, str], Metadatum] = {}
    for claim in claims:
        first.setdefault((claim.value.casefold(), claim.basis), claim)
    return list(first.values())


def _language(
    layout: Layout, blocks: Sequence[Block], claims: Sequence[Metadatum]
) -> list[Metadatum]:
    """The language the body, or else the whole text, is in, as far as it can be told."""
    body = ""
    for block in blocks:
        if block.role == "body" and len(body) < SAMPLE:
            body += layout.text[slice(*block.span)] + " "
    match = detect_language((body or layout.text)[:SAMPLE])
    if match.language is None:
        return []
    believed = LONG_TEXT if len(body) >= SAMPLE else SHORT_TEXT
    if any(one.field == "language" and two_letters(one.value) in UNTOLD for one in claims):
        believed *= MISTAKEN
    confidence = round(believed * match.confidence, 3)
    language = two_letters(match.language)
    return [Metadatum(field="language", value=language, basis="text", confidence=confidence)]
