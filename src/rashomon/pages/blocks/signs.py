"""What the words of lines are signs of, looked up by their hashes for a whole page at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks.letters import Hashes, Ints, Letters, Spelled, paired
from rashomon.pages.wording.signs import BEGINNINGS, KINDS, UNSPACED, WHOLE

MOST = 3
"""Words of one kind in a line that count."""
LONGEST = 8
"""Letters of a beginning that are looked at."""
_MARKS = 1 << 14
_END = np.uint64(_MARKS - 1)
"""The end of a hash, by which nearly all words that say nothing are told at once."""


class _Table(NamedTuple):
    """Hashes in order, and the kinds of each: hashes x kinds.

    ``is_marked`` tells by the end of a hash whether it may be one of them.
    """

    hashes: Hashes
    kinds: npt.NDArray[np.bool_]
    is_marked: npt.NDArray[np.bool_]

    def told(self, words: Ints, hashes: Hashes) -> Ints:
        """What these words are about, by these hashes of theirs: word x kinds + kind, of each."""
        likely = np.flatnonzero(self.is_marked.take((hashes & _END).astype(np.int64)))
        hashes = hashes.take(likely)
        at = np.minimum(self.hashes.searchsorted(hashes), len(self.hashes) - 1)
        known = np.flatnonzero(self.hashes.take(at) == hashes)
        nth, kinds = self.kinds.take(at.take(known), axis=0).nonzero()
        return words.take(likely.take(known.take(nth))) * len(KINDS) + kinds


def signs(spelled: Spelled) -> npt.NDArray[np.float32]:
    """Lines x kinds: how many words of a line are about each, :data:`MOST` at the most."""
    whole, begun, pairs = _tables()
    hashes, starts = spelled.words
    lines = np.arange(len(starts) - 1).repeat(spelled.words.sizes)
    following = np.flatnonzero(lines[1:] == lines[:-1])
    twos = paired(hashes.take(following), hashes.take(following + 1))
    told = [whole.told(np.arange(len(lines)), hashes), pairs.told(following, twos)]
    told += [table.told(*spelled.longer(size)) for size, table in begun.items()]
    ordered = np.sort(np.concatenate(told))
    words, kinds = np.divmod(ordered[np.diff(ordered, prepend=-1) > 0], len(KINDS))
    size = len(starts) - 1
    counts = np.bincount(lines.take(words) * len(KINDS) + kinds, minlength=size * len(KINDS))
    return np.minimum(counts, MOST).astype(np.float32).reshape(size, len(KINDS))


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


def _table(words: Sequence[tuple[str, str]]) -> _Table:
    text, spans = "", list[tuple[int, int]]()
    for word, _ in words:
        spans.append((len(text), len(text) + len(word)))
        text += word
    spelled = Letters.of(text, spans).spelled().words
    begins = spelled.starts[:-1]
    firsts, seconds = spelled.hashes[begins], spelled.hashes[begins + (spelled.sizes > 1)]
    known = np.where(spelled.sizes == 1, firsts, paired(firsts, seconds)).tolist()
    kinds: defaultdict[int, set[str]] = defaultdict(set)
    for nth, (_, kind) in zip(known, words, strict=True):
        kinds[nth].add(kind)
    ordered = sorted(kinds)
    is_of = np.array([[kind in kinds[nth] for kind in KINDS] for nth in ordered])
    hashes = np.array(ordered, dtype=np.uint64)
    is_marked = np.zeros(_MARKS, dtype=bool)
    is_marked[(hashes & _END).astype(np.int64)] = True
    return _Table(hashes, is_of, is_marked)
