"""``rashomon compare``: two pages beside each other, what differs named and marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from rashomon.dossier import Compared
from rashomon.model import Derivation, Page, Passage, Span, VariantKind
from rashomon.reading_room.marking import Mark, segments
from rashomon.reading_room.sources import ITSELF
from rashomon.reading_room.wording import TOOK, certainty, count, share
from rashomon.terminal.output import dated, folded, out, outlet, safe, short
from rashomon.terminal.trails import difference

if TYPE_CHECKING:  # it brings the aligner
    from rashomon.lineage.tracing.collate import Collation, Row, Side

WIDE = 100
"""Columns of a terminal from which on the two pages stand beside each other."""

STYLES: dict[VariantKind, str] = {
    "inserted": "green",
    "dropped": "red",
    "replaced": "yellow",
    "number": "bold magenta",
    "name": "bold cyan",
    "date": "bold blue",
    "negation": "bold red",
    "attribution": "bold yellow",
}
_GAP = "‸"
_LONGEST = 600


def compared(found: Compared) -> None:
    """Who has it from whom, how much of each is shared, and then both pages, passage by passage."""
    from rashomon.lineage.tracing.collate import rows  # noqa: PLC0415 - only this brings the aligner

    collation, a, b = found.collation, found.a, found.b
    for letter, page, side in (("a", a, collation.a), ("b", b, collation.b)):
        out.tell(Text(f"{letter}  {outlet(page)}  {dated(page)}  {short(page.id)}", style="bold"))
        out.tell(Text(f"   {_shared(side)}", style="dim"))
    for line in relation(collation, {a.id: outlet(a), b.id: outlet(b)}, found.names):
        out.tell(Text(line, style="cyan"))
    if out.width >= WIDE:
        _print_beside(rows(collation), a, b)
    else:
        _print_below(rows(collation), a, b)


def relation(
    collation: Collation, outlets: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[str]:
    """What the two pages are to each other, a line a step."""

    def called(witness: str) -> str:
        return outlets.get(witness) or _called(witness, names)

    if collation.source is not None:
        yield f"neither has it from the other: both go back to {called(collation.source)}"
    if collation.relation == "quotation":
        yield "no derivation: they share only what both quote"
    elif collation.relation == "wording":
        yield "no derivation: too little is shared, or nothing tells that one has it from the other"
    elif collation.relation == "nothing":
        yield "these two pages share no passage"
    for step in collation.derivations:
        yield f"{called(step.copy)} {_step(step)} {called(step.source)}, {_sure(step)}"


def _step(step: Derivation) -> str:
    return "shares its wording with" if step.undetermined else TOOK[step.kind]


def _sure(step: Derivation) -> str:
    return certainty(step.confidence, undetermined=step.undetermined)


def _called(witness: str, names: Mapping[str, str]) -> str:
    if witness.startswith("lost:"):
        return "a lost page"
    if witness.startswith("outside:"):
        return f"{folded(witness.removeprefix('outside:'), 60)} ({ITSELF})"
    return folded(names.get(witness, witness), 60)


def _shared(side: Side) -> str:
    words = count(side.words, "word")
    return f"shares {share(side.share)} of {words}" if side.words else "has no article"


def _print_below(found: Sequence[Row], a: Page, b: Page) -> None:
    """One text: what differs in brackets, what one page has alone after its letter."""
    for row in found:
        out.tell()
        if row.passage:
            out.tell(_heading(row).append(f", b {row.passage.b_span[0]}–{row.passage.b_span[1]}"))
            out.tell(_merged(row.passage, a, b))
        if row.a_alone:
            out.tell(_only("a", a, row.a_alone))
        if row.b_alone:
            out.tell(_only("b", b, row.b_alone))


def _merged(passage: Passage, a: Page, b: Page) -> Text:
    """The passage as ``a`` has it, each variant as ``[number: 12 → 21]`` in its place."""
    text, at = Text(), passage.a_span[0]
    for variant in passage.variants:
        text.append(safe(a.text[at : variant.a_span[0]]))
        if variant.a_span[0] == variant.a_span[1]:
            text.append(" ")
        text.append(f"[{difference(a, b, variant)}]", style=STYLES[variant.kind])
        at = variant.a_span[1]
    return text.append(safe(a.text[at : passage.a_span[1]]))


def _print_beside(found: Sequence[Row], a: Page, b: Page) -> None:
    """Two columns, a row a passage; what differs in brackets, its kind below."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    for row in found:
        table.add_row("", "")
        if row.passage:
            it = row.passage
            table.add_row(_heading(row), Text(f"b {it.b_span[0]}–{it.b_span[1]}", style="dim"))
            table.add_row(
                _marked(a, it.a_span, [(v.a_span, v.kind) for v in it.variants]),
                _marked(b, it.b_span, [(v.b_span, v.kind) for v in it.variants]),
            )
            if it.variants:
                table.add_row(_named(it, a, b), "")
        else:
            table.add_row(
                _only("a", a, row.a_alone) if row.a_alone else "",
                _only("b", b, row.b_alone) if row.b_alone else "",
            )
    out.print(table, soft_wrap=False)


def _heading(row: Row) -> Text:
    passage = row.passage
    if passage is None:
        return Text()
    moved = ", moved" if row.moved else ""
    where = f"a {passage.a_span[0]}–{passage.a_span[1]}"
    return Text(f"{where}  {share(passage.similarity)} alike{moved}", style="dim")


def _named(passage: Passage, a: Page, b: Page) -> Text:
    """Each variant with its kind, on one line."""
    named = (Text(difference(a, b, v), style=STYLES[v.kind]) for v in passage.variants)
    return Text("; ").join(named)


def _marked(page: Page, span: Span, variants: Sequence[tuple[Span, VariantKind]]) -> Text:
    text = Text()
    marks = [Mark(span=one, kind=kind) for one, kind in variants]
    for cut in segments(span, marks):
        words = safe(page.read(cut.span))
        if cut.marks:
            kind = cut.marks[0].kind
            text.append(f"[{words or _GAP}]", style=STYLES[kind])  # type: ignore[index]
        else:
            text.append(words)
    return text


def _only(letter: str, page: Page, span: Span) -> Text:
    return Text(f"only {letter}  ", style="bold").append(_words(page, span), style="not bold dim")


def _words(page: Page, span: Span) -> str:
    return folded(page.read(span), _LONGEST)
