"""The way some words travelled: the part of the family trees that leads from page to page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.lineage.tracing.sightings import Place
from rashomon.model import Derivation, Page, Stemma, Witness

_MOST_STEPS = 1_000


class Routes:
    """Who has some words from whom.

    ``above`` leads from a witness to the derivation it has the words by: at most one, so that
    the way is a forest; none closes a circle.
    """

    def __init__(
        self, kin: Stemma, places: Mapping[str, Place], pages: Mapping[str, Page], order: list[str]
    ) -> None:
        """Choose, for each page in an order, whom it has the words from."""
        self._names = {w.id: w for w in kin.witnesses}
        self._places = places
        self._pages = pages
        self._owed: defaultdict[str, list[Derivation]] = defaultdict(list)
        for derivation in kin.derivations:
            self._owed[derivation.copy].append(derivation)
        self.above: dict[str, Derivation] = {}
        for page in order:
            self._lead_up(page)

    def exemplar(self, page: str) -> str | None:
        """The nearest page above that has the words too; lost ones between are passed over."""
        return next((one for one in self._upwards(page) if one in self._places), None)

    def certain(self, page: str) -> bool:
        """Whether the direction is known on every step up to :meth:`exemplar`."""
        for one in (page, *self._upwards(page)):
            if one != page and one in self._places:
                return True
            if one in self.above and self.above[one].undetermined:
                return False
        return True

    def way(self, order: Sequence[str]) -> Stemma:
        """All that was chosen: the pages in their order, then the witnesses that lie between."""
        derivations = [self.above[one] for one in order if one in self.above]
        between: dict[str, None] = {}
        for page in order:
            for one in self._upwards(page):
                if one in self._places or one in between:
                    break
                between[one] = None
                if one in self.above:
                    derivations.append(self.above[one])
        named = (*(self._witness(one) for one in order), *(self._witness(one) for one in between))
        return Stemma(witnesses=named, derivations=tuple(derivations))

    def _witness(self, id_: str) -> Witness:
        if id_ in self._names:
            return self._names[id_]
        if id_ in self._pages:
            page = self._pages[id_]
            name = page.publisher or page.title or page.capture.path
            return Witness(id=id_, kind="page", name=name)
        kind, _, name = id_.partition(":")
        if kind == "outside":
            return Witness(id=id_, kind="outside", name=name)
        return Witness(id=id_, kind="lost" if kind == "lost" else "page", name=id_)

    def _lead_up(self, page: str) -> None:
        """Follow a page's likeliest source up to one that has the words, or out of sight."""
        at = page
        for _ in range(_MOST_STEPS):
            if at in self.above:
                return
            open_ways = [d for d in self._owed[at] if self._is_open(at, d)]
            if not open_ways:
                return
            self.above[at] = max(open_ways, key=lambda d: self._worth(at, d))
            at = self.above[at].source
            if at in self._places:
                return

    def _is_open(self, at: str, derivation: Derivation) -> bool:
        """Whether words can have come this way: to a page that has them, or out of sight."""
        source = derivation.source
        if source == at or at in self._upwards(source):
            return False
        if source in self._places:
            return True
        if derivation.exemplar is None:
            return self._is_credited(at, derivation)
        return self._leads_on(source, {at})

    def _leads_on(self, witness: str, passed: set[str]) -> bool:
        """Whether a witness without the words is lost, or owes to one that has them."""
        if self._is_lost(witness) or witness in self._places:
            return True
        if witness in passed or len(passed) > _MOST_STEPS:
            return False
        passed.add(witness)
        return any(
            d.exemplar is not None and d.kind != "cited" and self._leads_on(d.exemplar, passed)
            for d in self._owed[witness]
        )

    def _is_lost(self, witness: str) -> bool:
        return witness in self._names and self._names[witness].kind == "lost"

    def _is_credited(self, at: str, derivation: Derivation) -> bool:
        """Whether a source outside is named for the whole text, or beside these very words."""
        place = self._places.get(at)
        if derivation.kind != "cited" or place is None:
            return derivation.kind != "cited"
        page = self._pages[at]
        block = next((b.span for b in page.blocks if _touch(b.span, place.span)), place.span)
        return any(_touch(block, e.span) for e in derivation.evidence if e.page == at)

    def _worth(self, at: str, derivation: Derivation) -> tuple[float, ...]:
        """A page that has the words before what is out of sight; copying before citing."""
        source = derivation.source
        here, there = self._places.get(at), self._places.get(source)
        likeness = -abs(here.similarity - there.similarity) if here and there else -1.0
        sure = derivation.share * derivation.confidence
        nearness = 2.0 if there else 1.0 if derivation.exemplar else 0.0
        return (nearness, derivation.kind != "cited", likeness, sure)

    def _upwards(self, witness: str) -> list[str]:
        """The witnesses above one on the way chosen so far, nearest first."""
        found: list[str] = []
        while witness in self.above and len(found) < _MOST_STEPS:
            witness = self.above[witness].source
            if witness in found:
                break
            found.append(witness)
        return found


def _touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
