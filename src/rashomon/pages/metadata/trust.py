"""How far each place that says a thing of a page is to be trusted.

A probability is the share of right claims among those read off that place on the development
halves (``python -m training.metadata`` counts them; the number behind each is how many there were),
one right and one wrong claim added, so that a place met twice is not believed blindly. A day in an
address counts as it does where other places contradict it, since slugs are made before publication;
and a name in a meta element counts less than alone, since templates fill in who runs the site.
"""

from __future__ import annotations

ROW = 0.99
"""Trust in the columns of a row, which somebody made or for this."""
EDITED = 0.04
"""Trust in the name of an editor as an author's; it is listed to contradict the page's data."""
UNKNOWN = 0.5
"""Trust in a kind of place that was never met."""

_MEASURED: dict[tuple[str, str], float] = {
    ("title", "headline"): 0.92,  # 268
    ("title", "structured data"): 0.88,  # 131
    ("title", "weak meta"): 0.86,  # 154
    ("title", "meta"): 0.85,  # 254
    ("title", "microdata"): 0.83,  # 21
    ("title", "title"): 0.76,  # 265
    ("title", "rdfa"): 0.67,  # 1
    ("title", "structured data of the site"): 0.60,  # 3
    ("byline", "structured data"): 0.97,  # 113
    ("byline", "author link, head"): 0.96,  # 133
    ("byline", "author link, tail"): 0.95,  # 19
    ("byline", "structured data of the site"): 0.94,  # 14
    ("byline", "signed, head"): 0.94,  # 16
    ("byline", "author element, head"): 0.94,  # 131
    ("byline", "microdata"): 0.88,  # 14
    ("byline", "meta"): 0.86,  # 143, of which 32 contradicted
    ("byline", "author element, tail"): 0.92,  # 22
    ("byline", "signed, tail"): 0.80,  # 3
    ("byline", "microdata of the site"): 0.67,  # 1
    ("byline", "credited, tail"): 0.75,  # 2
    ("byline", "one word, head"): 0.75,  # 2
    ("byline", "handle, head"): 0.75,  # 2
    ("byline", "signed, far"): 0.75,  # 2
    ("byline", "closing"): 0.67,  # 1
    ("byline", "rdfa"): 0.67,  # 1
    ("byline", "signed and dated, head"): 0.85,  # 11
    ("byline", "byline, head"): 0.91,  # 20
    ("byline", "dated, head"): 0.50,  # 2
    ("byline", "byline, tail"): 0.71,  # 5
    ("byline", "dated, tail"): 0.25,  # 2
    ("published", "structured data of the site"): 0.94,  # 47
    ("published", "dateline, head"): 0.95,  # 142
    ("published", "meta"): 0.90,  # 153
    ("published", "weak meta"): 0.91,  # 21
    ("published", "structured data"): 0.90,  # 131
    ("published", "url"): 0.80,  # 55, of which 15 contradicted
    ("published", "issue, head"): 0.89,  # 33
    ("published", "month in url"): 0.88,  # 14
    ("published", "time element, head"): 0.91,  # 44
    ("published", "named time element, head"): 0.86,  # 41
    ("published", "time element, tail"): 0.67,  # 4
    ("published", "time element, far"): 0.67,  # 1
    ("published", "named time element, far"): 0.62,  # 6
    ("published", "named time element, tail"): 0.50,  # 2
    ("published", "named time element, aside"): 0.40,  # 8
    ("published", "time element, aside"): 0.36,  # 12
    ("published", "microdata"): 0.71,  # 19
    ("published", "rdfa"): 0.67,  # 1
    ("published", "script"): 0.90,  # 68, against what other places of the page say
    ("published", "issue, tail"): 0.60,  # 8
    ("published", "dateline, tail"): 0.67,  # 7
    ("published", "line, head"): 0.77,  # 11
    ("published", "microdata of the site"): 0.50,  # 2
    ("published", "issue, far"): 0.75,  # 2
    ("published", "line, tail"): 0.40,  # 8, those of undated pages by their data
    ("published", "masthead, head"): 0.60,  # 24, of which 13 by their data or by hand
}

_ESTIMATED: dict[tuple[str, str], float] = {
    ("title", "heading"): 0.70,
    ("title", "one word"): 0.50,
    ("published", "reckoned, head"): 0.85,
    ("published", "opening"): 0.75,
    ("modified", "opening"): 0.60,
    ("byline", "announced"): 0.70,
    ("byline", "named and dated, head"): 0.70,
    ("byline", "credited, head"): 0.80,
    ("byline", "weak meta"): 0.70,
    ("byline", "edited"): EDITED,
    ("published", "microdata of the site"): 0.80,
    ("published", "of the site, contradicted"): 0.30,
    ("modified", "structured data"): 0.93,
    ("modified", "structured data of the site"): 0.93,
    ("modified", "microdata"): 0.88,
    ("modified", "meta"): 0.88,
    ("modified", "weak meta"): 0.80,
    ("modified", "time element"): 0.70,
    ("modified", "issue, head"): 0.70,
    ("modified", "dateline, head"): 0.70,
    ("modified", "line, head"): 0.55,
    ("modified", "reckoned, head"): 0.70,
    ("publisher", "structured data"): 0.93,
    ("publisher", "structured data of the site"): 0.85,
    ("publisher", "microdata"): 0.90,
    ("publisher", "meta"): 0.88,
    ("publisher", "title suffix"): 0.70,
    ("publisher", "company"): 0.60,
    ("publisher", "weak meta"): 0.60,
    ("url", "canonical link"): 0.93,
    ("url", "meta"): 0.88,
    ("url", "structured data"): 0.85,
    ("url", "structured data of the site"): 0.85,
    ("language", "structured data"): 0.70,
    ("language", "lang attribute"): 0.60,
    ("language", "meta"): 0.60,
    ("language", "weak meta"): 0.60,
}
"""By hand, in the order that the measured places have: no corpus here tells who is right."""

_TRUST = {**_MEASURED, **_ESTIMATED}


def of(field: str, kind: str) -> float:
    """The probability that a claim of this field, read off this kind of place, is right."""
    return _TRUST.get((field, kind), UNKNOWN)
