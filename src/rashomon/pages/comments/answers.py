"""Which earlier comment a comment answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rashomon.pages.comments.lines import Said
from rashomon.pages.comments.names import Signed

_AT = re.compile(r"@\s?([^\n]{1,60})")
_AT_NUMBER = re.compile(
    r"(?:@ ?[#№]?|(?:in reply to|re:?|replying to|antwort auf|en réponse à) [#№])(\d{1,5})\b",
    re.IGNORECASE,
)
_SQUEEZED = re.compile(r"[\W_]+")
LOOKED_AT = 4
"""Lines of a comment in which it may address another."""


class Answers:
    """The comments of a page and what is known of each, to tell which answers which.

    A comment stands deeper than the one it answers, names its number, or names its author; a
    name counts only if one earlier comment alone is by it.
    """

    def __init__(
        self,
        groups: Sequence[Sequence[Said]],
        ordinals: Sequence[int],
        signatures: Sequence[Signed],
        depths: Sequence[int],
        *,
        printed: bool,
    ) -> None:
        self.groups = groups
        self.ordinals = ordinals
        self.signatures = signatures
        self.depths = depths
        self.printed = printed
        self.by_name: dict[str, list[int]] = defaultdict(list)
        self.longest = 0

    def parents(self) -> list[int | None]:
        """For each comment the ordinal of the one it answers."""
        found: list[int | None] = []
        path: list[int] = []
        earlier: set[int] = set()
        for nth, depth in enumerate(self.depths):
            while path and self.depths[path[-1]] >= depth:
                path.pop()
            above = self.ordinals[path[-1]] if path else None
            path.append(nth)
            found.append(above if above is not None else self._addressed(nth, earlier))
            earlier.add(self.ordinals[nth])
            if name := _squeezed(self.signatures[nth].author or ""):
                self.by_name[name].append(self.ordinals[nth])
        return found

    def _addressed(self, nth: int, earlier: set[int]) -> int | None:
        if (to := self.signatures[nth].to) and (parent := self._only(to)):
            return parent
        for line in self.groups[nth][:LOOKED_AT]:
            if line.is_marked or line.form in {"says", "by", "dated", "date"}:
                continue
            words = line.words.lstrip(" \t(")
            if self.printed and (match := _AT_NUMBER.match(words)) and int(match[1]) in earlier:
                return int(match[1])
            if match := _AT.match(words):
                return self._begins(match[1])
        return None

    def _only(self, name: str) -> int | None:
        by = self.by_name.get(_squeezed(name), ())
        return by[0] if len(by) == 1 else None

    def _begins(self, words: str) -> int | None:
        """The comment by whoever words begin with, the longest name that they can be."""
        parts = words.split()[:5]
        for size in range(len(parts), 0, -1):
            name = _squeezed(" ".join(parts[:size]))
            if name in self.by_name:
                return self._only(name)
        return None


def _squeezed(name: str) -> str:
    return _SQUEEZED.sub("", name).casefold()
