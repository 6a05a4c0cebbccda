"""What tests share: where real files lie, and one build of each collection a session."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon

pytest_plugins = ["browsing"]

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
