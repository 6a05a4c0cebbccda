"""The commands themselves: thin, each one call into the library."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import asked, correct, running

app = typer.Typer(
    cls=running.Commands,
    help="Who said what, who copied whom, how many accounts are independent, where they part.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(correct.app, name="correct")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"rashomon {version('rashomon')}")
        raise typer.Exit


@app.callback()
def _rashomon(
    _asked: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Nothing but what can be asked of all commands."""


@app.command()
def build(
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            help="the dossier to make or add to",
            metavar="<path>",
            parser=asked.place,
        ),
    ],
    paths: asked.Additions = None,
    voices: asked.Voices = "network",
    json: asked.Json = False,
) -> None:
    """Read captures into a dossier: new, or added to one that exists."""
    from rashomon import captures, terminal
    from rashomon.job import build as run

    if not paths and not output.exists():
        raise typer.BadParameter("name files or folders of captures to make a dossier of")
    named = asked.paths_named(paths) if paths else []
    with terminal.progress(quiet=json) as progress:
        built = run(named, output, progress=progress, by=voices)
    with asked.opened(output) as dossier:
        if json:
            terminal.lines([dossier.overview(), *built.refusals])
        else:
            terminal.built(built, dossier, output)
    remarks = terminal.Remarks()
    for page in built.fresh:
        remarks.add(page)
    remarks.show()
    left = captures.passed_over(named)
    terminal.passed_over(it for it in left if not Path(it).name.startswith(output.name))
    terminal.refusals(built.refusals)
    if built.refusals:
        raise typer.Exit(running.SOME_REFUSED)


@app.command()
def read(
    paths: asked.Captures,
    body: Annotated[bool, typer.Option("--body", help="only the article, as text")] = False,
    voices: asked.Voices = "network",
) -> None:
    """Print pages without a dossier: a JSON line a page, as fast as they are read."""
    from rashomon import captures, terminal
    from rashomon.job import read_all
    from rashomon.model import Page

    named, done, refused, remarks = asked.paths_named(paths), 0, [], terminal.Remarks()
    for found in read_all(named, by=voices):
        if not isinstance(found, Page):
            refused.append(found)
            continue
        done += 1
        remarks.add(found)
        if body:
            typer.echo(found.body + "\n")
        else:
            terminal.lines([found])
    remarks.show()
    terminal.passed_over(captures.passed_over(named))
    terminal.refusals(refused)
    if refused:
        raise typer.Exit(running.SOME_REFUSED if done else running.NOTHING_DONE)


@app.command()
def show(
    story: asked.Story,
    what: Annotated[
        str, typer.Argument(help="stories, story, page, voices, credits, stemma or accounts")
    ] = "stories",
    identity: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="of a story or page, or its beginning")
    ] = None,
    json: asked.Json = False,
) -> None:
    """Show what a dossier holds, in the terminal."""
    from rashomon import terminal

    with asked.opened(story) as dossier:
        found = terminal.find(dossier, what, identity)
        if json:
            terminal.lines(found.values)
        else:
            found.show()


@app.command()
def search(
    story: asked.Story,
    words: Annotated[str, typer.Argument(help='what to look for; "in quotes" for a phrase')],
    role: Annotated[str | None, typer.Option(help="only in blocks of this role")] = None,
    outlet: Annotated[str | None, typer.Option(help="only on pages of this outlet")] = None,
    first: Annotated[
        datetime | None,
        typer.Option(
            "--from", formats=asked.DAY, metavar="<day>", help="only on pages of this day on"
        ),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option(
            "--to", formats=asked.DAY, metavar="<day>", help="only on pages up to this day"
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="how many hits at the most")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="how many of the best to leave out")] = 0,
    json: asked.Json = False,
) -> None:
    """Full text over every page, by role, outlet and day.

    A page's day is that of its publication, or of its capture where that is all there is.
    """
    from rashomon import terminal
    from rashomon.dossier import Within

    with asked.opened(story) as dossier:
        within = Within(
            outlet=asked.outlet_named(dossier, outlet),
            earliest=None if first is None else first.date().isoformat(),
            latest=None if last is None else last.date().isoformat(),
        )
        hits = dossier.search(
            words, role=asked.role_named(role), limit=limit, offset=offset, within=within
        )
    if json:
        terminal.lines(hits)
    else:
        terminal.hits(hits)


