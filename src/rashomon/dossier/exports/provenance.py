"""PROV-JSON (W3C Member Submission, 2013): how each finding came about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from rashomon.corrections import pages_of
from rashomon.dossier.reading import Dossier
from rashomon.dossier.views import StoryView
from rashomon.model import Correction, Derivation, Page, Value, to_json

Json = dict[str, Any]

_FOUND = ("blocks", "statements", "credits", "times", "quantities", "names")


class _Record:
    """A PROV document as it grows: by kind of element or relation, then by id."""

    def __init__(self) -> None:
        self.parts: dict[str, dict[str, Json]] = {
            "prefix": {},
            "agent": {},
            "activity": {},
            "entity": {},
        }

    def entity(self, id_: str, **known: Any) -> str:
        """Something there is."""
        said = {f"rashomon:{key}": value for key, value in known.items() if value is not None}
        self.parts["entity"][id_] = said
        return id_

    def relation(self, kind: str, **ends: str) -> None:
        """How two things hang together."""
        of_kind = self.parts.setdefault(kind, {})
        of_kind[f"_:{kind}{len(of_kind) + 1}"] = {f"prov:{end}": id_ for end, id_ in ends.items()}

    def derived(self, entity: str, sources: Iterable[str], activity: str) -> None:
        """An entity that an activity made from others."""
        self.relation("wasGeneratedBy", entity=entity, activity=activity)
        for source in dict.fromkeys(sources):
            self.relation("wasDerivedFrom", generatedEntity=entity, usedEntity=source)


def prov(dossier: Dossier, folder: Path) -> list[Path]:
    """One file: captures, the pages read from them, what was found, and what people corrected."""
    record = _Record()
    record.parts["prefix"] = {"rashomon": "urn:rashomon:"}  # type: ignore[dict-item]
    record.parts["agent"]["rashomon:software"] = {
        "prov:type": {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"},
        "rashomon:version": dossier.about().get("rashomon", ""),
    }
    for step in ("read", "align", "derive", "group", "compare", "correct"):
        record.parts["activity"][f"rashomon:{step}"] = {}
        if step != "correct":
            record.relation(
                "wasAssociatedWith", activity=f"rashomon:{step}", agent="rashomon:software"
            )
    for page in dossier.pages():
        _page(record, page)
    for number, derivation in enumerate(dossier.derivations()):
        _derivation(record, number, derivation)
    for story in dossier.stories():
        _story(record, story)
    for correction in dossier.corrections():
        _correction(record, correction)
    path = folder / "provenance.json"
    path.write_bytes(msgspec.json.encode(record.parts))
    return [path]


def _page(record: _Record, page: Page) -> None:
    capture = record.entity(
        f"rashomon:capture:{page.capture.sha256}",
        path=page.capture.path,
        sha256=page.capture.sha256,
        url=page.capture.url,
        size=page.capture.size,
    )
    own = record.entity(_of(page.id), title=page.title, publisher=page.publisher)
    record.derived(own, [capture], "rashomon:read")
    for kind in _FOUND:
        for position, finding in enumerate(getattr(page, kind)):
            entity = record.entity(f"{own}:{kind}:{position}", finding=_plain(finding))
            record.derived(entity, [own], "rashomon:read")


def _derivation(record: _Record, number: int, derivation: Derivation) -> None:
    entity = record.entity(f"rashomon:derivation:{number}", finding=_plain(derivation))
    ends = [derivation.copy, *([derivation.exemplar] if derivation.exemplar else [])]
    sources = [*ends, *(reason.page for reason in derivation.evidence)]
    record.derived(entity, map(_of, sources), "rashomon:derive")


def _story(record: _Record, story: StoryView) -> None:
    name = f"rashomon:story:{quote(story.id, safe='')}"
    record.entity(name, title=story.title)
    record.derived(name, (_of(entry.id) for entry in story.pages), "rashomon:group")
    for account in story.accounts:
        entity = record.entity(
            f"{name}:account:{quote(account.id, safe='')}",
            root=account.root,
            confidence=account.confidence,
        )
        record.derived(entity, [name, *map(_of, account.pages)], "rashomon:derive")
    for number, comparison in enumerate(story.comparisons):
        entity = record.entity(f"{name}:comparison:{number}", finding=_plain(comparison))
        sources = [name, *(_of(cell.page) for cell in comparison.cells)]
        record.derived(entity, sources, "rashomon:compare")


def _correction(record: _Record, correction: Correction) -> None:
    """A person's word: made by nobody named here, about the pages it names."""
    entity = record.entity(f"rashomon:correction:{correction.number}", finding=_plain(correction))
    about = map(_of, sorted(pages_of(correction.decision)))
    record.derived(entity, about, "rashomon:correct")


def _of(page: str) -> str:
    return f"rashomon:page:{quote(page, safe='')}"


def _plain(value: Value) -> str:
    """A finding as one literal, in the words of our own contract."""
    return to_json(value).decode()
