"""Whether a page uses a name as a place: a recogniser's label alone is a guess.

A place is where something is, or where it goes: the name stands behind such a preposition, or
beside a name that does. In "at the Grain Hall turnabout" the turnabout is the place, in "our
Middle East correspondent" nothing is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Token

from rashomon.accounts.told.wording.grammar import tokens_between
from rashomon.language import parse, sentences, words
from rashomon.model import Lone, Name, Page, Role, Span

ASKED = 3
"""So many mentions of a name on its page are read."""

MOST = 2000
"""So many mentions in a story are read; what isn't read isn't claimed."""

LABELS = ("GPE", "LOC", "FAC")
"""Labels of names that are places, in OntoNotes (Weischedel et al., 2013)."""

_LINKS = words(
    """in at near into inside outside across around through throughout within toward towards onto
    beyond along to from"""
)
_OF_A_COUNTRY = words("of")
"""Links that say where only before a country, a city and the like: "the streets of Lund"."""

_BESIDE = ("conj", "appos")


class _Mention(NamedTuple):
    """A name where it stands on a page, and its sentence."""

    page: Page
    name: Name
    home: Span

    def within(self) -> Span:
        """Where it stands in its sentence."""
        start, end = self.name.span
        return start - self.home[0], end - self.home[0]


def used_as_places(
    found: Sequence[Lone], pages: Mapping[str, Page], roles: tuple[Role, ...]
) -> set[Lone]:
    """The places that their pages use as such, of what accounts alone tell or leave out.

    Args:
        found: sources, numbers, places, actors.
        pages: pages by id, with their names.
        roles: the blocks that are read.
    """
    asked: dict[str, dict[str, list[Lone]]] = defaultdict(lambda: defaultdict(list))
    for one in found:
        if one.kind == "place":
            asked[one.page][one.value].append(one)
    mentions = (it for page, names in asked.items() for it in _mentions(pages[page], names, roles))
    read = list(islice(mentions, MOST))
    docs = parse([one.page.read(one.home) for one in read])
    return {
        lone
        for one, doc in zip(read, docs, strict=True)
        for lone in asked[one.page.id][one.name.name]
        if is_place(tokens_between(doc, *one.within()), one.name.label)
    }


def is_place(name: Sequence[Token], label: str) -> bool:
    """Whether the words of a name tell where something is; as part of a longer name they don't."""
    head = next((token for token in name if token.head not in name), None)
    while head is not None and head.dep_ in _BESIDE:
        head = head.head
    if head is None or head.dep_ != "pobj":
        return False
    link = head.head.lower_
    return link in _LINKS or (label == "GPE" and link in _OF_A_COUNTRY)


def _mentions(page: Page, asked: Collection[str], roles: tuple[Role, ...]) -> Iterator[_Mention]:
    """The first mentions of some names on a page."""
    homes = sentences(page, *roles)
    starts = [start for start, _ in homes]
    seen: dict[str, int] = defaultdict(int)
    for name in page.names:
        place = bisect_right(starts, name.span[0]) - 1
        inside = place >= 0 and name.span[1] <= homes[place][1]
        if name.name in asked and name.label in LABELS and inside and seen[name.name] < ASKED:
            seen[name.name] += 1
            yield _Mention(page, name, homes[place])
