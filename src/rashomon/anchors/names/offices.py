"""Who holds which office, as titles and appositions tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rashomon.anchors.names.places import country

MOSTLY = 2
"""So many times as often as any other is the holder of an office told of that it stands for."""


class Offices:
    """The holders of offices, on a page or over a story.

    An office is a noun, "secretary"; the words before it, "foreign", choose among its holders.
    """

    def __init__(self) -> None:
        self._held: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def give(self, office: str, bearer: str, before: Iterable[str]) -> None:
        """Tell that a bearer holds an office."""
        self._held[office][bearer] |= {country(word.lower()) for word in before}

    def add(self, others: Offices) -> None:
        """Take over what others tell."""
        for office, bearers in others._held.items():
            for bearer, before in bearers.items():
                self._held[office][bearer] |= before

    def holders(self, office: str, before: Iterable[str]) -> list[str]:
        """Who holds an office with one of these words before it; who holds it where none given."""
        bearers = self._held.get(office, {})
        asked = {country(word.lower()) for word in before}
        return [one for one, words in bearers.items() if not asked or words & asked]


def most_told(holders: Sequence[str], told: Iterable[Counter[str]]) -> str | None:
    """The holder told of by far most, by the first count that knows any of them."""
    for counts in told:
        here = sorted((counts[one], one) for one in holders if counts[one])
        if here:
            is_clear = len(here) == 1 or here[-1][0] >= MOSTLY * here[-2][0]
            return here[-1][1] if is_clear else None
    return None
