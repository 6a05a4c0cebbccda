"""Sentences and their grammar: the one place where English is parsed.

In goes a page with blocks, out come the spans of its sentences (:func:`sentences`); in go
the words of sentences, out come spaCy documents (:func:`parse`), each distinct sentence
parsed once however many rooms ask for it. Loading this package does not load spaCy's
model: the first call of :func:`parse` does.
"""

from __future__ import annotations

from rashomon.language.given_names import pronoun
from rashomon.language.parse import parse
from rashomon.language.sentences import LONGEST, sentences, split
from rashomon.language.words import words

__all__ = ["LONGEST", "parse", "pronoun", "sentences", "split", "words"]
