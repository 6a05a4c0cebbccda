"""How many accounts a story has: witnesses grouped by the source they go back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.model import Derivation, Stemma, Value

MAINLY = 0.35
"""A page that owes less of its article than this to a source still tells something of its own; a
briefing that fills up an excerpt with background does not. A hand estimate."""

UNSEEN = 0.15
"""The chance that a page on its own goes back to a source that neither credit nor shared wording
gives away. A hand estimate."""


class Grouping(Value, frozen=True):
    """Pages that go back to one source: a page here, a lost one, or the name of one outside.

    ``confidence`` is the probability that each page belongs here and that the group owes
    nothing to another one; ``why`` says in plain words what it rests on.
    """

    root: str
    pages: tuple[str, ...]
    confidence: float
    why: str


def independent(stemma: Stemma) -> list[Grouping]:
    """The independent accounts of a story.

    A page belongs with the page it mainly copies, else with the source outside that it
    relays, else with the page it cites, when it names no source of its own. What merely
    cites somebody and has a source of its own is an account of its own.

    Returns:
        Groups in order of their root; each page of the stemma stands in exactly one.
    """
    pages = [witness.id for witness in stemma.witnesses if witness.kind == "page"]
    lost = [witness.id for witness in stemma.witnesses if witness.kind == "lost"]
    owed: defaultdict[str, list[Derivation]] = defaultdict(list)
    for derivation in stemma.derivations:
        owed[derivation.copy].append(derivation)
    followed = {one: _followed(owed[one]) for one in (*pages, *lost)}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        groups[_root(page, followed)].append(page)
    return [_grouping(root, found, followed, owed) for root, found in sorted(groups.items())]


def _followed(owed: Sequence[Derivation]) -> Derivation | None:
    """The one derivation of a page that says where it goes back to, if one does."""
    copying = [d for d in owed if d.kind != "cited" and d.share >= MAINLY]
    here = [d for d in copying if d.exemplar]
    outside = [d for d in copying if d.outside]
    cited = [d for d in owed if d.kind == "cited" and d.exemplar]
    if here or outside:
        return max(here or outside, key=lambda d: (d.share * d.confidence, d.outside or ""))
    own_source = any(d.outside for d in owed)
    mainly = [d for d in cited if d.share >= MAINLY]
    if mainly and not own_source:
        return max(mainly, key=lambda d: (d.confidence, d.exemplar or ""))
    return None


def _root(page: str, followed: Mapping[str, Derivation | None]) -> str:
    passed = {page}
    while (derivation := followed.get(page)) is not None:
        if derivation.exemplar is None:
            return derivation.outside or page
        if derivation.exemplar in passed or derivation.exemplar not in followed:
            return page
        page = derivation.exemplar
        passed.add(page)
    return page


def _grouping(
    root: str,
    pages: Sequence[str],
    followed: Mapping[str, Derivation | None],
    owed: Mapping[str, Sequence[Derivation]],
) -> Grouping:
    certain = 1 - UNSEEN
    for page in pages:
        derivation = followed[page]
        if derivation is not None and not derivation.undetermined:
            certain = min(certain, derivation.confidence)
    if len(pages) == 1 and followed[pages[0]] is None:
        cites = [d for d in owed[pages[0]] if d.exemplar]
        why = "cites another but has a source of its own" if cites else "shares no other's wording"
    elif root in pages:
        why = f"{len(pages)} pages whose wording or source goes back to this page"
    elif root in followed:
        why = f"{len(pages)} pages that go back to a lost one: {_agreeing(pages, owed)}"
    else:
        why = f"relayed from {root}, which is not in the collection"
    return Grouping(root=root, pages=tuple(pages), confidence=certain, why=why)


def _agreeing(pages: Sequence[str], owed: Mapping[str, Sequence[Derivation]]) -> str:
    """How a lost page is known, in the words of the first of its copies."""
    told = (d.evidence[0].why for page in pages for d in owed[page] if d.evidence)
    return next(told, "they agree where no other page does")
