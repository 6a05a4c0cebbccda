"""Putting a report in its place: whole or not at all, and never over something else."""

from __future__ import annotations

import os
from pathlib import Path

from rashomon.dossier import Dossier
from rashomon.errors import RashomonError
from rashomon.reading_room.report.choosing import largest
from rashomon.reading_room.report.printing import html

GENERATOR = '<meta name="generator" content="Rashomon'
"""What stands near the beginning of every report, and tells it from other files."""

_BEGINNING = 2_000


def write(dossier: Dossier, place: str | Path, story: str | None = None) -> Path:
    """Write a report of one story beside its place and move it there.

    Args:
        dossier: An open dossier.
        place: The file. One that is there is replaced if it is a former report; another page
            may be a capture.
        story: The story's id, or its beginning; without it, the story with the most pages.

    Returns:
        The file, links resolved.

    Raises:
        UnknownId: if no story, or more than one, has this id.
        DossierError: if the dossier holds no story, or can't be read.
        RashomonError: if something else stands in the place, or it can't be written. Whatever
            stood there before is then unchanged.
    """
    path = Path(os.path.realpath(place))
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _refuse_others(path)
        page = html(dossier, largest(dossier).id if story is None else story)
        try:
            part.write_text(page, encoding="utf-8", newline="\n")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise RashomonError(
            str(place),
            f"can't be written ({error.strerror or error})",
            "check the folder, its permissions and the free space, or name another file",
        ) from error
    return path


def _refuse_others(path: Path) -> None:
    if path.is_dir():
        example = path / "report.html"
        raise RashomonError(str(path), "is a folder", f"name the file itself, such as {example}")
    if not path.exists():
        return
    if path.is_file():
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        if not beginning or GENERATOR.encode() in beginning:
            return
    raise RashomonError(
        str(path), "is there already and is no report", "name another file, or move this one away"
    )
