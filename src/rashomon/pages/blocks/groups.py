"""Lines that belong together: those of one box, those of one list."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks.letters import Ints

Floats = npt.NDArray[np.float32]


class Groups(NamedTuple):
    """Lines by the group each belongs to.

    ``order`` are the lines group by group, ``starts`` where in it each group begins, ``counts``
    how many lines it has.
    """

    order: Ints
    starts: Ints
    counts: Ints

    @classmethod
    def of(cls, numbers: Ints) -> Groups:
        """The groups of lines by their numbers."""
        order = numbers.argsort(kind="stable")
        ordered = numbers.take(order)
        starts = np.flatnonzero(np.diff(ordered, prepend=-1))
        return cls(order, starts, np.diff(starts, append=len(numbers)))

    def mean(self, values: Floats) -> Floats:
        """For each line the mean of the values, lines x any, over the lines of its group."""
        sums = np.add.reduceat(values.take(self.order, axis=0), self.starts, axis=0)
        means = np.empty_like(values)
        means[self.order] = (sums / self.counts[:, None]).repeat(self.counts, axis=0)
        return means
