"""From a trained reader to the file that the package ships.

``reader.onnx`` is the shipped finder with the pairs put in. The finder's large weights are not
written a second time: they are read from ``finder.onnx``, at their places in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper
from torch import Tensor

from training.credits.network import CORRECTED, FINDER, LAYERS, SCALE, Corrected, Reader
from training.voices.network import WIDTH

LARGE = 1024
"""Bytes from which a weight is not written a second time."""

NORMED = "/norm/LayerNormalization_output_0"
STATES = "/own.1/norm_2/LayerNormalization_output_0"
INPUTS = {
    "out": "Reshape_3_output_0",
    "wide": "norm_1/LayerNormalization_output_0",
    "narrow": "Mul_1_output_0",
}
"""What goes into each map of a layer, by the finder's names."""

LEFT_OUT = ("/handed", "/score", "cues", "shared")
"""How the names of what only statements need begin."""


def export(reader: Reader, to: Path) -> None:
    """Write a reader: word pieces and marks in, hidden states out.

    Its description is the digest of the finder that it belongs to.
    """
    model = onnx.load(FINDER)
    nodes = list(_nodes(model.graph))
    used = {name for node in nodes for name in node.input}
    shared = [one for one in model.graph.initializer if one.name in used]
    _leave_out(shared, FINDER.read_bytes())
    graph = helper.make_graph(
        nodes,
        "reader",
        [*model.graph.input, helper.make_tensor_value_info("marks", TensorProto.INT64, [1, None])],
        [helper.make_tensor_value_info(STATES, TensorProto.FLOAT, [1, None, WIDTH])],
        [*shared, *_learned(reader)],
    )
    made = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    made.doc_string = sha256(FINDER.read_bytes()).hexdigest()
    to.write_bytes(made.SerializeToString())


def _nodes(graph: onnx.GraphProto) -> Iterator[NodeProto]:
    """The finder's nodes as far as the hidden states, with the marks and the pairs put in."""
    pairs = {
        f"/{layer}/{part}/MatMul_output_0": (layer, part) for layer in LAYERS for part in INPUTS
    }
    for node in graph.node:
        name = node.output[0]
        if name.startswith(LEFT_OUT):
            continue
        if name == NORMED:
            node.output[0] = f"{name}.bare"
            yield node
            yield from _added(name, "marks.table", None, "marks")
        elif name in pairs:
            layer, part = pairs[name]
            node.output[0] = f"{name}.bare"
            yield node
            yield from _added(
                name, f"{layer}.{part}.up", f"{layer}.{part}.down", f"/{layer}/{INPUTS[part]}"
            )
        else:
            yield node


def _added(name: str, up: str, down: str | None, read: str) -> Iterator[NodeProto]:
    """What is added to a node's bare output: rows of a table, or what a pair makes."""
    if down is None:
        yield helper.make_node("Gather", [up, read], [f"{name}.half"])
        yield helper.make_node("Cast", [f"{name}.half"], [f"{name}.added"], to=TensorProto.FLOAT)
    else:
        for part in (down, up):
            yield helper.make_node("Cast", [part], [f"{part}.full"], to=TensorProto.FLOAT)
        yield helper.make_node("MatMul", [read, f"{down}.full"], [f"{name}.narrow"])
        yield helper.make_node("MatMul", [f"{name}.narrow", f"{up}.full"], [f"{name}.added"])
    yield helper.make_node("Add", [f"{name}.bare", f"{name}.added"], [name])


def _learned(reader: Reader) -> Iterator[TensorProto]:
    yield _halves("marks.table", reader.marks.weight)
    for layer, stem in zip(reader.layers, LAYERS, strict=True):
        for part in CORRECTED:
            pair: Corrected = getattr(layer, part)
            yield _halves(f"{stem}.{part}.down", pair.down)
            yield _halves(f"{stem}.{part}.up", pair.up * SCALE)


def _halves(name: str, weight: Tensor) -> TensorProto:
    return numpy_helper.from_array(weight.detach().numpy().astype(np.float16), name)


def _leave_out(weights: list[TensorProto], finder: bytes) -> None:
    """Replace large weights by their places in the finder's file."""
    for weight in weights:
        held = weight.raw_data
        if len(held) < LARGE:
            continue
        place = {"location": FINDER.name, "offset": finder.index(held), "length": len(held)}
        weight.ClearField("raw_data")
        weight.data_location = TensorProto.EXTERNAL
        for key, value in place.items():
            entry = weight.external_data.add()
            entry.key, entry.value = key, str(value)