@app.command()
def trace(
    story: asked.Story,
    words: Annotated[str | None, typer.Argument(help="a sentence, or a part of one")] = None,
    page: Annotated[
        str | None, typer.Option(help="the page that the words stand on: its id or its beginning")
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="<start[:end]>",
            help="the characters of the page they are; with a start alone, the sentence there",
        ),
    ] = None,
    json: asked.Json = False,
) -> None:
    """Where these words stand, who had them first, and how they changed on the way."""
    from rashomon import terminal

    with asked.opened(story) as dossier:
        traced, pages = dossier.trace(asked.words_to_trace(dossier, words, page, at))
    if json:
        terminal.lines([traced])
    else:
        terminal.traced(traced, pages)


@app.command()
def compare(
    story: asked.Story,
    a: Annotated[str, typer.Argument(metavar="PAGE", help="a page's id, or its beginning")],
    b: Annotated[str, typer.Argument(metavar="PAGE", help="another's")],
    json: asked.Json = False,
) -> None:
    """Two pages side by side: what they share, where it differs, who has it from whom."""
    from rashomon import terminal

    with asked.opened(story) as dossier:
        found = dossier.compare(a, b)
    if found.a.id == found.b.id:
        raise typer.BadParameter("this is one page twice; name two")
    if json:
        terminal.lines([found.collation])
    else:
        terminal.compared(found)


@app.command()
def export(
    story: asked.Story,
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", help="the folder to write into", metavar="<path>", parser=asked.place
        ),
    ],
    as_: Annotated[
        str, typer.Option("--as", help="the format: jsonl, csv, parquet, gexf, annotations or prov")
    ] = "jsonl",
) -> None:
    """Write a dossier out for other tools."""
    from rashomon import dossier as dossiers

    with asked.opened(story) as dossier:
        for path in dossiers.export(dossier, as_, output):
            typer.echo(path)


@app.command()
def report(
    story: asked.Story,
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", help="the file to write", metavar="<path>", parser=asked.place
        ),
    ],
    which: Annotated[
        str | None,
        typer.Option(
            "--story",
            metavar="<id>",
            help="the story, by its id or its beginning; without it, the one with the most pages",
        ),
    ] = None,
) -> None:
    """Write one story as one HTML file that opens from disk and asks for nothing."""
    from rashomon.reading_room import report as reports

    with asked.opened(story) as dossier:
        chosen = which or reports.largest(dossier).id
        reports.write(dossier, output, chosen)
        stories = len(dossier.contents())
    typer.echo(output)
    if which is None and stories > 1:
        typer.echo(
            f"rashomon: {chosen} has the most pages of {stories} stories; --story takes the id "
            f"of another, which `rashomon show {story}` lists",
            err=True,
        )


@app.command()
def verify(story: asked.Story, json: asked.Json = False) -> None:
    """Check every capture and every finding against the bytes, again."""
    from rashomon import dossier as dossiers
    from rashomon import terminal

    checks = list(dossiers.verify(story))
    if json:
        terminal.lines(checks)
    else:
        terminal.verified(checks)
    if any(check.problem for check in checks):
        raise typer.Exit(running.SOME_REFUSED)


@app.command()
def serve(
    story: asked.Story,
    host: Annotated[str, typer.Option(help="the address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="the port")] = 8000,
) -> None:
    """Open the reading room on this machine."""
    from rashomon import reading_room

    asked.opened(story).close()
    reading_room.serve(story, host=host, port=port)
