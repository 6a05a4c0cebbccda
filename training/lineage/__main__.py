"""Learn the weights: ``python -m training.lineage [--seeds N]``; writes ``weights.json``.

Nothing is read but families that the project makes itself (``benchmarks/families``), in the
wordings of credits that rules are developed on.
"""

from __future__ import annotations

import argparse
import json
from importlib.resources import files
from pathlib import Path

import networkx as nx
import numpy as np

from rashomon.lineage.signs.weights import Weights
from training.lineage import fit, story
from training.lineage.examples import (
    ALL_ONE_STORY,
    Learned,
    collection,
    firsts,
    learned,
    parts,
    right,
    tradition,
)

SEEDS = range(21, 31)
EVENTS = 36
HAND = range(100, 118)
"""Texts copied by hand: one page in fifteen, so that slips of the pen are weighed too."""
SHARPER = 1.2
"""What undoes the pull of the weights to zero: with it, confidences are as often right as they
say. The one number here that was chosen on the development families, between 1 and 1.5."""


def main() -> None:
    """Make, learn, write; some fifteen minutes on one core."""
    parser = argparse.ArgumentParser(prog="python -m training.lineage", description=__doc__)
    parser.add_argument("--seeds", type=int, default=len(SEEDS), help="collections to learn from")
    parser.add_argument("--dry", action="store_true", help="print the weights, write nothing")
    chosen = parser.parse_args()
    seeds = SEEDS[: chosen.seeds]
    samples = [collection(seed, EVENTS, "dev") for seed in seeds]
    together = story.fit(learned(sample, ALL_ONE_STORY) for sample in samples)
    by = Weights(signs={}, roots={}, story=together)
    samples += [tradition(seed) for seed in HAND[: 2 * chosen.seeds]]
    parted = [learned(sample, by) for sample in samples]
    known = fit.names([family for one in parted for family in one.families])
    examples = [example for one in parted for example in _examples(one, known)]
    signs, roots = fit.fit(examples, known)
    found = {
        "signs": dict(zip(known.signs, (SHARPER * signs).tolist(), strict=True)),
        "roots": dict(zip(known.roots, (SHARPER * roots).tolist(), strict=True)),
        "story": together,
    }
    rounded = {
        part: {name: round(it, 3) for name, it in one.items()} for part, one in found.items()
    }
    written = json.dumps(rounded, indent=2) + "\n"
    likelihood = fit.log_likelihood(examples, np.concatenate([signs, roots]))
    print(f"{len(examples)} families; mean log-likelihood of a family {likelihood:.3f}")
    print(written)
    if not chosen.dry:
        Path(str(files("rashomon.lineage.signs") / "weights.json")).write_text(
            written, encoding="utf-8"
        )


def _examples(one: Learned, known: fit.Names) -> list[fit.Example]:
    """The families of a collection whose truth is a tree over shared wording."""
    made = (
        fit.example(family, right(one.truth, family), firsts(one.truth), known)
        for family in parts(one)
    )
    return [example for example in made if _has_a_tree(example)]


def _has_a_tree(one: fit.Example) -> bool:
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(one.alone)))
    graph.add_edges_from(np.argwhere(one.right).tolist())
    return any(
        len(nx.descendants(graph, root)) == len(one.alone) - 1
        for root in np.flatnonzero(one.alone).tolist()
    )


if __name__ == "__main__":
    main()
