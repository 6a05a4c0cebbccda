"""A dossier in other formats; each is a function from a dossier and a folder to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from rashomon.dossier.reading import Dossier
from rashomon.dossier.views import StoryView
from rashomon.errors import RashomonError
from rashomon.model import Story, Value, to_json


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


def _jsonl(dossier: Dossier, folder: Path) -> list[Path]:
    """One file a kind of value, one value a line, in the words of the contract."""
    stories = dossier.stories()
    lists: dict[str, Iterable[Value]] = {
        "pages": dossier.pages(),
        "passages": dossier.passages(),
        "derivations": dossier.derivations(),
        "stories": map(_story, stories),
        "accounts": chain.from_iterable(story.accounts for story in stories),
        "comparisons": chain.from_iterable(story.comparisons for story in stories),
        "lone": chain.from_iterable(story.lone for story in stories),
        "corrections": dossier.corrections(),
    }
    return [_lines(folder / f"{name}.jsonl", values) for name, values in lists.items()]


def _story(view: StoryView) -> Story:
    return Story(
        id=view.id,
        title=view.title,
        pages=tuple(entry.id for entry in view.pages),
        earliest=view.earliest,
        latest=view.latest,
    )


def _lines(path: Path, values: Iterable[Value]) -> Path:
    with path.open("wb") as file:
        for value in values:
            file.write(to_json(value) + b"\n")
    return path


FORMATS: dict[str, Callable[[Dossier, Path], list[Path]]] = {"jsonl": _jsonl}
"""What :func:`export` can write."""
