"""Words to the pieces that a BERT model reads: greedy longest match (Wu et al. 2016).

The same pieces as ``tokenizers`` gives for an uncased model, without its dependencies.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

LONGEST_WORD = 100
"""A longer word is unknown as a whole, as in BERT's own tokenizer."""

_DROPPED = frozenset({"Mn", "Cf"})
"""Accents and invisible characters."""

_MARKS = (
    r"!-/:-@\[-`{-~\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011"
)
"""ASCII's marks, and what Unicode calls punctuation in the scripts of the vocabulary."""

_WORD_OR_MARK = re.compile(rf"[{_MARKS}\u3400-\u9fff]|[^{_MARKS}\u3400-\u9fff\s]+")


def vocabulary(path: Path) -> dict[str, int]:
    """The pieces of a vocabulary file, one a line, and their numbers."""
    return {piece: at for at, piece in enumerate(path.read_text(encoding="utf-8").splitlines())}


def encode(text: str, pieces: Mapping[str, int], longest: int) -> list[int]:
    """The numbers of a text's pieces, between the marks for its beginning and end.

    Args:
        text: any text; case and accents are dropped.
        pieces: from :func:`vocabulary`.
        longest: the most numbers to return, the two marks included.
    """
    found = [number for word in _words(text) for number in _pieces(word, pieces)]
    return [pieces["[CLS]"], *found[: longest - 2], pieces["[SEP]"]]


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", text.lower())
    bare = "".join(char for char in decomposed if unicodedata.category(char) not in _DROPPED)
    return _WORD_OR_MARK.findall(bare)


def _pieces(word: str, pieces: Mapping[str, int]) -> Iterator[int]:
    numbers: list[int] = []
    start = 0
    while start < len(word) <= LONGEST_WORD:
        prefix = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if prefix + word[start:end] in pieces), None)
        if end is None:
            break
        numbers.append(pieces[prefix + word[start:end]])
        start = end
    if start < len(word):
        yield pieces["[UNK]"]
    else:
        yield from numbers
