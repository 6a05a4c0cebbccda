"""What the boxes around lines are called, as signs of what stands in them.

The names of a page's boxes are words of its author, and the roles' model learns them hashed. Few of
the pages it learns from have a box called ``mc_embed_signup``; what such names are made of is told
here, so that a name it has not met says the same as those it has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.boxes import FEWEST, KINDS, PARTS, TAGS

Floats = npt.NDArray[np.float32]
Signs = npt.NDArray[np.uint8]

FADE = 0.7
"""What a name counts for with each step outwards."""
FARTHEST = 8
"""Boxes around a line that are looked at."""
_COUNTS = np.array([0, *(FADE**steps for steps in range(FARTHEST, 0, -1))], dtype=np.float32)
_APART = re.compile(r"[^\w\0]+|_+")
_END = "\0"
"""No name has one: parsers of HTML take them out."""
_CODES = 32
"""Kinds of characters that beginnings of parts are told by."""
_TAG = {tag: 1 << len(KINDS) + nth for nth, tag in enumerate(TAGS)}
_SIZE = len(KINDS) + len(TAGS)
_BYTES = -(-_SIZE // 8)


def named(layout: Layout) -> Floats:
    """Lines x numbers: what a line's box, those around it, and its first element are called.

    Of the boxes around, the nearer counts for more.
    """
    kinds, names = layout.called
    hints: dict[str, int] = {}
    begun = [hints.setdefault(line.hint, len(kinds) + len(hints)) for line in layout.lines]
    table = _table([*kinds, *(("", hint) for hint in hints)])
    boxes = table.take(names, axis=0)
    boxes[0] = 0
    up = np.array([frame.parent for frame in layout.frames])
    at = np.array([line.frame for line in layout.lines])
    own = boxes.take(at, axis=0)
    near = np.zeros_like(own)
    for steps in range(FARTHEST):
        at = up.take(at)
        np.maximum(near, boxes.take(at, axis=0) * np.uint8(FARTHEST - steps), out=near)
    inline = table.take(begun, axis=0)[:, : len(KINDS)]
    return np.hstack([own, _COUNTS.take(near), inline], dtype=np.float32)


def _table(kinds: Sequence[tuple[str, str]]) -> Signs:
    """Kinds of boxes x signs."""
    names = [hint.split() for _, hint in kinds]
    signs = _signs(list({name for each in names for name in each}))
    bits = bytearray()
    for (tag, _), each in zip(kinds, names, strict=True):
        said = _TAG.get(tag, 0)
        for name in each:
            said |= signs[name]
        bits += said.to_bytes(_BYTES, "little")
    packed = np.frombuffer(bits, dtype=np.uint8).reshape(-1, _BYTES)
    return np.unpackbits(packed, axis=1, count=_SIZE, bitorder="little")


def _signs(names: list[str]) -> dict[str, int]:
    """The signs in each name, a bit each; all are looked through at once."""
    begun, begins, codes = _begun()
    text = " " + _APART.sub(" ", _END.join(names)).replace(_END, f" {_END} ") + " "
    letters = np.frombuffer(text.encode("ascii", "replace"), dtype=np.uint8)
    coded = codes.take(letters)
    at = np.flatnonzero(begins.take((coded[:-2] * _CODES + coded[1:-1]) * _CODES + coded[2:]))
    nth = np.cumsum(letters == 0).take(at)
    said = [0] * len(names)
    for name, start in zip(nth.tolist(), at.tolist(), strict=True):
        for part, bit in begun[text[start : start + FEWEST]]:
            if text.startswith(part, start):
                said[name] |= bit
    return dict(zip(names, said, strict=True))


_Begun = defaultdict[str, list[tuple[str, int]]]


@cache
def _begun() -> tuple[_Begun, npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """The parts of names, each with the bit of its kind, by how they begin.

    With them, which three codes of characters begin some, and the code of each character.
    """
    codes = np.zeros(256, dtype=np.int64)
    codes[ord(" ")] = 1
    codes[ord("a") : ord("z") + 1] = np.arange(2, 28)
    codes[ord("0") : ord("9") + 1] = 28
    begun: _Begun = defaultdict(list)
    begins = np.zeros(_CODES**FEWEST, dtype=bool)
    for part, kind in PARTS:
        begun[part[:FEWEST]].append((part, 1 << kind))
        first, second, third = codes[[ord(letter) for letter in part[:FEWEST]]]
        begins[(first * _CODES + second) * _CODES + third] = True
    return begun, begins, codes
