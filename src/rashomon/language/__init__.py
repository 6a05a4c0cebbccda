"""Sentences and their grammar: the one place where English is parsed.

In goes a page with blocks, out come the spans of its sentences (:func:`sentences`); in go
the words of sentences, out come spaCy documents (:func:`parse`), each distinct sentence
parsed once however many rooms ask for it. Loading this package does not load spaCy's
model: the first call of :func:`parse` does. :func:`meanings` gives sentences as vectors, by
which other words for the same are known; :func:`nearness` is how alike two are.
"""

from __future__ import annotations

from rashomon.language.given_names import pronoun
from rashomon.language.meaning import Meaning, meanings, nearness
from rashomon.language.parse import parse
from rashomon.language.pieces import FIRST, LAST, pieces
from rashomon.language.sentences import LONGEST, sentences, split
from rashomon.language.words import words

__all__ = [
    "FIRST",
    "LAST",
    "LONGEST",
    "Meaning",
    "meanings",
    "nearness",
    "parse",
    "pieces",
    "pronoun",
    "sentences",
    "split",
    "words",
]
