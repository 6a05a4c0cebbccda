"""Pages as tensors, some of them laid end to end, so that a network sees them at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from rashomon.pages.blocks.features import Features


class Inputs(NamedTuple):
    """One page's features as tensors."""

    numbers: Tensor
    words: Tensor
    word_starts: Tensor
    hints: Tensor
    hint_starts: Tensor
    names: Tensor
    boxes: Tensor
    parents: Tensor
    lists: Tensor

    @classmethod
    def of(cls, page: Features) -> Inputs:
        """The tensors of a page."""
        arrays = (
            page.numbers,
            page.words.ids,
            page.words.starts,
            page.hints.ids,
            page.hints.starts,
            page.names,
            page.boxes,
            page.parents,
            page.lists,
        )
        return cls(*(torch.from_numpy(np.ascontiguousarray(array)) for array in arrays))


class Batch(NamedTuple):
    """Some pages laid end to end, as one that holds them all.

    ``roots`` is the first box of each page, ``sizes`` how many lines each has; ``worded`` and
    ``hinted`` are the page of each hashed word and of each hashed name.
    """

    every: Inputs
    roots: Tensor
    sizes: Tensor
    worded: Tensor
    hinted: Tensor

    @classmethod
    def of(cls, pages: Sequence[Inputs]) -> Batch:
        """The pages of these inputs, in order."""
        boxes = [len(page.parents) for page in pages]
        words = torch.tensor([len(page.words) for page in pages])
        hints = torch.tensor([len(page.hints) for page in pages])
        moved = {
            "word_starts": _starts([page.word_starts for page in pages]),
            "hint_starts": _starts([page.hint_starts for page in pages]),
            "names": _moved([p.names for p in pages], [len(p.hint_starts) - 1 for p in pages]),
            "boxes": _moved([page.boxes for page in pages], boxes),
            "parents": _moved([page.parents for page in pages], boxes),
            "lists": _moved([page.lists for page in pages], boxes),
        }
        for name in ("numbers", "words", "hints"):
            moved[name] = torch.cat([getattr(page, name) for page in pages])
        nth = torch.arange(len(pages))
        return cls(
            Inputs(**moved),
            torch.tensor([0, *boxes[:-1]]).cumsum(0),
            torch.tensor([len(page.numbers) for page in pages]),
            nth.repeat_interleave(words),
            nth.repeat_interleave(hints),
        )


def _moved(parts: Sequence[Tensor], sizes: Sequence[int]) -> Tensor:
    """Places in pages as places in all of them, which have these sizes."""
    starts = accumulate(sizes[:-1], initial=0)
    return torch.cat([part + at for part, at in zip(parts, starts, strict=True)])


def _starts(parts: Sequence[Tensor]) -> Tensor:
    """Where bags start, each page's behind those of the page before."""
    ends = _moved([part[1:] for part in parts], [int(part[-1]) for part in parts])
    return torch.cat([torch.zeros(1, dtype=ends.dtype), ends])
