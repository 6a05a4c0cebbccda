"""Walk what the person named, and hand each file to the module of its format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.captures import html, jsonl, mhtml, text
from rashomon.captures.member import Format, Member, of_file
from rashomon.captures.naming import legible
from rashomon.errors import InputError
from rashomon.model import Intake, Refusal

FORMATS: tuple[Format, ...] = (mhtml, jsonl, html, text)
"""The modules that read a format; the first that opens a member reads it."""

SUFFIXES = tuple(suffix for format_ in FORMATS for suffix in format_.SUFFIXES)

DEEPEST = 4
"""Containers in containers that are opened; more are made to harm."""


def gather(paths: Iterable[str | Path]) -> Iterator[Intake | Refusal]:
    """Give the captures of these files and folders, lazily.

    Folders are walked in sorted order, hidden files and folders left out; what has no
    known suffix is passed over in a folder and refused when named. A bad input becomes
    a :class:`~rashomon.model.Refusal` and the next one follows.
    """
    for named in paths:
        path = Path(named)
        try:
            if path.is_dir():
                yield from _folder(path)
            else:
                yield from _file(path)
        except OSError as error:
            yield _unreadable(path, error)


def _folder(folder: Path) -> Iterator[Intake | Refusal]:
    empty = True
    for item in _walk(folder):
        if isinstance(item, Refusal):
            yield item
        elif item.suffix.lower() in SUFFIXES:
            empty = False
            yield from _file(item)
    if empty:
        yield Refusal(
            path=legible(folder),
            problem="no captures in this folder",
            advice=f"put files ending in {_known()} into it, or name another folder",
        )


def _walk(folder: Path) -> Iterator[Path | Refusal]:
    """Every visible file below a folder, sorted within each folder, links not followed round."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _unreadable(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            folder_within = entry.is_dir()
        except OSError as error:
            yield _unreadable(entry, error)
            continue
        if not folder_within:
            yield entry
        elif not entry.is_symlink():
            yield from _walk(entry)


def _file(path: Path) -> Iterator[Intake | Refusal]:
    try:
        if path.suffix.lower() in SUFFIXES and path.is_file():
            yield from _member(of_file(path))
        else:
            yield _unusable(path)
    except OSError as error:
        yield _unreadable(path, error)


def _member(member: Member) -> Iterator[Intake | Refusal]:
    """What is in a member, and in the members of it."""
    if member.depth > DEEPEST:
        yield Refusal(
            path=member.path,
            problem=f"lies in more than {DEEPEST} containers",
            advice="unpack the outer ones",
        )
        return
    try:
        for item in _format(member).read(member):
            if isinstance(item, Member):
                yield from _member(item)
            else:
                yield item
    except InputError as fault:
        yield fault.as_refusal()
    yield from member.faults


def _format(member: Member) -> Format:
    return next((format_ for format_ in FORMATS if format_.opens(member)), text)


def _unusable(path: Path) -> Refusal:
    if not path.exists():
        problem, advice = "no such file or folder", "check the path for typos"
    elif not path.is_file():
        problem = "is a pipe or a device, not a file"
        advice = "save what comes out of it as a file, and name that"
    else:
        problem = f"no known kind of capture ({legible(path.suffix) or 'no suffix'})"
        advice = f"save it as one of {_known()}"
    return Refusal(path=legible(path), problem=problem, advice=advice)


def _unreadable(path: Path, error: OSError) -> Refusal:
    return Refusal(
        path=legible(path),
        problem=f"can't be read ({error.strerror or error})",
        advice="check that it is there and that you may read it",
    )


def _known() -> str:
    return " ".join(SUFFIXES)
