"""The command line as a module: ``python -m rashomon``."""

from __future__ import annotations

from rashomon.cli import main

if __name__ == "__main__":
    main()
