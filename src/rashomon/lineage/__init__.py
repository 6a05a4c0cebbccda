"""Who copied whom: pages in, passages, derivations, family trees and accounts out.

:func:`units` says what of a page is fingerprinted; :func:`align` compares two pages that met;
:func:`derive` weighs all passages of a collection into derivations; :func:`stemma` is the
tree of one story, :func:`independent` its accounts; :func:`trace` follows a sentence;
:func:`is_outlet` says how surely a name means the outlet of a page.
"""

from rashomon.lineage.derivations import derive
from rashomon.lineage.fingerprints import AGREEMENTS, HASHES, NGRAM, units
from rashomon.lineage.independence import Grouping, independent
from rashomon.lineage.passages.aligning import align
from rashomon.lineage.sharing.agreement import reused
from rashomon.lineage.sources.newsrooms import is_outlet
from rashomon.lineage.stemma import stemma
from rashomon.lineage.tracing.trace import Sighting, Trace, trace

__all__ = [
    "AGREEMENTS",
    "HASHES",
    "NGRAM",
    "Grouping",
    "Sighting",
    "Trace",
    "align",
    "derive",
    "independent",
    "is_outlet",
    "reused",
    "stemma",
    "trace",
    "units",
]
