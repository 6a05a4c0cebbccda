"""Speakers who stand in no sentence: authors, outlets, accounts."""

from __future__ import annotations

import re

from rashomon.model import Page, Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.lexicon import Kind
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import WE
from rashomon.voices.speakers.who import Who

_DEAR = re.compile(r"^(?:My )?[Dd]ear (?=[^\n]{2,40},\s)", re.MULTILINE)
_HANDLE = re.compile(r"@\w{1,40}")


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
            return self._author(_unbracketed(comment.author), "person")
        if len(self._page.bylines) == 1:
            return self._author(_unbracketed(self._page.bylines[0]), "person")
        outlet = not self._page.bylines and word in WE
        return self._author(self._page.publisher, "outlet") if outlet else None

    def addressed(self, place: int) -> Who | None:
        """Who "you" is: the one a comment answers, or to whom the letter on the page goes."""
        text = self._page.text
        comment = self._scene.comment(place)
        if comment is not None:
            handle = _HANDLE.match(text, comment.span[0])
            return self.account(handle.span()) if handle else somebody_addressed()
        letters = [letter.end() for letter in _DEAR.finditer(text, 0, place)]
        near = self._bearers.within((letters[-1], letters[-1] + 20)) if letters else ()
        people = [self._bearers.who[n] for n in near if self._bearers.who[n].human]
        return people[0] if people else None

    def account(self, source: Span) -> Who | None:
        """The account that a source names: "@lavel_reader"."""
        written = self._page.read(source).rstrip(":")
        if not written.startswith("@") or " " in written:
            return None
        span = (source[0], source[0] + len(written))
        who = Who(name=written, span=span, kind="person", named=True)
        return self._known.setdefault(written, who)

    def _author(self, name: str | None, kind: Kind) -> Who | None:
        if not name:
            return None
        return self._known.setdefault(name, Who(name=name, span=None, kind=kind, named=True))


def _unbracketed(name: str | None) -> str | None:
    """A full name without what stands in brackets behind it: "Ida Rook (retd)"."""
    plain, _, behind = (name or "").partition(" (")
    return plain if behind.endswith(")") and " " in plain else name


def one_of(group: Who) -> Who:
    """Somebody of a group, described by it; these words stand nowhere on the page."""
    name = group.name if group.name.startswith("one") else f"one of the {group.name}"
    return Who(name=name, span=None, kind="person", named=False, head="one")


def several() -> Who:
    """Somebody with others whom the page does not name: "we"."""
    return Who(name="we", span=None, kind="group", named=False, many=True)


def somebody_addressed() -> Who:
    """Whom a reader addresses without a name: "you"."""
    return Who(name="you", span=None, kind="person", named=False, head="you")
