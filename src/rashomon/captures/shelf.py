"""Where the records of web archives stand, by what other records call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

MOST = 1_000_000
"""Names kept, about three a record, in 200 MB; beyond, those met longest ago are forgotten."""

R = TypeVar("R")
"""What a record is to the module that reads it."""

Place = tuple[Any, int]
"""A file (a member; each carries the shelf of its gathering), and the byte a record begins at."""


@dataclass
class Shelf(Generic[R]):
    """The records met in one gathering by their names; ``None`` stands for one without a page.

    ``waiting`` are records that refer to others which were not met so far.
    """

    places: dict[bytes, Place | None] = field(default_factory=dict)
    waiting: list[R] = field(default_factory=list)

    def put(self, names: Iterable[bytes], place: Place | None) -> None:
        """Remember where a record of these names stands."""
        for name in names:
            self.places.setdefault(name, place)
        if len(self.places) > MOST:
            for name in list(islice(self.places, MOST // 2)):
                del self.places[name]

    def find(self, names: Iterable[bytes]) -> Iterator[Place | None]:
        """Where a record of one of these names may stand, in the order of the names."""
        for name in names:
            if name in self.places:
                yield self.places[name]
