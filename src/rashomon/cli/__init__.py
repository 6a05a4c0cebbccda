"""The commands: thin, each one call into the library.

Exit codes: 0 done; 1 done, with some inputs refused or some checks failed, each named; 2 wrong
use, or nothing could be done, with one line that says what to do; 130 stopped by a person.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from io import TextIOWrapper
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from rashomon.cli import correct
from rashomon.model import Method

if TYPE_CHECKING:
    from rashomon.dossier import Dossier

STOPPED = 130
"""Ended by a person (SIGINT), as shells have it."""


class _Commands(TyperGroup):
    """The commands; one that a person stops says so, and one that nobody reads on is no fault."""

    def invoke(self, ctx: Any) -> Any:
        """Run one of them."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            typer.echo("rashomon: stopped; run the same command again to go on", err=True)
            raise typer.Exit(STOPPED) from None
        except BrokenPipeError:  # whoever read the output has seen enough of it
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            raise typer.Exit from None


app = typer.Typer(
    cls=_Commands,
    help="Who said what, who copied whom, how many accounts are independent, where they part.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(correct.app, name="correct")

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

_DAY = ["%Y-%m-%d"]

SOME_REFUSED = 1
NOTHING_DONE = 2


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


def _place(given: str) -> Path:
    """The path to write to, as typed; an empty one is a slip, not the folder one is in."""
    if not given.strip():
        raise typer.BadParameter("an empty name")
    return Path(given)


@app.command()
def build(
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", help="the dossier to make or add to", metavar="<path>", parser=_place
        ),
    ],
    paths: Additions = None,
    voices: Voices = "network",
    json: Json = False,
) -> None:
    """Read captures into a dossier: new, or added to one that exists."""
    from rashomon import captures, terminal
    from rashomon.job import build as run

    if not paths and not output.exists():
        raise typer.BadParameter("name files or folders of captures to make a dossier of")
    named = _paths(paths) if paths else []
    with terminal.progress(quiet=json) as progress:
        built = run(named, output, progress=progress, by=voices)
    with _open(output) as dossier:
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
        raise typer.Exit(SOME_REFUSED)


@app.command()
def read(
    paths: Captures,
    body: Annotated[bool, typer.Option("--body", help="only the article, as text")] = False,
    voices: Voices = "network",
) -> None:
    """Print pages without a dossier: a JSON line a page, as fast as they are read."""
    from rashomon import captures, terminal
    from rashomon.job import read_all
    from rashomon.model import Page

    named, done, refused, remarks = _paths(paths), 0, [], terminal.Remarks()
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
        raise typer.Exit(SOME_REFUSED if done else NOTHING_DONE)


@app.command()
def show(
    story: Story,
    what: Annotated[
        str, typer.Argument(help="stories, story, page, voices, credits, stemma or accounts")
    ] = "stories",
    identity: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="of a story or page, or its beginning")
    ] = None,
    json: Json = False,
) -> None:
    """Show what a dossier holds, in the terminal."""
    from rashomon import terminal

    with _open(story) as dossier:
        found = terminal.find(dossier, what, identity)
        if json:
            terminal.lines(found.values)
        else:
            found.show()


