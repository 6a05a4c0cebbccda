"""What one command found, printed for a person."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from rashomon.dossier import Check, Dossier, Hit
from rashomon.reading_room.wording import count
from rashomon.terminal.output import folded, out, short

if TYPE_CHECKING:  # it brings the engine
    from rashomon.job import Built


def built(done: Built, dossier: Dossier, path: Path) -> None:
    """What a build read and found, and where to look next."""
    known = f", {done.known} known already" if done.known else ""
    refused = f", {len(done.refusals)} refused" if done.refusals else ""
    corrected = f", {count(done.corrected, 'correction')} worked in" if done.corrected else ""
    out.tell(f"{count(done.read, 'capture')} read{known}{refused}{corrected} → {path}")
    counts = dossier.overview()
    found = [
        count(counts.stories, "story", "stories"),
        count(counts.accounts, "independent account"),
        count(counts.conflicts, "conflict"),
        count(counts.statements, "statement"),
        count(counts.credits, "credit"),
        count(counts.derivations, "derivation"),
    ]
    out.tell(f"The dossier holds {count(counts.pages, 'page')}: {', '.join(found)}.")
    out.tell("\nLook next:")
    command, quoted = shlex.quote(started()), shlex.quote(str(path))
    out.tell(f"  {command} show {quoted}            the stories, in the terminal")
    out.tell(f"  {command} serve {quoted}           the reading room, in a browser")
    out.tell(f'  {command} trace {quoted} "words"   who had these words first')


def started() -> str:
    """How to start this program again: by its name, or by its path where that isn't on PATH."""
    if shutil.which("rashomon"):
        return "rashomon"
    program = Path(sys.argv[0])
    if not program.exists():
        return "rashomon"
    return min(os.path.relpath(program), str(program.absolute()), key=len)


def hits(found: Sequence[Hit]) -> None:
    """Where searched words stand: a line a block."""
    if not found:
        out.tell("nothing found; try fewer words, or another role, outlet or day")
    for hit in found:
        head = Text(f"{short(hit.page):12}  ", style="bold")
        head.append(f"{hit.role:12}", style="cyan")
        head.append(f"{folded(hit.publisher or 'unknown outlet', 24):24}  ", style="dim")
        out.tell(head.append(folded(hit.snippet), style="not bold"))


def verified(checks: Sequence[Check]) -> None:
    """How many checks held, and each that did not."""
    failed = [check for check in checks if check.problem]
    for check in failed:
        out.tell(Text(f"FAILED  {check.page or 'dossier'}  {check.what}: {check.problem}", "red"))
    held = len(checks) - len(failed)
    out.tell(f"{held} checks held, {len(failed)} failed")
