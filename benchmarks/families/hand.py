"""A text copied by hand along a known tree, as in the experiments that stemmatology is tried on.

The set-up is that of *Notre besoin* (Baret, Macé and Robinson 2006; Roos and Heikkilä 2009):
one text of prose, a dozen scribes, every one of whom copies what an earlier one wrote and errs
now and then. No dates, no credits, and some of the copies are lost. Scribes misspell, leave out,
exchange and repeat words, put others for them, are careless of commas and capitals, and jump from
a word to its next occurrence; what is misspelt before them they now and then set right, and hard
words go wrong with several of them in the same way.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import NamedTuple

import msgspec

from benchmarks.families.chance import seeded
from benchmarks.families.events import KINDS, Teller, event
from benchmarks.families.grammar import FOLDER, expand, load
from benchmarks.families.rewording import mistyped, synonyms

LENGTH = (900, 1200)
"""Words of the first text."""
WITNESSES = (12, 16)
"""Copies, the first text and the lost ones counted."""
RATE = (0.005, 0.03)
"""Slips a word, of the most and the least careful scribe."""

_SMALL = ("and", "but", "that", "which", "the", "a", "of", "in", "on", "to", "for", "so", "then")
_SLIPS = {
    "letter": 30,
    "marks": 22,
    "omitted": 14,
    "small": 12,
    "synonym": 10,
    "order": 6,
    "added": 4,
    "repeated": 2,
}
_CORRECTED = 0.2
"""Of the letters that went wrong in the exemplar, those a scribe sets right."""
_HARD, _ON_HARD = 0.05, 0.2
"""Part of the words that are hard to copy, and part of all slips that happen there."""
_MARKS, _CAPITAL = ",;:", 0.3
"""Marks that get lost, and part of the careless marks that are capitals."""
_EYE_SKIP = 0.3
"""Copies in which the eye jumped from a word to its next occurrence."""


class Tradition(msgspec.Struct, frozen=True):
    """What is left of a text that was copied by hand, and how it was copied.

    ``texts`` holds the witnesses that are left, by siglum, in no order that tells; ``edges`` are
    exemplar and copy, with ``lost`` ones among them, and ``root`` is the first text.
    """

    texts: dict[str, str]
    edges: tuple[tuple[str, str], ...]
    lost: frozenset[str]
    root: str


class Word(NamedTuple):
    """A word as written, and as it should be spelled."""

    written: str
    right: str


def copied_by_hand(
    seed: int, witnesses: tuple[int, int] = WITNESSES, rate: tuple[float, float] = RATE
) -> Tradition:
    """A tradition; of the witnesses that were copied twice or more, one to three are lost.

    Args:
        seed: What it is drawn by.
        witnesses: Fewest and most of them, the first text and the lost ones counted; up to 26.
        rate: Slips a word, of the most and the least careful scribe.
    """
    rng = seeded("hand", seed)
    size = rng.randint(*witnesses)
    parents = _tree(size, rng)
    sigla = rng.sample("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=size)
    texts = [[Word(word, word) for word in prose(seed).split(" ")]]
    texts += [[] for _ in range(size - 1)]
    for scribe in range(1, size):
        texts[scribe] = copied(texts[parents[scribe]], rng.uniform(*rate), rng)
    inner = [node for node in range(size) if parents[1:].count(node) >= 2]
    lost = rng.sample(inner, k=min(len(inner), rng.randint(1, 3)))
    left = [node for node in range(size) if node not in lost]
    return Tradition(
        texts={sigla[node]: written(texts[node]) for node in sorted(left, key=sigla.__getitem__)},
        edges=tuple((sigla[parents[node]], sigla[node]) for node in range(1, size)),
        lost=frozenset(sigla[node] for node in lost),
        root=sigla[0],
    )


def prose(seed: int) -> str:
    """A made text of 900 to 1,200 words, its sentences in one line."""
    one = event(f"prose:{seed}", KINDS[0], seed)
    rng, teller = seeded("prose", seed), Teller(one, "prose")
    sentences = [
        expand(rng.choice(lines), teller.about(topic), rng)
        for topic, lines in load(FOLDER / "prose.txt").topics.items()
    ]
    while len(" ".join(sentences).split()) > LENGTH[1]:
        sentences.pop(rng.randrange(1, len(sentences) - 1))
    return " ".join(sentences)


def copied(exemplar: list[Word], rate: float, rng: Random) -> list[Word]:
    """One scribe's copy, with a slip in a share ``rate`` of the words."""
    words = [Word(w.right, w.right) if rng.random() < _CORRECTED else w for w in exemplar]
    if rng.random() < _EYE_SKIP:
        words = _skipped(words, rng)
    for at in sorted(_places(words, rate, rng), reverse=True):
        kind = rng.choices(list(_SLIPS), weights=list(_SLIPS.values()))[0]
        words[at : at + 2] = _slip(words[at], words[at + 1], kind, rng)
    return words


def _places(words: list[Word], rate: float, rng: Random) -> set[int]:
    """Where the scribe slips, hard words more often than others."""
    hard = [at for at, word in enumerate(words[:-1]) if _is_hard(word)]
    there = range(len(words) - 1)
    return {
        rng.choice(hard if hard and rng.random() < _ON_HARD else there)
        for _ in range(round(rate * len(words)))
    }


@cache
def _is_hard(word: Word) -> bool:
    """Whether a word is one that many scribes go wrong in, all of them alike."""
    return seeded("is hard", word.right).random() < _HARD


def written(words: list[Word]) -> str:
    """The copy as a text."""
    return " ".join(word.written for word in words)


def _slip(word: Word, after: Word, kind: str, rng: Random) -> list[Word]:
    """The word and the one after it, as a scribe who is not attentive writes them."""
    match kind:
        case "omitted" | "order":
            return [after, word][: 1 if kind == "omitted" else 2]
        case "marks":
            return [Word(_remarked(word.written, rng), _remarked(word.right, rng)), after]
        case "added" | "repeated":
            return [word, *([word] if kind == "repeated" else _same(rng.choice(_SMALL))), after]
        case "small" if word.written in _SMALL:
            return [*_same(rng.choice([other for other in _SMALL if other != word.written])), after]
        case "synonym" if (other := synonyms(word.written, 1.0, rng)) != word.written:
            return [*(new for part in other.split(" ") for new in _same(part)), after]
    wrong = mistyped(word.written, seeded("hard", word.right) if _is_hard(word) else rng)
    return [Word(wrong, word.right) if wrong != word.written else word, after]


def _same(word: str) -> list[Word]:
    return [Word(word, word)]


def _remarked(word: str, rng: Random) -> str:
    """The word with a comma more or less, or its capital changed."""
    if rng.random() < _CAPITAL:
        return word.swapcase() if len(word) == 1 else word[0].swapcase() + word[1:]
    return word[:-1] if word[-1:] in _MARKS else f"{word},"


def _skipped(words: list[Word], rng: Random) -> list[Word]:
    """The copy without what stands between a word and the same word 5 to 25 words on."""
    pairs = [
        (at, next_at)
        for at in range(len(words) - 30)
        for next_at in range(at + 5, at + 25)
        if words[at].written == words[next_at].written
    ]
    if not pairs:
        return words
    at, next_at = rng.choice(pairs)
    return words[:at] + words[next_at:]


def _tree(size: int, rng: Random) -> list[int]:
    """The exemplar of each scribe; that of the first is itself. None has more than three copies."""
    parents = [0]
    while len(parents) < size:
        free = [node for node in range(len(parents)) if parents[1:].count(node) < 3]
        parents.append(rng.choice(free))
    return parents