@app.command()
def search(
    story: Story,
    words: Annotated[str, typer.Argument(help='what to look for; "in quotes" for a phrase')],
    role: Annotated[str | None, typer.Option(help="only in blocks of this role")] = None,
    outlet: Annotated[str | None, typer.Option(help="only on pages of this outlet")] = None,
    first: Annotated[
        datetime | None,
        typer.Option("--from", formats=_DAY, metavar="<day>", help="only on pages of this day on"),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--to", formats=_DAY, metavar="<day>", help="only on pages up to this day"),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="how many hits at the most")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="how many of the best to leave out")] = 0,
    json: Json = False,
) -> None:
    """Full text over every page, by role, outlet and day.

    A page's day is that of its publication, or of its capture where that is all there is.
    """
    from rashomon import terminal
    from rashomon.dossier import Within

    with _open(story) as dossier:
        within = Within(
            outlet=_outlet(dossier, outlet),
            earliest=None if first is None else first.date().isoformat(),
            latest=None if last is None else last.date().isoformat(),
        )
        hits = dossier.search(words, role=_role(role), limit=limit, offset=offset, within=within)
    if json:
        terminal.lines(hits)
    else:
        terminal.hits(hits)


@app.command()
def trace(
    story: Story,
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
    json: Json = False,
) -> None:
    """Where these words stand, who had them first, and how they changed on the way."""
    from rashomon import terminal

    with _open(story) as dossier:
        traced, pages = dossier.trace(_traceable(dossier, words, page, at))
    if json:
        terminal.lines([traced])
    else:
        terminal.traced(traced, pages)


@app.command()
def compare(
    story: Story,
    a: Annotated[str, typer.Argument(metavar="PAGE", help="a page's id, or its beginning")],
    b: Annotated[str, typer.Argument(metavar="PAGE", help="another's")],
    json: Json = False,
) -> None:
    """Two pages side by side: what they share, where it differs, who has it from whom."""
    from rashomon import terminal

    with _open(story) as dossier:
        found = dossier.compare(a, b)
    if found.a.id == found.b.id:
        raise typer.BadParameter("this is one page twice; name two")
    if json:
        terminal.lines([found.collation])
    else:
        terminal.compared(found)


@app.command()
def export(
    story: Story,
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", help="the folder to write into", metavar="<path>", parser=_place
        ),
    ],
    as_: Annotated[
        str, typer.Option("--as", help="the format: jsonl, csv, parquet, gexf, annotations or prov")
    ] = "jsonl",
) -> None:
    """Write a dossier out for other tools."""
    from rashomon import dossier as dossiers

    with _open(story) as dossier:
        for path in dossiers.export(dossier, as_, output):
            typer.echo(path)


@app.command()
def report(
    story: Story,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", help="the file to write", metavar="<path>", parser=_place),
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

    with _open(story) as dossier:
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
def verify(story: Story, json: Json = False) -> None:
    """Check every capture and every finding against the bytes, again."""
    from rashomon import dossier as dossiers
    from rashomon import terminal

    checks = list(dossiers.verify(story))
    if json:
        terminal.lines(checks)
    else:
        terminal.verified(checks)
    if any(check.problem for check in checks):
        raise typer.Exit(SOME_REFUSED)


@app.command()
def serve(
    story: Story,
    host: Annotated[str, typer.Option(help="the address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="the port")] = 8000,
) -> None:
    """Open the reading room on this machine."""
    from rashomon import reading_room

    _open(story).close()
    reading_room.serve(story, host=host, port=port)


def _open(story: Path) -> Dossier:
    from rashomon.dossier import Dossier

    return Dossier.open(story)


def _paths(given: list[str]) -> list[str]:
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


def _traceable(dossier: Dossier, words: str | None, page: str | None, at: str | None) -> str:
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


def _outlet(dossier: Dossier, name: str | None) -> str | None:
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


def _role(name: str | None) -> Any:
    from typing import get_args

    from rashomon.model import Role

    if name is None or name in get_args(Role):
        return name
    raise typer.BadParameter(f"no role {name!r}; roles are {', '.join(get_args(Role))}")


def main() -> NoReturn:
    """Run the command line; a fault that a person can mend is one line on stderr."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is imported and reads it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # where a terminal knows few characters, print on
            stream.reconfigure(errors="replace")
    try:
        _run()
    except SystemExit as ended:
        _leave(ended)
    sys.exit(0)


def _run() -> None:
    from rashomon.errors import RashomonError

    try:
        app(prog_name="rashomon")
    except RashomonError as fault:
        _fail(str(fault))
    except OSError as fault:
        what = fault.filename or "output"
        _fail(f"{what}: can't be used ({fault.strerror}); check the disk and its free space")


def _leave(ended: SystemExit) -> NoReturn:
    """End with a status; where Daft ran, at once.

    Its threads outlive the work, and one that asks for Python while Python is being taken down
    aborts the process: an exit status that says a finished build had failed.
    """
    if "daft" not in sys.modules:
        raise ended
    for child in active_children():
        child.terminate()
    status = ended.code if isinstance(ended.code, int) else 0
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):  # nobody reads any more, or it was closed before
            continue
        except OSError:
            status = status or NOTHING_DONE
    os._exit(status)


def _fail(message: str) -> NoReturn:
    from rashomon.terminal import one_line

    colour = "red" if sys.stderr.isatty() else None
    typer.secho(f"rashomon: {one_line(message)}", err=True, fg=colour)
    sys.exit(NOTHING_DONE)
