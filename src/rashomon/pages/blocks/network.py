"""The role model: a small network over a page's lines, run in numpy.

Each line is first seen by itself: its numbers, its words, its box's names and those of the
boxes around. Then beside others: the lines of the same box and of the same list, all lines
before and after it, the whole page; at last in its order, by three dilated convolutions
that see fifteen lines. It was trained by ``training/roles``; the card beside that script
says on what, and how well it does.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from rashomon.pages.blocks.features import Bags, Features
from rashomon.pages.blocks.letters import Ints

Floats = npt.NDArray[np.float32]

Form = Literal["markup", "dump", "furniture", "dump_furniture"]
"""What a network reads: HTML with its boxes, text without any; or either, for its furniture."""

FADE = 0.7
"""What the names of a box count for one box further in."""
DEEPEST = 5
"""Doublings of the boxes looked up: names up to 2**5 boxes around a line are seen."""
DILATIONS = (1, 2, 4)
TABLES = ("words", "hints")
"""What words and the names of boxes mean, by their hashes."""
ROWS = 32
CLIP = 5.0
"""Standard deviations beyond which a number tells no more."""


class Network:
    """Weights, and what they say of a page.

    ``weights`` are arrays by name as ``training/roles`` writes them; matrices are
    inputs x outputs. A table may be told in whole steps, whose sizes are then there too.
    """

    def __init__(self, weights: dict[str, npt.NDArray[Any]]) -> None:
        self.weights = {
            name: np.ascontiguousarray(array, dtype=np.float32) for name, array in weights.items()
        }
        for name in TABLES:
            if f"{name}.step" in weights:
                self.weights[name] *= self.weights.pop(f"{name}.step")

    def probabilities(self, page: Features) -> Floats:
        """Lines x roles, in the order of :data:`rashomon.model.ROLES`; rows sum to 1."""
        lines = self._beside(self._alone(page), page)
        for nth, dilation in enumerate(DILATIONS):
            lines += self._convolved(lines, nth, dilation)
        logits = self._linear("out", lines) / self.weights["temperature"]
        shares: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return shares

    def _alone(self, page: Features) -> Floats:
        """Each line by itself."""
        weights = self.weights
        numbers = (page.numbers - weights["mean"]) / weights["scale"]
        counts = np.maximum(page.words.sizes, 1)[:, None]
        words = _summed(weights["words"], page.words) / np.sqrt(counts).astype(np.float32)
        names = _summed(weights["hints"], page.hints).take(page.names, axis=0)
        around = _faded(names, page.parents).take(page.parents.take(page.boxes), axis=0)
        seen = [np.clip(numbers, -CLIP, CLIP, out=numbers), words]
        seen += [names.take(page.boxes, axis=0), around]
        return _relu(self._linear("alone", np.concatenate(seen, axis=1)))

    def _beside(self, lines: Floats, page: Features) -> Floats:
        """Each line with what is pooled from the lines it belongs with."""
        said = _relu(self._linear("said", lines))
        count = np.arange(1, len(said) + 1, dtype=np.float32)[:, None]
        pooled = [group.mean(said) for group in page.groups]
        pooled += [
            np.cumsum(said, axis=0) / count,
            np.cumsum(said[::-1], axis=0)[::-1] / count[::-1],
            np.maximum.accumulate(said),
            np.maximum.accumulate(said[::-1])[::-1],
        ]
        lines += _relu(self._linear("beside", np.concatenate(pooled, axis=1)))
        page_wide = np.concatenate([lines.mean(axis=0), lines.max(axis=0)])[None]
        lines += _relu(self._linear("whole", page_wide))
        return lines

    def _convolved(self, lines: Floats, nth: int, dilation: int) -> Floats:
        """A line, and those so many lines before and after it."""
        kernel = self.weights[f"order{nth}.weight"]
        mixed = _product(lines, kernel[1])
        mixed += self.weights[f"order{nth}.bias"]
        mixed[dilation:] += _product(lines[:-dilation], kernel[0])
        mixed[:-dilation] += _product(lines[dilation:], kernel[2])
        return _relu(mixed)

    def _linear(self, name: str, values: Floats) -> Floats:
        result = _product(values, self.weights[f"{name}.weight"])
        result += self.weights[f"{name}.bias"]
        return result


def _product(values: Floats, matrix: Floats) -> Floats:
    """The matrix product, by pieces that numpy does not spread over all cores.

    It would, from half a million multiplications on, at five times the cost.
    """
    product = np.empty((len(values), matrix.shape[1]), dtype=np.float32)
    for at in range(0, len(values), ROWS):
        np.matmul(values[at : at + ROWS], matrix, out=product[at : at + ROWS])
    return product


def _relu(values: Floats) -> Floats:
    """The same array, no value under 0."""
    return np.maximum(values, 0, out=values)


def _summed(table: Floats, bags: Bags) -> Floats:
    """The sum of the rows each bag names."""
    sums = np.zeros((len(bags.starts) - 1, table.shape[1]), dtype=np.float32)
    filled = np.flatnonzero(bags.sizes)
    if len(filled):
        sums[filled] = np.add.reduceat(table.take(bags.ids, axis=0), bags.starts[filled], axis=0)
    return sums


def _faded(names: Floats, parents: Ints) -> Floats:
    """Each box's names and, fainter with each step, those of the boxes around it."""
    nowhere = len(names)
    up = np.append(parents, nowhere)
    up[0] = nowhere
    sums = np.vstack([names, np.zeros((1, names.shape[1]), dtype=np.float32)])
    fade = np.float32(FADE)
    for _ in range(DEEPEST):
        sums += fade * sums.take(up, axis=0)
        up = up.take(up)
        fade *= fade
    return sums[:-1]


@cache
def shipped(form: Form) -> Network:
    """The network that comes with the package: one shape, trained mostly on pages of this form."""
    data = files("rashomon.pages.blocks").joinpath(f"{form}.npz").read_bytes()
    with np.load(BytesIO(data)) as arrays:
        return Network(dict(arrays))
