"""The names in a text, found by their capitals.

A name is a run of words with capitals, particles and initials among them ("Anna van der
Lund", "Ministry of Fisheries", "Khaled al-Amin"). Titles before it are told from it; words
that have a capital only because they open a sentence are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rashomon.language import words as language_words
from rashomon.model import Span
from rashomon.voices.speakers.callings import CALLED_SO
from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.leading import CALLING, Alone
from rashomon.voices.speakers.lexicon import (
    BODY_NAMES,
    MEDIA_NAMES,
    PEOPLE,
    PLACE_NAMES,
    TIMES,
)
from rashomon.voices.speakers.nations import is_native
from rashomon.voices.speakers.openings import is_crowd, is_new_word, is_no_name
from rashomon.voices.speakers.runs import runs_in
from rashomon.voices.speakers.small_words import OPENERS
from rashomon.voices.speakers.titles import ADDRESS, BEHIND, OFFICES, TITLES


class Named(NamedTuple):
    """A name where it stands: its span, the titles before it in lower case, and how it opens.

    ``opens`` tells that its first word would have a capital anyway.
    """

    span: Span
    titles: tuple[str, ...]
    opens: bool


_JOINT = re.compile(r" (?:of|for)(?: the)? | (?:and|&) ")
_WORDS = re.compile(r"[^\s]+")
_OPENING = re.compile(r"(?:^|[.!?:…\n>\])*•]|[–—-])[\s\"“”‘’'«»„(\[*>-]*$")
_LOWER = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+\b")

_ASKED = re.compile(r"^Q[.:]\s", re.MULTILINE)
_LABEL = re.compile(r"[QA][.:]\s*")

SURNAMES = language_words(
    "abbot bishop king prince pope judge major chaplain constable dean marshal"
)
"""Titles that are family names too, when one name stands before them."""

MONTHS_TOO = frozenset({"may", "march"})
"""Months that are family names too."""

NAMES_TOO = frozenset({"ally", "guy"})
"""What calls somebody, and given names too."""

_OFFICES_AND_TITLES = OFFICES | TITLES
_CALLINGS = PEOPLE - NAMES_TOO

STARTING = language_words("the a an in it he she they we i this that")
"""What begins the next sentence, where a page lost the mark between."""

IN_FULL = 2
"""So many words a person's name has, where it stands behind what its bearer is head of."""

ROLE = 24
"""That stands so many characters before at most."""

_ROLE_OF = re.compile(r"\b([A-Z]?[a-z]+) of $")

SHOUTED = 0.6
"""In a paragraph with so many capitals among its letters they tell nothing."""


def shouted(text: str) -> bool:
    """Whether a text is written in capitals."""
    letters = sum(map(str.isalpha, text[:400]))
    return letters > 3 and sum(map(str.isupper, text[:400])) > SHOUTED * letters


