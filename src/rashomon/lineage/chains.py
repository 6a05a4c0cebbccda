"""Exact matches joined over small edits into chains, each the skeleton of one passage."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

from rashomon.lineage.seeds import Match

WIDEST_GAP = 10
"""Words one copy may have between two matches of one passage: an edit. A dropped sentence is
longer, and parts two passages. Chosen on the dev families."""

MOST_OPEN = 16
"""Chains that can still grow, at any place of the first text: keeps hostile texts linear."""

FEWEST_WORDS = 7
"""Words two pages must share for a passage: shorter ones are set phrases and names of offices."""

LEAST_DENSITY = 0.2
"""Words in exact matches among all the words a chain spans on its longer side. Character noise on
both pages leaves about as much; single words that agree between matches are counted later."""

_GAP_COST = 0.3


class _Chain:
    __slots__ = ("matches", "score")

    def __init__(self, matches: list[Match], score: float) -> None:
        self.matches = matches
        self.score = score


def chains(matches: list[Match]) -> list[list[Match]]:
    """Chains of matches that follow each other in both texts, best first, sharing no word.

    Args:
        matches: In order of their place in the first text.

    Returns:
        Each chain in reading order; of any word of either text only the best chain has it.
    """
    found = sorted(_grown(matches), key=lambda c: (-c.score, c.matches[0]))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for chain in found:
        for part in _parts(_free(chain.matches, taken_a, taken_b)):
            if not _worth(part):
                continue
            kept.append(part)
            taken_a.update(range(part[0].a, part[-1].a + part[-1].length))
            taken_b.update(range(part[0].b, part[-1].b + part[-1].length))
    return kept


def _grown(matches: list[Match]) -> list[_Chain]:
    open_chains: deque[_Chain] = deque(maxlen=MOST_OPEN)
    grown = []
    for match in matches:
        best, best_gain, best_match = None, 0.0, match
        for chain in open_chains:
            trimmed = _after(chain.matches[-1], match)
            if trimmed is None:
                continue
            gap = max(_gaps(chain.matches[-1], trimmed))
            gain = chain.score - _GAP_COST * gap
            if gap <= WIDEST_GAP and gain > best_gain:
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
    if overlap >= match.length or match.b < last.b:
        return None
    return Match(match.a + overlap, match.b + overlap, match.length - overlap)


def _gaps(left: Match, right: Match) -> tuple[int, int]:
    return right.a - left.a - left.length, right.b - left.b - left.length


def _free(chain: list[Match], taken_a: set[int], taken_b: set[int]) -> list[Match]:
    """What no better chain has of a chain's matches."""
    free = []
    for match in chain:
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


def _parts(chain: list[Match]) -> list[list[Match]]:
    """A chain cut where taking words out of it left too wide a gap."""
    if not chain:
        return []
    parts = [[chain[0]]]
    for left, right in pairwise(chain):
        if max(_gaps(left, right)) > WIDEST_GAP:
            parts.append([])
        parts[-1].append(right)
    return parts


def _worth(chain: list[Match]) -> bool:
    shared = sum(match.length for match in chain)
    first, last = chain[0], chain[-1]
    widest = max(last.a + last.length - first.a, last.b + last.length - first.b)
    return shared >= FEWEST_WORDS and shared >= LEAST_DENSITY * widest
