"""The corpora of pages: HTML with gold, and text dumps with a label for each line.

A folder below ``extraction`` with a ``gold.jsonl`` is a corpus, and so is each JSON-lines
file below ``textdump``, whatever its name: a half that was kept back needs no word here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

EXTRACTION = "extraction"
TEXTDUMP = "textdump"
CONTAINER = "container"
ARTICLE, COMMENT = "article", "comment"


class Sample(NamedTuple):
    """A page and what people marked in it; which keys ``gold`` has differs by page."""

    corpus: str
    data: bytes
    gold: Mapping[str, Any]

    @property
    def digest(self) -> str:
        """SHA-256 of the page's bytes."""
        return sha256(self.data).hexdigest()


class Dump(NamedTuple):
    """A page as a naive text dump; ``labels`` and ``kinds`` are those of its lines.

    A label is ``article``, ``comment``, ``boilerplate`` or ``None`` for a line left out. A
    kind is ``v`` visible, ``t`` title, ``s`` script, ``c`` style, ``n`` noscript.
    """

    corpus: str
    lines: tuple[str, ...]
    labels: tuple[str | None, ...]
    kinds: str
    has_comment_gold: bool

    @property
    def text(self) -> str:
        """The dump as it is read."""
        return "\n".join(self.lines)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the lines that count."""
        return tuple(n for n, label in enumerate(self.labels) if label is not None)


One = TypeVar("One", Sample, Dump)


def samples(data: Path, *keys: str) -> list[Sample]:
    """The pages of all corpora below ``data`` whose gold has each of ``keys``, not empty."""
    return [sample for sample in _samples(data) if all(sample.gold.get(key) for key in keys)]


@cache
def _samples(data: Path) -> tuple[Sample, ...]:
    folders = sorted(path.parent for path in (data / EXTRACTION).glob("*/gold.jsonl"))
    return tuple(sample for folder in folders for sample in _of_folder(folder))


def _of_folder(folder: Path) -> Iterator[Sample]:
    for gold in _rows(folder / "gold.jsonl"):
        page = folder / "pages" / f"{gold['id']}.html.gz"
        yield Sample(folder.name, gzip.decompress(page.read_bytes()), gold)


@cache
def dumps(data: Path) -> tuple[Dump, ...]:
    """The text dumps of whole pages."""
    return tuple(_dumps(data / TEXTDUMP))


@cache
def container_dumps(data: Path) -> tuple[Dump, ...]:
    """The text dumps cut to the story's own container."""
    return tuple(_dumps(data / TEXTDUMP / CONTAINER))


def _dumps(folder: Path) -> Iterator[Dump]:
    for file in sorted(folder.glob("*.jsonl")):
        for row in _rows(file):
            yield Dump(
                corpus=file.name.split(".")[0],
                lines=tuple(row["lines"]),
                labels=tuple(row["labels"]),
                kinds=row["kinds"],
                has_comment_gold=bool(row.get("has_comment_gold")),
            )


def by_corpus(pages: Iterable[One]) -> dict[str, list[One]]:
    """The pages of each corpus, by its name."""
    groups: dict[str, list[One]] = {}
    for page in pages:
        groups.setdefault(page.corpus, []).append(page)
    return groups


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
