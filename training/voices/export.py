"""From a trained network to the two small files that the package ships."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

from rashomon.voices.spans.distances import NEAR
from training.voices.network import HEADS, WIDTH, Voices

OPSET = 17


def export(voices: Voices, folder: Path) -> None:
    """Write ``finder.onnx`` and ``linker.onnx``, weights as eight-bit integers.

    Args:
        voices: the trained network.
        folder: where the files go.
    """
    voices.eval()
    ids = torch.randint(1000, 2000, (2, 16))
    small = torch.zeros_like(ids)
    hidden = torch.randn(2, 16, WIDTH)
    distances = torch.full_like(ids, NEAR)
    folder.mkdir(parents=True, exist_ok=True)
    _export(voices.finder, (ids, small, small), ["ids", "cases", "quoted"], folder / "finder.onnx")
    _export(
        voices.linker,
        (hidden, ids, distances),
        ["hidden", "ids", "distances"],
        folder / "linker.onnx",
    )


def _export(part: nn.Module, example: tuple[torch.Tensor, ...], names: list[str], to: Path) -> None:
    outputs = ["shared", "cues"] if to.stem == "finder" else ["parts"]
    axes = {name: {0: "windows", 1: "pieces"} for name in (*names, *outputs)}
    with TemporaryDirectory() as aside:
        plain, fused = Path(aside) / "plain.onnx", Path(aside) / "fused.onnx"
        torch.onnx.export(
            part,
            example,
            str(plain),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False
        options.enable_skip_layer_norm = False
        model = optimize_model(
            str(plain),
            model_type="bert",
            num_heads=HEADS,
            hidden_size=WIDTH,
            optimization_options=options,
            opt_level=0,
        )
        model.save_model_to_file(str(fused))
        quantize_dynamic(
            str(fused),
            str(to),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=False,
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT, "MatMulConstBOnly": True},
        )
