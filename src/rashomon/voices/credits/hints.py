"""Which families of phrases can stand in a sentence at all, told by parts of their words.

Looking for a few letters is a hundred times cheaper than trying a pattern, and most sentences
credit nobody.
"""

from __future__ import annotations

_PICTURES = (
    "photo image picture pic video screen graphic illustration footage map clip credit watch audio "
    "recording tape livestream selfie"
)
_GOT = (
    "obtain uncover unearth review seen leak air broadcast share captur record taken view acquir "
    "verif suppl examin provid given sent shot film discover dug public handed shown heard analy "
    "intercept copy copies scan inspect authentic receiv releas publish post issu distribut upload "
    "tweet disclos which"
)
_WRITTEN = (
    "report stor article investigat analys documentar editorial profile dispatch coverage feature "
    "expos op-ed column piece review scoop fact-check post interview headline commentar broadcast "
    "essay front_page splash obituar tally tallies"
)

_LISTED: dict[str, str] = {
    "embedded post": "(@ shared posted",
    "picture label": _PICTURES,
    "watched": "watch listen see check view",
    "papers": _GOT,
    "handed papers": "leaked provided given sent handed shown available supplied shared",
    "outlet's footage": _PICTURES,
    "unnamed poster's": "posted uploaded",
    "unnamed footage": "footage video recording which",
    "dateline": "( /",
    "reporting by": "report assist files input contribut material information compil prepar edit "
    "gather",
    "appeared first": "first original initial previous version",
    "republished": "print publish post produc blog syndicat serialis serializ excerpt adapt "
    "extract condens used shared appears contribut provid suppl submit brought courtesy available "
    "distributed",
    "distributed by": "distributed",
    "copyright": "© (c) copyright",
    "first reported by": "first original initial previous earlier broken",
    "first to report": "first broke earlier original",
    "via": "via h/t h_/ ht hat comes",
    "via behind a comma": "via",
    "source line": "source reference credit courtesy",
    "read more at": "read click full more thanks credit kudos props seen featured heard found "
    "spotted discover story report article news come",
    "told": "told tell interview _to_ editor reporters",
    "told in an interview": "told tell to_ interview speaking appear",
    "poll": "poll survey average stud",
    "report by": f"{_WRITTEN} publish carried printed aired writ wrote spread circulat peddled",
    "report in": f"{_WRITTEN} critic ’s 's issue from writer correspondent commentator "
    "journalist editor anchor host analyst contributor blogger",
    "as it reports": "report",
    "according to": "according per report cit quot note credit as_ told",
    "excerpt": "from per via here more over",
    "outlet reports": "report write wrote carrie learn understand _can_ confirm obtain seen found "
    "finds transmit says asks relayed given",
}
HINTS: dict[str, tuple[str, ...]] = {
    family: tuple(part.replace("_", " ") for part in parts.split())
    for family, parts in _LISTED.items()
}
"""Of a family, parts of words in small letters of which one stands wherever a phrase of it does.
A family that is not listed is always tried."""


def can_stand(family: str, sentence: str) -> bool:
    """Whether phrases of a family can stand in a sentence, given in small letters."""
    hints = HINTS.get(family)
    return hints is None or any(hint in sentence for hint in hints)
