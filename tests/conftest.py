"""What tests share: where real files lie, and one build of each collection a session."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import rashomon

REPOSITORY = Path(__file__).parent.parent
SEEDS = REPOSITORY.parent / "shared" / "seeds"
EXAMPLE = next((REPOSITORY / "examples").glob("*/captures"))


@pytest.fixture(scope="session")
def seeds(tmp_path_factory):
    """The dossier of the two real pages the project began with."""
    if not SEEDS.is_dir():
        pytest.skip("the folder of the two seed pages is absent")
    dossier = rashomon.build([SEEDS], tmp_path_factory.mktemp("seeds") / "story.db")
    yield dossier
    dossier.close()


@pytest.fixture(scope="session")
def example_path(tmp_path_factory):
    """The path of the example's dossier."""
    path = tmp_path_factory.mktemp("example") / "story.db"
    rashomon.build([EXAMPLE], path).close()
    return path


@pytest.fixture(scope="session")
def example(example_path):
    """The dossier of the fictional example."""
    with rashomon.open(example_path) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def chromium():
    """A running browser; while it runs, nothing else in this thread can be awaited."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of a reading room over the small dossier."""
    import reading_room_fixtures as small
    from browsing import opened

    with opened(small.write(tmp_path_factory.mktemp("browser") / "story.db")) as where:
        yield where


@pytest.fixture
def tab(chromium, address):
    """An empty tab that knows where the reading room is."""
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
