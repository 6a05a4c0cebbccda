"""The second reader: of which kind a line is that is neither of the story nor of its comments.

The first reader knows stories from what stands around them, in languages it has no words of; told
more of words it would lean on them, and lose stories. What furniture says, though, is all that
tells a plea from a menu. So a second network, shown the same and what the words of a line are
signs of, chooses among the kinds of furniture, and nothing else. Trained by
``training/roles/furniture.py``.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.blocks.features import Features
from rashomon.pages.blocks.fields import is_field
from rashomon.pages.blocks.letters import Ints
from rashomon.pages.blocks.named import named
from rashomon.pages.blocks.republished import is_republished
from rashomon.pages.blocks.signs import signs
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import pleas, provenance, traits

Floats = npt.NDArray[np.float32]

STORY = [ROLES.index(role) for role in ("headline", "body", "comment")]
FURNITURE = [nth for nth in range(len(ROLES)) if nth not in STORY]
_IS_STORY = np.array([nth in STORY for nth in range(len(ROLES))])
TRUST = 0.3
"""What the first reader's word counts for beside the second's; by cross-validation of the labels
that are learned from, where twice or half as much does about as well."""
LEAST = 1e-4
"""No reader's word counts for more than these odds."""


def worded(page: Features, layout: Layout) -> Features:
    """The features of a page, with what the words of its lines are signs of."""
    patterns = np.array([_patterns(line) for line in layout.said], dtype=np.float32)
    counts = signs(page.spelled)
    words = np.maximum(page.words.sizes / 2, 1)[:, None].astype(np.float32)
    return page._replace(
        numbers=np.hstack([page.numbers, patterns, counts, counts / np.sqrt(words), named(layout)])
    )


@lru_cache(maxsize=1 << 14)
def _patterns(line: str) -> tuple[float, ...]:
    """What the patterns say of a line; the lines of menus are met on many pages."""
    end = line[-1:]
    return (
        pleas.plea(line),
        pleas.is_related(line),
        provenance.is_byline(line),
        provenance.is_credit(line),
        traits.is_dateline(line),
        is_field(line),
        is_republished(line),
        end == "?",
        end == "!",
        end == ":",
        "@" in line,
        "©" in line,
        "http" in line,
    )


def told_apart(first: Floats, second: Floats) -> Floats:
    """What the first reader says, its furniture of the kinds that both find likeliest together.

    Only lines that it takes for furniture change, and they stay furniture. Both are
    lines x roles; so is what is returned.
    """
    kept = first.copy()
    lines = furniture(first)
    ours, theirs = first[lines][:, FURNITURE], second[lines][:, FURNITURE]
    logs = TRUST * np.log(np.maximum(ours, LEAST)) + np.log(np.maximum(theirs, LEAST))
    shares = np.exp(logs - logs.max(axis=1, keepdims=True))
    shares *= ours.sum(axis=1, keepdims=True) / shares.sum(axis=1, keepdims=True)
    apart = np.zeros_like(first[lines])
    apart[:, FURNITURE] = shares
    kept[lines] = apart
    return kept


def furniture(likely: Floats) -> Ints:
    """The lines that are likeliest neither of the story nor of its comments."""
    return np.flatnonzero(~_IS_STORY.take(likely.argmax(axis=1)))
