"""The Python API as a reader of the docs would use it; the type checker reads this file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import rashomon


def article(path: Path) -> str:
    """What a page really says, apart from everything around it."""
    return rashomon.read(path).body


def comments(page: rashomon.Page) -> list[tuple[int | None, str]]:
    """Each reader comment with its number."""
    return [(block.ordinal, page.read(block.span)) for block in page.having("comment")]


def quotations(page: rashomon.Page) -> Iterator[tuple[str, str]]:
    """Each direct statement: who said it, and the words."""
    for statement in page.statements:
        if statement.type == "direct" and statement.speaker is not None:
            words = " … ".join(page.read(span) for span in statement.content)
            yield statement.speaker.name, words


def independent_accounts(captures: Path, output: Path) -> dict[str, int]:
    """How many accounts of each story are independent."""
    steps: list[str] = []

    def progress(what: str, done: int, of: int | None) -> None:
        steps.append(f"{what} {done}/{of}")

    with rashomon.build([captures], output, progress=progress) as dossier:
        return {story.title: len(story.accounts) for story in dossier.stories()}


def conflicts(path: Path) -> list[str]:
    """The questions on which the accounts of a dossier part ways."""
    with rashomon.open(path) as dossier:
        return [
            comparison.about
            for story in dossier.stories()
            for comparison in story.comparisons
            if comparison.verdict == "conflict"
        ]


def family(path: Path) -> list[tuple[str, str | None]]:
    """Who copied whom: each copy with its exemplar, here or outside."""
    with rashomon.open(path) as dossier:
        return [
            (edge.copy, edge.exemplar or edge.outside)
            for story in dossier.stories()
            for edge in story.stemma.derivations
        ]


def to_send(path: Path, output: Path) -> Path:
    """One story as one file that opens from disk."""
    return rashomon.report(path, output)


def refused(paths: list[Path]) -> list[str]:
    """What can't be used, and why, without stopping at the first."""
    found = rashomon.read_all(paths)
    return [str(item) for item in found if isinstance(item, rashomon.Refusal)]
