"""What the words of a line give away: a date, a sentence, talk.

Each pattern is written from what English-language newsrooms print, where it is about words
at all; none can take more than linear time.
"""

from __future__ import annotations

import re

MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"\b(?:{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTHS},? \d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_WITH_DATES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:published|posted|updated|last|modified|on|at|am|pm|gmt|utc|est|edt|pst|pdt|cet|bst|ist"
    r"|first|date|time|mon|tue|wed|thu|fri|sat|sun|[ap]\.m\.|min|read|minutes)\b|[\d\W_]",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"(\d{1,4})[.)][ \t]+(?=\S)")
"""A line that begins with its number."""
_TALK = re.compile(
    r"\b(?:I|I'm|I’m|im|u|ur|lol|lmao|haha|omg|wtf|gonna|gotta|wanna|yeah|dont|doesnt|cant|you|your"
    r"|idiots?|stupid|dumb)\b|!!|\?\?|\.\.\s|…|\b[A-Z]{5,}\b|(?:^|[.!?] )[a-z]"
)
_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)\]]{0,3}(?:\s|$)")


def is_dateline(line: str) -> bool:
    """Whether a line holds a date and nothing but the words that go with one."""
    match = DATE.search(line) if len(line) < 120 and _YEAR.search(line) else None
    if match is None:
        return False
    rest = line[: match.start()] + line[match.end() :]
    return len(_WITH_DATES.sub("", rest)) <= 3


def informality(line: str) -> float:
    """Signs of talk rather than report, per hundred characters."""
    return 100.0 * len(_TALK.findall(line)) / max(len(line), 1)


def has_sentence(line: str) -> bool:
    """Whether a sentence ends somewhere in a line."""
    return bool(_SENTENCE_END.search(line))


def plain(line: str) -> str:
    """The letters and digits of a line in small letters: what two printings of a title share."""
    return "".join(filter(str.isalnum, line.casefold()))
