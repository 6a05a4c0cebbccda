"""Words with a capital before a name that are none of it: "Absent Marran", "Insider Ida Rook".

What stands alone elsewhere on the page tells: "Ida Rook" is the name, and what went before it
opened the sentence, told what she is, or lost its full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.lexicon import BODY_NAMES

_DOING = re.compile(r"[a-z]{3}(?:ing|ed)$")


class Alone:
    """How often each run of words with capitals stands by itself.

    Args:
        runs: the words of each run of a page.
        known: words that the page has in lower case too.
    """

    def __init__(self, runs: Iterable[tuple[str, ...]], known: frozenset[str]) -> None:
        self._known = known
        self._often = Counter(runs)
        self._ends = Counter(
            run[-1] for run in self._often if len(run) > 1 and run[0].casefold() in GIVEN
        )

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
            if given and self._often[words[at:]] >= self._often[words]:
                return at
        if len(words) != 2 or not opens or not self._is_word(words[0].lower()):
            return 0
        return int(self._often[words] == 1 and self._ends[words[-1]] > 0)

    def _is_word(self, first: str) -> bool:
        """Whether a word that opens a sentence before a name is none of a name."""
        return first in self._known or bool(_DOING.search(first))


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 3
