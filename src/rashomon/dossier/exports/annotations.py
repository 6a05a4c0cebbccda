"""Web Annotations (W3C Recommendation, 2017): every finding on a page as a note on its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from rashomon.corrections import pages_of
from rashomon.dossier.reading import Dossier
from rashomon.model import Correction, Page, Span, Value

_LITERAL = {"@type": "@json"}
"""A value that JSON-LD 1.1 keeps as it is: its names are ours, not those of Web Annotations."""

_OURS = {
    "rashomon": "urn:rashomon:",
    "rashomon:finding": {"@id": "rashomon:finding", **_LITERAL},
    "rashomon:correction": {"@id": "rashomon:correction", **_LITERAL},
}
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", _OURS]
_AROUND = 32
"""Characters before and after a quotation, by which it is found again where offsets fail."""

_OF_PAGE = ("blocks", "statements", "credits", "times", "quantities", "names")
_HEAD = b'{"@context":%b,"id":"urn:rashomon:annotations","type":"AnnotationCollection",'
_ITEMS = b'"first":{"id":"urn:rashomon:annotations:1","type":"AnnotationPage","items":[\n'

Json = dict[str, Any]


def web_annotations(dossier: Dossier, folder: Path) -> list[Path]:
    """One JSON-LD file, an annotation a line.

    The target of each is the text of a page, by position (code points) and by quotation; its
    body holds the finding in the words of our own contract, as one JSON literal.
    """
    path = folder / "annotations.jsonld"
    corrections = dossier.corrections()
    with path.open("wb") as file:
        file.write(_HEAD % msgspec.json.encode(_CONTEXT) + _ITEMS)
        between, total = b"", 0
        for note in chain(
            chain.from_iterable(map(_notes, dossier.pages())), map(_said, corrections)
        ):
            file.write(between + msgspec.json.encode(note))
            between, total = b",\n", total + 1
        file.write(b'\n]},"total":%d}\n' % total)
    return [path]


def _notes(page: Page) -> Iterator[Json]:
    for kind in _OF_PAGE:
        for position, finding in enumerate(getattr(page, kind)):
            yield _note(page, f"{kind}:{position}", finding)


def _said(correction: Correction) -> Json:
    """A correction, on the pages it is about; one on names is on the dossier."""
    about = sorted(pages_of(correction.decision))
    return {
        "id": f"urn:rashomon:corrections:{correction.number}",
        "type": "Annotation",
        "motivation": "editing",
        "body": {"type": "rashomon:Correction", "rashomon:correction": correction},
        "target": [_source(page) for page in about] or ["urn:rashomon:dossier"],
    }


def _note(page: Page, name: str, finding: Value) -> Json:
    return {
        "id": f"{_source(page.id)}:{name}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "rashomon:Finding", "rashomon:finding": finding},
        "target": [_target(page, span) for span in _spans(finding)],
    }


def _target(page: Page, span: Span) -> Json:
    start, end = span
    return {
        "source": _source(page.id),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": page.read(span),
                "prefix": page.text[max(start - _AROUND, 0) : start],
                "suffix": page.text[end : end + _AROUND],
            },
        ],
    }


def _spans(finding: Any) -> list[Span]:
    """Where a finding stands: a statement's content, and any other's one span."""
    if hasattr(finding, "content"):
        return [*(finding.content or finding.cue or finding.source)]
    return [finding.span]


def _source(page: str) -> str:
    return f"urn:rashomon:page:{quote(page, safe='')}"
