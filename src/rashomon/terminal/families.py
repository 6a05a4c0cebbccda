"""The family tree of a story, printed: each witness under the one it owes most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import inf
from typing import NamedTuple

from rich.text import Text

from rashomon.dossier import StoryView
from rashomon.model import Derivation
from rashomon.reading_room.clock import moment
from rashomon.reading_room.sources import outside
from rashomon.reading_room.wording import certainty, citing, count, share
from rashomon.terminal.output import dated, folded, out, outlet, short

_STEP = "    "


class _Tree(NamedTuple):
    """A story, what persons overruled, and the copies of each witness."""

    story: StoryView
    overruled: AbstractSet[tuple[str, str]]
    copies: Mapping[str, Sequence[str]]


def family_tree(story: StoryView, overruled: AbstractSet[tuple[str, str]]) -> None:
    """Each witness once, under the exemplar it owes most; what else it takes from beside it.

    Args:
        story: Whose stemma to print.
        overruled: Copies and sources of which a person says that they are not.
    """
    main: dict[str, Derivation] = {}
    for edge in sorted(story.stemma.derivations, key=_weight):
        main[edge.copy] = edge
    order = _order(story)
    copies: dict[str, list[str]] = {}
    for copy, edge in sorted(main.items(), key=lambda owing: order(owing[0])):
        copies.setdefault(edge.source, []).append(copy)
    out.tell(Text("\n  who copied whom", style="bold"))
    tree = _Tree(story, overruled, copies)
    printed: set[str] = set()
    roots = [w for w in story.stemma.witnesses if w.id not in main]
    for witness in [w for w in roots if w.kind == "page" or w.id in copies]:
        _grow(tree, witness.id, printed)
    for circle in sorted(main.keys() - printed, key=order):
        _grow(tree, circle, printed)


def _order(story: StoryView) -> Callable[[str], tuple[float, str]]:
    """What puts witnesses in the order of their dates; those without one come last."""
    known = {entry.id: moment(entry.published or entry.captured) for entry in story.pages}

    def order(witness: str) -> tuple[float, str]:
        found = known.get(witness)
        return found.earliest if found else inf, witness

    return order


def named(story: StoryView, witness: str) -> str:
    """A page by its outlet and the beginning of its id; a source outside by its name."""
    for entry in story.pages:
        if entry.id == witness:
            return f"{outlet(entry)}  {short(entry.id)}  {dated(entry)}"
    found = next((w for w in story.stemma.witnesses if w.id == witness), None)
    if found is not None and found.kind == "lost":
        copies = len({d.copy for d in story.stemma.derivations if d.exemplar == witness})
        return f"a lost page  (inferred from {count(copies, 'copy', 'copies')})"
    name = found.name if found else witness
    return f"{folded(name, 60)}  ({outside(name, story.pages)})"


def _grow(tree: _Tree, root: str, printed: set[str]) -> None:
    """A witness, what it took from whom, and below it its copies; each is printed once."""
    waiting = [(root, 1)]
    while waiting:
        witness, depth = waiting.pop()
        if witness in printed:
            continue
        printed.add(witness)
        line = Text(f"{_STEP * depth}{named(tree.story, witness)}")
        for edge in sorted(tree.story.stemma.derivations, key=_weight, reverse=True):
            if edge.copy == witness:
                line.append(f"\n{_STEP * depth}  {_reason(tree, edge)}", style="cyan")
        out.tell(line)
        waiting += [(copy, depth + 1) for copy in reversed(tree.copies.get(witness, ()))]


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
        return f"{mark}{citing(edge, source)}, {sure}"
    return f"{mark}{edge.kind} {share(edge.share)} from {source}, {sure}"
