"""Sets of word indices as runs of consecutive ones."""

from __future__ import annotations

from collections.abc import Iterable


def ranges(words: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of consecutive words, first and last, in order.

    >>> ranges({7, 2, 3, 4})
    [(2, 4), (7, 7)]
    """
    runs: list[tuple[int, int]] = []
    for word in sorted(words):
        if runs and word == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], word)
        else:
            runs.append((word, word))
    return runs
