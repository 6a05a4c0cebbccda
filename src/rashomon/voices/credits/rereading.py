"""The second reading of a paragraph in which a page may credit somebody: its names are marked.

It is the network of statements again (``voices/spans``), whose weights it shares; beside each of
its wide layers stands a narrow pair that was taught with credits (Hu et al., 2021, "LoRA"), and
to the pieces of a name is added what kind of name it is, and to the first piece of all in what
role of block it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime as ort

from rashomon.model import ROLES, Role, Span
from rashomon.voices.credits.scoring import KINDS
from rashomon.voices.spans import network
from rashomon.voices.spans.network import Floats
from rashomon.voices.spans.windows import Ints, Window

MARKS = 1 + 2 * len(KINDS) + len(ROLES)
"""How many marks there are: none, two for each kind of name, and one for each role."""

_SHARED = "session.model_external_initializers_file_folder_path"
"""Where the weights lie that the file of the second reading leaves out."""


def reread(window: Window, runs: Sequence[Span], kinds: Ints, role: Role) -> Floats:
    """The hidden states of a window once its names are marked: pieces × 384.

    Args:
        window: as the network of statements reads it.
        runs: the pieces of each name.
        kinds: the place of each name's kind in ``KINDS``.
        role: of the block that it was cut from.
    """
    ids, cases, quoted = (part[None] for part in (window.ids, window.cases, window.quoted))
    marked = marks(len(window.ids), runs, kinds, role)[None]
    (states,) = _session().run(
        None, {"ids": ids, "cases": cases, "quoted": quoted, "marks": marked}
    )
    return np.asarray(states[0], dtype=np.float32)


def marks(length: int, runs: Sequence[Span], kinds: Ints, role: Role) -> Ints:
    """For each piece 0, or that it is in a name, of which kind, and whether it is its first.

    The first of all, an edge, tells the role.
    """
    marked = np.zeros(length, dtype=np.int64)
    marked[0] = 1 + 2 * len(KINDS) + ROLES.index(role)
    for (first, last), kind in zip(runs, kinds.tolist(), strict=True):
        marked[first:last] = 1 + 2 * kind
        marked[first] += 1
    return marked


def cut(window: Window, first: int, beyond: int) -> Window:
    """A window of some pieces of another, counted without its edge."""
    if first == 0 and beyond == len(window.ids) - 2:
        return window
    kept = slice(1 + first, 1 + beyond)
    starts, ends = window.starts[kept], window.ends[kept]
    return Window(
        block=window.block,
        ids=_edged(window.ids, kept),
        cases=_edged(window.cases, kept),
        quoted=_edged(window.quoted, kept),
        starts=np.concatenate([starts[:1], starts, ends[-1:]]),
        ends=np.concatenate([starts[:1], ends, ends[-1:]]),
    )


def _edged(part: Ints, kept: slice) -> Ints:
    return np.concatenate([part[:1], part[kept], part[-1:]])


def settings() -> ort.SessionOptions:
    """One thread, and where the weights lie that are not in the reader's own file."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry(_SHARED, str(files(network.__package__)))
    return options


@cache
def _session() -> ort.InferenceSession:
    return ort.InferenceSession(
        (files(__package__) / "reader.onnx").read_bytes(),
        settings(),
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # its kernel is slower than what it joins
    )
