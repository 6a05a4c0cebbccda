"""Speakers who stand in no sentence: authors, outlets, accounts, who answers behind "A:"."""

from __future__ import annotations

from rashomon.model import Page, Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.lexicon import Kind
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import WE
from rashomon.voices.speakers.who import Who


class Writers:
    """Those who write on a page, each one value however often they speak."""

    def __init__(self, page: Page, scene: Scene, bearers: Bearers) -> None:
        self._page, self._scene, self._bearers = page, scene, bearers
        self._known: dict[str, Who] = {}

    def writing(self, place: int, word: str) -> Who | None:
        """Who writes at a place: the author of the comment, the only one who signed, the outlet.

        Args:
            place: where on the page.
            word: the pronoun in lower case; only "we" can be an outlet's.
        """
        comment = self._scene.comment(place)
        if comment is not None:
            return self._author(comment.author, "person")
        if len(self._page.bylines) == 1:
            return self._author(self._page.bylines[0], "person")
        outlet = not self._page.bylines and word in WE
        return self._author(self._page.publisher, "outlet") if outlet else None

    def account(self, source: Span) -> Who | None:
        """The account that a source names: "@lavel_reader"."""
        written = self._page.read(source).rstrip(":")
        if not written.startswith("@") or " " in written:
            return None
        span = (source[0], source[0] + len(written))
        who = Who(name=written, span=span, kind="person", named=True)
        return self._known.setdefault(written, who)

    def answering(self, source: Span) -> Who | None:
        """Who answers behind "A:": the only person whom the page names."""
        if self._page.read(source).rstrip(":") != "A":
            return None
        people = {id(who): who for who in self._bearers.who if who.human and not who.doubt}
        return next(iter(people.values())) if len(people) == 1 else None

    def _author(self, name: str | None, kind: Kind) -> Who | None:
        if not name:
            return None
        return self._known.setdefault(name, Who(name=name, span=None, kind=kind, named=True))


def one_of(group: Who) -> Who:
    """Somebody of a group, described by it; these words stand nowhere on the page."""
    name = group.name if group.name.startswith("one") else f"one of the {group.name}"
    return Who(name=name, span=None, kind="person", named=False, head="one")
