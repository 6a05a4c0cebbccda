"""The rules of times that name no days: "now", "recently", "the end of the war"."""

from __future__ import annotations

import re

from msgspec import structs

from rashomon.anchors.numerals import either
from rashomon.anchors.times.expressions import Expression, Loose
from rashomon.anchors.times.grammar import MOD, Rule, expression, rule
from rashomon.anchors.times.words import EVENTS

_REFERENCES = {
    **dict.fromkeys(
        """now|right now|nowadays|currently|at present|the present|the moment|these days
        |the present day""".replace("\n        ", "").split("|"),
        "PRESENT_REF",
    ),
    **dict.fromkeys(
        """recently|lately|formerly|the past|the recent past|long ago|some time ago
        |a long time ago|a while ago|recent days
        |recent weeks|recent months|recent years|recent decades|recent times|the time|that time
        |more recently|most recently""".replace("\n        ", "").split("|"),
        "PAST_REF",
    ),
    **dict.fromkeys(
        ["the future", "the near future", "the foreseeable future", "the distant future"],
        "FUTURE_REF",
    ),
}
_ONLY_BEHIND = {
    "the moment": ("at",),
    "the time": ("at",),
    "that time": ("at", "by", "since", "until"),
    "the present": ("at", "for", "until"),
    "the past": ("in", "of", "from", "with"),
}
"""What tells a time only behind certain words: "at the time", not "the time he won"."""

_A_CLAUSE = re.compile(r"\s+(?:of|that|when|he|she|it|they|we|I|you|the|being)\b")


def _reference(match: re.Match[str]) -> Expression | None:
    word = " ".join(match["word"].lower().split())
    if word in _ONLY_BEHIND:
        before = match.string[max(0, match.start() - 8) : match.start()].lower().split()
        if not before or before[-1] not in _ONLY_BEHIND[word]:
            return None
        if _A_CLAUSE.match(match.string, match.end()) and word != "the past":
            return None
    return expression(match, Loose(value=_REFERENCES[word]))


def _soon(match: re.Match[str]) -> Expression:
    """What lies ahead of the writing; in a narrative the word only says what followed."""
    whole = expression(match, Loose(value="FUTURE_REF"))
    return structs.replace(whole, span=match.span("word"))


def _adjective(match: re.Match[str]) -> Expression:
    value = "PAST_REF" if match["word"].lower() == "recent" else "PRESENT_REF"
    return expression(match, Loose(value=value))


def _event(match: re.Match[str]) -> Expression:
    return expression(match, Loose(value="XXXX-XX-XX"))


RULES: list[Rule] = [
    rule(
        rf"(?<!\bas )(?<!\bhow )(?<!\btoo )(?P<word>(?i:{either(_REFERENCES)}))\b(?!-)", _reference
    ),
    rule(r"(?:(?<=\bwill )|(?<=\bcould )|(?<=\bmay )|(?<=’ll ))(?:be\s+)?(?P<word>soon)\b", _soon),
    rule(r"(?P<word>soon)(?=[.,])", _soon),
    rule(r"(?<!electric )(?P<word>(?i:recent|current))(?=\s+[\w-]+)", _adjective),
    rule(rf"{MOD}(?<=the )(?:[\w-]+\s+){{0,2}}(?:{either(EVENTS)})\b(?!\s+of\s+\d)", _event),
]
