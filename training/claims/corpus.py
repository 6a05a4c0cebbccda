"""The pairs the judge learns from, as the product itself would read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.accounts.claims import LABELS, claims, sentence
from rashomon.accounts.judging.pairs import Pair, Sentence, pair
from rashomon.language.meaning import Meaning, read

NARROW = np.float16
"""States are kept at half precision: they fill half a gigabyte."""


class Sample(NamedTuple):
    """A pair of sentences by their numbers, its label and the page it is about."""

    told: int
    claimed: int
    label: int
    page: str


class Corpus(NamedTuple):
    """Sentences read once, and the pairs made of them."""

    sentences: tuple[Sentence, ...]
    samples: tuple[Sample, ...]

    def pairs(self, samples: Sequence[Sample]) -> Iterator[Pair]:
        """What goes into the judge for each of some samples."""
        for one in samples:
            yield pair(self.sentences[one.told], self.sentences[one.claimed])


def corpus(file: Path) -> Corpus:
    """Read a file of pairs: six milliseconds a sentence, each once."""
    known: dict[str, int] = {}
    held: list[Sentence] = []
    samples = []
    for one in claims(file):
        numbers = [_number(words, known, held) for words in (one.told, one.claimed)]
        samples.append(Sample(numbers[0], numbers[1], LABELS.index(one.label), one.page))
    return Corpus(tuple(held), tuple(samples))


def _number(words: str, known: dict[str, int], held: list[Sentence]) -> int:
    if words not in known:
        known[words] = len(held)
        held.append(sentence(words, _narrow(read(words))))
    return known[words]


def _narrow(whole: Meaning) -> Meaning:
    return whole._replace(states=whole.states.astype(NARROW))
