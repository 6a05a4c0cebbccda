"""What an account only repeats of another one is no second voice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.accounts.told.counts.mention import Mention

SAME_WORDS = 0.7
"""Least share of words in common of a sentence and its copy. A hand estimate."""

LEAST_WORDS = 6
"""Shorter sentences are alike by chance: "Two people died."."""

REMEMBERED = 200
"""So many wordings of one number are remembered."""

_WORD = re.compile(r"\w+")


def own_words(told: Mapping[str, Sequence[Mention]]) -> dict[str, list[Mention]]:
    """Leave out of each account what it has word for word from an earlier one.

    Args:
        told: mentions by account, the earliest account first.
    """
    heard: dict[tuple[float, float | None, str], dict[frozenset[str], None]] = {}
    own: dict[str, list[Mention]] = {}
    for account, mentions in told.items():
        here = [(mention, _key(mention), _words(mention.sentence)) for mention in mentions]
        own[account] = [
            mention
            for mention, key, words in here
            if mention.by_reader or not _is_heard(words, heard.get(key, {}))
        ]
        for mention, key, words in here:
            if not mention.by_reader:
                known = heard.setdefault(key, {})
                if len(known) < REMEMBERED:
                    known[words] = None
    return own


def _is_heard(words: frozenset[str], heard: Mapping[frozenset[str], None]) -> bool:
    return (len(words) >= LEAST_WORDS and words in heard) or any(
        _alike(words, other) for other in heard
    )


def alike(a: str, b: str) -> bool:
    """Whether one sentence is a copy of the other."""
    return _alike(_words(a), _words(b))


def _key(mention: Mention) -> tuple[float, float | None, str]:
    return mention.low, mention.high, mention.noun


def _words(sentence: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _WORD.finditer(sentence))


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= LEAST_WORDS and len(a & b) >= SAME_WORDS * len(a | b)
