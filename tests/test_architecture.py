"""The flow of the house: imports run one way, and heavy things load only where needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon

SOURCE = Path(rashomon.__file__).parent
FLOW = [
    "model",
    "errors",
    "corrections",
    "captures",
    "pages",
    "language",
    "voices",
    "anchors",
    "lineage",
    "stories",
    "accounts",
    "dossier",
    "reading_room",
    "engine",
    "job",
    "terminal",
    "cli",
]
SIBLINGS = {"anchors": {"voices"}, "reading_room": {"language", "voices", "anchors"}}


def _rooms_imported(path):
    """The rooms that a module imports, where it stands at the top or in a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("rashomon"):
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("rashomon."):
                    yield alias.name.split(".")[1]


@pytest.mark.parametrize("room", FLOW)
def test_a_room_imports_only_rooms_before_it(room):
    """No cycles, no upward import."""
    home = SOURCE / room
    modules = sorted(home.rglob("*.py")) if home.is_dir() else [SOURCE / f"{room}.py"]
    allowed = set(FLOW[: FLOW.index(room) + 1]) - SIBLINGS.get(room, set())
    imported = {target for module in modules for target in _rooms_imported(module)}
    assert imported - allowed == set()


def test_every_room_is_in_the_flow():
    """A new room says where it stands."""
    rooms = {p.stem for p in SOURCE.iterdir() if p.suffix == ".py" or p.is_dir()}
    assert rooms - {"__init__", "__main__", "__pycache__"} == set(FLOW)


@pytest.mark.parametrize("room", ["captures", "pages", "dossier", "reading_room", "cli"])
def test_light_rooms_bring_no_language_model(room):
    """Reading, storing and showing start without spaCy or Daft."""
    probe = (
        f"import sys, rashomon.{room}; print([m for m in ('spacy', 'daft') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_only_the_dossier_knows_sql():
    """No other room imports sqlite3."""
    users = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if "sqlite3" in path.read_text(encoding="utf-8")
    }
    assert users == {"dossier"}


def test_only_the_engine_knows_daft():
    """No other module imports it."""
    users = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if "import daft" in path.read_text(encoding="utf-8")
    }
    assert users == {"engine.py"}
