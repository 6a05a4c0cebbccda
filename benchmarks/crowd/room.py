"""A reading room over a dossier, in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(path: Path) -> Iterator[int]:
    """Serve a dossier until the end of the block; the port it is served on.

    Raises:
        RuntimeError: the reading room did not open.
    """
    command = [str(Path(sys.executable).with_name("rashomon")), "serve", str(path), "--port", "0"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as room:
        try:
            said = room.stdout.readline() if room.stdout else ""
            found = re.search(r":(\d+)/", said)
            if found is None:
                raise RuntimeError(f"the reading room did not open: {said!r}")
            yield int(found[1])
        finally:
            room.terminate()
