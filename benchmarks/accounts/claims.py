"""Claim pairs: whether two sentences agree or contradict one another, told without a model hub."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from benchmarks.harness import Row, Table
from rashomon.accounts.judging import CONFLICT, Judgement, judge
from rashomon.accounts.judging.figures import figures, relation
from rashomon.accounts.judging.pairs import Sentence
from rashomon.anchors import find
from rashomon.language import Meaning
from rashomon.language.meaning import read
from rashomon.model import Block, Capture, Page

NAME = "claims"
WHAT = (
    "AUC of conflict against agreement, neutral pairs left out, and F1 of conflict over all pairs; "
    "thresholds of the peers are their best on these very pairs"
)
CORPUS = ("claims/vitaminc_real.jsonl", "claims/fever_symmetric.jsonl")
LABELS = ("agree", "conflict", "neutral")
CUTS = 40

_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?%)\]])|\s+(?='(?:s|re|ve|ll|d|m)\b|n't\b|' )")
_BEHIND_MARK = re.compile(r"(?<=[(\[$£€])\s+")
_MARKS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", " -- ": "–", "``": '"', "''": '"'}
_WORD = re.compile(r"\w+")

Floats = npt.NDArray[np.float64]


class Claim(NamedTuple):
    """A pair: what is told, what is claimed of it, and whether the two agree."""

    told: str
    claimed: str
    label: str
    page: str


def claims(file: Path) -> Iterator[Claim]:
    """The pairs of a file, their words as people write them."""
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Claim(_plain(row["a"]), _plain(row["b"]), row["label"], row.get("page") or "")


def _plain(tokens: str) -> str:
    """A sentence that was cut into tokens, put together again."""
    for cut, whole in _MARKS.items():
        tokens = tokens.replace(cut, whole)
    joined = _BEHIND_MARK.sub("", _BEFORE_MARK.sub("", tokens))
    return " ".join(joined.split())


def sentence(words: str, meaning: Meaning) -> Sentence:
    """A sentence that stands on no page, with its figures."""
    span = (0, len(words))
    bare = Page(
        id="",
        capture=Capture(path="", sha256="", size=0, media_type="text/plain"),
        text=words,
        source_map=(),
        blocks=(Block(span=span, role="body", confidence=1.0),),
    )
    found = find(bare)
    page = replace(bare, times=found.times, quantities=found.quantities)
    return Sentence(span, words, meaning, tuple(figures(page, span)))


def run(data: Path) -> Table:
    """Ours and three peers on each set."""
    shown: dict[str, dict[str, float]] = {system: {} for system in ("rashomon", *PEERS)}
    for name in CORPUS:
        held = list(claims(data / name))
        known = {words: sentence(words, read(words)) for words in _sentences(held)}
        pairs = [(known[one.told], known[one.claimed]) for one in held]
        true = np.array([LABELS.index(one.label) for one in held])
        ours = [judge(*pair) for pair in pairs]
        told = np.array([one.conflict >= CONFLICT for one in ours])
        corpus = Path(name).stem
        shown["rashomon"][f"{corpus} AUC"] = auc(_odds(ours)[true < 2], true[true < 2] == 1)
        shown["rashomon"][f"{corpus} conflict F1"] = f1(told, true == 1)
        for peer, method in PEERS.items():
            scores = np.array([method(*pair) for pair in pairs])
            shown[peer][f"{corpus} AUC"] = auc(scores[true < 2], true[true < 2] == 1)
            cuts = np.quantile(scores, np.linspace(0, 1, CUTS))
            best = max(f1(scores >= cut, true == 1) for cut in cuts)
            shown[peer][f"{corpus} conflict F1"] = best
    return Table(
        [Row(system, found) for system, found in shown.items()],
        note="The judge learned from this half of vitaminc_real; `training/claims/CARD.md` says "
        "what a fifth of its pages, held out, gave. It has met nothing of fever_symmetric.",
    )


def _sentences(held: Sequence[Claim]) -> Iterator[str]:
    return iter(dict.fromkeys(words for one in held for words in (one.told, one.claimed)))


def _odds(told: Sequence[Judgement]) -> Floats:
    return np.array([one.conflict / (one.conflict + one.agree) for one in told])


def auc(scores: npt.NDArray[np.floating], true: npt.NDArray[np.bool_]) -> float:
    """The chance that a true one scores above another; ties count half."""
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    yes, no = int(true.sum()), int((~true).sum())
    return float((ranks[true].sum() - yes * (yes + 1) / 2) / (yes * no))


def f1(told: npt.NDArray[np.bool_], true: npt.NDArray[np.bool_]) -> float:
    """F1 of what is told of the true ones."""
    return float(2 * (told & true).sum() / max(1, told.sum() + true.sum()))


def unlike_words(told: Sentence, claimed: Sentence) -> float:
    """The share of the claim's words that the other sentence lacks."""
    a, b = (set(_WORD.findall(one.text.lower())) for one in (told, claimed))
    return len(b - a) / max(1, len(b))


def unlike_meaning(told: Sentence, claimed: Sentence) -> float:
    """How far apart MiniLM puts them."""
    return 1 - float(told.meaning.vector @ claimed.meaning.vector)


def unlike_figures(told: Sentence, claimed: Sentence) -> float:
    """The share of the claim's figures that share nothing with any of the other's, then words."""
    apart = [
        all(relation(one, other) in (None, 5) for other in told.figures) for one in claimed.figures
    ]
    return sum(apart) + unlike_words(told, claimed) / 2


PEERS: Mapping[str, Callable[[Sentence, Sentence], float]] = {
    "words that the other lacks": unlike_words,
    "distance of MiniLM's vectors": unlike_meaning,
    "figures that share nothing": unlike_figures,
}
