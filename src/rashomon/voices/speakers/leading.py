"""Words with a capital before a name that are none of it: "Absent Marran", "Insider Ida Rook".

What stands alone elsewhere on the page tells: "Ida Rook" is the name, and what went before it
opened the sentence, told what she is, or lost its full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rashomon.language import words as language_words
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.lexicon import BODY_NAMES, MEDIA_NAMES, PLACE_NAMES
from rashomon.voices.speakers.titles import OFFICES, TITLES

_DOING = re.compile(r"[a-z]{3}(?:ing|ed)$")
CALLING = re.compile(
    r"[a-z]{3}(?:er|or|ist|ian|eer|man|woman|warden|steward|erin|orin|entin|istin)$"
)
"""Endings of words for what somebody does, before a name of two words."""

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[A-Z]{1,2}")

PLACES = PLACE_NAMES | language_words(
    "san santa santo são st saint fort port lake el la los las casa villa new camp upper lower"
)
"""What stands before a given name in the name of a place."""

NO_FAMILY = BODY_NAMES | MEDIA_NAMES | PLACE_NAMES
"""What no person's name ends with."""


class Alone:
    """How often each run of words with capitals stands by itself.

    Args:
        runs: the words of each run of a page.
        known: words that the page has in lower case too.
    """

    def __init__(self, runs: Iterable[tuple[str, ...]], known: frozenset[str]) -> None:
        self._known = known
        self._often = Counter(runs)
        self._ends = Counter(run[-1] for run in self._often if len(run) > 1)

    def leading(self, words: tuple[str, ...], *, opens: bool) -> int:
        """How many words of a run stand before the name that it ends with.

        Args:
            words: the run.
            opens: whether it begins a sentence.
        """
        if not words or words[0].casefold() in GIVEN or words[-1].casefold() in BODY_NAMES:
            return 0
        if len(words) > 2 and _is_shouted(words[0]) and _is_shouted(words[1]):
            return next((at for at, word in enumerate(words) if not word.isupper()), 0)
        for at in range(1, len(words) - 1):
            given = words[at].casefold() in GIVEN
            often = self._often[words[at:]] >= self._often[words]
            if given and (often or self._is_told_of(words, at)):
                return at
        if not opens or len(words) != 2 or not self._is_word(words[0].lower()):
            return 0
        return int(self._often[words] == 1 and self._ends[words[-1]] > 1)

    def _is_told_of(self, words: tuple[str, ...], at: int) -> bool:
        """Whether words before a given name tell of its bearer: "Heartthrob | Ida Rook"."""
        before, first = words[:at], words[0].casefold().rstrip(".")
        capital = [word for word in before if word[:1].isupper()]
        plain = not any(_INITIAL.fullmatch(word) or _is_title(word) for word in capital)
        person = first not in PLACES and NO_FAMILY.isdisjoint(word.lower() for word in words[at:])
        return plain and person and len(words[at]) > 2 and self._often[words] == 1

    def _is_word(self, first: str) -> bool:
        """Whether a word that opens a sentence before a name is none of a name."""
        return first in self._known or bool(_DOING.search(first))


def _is_title(word: str) -> bool:
    """Whether a word is told from the name behind it as a title or a calling anyway."""
    lower = word.lower().rstrip(".")
    return lower in TITLES or lower in OFFICES or bool(CALLING.search(lower)) or is_somebody(lower)


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 3
