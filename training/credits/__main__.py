"""Train what reads names as credits: ``python -m training.credits``; half an hour on one core.

Two files of strangers' sentences are kept out at first: what is taught without them makes of them
tells how far it and the grammar are to be trusted. The reader then goes on with all, once.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import numpy as np

from rashomon.voices.credits.scoring import Head
from training.credits.examples import KEPT_OUT, OURS, STRANGERS, made_with, written
from training.credits.export import export
from training.credits.train import (
    glanced,
    go_on,
    log_probabilities,
    train,
    train_first,
    weights,
)
from training.credits.trust import trust

TO = Path(__file__).parents[2] / "src/rashomon/voices/credits"
LOG = logging.getLogger("training.credits")


def main() -> None:
    """Read, learn without two files, weigh against the grammar on them, go on with all."""
    parser = argparse.ArgumentParser(prog="python -m training.credits", description=__doc__)
    parser.add_argument("--out", type=Path, default=TO, help="folder the weights go to")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    known = [*made_with(), *(one for part in (*OURS, *STRANGERS) for one in written(part))]
    kept = [one for part in KEPT_OUT for one in written(part)]
    LOG.info("%d windows, and %d kept out", len(known), len(kept))
    glance = train_first(known)
    at_a_glance = trust(glanced(glance, kept), kept)
    LOG.info("trust in the glance %s", at_a_glance)
    save(weights(glance, at_a_glance), chosen.out / "glance.npz")
    reader = train(known)
    at_a_reading = trust(log_probabilities(reader, kept), kept)
    LOG.info("trust in the reading %s", at_a_reading)
    go_on(reader, [*known, *kept])
    export(reader, chosen.out / "reader.onnx")
    save(weights(reader.scores, at_a_reading), chosen.out / "reading.npz")


def save(head: Head, to: Path) -> None:
    """Write weights as halves of floating-point numbers."""
    np.savez_compressed(
        to, **{part: one.astype(np.float16) for part, one in head._asdict().items()}
    )


if __name__ == "__main__":
    main()
