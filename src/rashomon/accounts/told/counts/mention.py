"""A number on a page, with what it counts and what befell it."""

from __future__ import annotations

from rashomon.accounts.told.sources import Source
from rashomon.accounts.told.wording.events import events_of
from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.accounts.told.wording.persons import is_living
from rashomon.model import Span, Value

_THE = ("the ", "these ", "those ", "its ", "his ", "her ", "their ")


class Mention(Value, frozen=True):
    """A number on a page, with what it counts and what befell it.

    ``noun`` is the lemma of the thing counted and ``plural`` how the page writes it; ``verbs``
    are lemmas of what it did or what was done to it, nearest first, and ``tail`` the nearest
    as a question ends on it. ``days`` are those the number is told of, ``None`` where the clause
    names none, ``until`` the last day that the sentence names, and ``earlier`` says that the page
    tells of a later event of the kind as its news; ``places`` and ``group`` are
    names that keep it apart from others, ``part`` says that it tells of the badly hurt alone, and
    ``answered`` that it befell in what the page's event is an answer to, ``aside`` that only a
    participle tells of it ("agents clad in black");
    ``so_far`` says that the number may still change, as far as the page knows, and ``of_whole``
    that it counts a part of those whom another number of the page counts, ``elliptic`` that the
    noun was told in an earlier clause;
    ``source`` is whose word it is, and ``revising`` says that it took an earlier number's place.
    ``sentence`` is the text around it, by which copies are known, and ``within`` where that stands.
    """

    page: str
    span: Span
    low: float
    high: float | None
    noun: str
    plural: str
    verbs: tuple[str, ...]
    tail: str
    days: tuple[str, str] | None
    until: str | None
    places: frozenset[str]
    group: frozenset[str]
    part: bool
    answered: bool
    aside: bool
    source: Source
    revising: bool
    by_reader: bool
    within: Span
    sentence: str
    earlier: bool = False
    so_far: bool = False
    of_whole: bool = False
    elliptic: bool = False

    def holds(self, part: float) -> bool:
        """Whether so many can be a part of the people whom it counts."""
        return self.living and bool(self.events) and (self.high is None or part <= self.high)

    @property
    def words(self) -> str:
        """The number as the page writes it, with the article before it: "the two"."""
        start, end = (at - self.within[0] for at in self.span)
        article = "the " if self.sentence[:start].lower().endswith(_THE) else ""
        return article + self.sentence[start:end]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of things it counts; people whose noun is left out are also just that."""
        kinds = kinds_of(self.noun)
        alone = self.elliptic and is_living(self.noun, kinds)
        return kinds | {"people"} if alone else kinds

    @property
    def events(self) -> frozenset[str]:
        """The kinds of events it is told of."""
        return events_of(self.verbs, self.kinds, living=self.living)

    @property
    def living(self) -> bool:
        """Whether it counts living beings; of a name, "Americans", it is taken to."""
        return self.plural[:1].isupper() or is_living(self.noun, self.kinds)
