"""How sure a credit is: counted, by family of phrases and by whether its name is an outlet's."""

from __future__ import annotations

from rashomon.voices.outlets import Kind

PRIOR, WEIGHT = 0.9, 5
"""A family of which little was seen is drawn to this share, as if so many had been seen."""

COUNTED: dict[str, tuple[int, int, int, int]] = {
    "embedded post": (1, 1, 3, 3),
    "picture label": (10, 11, 29, 29),
    "picture line": (10, 10, 2, 2),
    "caption's credit": (2, 2, 5, 5),
    "watched": (7, 7, 0, 0),
    "papers": (13, 13, 16, 18),
    "handed papers": (0, 2, 1, 1),
    "outlet's footage": (2, 2, 0, 0),
    "unnamed footage": (0, 0, 2, 3),
    "dateline": (23, 23, 4, 4),
    "reporting by": (16, 16, 22, 22),
    "agency line": (4, 4, 0, 0),
    "agency opening": (0, 0, 0, 0),
    "agency byline": (3, 3, 0, 0),
    "appeared first": (12, 12, 23, 23),
    "republished": (15, 15, 13, 14),
    "copyright": (9, 9, 0, 0),
    "first reported by": (13, 13, 6, 6),
    "first to report": (7, 7, 7, 7),
    "via": (15, 15, 17, 17),
    "via behind a comma": (2, 2, 1, 1),
    "source line": (15, 15, 8, 8),
    "read more at": (8, 8, 4, 4),
    "told": (29, 32, 2, 2),
    "spoke to": (12, 12, 0, 0),
    "poll": (3, 3, 14, 14),
    "study by": (5, 5, 18, 18),
    "report by": (14, 15, 6, 7),
    "report in": (5, 5, 1, 1),
    "as it reports": (0, 0, 0, 0),
    "according to": (10, 10, 3, 3),
    "excerpt": (5, 5, 1, 1),
    "outlet reports": (12, 12, 3, 4),
    "outlet says": (11, 11, 0, 0),
    "label abroad: picture": (3, 3, 3, 3),
    "label abroad: source": (7, 7, 2, 2),
    "first abroad": (6, 6, 2, 2),
    "first reported abroad": (2, 2, 0, 0),
    "agency abroad": (2, 2, 1, 1),
    "told abroad": (3, 3, 0, 0),
    "report abroad": (20, 20, 1, 1),
}
"""Of each family: credits right and found around outlets' names and acronyms, and around others,
on ``tests/credit_sentences/worked.txt``, the passages for training and 62 sentences of news."""


def confidence(family: str, kind: Kind | None) -> float:
    """The share of a family's credits that were right when counted, drawn to the prior.

    Args:
        family: the name of the family of phrases.
        kind: what the name's own words make it; ``None`` for one that is no name.
    """
    right, found, right_other, found_other = COUNTED[family]
    if kind not in {"outlet", "acronym"}:
        right, found = right_other, found_other
    return round((right + PRIOR * WEIGHT) / (found + WEIGHT), 3)
