"""Numbers that count nothing: ages, telephone and house numbers, scores, names with a number."""

from __future__ import annotations

import re

from rashomon.anchors.numerals import either
from rashomon.anchors.quantities.amounts import Amount
from rashomon.language import words
from rashomon.model import Span

_AGE_BEHIND = re.compile(
    r"[\s-]*(?:(?:year|month|week|day)s?[\s-]+old|years?\s+of\s+age)\b|\s(?:or|and)\s(?:older|younger)\b"
)
_AGE_BEFORE = re.compile(
    r"\b(?:[Aa]ge[ds]?|[Aa]ge[ds]\s+between|[Aa]t\s+the\s+age\s+of|turned"
    r"|[Aa]ge(?:s\s+of|d|s)(?:\s+between)?\s\d{1,2}\s+(?:and|to))\s+$|\bages\s+of\s+$"
)
_AGE_ALONE = re.compile(r"[A-Z][\w’'.-]*\s?,\s$")
_ORDINAL_BEHIND = re.compile(r"(?:st|nd|rd|th)\b|[-‑](?:st|nd|rd|th)\b")
_FRACTION_BEHIND = re.compile(r"[-\s](?:half|halves|(?:third|quarter|fourth|fifth|tenth)s?)\b")
_PHONE = re.compile(r"(?<!\w)\+?\(?\d{1,4}\)?(?:[ .-]\(?\d{2,4}\)?){2,5}(?!\w)")
_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*\(?$")
_ENUMERATED_BEFORE = re.compile(r"(?:^|[.!?:;“\"]\s?|\n)$")
_LIST_NUMBER = re.compile(r"\d{1,4}[.):](?=\s)")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_HOUR_BEFORE = re.compile(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom|[Aa]fter|[Bb]efore|[Aa]nd|to)\s$")
_RECORD_BEHIND = re.compile(
    r"\s(?:season|record|win|victory|defeat|loss|draw|start|lead|scoreline|finish|mark)\b"
)
_PLAYED_BEFORE = re.compile(
    r"\b(?:went|won|lost|beat|beaten|drew|led|trailed|trailing|leading|score|scored|finished)\s$"
)
_SCORE_BEFORE = re.compile(r"\d\s?[-–:]\s?$")
OLDEST = 120
"""Years of a person's age, at most."""

_STREET = re.compile(
    r"\s(?:(?:[A-Z]\.?|[A-Z][a-z]+|\d+(?:st|nd|rd|th))\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln"
    r"|Drive|Dr|Square|Boulevard|Blvd|Way|Place|Pl|Court|Terrace|Row|Highway|Hwy)\b"
    r"|\s(?:Ave|Avenue|Rue|Boulevard|Via|Calle|Rua|Avenida)\s[A-Z]"
)
_SCORE = re.compile(r"\s?[-–:]\s?(?:to[-–])?\d{1,3}\b(?!,?\d)")
_SCORE_LIKE = re.compile(r"\d{1,3}\s?[-–:]\s?\d{1,3}")
_NUMBERED = words(
    """article chapter page section paragraph clause flight route room number no nos
    resolution channel highway phase level version grade gate platform episode part day round
    item verse act scene volume issue unit type model class category district sector zone
    apartment building lap season figure table case exhibit file line bus train interstate mile"""
)
SHIRT = 2
"""Digits of a player's number, told in brackets."""

_NUMBERED_BEFORE = re.compile(rf"(?i:\b(?:{either(_NUMBERED)})\.?)\s+$")
YEARS = range(1900, 2100)
"""Four digits in this range that count no people are taken for a year."""

YEAR_DIGITS = 4
CENTURY = 100
DATED = range(1000, 2200)
"""Four digits in this range are a year where one would stand."""

_DATED_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|of|A\.?D\.?)\s$"
)
_NAME_BEFORE = re.compile(r"(?:[\w,.)]\s|&)(?:[A-Z][\w&'’]*|[a-z]{1,2}[A-Z]\w+)\s$")
_MODEL_BEFORE = re.compile(
    r"(?:\b(?i:the|an?|its|their|his|her|our|new|own|this|each)|['’]s)\s(?:[A-Z][\w&'’]*\s){1,3}$"
)
_NO_NAME = words(
    """In On At By For With And But The A An Of From To Some About Over Nearly Only Just All
    Another"""
)
_NOUNS_BEHIND = re.compile(r"\s[a-z]|\s[A-Z]{2,}\s[a-z]|\s[A-Z]\w+s\b|-[a-z]")
_JOINED = re.compile(r"[a-zA-Z_/@°′″'’×^]|[-–][a-zA-Z]?\d|:\d|\.\w")


