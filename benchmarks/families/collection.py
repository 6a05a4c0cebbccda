"""A collection and its truth as values, and as the five files of the lineage corpora."""

from __future__ import annotations

from pathlib import Path

import msgspec

Span = tuple[int, int]
"""Half-open code-point offsets into a page's text."""


class Doc(msgspec.Struct, frozen=True):
    """A page; ``family`` is ``None`` for an account that nobody copied and that copied none."""

    id: str
    text: str
    title: str
    source: str
    published: str | None
    language: str
    story: str
    family: str | None


class Edge(msgspec.Struct, frozen=True):
    """One parent of one copy; a merge has two rows. Lost pages stand in no document."""

    family: str
    parent: str
    child: str
    parent_lost: bool
    child_lost: bool
    ops: tuple[str, ...]
    ts_flag: str
    credit: str | None


class Family(msgspec.Struct, frozen=True):
    """``root`` is the first page, ``lost`` the page that is not there, ``n`` counts it too."""

    family: str
    root: str
    lost: str | None
    n: int


class Passage(msgspec.Struct, frozen=True):
    """Sentences that stand together in both pages: the longest runs there are."""

    family: str
    child: str
    parent: str
    child_span: Span
    parent_span: Span


class Units(msgspec.Struct, frozen=True):
    """Where each sentence of a page stands, and where it comes from: start, end, origin."""

    id: str
    units: tuple[tuple[int, int, str], ...]


class Collection(msgspec.Struct, frozen=True):
    """Pages and all that is true of them."""

    docs: tuple[Doc, ...]
    edges: tuple[Edge, ...]
    families: tuple[Family, ...]
    spans: tuple[Passage, ...]
    units: tuple[Units, ...]


def write(collection: Collection, folder: Path) -> list[Path]:
    """Write ``docs.jsonl``, ``edges.jsonl`` and so on, a row a line; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in collection.__struct_fields__:
        path = folder / f"{name}.jsonl"
        rows = (msgspec.json.encode(row) + b"\n" for row in getattr(collection, name))
        path.write_bytes(b"".join(rows))
        written.append(path)
    return written
