"""Lines that say in set words what they are: whatever the readers make of them, that they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.blocks.fields import is_field
from rashomon.pages.blocks.furniture import FURNITURE, furniture
from rashomon.pages.blocks.republished import is_republished
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.following import is_following

Probabilities = npt.NDArray[np.float32]

_APPEAL, _COMMENT, _OTHER, _SYNDICATION = (
    ROLES.index(role) for role in ("appeal", "comment", "other", "syndication")
)


def footers(layout: Layout) -> list[int]:
    """The lines that only say where the text stood first."""
    return [nth for nth, words in enumerate(layout.said) if is_republished(words)]


def republished(likely: Probabilities, lines: Sequence[int]) -> Probabilities:
    """The same, lines that only say where the text stood first as such, save among comments."""
    kept = likely.copy()
    for nth in lines:
        kept[nth] = 0
        kept[nth, _COMMENT] = likely[nth, _COMMENT]
        kept[nth, _SYNDICATION] = 1 - likely[nth, _COMMENT]
    return kept


def followed(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same, furniture that asks to be followed as asking, wherever it stands."""
    kept = likely.copy()
    for nth in furniture(likely).tolist():
        if is_following(layout.said[nth]):
            kept[nth] = 0
            kept[nth, _APPEAL] = likely[nth, FURNITURE].sum()
    return kept


def without_fields(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same, the labels of a form's fields among its appeals as none."""
    kept = likely.copy()
    for nth in np.flatnonzero(likely.argmax(axis=1) == _APPEAL).tolist():
        if is_field(layout.said[nth]):
            kept[nth, _OTHER] += kept[nth, _APPEAL]
            kept[nth, _APPEAL] = 0
    return kept
