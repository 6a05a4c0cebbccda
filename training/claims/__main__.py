"""Train the judge: ``python -m training.claims --data DATA``.

Two idle cores take half an hour. A fifth of the pages is held out: after each epoch it says how
well the judge does on what it has not met, and in the end it gave the threshold. What is measured
there is what ships. Everything drawn by chance is drawn by the seed.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import numpy as np
import torch

from training.claims.corpus import corpus
from training.claims.network import Judge
from training.claims.train import SEED, batch, train

TO = Path(__file__).parents[2] / "src/rashomon/accounts/judging/judge.onnx"
FROM = "claims/vitaminc_real.jsonl"
HELD_OUT = 5
OPSET = 17
LOG = logging.getLogger("training.claims")


def main() -> None:
    """Read, learn, measure on pages held out, export."""
    parser = argparse.ArgumentParser(prog="python -m training.claims", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    read = corpus(chosen.data / FROM)
    LOG.info("read %d sentences, %d pairs", len(read.sentences), len(read.samples))
    pages = np.random.default_rng(SEED).permutation(sorted({one.page for one in read.samples}))
    held = set(pages[: len(pages) // HELD_OUT].tolist())
    parts = [[one for one in read.samples if (one.page in held) == out] for out in (False, True)]
    torch.manual_seed(SEED)
    judge = Judge()
    train(judge, read, parts[0], parts[1])
    judge.eval()
    export(judge, tuple(batch(list(read.pairs(read.samples[:2])))))
    LOG.info("%s, %d bytes", TO.name, TO.stat().st_size)


def export(judge: Judge, example: tuple[torch.Tensor, ...]) -> None:
    """Write the judge as ONNX, pairs and pieces of any number."""
    names = ["states", "marks", "edges", "there"]
    axes = {name: {0: "pairs", 1: "pieces"} for name in names}
    axes["edges"][2] = "pieces"
    torch.onnx.export(
        judge,
        example,
        str(TO),
        input_names=names,
        output_names=["scores"],
        dynamic_axes={**axes, "scores": {0: "pairs"}},
        opset_version=OPSET,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
