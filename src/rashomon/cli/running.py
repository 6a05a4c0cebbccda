"""How a command line begins and ends: its exit codes, and what stops it told in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from multiprocessing import active_children
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

SOME_REFUSED = 1
NOTHING_DONE = 2
STOPPED = 130
"""Ended by a person (SIGINT), as shells have it."""


class Commands(TyperGroup):
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


def run(app: Callable[..., object]) -> NoReturn:
    """Run a command line; a fault that a person can mend is one line on stderr."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is imported and reads it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # where a terminal knows few characters, print on
            stream.reconfigure(errors="replace")
    try:
        _run(app)
    except SystemExit as ended:
        _leave(ended)
    sys.exit(0)


def _run(app: Callable[..., object]) -> None:
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
