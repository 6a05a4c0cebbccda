"""The name of an outlet apart from the name of who works there, and from what they do."""

from __future__ import annotations

import re

from rashomon.language.given_names import MEN, WOMEN
from rashomon.model import Span
from rashomon.voices.credits.shapes import OFFICES
from rashomon.voices.credits.titles import is_common
from rashomon.voices.outlets import COUNTRIES, kind_of

WORK = re.compile(
    r"(?: (?:Senior|Chief|Staff|Foreign|Political|Crime|Court|Business|Sports?|Science|Health|"
    r"Medical|Legal|Religion|Education|Environment|Defen[cs]e|Diplomatic|Security|Military|"
    r"Special|National|State|Local|City|Economics?|Technology|Royal|Entertainment|White House|"
    r"Washington|Investigative|Consumer|Energy|Transport|Weather|Showbiz|Deputy|Managing)){0,3}+"
    r" (?:Writers?|Reporters?|Correspondents?|Editors?|Columnists?|Photographers?|Critic|Analyst|"
    r"Contributors?|Producers?|Anchor|Host|Bureau Chief)(?= |$)"
)
"""What somebody does for an outlet, behind its name: "PA Crime Correspondent"."""
_MATTERS = re.compile(rf"\b(?:{OFFICES}) of .+?(?P<and>,? and )(?P<last>.+)")
_OWNER = re.compile(r"(?<=[sS])['’] (?=\w)")
"""The end of an owner in s: "the Times' Ida Rook"."""


def _is_full_name(name: str) -> bool:
    """Whether a name is a given name, or a rare word, and one more: "Ida Rook"."""
    first, _, last = name.partition(" ")
    if not last.isalpha() or kind_of(name) not in {"plain", "person"}:
        return False
    return first.lower() in MEN | WOMEN or not (is_common(first.lower()) or is_common(last.lower()))


def _is_matter(name: str) -> bool:
    """Whether a body's name can end with this: "Social Care", and nobody's name."""
    words = name.lower().split()
    if words[0] in MEN | WOMEN or name in COUNTRIES or kind_of(name) not in {"plain", "body"}:
        return False
    return all(map(is_common, words))


def apart(text: str, span: Span) -> list[Span]:
    """A person of an outlet ("Ida Rook of the Vell Post") as two names; others as they are.

    Args:
        text: the page's text.
        span: a name's place in it.

    Returns:
        The spans of one or two names; none for an empty span.
    """
    name = text[slice(*span)]
    owner = _OWNER.search(name)
    if owner and kind_of(name[: owner.start()]) in {"outlet", "acronym"}:
        return [(span[0], span[0] + owner.start()), (span[0] + owner.end(), span[1])]
    if (work := WORK.search(name)) and kind_of(name[: work.start()]) in {"outlet", "acronym"}:
        worker = [(span[0] + work.end() + 1, span[1])] if work.end() < len(name) else []
        return [(span[0], span[0] + work.start()), *worker]
    matters = _MATTERS.search(name)
    if matters and not _is_matter(matters["last"]):
        return [(span[0], span[0] + matters.start("and")), (span[0] + matters.end("and"), span[1])]
    for link in (" of the ", " of "):
        left, found, right = name.partition(link)
        if found and (
            (kind_of(left) in {"plain", "person"} and kind_of(right) in {"outlet", "acronym"})
            or _is_full_name(left)
        ):
            middle = span[0] + len(left)
            begins = middle + (4 if link == " of the " else len(link))
            return [(span[0], middle), (begins, span[1])]
    return [span] if span[0] < span[1] else []
