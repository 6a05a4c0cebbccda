"""Words that open a sentence with a capital that tells nothing: crowds, trades, how one is."""

from __future__ import annotations

import re

from rashomon.language import words as language_words
from rashomon.voices.speakers.callings import CALLED_SO
from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.lexicon import (
    BODIES,
    BODY_NAMES,
    OPENERS,
    PEOPLE,
    TIMES,
    is_known,
    is_many,
    singular,
)

_WORDY = re.compile(r"(?:[a-z]{3}(?:ed|ing|ly|ness)|[a-z]{3}(?:er|or|ist|ian|ee)s|men|women)$")
_HANGS = re.compile(
    r"\s(?:at|in|from|outside|inside|near|who|across|around|close|loyal|opposed|close|with)\b"
)
_HOW = re.compile(r"[a-z]{3}(?:ing|ed)$")

ADJECTIVES = language_words(
    """angry brave cheating defiant desperate devastated disgraced distraught dumped embattled
    emotional exhausted former frightened furious grieving heartbroken horrified hunky injured
    jailed late married neighbouring outraged outspoken proud retired sacked shamed shocked stunned
    tearful terrified troubled veteran worried wounded young"""
)
"""What the popular press puts before a name at the beginning of a sentence."""

TRADES = language_words(
    """airline lender insurer retailer broadcaster newspaper broker miner supermarket utility
    publisher developer brewer manufacturer consultancy charity startup"""
)
"""What a body is, before its name at the beginning of a sentence."""


def is_no_name(words: list[tuple[int, str]], *, opens: bool, known: frozenset[str]) -> bool:
    """Whether the first word of a run has its capital only from where it stands."""
    word, alone = words[0][1], len(words) == 1
    lower = word.lower().rstrip(".")
    if lower in OPENERS and not (alone and word in {"US", "WHO"}):
        return True
    if lower in TIMES:
        return True
    if word.isupper() and len(word) > 1:
        return alone and (
            lower in PEOPLE or (len(word) > 3 and lower in known) or lower[:3] == "ex-"
        )
    if not opens or alone:
        return opens and _is_word(word, known)
    plural = is_many(lower) and singular(lower) in PEOPLE | BODIES
    if lower in ADJECTIVES or lower in TRADES or lower.endswith("maker"):
        return True
    how = bool(_HOW.search(lower)) and words[1][1].casefold() in GIVEN and lower not in GIVEN
    return how or (plural and lower not in BODY_NAMES)


def _is_word(word: str, known: frozenset[str]) -> bool:
    """Whether a word that opens a sentence alone would be written small inside of one."""
    first, _, second = word.partition("-")
    lower = first.lower()
    if second[:1].isupper() or lower in GIVEN:
        return False
    one = singular(lower)
    is_noun = is_known(one) or is_known(lower) or (one != lower and one in CALLED_SO)
    return lower in known or is_noun or bool(_WORDY.search(lower))


def is_crowd(text: str, word: tuple[int, str], proper: frozenset[str]) -> bool:
    """Whether a word that opens a sentence is several people's: "Regulars at the Crown"."""
    start, written = word
    lower = written.lower()
    crowd = written[1:].islower() and len(lower) > 4 and is_many(lower) and lower not in GIVEN
    return crowd and written not in proper and bool(_HANGS.match(text, start + len(written)))


def is_new_word(lower: str) -> bool:
    """Whether no list knows a word in lower case, and so a run that ends with it is a name."""
    one = singular(lower)
    return not (is_known(one) or is_known(lower) or one in CALLED_SO or lower in BODY_NAMES)
