"""JSON lines: one file a kind of value, one value a line, in the words of the contract."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from rashomon.dossier.reading import Dossier
from rashomon.dossier.views import StoryView
from rashomon.model import Story, Value, to_json


def jsonl(dossier: Dossier, folder: Path) -> list[Path]:
    """Every value that a dossier holds, by kind."""
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
    return [lines(folder / f"{name}.jsonl", values) for name, values in lists.items()]


def lines(path: Path, values: Iterable[Value]) -> Path:
    """A file of values, one a line."""
    with path.open("wb") as file:
        for value in values:
            file.write(to_json(value) + b"\n")
    return path


def _story(view: StoryView) -> Story:
    return Story(
        id=view.id,
        title=view.title,
        pages=tuple(entry.id for entry in view.pages),
        earliest=view.earliest,
        latest=view.latest,
    )
