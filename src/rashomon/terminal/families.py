"""The family tree of a story, printed: each witness under the one it owes most."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rich.text import Text

from rashomon.dossier import StoryView
from rashomon.model import Derivation
from rashomon.reading_room.wording import certainty, share
from rashomon.terminal.output import dated, folded, out, outlet, short

_STEP = "    "


class _Tree(NamedTuple):
    """A story, what persons overruled, and the copies of each witness."""

    story: StoryView
    overruled: AbstractSet[tuple[str, str]]
    copies: dict[str, list[str]]


def family_tree(story: StoryView, overruled: AbstractSet[tuple[str, str]]) -> None:
    """Each witness once, under the exemplar it owes most; what else it takes from beside it.

    Args:
        story: Whose stemma to print.
        overruled: Copies and sources of which a person says that they are not.
    """
    main: dict[str, Derivation] = {}
    for edge in sorted(story.stemma.derivations, key=_weight):
        main[edge.copy] = edge
    copies: dict[str, list[str]] = {}
    for copy, edge in main.items():
        copies.setdefault(edge.source, []).append(copy)
    out.print(Text("\n  who copied whom", style="bold"))
    tree = _Tree(story, overruled, copies)
    for witness in story.stemma.witnesses:
        if witness.id not in main and (witness.kind == "page" or witness.id in copies):
            _grow(tree, witness.id, 1)


def named(story: StoryView, witness: str) -> str:
    """A page by its outlet and the beginning of its id; a source outside by its name."""
    for entry in story.pages:
        if entry.id == witness:
            return f"{outlet(entry)}  {short(entry.id)}  {dated(entry)}"
    found = next((w for w in story.stemma.witnesses if w.id == witness), None)
    if found is not None and found.kind == "lost":
        return "a lost page  (inferred from its copies)"
    return f"{folded(found.name if found else witness, 60)}  (not in this collection)"


def _grow(tree: _Tree, witness: str, depth: int) -> None:
    line = Text(f"{_STEP * depth}{named(tree.story, witness)}")
    for edge in sorted(tree.story.stemma.derivations, key=_weight, reverse=True):
        if edge.copy == witness:
            line.append(f"\n{_STEP * depth}  {_reason(tree, edge)}", style="cyan")
    out.print(line)
    for copy in tree.copies.get(witness, []):
        _grow(tree, copy, depth + 1)


def _weight(edge: Derivation) -> tuple[bool, bool, float]:
    return (edge.kind != "cited", edge.exemplar is not None, edge.share * edge.confidence)


def _reason(tree: _Tree, edge: Derivation) -> str:
    source = named(tree.story, edge.source).split("  ")[0]
    wrong = (edge.copy, edge.exemplar or edge.outside or "") in tree.overruled
    mark = "overruled: " if wrong else ""
    if edge.undetermined:
        return f"{mark}shares {share(edge.share)} with {source}; cannot tell which had it first"
    sure = certainty(edge.confidence)
    if edge.kind == "cited":
        return f"{mark}cites {source}, {sure}"
    return f"{mark}{edge.kind} {share(edge.share)} from {source}, {sure}"
