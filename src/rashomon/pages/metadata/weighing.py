"""Claims of one field against each other: what several places say is likelier right.

A group is the claims that say the same. Places of one family hardly err apart (a publishing
system fills structured data and meta elements from one record), so that a family counts once,
by its best word; families multiply their odds, and the groups share what certainty there is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

import msgspec

from rashomon.model import Metadatum

HIGHEST = 0.98
"""No agreement makes a claim surer: one dev page in fifty is wrong in all its places."""
LEAST = 0.02
CERTAIN = 0.999
"""The most that anything counts for."""
LATER = 0.2
"""Of the trust in the first claim of a kind, what is left for a later one that contradicts it."""
FAMILIES = {
    "structured data": "declared",
    "microdata": "declared",
    "rdfa": "declared",
    "meta": "declared",
    "title": "declared",
    "url": "url",
    "month in url": "url",
    "headline": "shown",
    "heading": "shown",
    "text": "shown",
    "author element": "shown",
    "author link": "shown",
    "time element": "shown",
}
"""The family of a basis; others are each their own."""

Same = Callable[[str, str], bool]


def weighed(claims: Sequence[Metadatum], same: Same) -> list[Metadatum]:
    """Claims of one field with the trust they deserve beside each other, the most trusted first.

    A page has one title and one day; of two on one basis that are trusted alike the first is
    meant.

    Args:
        claims: All of one field, each with its own trust.
        same: Whether two values say the same.
    """
    if len(claims) == 1:
        return list(claims)
    groups: list[list[Metadatum]] = []
    for claim in sorted(_first_of_each(claims, same), key=lambda one: -one.confidence):
        home = next((group for group in groups if same(group[0].value, claim.value)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    odds = [_odds(group) for group in groups]
    total = 1 + sum(odds)
    shares = sorted(zip(odds, groups, strict=True), key=lambda pair: -pair[0])
    return [
        msgspec.structs.replace(claim, confidence=round(min(share / total, _highest(group)), 3))
        if claim.confidence > LEAST
        else claim
        for share, group in shares
        for claim in group
    ]


def _first_of_each(claims: Sequence[Metadatum], same: Same) -> list[Metadatum]:
    """The claims, with little trust in all of a kind but the one that is meant.

    That is the first which another family bears out, or else the first of all.
    """
    kinds: dict[tuple[str, float], list[Metadatum]] = {}
    for claim in claims:
        kinds.setdefault((claim.basis, claim.confidence), []).append(claim)
    if len(kinds) == len(claims):
        return list(claims)
    meant = {kind: _meant(group, claims, same).value for kind, group in kinds.items()}
    return [
        claim
        if same(meant[claim.basis, claim.confidence], claim.value)
        else msgspec.structs.replace(claim, confidence=LATER * claim.confidence)
        for claim in claims
    ]


def _meant(group: Sequence[Metadatum], claims: Sequence[Metadatum], same: Same) -> Metadatum:
    if len(group) == 1:
        return group[0]
    family = FAMILIES.get(group[0].basis, group[0].basis)
    others = [one.value for one in claims if FAMILIES.get(one.basis, one.basis) != family]
    borne_out = (one for one in group if any(same(one.value, other) for other in others))
    return next(borne_out, group[0])


def _odds(group: Sequence[Metadatum]) -> float:
    """The odds of a group: its best claim's, times those of every other family that agrees."""
    families: dict[str, float] = {}
    for claim in group:
        family = FAMILIES.get(claim.basis, claim.basis)
        families[family] = max(families.get(family, 0.0), min(claim.confidence, CERTAIN))
    if families.get("row", 0.0) >= HIGHEST:  # somebody said so, and is believed
        return 1 / (1 - CERTAIN) ** 2
    best, *others = sorted(families.values(), reverse=True)
    return best / (1 - best) * prod(max(1.0, other / (1 - other)) for other in others)


def _highest(group: Sequence[Metadatum]) -> float:
    return max(HIGHEST, group[0].confidence)
