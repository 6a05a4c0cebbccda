"""The commands: thin, each one call into the library.

Exit codes: 0 done; 1 done, with some inputs refused or some checks failed, each named; 2 wrong
use, or nothing could be done, with one line that says what to do; 130 stopped by a person.
"""

from typing import NoReturn

from rashomon.cli.commands import app
from rashomon.cli.running import run

__all__ = ["app", "main"]


def main() -> NoReturn:
    """Run the command line; a fault that a person can mend is one line on stderr."""
    run(app)
