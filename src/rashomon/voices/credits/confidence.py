"""How sure a credit is: counted, by family of phrases and by whether its name is an outlet's."""

from __future__ import annotations

from rashomon.voices.outlets import Kind

PRIOR, WEIGHT = 0.9, 5
"""A family of which little was seen is drawn to this share, as if so many had been seen."""

COUNTED: dict[str, tuple[int, int, int, int]] = {
    "embedded post": (1, 1, 11, 11),
    "picture label": (20, 21, 51, 53),
    "picture line": (20, 23, 5, 6),
    "caption's source": (1, 2, 1, 2),
    "caption's credit": (9, 10, 19, 22),
    "watched": (8, 8, 0, 0),
    "unnamed poster's": (0, 0, 5, 5),
    "papers": (12, 13, 41, 42),
    "handed papers": (3, 4, 3, 3),
    "seen by": (38, 42, 9, 9),
    "outlet's footage": (17, 17, 0, 0),
    "unnamed footage": (0, 0, 21, 29),
    "dateline": (58, 58, 0, 0),
    "dateline block": (2, 2, 0, 0),
    "reporting by": (44, 45, 44, 45),
    "agencies": (0, 0, 5, 5),
    "staff and agencies": (0, 0, 3, 3),
    "agency line": (15, 15, 1, 1),
    "agency opening": (16, 16, 0, 0),
    "agency byline": (13, 13, 2, 2),
    "agency in a dateline": (2, 2, 0, 0),
    "appeared first": (18, 20, 4, 4),
    "stood before": (53, 53, 3, 3),
    "ran it first": (2, 2, 1, 1),
    "republished": (51, 52, 0, 0),
    "made by another": (32, 33, 4, 4),
    "partner's": (7, 7, 1, 1),
    "distributed by": (2, 2, 1, 2),
    "copyright": (23, 23, 0, 0),
    "copyright in a footer": (2, 2, 0, 0),
    "copyright behind a comma": (2, 2, 0, 0),
    "first reported by": (33, 34, 0, 0),
    "brought to light": (2, 2, 1, 1),
    "first to report": (26, 26, 8, 8),
    "picked up": (35, 36, 1, 2),
    "nod to": (8, 8, 0, 0),
    "via": (60, 60, 4, 4),
    "via behind a comma": (7, 7, 0, 0),
    "source line": (17, 19, 4, 4),
    "read more at": (38, 38, 1, 2),
    "the whole is at": (3, 3, 3, 4),
    "thanks to": (7, 7, 1, 1),
    "came across": (4, 4, 1, 3),
    "told": (78, 78, 12, 15),
    "told in an interview": (7, 8, 2, 2),
    "spoke to": (48, 48, 1, 1),
    "poll": (5, 5, 14, 14),
    "study by": (19, 21, 41, 46),
    "report by": (47, 51, 6, 6),
    "report in": (18, 18, 0, 0),
    "as it reports": (0, 0, 2, 2),
    "according to": (42, 42, 7, 8),
    "excerpt": (16, 16, 0, 0),
    "outlet reports": (33, 36, 5, 5),
    "outlet says": (168, 174, 0, 0),
    "title says": (0, 0, 0, 0),
    "opened up to": (6, 6, 3, 3),
    "writes in it": (12, 12, 0, 0),
    "counted by": (0, 0, 3, 3),
    "has it that": (8, 8, 0, 0),
    "shown by": (2, 2, 9, 9),
    "paper in": (0, 1, 1, 1),
    "surfaced in": (14, 14, 1, 1),
    "passed on": (2, 2, 3, 4),
    "wire's": (1, 1, 0, 0),
    "paper of": (8, 10, 42, 42),
    "in passing": (11, 12, 1, 1),
    "had papers": (4, 5, 7, 7),
    "filmed by": (0, 0, 1, 1),
    "footage in passing": (0, 0, 6, 7),
    "hosted by": (6, 6, 0, 0),
    "who broke it": (13, 13, 5, 5),
    "reporting in places": (3, 3, 2, 2),
    "stood in": (13, 13, 0, 0),
    "owed to": (6, 6, 0, 0),
    "label abroad: picture": (11, 12, 14, 15),
    "label abroad: source": (90, 91, 17, 17),
    "first abroad": (16, 16, 0, 0),
    "stood abroad": (4, 4, 0, 0),
    "first reported abroad": (2, 2, 0, 0),
    "agency abroad": (6, 6, 7, 7),
    "told abroad": (10, 10, 0, 0),
    "report abroad": (35, 35, 0, 0),
}
"""Of each family: credits right and found around outlets' names and acronyms, and around others,
on the sentences that the grammar was made with (``corpus/credits/sentences``), the passages for
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