def in_title_case(text: str) -> bool:
    """Whether most words of a text, as of a headline, have a capital whatever they mean."""
    long = [word for word in text.split()[:40] if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text that stand in it in lower case."""
    return frozenset(_LOWER.findall(text))


def names(text: str, spans: Iterable[Span], known: frozenset[str]) -> Iterator[Named]:
    """The names in parts of a text, in order.

    Args:
        text: the whole text.
        spans: paragraphs in reading order.
        known: words that the text has in lower case too.

    Yields:
        Names that don't overlap; their spans hold no titles.
    """
    every = [(span, runs_in(text, span)) for span in spans]
    proper = _proper(text, every)
    alone = Alone((tuple(text[slice(*run)].split()) for _, runs in every for run in runs), known)
    asked = _ASKED.search(text) is not None
    for span, every_run in every:
        ends = -1
        runs = list(_unlabelled(text, every_run)) if asked else every_run
        for at, (start, _) in enumerate(runs):
            if start < ends:
                continue
            ends = _joined(text, runs, at)
            opens = bool(_OPENING.search(text[max(span[0], start - 6) : start]))
            opens = opens or start == span[0]
            first = _led(text, (start, ends), alone, opens=opens)
            opens = opens and first == start
            yield from _trimmed(text, (first, ends), opens=opens, known=known, proper=proper)


def _unlabelled(text: str, runs: Iterable[Span]) -> Iterator[Span]:
    """Runs without the "Q" or "A" that a line of an examination begins with."""
    for start, end in runs:
        begins = start == 0 or text[start - 1] == "\n"
        label = _LABEL.match(text, start) if begins else None
        if label is None:
            yield start, end
        elif label.end() < end:
            yield label.end(), end


def _led(text: str, run: Span, alone: Alone, *, opens: bool) -> int:
    """Where the name begins that a run ends with."""
    words = list(_WORDS.finditer(text, *run))
    before = alone.leading(tuple(word.group() for word in words), opens=opens)
    if not before and len(words) > IN_FULL:
        role = _ROLE_OF.search(text, max(0, run[0] - ROLE), run[0])
        before = len(words) - IN_FULL if role and role[1].lower() in OFFICES else 0
    return words[before].start() if before else run[0]


def _proper(text: str, every: Iterable[tuple[Span, list[Span]]]) -> frozenset[str]:
    """Words that are family names on the page, behind a title or a common given name."""
    found: set[str] = set()
    for _, runs in every:
        for run in runs:
            words = text[slice(*run)].split()
            lowered = [word.lower().rstrip(".") for word in words]
            for at, before in enumerate(lowered[:-1]):
                if before in GIVEN or before in TITLES or before in OFFICES:
                    found.update(words[at + 1 :])
                    break
            else:
                if len(words) > 1 and is_new_word(lowered[-1]):
                    found.add(words[-1])
    return frozenset(word for word in found if word.lower() not in STARTING)


def _joined(text: str, runs: list[Span], at: int) -> int:
    """Where a name ends when "of" and "for" join it to the names behind it."""
    end = runs[at][1]
    parts = text[slice(*runs[at])].split()
    joins = _has_body_word(parts) and not text.startswith(("'s", "’s"), end)
    joint_and = False
    while joins and at + 1 < len(runs):
        between = text[end : runs[at + 1][0]]
        if not _JOINT.fullmatch(between):
            break
        is_and = between in {" and ", " & "}
        following = text[slice(*runs[at + 1])].split()
        if is_and and (not joint_and or len(following) > 1):
            break
        end, at, joint_and = runs[at + 1][1], at + 1, True
    return end


def _has_body_word(parts: list[str]) -> bool:
    return (
        any(part.lower() in BODY_NAMES for part in (parts[0], parts[-1]))
        and parts[-1].lower() not in _OFFICES_AND_TITLES
    )


def _trimmed(
    text: str, span: Span, *, opens: bool, known: frozenset[str], proper: frozenset[str]
) -> Iterator[Named]:
    """A run without openers, days and titles; nothing where no name is left."""
    words = [(m.start() + span[0], m.group()) for m in _WORDS.finditer(text[slice(*span)])]
    end = span[1]
    if opens and len(words) == 1 and is_crowd(text, words[0], proper):
        return
    while words and words[0][1] not in proper and is_no_name(words, opens=opens, known=known):
        del words[0]
        opens = False
    while words and (_is_time(words) or _is_behind(words)):
        end = words[-1][0]
        del words[-1]
    if len(words) > 1 and all(w.isupper() and w.lower() in OPENERS for _, w in words[1:2]):
        return
    titles, words = _untitled(words)
    if not words:
        return
    start = words[0][0]
    written = text[start:end].rstrip()
    yield Named((start, start + len(written)), titles, opens and not titles)


def _is_time(words: list[tuple[int, str]]) -> bool:
    """Whether a run ends in a day or a month; "May" behind a given name is a family's."""
    last = words[-1][1].lower()
    first = words[0][1].lower().rstrip(".")
    family = last in MONTHS_TOO and len(words) == 2 and first in GIVEN | TITLES
    return last in TIMES and not family


def _is_behind(words: list[tuple[int, str]]) -> bool:
    """Whether the last word of a run is no part of the name: "Ruth Adeyemi MP"."""
    last = words[-1][1].lower()
    begun = last in STARTING and (len(words) > 2 or last in {"he", "she", "they", "we", "it"})
    return begun or (len(words) > 2 and last in BEHIND)


def _untitled(words: list[tuple[int, str]]) -> tuple[tuple[str, ...], list[tuple[int, str]]]:
    """Titles and offices before a name, with what they are of, and the name behind them."""
    lowered = tuple(word.lower().rstrip(".,") for _, word in words)
    if len(words) == 2 and lowered[1] in SURNAMES and lowered[0] not in _OFFICES_AND_TITLES:
        return (), words
    last = max((at for at, word in enumerate(lowered) if _is_title(word, at, words)), default=-1)
    if lowered[last + 1 : last + 2] == ("&",):
        return (), words
    if last >= 0 and ADDRESS.isdisjoint(lowered[: last + 1]):
        last = next(
            (at for at in range(last, len(words) - 1) if words[at + 1][1][0].isupper()), last
        )
    behind = lowered[last + 1 :]
    named = (behind or lowered)[-1:]
    if lowered and lowered[0] in ADDRESS:
        return lowered[: last + 1], words[last + 1 :]
    if any(word in BODY_NAMES for word in (*named, *behind[:1])):
        return (), words
    if len("".join(behind)) == 1:
        return (), words
    return lowered[: last + 1], words[last + 1 :]


def _is_title(lower: str, at: int, words: list[tuple[int, str]]) -> bool:
    """Whether a word of a run is a title, or a calling before a name of two words."""
    if lower in _OFFICES_AND_TITLES:
        return len(lower) > 1 or at < len(words) - 1
    return len(words) > 1 and lower not in BODY_NAMES and _is_calling(lower, at, words)


def _is_calling(lower: str, at: int, words: list[tuple[int, str]]) -> bool:
    """Whether a word before a name tells what its bearer does, or where they are from."""
    if lower.split("-", maxsplit=1)[0] in _CALLINGS and (
        at == 0 or all(word.isupper() for _, word in words[: at + 1])
    ):
        return True
    if at > 0 or lower in MEDIA_NAMES:
        return False
    if lower in CALLED_SO and (len(words) > 2 or words[1][1].casefold() in GIVEN):
        return True
    if is_native(words[0][1]) and words[-1][1].lower() not in PLACE_NAMES | MEDIA_NAMES:
        return len(words) > 2 or words[1][1].casefold() in GIVEN
    _, joined, small = words[0][1].partition("-")
    if joined and small.islower() and words[1][1].casefold() in GIVEN:
        return True
    return len(words) > 2 and bool(CALLING.search(lower)) and lower not in GIVEN
