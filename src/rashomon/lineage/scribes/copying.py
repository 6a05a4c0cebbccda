"""How probable it is that a scribe made one text from another.

How many slips a copy has is drawn from a negative binomial distribution around what is common in
this tradition, where each stands from all words, and what it is from shares and ways below.
Two scribes hardly make the same slip; what is misspelt before a scribe may be set right; words
are left out more often than added. All weights of edges are sums over places, so that the
likeliest tree over known texts is a maximum spanning tree.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.lineage.scribes.places import UNKNOWN, Place
from rashomon.model import Value

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

LETTERS, WORD, MARKS, LEFT_OUT, ADDED, ORDER = 0.3, 0.25, 0.2, 0.15, 0.05, 0.05
"""Shares of the kinds of slips. Hand estimates, as those that follow."""
WAYS, WORDS, STRETCHES = 5.0, 50.0, 1000.0
"""In how many ways a word goes wrong; of how many words, and of how many stretches of words, one
is chosen by who adds it."""
OFTEN_ONE = 10.0
"""A word is left out or added so many times as often as several in a row."""
CORRECTED = 0.25
"""Part of the misspellings of an exemplar that a scribe sets right."""
NEVER = -1e3


class Scribes(Value, frozen=True):
    """What copying costs in a tradition, at each place of variation.

    Attributes:
        change: Place × reading of the exemplar × of the copy: log-probability of that kind.
        slips: The same: whether it is a slip.
        first: Place × reading: log-probability that the first text reads so.
        words: How many words the text has.
        usual: How many slips a copy has in the mean.
    """

    change: Floats
    slips: npt.NDArray[np.bool_]
    first: Floats
    words: int
    usual: float

    @property
    def a_slip(self) -> float:
        """The log-probability of one slip more, whatever its kind, in a usual copy."""
        return math.log((self.usual + 1) * self.usual / (self.usual + 2) / self.words)

    def copied(self, exemplars: Ints, copies: Ints) -> Floats:
        """The log-probability of each copy, had it been made from each exemplar.

        Args:
            exemplars: Text × place: the readings, all known.
            copies: The same.

        Returns:
            Exemplar × copy.
        """
        at = np.arange(exemplars.shape[1])
        kinds = np.array([self.change[at, one][at, copies].sum(axis=1) for one in exemplars])
        slips = np.array([self.slips[at, one][at, copies].sum(axis=1) for one in exemplars])
        return kinds + self._so_many(slips)

    def was_first(self, texts: Ints) -> Floats:
        """The log-probability of each text being the first, without what all share."""
        found: Floats = self.first[np.arange(texts.shape[1]), texts].sum(axis=1)
        return found

    def _so_many(self, slips: Ints) -> Floats:
        """The log-probability of so many slips at these very words; of shape 2."""
        log_factorials = np.cumsum(np.log(np.arange(1, slips.max(initial=0) + 2)))
        rate = math.log(self.usual / (self.usual + 2) / self.words)
        found: Floats = log_factorials[slips] + 2 * math.log(2 / (self.usual + 2)) + slips * rate
        return found


def scribes(found: Sequence[Place], words: int) -> Scribes:
    """What copying costs in a tradition with these places of variation and so many words."""
    most = max(len(place.forms) for place in found)
    change = np.full((len(found), most, most), NEVER)
    slips = np.ones(change.shape, dtype=np.bool_) & ~np.eye(most, dtype=np.bool_)
    first = np.full((len(found), most), NEVER)
    for n, place in enumerate(found):
        count = len(place.forms)
        own, kinds = first[n, :count], change[n, :count, :count]
        own[:] = 0.0
        kinds[:] = math.log({"marks": MARKS / 2, "order": ORDER}.get(place.kind, WORD / WAYS))
        np.fill_diagonal(kinds, 0.0)
        if place.kind == "presence":
            ways, rarer = (WORDS, 1.0) if place.words == 1 else (STRETCHES, OFTEN_ONE)
            kinds[1, 0], kinds[0, 1] = math.log(LEFT_OUT / rarer), math.log(ADDED / rarer / ways)
            own[1] = -math.log(ways)
        wrong = sorted(place.wrong)
        right = [reading for reading in range(count) if reading not in place.wrong]
        own[wrong] = math.log(LETTERS / WAYS / words)
        kinds[:, wrong] = math.log(LETTERS / WAYS)
        kinds[np.ix_(wrong, right)] = math.log(CORRECTED)
        kinds[wrong, wrong] = math.log(1 - CORRECTED)
        slips[n][np.ix_(wrong, right)] = False
    return Scribes(change=change, slips=slips, first=first, words=words, usual=_usual(found))


def _usual(found: Sequence[Place]) -> float:
    """The mean number of places in which a witness differs from the one that is likest."""
    readings = np.array([place.readings for place in found]).T
    known = readings != UNKNOWN
    unlike = (readings[:, None] != readings[None]) & known[:, None] & known[None]
    counts = unlike.sum(axis=2).astype(np.float64)
    np.fill_diagonal(counts, np.inf)
    return max(1.0, float(counts.min(axis=1).mean()))
