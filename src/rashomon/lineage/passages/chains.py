"""Exact matches joined over small edits into chains, each the skeleton of one passage."""

from __future__ import annotations

import math
from collections import deque
from itertools import pairwise

from rashomon.lineage.passages.kinship import Likeness
from rashomon.lineage.passages.seeds import Match

WIDEST_GAP = 10
"""Words one copy may have between two matches of one passage: an edit. A dropped sentence is
longer, and parts two passages. Chosen on the dev families."""

MOST_OPEN = 16
"""Chains that can still grow, at any place of the first text: keeps hostile texts linear."""

FEWEST_WORDS = 7
"""Words two pages must share for a passage: shorter ones are set phrases and names of offices."""

WIDEST_ALTERED_GAP = 40
WIDEST_SHIFT = 4
"""A gap may be so wide where the words between read alike on both pages, letter by letter, but
for so many inserted or dropped: character noise leaves few words in a row unaltered."""

_GAP_COST = 0.3


class _Chain:
    __slots__ = ("matches", "score")

    def __init__(self, matches: list[Match], score: float) -> None:
        self.matches = matches
        self.score = score

    @property
    def end(self) -> int:
        """The word of the first text after its last match."""
        return self.matches[-1].a + self.matches[-1].length


def chains(matches: list[Match], likeness: Likeness) -> list[list[Match]]:
    """Chains of matches that follow each other in both texts, best first, sharing no word.

    Args:
        matches: In order of their place in the first text.
        likeness: Of the two texts.

    Returns:
        Each chain in reading order; of any word of either text only the best chain has it.
        One with fewer than :data:`FEWEST_WORDS` goes on alike beyond its ends.
    """
    found = sorted(_grown(matches, likeness), key=lambda c: (-c.score, c.matches[0]))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for chain in found:
        for part in _parts(_free(chain.matches, taken_a, taken_b), likeness):
            if not _worth(part, likeness):
                continue
            kept.append(part)
            taken_a.update(range(part[0].a, part[-1].a + part[-1].length))
            taken_b.update(range(part[0].b, part[-1].b + part[-1].length))
    return kept


def _grown(matches: list[Match], likeness: Likeness) -> list[_Chain]:
    open_chains: deque[_Chain] = deque(maxlen=MOST_OPEN)
    grown = []
    for match in matches:
        while open_chains and open_chains[0].end + WIDEST_ALTERED_GAP < match.a:
            open_chains.popleft()
        best, best_gain, best_match = None, 0.0, match
        for chain in open_chains:
            last = chain.matches[-1]
            if not last.b <= match.b <= last.b + last.length + WIDEST_ALTERED_GAP:
                continue
            trimmed = _after(last, match)
            if trimmed is None:
                continue
            gain = chain.score - _cost(last, trimmed, likeness)
            if gain > best_gain:
                best, best_gain, best_match = chain, gain, trimmed
        if best is None:
            best = _Chain([match], float(match.length))
            grown.append(best)
        else:
            best.matches.append(best_match)
            best.score = best_gain + best_match.length
            open_chains.remove(best)
        open_chains.append(best)
    return grown


def _after(last: Match, match: Match) -> Match | None:
    """The part of a match that begins after another in both texts, if any is left."""
    overlap = max(0, last.a + last.length - match.a, last.b + last.length - match.b)
    if overlap >= match.length:
        return None
    return Match(match.a + overlap, match.b + overlap, match.length - overlap)


def _cost(left: Match, right: Match, likeness: Likeness) -> float:
    """What the gap between two matches takes from a chain; infinite where they are two."""
    gap_a, gap_b = _gaps(left, right)
    if max(gap_a, gap_b) <= WIDEST_GAP:
        return _GAP_COST * max(gap_a, gap_b)
    if max(gap_a, gap_b) > WIDEST_ALTERED_GAP or abs(gap_a - gap_b) > WIDEST_SHIFT:
        return math.inf
    alike = likeness.between((left.a + left.length, right.a), (left.b + left.length, right.b))
    return 0.0 if alike else math.inf


def _gaps(left: Match, right: Match) -> tuple[int, int]:
    return right.a - left.a - left.length, right.b - left.b - left.length


def _free(chain: list[Match], taken_a: set[int], taken_b: set[int]) -> list[Match]:
    """What no better chain has of a chain's matches."""
    free = []
    for match in chain:
        if taken_a.isdisjoint(range(match.a, match.a + match.length)) and taken_b.isdisjoint(
            range(match.b, match.b + match.length)
        ):
            free.append(match)
            continue
        start = None
        for i in range(match.length + 1):
            open_here = (
                i < match.length and match.a + i not in taken_a and match.b + i not in taken_b
            )
            if open_here and start is None:
                start = i
            elif not open_here and start is not None:
                free.append(Match(match.a + start, match.b + start, i - start))
                start = None
    return free


def _parts(chain: list[Match], likeness: Likeness) -> list[list[Match]]:
    """A chain cut where taking words out of it left too wide a gap."""
    if not chain:
        return []
    parts = [[chain[0]]]
    for left, right in pairwise(chain):
        if _cost(left, right, likeness) == math.inf:
            parts.append([])
        parts[-1].append(right)
    return parts


def _worth(chain: list[Match], likeness: Likeness) -> bool:
    if sum(match.length for match in chain) >= FEWEST_WORDS:
        return True
    first, last = chain[0], chain[-1]
    return likeness.around((first.a, last.a + last.length), (first.b, last.b + last.length))
