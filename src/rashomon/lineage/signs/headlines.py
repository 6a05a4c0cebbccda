"""Headlines compared: the same, alike, or one the other's, reworked."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from rashomon.lineage.words import forms, listed
from rashomon.model import Page, Value

TAGS = listed(
    "update updated updates breaking watch video report reports exclusive live just-in alert "
    "read listen photos opinion analysis eilmeldung video vidéo urgent última exclusivo"
)
FEWEST = 3
"""Words a headline must keep for a cut to be seen: two stand together by chance."""


class Headline(Value, frozen=True):
    """A headline's words, and the tags that were set before it, the outermost first."""

    tags: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, page: Page) -> Headline:
        """The headline of a page; empty where it has none."""
        found = forms(page.title or "", 0, len(page.title or ""))
        tags = 0
        while tags < len(found) - FEWEST and found[tags] in TAGS:
            tags += 1
        return cls(tags=tuple(found[:tags]), words=tuple(found[tags:]))

    def likeness(self, other: Headline) -> float:
        """Words in common among the words of the shorter one, 0 where there is none."""
        one, two = set(self.words), set(other.words)
        return len(one & two) / min(len(one), len(two)) if one and two else 0.0


def steps(one: Headline, other: Headline) -> int:
    """How many words are set, struck or exchanged to make one headline of another.

    Levenshtein's distance over words, tags among them; 0 where a page has no headline.
    """
    if not (one.words and other.words):
        return 0
    return Levenshtein.distance((*one.tags, *one.words), (*other.tags, *other.words))


def reworked(old: Headline, new: Headline) -> int:
    """1 when one headline is another with a tag set before it or its end cut off."""
    if (old.tags, old.words) == (new.tags, new.words) or len(new.words) < FEWEST:
        return 0
    kept_tags = new.tags[len(new.tags) - len(old.tags) :] == old.tags
    return int(kept_tags and old.words[: len(new.words)] == new.words)
