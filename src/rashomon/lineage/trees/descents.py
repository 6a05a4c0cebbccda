"""How probable it is that a page goes back to another, over all trees of a family."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from rashomon.lineage.trees.marginals import LARGEST

STEPS = 4
"""So many pages on, a way from copy to exemplar is followed; longer ones are hardly ever likely."""

Chances = Mapping[str, Mapping[str, float]]
"""For each page the probability of each exemplar, and under its own id of its being the first."""


def descents(chances: Chances) -> dict[str, dict[str, float]]:
    """For each page and each of its possible exemplars, that the exemplar was made from the page.

    Steps are taken for independent of each other, which counts some ways that no tree has. In a
    family of more than ``LARGEST`` pages only one step is looked at.
    """
    if len(chances) > LARGEST:
        return {
            page: {one: chances[one].get(page, 0.0) for one in near if one != page}
            for page, near in chances.items()
        }
    place = {page: n for n, page in enumerate(chances)}
    step = np.zeros((len(place), len(place)))
    for copy, near in chances.items():
        for exemplar, chance in near.items():
            if exemplar != copy:
                step[place[copy], place[exemplar]] = chance
    way, not_so = step, 1 - step
    for _ in range(STEPS - 1):
        way = way @ step
        np.fill_diagonal(way, 0.0)
        not_so = not_so * (1 - np.clip(way, 0.0, 1.0))
    return {
        page: {one: float(1 - not_so[place[one], place[page]]) for one in near if one != page}
        for page, near in chances.items()
    }
