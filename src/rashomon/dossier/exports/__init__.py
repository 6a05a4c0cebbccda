"""A dossier in other formats; each is a function from a dossier and a folder to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rashomon.dossier.exports.annotations import web_annotations
from rashomon.dossier.exports.graphs import gexf
from rashomon.dossier.exports.lines import jsonl
from rashomon.dossier.exports.provenance import prov
from rashomon.dossier.exports.sheets import csv, parquet
from rashomon.dossier.reading import Dossier
from rashomon.errors import RashomonError

FORMATS: dict[str, Callable[[Dossier, Path], list[Path]]] = {
    "jsonl": jsonl,
    "csv": csv,
    "parquet": parquet,
    "gexf": gexf,
    "annotations": web_annotations,
    "prov": prov,
}
"""What :func:`export` can write."""


def export(dossier: Dossier, format: str, out_dir: str | Path) -> list[Path]:  # noqa: A002 - what a person calls it
    """Write a dossier into a folder, which is made if it isn't there.

    Args:
        dossier: An open dossier.
        format: One of :data:`FORMATS`.
        out_dir: The folder; files of the same names are replaced.

    Returns:
        The files written.

    Raises:
        RashomonError: if the format is unknown, or the folder can't be written.
    """
    if format not in FORMATS:
        raise RashomonError(
            format, "is no format Rashomon exports", f"choose one of: {', '.join(FORMATS)}"
        )
    folder = Path(out_dir)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FORMATS[format](dossier, folder)
    except OSError as error:
        raise RashomonError(
            str(folder),
            f"can't be written ({error.strerror or error})",
            "name a folder that you may write to, on a disk with room",
        ) from error
