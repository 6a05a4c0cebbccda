"""The names outlets go by: which words tell one from another, short names and initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rashomon.lineage.words import fold, forms, listed

_FILLERS = listed(
    "the a an news online website site com org net co uk www magazine newspaper agency media "
    "channel tv radio service report reports programme program"
)
_ARTICLES = listed("the a an")
_FREQUENCY = re.compile(r"\b\d{2,3}[.,]\d\b")
"""Where a station is heard: no part of what it is called."""


@lru_cache(maxsize=65536)
def key(name: str) -> tuple[str, ...]:
    """An outlet's name by the words that tell it from others: "The BBC News" is ``bbc``."""
    words = [bare(word) for word in _spoken(name)]
    telling = tuple(word for word in words if word not in _FILLERS)
    return telling or tuple(words)


def bare(form: str) -> str:
    """A word without the ending that says whose something is."""
    return form.removesuffix("'s")


@lru_cache(maxsize=65536)
def run_together(name: str) -> frozenset[str]:
    """A name as an address has it: what tells it apart, and all its words but an article."""
    words = [bare(word) for word in _spoken(name)]
    whole = "".join(word for word in words if word not in _ARTICLES)
    return frozenset({"".join(key(name)), "".join(words), whole} - {""})


def _spoken(name: str) -> list[str]:
    """The words of a name; a frequency is left out where others stand beside it."""
    without = _FREQUENCY.sub(" ", name)
    return forms(without, 0, len(without)) or forms(name, 0, len(name))


def same_name(one: str, other: str) -> bool:
    """Whether two names can mean one outlet: the same words, run together, or initials."""
    if not key(one) or not key(other):
        return False
    if run_together(one) & run_together(other):
        return True
    return is_short_for(one, other) or is_short_for(other, one)


def is_short_for(short: str, full: str) -> bool:
    """Whether a name is the initials of another: of what tells it apart, or of all its words."""
    letters = key(short)
    return len(letters) == 1 and letters[0] in initials(full)


def is_end_of(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is the end of the other: "the Newsreel", of a city's Newsreel."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


@lru_cache(maxsize=65536)
def initials(name: str) -> frozenset[str]:
    """The initials a name goes by: "Vestal News Agency" is VNA, "the Press Trust of Osk" PTO."""
    words = forms(name, 0, len(name))
    capitals = fold("".join(word[0] for word in name.split() if _is_capital(word)))
    known = {_initials(key(name)), _initials(tuple(words)), capitals}
    return frozenset(letters for letters in known if len(letters) > 1)


def _is_capital(word: str) -> bool:
    return word[0].isupper() and fold(word) not in _ARTICLES


def full_names(names: Iterable[str]) -> dict[tuple[str, ...], str]:
    """For the key of each name the first of those that mean the same, in full.

    Initials that fit two full names stay as they are.
    """
    found: dict[tuple[str, ...], str] = {}
    for name in sorted(set(names)):
        found.setdefault(key(name), name)
    full: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for words, name in found.items():
        for letters in initials(name) - set(words):
            full[(letters,)].append(name)
    return found | {short: known[0] for short, known in full.items() if len(known) == 1}


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)