def telephones(text: str, span: Span) -> list[Span]:
    """The spans of telephone numbers and the like in a part of a text."""
    return [match.span() for match in _PHONE.finditer(text, *span)]


def _numbers_a_list(text: str, start: int) -> bool:
    """Whether the number there stands at the head of its line as "3." or "(3)" does."""
    return bool(
        _LIST_NUMBER.match(text, start) and _LINE_START.search(text[max(0, start - 12) : start])
    )


def is_identifier(text: str, amount: Amount) -> bool:
    """Whether an amount is an age, a score, an address or part of a name, by its neighbours."""
    start, end = amount.inside
    before, behind = text[max(0, start - 40) : start], text[end : end + 60]
    if amount.unit:
        return False
    if _is_age_or_ordinal(before, behind):
        return True
    if _NUMBERED_BEFORE.search(before):
        return True
    if amount.kind != "digits":
        listed = amount.kind == "words" and behind[:1] in (",", ":")
        return listed and _ENUMERATED_BEFORE.search(before) is not None
    return (
        _numbers_a_list(text, start)
        or _is_age_alone(before, behind, amount.low)
        or _is_score(text, before, behind, amount)
        or (before.endswith("(") and behind.startswith(")") and end - start <= SHIRT)
        or _is_hour(before, text[start:end])
        or _STREET.match(behind) is not None
        or _JOINED.match(behind) is not None
    )


def _is_age_or_ordinal(before: str, behind: str) -> bool:
    ends = (pattern.match(behind) for pattern in (_AGE_BEHIND, _ORDINAL_BEHIND, _FRACTION_BEHIND))
    return any(ends) or bool(_AGE_BEFORE.search(before))


def _is_age_alone(before: str, behind: str, number: float) -> bool:
    """As in "Mara Vell, 45, said"."""
    return (
        bool(_AGE_ALONE.search(before)) and behind.lstrip(" ")[:1] in (",", ")") and number < OLDEST
    )


def _is_hour(before: str, number: str) -> bool:
    """As in "at 18.04": an hour or a price, and a count in neither case."""
    return bool(_HOUR.fullmatch(number) and _HOUR_BEFORE.search(before))


def _is_score(text: str, before: str, behind: str, amount: Amount) -> bool:
    """As in "2-1": joined to another number without being a range with it."""
    if amount.high is not None and amount.high > amount.low:
        if not _SCORE_LIKE.fullmatch(text, *amount.inside):
            return False
        return bool(_RECORD_BEHIND.match(behind) or _PLAYED_BEFORE.search(before))
    return bool(_SCORE.match(behind) or _SCORE_BEFORE.search(before))


def is_year(text: str, amount: Amount) -> bool:
    """Whether four digits look like a year of our time, or stand where one would: "by 2120"."""
    start, end = amount.inside
    if end - start != YEAR_DIGITS or amount.low != amount.high:
        return False
    before = text[max(0, start - 12) : start]
    round_number = amount.low % CENTURY == 0
    return (amount.low in YEARS and not round_number) or (
        amount.low in DATED and bool(_DATED_BEFORE.search(before))
    )


def is_part_of_name(text: str, amount: Amount, sentence: int) -> bool:
    """As in "Boeing 737": a number behind a capital, where it counts nothing that follows.

    Args:
        text: the whole text.
        amount: the number.
        sentence: offset of its sentence, whose first word has a capital anyway.
    """
    before = text[max(sentence, amount.inside[0] - 40) : amount.inside[0]]
    return _NAME_BEFORE.search(before) is not None and before.split()[-1] not in _NO_NAME


def is_name(text: str, amount: Amount, sentence: int) -> bool:
    """As in "iPhone 11 Pro" and "the Pixel 2 phones": a name that the number belongs to.

    Either no word that could be counted stands behind it, or an article before the name.
    """
    start, end = amount.inside
    if not is_part_of_name(text, amount, sentence):
        return False
    model = end - start <= SHIRT and _MODEL_BEFORE.search(text[max(sentence, start - 40) : start])
    return bool(model) or _NOUNS_BEHIND.match(text, end) is None
