"""How sure a credit is: counted, by family of phrases and by whether its name is an outlet's."""

from __future__ import annotations

from rashomon.voices.outlets import Kind

PRIOR, WEIGHT = 0.9, 5
"""A family of which little was seen is drawn to this share, as if so many had been seen."""

COUNTED: dict[str, tuple[int, int, int, int]] = {
    "embedded post": (1, 1, 9, 9),
    "picture label": (23, 24, 44, 44),
    "picture line": (14, 15, 2, 4),
    "caption's credit": (6, 7, 15, 15),
    "watched": (9, 9, 0, 0),
    "unnamed poster's": (0, 0, 6, 6),
    "papers": (25, 27, 29, 29),
    "handed papers": (4, 4, 2, 2),
    "seen by": (0, 3, 1, 1),
    "outlet's footage": (4, 4, 0, 0),
    "unnamed footage": (0, 0, 16, 22),
    "dateline": (35, 35, 4, 4),
    "dateline block": (0, 0, 1, 1),
    "reporting by": (26, 26, 37, 37),
    "agencies": (0, 0, 5, 5),
    "staff and agencies": (0, 0, 1, 1),
    "agency line": (7, 7, 2, 2),
    "agency opening": (1, 1, 0, 0),
    "agency byline": (10, 10, 0, 0),
    "agency in a dateline": (2, 2, 0, 0),
    "appeared first": (18, 18, 24, 24),
    "stood before": (7, 7, 4, 4),
    "ran it first": (0, 0, 2, 2),
    "republished": (20, 20, 16, 16),
    "made by another": (16, 17, 7, 7),
    "partner's": (4, 4, 4, 4),
    "distributed by": (0, 0, 1, 1),
    "copyright": (14, 14, 0, 0),
    "copyright in a footer": (2, 2, 0, 0),
    "copyright behind a comma": (0, 0, 0, 0),
    "first reported by": (19, 20, 9, 9),
    "brought to light": (1, 1, 4, 4),
    "first to report": (15, 15, 7, 7),
    "via": (27, 27, 23, 23),
    "via behind a comma": (4, 4, 1, 1),
    "source line": (26, 26, 12, 13),
    "read more at": (17, 17, 9, 9),
    "the whole is at": (1, 1, 4, 5),
    "thanks to": (1, 1, 2, 2),
    "came across": (0, 0, 2, 4),
    "told": (65, 66, 14, 17),
    "told in an interview": (0, 0, 2, 2),
    "spoke to": (13, 13, 1, 1),
    "poll": (8, 8, 32, 33),
    "study by": (20, 20, 34, 38),
    "report by": (36, 37, 11, 13),
    "report in": (6, 6, 4, 4),
    "as it reports": (2, 2, 2, 2),
    "according to": (26, 26, 7, 8),
    "excerpt": (7, 7, 6, 6),
    "outlet reports": (22, 22, 3, 4),
    "outlet says": (44, 44, 1, 1),
    "title says": (0, 0, 0, 0),
    "opened up to": (18, 18, 5, 5),
    "writes in it": (22, 22, 1, 1),
    "counted by": (3, 3, 4, 4),
    "has it that": (6, 6, 0, 0),
    "shown by": (1, 1, 4, 4),
    "paper in": (2, 2, 7, 7),
    "surfaced in": (2, 2, 3, 3),
    "passed on": (0, 0, 4, 4),
    "wire's": (1, 1, 0, 0),
    "paper of": (4, 4, 30, 31),
    "in passing": (6, 7, 6, 7),
    "had papers": (1, 2, 7, 7),
    "filmed by": (0, 0, 1, 1),
    "footage in passing": (0, 0, 3, 3),
    "hosted by": (1, 1, 3, 3),
    "who broke it": (3, 3, 8, 8),
    "reporting in places": (0, 0, 4, 4),
    "stood in": (4, 4, 6, 6),
    "owed to": (2, 2, 0, 0),
    "label abroad: picture": (4, 4, 4, 4),
    "label abroad: source": (9, 9, 4, 4),
    "first abroad": (8, 8, 6, 6),
    "first reported abroad": (2, 2, 0, 0),
    "agency abroad": (5, 5, 3, 3),
    "told abroad": (10, 10, 0, 0),
    "report abroad": (30, 30, 4, 4),
}
"""Of each family: credits right and found around outlets' names and acronyms, and around others,
on the sentences that the grammar was made with (``tests/credit_sentences``), the passages for
training and 62 sentences of news."""


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
