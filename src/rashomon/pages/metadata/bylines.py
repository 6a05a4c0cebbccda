"""Who wrote a page: which of the names that are claimed of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from rashomon.model import Metadatum
from rashomon.pages.metadata import bywords
from rashomon.pages.metadata.months import fold
from rashomon.pages.metadata.sites import KNOWN, plain
from rashomon.pages.metadata.trust import EDITED
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
"""Trust in an outlet's own name as an author, and in whom the page calls its editor."""
NAMED_IN_TITLE = 0.2
"""Trust in a name that is shown, and that the headline has too; 5 pages, all wrong."""
WEAK = 0.5
"""Trust in a publisher from which its name is no author's beside a person."""
SHORTEST = 4
"""Letters of a name that is looked for in a headline."""
ALIKE = 0.8
"""Share of an outlet's name from which a name that begins like it is the outlet's."""


def settled(claims: Sequence[Metadatum], text: str = "") -> tuple[list[Metadatum], tuple[str, ...]]:
    """Claims of authorship, the most trusted first, and the names of the authors.

    The best place gives its names in its order. Who is shown right beside one of them, or on
    the same line of the ``text`` for the same reason, is an author too: data often have but one.
    """
    written = _weighed(_doubted(_without_outlets(claims), claims))
    written = sorted(written, key=lambda one: -one.confidence)
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


def _doubted(written: Sequence[Metadatum], claims: Sequence[Metadatum]) -> list[Metadatum]:
    """Claims of authorship, with little trust in whom the page itself calls something else.

    The one who is named in the headline is what the story is of; the one who is shown as its
    editor, and in the data as its author, is the editor if anybody else is shown to sign it.
    """
    shown = {_person(one.value) for one in written if one.span and one.confidence >= LIKELY}
    edited = {_person(one.value) for one in written if one.span and one.confidence <= EDITED}
    edited = edited - shown if shown else set()
    sure = {_person(one.value) for one in written if one.span is None or one.basis == "author link"}
    heads = [plain(one.value) for one in claims if one.field == "title" and one.basis != "title"]
    weak = {plain(one.value) for one in claims if _is_weak(one)}
    others = [one for one in written if not _is_outlet(one.value, weak)]
    judged = []
    for one in written:
        person, said = _person(one.value), plain(one.value)
        trust = one.confidence
        if person in edited or (others and one not in others):
            trust = min(trust, OUTLET)
        elif one.span and person not in sure and len(said) >= SHORTEST:
            trust = min(trust, NAMED_IN_TITLE) if any(said in head for head in heads) else trust
        judged.append(msgspec.structs.replace(one, confidence=trust))
    return judged


def _is_weak(claim: Metadatum) -> bool:
    return claim.field == "publisher" and WEAK <= claim.confidence < KNOWN


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
