"""The rules of years, decades and centuries."""

from __future__ import annotations

import re

from msgspec import structs

from rashomon.anchors.numerals import ORDINALS, either
from rashomon.anchors.times.expressions import Expression, Fixed
from rashomon.anchors.times.grammar import ABOUT, MOD, YEAR, Rule, expression, rule
from rashomon.anchors.times.words import DECADES

_CODE_BEFORE = re.compile(r"[A-Z]\w{0,12}\d[-–—/]$")


def _year(match: re.Match[str]) -> Expression | None:
    """A year; four digits behind a code ("KX12-1942") are more of it."""
    if _CODE_BEFORE.search(match.string[max(0, match.start() - 16) : match.start()]):
        return None
    return expression(match, Fixed(value=match["year"]))


def _short_year(match: re.Match[str]) -> Expression:
    """The second year of "1939-45"."""
    whole = expression(match, Fixed(value=match["century"] + match["short"]))
    return structs.replace(whole, span=match.span("short"))


def _before_christ(match: re.Match[str]) -> Expression:
    """A year of no calendar of ours: TIDES writes it ``BC0490``, and it has no days."""
    return expression(match, Fixed(value=f"BC{int(match['bc']):04}"))


def _decade(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    if groups.get("era"):
        return expression(match, Fixed(value=f"BC{int(groups['bc']):03}"))
    if word := groups.get("word"):
        return expression(match, Fixed(value=f"19{DECADES[word.lower()]}"))
    hundred = groups.get("hundred") or "19"
    tens = match["tens"] or match["ten"]
    # "The 1800s" are a century, "the 2000s" its first decade.
    return expression(match, Fixed(value=hundred + tens.replace("0", "0" * (hundred == "20"))))


def _century(match: re.Match[str]) -> Expression | None:
    written = match["nth"].lower()
    number = ORDINALS.get(written) or int(re.sub(r"\D", "", written) or 0)
    if not 1 <= number <= 30:
        return None
    era = "BC" if (match["era"] or "").strip().upper().startswith("B") else ""
    return expression(match, Fixed(value=f"{era}{number - 1:02}"))


_ON_TIME = """in since until till by before after during through throughout into From In Since Until
    By Before After During Through Throughout"""
_ON_ANYTHING = """of to between Between and the The than its Its his His her Her their Their a A for
    from planned year as around about circa"""
"""Words before a year: those that speak for a time, and those that speak for nothing."""

_SURELY_BEFORE = "|".join(rf"(?<=\b{word} )" for word in _ON_TIME.split()) + r"|(?<=[(\[])"
_PERHAPS_BEFORE = (
    "|".join(rf"(?<=\b{word} )" for word in _ON_ANYTHING.split())
    + r"|(?<=[,–—/-])|(?<=, )|(?<=[’']s )"
)
_NO_PEOPLE = r"(?!\s+(?:of\b|people\b|men\b|women\b|children\b|troops\b|soldiers\b|homes\b))"
_NOT_COUNTED = (
    r"(?!\s+(?:of\b|(?!was\b|is\b|has\b|as\b|its\b|this\b|his\b)[a-z]+s\b|people\b|men\b|women\b"
    r"|children\b|[A-Z]\w+ [a-z]+s\b))"
)
_TELLS = r"(?=\s+(?:also\s+)?(?:was|saw|is|will|has|had|marked|brought|began|ended)\b)"
_ERA = r"(?:B\.C\.(?:E\.)?|BCE?\b)"

RULES: list[Rule] = [
    rule(rf"{ABOUT}{MOD}{YEAR}{_NOT_COUNTED}", _year),
    rule(rf"(?:{_SURELY_BEFORE}){YEAR}{_NO_PEOPLE}", _year),
    rule(rf"(?:{_PERHAPS_BEFORE}){YEAR}{_NOT_COUNTED}", _year),
    rule(rf"{YEAR}(?=\s?[-–—]\s?(?:1\d|20)\d\d\b)", _year),
    rule(rf"(?<=\n){YEAR}(?=[\n:])", _year),
    rule(rf"(?:(?<=[.!?] )|(?<=\n)){YEAR}{_TELLS}", _year),
    rule(rf"{YEAR}(?=[’']s\s)", _year),
    rule(r"(?<=0s and )[’'‘]?(?P<tens>)(?P<ten>[1-9])0[’']?s\b", _decade),
    rule(
        rf"(?:(?i:the)\s+)?(?:(?i:fiscal(?:[\s-]year)?|calendar(?:[\s-]year)?|year)\s+){YEAR}",
        _year,
    ),
    rule(r"(?P<century>1\d|20)\d\d[-–—/](?P<short>\d\d)\b(?![-/\d])", _short_year),
    rule(rf"(?P<bc>[1-9]\d{{0,3}})\s{_ERA}", _before_christ),
    rule(rf"(?P<bc>[1-9]\d{{0,3}})(?=\s?[-–—]\s?[1-9]\d{{0,3}}\s{_ERA})", _before_christ),
    rule(
        rf"(?:{MOD}|(?i:the)\s+)?(?:(?P<hundred>1\d|20)(?P<tens>\d)|[’'‘](?P<ten>[1-9]))0[’']?s\b",
        _decade,
    ),
    rule(rf"(?:{MOD}|(?i:the)\s+)?(?P<bc>[1-9]\d?)0s\s(?P<era>{_ERA})", _decade),
    rule(rf"(?:{MOD}|(?i:the)\s+)(?P<word>(?i:{either(DECADES)}))\b", _decade),
    rule(
        rf"(?:{MOD}|(?i:the)\s+)?(?P<nth>(?i:{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))[\s-]"
        rf"(?i:century)\b(?P<era>\s+(?:{_ERA}|AD\b|CE\b|A\.D\.))?",
        _century,
    ),
]
