"""Words cut into word pieces, as the shipped networks read them (BERT, uncased)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

FIRST, LAST = 101, 102
"""Numbers of the pieces that stand for the edges of what is read."""


@cache
def pieces() -> Tokenizer:
    """What cuts text into word pieces, with their places in it; without edges."""
    words = (files(__package__) / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer
