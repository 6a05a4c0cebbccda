"""Corrections, printed for a person."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from rich.text import Text

from rashomon.corrections import concerning, standing
from rashomon.dossier import Dossier
from rashomon.model import Correction
from rashomon.reading_room.decided import Pages, decided, known, state
from rashomon.reading_room.views.reading import outlet
from rashomon.terminal.output import folded, out, safe, short
from rashomon.terminal.results import started


def corrections(dossier: Dossier, found: Iterable[Correction]) -> None:
    """Each correction: what was said, what had been found, where it stands."""
    listed = list(found)
    if not listed:
        out.tell("no corrections; `rashomon correct --help` says how to make one")
    for one in listed:
        words = decided(one.decision, pages(dossier))
        style = "dim" if one.undone else "bold"
        out.tell(Text(f"{one.number:>4}  ", style=style).append(safe(words.plain)))
        had = f"found was: {words.found}; " if words.found else ""
        out.tell(Text(f"      {had}{state(one)}; {one.made[:10]} {one.made[11:16]}Z", style="dim"))
        if one.note:
            out.tell(Text(f"      {folded(one.note)}", style="italic"))
    if any(one.pending for one in listed):
        again = f"{shlex.quote(started())} build -o {shlex.quote(str(dossier.path))}"
        out.tell(f"\nWork them in: {again}")


def corrected(dossier: Dossier, ids: AbstractSet[str]) -> None:
    """What persons said of some pages and of names; nothing where they said nothing."""
    found = concerning(standing(dossier.corrections()), ids)
    if found:
        out.tell(Text("\n  corrected by people", style="bold"))
        corrections(dossier, found)


def pages(dossier: Dossier) -> Pages:
    """How the dossier's pages are called and read in a sentence."""
    return known(lambda page: f"{outlet(dossier.entry(page))} ({short(page)})", dossier.page)
