"""What the words of lines are signs of, looked up by their hashes for a whole page at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks.letters import Hashes, Ints, Letters, paired
from rashomon.pages.wording.signs import BEGINNINGS, KINDS, UNSPACED, WHOLE

MOST = 3
"""Words of one kind in a line that count."""
LONGEST = 8
"""Letters of a beginning that are looked at."""


class _Table(NamedTuple):
    """Hashes in order, and the kinds of each: hashes x kinds."""

    hashes: Hashes
    kinds: npt.NDArray[np.bool_]

    def tell(self, about: npt.NDArray[np.bool_], words: Ints, hashes: Hashes) -> None:
        """Note in words x kinds what these words are about, by these hashes of theirs."""
        at = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        known = np.flatnonzero(self.hashes[at] == hashes)
        about[words[known]] |= self.kinds[at[known]]


def signs(letters: Letters) -> npt.NDArray[np.float32]:
    """Lines x kinds: how many words of a line are about each, :data:`MOST` at the most."""
    whole, begun, pairs = _tables()
    words, cut = letters.begun(tuple(begun))
    lines = np.repeat(np.arange(len(words.starts) - 1), np.diff(words.starts))
    about = np.zeros((len(lines), len(KINDS)), dtype=bool)
    following = np.flatnonzero(lines[1:] == lines[:-1])
    twos = paired(words.hashes[following], words.hashes[following + 1])
    whole.tell(about, np.arange(len(lines)), words.hashes)
    pairs.tell(about, following, twos)
    for hashes, table in zip(cut, begun.values(), strict=True):
        longer = np.flatnonzero(hashes != words.hashes)
        table.tell(about, longer, hashes[longer])
    counts = np.zeros((len(words.starts) - 1, len(KINDS)), dtype=np.float32)
    some = np.flatnonzero(about.any(axis=1))
    np.add.at(counts, lines[some], about[some])
    return np.minimum(counts, MOST)


@cache
def _tables() -> tuple[_Table, dict[int, _Table], _Table]:
    """Whole words; beginnings by how many letters they have; the first pairs of ideographs."""
    begun: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for word, kind in BEGINNINGS:
        if len(word) > WHOLE:
            begun[min(len(word), LONGEST)].append((word[:LONGEST], kind))
    single = [(word, kind) for word, kind in UNSPACED if len(word) == 1]
    double = [(word, kind) for word, kind in UNSPACED if len(word) > 1]
    tables = {size: _table(words) for size, words in sorted(begun.items())}
    return _table([*BEGINNINGS, *single]), tables, _table(double)


def _table(words: Iterable[tuple[str, str]]) -> _Table:
    kinds: defaultdict[int, set[str]] = defaultdict(set)
    for word, kind in words:
        hashes = Letters.of(word, [(0, len(word))]).words().hashes
        known = hashes[0] if len(hashes) == 1 else paired(hashes[:1], hashes[1:2])[0]
        kinds[int(known)].add(kind)
    ordered = sorted(kinds)
    is_of = np.array([[kind in kinds[known] for kind in KINDS] for known in ordered])
    return _Table(np.array(ordered, dtype=np.uint64), is_of)
