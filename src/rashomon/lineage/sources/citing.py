"""What a page credits and has not copied from a page here: sources outside, and reports retold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.lineage.sources.following import Sourcing, has_own_source, is_of_the_text
from rashomon.lineage.sources.lines import answers_for_all
from rashomon.lineage.sources.outlets import key
from rashomon.lineage.words import REUSED_ROLES, forms, words_of
from rashomon.model import Derivation, Evidence, Page, Relation

FOLLOWS = 0.2
"""A credit line with less of the article after it stands at the end and answers for all of it."""

HANDED_ON: frozenset[Relation] = frozenset({"via", "first_published", "agency"})
"""Credits that say the text itself comes from there, where they answer for all of it."""

_THANKS = re.compile(r"\W{0,3}(?:hat[- ]tip|h/t|thanks to|tip of the hat)\b", re.IGNORECASE)


def cited(
    sourcings: Sequence[Sourcing], pages: Mapping[str, Page], copied: set[tuple[str, str]]
) -> list[Derivation]:
    """What is credited and not copied: one derivation a source, with every credit of it.

    Args:
        sourcings: The credits of the collection, followed.
        pages: The collection, by id.
        copied: Copies and the pages here that they have their wording from.
    """
    groups: defaultdict[tuple[str, str | None, tuple[str, ...]], list[Sourcing]]
    groups = defaultdict(list)
    for sourcing in _first_hand(_beside_thanks(sourcings, pages), copied):
        name = () if sourcing.exemplar else key(sourcing.credit.name)
        groups[sourcing.page, sourcing.exemplar, name].append(sourcing)
    relaying = {page for page, exemplar, _ in groups if exemplar is None}
    circles = {(page, exemplar) for page, exemplar, _ in groups if exemplar}
    found = []
    for (copy, exemplar, _), credits_ in groups.items():
        if any((copy, one) in copied for credit in credits_ for one in credit.can_mean):
            continue
        circular = exemplar is not None and (exemplar, copy) in circles
        possible = sorted({one for credit in credits_ for one in credit.possible})
        told = [pages[one] for one in possible] if copy not in relaying and exemplar else []
        source = pages[exemplar] if exemplar else None
        found.append(_from_credits(pages[copy], source, credits_, told, circular=circular))
    return found


def _from_credits(
    copy: Page,
    exemplar: Page | None,
    credits_: list[Sourcing],
    told: Sequence[Page],
    *,
    circular: bool,
) -> Derivation:
    surest = max(credits_, key=lambda s: (s.trust, -s.credit.span[0]))
    handed_on = exemplar is None and any(
        s.credit.relation in HANDED_ON
        and (s.credit.relation == "via" or is_of_the_text(copy, s.credit))
        and answers_for_all(copy, s.credit.evidence)
        for s in credits_
    )
    evidence = [
        Evidence(
            page=copy.id,
            span=sourcing.credit.evidence,
            why=_why(sourcing),
        )
        for sourcing in sorted(credits_, key=lambda s: s.credit.span)
    ]
    if circular:
        place = surest.credit.evidence
        why = "the two credit each other: circular reporting"
        evidence.append(Evidence(page=copy.id, span=place, why=why))
    return Derivation(
        copy=copy.id,
        exemplar=exemplar.id if exemplar else None,
        outside=None if exemplar else surest.credit.name,
        kind="copied" if handed_on else "cited",
        share=_credited_share(copy, told, credits_, handed_on=handed_on),
        confidence=surest.trust,
        evidence=tuple(evidence),
    )


def _why(sourcing: Sourcing) -> str:
    credit = sourcing.credit
    credited = f"credits {credit.name} ({credit.relation.replace('_', ' ')})"
    if sourcing.equals == 1:
        return credited
    return f"{credited}; which of its {sourcing.equals} pages here, nothing tells"


def _credited_share(
    copy: Page, told: Sequence[Page], credits_: list[Sourcing], *, handed_on: bool
) -> float:
    """The part of the article a credit answers for.

    A credit that hands the text on answers for what follows it, or for all where it stands
    at the end. One that cites a page here answers for all when the copy has nobody of its own
    to speak, nor a source outside; else, as with a report that can't be read here, for the
    paragraphs that name it.
    """
    words = words_of(copy)
    if not len(words):
        return 0.0
    if handed_on:
        first = min(s.credit.evidence[0] for s in credits_)
        after = sum(start >= first for start in words.starts) / len(words)
        return after if after >= FOLLOWS else 1.0
    if told and not has_own_source(copy, told):
        return 1.0
    places = [s.credit.evidence for s in credits_]
    answered = sum(
        len(forms(copy.text, *block.span))
        for block in copy.having(*REUSED_ROLES)
        if any(start < block.span[1] and end > block.span[0] for start, end in places)
    )
    return answered / len(words)


def _beside_thanks(sourcings: Sequence[Sourcing], pages: Mapping[str, Page]) -> Sequence[Sourcing]:
    """The credits without thanks for the link, where the page says that it relays one here."""
    relaying = {s.page for s in sourcings if s.exemplar and s.credit.relation == "via"}
    return [
        s
        for s in sourcings
        if s.exemplar
        or s.page not in relaying
        or not _THANKS.match(pages[s.page].read(s.credit.evidence))
    ]


def _first_hand(sourcings: Sequence[Sourcing], copied: set[tuple[str, str]]) -> list[Sourcing]:
    """The credits without those a page took over with the text, or the evidence with the report.

    A copy's exemplar has its credits already, and footage that a page names beside the report
    it cites is that report's, if the report names it.
    """
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for copy, exemplar in copied:
        taken[copy].add(exemplar)
    retold: defaultdict[str, set[str]] = defaultdict(set)
    owned: defaultdict[str, set[str | tuple[str, ...]]] = defaultdict(set)
    for sourcing in sourcings:
        owned[sourcing.page].add(_source(sourcing))
        if sourcing.exemplar:
            retold[sourcing.page].add(sourcing.exemplar)
    return [
        sourcing
        for sourcing in sourcings
        if not any(
            _source(sourcing) in owned[exemplar]
            for exemplar in taken[sourcing.page]
            | (retold[sourcing.page] if sourcing.credit.relation == "evidence" else set())
        )
    ]


def _source(sourcing: Sourcing) -> str | tuple[str, ...]:
    return sourcing.exemplar or key(sourcing.credit.name)
