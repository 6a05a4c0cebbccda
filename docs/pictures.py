"""Takes the pictures in docs/pictures: the example in the reading room, in a real browser.

``make pictures`` runs it. The example is built anew, so that they show what a reader gets.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import uvicorn
from playwright.sync_api import Browser, sync_playwright

import rashomon
from rashomon import dossier as dossiers
from rashomon.dossier import Dossier
from rashomon.reading_room import create_app, links
from rashomon.reading_room.server import bind

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "corran-gate" / "captures"
PICTURES = HERE / "pictures"


class Picture(NamedTuple):
    """A view to take: its address, and from where on so many pixels of it."""

    address: str
    anchor: str = ""
    height: int = 900
    width: int = 1280
    dark: bool = False


def main() -> None:
    """Build the example, serve it, take the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.db"
        with rashomon.build([EXAMPLE], path) as dossier:
            views = _views(dossier)
            report = rashomon.report(path, Path(folder) / "page.html")
        with _served(path) as where, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for name, picture in views.items():
                _take(browser, name, where, picture)
            _take(browser, "report", report.as_uri(), Picture("", height=1100))
            browser.close()


def _views(dossier: Dossier) -> dict[str, Picture]:
    """Each view of the reading room, by the name of its picture; a correction is made first."""
    story = max(dossier.stories(), key=lambda one: len(one.pages))
    outlets = {entry.publisher: entry.id for entry in story.pages}
    copied = next(d for d in dossier.derivations() if d.exemplar and d.kind == "rewritten")
    wire = outlets["Meridian Wire"]
    said = next(s for s in dossier.page(wire).statements if s.type == "direct")
    decision = dossiers.bearer(dossier, "Anton Brell", "Anton Bell")
    dossiers.correct(dossier.path, decision, "A slip of the copyist's: the same fire chief.")
    there = links.story(story.id)
    return {
        "front": Picture("/", height=640),
        "story": Picture(there, height=1350),
        "accounts": Picture(there, "accounts", 520),
        "comparisons": Picture(there, "comparisons", 900),
        "timeline": Picture(links.story_part(story.id, "timeline"), height=1250),
        "voices": Picture(there, "voices", 900),
        "page": Picture(links.page(wire, said.content[0]).removesuffix("#at"), height=1250),
        "source": Picture(links.source(wire, said.content[0]), height=600),
        "compare": Picture(links.compare(copied.exemplar or "", copied.copy), height=1100),
        "trace": Picture(links.trace("They were not in a hurry."), height=800),
        "search": Picture("/search?q=gate", height=900),
        "corrections": Picture(links.corrections(), height=520),
        "correct": Picture(links.correct("published", page=wire), height=640),
        "dark": Picture(there, height=1100, dark=True),
        "phone": Picture(there, height=1500, width=390),
    }


def _take(browser: Browser, name: str, where: str, picture: Picture) -> None:
    tab = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
    )
    tab.goto(where + picture.address)
    if picture.anchor:
        tab.evaluate("id => document.getElementById(id).scrollIntoView()", picture.anchor)
    tab.screenshot(path=PICTURES / f"{name}.png")
    tab.close()
    sys.stdout.write(f"{name}.png\n")


@contextmanager
def _served(path: Path) -> Iterator[str]:
    """A reading room on a free port, and its address."""
    listening = bind("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(path), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
