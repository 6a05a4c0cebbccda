"""Putting a report in its place: whole or not at all, and never over something else."""

from __future__ import annotations

import os
from pathlib import Path

from rashomon.errors import RashomonError

GENERATOR = '<meta name="generator" content="Rashomon'
"""What stands near the beginning of every report, and tells it from other files."""

_PAGES = {".html", ".htm"}
_BEGINNING = 2_000


def save(html: str, place: str | Path) -> Path:
    """Write a report beside its place and move it there, over a former one if need be.

    Args:
        html: The report.
        place: The file; one that is there must be a web page or a former report.

    Returns:
        The file, links resolved.

    Raises:
        RashomonError: if something else stands there, or it can't be written. Whatever stood
            there before is then unchanged.
    """
    path = Path(os.path.realpath(place))
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _refuse_others(path)
        try:
            part.write_text(html, encoding="utf-8", newline="\n")
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
    if not path.exists() or path.suffix.casefold() in _PAGES:
        return
    if path.is_file():
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        if not beginning or GENERATOR.encode() in beginning:
            return
    raise RashomonError(
        str(path), "is there already and is no report", "name another file, or move this one away"
    )
