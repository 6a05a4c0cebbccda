"""What the arguments of commands are, and what the words typed for them mean."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.model import Method

if TYPE_CHECKING:
    from rashomon.dossier import Dossier

Story = Annotated[Path, typer.Argument(metavar="STORY.DB", help="the dossier")]
Json = Annotated[bool, typer.Option("--json", help="JSON lines on stdout, for machines")]
Captures = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…", help="files, archives and folders of captures; - for a list on stdin"
    ),
]

Additions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH…",
        help="files, archives and folders of captures; - for a list on stdin; "
        "none: work corrections into a dossier that exists",
    ),
]

Voices = Annotated[
    Method, typer.Option(help="what finds statements in sentences: the network, or grammar alone")
]

DAY = ["%Y-%m-%d"]


def place(given: str) -> Path:
    """The path to write to, as typed; an empty one is a slip, not the folder one is in."""
    if not given.strip():
        raise typer.BadParameter("an empty name")
    return Path(given)


def opened(story: Path) -> Dossier:
    """The dossier at a path; `RashomonError` where there is none that can be read."""
    from rashomon.dossier import Dossier

    return Dossier.open(story)


def paths_named(given: list[str]) -> list[str]:
    """The paths named, with ``-`` replaced by those listed on standard input.

    Paths stand one a line, or between NULs as ``find -print0`` writes them.
    """
    from rashomon.errors import InputError

    named = [path for path in given if path != "-"]
    if "-" in given and sys.stdin is not None:
        listed = sys.stdin.buffer.read()
        lines = listed.split(b"\0") if b"\0" in listed else listed.splitlines()
        named += [os.fsdecode(line) for line in lines if line.strip()]
    if not named:
        raise InputError("standard input", "names no captures", "write a path on each line")
    return named


def words_to_trace(dossier: Dossier, words: str | None, page: str | None, at: str | None) -> str:
    """The words to trace: typed in, or those of a page."""
    from rashomon.lineage.tracing.spots import LONGEST, spot

    if (words is None) == (page is None) or (page is None) != (at is None):
        raise typer.BadParameter("name either words, or --page and --at")
    if page is not None and at is not None:
        there = dossier.page(page)
        span = spot(there, at)
        if span is None:
            raise typer.BadParameter(
                f"--at {at!r} is no place in the {len(there.text)} characters of the page, "
                "as in 120:185 or 120"
            )
        words = there.read(span)
    if not any(map(str.isalnum, words or "")):
        raise typer.BadParameter("there is no word to trace in that; name a sentence")
    if words is None or len(words) > LONGEST:
        raise typer.BadParameter(f"at most {LONGEST:,} characters are traced; choose a sentence")
    return words


def outlet_named(dossier: Dossier, name: str | None) -> str | None:
    """The outlet of a name, or of the only one that has it in its name."""
    if name is None:
        return None
    found = list(dossier.outlets(4, name))
    if name in found:
        return name
    if len(found) == 1:
        return found[0]
    if found:
        raise typer.BadParameter(f"no outlet is called {name!r}; such are {', '.join(found)}")
    raise typer.BadParameter(f"no page is of an outlet with {name!r} in its name")


def role_named(name: str | None) -> Any:
    """The role of that name, or none where none was named."""
    from typing import get_args

    from rashomon.model import Role

    if name is None or name in get_args(Role):
        return name
    raise typer.BadParameter(f"no role {name!r}; roles are {', '.join(get_args(Role))}")
