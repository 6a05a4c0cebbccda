"""Train what weighs names as credits: ``python -m training.credits``; some minutes on one core.

The files of ``corpus/credits/train``, which the grammar of credits was not made with, are kept out
in turn: from a layer taught without one of them, its scores on it tell how far it and the grammar
are to be trusted. The layer that ships is taught with all.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import numpy as np

from rashomon.voices.credits.learned import Head
from training.credits.examples import PARTS, made_with, written
from training.credits.train import train, trust

TO = Path(__file__).parents[2] / "src/rashomon/voices/credits/head.npz"
LOG = logging.getLogger("training.credits")


def main() -> None:
    """Read, learn with each new file kept out, weigh against the grammar, learn with all."""
    argparse.ArgumentParser(prog="python -m training.credits", description=__doc__).parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    old, new = list(made_with()), {part: list(written(part)) for part in PARTS}
    LOG.info("%d names, and %s", len(old), {part: len(some) for part, some in new.items()})
    tried = []
    for part, some in new.items():
        others = [one for other in PARTS if other != part for one in new[other]]
        tried.append((train([*old, *others]), some))
        LOG.info("trust found on %s alone: %s", part, trust(tried[-1:]))
    every = [one for some in new.values() for one in some]
    head = train([*old, *every])._replace(trust=trust(tried))
    save(head)
    LOG.info("trust %s; %s, %d bytes", head.trust, TO.name, TO.stat().st_size)


def save(head: Head) -> None:
    """Write a head as halves of floating-point numbers."""
    np.savez_compressed(
        TO, **{part: one.astype(np.float16) for part, one in head._asdict().items()}
    )


if __name__ == "__main__":
    main()
