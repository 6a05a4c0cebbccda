"""House style: spelling, quotation marks, numbers."""

from __future__ import annotations

import re

from benchmarks.families.grammar import capital
from benchmarks.families.numbers import IN_WORDS, spelled
from benchmarks.families.wordings import FOLDER

_BRITISH = dict(
    line.split("|") for line in (FOLDER / "spelling.txt").read_text(encoding="utf-8").splitlines()
)
_AMERICAN = {british: american for american, british in _BRITISH.items()}
_SPELLED = re.compile(r"[A-Za-z]+")
_MONTHS = "January February March April May June July August September October November December"
_DIGITS = re.compile(
    "".join(f"(?<!{month} )" for month in _MONTHS.split())
    + r"(?<![\w,.:$-])([2-9]|[1-9]\d)(?![\w,:%-]|\.\d)(?! [ap]\.?m)"
)
_WORDS = re.compile(rf"\b({'|'.join(sorted(IN_WORDS, key=len, reverse=True))})\b(?!-)")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SINGLE = re.compile(r"‘([^’]*)’")


def respelled(text: str) -> str:
    """American spelling for British; where the text has none to change, the other way."""
    british = _exchanged(text, _BRITISH)
    return british if british != text else _exchanged(text, _AMERICAN)


def _exchanged(text: str, words: dict[str, str]) -> str:
    def other(found: re.Match[str]) -> str:
        word = found[0]
        new = words.get(word.lower(), word)
        return new.capitalize() if word[0].isupper() and new != word else new

    return _SPELLED.sub(other, text)


def in_digits(text: str) -> str:
    """Numbers in words as digits, but at the start of a sentence."""
    return _WORDS.sub(lambda found: str(IN_WORDS[found[1]]), text)


def in_words(text: str) -> str:
    """Whole numbers below a hundred in words."""
    changed = _DIGITS.sub(lambda found: spelled(int(found[1])), text)
    return changed if changed == text else capital(changed)


def straight(text: str) -> str:
    """Quotation marks as typewriters have them."""
    return _SINGLE.sub(r'"\1"', text).replace("“", '"').replace("”", '"')


def curly(text: str) -> str:
    """Double quotation marks as printers set them."""
    return _STRAIGHT.sub(r"“\1”", _SINGLE.sub(r"“\1”", text))


def single(text: str) -> str:
    """Single quotation marks, as many British papers have them."""
    return curly(text).replace("“", "‘").replace("”", "’")
