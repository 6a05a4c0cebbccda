"""What pages are about in other words: what their headlines and leads mean, as vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from rashomon.language.meaning import read
from rashomon.model import Page

Gist = npt.NDArray[np.float32]
"""What the opening of a page means: 384 numbers, of length one."""

Gists = Mapping[str, Gist]
"""Gists by page id; pages without words, or in a language that is not read, have none."""

WORTH, COMMON = 0.2, 0.36
"""What the meaning of two openings adds to the cosine of two pages' words, for so much as it is
above what openings of news have in common anyway. Calibrated on the development sets, where 0.1
to 0.3 and 0.36 to 0.42 differ little; with headlines alone they fare the same. But a headline may
say little of its event ("What we were told"): with leads the F1 of written cases' pairs rises from
0.90 to 0.96. Both read as one text let in a page on another matter in the same harbour."""

LEAD = 400
"""Characters that are read of a headline, and of an article's beginning."""


def gists(pages: Mapping[str, Page]) -> dict[str, Gist]:
    """What each page's headline and the beginning of its article mean, half and half.

    Some 30 ms for a page whose words are not another's.
    """
    openings = {page.id: _opening(page) for page in pages.values() if page.is_english}
    parts = {part for opening in openings.values() for part in opening}
    meant = {part: read(part).vector for part in parts}
    return {
        page_id: _mean([meant[part] for part in opening])
        for page_id, opening in openings.items()
        if opening
    }


def _mean(parts: Sequence[Gist]) -> Gist:
    total = np.sum(parts, axis=0, dtype=np.float32)
    return np.asarray(total / np.linalg.norm(total), dtype=np.float32)


def worth(a: Gist | None, b: Gist | None, pairs: int = 1) -> float:
    """What the gists of two pages say for their being of one story.

    Args:
        a: A gist, or the sum of those of several pages.
        b: Another.
        pairs: The pairs of pages that have gists, summed over.
    """
    if a is None or b is None:
        return 0.0
    return WORTH * (float(a @ b) - COMMON * pairs)


def _opening(page: Page) -> list[str]:
    """A page's headline and how its article begins, without those that are empty."""
    told, room = [], LEAD
    for start, end in (block.span for block in page.having("body")):
        told.append(page.text[start : min(end, start + room)])
        room -= end - start
        if room <= 0:
            break
    parts = ((page.title or "")[:LEAD], " ".join(told)[:LEAD])
    return [words for part in parts if (words := " ".join(part.split()))]
