"""How sure a credit is: counted, by family of phrases and by whether its name is an outlet's."""

from __future__ import annotations

from rashomon.voices.outlets import Kind

PRIOR, WEIGHT = 0.9, 5
"""A family of which little was seen is drawn to this share, as if so many had been seen."""

COUNTED: dict[str, tuple[int, int, int, int]] = {
    "embedded post": (1, 1, 3, 3),
    "picture label": (11, 12, 29, 29),
    "picture line": (10, 10, 2, 2),
    "caption's credit": (2, 2, 5, 5),
    "watched": (7, 7, 0, 0),
    "unnamed poster's": (0, 0, 3, 4),
    "papers": (13, 13, 21, 21),
    "handed papers": (1, 1, 1, 1),
    "outlet's footage": (2, 2, 0, 0),
    "unnamed footage": (0, 0, 2, 3),
    "dateline": (23, 23, 4, 4),
    "reporting by": (17, 17, 22, 22),
    "agency line": (4, 4, 0, 0),
    "agency opening": (0, 0, 0, 0),
    "agency byline": (3, 3, 0, 0),
    "appeared first": (15, 15, 20, 20),
    "republished": (16, 16, 12, 12),
    "distributed by": (0, 0, 1, 1),
    "copyright": (9, 9, 0, 0),
    "first reported by": (15, 15, 7, 7),
    "first to report": (6, 6, 7, 7),
    "via": (20, 20, 12, 12),
    "via behind a comma": (2, 2, 1, 1),
    "source line": (16, 16, 7, 7),
    "read more at": (10, 10, 2, 2),
    "told": (36, 37, 6, 6),
    "told in an interview": (0, 0, 1, 1),
    "spoke to": (11, 11, 0, 0),
    "poll": (4, 4, 14, 14),
    "study by": (7, 7, 19, 19),
    "report by": (17, 18, 6, 6),
    "report in": (8, 8, 4, 4),
    "as it reports": (0, 0, 0, 0),
    "according to": (10, 10, 3, 3),
    "excerpt": (5, 5, 2, 2),
    "outlet reports": (16, 16, 3, 3),
    "outlet says": (14, 14, 0, 0),
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
