"""Who said what, who copied whom, how many accounts are independent, where they part ways.

Rashomon reads captured pages about an event and answers with spans of the captured files.

    >>> import rashomon
    >>> page = rashomon.read("page.html")
    >>> dossier = rashomon.build(["captures/"], "story.db")
    >>> for story in dossier.stories():
    ...     print(story.title, len(story.accounts))
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# ONNX Runtime reads this when it is loaded: since 1.29 its packages for Linux and macOS else keep
# an identifier in the reader's home and report sessions and models to their maker.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

from rashomon.errors import DossierError, InputError, RashomonError, UnknownId
from rashomon.model import Method, Page, Refusal

if TYPE_CHECKING:
    from rashomon.dossier import Dossier

__all__ = [
    "DossierError",
    "InputError",
    "Page",
    "RashomonError",
    "Refusal",
    "UnknownId",
    "build",
    "open",
    "read",
    "read_all",
    "report",
]


def read(path: str | Path, *, voices: Method = "network") -> Page:
    """Read one capture, without a dossier.

    Args:
        path: A file with one capture.
        voices: What finds statements in sentences, ``network`` or ``rules``.

    Raises:
        InputError: The file can't be used, or holds more than one capture.
    """
    found = list(read_all([path], voices=voices))
    if len(found) == 1 and isinstance(found[0], Page):
        return found[0]
    refusal = next((item for item in found if isinstance(item, Refusal)), None)
    if refusal is not None:
        raise InputError(refusal.path, refusal.problem, refusal.advice)
    raise InputError(str(path), f"{len(found)} captures in it", "use rashomon.read_all")


def read_all(
    paths: Iterable[str | Path], *, voices: Method = "network"
) -> Iterator[Page | Refusal]:
    """Read captures one after the other, as they come.

    Args:
        paths: Files and folders.
        voices: What finds statements in sentences, ``network`` or ``rules``.

    Yields:
        A page for each capture, or a refusal for each input that can't be used.
    """
    from rashomon.job import read_all as run  # noqa: PLC0415 - the language model loads on use

    yield from run(paths, by=voices)


def build(
    paths: Iterable[str | Path],
    output: str | Path,
    *,
    progress: Callable[[str, int, int | None], None] | None = None,
    voices: Method = "network",
) -> Dossier:
    """Read captures into a dossier, new or grown, and open it.

    Args:
        paths: Files and folders of captures.
        output: The dossier.
        progress: Called with what is being done, how much is done, and of how much if known.
        voices: What finds statements in sentences, ``network`` or ``rules``; pages that the
            dossier holds already keep theirs.

    Raises:
        DossierError: ``output`` exists and is no dossier, or can't be written.
        InputError: No capture could be used, and there is no dossier to add to.
    """
    from rashomon.job import build as run  # noqa: PLC0415 - the language model loads on use

    run(paths, Path(output), progress=progress, by=voices)
    return open(output)


def open(path: str | Path) -> Dossier:  # noqa: A001 - reads as rashomon.open
    """Open a dossier for reading.

    Raises:
        DossierError: The file is missing, is no dossier, or is of another schema version.
    """
    from rashomon.dossier import Dossier  # noqa: PLC0415 - only what is used is loaded

    return Dossier.open(Path(path))


def report(path: str | Path, output: str | Path, *, story: str | None = None) -> Path:
    """Write one story of a dossier as one HTML file that opens from disk and asks for nothing.

    Args:
        path: The dossier.
        output: The file. One that is there is replaced if it is a web page or a former report.
        story: The story's id, or its beginning; without it, the story with the most pages.

    Returns:
        The file.

    Raises:
        UnknownId: No story, or more than one, has this id.
        DossierError: The dossier can't be read, or holds no story.
        RashomonError: Something else stands in the file's place, or it can't be written.
    """
    from rashomon.reading_room.report import write  # noqa: PLC0415 - only what is used is loaded

    with open(path) as dossier:
        return write(dossier, output, story)
