"""Runs of words with capitals, with the particles, initials and nicknames among them."""

from __future__ import annotations

import re

from rashomon.model import Span

UPPER = "A-Z" + "".join(
    chr(c)
    for c in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    if chr(c).isupper()
)
_PART = rf"(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]r|[Aa]s|[Aa]sh|[Aa]d|[Aa]t|[Aa]z)-)?[{UPPER}]"
_WORD = (
    rf"(?:(?:Mr|Mrs|Ms|Mme|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Maj|Sgt|Rev|Fr|Jr|Sr|Cllr"
    rf"|MR|MRS|MS|DR|PROF|GEN|SEN|REP|GOV|LT|COL|CAPT|REV)\."
    rf"|(?:[{UPPER}]\.)+(?![^\W\d_])|(?:[dDlL]|[dD]ell|[dD]all|[sS]ant)[’'][{UPPER}]\w+"
    rf"|{_PART}\w*"
    rf"(?:[’'](?!(?:s|ll|ve|d|re|m|t)\b)\w+|-\w+|&[{UPPER}]\w*|(?<=s)[’'](?=[ ][{UPPER}]))*)"
)
_LINK = (
    r"(?:(?:van|von)(?: de[rn]?)?|de|da|di|do|dos|du|del|della|la|le|el|al|bin|ibn|abu|ben|ter|ten"
    r"|zu|y)"
)
_GAP = r"(?:[ \xa0]|(?<=\w)\n)"
_NICKNAME = rf"[“‘\"](?:the |el |la |il |der |le )?(?:{_WORD} ?){{1,3}}[”’\"](?= [{UPPER}])"
_RUN = re.compile(
    rf"(?<![\w@#]){_WORD}"
    rf"(?:{_GAP}(?:{_LINK}{_GAP}){{0,2}}(?:& )?"
    rf"(?:{_WORD}|(?:plc|ltd|gmbh)\b|{_NICKNAME})){{0,12}}"
)

WRAPPED = 40
"""A name goes on in the next line only when its own is as long as text that was wrapped."""


def runs_in(text: str, span: Span) -> list[Span]:
    """The runs in a part of a text, in order, each in one line or in lines that look wrapped."""
    return [part for run in _RUN.finditer(text, *span) for part in _lines(text, run.span())]


def _lines(text: str, span: Span) -> list[Span]:
    """A run, cut at the ends of lines unless they look wrapped."""
    parts: list[Span] = []
    start, end = span
    while (cut := text.find("\n", start, end)) >= 0 and cut - text.rfind("\n", 0, cut) < WRAPPED:
        parts.append((start, cut))
        start = cut + 1
    return [*parts, (start, end)]
