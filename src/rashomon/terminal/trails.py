"""``rashomon trace``: who had some words first, and the tree of those who have them from whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.text import Text

from rashomon.model import Page, Variant, Witness
from rashomon.reading_room.sources import ITSELF
from rashomon.reading_room.wording import ROLES, TOOK, certainty, count, listed
from rashomon.terminal.output import dated, folded, out, outlet, short

if TYPE_CHECKING:  # it brings the aligner
    from rashomon.lineage import Sighting, Trace
    from rashomon.lineage.tracing.walk import Node

_STEP = "    "


def traced(trace: Trace, pages: Mapping[str, Page]) -> None:
    """The answer in a sentence, then the way the words went, then where they stand beside it."""
    from rashomon.lineage.tracing.walk import walk  # noqa: PLC0415 - only this brings the aligner

    for line in answer(trace, pages):
        out.tell(line)
    for node in walk(trace):
        _print_node(node, trace, pages)
    if trace.beside:
        out.tell(Text("\nbeside articles, and so no witness", style="bold"))
    for sighting in trace.beside:
        page = pages[sighting.page]
        line = f"{outlet(page)}, {_place(page, sighting)}  {short(page.id)}"
        out.tell(Text(line, style="blue"))
        _print_words(page, sighting, _STEP)


def answer(trace: Trace, pages: Mapping[str, Page]) -> Iterator[str]:
    """Who had the words first, as far as can be told, in plain sentences."""
    if not trace.sightings:
        yield (
            "no article has these words; they stand beside articles only"
            if trace.beside
            else "no page has these words in one piece, nor anything like them; try one sentence"
        )
        return
    on = count(len(trace.sightings), "page")
    if len(trace.first) == 1:
        page = pages[trace.first[0]]
        yield f"first sighted in {outlet(page)}, {dated(page)}; on {on}"
    else:
        named = listed([outlet(pages[page]) for page in trace.first])
        yield f"cannot tell which had it first: {named}; on {on}"
    if trace.undated:
        named = listed([outlet(pages[page]) for page in trace.undated])
        yield f"of unknown date, so perhaps earlier: {named}"
    if trace.more:
        yield "these words stand on more pages than were followed; a longer sentence tells more"


def difference(a: Page, b: Page, variant: Variant) -> str:
    """A variant by its kind: "number: 12 → 21"."""
    before, after = folded(a.read(variant.a_span), 80), folded(b.read(variant.b_span), 80)
    return f"{variant.kind}: {before or '(nothing)'} → {after or '(nothing)'}"


def _print_node(node: Node, trace: Trace, pages: Mapping[str, Page]) -> None:
    indent = _STEP * node.depth
    inner = indent + _STEP
    if node.depth == 0:
        out.tell()
    out.tell(Text(f"{indent}{_name(node.witness, pages)}", style="bold"))
    seen = node.sighting
    alike = seen is not None and seen.against is not None and not seen.variants
    came = _came(node, trace, pages)
    if came:
        out.tell(Text(f"{inner}{came}{'; word for word' if alike else ''}", style="cyan"))
    if seen is not None and not alike:
        _print_words(pages[seen.page], seen, inner)
    if seen is not None and seen.against is not None:
        for variant in seen.variants:
            said = difference(pages[seen.against], pages[seen.page], variant)
            out.tell(Text(f"{inner}{said}", style="magenta"))
    if node.spare:
        more = count(len(node.spare), "more copy", "more copies")
        out.tell(Text(f"{inner}and {more}, word for word", style="dim"))


def _came(node: Node, trace: Trace, pages: Mapping[str, Page]) -> str:
    """Whom a witness has the words from, and how sure that is."""
    step = node.step
    if step is None:
        seen = node.sighting
        return "from nobody known" if seen is not None and seen.against is not None else ""
    source = next(one for one in trace.way.witnesses if one.id == step.source)
    name = _name(source, pages).split("  ")[0]
    sure = certainty(step.confidence, undetermined=step.undetermined)
    if step.undetermined:
        return f"shares it with {name}; {sure}"
    return f"{TOOK[step.kind]} {name}, {sure}"


def _name(witness: Witness, pages: Mapping[str, Page]) -> str:
    """A witness in a line: a page with its date and id, a source outside, a lost page."""
    if witness.id in pages:
        page = pages[witness.id]
        return f"{outlet(page)}  {dated(page)}  {short(page.id)}"
    if witness.kind == "lost":
        return "a lost page  (inferred: its copies share what no page here has)"
    where = f"({ITSELF})" if witness.kind == "outside" else "(without these words)"
    return f"{folded(witness.name, 60)}  {where}"


def _place(page: Page, sighting: Sighting) -> str:
    """What of a page the words stand in, with what is known of a comment."""
    block = next(b for b in page.blocks if b.span[0] <= sighting.span[0] < b.span[1])
    number = "" if block.ordinal is None else f" {block.ordinal}"
    return (
        f"{ROLES[sighting.role]}{number}{f' by {folded(block.author, 40)}' if block.author else ''}"
    )


def _print_words(page: Page, sighting: Sighting, indent: str) -> None:
    out.tell(Text(f"{indent}“{folded(page.read(sighting.span), 400)}”"))
