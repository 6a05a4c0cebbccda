"""A corpus left out of training: trained without it, tested on all of it.

:func:`left_out` asks for a reader for each corpus. ``training/roles`` gives it one as
``training.roles.left_out.reader_without(corpus, data)``: train on everything but the corpus
of that name below ``data`` (its HTML and its dumps) and return what
:func:`rashomon.pages.read` would be with that model.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from pathlib import Path

from benchmarks.harness import Row, Skipped, Table
from benchmarks.measures import mean
from benchmarks.pages import ours
from benchmarks.pages.corpora import EXTRACTION, TEXTDUMP, by_corpus, container_dumps, dumps
from benchmarks.pages.dumps import INSIDE, body_lines, by_characters, by_lines
from rashomon.model import Intake, Page

NAME = "left-out"
WHAT = "text dumps of a corpus left out of training: characters-weighted F1 of the article"
CORPUS = (TEXTDUMP, EXTRACTION)

TRAINING = "training.roles.left_out"

Reader = Callable[[Intake], Page]


def run(data: Path) -> Table:
    """Train once for each corpus, without it; minutes, as training takes.

    Raises:
        Skipped: the training code offers no such reader.
    """
    if not _is_there(TRAINING):
        raise Skipped(f"there is no {TRAINING} to train without a corpus")
    reader_without = importlib.import_module(TRAINING).reader_without
    return Table(left_out(data, lambda corpus: reader_without(corpus, data)))


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def left_out(data: Path, reader_for: Callable[[str], Reader]) -> list[Row]:
    """The figures of each corpus under the reader that was trained without it.

    Args:
        data: The corpora's folder.
        reader_for: From the name of a corpus to a reader that has not seen it.
    """
    characters: dict[str, dict[str, float]] = {"": {}, INSIDE: {}}
    lines: dict[str, dict[str, float]] = {"": {}, INSIDE: {}}
    inside = by_corpus(container_dumps(data))
    for corpus, whole in by_corpus(dumps(data)).items():
        read = reader_for(corpus)
        for where, pages in (("", whole), (INSIDE, inside.get(corpus, []))):
            taken = [body_lines(one, read(ours.dump_intake(one.text))) for one in pages]
            characters[where][corpus] = by_characters(pages, taken).f1
            lines[where][corpus] = by_lines(pages, taken).f1
    return [
        Row(
            f"{ours.NAME_OF_OURS}{where}",
            {
                "characters F1": mean(found.values()),
                "line F1": mean(lines[where].values()),
                **found,
            },
        )
        for where, found in characters.items()
    ]
