"""What a name in a sentence is: by its own words, and by those beside it."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.language.given_names import MEN, WOMEN
from rashomon.model import Span
from rashomon.voices.credits.descriptions import DESCRIBED, DESCRIBED_AFTER, DESCRIBED_BODY
from rashomon.voices.outlets import ALWAYS, TITLES, Kind, kind_of

OPENING = re.compile(r"\W*+$")
"""What stands between the beginning of a sentence and a name that opens it."""
_PAPERS = words(
    """sentinel argus echo ledger examiner inquirer enquirer dispatch bulletin messenger
    advertiser clarion bugle tattler spectator statesman gleaner observer mirror express
    mail sun star intelligencer courant packet crier mercury beacon recorder"""
)
"""With "the" before them and a capital, these are the short names of papers."""
OFTEN = 2
"""A page that writes "the Taliban" so often names no paper by "The Taliban"."""

_BREAK = re.compile(r"[:;–—|“\"‘(] ?\Z")
_ENDS = ("newspaper", "magazine", "website", "network", "channel", "agency", "tabloid", "blog")
_JOINED = re.compile(
    r"\w{2,14}-?(?<!cy)(?<!ex)(?<!im)(?<!em)(?:press|wire|news|watch|feed|blog|media|radio|"
    r"fakt|inform|blatt|bote|zeitung|"
    r"bladet|avisen|posten|tidende|gazette|kurier|notes?|report|online)",
    re.IGNORECASE,
)
"""Names run together with a word for what they are: "Interfax"."""


def kind_in(text: str, sentence: Span, span: Span) -> Kind:
    """What a name is by its own words and by those beside it in its sentence."""
    name = text[slice(*span)]
    kind = kind_of(name)
    if name.startswith(("@", "r/", "u/", "/r/", "/u/")) or (
        kind == "outlet" and _is_somebody(name)
    ):
        return "person"
    bare = name.removeprefix("The ").removeprefix("the ")
    if kind == "plain" and _JOINED.fullmatch(bare):
        return "outlet"
    if kind not in {"plain", "acronym"}:
        return kind
    before = text[max(sentence[0], span[0] - 24) : span[0]]
    described = DESCRIBED.search(before) or DESCRIBED_AFTER.match(text, span[1], sentence[1])
    if described or name.endswith(_ENDS) or (name != bare and bare.lower() in _PAPERS):
        return "outlet"
    if DESCRIBED_BODY.search(before):
        return "body"
    return "outlet" if kind == "plain" and _is_titled(text, sentence, span) else kind


def _is_titled(text: str, sentence: Span, span: Span) -> bool:
    """Whether "The" belongs to a name: it stands inside a sentence, and not often small."""
    name = text[slice(*span)]
    if not name.startswith("The ") or "." in name:
        return False
    opens = OPENING.match(text, sentence[0], span[0]) or _BREAK.search(text, sentence[0], span[0])
    return not opens and text.count(f" t{name[1:]}") < OFTEN


def _is_somebody(name: str) -> bool:
    """Whether a name that ends like an outlet's is a person's: "Mayor Don Guardian"."""
    parts = name.lower().split()
    if len(parts) < 2 or parts[-1] in ALWAYS:
        return False
    return parts[0] in MEN | WOMEN or any(part in TITLES for part in parts[:-2])
