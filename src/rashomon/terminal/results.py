"""What one command found, printed for a person."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from rashomon.dossier import Check, Dossier, Hit
from rashomon.model import Page, Passage, Variant
from rashomon.reading_room.wording import count
from rashomon.terminal.output import dated, folded, out, outlet, short

if TYPE_CHECKING:  # both bring the language model or the engine with them
    from rashomon.job import Built
    from rashomon.lineage import Trace


def built(done: Built, dossier: Dossier, path: Path) -> None:
    """What a build read and found, and where to look next."""
    known = f", {done.known} known already" if done.known else ""
    refused = f", {len(done.refusals)} refused" if done.refusals else ""
    out.print(f"{count(done.read, 'capture')} read{known}{refused} → {path}")
    counts = dossier.overview()
    found = [
        count(counts.stories, "story", "stories"),
        count(counts.accounts, "independent account"),
        count(counts.conflicts, "conflict"),
        count(counts.statements, "statement"),
        count(counts.credits, "credit"),
        count(counts.derivations, "derivation"),
    ]
    out.print(f"The dossier holds {count(counts.pages, 'page')}: {', '.join(found)}.")
    out.print("\nLook next:")
    command, quoted = shlex.quote(_command()), shlex.quote(str(path))
    out.print(f"  {command} show {quoted}            the stories, in the terminal")
    out.print(f"  {command} serve {quoted}           the reading room, in a browser")
    out.print(f'  {command} trace {quoted} "words"   who had these words first')


def _command() -> str:
    """How to start this program again: by its name, or by its path where that isn't on PATH."""
    if shutil.which("rashomon"):
        return "rashomon"
    return os.path.relpath(sys.argv[0]) if Path(sys.argv[0]).exists() else "rashomon"


def hits(found: Sequence[Hit]) -> None:
    """Where searched words stand: a line a block."""
    if not found:
        out.print("nothing found; try fewer words, or another role")
    for hit in found:
        head = Text(f"{short(hit.page):12}  ", style="bold")
        head.append(f"{hit.role:12}", style="cyan")
        head.append(f"{folded(hit.publisher or 'unknown outlet', 24):24}  ", style="dim")
        out.print(head.append(folded(hit.snippet), style="not bold"))


def traced(trace: Trace, pages: Mapping[str, Page]) -> None:
    """Who had the words first, and how they changed on the way."""
    if not trace.sightings:
        out.print("these words stand on no page")
        return
    first = pages[trace.sightings[0].page]
    for sighting in trace.sightings:
        page = pages[sighting.page]
        out.print(Text(f"{outlet(page)}  {dated(page)}  {short(page.id)}", "bold"))
        if sighting.came_from:
            out.print(Text(f"    has it from {outlet(pages[sighting.came_from])}", style="cyan"))
        out.print(f"    {folded(page.read(sighting.span), 400)}")
        for variant in sighting.variants:
            out.print(Text(f"    {_difference(first, page, variant)}", style="magenta"))


def compared(a: Page, b: Page, passages: Sequence[Passage]) -> None:
    """The passages two pages share, the variants spelled out."""
    if not passages:
        out.print("these two pages share no passage")
    for number, passage in enumerate(passages, start=1):
        first, second = (a, b) if passage.a == a.id else (b, a)
        out.print(Text(f"passage {number}, {passage.similarity:.0%} alike", style="bold"))
        out.print(f"  a {passage.a_span}  {folded(first.read(passage.a_span), 300)}")
        out.print(f"  b {passage.b_span}  {folded(second.read(passage.b_span), 300)}")
        for variant in passage.variants:
            out.print(Text(f"    {_difference(first, second, variant)}", style="magenta"))


def _difference(a: Page, b: Page, variant: Variant) -> str:
    before, after = folded(a.read(variant.a_span), 80), folded(b.read(variant.b_span), 80)
    return f"{variant.kind}: {before or '(nothing)'} → {after or '(nothing)'}"


def verified(checks: Sequence[Check]) -> None:
    """How many checks held, and each that did not."""
    failed = [check for check in checks if check.problem]
    for check in failed:
        out.print(Text(f"FAILED  {check.page or 'dossier'}  {check.what}: {check.problem}", "red"))
    held = len(checks) - len(failed)
    out.print(f"{held} checks held, {len(failed)} failed")
