"""Lines that say whose matter a page is: bylines, credits, syndication footers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from rashomon.model import Span
from rashomon.pages.wording.patterns import any_of

_CALENDAR = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PARTICLE = r"(?:(?:van|von|de|del|della|der|den|di|da|du|la|le|al|el|bin|ibn) )"
NAME = rf"[A-Z][\w.’'-]*(?: {_PARTICLE}{{0,2}}(?!{_CALENDAR})[A-Z][\w.’'-]*){{1,3}}"
"""A person's name as printed: two to four capitalised words, particles between them."""

_OUTLET = (
    rf"(?-i:(?:[Tt]he )?(?!{_CALENDAR}|Page\b)[A-Z0-9][^.;()\n]{{1,80}}"
    r"|(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|org|net|info|co))"
)
_THIS = r"\bthis (?:article|story|piece|post|report|column|essay|commentary|interview)"
_BEFORE = r"(?:originally |first |previously |initially |also )?"
_RAN = r"(?:published|appeared|ran|posted|republished|reprinted|syndicated)"
_BY = r"(?:by|on|in|at|from|with (?:the )?permission (?:of|from))"
_REUSED = r"\b(?:re-?published|reprinted|reproduced) (?:here )?"
_PERMISSION = r"with (?:the )?(?:kind )?permission"
SYNDICATION = re.compile(
    any_of(
        rf"\bThe post (?P<title>.{{3,300}}?) (?:first )?appeared first on (?P<first>{_OUTLET})",
        rf"{_THIS} (?:was |has been |is |also )?{_BEFORE}{_RAN} (?:first |originally |here )?{_BY}"
        rf" (?P<original>{_OUTLET})",
        rf"{_REUSED}{_PERMISSION}(?: (?:of|from) (?P<owner>{_OUTLET}))?",
        rf"{_REUSED}(?:from|under) (?:an? )?(?P<lender>{_OUTLET})",
        r"\b(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by)"
        rf" (?P<plain>{_OUTLET})",
    ),
    re.IGNORECASE,
)
"""The groups name the post's title and the outlet it comes from."""
_PRINTED = ("ublished", "ppeared", "rinted", "roduced", "osted", "ndicated", " ran ")
"""One of these stands in every such line, and in few others."""

_AGENCIES = "AP|AFP|Reuters|REUTERS|UPI|PTI|ANI|IANS|DPA|EFE|Xinhua|TASS|Bloomberg|CNN|BBC"
_VIA = (
    r"(?:Via|VIA|H/[Tt]|h/t|HT|Hat [Tt]ip(?: to)?)\b:?\s(?=[@“\"(]?[A-Z]|the [A-Z]|https?:|www\.)"
)
_PICTURE = r"(?:[Pp]hoto|[Ii]mage|[Vv]ideo|[Pp]icture|PHOTO|IMAGE)s?"
_LABEL = any_of(
    r"[Ss]ources?",
    r"SOURCE",
    r"Original(?: [Ss]ource)?",
    r"[Cc]redits?",
    rf"{_PICTURE}(?: [Cc]redits?| [Cc]ourtesy(?: of)?)?",
)
_WORK = r"(?:[Ww]ith )?(?:[Aa]dditional |[Oo]riginal )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b"
_TAKEN = (
    rf"(?:Featured |Main |Cover |Screenshot )?{_PICTURE} (?:via|from|courtesy of) (?:the )?[A-Z@]"
)
CREDIT = re.compile(
    r"\W{0,3}"
    + any_of(
        _VIA,
        rf"{_LABEL}\s?[:/|]\s?\S",
        _WORK,
        _TAKEN,
        rf"\((?:{_AGENCIES})\)$",
        r"(?<=\()via (?:the )?[A-Z@]",
        r"From (?:[Tt]he )?[A-Z][^.;:\n]{1,60}:$",
        rf"[A-Z][^.;:\n]{{2,80}} via (?:{_AGENCIES}|Getty Images)$",
    )
)

_WROTE = r"(?:(?:Written|Reported|Posted|Published|Words|Report|Story|Text) )?"
BYLINE = re.compile(
    rf"\W{{0,3}}(?:{_WROTE}[Bb][Yy]:? |BY |Author: ?)"
    rf"(?P<names>{NAME}(?:(?:,| and| &|,? with) {NAME}){{0,5}})"
)
_OUR = r"[Oo]ur (?:[\w’'-]+ ){0,4}"
CORRESPONDENT = re.compile(
    rf"\b{_OUR}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor),? (?P<name>{NAME})"
    rf"|\b(?P<after>{NAME}),? our (?:[\w’'-]+ ){{0,4}}(?:correspondent|reporter|editor)\b"
    rf"|\b[Rr]eport(?:ed|ing|s)?,? (?:is )?(?:from|by) {_OUR}(?P<by>{NAME})"
)


def is_byline(line: str) -> bool:
    """Whether a line names who wrote, and little else."""
    match = BYLINE.match(line) if len(line) < 160 else None
    return match is not None and len(line) - match.end() < 60 and not line.endswith((".", "!", "?"))


def is_credit(line: str) -> bool:
    """Whether a short line does nothing but name where matter comes from."""
    return len(line) < 140 and bool(CREDIT.match(line))


def is_syndication(line: str) -> bool:
    """Whether a line says where the text appeared first, or with whose permission it is here."""
    return bool(syndications(line, [(0, len(line))]))


def syndications(text: str, lines: Sequence[Span]) -> list[int]:
    """Which lines of a text, given where each stands, are such as :func:`is_syndication` tells."""
    places = [place for word in _PRINTED for place in _places(text, word)]
    likely = sorted({bisect_right(lines, place, key=itemgetter(0)) - 1 for place in places})
    return [nth for nth in likely if _is_syndication(text[slice(*lines[nth])])]


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_syndication(line: str) -> bool:
    match = SYNDICATION.search(line) if len(line) < 600 else None
    return match is not None and match.end() - match.start() > 0.3 * len(line)
