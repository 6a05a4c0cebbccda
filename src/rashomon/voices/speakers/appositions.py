"""Names that a noun phrase gives to whom it describes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Span
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.extents import EDGES, STOP
from rashomon.voices.speakers.lexicon import BODIES, PEOPLE, SPEECH, is_many
from rashomon.voices.speakers.small_words import DETERMINERS
from rashomon.voices.speakers.titles import BEHIND, TITLES

FARTHEST = 90
"""A name follows the words that introduce it within so many characters."""

_NAMING = re.compile(
    r"\b(?:(?:named|called|nicknamed|alias|call(?:s|ing)?(?: (?:him|her)self)?|call sign(?: is)?)"
    r"|name(?:\sof)?|(?:first|full|given|real|family)\sname,?(?:\s(?:only|is|was))?,?|(?:known|know|identified|named|name|himself|herself)\b[\w\s]{0,30}?\bas"
    r"|(?:under|by)\s(?:\w+\s)?(?:(?:\w+\s)?(?:nick)?name(?:\sof)?|alias|pseudonym|handle|letter|call\ssign))\s"
    r"(?:(?:only|simply)\s)?[\"“‘']?$",
    re.IGNORECASE,
)
_NATION = re.compile(r",\s(?:an?)\s$", re.IGNORECASE)
_HANGS = frozenset(["of", "from", "at", "who", "in", "for", "whose", "with"])
_APART = re.compile(r"(?:,|\(|\s[–—-])(?!.*(?:,|\(|\s[–—-]\s))")
"""The last mark between what somebody is and who."""

_COUNTS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
_OF = frozenset(["de", "del", "della", "di", "du", "des", "da", "do", "der", "vom"])
"""Words for "of" in other languages: what somebody is head of stands right before the name."""

_CAPITALS = re.compile(r"(?<=\s)(?:[A-Z][\w.]*\s)+$")


def ending(text: str, span: Span, inside: Sequence[int], bearers: Bearers) -> int | None:
    """The number of the name that ends a part of a phrase, or that owns a view in it.

    Args:
        text: the page's text.
        span: the part of the phrase that its head closes.
        inside: the numbers of the names in the phrase.
        bearers: the names of the page.
    """
    number = next((n for n in reversed(inside) if bearers.named[n].span[0] < span[1]), None)
    if number is None:
        return None
    rest = text[bearers.named[number].span[1] : span[1]].strip(EDGES + "’'")
    owned = rest.split()[-1].lower() if rest.startswith("s ") else ""
    return number if rest in {"", "s"} or rest.lower() in BEHIND or owned in SPEECH else None


def addressed(text: str, span: Span, inside: Sequence[int], bearers: Bearers) -> int | None:
    """A name with a form of address right behind a role: "head of year Mr Dauntsey"."""
    for number in inside:
        one = bearers.named[number]
        before = text[span[0] : one.span[0]]
        ends = one.span[1] >= span[1] or text.startswith(", who", one.span[1])
        if not TITLES.isdisjoint(one.titles) and "," not in before:
            words = _CAPITALS.sub("", before).split()
            if words and words[-1].islower() and not STOP.match(f" {words[-1]}", 1):
                return number
        elif ends and bearers.who[number].human and _is_of(before):
            return number
    return None


def _is_of(before: str) -> bool:
    """Whether words are a role: "the head of administration", "mother of three"."""
    words = before.lower().split()
    joint = next((at for at, word in enumerate(words) if word in {"of", "for"}), 0)
    abroad = not joint and not _OF.isdisjoint(words[1:])
    if joint + 1 == len(words) or "," in before:
        return False
    plain = DETERMINERS.isdisjoint(words[joint + 1 :]) or words[-1] in BODIES | _COUNTS
    other = is_somebody(words[-1]) or words[-1].endswith(("'s", "’s", ","))
    return abroad or (joint > 0 and is_somebody(words[joint - 1]) and plain and not other)


def given(text: str, rest: Span, inside: Sequence[int], bearers: Bearers) -> int | None:
    """A name in apposition: "its head, Ruth Adeyemi", "a baker who gave his name as Hoshur".

    Args:
        text: the page's text.
        rest: the phrase behind the part that its head closes.
        inside: the numbers of the names in the phrase.
        bearers: the names of the page.
    """
    for number in inside:
        start, end = bearers.named[number].span
        if start < rest[0]:
            continue
        before = _CAPITALS.sub("", text[max(rest[0], start - FARTHEST) : start])
        if not bearers.named[number].titles and _NATION.search(before):
            continue
        apart = _APART.search(before)
        who = bearers.who[number]
        in_full = who.human and not who.doubt and " " in text[start:end]
        titled = in_full or bool(bearers.named[number].titles)
        apposed = apart and _is_apposition(before[apart.end() :], text[end : rest[1]], titled)
        if apposed or _NAMING.search(before):
            return number
    return None


def _is_several(word: str) -> bool:
    return is_many(word) and not word.endswith(("'s", "’s"))


def _is_apposition(before: str, behind: str, titled: bool) -> bool:
    """Whether a name with these words before it, behind a comma, says who was meant."""
    words = before.split()
    if (
        len(words) > 1
        and words[0].lower() in {"the", "a", "an"}
        and (titled or words[-1].lower() in PEOPLE)
    ):
        del words[0]
    plain = not any(STOP.match(f" {word}", 1) or _is_several(word.lower()) for word in words)
    after = behind.split(maxsplit=1)
    if after and after[0].rstrip(",").lower() in BEHIND:
        behind = after[1] if len(after) > 1 else ""
    goes_on = behind.lstrip()[:1] in set(',()–—-:"”') | {""} or (after and after[0] in _HANGS)
    return plain and len(words) < 6 and bool(goes_on)
