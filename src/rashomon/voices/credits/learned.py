"""What the network of voices has understood of a name: whether the page credits it, and how.

Each name is weighed at a glance, by the hidden states that the network has from looking for
statements. Where a credit is not out of the question, or a phrase tells one, its sentence is read
again with its names marked (``rereading.py``); so are the margins, which hold no statements.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from rashomon.language import split
from rashomon.model import ROLES, Page, Relation, Role, Span
from rashomon.voices.credits.names import Name, names_in
from rashomon.voices.credits.rereading import cut, reread
from rashomon.voices.credits.scoring import KINDS, RELATIONS, around, scores_of, shipped, weighed
from rashomon.voices.quotations import Tongues
from rashomon.voices.spans.memory import Memory
from rashomon.voices.spans.network import Floats, Read
from rashomon.voices.spans.windows import Ints, Window, windows

MARGINS: tuple[Role, ...] = ("byline", "dateline", "credit", "syndication")
"""Blocks that hold no statements, so that the network has not read them, and often credit."""

UNLIKELY = -0.7
"""Log-probability of no credit, at a glance, from which nothing is read for a name's sake."""

AGREED = -1.2
"""Log-probability, at a glance, from which a relation that a phrase tells is not doubted."""


class Weighed(NamedTuple):
    """How likely a name is credited with a relation."""

    chance: float
    relation: Relation


class Sentence(NamedTuple):
    """A sentence of a window and its names, each with the run of its pieces.

    ``window`` is cut to the sentence; ``ahead`` are the pieces of the whole one before it;
    ``role`` is its block's.
    """

    window: Window
    names: Sequence[tuple[Name, Span]]
    ahead: int
    role: Role

    def read(self) -> dict[Span, Floats]:
        """The log-probabilities of each name once the sentence is read again, by its pieces."""
        pieces, kinds = [run for _, run in self.names], _kinds(self.names)
        seen = around(reread(self.window, pieces, kinds, self.role), pieces)
        return dict(zip(pieces, scores_of(shipped("reading"), seen, kinds), strict=True))


class Weighing:
    """The names of a page, weighed as they are asked for.

    ``margins`` says whether the network reads what holds no statements too.
    """

    def __init__(self, page: Page, *, margins: bool = False) -> None:
        self._page = page
        self._starts = [block.span[0] for block in page.blocks]
        self._held: dict[int, tuple[Sentence, Span]] = {}
        self._glanced: dict[int, Floats] = {}
        self._waits = margins

    def watch(self, window: Window, read: Callable[[], Read]) -> None:
        """Glances at the names of a window; copies of one read lately cost nothing."""
        held = list(sentences(self._page.text, window, self._role(window)))
        if not held:
            return
        names = [
            (name, (first + one.ahead, last + one.ahead))
            for one in held
            for name, (first, last) in one.names
        ]
        scores = _glanced(window, lambda: _glance(names, read()))
        self._glanced |= {name.span[0]: scores[run] for name, run in names if run in scores}
        self._hold(held)

    def of(self, name: Span, said: Relation | None = None) -> Weighed | None:
        """How likely a name is credited.

        Args:
            name: its place in the page.
            said: the relation with which the grammar credits it, if it does.

        Returns:
            The chance of that relation, or else of the likeliest; ``None`` where the network has
            not read the name.
        """
        if self._waits:
            self._hold_margins()
        glance = self._glanced.get(name[0])
        if glance is not None and said is None and glance[0] > UNLIKELY:
            return Weighed(0.0, RELATIONS[0])
        if glance is not None and said and glance[1 + RELATIONS.index(said)] > AGREED:
            return _told(glance, said, "glance")
        held, run = self._held.get(name[0], (None, (0, 0)))
        scores = _reread[held.role](held.window, held.read).get(run) if held else None
        return None if scores is None else _told(scores, said, "reading")

    def _hold(self, held: Sequence[Sentence]) -> None:
        self._held |= {name.span[0]: (one, run) for one in held for name, run in one.names}

    def _hold_margins(self) -> None:
        """Cuts the margins into windows, when the first name is asked for."""
        self._waits = False
        tongues = Tongues(self._page)
        lines = [line for line in _lines(self._page) if tongues.of(line) == "en"]
        for window in windows(self._page.text, lines, ()):
            self._hold(list(sentences(self._page.text, window, self._role(window))))

    def _role(self, window: Window) -> Role:
        """The role of the block that a window was cut from."""
        return self._page.blocks[bisect_right(self._starts, int(window.starts[0])) - 1].role


_glanced: Memory[dict[Span, Floats]] = Memory()
_reread: dict[Role, Memory[dict[Span, Floats]]] = {role: Memory() for role in ROLES}


def _told(scores: Floats, said: Relation | None, by: str) -> Weighed:
    """The chance of the relation that is said, or else of the likeliest."""
    chances = weighed(scores, said, shipped(by).trust)[1:]
    relation = said or RELATIONS[int(chances.argmax())]
    return Weighed(float(chances[RELATIONS.index(relation)]), relation)


def _glance(names: Sequence[tuple[Name, Span]], read: Read) -> dict[Span, Floats]:
    """The log-probabilities of names at a glance, by their pieces."""
    pieces = [run for _, run in names]
    scores = scores_of(shipped("glance"), around(read.shared[0], pieces), _kinds(names))
    return dict(zip(pieces, scores, strict=True))


def _kinds(names: Sequence[tuple[Name, Span]]) -> Ints:
    return np.array([KINDS.index(name.kind) for name, _ in names], dtype=np.int64)


def _lines(page: Page) -> Iterator[Span]:
    """The lines of the margins."""
    for block in page.having(*MARGINS):
        at = block.span[0]
        for line in page.read(block.span).split("\n"):
            if line.strip():
                yield at, at + len(line)
            at += len(line) + 1


def sentences(text: str, window: Window, role: Role) -> Iterator[Sentence]:
    """The sentences of a window that hold names, in a block of some role."""
    starts, ends = window.starts[1:-1], window.ends[1:-1]
    for sentence in split(text, (int(window.starts[0]), int(window.ends[-1]))):
        ahead = int(np.searchsorted(ends, sentence[0], "right"))
        names = []
        for name in names_in(text, sentence):
            first = int(np.searchsorted(ends, name.span[0], "right")) + 1 - ahead
            last = int(np.searchsorted(starts, name.span[1])) + 1 - ahead
            if first < last:
                names.append((name, (first, last)))
        if names:
            beyond = int(np.searchsorted(starts, sentence[1]))
            yield Sentence(cut(window, ahead, beyond), names, ahead, role)
