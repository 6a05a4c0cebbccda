"""How old those are whom a page names, and who is meant by an age: "the elder"."""

from __future__ import annotations

from rashomon.language import words
from rashomon.voices.speakers.who import Who

DECADES = {
    "sexagenarian": range(60, 70),
    "septuagenarian": range(70, 80),
    "octogenarian": range(80, 90),
    "nonagenarian": range(90, 100),
    "centenarian": range(100, 120),
}
"""What somebody is called of so many years."""

OLDEST = words("elder older eldest oldest")
YOUNGEST = words("younger youngest")


class Ages:
    """The ages of a page, as it writes them."""

    def __init__(self) -> None:
        self._by_age: dict[str, list[Who]] = {}
        self._of: dict[int, set[str]] = {}

    def give(self, age: str, who: Who) -> None:
        """Say how old somebody is."""
        self._by_age.setdefault(age, []).append(who)
        self._of.setdefault(id(who), set()).add(age)

    def aged(self, age: str) -> Who | None:
        """Who is so old."""
        return next(iter(self._by_age.get(age, ())), None)

    def is_another(self, age: str, who: Who) -> bool:
        """Whether somebody is known to be of another age."""
        told = self._of.get(id(who), set())
        return bool(age and told) and age not in told

    def meant(self, noun: str) -> Who | None:
        """Who "the octogenarian" or "the elder" is; of two nobody where they are of one age."""
        if noun not in DECADES and noun not in OLDEST | YOUNGEST:
            return None
        known = {
            id(who): (int(age), who)
            for age, every in self._by_age.items()
            for who in every
            if age.isdigit()
        }
        if noun in DECADES:
            of = [who for age, who in known.values() if age in DECADES[noun]]
            return of[0] if len(of) == 1 else None
        if len(known) < 2:
            return None
        by_age = sorted(known.values(), key=lambda one: one[0], reverse=noun in OLDEST)
        return by_age[0][1] if by_age[0][0] != by_age[1][0] else None
