"""What each sign is worth: learned on made families (``training/lineage``), read from a file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from rashomon.lineage.signs.sign import Pair, Sign
from rashomon.model import Value

UNMADE: dict[str, float] = {"saved before": 3.0, "canonical link": 3.0}
"""Signs that no made family shows. A page saved before the other was published can't have copied
it, unless a clock is wrong; who links to the other as where the text stands has it from there,
unless a template is careless. Hand estimates."""


class Weights(Value, frozen=True):
    """Log-odds a unit of each sign, and how a probability of the model is made a confidence.

    ``signs`` are of a page having another as its exemplar, ``roots`` of its being the first,
    ``story`` of two pages that share wording being of one story.
    """

    signs: dict[str, float]
    roots: dict[str, float]
    story: dict[str, float]

    def of(self, signs: Iterable[Sign]) -> float:
        """The weight of an exemplar with these signs; a sign without weight says nothing."""
        worth = UNMADE | self.signs
        return math.fsum(worth.get(sign.name, 0.0) * sign.value for sign in signs)

    def of_one_story(self, pair: Pair) -> float:
        """The probability that two pages share a story, not background alone."""
        values = story_values(pair)
        weighed = (weight * values.get(name, 0.0) for name, weight in self.story.items())
        return _logistic(math.fsum(weighed))

    def of_root(self, values: Mapping[str, float]) -> float:
        """The weight of having no exemplar here."""
        return math.fsum(self.roots.get(name, 0.0) * value for name, value in values.items())


def story_values(pair: Pair) -> dict[str, float]:
    """What speaks for two pages being of one story: the signs, and what they share of each."""
    shares = sorted((pair.copy.share, pair.exemplar.share))
    told = {sign.name: sign.value for sign in pair.signs}
    return {"any": 1.0, "lesser share": shares[0], "share": shares[1]} | told


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


@cache
def weights() -> Weights:
    """The shipped weights."""
    data = (files(__package__) / "weights.json").read_bytes()
    return msgspec.json.decode(data, type=Weights)
