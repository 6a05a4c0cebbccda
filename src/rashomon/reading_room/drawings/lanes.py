"""Where links that are no branches run: in lanes at the left edge of the picture."""

from __future__ import annotations

from rashomon.reading_room.drawings.kinship import Family

_LANE = 9.0
"""Pixels from one lane to the next, while there is room."""

_CLEAR = 10.0
"""Pixels between the innermost lane and the rows."""


def lanes(kindred: Family, left: float, most: float) -> tuple[dict[str, float], float]:
    """A lane for each exemplar of cross links, the shortest nearest to the rows.

    Lanes whose runs of rows don't meet share their place.

    Args:
        kindred: The forest and its cross links.
        left: Pixels left free at the edge.
        most: Pixels for all lanes together; many stand closer.

    Returns:
        Pixels to the lane of each exemplar, and to where the rows can begin.
    """
    rows = {kin.witness: n for n, kin in enumerate(kindred.kin)}
    runs: dict[str, list[int]] = {}
    for link in kindred.cross_links:
        runs.setdefault(link.exemplar, [rows[link.exemplar]]).append(rows[link.copy])
    taken: list[list[tuple[int, int]]] = []
    places = {}
    for exemplar, run in sorted(runs.items(), key=lambda item: max(item[1]) - min(item[1])):
        top, bottom = min(run), max(run)
        free = (n for n, lane in enumerate(taken) if all(b < top or bottom < a for a, b in lane))
        places[exemplar] = next(free, len(taken))
        if places[exemplar] == len(taken):
            taken.append([])
        taken[places[exemplar]].append((top, bottom))
    apart = min(_LANE, most / max(len(taken), 1))
    left += apart * len(taken)
    return {exemplar: left - _CLEAR - apart * n for exemplar, n in places.items()}, left
