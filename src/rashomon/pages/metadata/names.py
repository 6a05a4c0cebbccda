"""Names of people, as bylines print them in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from rashomon.pages.metadata import bywords, months, weekdays

LONGEST, MOST_WORDS = 60, 6
"""Characters and words of a person's name."""
LONGEST_BYLINE = 1000
"""Characters of a byline that are read; hostile pages have longer ones."""
LABEL = 40
"""Characters of a line that says what the name below it is of."""
HANDLE = range(2, 31)
"""Characters of one word that somebody signs with."""

_TAG = re.compile(r"<[^<>]{0,500}>")
_LETTERS = re.compile(r"[^\W\d_]+")
_CASELESS = re.compile(
    r"[\u0590-\u08ff\u0900-\u109f\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_SMALL = re.compile(r"[^\W\d_]{3,} (?:[^\W\d_]{2,} )?[^\W\d_]{3,}$")
_LOUD = re.compile(r"((?:[^\W\d_][\w.'’-]*[^\W\d_A-Z][\w.'’-]* ){2,3})(?:[A-Z]{2,} ?)+")
"""A name, and behind it an outlet in capitals."""
_MC = re.compile(r"\bMc([a-z])")
_ELIDED = re.compile(r"[dl][’'](?=[^\W\d_])(?-i:[^a-z])")
"""A particle that runs into the name: "d'Aubigny"."""
_EDGES = " .·•–—-()\n\t\u200b'’"


class Named(NamedTuple):
    """A person's name, and where it stands in the words it was found in."""

    name: str
    start: int
    end: int


def unmarked(words: str) -> str:
    """Words without the tags and entities that careless systems leave in their metadata."""
    plain = unescape(words) if "&" in words else words
    return " ".join((_TAG.sub(" ", plain) if "<" in plain else plain).split())


def people(words: str, *, is_signature: bool = False) -> list[str]:
    """The persons a byline names; desks, agencies, roles and addresses are none.

    >>> people("By Ana Sol and Piet Hallam, Meridian Wire")
    ['Ana Sol', 'Piet Hallam']
    """
    plain = unmarked(words[:LONGEST_BYLINE])
    if is_signature and bywords.SLUG.match(plain):
        plain = plain.replace("-", " ").title()
    return [one.name for one in named(plain, is_signature=is_signature)]


def is_signed(words: str) -> bool:
    """Whether words begin as a byline does: "By", "von", "Autor:" and the like."""
    return bywords.LEAD.match(words) is not None


def is_authors(words: str) -> bool:
    """Whether a credit names the authors as such: "Authors: …"."""
    return bywords.AUTHORS.match(words) is not None


def is_of_others(text: str, start: int) -> bool:
    """Whether words before a name say that its bearer took the pictures, checked, edited.

    The line above says so if it is a label; a caption that ends in "photo" is of its picture.
    """
    *above, own = text[max(0, start - LABEL) : start].split("\n")
    label = own if own.strip() or len(above) < 2 else above[-1]
    return bywords.AFTER_OTHER_WORK.search(label) is not None


def edited(words: str) -> tuple[Named, ...]:
    """The persons whom a line calls editors: "Editor: …"."""
    lead = bywords.EDITED.match(words)
    if lead is None:
        return ()
    at = lead.end()
    return tuple(Named(one.name, one.start + at, one.end + at) for one in named(words[at:]))


def is_tag(between: str) -> bool:
    """Whether a name that stands so far behind a date is a tag of the page."""
    at = max(between.rfind(sign) for sign in "|·•,;–—/") + 1
    return bywords.BEHIND_DATE.search(between) is not None and not is_signed(between[at:])


def is_label(words: str) -> bool:
    """Whether a line is what stands above an author's name: "By", "Written by", "Autor:"."""
    return len(words) <= LABEL and bywords.LABEL.fullmatch(words) is not None


@lru_cache(maxsize=4096)
def named(words: str, *, is_signature: bool = False) -> tuple[Named, ...]:
    """The persons a byline names, with their places in it.

    Args:
        words: The byline; a line break ends a name.
        is_signature: Whether it stands where a page names its author, so that one word that
            is no person's name elsewhere is what they call themselves (``harbourcat``).
            Elsewhere a single word is no name.
    """
    found: dict[str, Named] = {}
    for start, end in _pieces(words):
        name = words[start:end]
        if is_person(name):
            found.setdefault(name.casefold(), Named(recased(name), start, end))
        elif is_signature and _SMALL.match(name) and is_person(name.title()):
            found.setdefault(name, Named(name.title(), start, end))
    whole = tuple(one for one in found.values() if " " in one.name or _CASELESS.search(one.name))
    if whole or len(found) > 1 or not is_signature:
        return whole
    return tuple(one for one in found.values() if _can_be_handle(one.name)) or handle(words)


def _pieces(words: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a byline that can be names begin and end."""
    at = _past_lead(words, 0)
    is_of_other_work = False
    for gap in (*bywords.BREAK.finditer(words, at), None):
        end = gap.start() if gap else len(words)
        if bywords.OTHER_WORK.match(words, at, end):
            is_of_other_work = True  # and so is who is named next, up to "text by" or a new line
        elif is_of_other_work and bywords.LEAD.match(words, at):
            is_of_other_work = False
        if end > at and not is_of_other_work:
            yield from _trimmed(words, at, end)
        if gap and "\n" in gap[0]:
            is_of_other_work = False
        at = gap.end() if gap else end


def _past_lead(words: str, at: int) -> int:
    while match := bywords.LEAD.match(words, at):
        at = match.end()
    return at


def _trimmed(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A part of a byline without what goes before and after a name."""
    start = _past_lead(words, start)
    for ahead in (bywords.ADDRESS, bywords.OF_OUTLET):
        if match := ahead.match(words, start, end):
            start = match.end()
    piece = words[start:end]
    for behind in (bywords.TAIL, bywords.DEGREES):
        cut = behind.search(piece)
        piece = piece[: cut.start()] if cut and cut.start() else piece
    if loud := _LOUD.match(piece):
        piece = loud[1]
    half = len(piece) // 2
    if piece[:half] == piece[half + 1 :]:  # a link and the label of its picture
        piece = piece[:half]
    if bare := piece.strip(_EDGES):
        start += piece.index(bare)
        yield start, start + len(bare)


def handle(words: str, *, at_once: bool = False) -> tuple[Named, ...]:
    """What somebody who writes under one invented word is called, if anybody does.

    Args:
        words: A byline.
        at_once: Whether it can only be the first thing in it.
    """
    for start, end in _pieces(words):
        name = words[start:end]
        if len(name) in HANDLE and " " not in name and _can_be_handle(name):
            return (Named(name, start, end),)
        if at_once:
            break
    return ()


def _can_be_handle(name: str) -> bool:
    plain = name.replace("_", "")
    return not (
        bywords.NO_HANDLES.match(name)
        or is_label(name)
        or months.month(name) is not None
        or weekdays.is_weekday(name)
        or plain.casefold() in bywords.NO_NAMES
        or _has_no_name(plain)
    )


def has_case(name: str) -> bool:
    """Whether a name is in a script that has capitals, by which names are told from other words."""
    return _CASELESS.search(name) is None


def is_person(name: str) -> bool:
    """Whether a name reads as a person's: few words, none of them an organisation's."""
    if not 2 <= len(name) <= LONGEST or any(map(str.isdigit, name)) or _has_no_name(name):
        return False
    if _CASELESS.search(name):
        return len(name.split()) <= MOST_WORDS and (" " in name or len(name) <= 12)
    words = name.split()
    if len(name) < 3 or len(words) > MOST_WORDS or not name[0].isalpha():
        return False
    if len(words) > 1 and (words[-1] in bywords.PARTICLES or bywords.GLUED.search(name)):
        return False
    return all(
        word[0].isupper()
        or word.lower() in bywords.PARTICLES
        or word[0] in "’'`"
        or _ELIDED.match(word)
        for word in words
    )


def _has_no_name(name: str) -> bool:
    """Whether words hold one that no person is called by, or a sign that no name has."""
    plain = name.casefold()
    words = _LETTERS.findall(plain)
    return (
        not bywords.NO_NAMES.isdisjoint(words)
        or bool(words and words[0] in bywords.NO_FIRST)
        or any(stem in plain for stem in bywords.NO_STEMS)
        or bywords.NO_SIGNS.search(name) is not None
        or bywords.NO_FIRMS.search(name) is not None
    )


def recased(name: str) -> str:
    """A name printed in capitals, wholly or in part, in the case names are written in.

    >>> recased("ANA VAN DER SOL"), recased("Piet HALLAM"), recased("SEAN O'BRIEN")
    ('Ana van der Sol', 'Piet Hallam', "Sean O'Brien")
    """
    loud = name.isupper()
    shortest = 3 if loud else 4
    words = [
        _recased(word) if len(word) >= shortest and word.isupper() else word
        for word in name.split()
    ]
    if loud:
        words[1:] = [
            word.lower() if word.lower() in bywords.PARTICLES else word for word in words[1:]
        ]
    return " ".join(words)


def _recased(word: str) -> str:
    small = _LETTERS.sub(lambda match: match[0][0] + match[0][1:].lower().replace("i̇", "i"), word)
    return _MC.sub(lambda match: "Mc" + match[1].upper(), small)
