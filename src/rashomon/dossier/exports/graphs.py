"""GEXF 1.2: the stemma of each story, for Gephi and its kin."""

from __future__ import annotations

import re
from pathlib import Path

import networkx as nx

from rashomon.corrections import overruled
from rashomon.dossier.exports.lines import lines
from rashomon.dossier.reading import Dossier
from rashomon.dossier.views import StoryView

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")


def gexf(dossier: Dossier, folder: Path) -> list[Path]:
    """A file a story, edges from copy to exemplar; corrections in a file beside them."""
    wrong = overruled(dossier.corrections())
    written = []
    for number, story in enumerate(dossier.stories(), start=1):
        name = _NOT_IN_A_NAME.sub("-", story.id)[:60]
        path = folder / f"stemma-{number}-{name}.gexf"
        nx.write_gexf(_graph(story, wrong), path)
        written.append(path)
    return [*written, lines(folder / "corrections.jsonl", dossier.corrections())]


def _graph(story: StoryView, wrong: frozenset[tuple[str, str]]) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=_xml(story.title))
    accounts = {page: account.id for account in story.accounts for page in account.pages}
    entries = {entry.id: entry for entry in story.pages}
    for witness in story.stemma.witnesses:
        known = {"kind": witness.kind, "label": _xml(witness.name)}
        entry = entries.get(witness.id)
        if entry is not None:
            known |= {
                "title": _xml(entry.title or ""),
                "published": entry.published.earliest if entry.published else "",
                "account": accounts.get(witness.id, ""),
            }
        graph.add_node(_xml(witness.id), **known)
    for edge in story.stemma.derivations:
        graph.add_edge(
            _xml(edge.copy),
            _xml(edge.source),
            kind=edge.kind,
            share=edge.share,
            weight=max(edge.share, 0.01),
            confidence=edge.confidence,
            undetermined=edge.undetermined,
            overruled=(edge.copy, edge.exemplar or edge.outside) in wrong,
        )
    return graph


def _xml(words: str) -> str:
    """The words without characters that no XML may hold."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", words)
