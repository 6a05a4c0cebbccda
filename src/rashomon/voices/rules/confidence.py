"""How far a statement can be trusted: how often its kind was right on annotated news.

The shares below were counted on 300 documents of PolNeAR's official training part (none of
its development or test part): how many statements found by a rule met a gold statement
with at least half of content and source shared.
"""

from __future__ import annotations

from rashomon.model import StatementType
from rashomon.voices.quotations import CONFIDENCE

_MEASURED: dict[tuple[str, StatementType], float] = {
    ("clause", "direct"): 0.91,
    ("clause", "mixed"): 0.77,
    ("clause", "indirect"): 0.67,
    ("according to", "indirect"): 0.80,
    ("according to", "mixed"): 0.72,
    ("bare", "direct"): 0.75,
    ("parenthesis", "direct"): 0.67,
    ("parenthesis", "mixed"): 0.72,
    ("parenthesis", "indirect"): 0.51,
    ("object", "direct"): 0.74,
    ("object", "mixed"): 0.58,
    ("object", "indirect"): 0.48,
    ("infinitive", "mixed"): 0.42,
    ("infinitive", "indirect"): 0.46,
    ("passive", "indirect"): 0.56,
    ("agent", "indirect"): 0.43,
    ("hearsay", "indirect"): 0.46,
    ("stance", "indirect"): 0.73,
    ("noun", "indirect"): 0.26,
}

_OTHERWISE = 0.4
"""For rules and types that were met fewer than ten times: a hand estimate."""


def confidence(pattern: str, kind: StatementType) -> float:
    """The probability that a statement found by this rule, of this type, is right."""
    return _MEASURED.get((pattern, kind), CONFIDENCE.get(pattern, _OTHERWISE))
