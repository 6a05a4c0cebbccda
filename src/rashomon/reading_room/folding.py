"""A large stemma made readable: copies that only repeat fold into "and 31 copies"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec.structs import replace

from rashomon.model import Derivation, Stemma, Value, Witness

ROOMY = 36
"""Witnesses that are drawn each for itself: about what fits two screens."""

SHOWN = 3
"""Copies of one exemplar that stay when the others fold."""


class Folded(Value, frozen=True, kw_only=True):
    """A stemma with stand-ins; ``within`` holds the pages each of them stands for."""

    stemma: Stemma
    within: dict[str, tuple[str, ...]]


def fold(stemma: Stemma, telling: Collection[str], earliest: Callable[[str], float]) -> Folded:
    """Let one witness stand for the mere copies of an exemplar, where there are too many.

    A mere copy has one exemplar, no copies of its own and altered nothing that matters.

    Args:
        stemma: Any stemma; up to ``ROOMY`` witnesses it comes back as it is.
        telling: Witnesses that must not fold, for what they altered.
        earliest: Orders copies of one exemplar; the first ``SHOWN`` stay.

    Returns:
        The stemma with its derivations in their places, so that their numbers still hold;
        those of folded copies lead to no witness any more.
    """
    if len(stemma.witnesses) <= ROOMY:
        return Folded(stemma=stemma, within={})
    within: dict[str, tuple[str, ...]] = {}
    for exemplar, copies in _mere_copies(stemma, telling).items():
        if len(copies) > SHOWN + 1:
            ordered = sorted(copies, key=earliest)
            within[f"copies of {exemplar}"] = tuple(ordered[SHOWN:])
    folded = {page for pages in within.values() for page in pages}
    kept = tuple(witness for witness in stemma.witnesses if witness.id not in folded)
    stand_ins = tuple(
        Witness(id=stand_in, kind="page", name=f"and {len(pages)} copies")
        for stand_in, pages in within.items()
    )
    derivations = tuple(_drawn_by(stemma.derivations, within))
    return Folded(
        stemma=Stemma(witnesses=(*kept, *stand_ins), derivations=derivations), within=within
    )


def _mere_copies(stemma: Stemma, telling: Collection[str]) -> dict[str, list[str]]:
    sources = Counter(derivation.copy for derivation in stemma.derivations)
    exemplars = {derivation.exemplar for derivation in stemma.derivations}
    copies: dict[str, list[str]] = {}
    for derivation in stemma.derivations:
        page, exemplar = derivation.copy, derivation.exemplar or derivation.outside
        mere = sources[page] == 1 and page not in exemplars and page not in telling
        if mere and exemplar and not derivation.undetermined:
            copies.setdefault(exemplar, []).append(page)
    return copies


def _drawn_by(
    derivations: Sequence[Derivation], within: dict[str, tuple[str, ...]]
) -> Iterator[Derivation]:
    """The same derivations in their places, the first of each fold now that of its stand-in."""
    firsts = {pages[0]: stand_in for stand_in, pages in within.items()}
    for derivation in derivations:
        stand_in = firsts.get(derivation.copy)
        yield replace(derivation, copy=stand_in) if stand_in else derivation
