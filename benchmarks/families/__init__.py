"""Collections of news pages whose true family tree is known, on text the project makes itself.

:func:`make` draws a collection from a seed: events, independent accounts of each, and the
families of copies that grew from them. :func:`noised` misreads any text as bad character
recognition does; :mod:`benchmarks.families.hand` has texts copied by hand. Truth is exact:
it is written down while the copies are made.
"""

from benchmarks.families.collection import Collection, write
from benchmarks.families.making import make
from benchmarks.families.noise import noised
from benchmarks.families.wordings import Half

__all__ = ["Collection", "Half", "make", "noised", "write"]
