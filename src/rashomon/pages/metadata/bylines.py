"""Who wrote a page: which of the names that are claimed of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from rashomon.model import Metadatum
from rashomon.pages.metadata import bywords
from rashomon.pages.metadata.months import fold
from rashomon.pages.metadata.sites import KNOWN, plain
from rashomon.pages.metadata.weighing import FAMILIES, HIGHEST

SURE = 0.95
"""Trust from which a name in a line of its own is an author's, and no photographer's or a rank."""
BESIDE = 8
"""Characters between the names of two authors: a comma, a word, the end of a line."""
ONE_LINE = 40
"""Characters between two names of one byline: a degree, a rank, "in conversation with"."""
LIKELY = 0.6
"""A name is told when it is right three times in five."""
OUTLET = 0.05
"""Trust in an outlet's own name as an author."""
ALIKE = 0.8
"""Share of an outlet's name from which a name that begins like it is the outlet's."""


def settled(claims: Sequence[Metadatum], text: str = "") -> tuple[list[Metadatum], tuple[str, ...]]:
    """Claims of authorship, the most trusted first, and the names of the authors.

    The best place gives its names in its order. Who is shown right beside one of them, or on
    the same line of the ``text`` for the same reason, is an author too: data often have but one.
    """
    written = sorted(_weighed(_without_outlets(claims)), key=lambda one: -one.confidence)
    told = [one for one in written if one.confidence >= LIKELY and not _goes_on(one, written)]
    if not told:
        return written, ()
    best = told[0]
    chosen = [one for one in told if one.basis == best.basis and one.span is None]
    if best.span is not None:
        chosen = [best]
    shown = sorted((one for one in told if one.span), key=lambda one: one.span or (0, 0))
    _beside(chosen, shown, text)
    names: dict[str, str] = {}
    for one in sorted(chosen, key=lambda one: one.span or (0, 0)):
        names.setdefault(_person(one.value), one.value)
    return written, tuple(names.values())


def _goes_on(claim: Metadatum, others: Sequence[Metadatum]) -> bool:
    """Whether a name is another with something behind it: a paper, a place."""
    return any(" " in other.value and claim.value.startswith(f"{other.value} ") for other in others)


def _beside(chosen: list[Metadatum], shown: Sequence[Metadatum], text: str) -> None:
    """Add to the chosen names those that stand right beside one of them."""
    people = {_person(one.value) for one in chosen}
    near = [one for one in shown if _person(one.value) in people]
    for one in (*shown, *reversed(shown)):
        if any(_is_beside(one, other, text) for other in near):
            near.append(one)
            if _person(one.value) not in people:
                people.add(_person(one.value))
                chosen.append(one)


def _is_beside(claim: Metadatum, other: Metadatum, text: str) -> bool:
    """Whether a name stands beside another: in its line, or alone in the next if it is sure."""
    a, b = claim.span or (0, 0), other.span or (0, 0)
    begin, end = min(a[1], b[1]), max(a[0], b[0])
    if end - begin <= BESIDE:
        return end - begin > 1 or claim.confidence >= SURE
    is_near = end - begin <= ONE_LINE and claim.basis == other.basis
    return is_near and bywords.BETWEEN.fullmatch(text, begin, end) is not None


def _without_outlets(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """Claims of authorship, with little trust in an outlet's own name beside a person's.

    Alone it may be a person's own site.
    """
    publishers = [
        one.value for one in claims if one.field == "publisher" and one.confidence >= KNOWN
    ]
    outlets = {plain(publisher) for publisher in publishers}
    written = [_cut(one, publishers) for one in claims if one.field == "byline"]
    people = [one for one in written if not _is_outlet(one.value, outlets)]
    return [
        one
        if one in people or (not people and " " in one.value)
        else msgspec.structs.replace(one, confidence=OUTLET)
        for one in written
    ]


def _cut(claim: Metadatum, publishers: Sequence[str]) -> Metadatum:
    """The claim without the beginning of an outlet's name that stands behind the person's."""
    words = claim.value.split(" ")
    for nth in range(2, len(words)):
        end = " ".join(words[nth:])
        if any(publisher.removeprefix("The ").startswith(end) for publisher in publishers):
            span = claim.span and (claim.span[0], claim.span[1] - len(end) - 1)
            return msgspec.structs.replace(claim, value=" ".join(words[:nth]), span=span)
    return claim


def _is_outlet(name: str, outlets: set[str]) -> bool:
    said = plain(name)
    several = " " in name
    return any(
        (several and outlet.startswith(said))
        or _shared(said, outlet) >= ALIKE * max(len(outlet), len(said))
        for outlet in outlets
    )


def _shared(a: str, b: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (nth for nth, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )


def _weighed(claims: Sequence[Metadatum]) -> list[Metadatum]:
    """The claims, a name that several families of places give with more trust than each."""
    doubts: dict[str, dict[str, float]] = defaultdict(dict)
    for one in claims:
        families = doubts[_person(one.value)]
        family = FAMILIES.get(one.basis, one.basis)
        families[family] = min(families.get(family, 1.0), 1 - one.confidence)
    weighed = []
    for one in claims:
        doubt = 1.0
        for each in doubts[_person(one.value)].values():
            doubt *= each
        trust = max(one.confidence, min(1 - doubt, HIGHEST)) if one.confidence > OUTLET else OUTLET
        weighed.append(msgspec.structs.replace(one, confidence=round(trust, 3)))
    return weighed


def _person(name: str) -> str:
    """What two printings of a name share: its first and last word, without case and accents."""
    words = fold(name).replace(".", " ").split()
    return f"{words[0]} {words[-1]}" if words else ""
