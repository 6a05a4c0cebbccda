"""The commands below ``rashomon correct``: a person's word against a finding, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from rashomon.dossier import Dossier
    from rashomon.model import Correction, Decision

app = typer.Typer(
    help="Overrule a finding, or take that back; alone it lists what was corrected.",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Page = Annotated[str, typer.Argument(metavar="PAGE", help="a page's id, or its beginning")]
Note = Annotated[str, typer.Option(help="why, in your words: kept beside the correction")]
Json = Annotated[bool, typer.Option("--json", help="JSON lines on stdout, for machines")]


@app.callback(invoke_without_command=True)
def correct(
    context: typer.Context,
    story: Annotated[Path, typer.Argument(metavar="STORY.DB", help="the dossier")],
) -> None:
    """Overrule a finding, or take that back; alone it lists what was corrected.

    Nothing is overwritten: what was found is kept beside the correction. What follows from it
    is worked out by the next build (`rashomon build -o STORY.DB`, without captures).
    """
    context.obj = story
    if context.invoked_subcommand is None:
        _tell(story, lambda dossier: dossier.corrections(), json=False)


@app.command(name="list")
def listed(context: typer.Context, json: Json = False) -> None:
    """List every correction, those taken back among them."""
    _tell(context.obj, lambda dossier: dossier.corrections(), json=json)


@app.command()
def derivation(
    context: typer.Context,
    copy: Page,
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="a page's id, or a source outside by its name")
    ],
    note: Note = "",
    json: Json = False,
) -> None:
    """Say that a page is not from there."""
    from rashomon.dossier import unrelated

    _record(context.obj, lambda dossier: unrelated(dossier, copy, source), note, json=json)


@app.command()
def names(
    context: typer.Context,
    a: Annotated[str, typer.Argument(metavar="NAME", help="as a page has it")],
    b: Annotated[str, typer.Argument(metavar="NAME", help="another")],
    two: Annotated[bool, typer.Option("--two", help="they are two and were taken for one")] = False,
    note: Note = "",
    json: Json = False,
) -> None:
    """Say that two names are of one bearer, or of two."""
    from rashomon.dossier import bearer

    _record(context.obj, lambda dossier: bearer(dossier, a, b, one=not two), note, json=json)


@app.command()
def role(
    context: typer.Context,
    page: Page,
    where: Annotated[
        str, typer.Argument(metavar="WORDS", help="words of the block, or a character's offset")
    ],
    role: Annotated[str, typer.Argument(metavar="ROLE", help="what it is: body, comment, …")],
    note: Note = "",
    json: Json = False,
) -> None:
    """Say what a block of a page is."""
    from rashomon.dossier import recast_block

    _record(context.obj, lambda it: recast_block(it, page, where, role), note, json=json)


@app.command()
def published(
    context: typer.Context,
    page: Page,
    day: Annotated[str, typer.Argument(help="as 2031-05-02, 2031-05-02T14:30Z or DAY..DAY")],
    note: Note = "",
    json: Json = False,
) -> None:
    """Say when a page was published."""
    from rashomon.dossier import redate

    _record(context.obj, lambda dossier: redate(dossier, page, day), note, json=json)


@app.command()
def undo(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="of the correction, as listed")],
    json: Json = False,
) -> None:
    """Take a correction back."""
    from rashomon import dossier as dossiers

    made = dossiers.undo(context.obj, number)
    _tell(context.obj, lambda _: [made], json=json)


def _record(story: Path, decide: Callable[[Dossier], Decision], note: str, *, json: bool) -> None:
    from rashomon import dossier as dossiers

    with dossiers.Dossier.open(story) as dossier:
        decision = decide(dossier)
    made = dossiers.correct(story, decision, note)
    _tell(story, lambda _: [made], json=json)


def _tell(story: Path, found: Callable[[Dossier], list[Correction]], *, json: bool) -> None:
    from rashomon import terminal
    from rashomon.dossier import Dossier

    with Dossier.open(story) as dossier:
        if json:
            terminal.lines(found(dossier))
        else:
            terminal.corrections(dossier, found(dossier))
