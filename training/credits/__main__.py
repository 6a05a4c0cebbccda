"""Train what reads names as credits: ``python -m training.credits``; half an hour on one core.

The files of strangers' sentences are kept out in turn: what a reader taught without one of them
makes of it tells how far it and the grammar are to be trusted. The reader that ships is taught
with all.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import numpy as np

from rashomon.voices.credits.scoring import Head
from training.credits.examples import OURS, STRANGERS, made_with, written
from training.credits.export import export
from training.credits.train import glanced, log_probabilities, train, train_first, weights
from training.credits.trust import trust

TO = Path(__file__).parents[2] / "src/rashomon/voices/credits"
LOG = logging.getLogger("training.credits")


def main() -> None:
    """Read, learn with each strangers' file kept out, weigh against the grammar, learn with all."""
    argparse.ArgumentParser(prog="python -m training.credits", description=__doc__).parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    ours = [*made_with(), *(one for part in OURS for one in written(part))]
    strange = {part: list(written(part)) for part in STRANGERS}
    LOG.info("%d windows, and %s", len(ours), {part: len(some) for part, some in strange.items()})
    tried, at_a_glance, at_a_reading = [], [], []
    for part, some in strange.items():
        others = [one for other in STRANGERS if other != part for one in strange[other]]
        at_a_glance.append(glanced(train_first([*ours, *others]), some))
        at_a_reading.append(log_probabilities(train([*ours, *others]), some))
        tried += some
        LOG.info("trust found on %s alone: %s", part, trust(at_a_reading[-1], some))
    every = [*ours, *tried]
    reader = train(every)
    export(reader, TO / "reader.onnx")
    trusted = trust(np.concatenate(at_a_reading), tried)
    save(weights(reader.scores, trusted), TO / "reading.npz")
    save(weights(train_first(every), trust(np.concatenate(at_a_glance), tried)), TO / "glance.npz")
    LOG.info("trust in the reading %s", trusted)


def save(head: Head, to: Path) -> None:
    """Write weights as halves of floating-point numbers."""
    np.savez_compressed(
        to, **{part: one.astype(np.float16) for part, one in head._asdict().items()}
    )


if __name__ == "__main__":
    main()
